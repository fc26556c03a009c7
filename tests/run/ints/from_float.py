# int(float) truncates towards zero and is exact for huge values.
for x in (3.99, -3.99, 0.5, -0.5, 1e15, 1e22, -1e22, 1.5e300):
    print(x, int(x))
for x in (float("inf"), float("-inf"), float("nan")):
    try:
        int(x)
    except (OverflowError, ValueError) as error:
        print(type(error).__name__, error)
print(int(True), int(), int(b"12"), int(bytearray(b" -5 ")))
