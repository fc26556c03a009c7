# gcd, lcm, factorial, comb, perm, isqrt: exact on ints of any size.
import math

print(
    math.gcd(),
    math.gcd(12, 18),
    math.gcd(-12, 18, 27),
    math.gcd(0, 0),
    math.gcd(2**80, 6**40),
    math.lcm(),
    math.lcm(4, 6),
    math.lcm(-3, 5, 7),
    math.lcm(0, 5),
)
print(
    math.factorial(0),
    math.factorial(25),
    math.comb(10, 3),
    math.comb(60, 30),
    math.comb(3, 5),
    math.perm(10, 3),
    math.perm(5),
    math.perm(3, 4),
)
print(
    math.isqrt(0),
    math.isqrt(99),
    math.isqrt(10**40),
    math.isqrt(2**127 - 1),
    [math.isqrt(n) for n in range(10)],
)
print(
    math.prod([1, 2, 3]),
    math.prod([], start=5),
    math.prod([2**40] * 3),
    math.prod([0.5, 4]),
    math.floor(2.7),
    math.ceil(2.1),
    math.trunc(-2.7),
    math.floor(-2.1),
    math.ceil(1e20),
    math.floor(10**30),
)
for attempt in (
    lambda: math.factorial(-1),
    lambda: math.isqrt(-1),
    lambda: math.comb(-1, 2),
    lambda: math.gcd(1.5),
    lambda: math.factorial(2.0),
    lambda: math.floor(float("inf")),
    lambda: math.ceil(float("nan")),
    lambda: math.perm(2, -1),
    lambda: math.isqrt(2.0),
    lambda: math.floor("x"),
):
    try:
        print(attempt())
    except (ValueError, TypeError, OverflowError) as error:
        print(type(error).__name__, error)
