# Far beyond the limit of digits an int's text is refused at once.
import sys
import time

big = 1 << 30_000_000
start = time.process_time()
for convert in (str, repr, lambda x: f"{x}", lambda x: "%d" % x, lambda x: format(x, ",")):
    try:
        convert(big)
    except ValueError as error:
        print(error)
print(time.process_time() - start < 1)
print(len(hex(big)), len(bin(big)), len(oct(-big)))
for digits in (640, 1000, 4300):
    sys.set_int_max_str_digits(digits)
    for count in (digits - 1, digits, digits + 1, digits * 2):
        try:
            print(digits, count, len(str(10 ** (count - 1))), len(str(-(10 ** count - 1))))
        except ValueError as error:
            print(digits, count, error)
