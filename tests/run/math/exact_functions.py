# Functions whose results are exactly defined: sqrt, fmod, remainder, modf, frexp, ldexp, copysign, nextafter, ulp, fsum, hypot.
import math

inf, nan = math.inf, math.nan
print(
    math.sqrt(2),
    math.sqrt(0.0),
    math.sqrt(10**30),
    math.fabs(-3),
    math.fmod(7, -3),
    math.fmod(-7, 3),
    math.remainder(7, 2),
    math.remainder(5, 2),
    math.remainder(-1.5, 1),
)
print(
    math.modf(3.75),
    math.modf(-3.75),
    math.modf(inf),
    math.frexp(10),
    math.frexp(-0.1),
    math.frexp(0.0),
    math.ldexp(0.75, 10),
    math.ldexp(1, -1074),
    math.ldexp(5, -2000),
)
print(
    math.copysign(3, -0.0),
    math.copysign(inf, -1),
    math.nextafter(1, 2),
    math.nextafter(0, -1),
    math.ulp(1.0),
    math.ulp(1e300),
    math.fsum([0.1] * 10),
    math.fsum([1e16, 1, -1e16]),
    math.hypot(3, 4),
    math.hypot(),
    math.dist([0, 0], [3, 4]),
)
print(
    math.isnan(nan),
    math.isinf(-inf),
    math.isfinite(1e308),
    math.isclose(0.1 + 0.2, 0.3),
    math.isclose(1, 1.1, rel_tol=0.1),
    math.isclose(0, 1e-10),
    math.isclose(0, 1e-10, abs_tol=1e-9),
    math.isclose(inf, inf),
)
print(math.pi, math.e, math.tau, math.inf, math.nan, math.degrees(math.pi), math.radians(180))
for attempt in (
    lambda: math.sqrt(-1),
    lambda: math.fmod(1, 0),
    lambda: math.sqrt("x"),
    lambda: math.ldexp(1.0, 5000),
    lambda: math.fmod(inf, 1),
    lambda: math.sqrt(None),
    lambda: math.sqrt(10**400),
    lambda: math.dist([1], [1, 2]),
    lambda: math.fsum([1e308, 1e308]),
):
    try:
        print(attempt())
    except (ValueError, TypeError, OverflowError) as error:
        print(type(error).__name__, error)
