# int(str, base): prefixes are only taken for their own base or for base 0.
print(int("ff", 16), int("0xFF", 16), int("-0Xf_f", 16), int("0b101", 2), int("0o17", 8))
print(int("z", 36), int("Zz", 36), int("10", 3), int("0b1", 16))
print(int("0x1f", 0), int("0b11", 0), int("0o7", 0), int("12", 0), int("0", 0), int("00", 0))
print(int("7" * 40, 8))
for text, base in [
    ("010", 0),
    ("2", 2),
    ("0x", 16),
    ("0b", 0),
    ("g", 16),
    ("1", 1),
    ("1", 37),
    ("9", 8),
    ("1", -1),
]:
    try:
        print(int(text, base))
    except ValueError as error:
        print("ValueError:", error)
try:
    int(5, 10)
except TypeError as error:
    print("TypeError:", error)
