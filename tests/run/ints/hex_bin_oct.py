# The three built-ins, with signs and big values, and numbers that are not ints.
for n in (0, 1, -1, 255, -255, 2**64, -(2**70)):
    print(hex(n), oct(n), bin(n))
print(hex(True), bin(False))
for convert in (hex, oct, bin):
    try:
        convert(1.0)
    except TypeError as error:
        print(error)
