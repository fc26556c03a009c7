# ** on floats, with its special cases.
inf = float("inf")
nan = float("nan")
print(2.0**0.5, 2**0.5, 2.0**-1, (-8.0) ** 3, 10.0**308, 0.0**0, nan**0, 1.0**nan)
print(
    inf**0,
    inf**-1,
    (-inf) ** 3,
    (-inf) ** 2,
    (-inf) ** -3,
    0.0**5,
    (-0.0) ** 3,
    0.5**inf,
    2.0**inf,
    (-1.0) ** inf,
)
for base, exponent in ((10.0, 400), (0.0, -1), (-2.0, 1e9 + 1)):
    try:
        print(base**exponent)
    except (OverflowError, ZeroDivisionError) as error:
        print(type(error).__name__, error)
