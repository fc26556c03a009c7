"""`sys.set_int_max_str_digits`."""
import sys

print(sys.get_int_max_str_digits())
for limit in (640, 1000, 0, 5000, 639, -1):
    try:
        sys.set_int_max_str_digits(limit)
    except ValueError as error:
        print(error)
    print(sys.get_int_max_str_digits())
    for digits in (639, 640, 641, 1000, 1001, 4300, 4301, 5000, 5001):
        number = 10**digits - 1
        try:
            text = str(number)
            print(digits, len(text), end=" ")
        except ValueError as error:
            print(error)
        try:
            print(int("9" * digits) == number)
        except ValueError as error:
            print(error)
        assert int(hex(number), 16) == number and len(f"{number:x}") > 500
