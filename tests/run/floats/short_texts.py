"""Texts of floats with few digits, and rounding to them."""

state = 3


def below(limit):
    global state
    state = (state * 6364136223846793005 + 1442695040888963407) % 2**64
    return (state >> 11) * limit >> 53


for x in (0.0, -0.0, 0.1, -0.1, 0.001, 0.0009, 0.0001, 0.00012, 1e-5, 0.5, 1.0, -1.0, 10.0, 123456.789, 99999999999.5,
          100000000000.0, 100000000000.5, 1e15, 1e16, 1e17, 0.3, 0.1 + 0.2, 2.675, 1 / 3, 1234.5678, 1234.56789, 5e-324,
          9007199254740993.0, float("inf"), float("-inf"), float("nan"), 0.9999, 0.99995, 9.9999, 99999.99995):
    print(repr(x), str(-x), f"{x}", [x])
for places in range(1, 6):
    for _ in range(60):
        x = (below(2 * 10**9) - 10**9) / 10**places
        assert float(repr(x)) == x
        print(x, end=" ")
print()
for _ in range(300):
    x = (below(2**53) / 2**53 - 0.5) * 2000
    rounded = [round(x, n) for n in range(-3, 8)]
    print(x, rounded)
for x in (0.5, 1.5, 2.5, -0.5, 0.125, 0.375, 2.675, 1.005, 1e22, 1e300, 4.35, 5e-324, -0.004, 0.0, -0.0, 1e15 + 0.3,
          123456789.125, 4503599627370497.5):
    print([round(x, n) for n in (0, 1, 2, 3, 10, 15, 16, 17, 22, 23, 300, 400, -1, -300, -400)], round(x), round(x, None))
for x in (float("inf"), float("nan")):
    print(round(x, 2), round(x, -2))
    try:
        print(round(x))
    except (OverflowError, ValueError) as error:
        print(type(error).__name__, error)
try:
    round(1.7976931348623157e308, -308)
except OverflowError as error:
    print(error)
for args in ((1.5, 2.0), (1.5, "2"), ("x", 2)):
    try:
        round(*args)
    except TypeError as error:
        print(error)


class Own(float):
    def __round__(self, digits=None):
        return ("own", digits)


print(round(Own(2.5), 2), round(Own(2.5)), round(True, 2), round(1.25, True), round(2.5, 2**70), round(-1.5, -(2**70)))
