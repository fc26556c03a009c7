"""int() and float() of short texts, and what counts with truth values."""

for text in ("0", "-0", "007", "-12", "+5", " 42 ", "1_000", "_1", "1_", "--1", "-", "+", "", " ", "12a", "999999999999999999",
             "9999999999999999999", "-999999999999999999", "123456789012345678901234567890", "٣", "1٣", "0x1", "1.0", "1e5", "\n7", "a"):
    for convert in (int, float):
        try:
            print(ascii(text), convert(text), end=" | ")
        except ValueError as e:
            print(ascii(str(e)), end=" | ")
    print()
for text in ("3.25", "1e5", ".5", "5.", ".", "-.5", "-0.0", "0.1", "0.30000000000000004", "123456789012345", "12345678901234.5", "123456789012345.6",
             "1.7976931348623157e308", "0.000000000000001", "99999999999999.9", "4.35", "2.675", "1.005", "-7.123456789", "1..2", "1.2.3", "inf", "nan", "-Infinity", "1_0.5"):
    try:
        print(text, repr(float(text)), float(text).hex())
    except ValueError as e:
        print(e)
print(list(map(int, "1 2 -3".split())), list(map(float, ["1", "2.5", 3])), list(map(int, [1.9, True, "7", b"8"])))
try:
    list(map(int, ["1", "x"]))
except ValueError as e:
    print(e)


class I(int):
    pass


print([type(x) for x in map(I, "12")], int("5", 10), int("ff", 16), int(I(3)), type(int(I(3))))


class T(str):
    def __int__(self):
        return 99


print(int(T("5")), int(T("5"), 10), list(map(int, [T("1")])))

count = 0
for x in (True, False, 1 < 2, 3 == 4):
    count += x
    count = count + x
print(count, True + True, False + 0, 1 + True, True + 5, True + 1.5, True + 2**70, sum([True, True, False]), True - 1, type(True + False))
n = 4611686018427387903
print(n + True, True + n, n + n, True * 3, "-" * True, "ab" * 3, "ab" * -1, "ab" * 0, "" * 5, [1] * 2, (1,) * 2)
for bad in (1.0, "x", None):
    try:
        print("ab" * bad)
    except TypeError as e:
        print(e)
    try:
        print(True + bad)
    except TypeError as e:
        print(e)
