# The digit limit of int <-> str conversion.
digits = "9" * 4300
print(len(str(int(digits))))
try:
    int("1" * 4301)
except ValueError as error:
    print(error)
try:
    str(10**4300)
except ValueError as error:
    print(error)
print(len(hex(10**4300)))
print(int("f" * 5000, 16).bit_length())
