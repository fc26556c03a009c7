# is_integer and as_integer_ratio.
for x in (0.0, 1.0, -2.5, 0.1, 1e300, 5e-324, 0.75):
    n, d = x.as_integer_ratio()
    print(
        x,
        x.is_integer(),
        n if abs(n) < 10**30 else n.bit_length(),
        d if d < 10**30 else d.bit_length(),
        n / d == x,
    )
for x in (float("inf"), float("nan")):
    print(x.is_integer())
    try:
        x.as_integer_ratio()
    except (OverflowError, ValueError) as error:
        print(type(error).__name__, error)
