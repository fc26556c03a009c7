# exp, log, pow and the trigonometric functions, rounded so that the last bits do not matter.
import math


def show(*values):
    print(*[f"{value:.12g}" for value in values])


show(
    math.exp(1),
    math.exp(-745),
    math.expm1(1e-10),
    math.log(10),
    math.log(8, 2),
    math.log2(1024),
    math.log10(1000),
    math.log1p(1e-10),
    math.log(10**400),
    math.log2(2**1000),
    math.exp2(0.5),
)
show(
    math.sin(1),
    math.cos(1),
    math.tan(1),
    math.asin(0.5),
    math.acos(0.5),
    math.atan(1),
    math.atan2(-1, -1),
    math.atan2(0.0, -1.0),
    math.atan2(-0.0, -1.0),
)
show(
    math.sinh(1),
    math.cosh(1),
    math.tanh(1),
    math.asinh(1),
    math.acosh(2),
    math.atanh(0.5),
    math.pow(2, 0.5),
    math.pow(-2, 3),
    math.cbrt(27),
    math.gamma(5),
    math.lgamma(10),
    math.erf(0.5),
    math.erfc(0.5),
)
print(
    math.log(math.e),
    math.exp(0),
    math.sin(0.0),
    math.cos(0),
    math.pow(2, 10),
    math.log(1),
    math.log2(8),
    math.log10(100),
    math.pow(0, 0),
    math.pow(math.nan, 0),
)
for attempt in (
    lambda: math.log(0),
    lambda: math.log(-1),
    lambda: math.exp(1000),
    lambda: math.pow(0, -1),
    lambda: math.pow(-1, 0.5),
    lambda: math.acos(2),
    lambda: math.log(5, 1),
    lambda: math.log(10**400, 0),
    lambda: math.sin(math.inf),
    lambda: math.gamma(0),
    lambda: math.atanh(1),
    lambda: math.pow(10, 400),
    lambda: math.log("x"),
    lambda: math.log(),
):
    try:
        print(attempt())
    except (ValueError, OverflowError, TypeError, ZeroDivisionError) as error:
        print(type(error).__name__, error)
