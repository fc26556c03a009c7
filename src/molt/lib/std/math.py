"""Python's `math`: C's functions with Python's errors, and exact functions of ints.

Functions whose result does not depend on libm (fsum, isqrt, comb …) are computed exactly.
"""

from __future__ import annotations

from typing import Final

from molt.lib.builtins.float import float_from_any, float_to_int
from molt.lib.builtins.float_math import copy_sign, float_abs, float_divide, float_floor
from molt.lib.builtins.float_text import float_exponent, float_from_parts, float_mantissa, is_finite, nat_to_float
from molt.lib.builtins.int import index_clamped, index_object, int
from molt.lib.builtins.int_arith import (
    Magnitude,
    int_abs,
    int_add,
    int_bit_length,
    int_compare,
    int_equal,
    int_exact,
    int_fits_i64,
    int_floordiv,
    int_from_i64,
    int_is_negative,
    int_is_zero,
    int_mod,
    int_mul,
    int_shift_left,
    int_shift_right,
    int_sub,
    int_view,
)
from molt.lib.builtins.list import list_from
from molt.lib.builtins.tuple import tuple
from molt.lib.low import (
    alloc,
    bits_float,
    c_call,
    cast,
    float_bits,
    free,
    i64,
    in_place,
    inline,
    internal,
    is_null,
    is_small,
    isinstance,
    make_small,
    ptr,
    realloc,
    small,
    stack,
    type_is,
    u32,
    u64,
    unbox_float,
)
from molt.lib.rt.attributes import lookup_special
from molt.lib.rt.calls import call_method0
from molt.lib.rt.errors import type_name
from molt.lib.rt.arithmetic import mul
from molt.lib.rt.ops import iterate, next_or_null
from molt.lib.std._gamma_function import gamma_of, log_of_gamma
from molt.lib.std._vector_lengths import vector_length

pi: Final = 3.141592653589793
e: Final = 2.718281828459045
tau: Final = 6.283185307179586
inf: Final = float("inf")
nan: Final = float("nan")

LN_2: Final = 0.6931471805599453


def _domain() -> None:
    raise ValueError("math domain error")


def _checked(x: float, result: float, can_overflow: bool) -> float:
    """What a function of one argument gave; NaN and infinity out of ordinary numbers are errors."""
    if is_finite(result):
        return result
    if result != result and x == x:
        _domain()
    if is_finite(x) and not is_finite(result):
        if can_overflow:
            raise OverflowError("math range error")
        _domain()
    return result


# ---- functions of libm


def acos(x: float, /) -> float:
    """Return the arc cosine (measured in radians) of x."""
    return _checked(x, c_call("acos", float, x), False)


def acosh(x: float, /) -> float:
    """Return the inverse hyperbolic cosine of x."""
    return _checked(x, c_call("acosh", float, x), False)


def asin(x: float, /) -> float:
    """Return the arc sine (measured in radians) of x."""
    return _checked(x, c_call("asin", float, x), False)


def asinh(x: float, /) -> float:
    """Return the inverse hyperbolic sine of x."""
    return _checked(x, c_call("asinh", float, x), False)


def atan(x: float, /) -> float:
    """Return the arc tangent (measured in radians) of x."""
    return _checked(x, c_call("atan", float, x), False)


def atan2(y: float, x: float, /) -> float:
    """Return the arc tangent (measured in radians) of y/x."""
    return c_call("atan2", float, y, x)


def atanh(x: float, /) -> float:
    """Return the inverse hyperbolic tangent of x."""
    return _checked(x, c_call("atanh", float, x), False)


def cbrt(x: float, /) -> float:
    """Return the cube root of x."""
    return _checked(x, c_call("cbrt", float, x), False)


def cos(x: float, /) -> float:
    """Return the cosine of x (measured in radians)."""
    return _checked(x, c_call("cos", float, x), False)


def cosh(x: float, /) -> float:
    """Return the hyperbolic cosine of x."""
    return _checked(x, c_call("cosh", float, x), True)


def erf(x: float, /) -> float:
    """Error function at x."""
    return c_call("erf", float, x)


def erfc(x: float, /) -> float:
    """Complementary error function at x."""
    return c_call("erfc", float, x)


def exp(x: float, /) -> float:
    """Return e raised to the power of x."""
    return _checked(x, c_call("exp", float, x), True)


def exp2(x: float, /) -> float:
    """Return 2 raised to the power of x."""
    return _checked(x, c_call("exp2", float, x), True)


def expm1(x: float, /) -> float:
    """Return exp(x)-1."""
    return _checked(x, c_call("expm1", float, x), True)


def fabs(x: float, /) -> float:
    """Return the absolute value of the float x."""
    return float_abs(x)


def log1p(x: float, /) -> float:
    """Return the natural logarithm of 1+x (base e)."""
    return _checked(x, c_call("log1p", float, x), False)


def sin(x: float, /) -> float:
    """Return the sine of x (measured in radians)."""
    return _checked(x, c_call("sin", float, x), False)


def sinh(x: float, /) -> float:
    """Return the hyperbolic sine of x."""
    return _checked(x, c_call("sinh", float, x), True)


def sqrt(x: float, /) -> float:
    """Return the square root of x."""
    if x < 0.0:
        _domain()
    return c_call("sqrt", float, x)


def tan(x: float, /) -> float:
    """Return the tangent of x (measured in radians)."""
    return _checked(x, c_call("tan", float, x), False)


def tanh(x: float, /) -> float:
    """Return the hyperbolic tangent of x."""
    return _checked(x, c_call("tanh", float, x), False)


def gamma(x: float, /) -> float:
    """Gamma function at x."""
    if x == x and not is_finite(x):
        if x < 0.0:
            _domain()
        return x
    if x == 0.0 or (x < 0.0 and float_floor(x) == x):
        _domain()
    if 1.0 <= x <= 23.0 and float_floor(x) == x:
        # (n - 1)! is a double up to 22!.
        product = 1.0
        factor = 2.0
        while factor < x:
            product = product * factor
            factor = factor + 1.0
        return product
    return _checked(x, gamma_of(x), True)


def lgamma(x: float, /) -> float:
    """Natural logarithm of absolute value of Gamma function at x."""
    if x == x and not is_finite(x):
        return inf
    if x <= 0.0 and float_floor(x) == x:
        _domain()
    return _checked(x, log_of_gamma(x), True) if x == x else x


def pow(x: float, y: float, /) -> float:
    """Return x**y (x to the power of y)."""
    if x == 1.0 or y == 0.0:
        return 1.0
    result: float = c_call("pow", float, x, y)
    if is_finite(x) and is_finite(y) and not is_finite(result):
        if result != result or x == 0.0:
            _domain()
        raise OverflowError("math range error")
    return result


def fmod(x: float, y: float, /) -> float:
    """Return fmod(x, y), according to platform C."""
    if not is_finite(y) and y == y and is_finite(x):
        return x
    result: float = c_call("fmod", float, x, y)
    if result != result and x == x and y == y:
        _domain()
    return result


def remainder(x: float, y: float, /) -> float:
    """Difference between x and the closest integer multiple of y."""
    result: float = c_call("remainder", float, x, y)
    if result != result and x == x and y == y:
        _domain()
    return result


# ---- logarithms


def _log(x: float) -> float:
    if x <= 0.0:
        _domain()
    return c_call("log", float, x)


def _log2(x: float) -> float:
    if x <= 0.0:
        _domain()
    return c_call("log2", float, x)


def _log10(x: float) -> float:
    if x <= 0.0:
        _domain()
    return c_call("log10", float, x)


def _scaled(x: object, exponent: ptr[i64]) -> float:
    """x as a double times 2**exponent; exponent is 0 unless x is an int too large for a double."""
    exponent[0] = 0
    if not isinstance(x, int):
        return float_from_any(_real(x))
    number = cast(int, x)
    bits = int_bit_length(number)
    if bits <= 1024:
        whole = _small_to_float(number)
        if is_finite(whole):
            return whole
    # Scaled to [0.5, 1), as frexp would.
    exponent[0] = bits
    shifted = int_shift_right(int_abs(number), bits - 64)
    low = _low_64(shifted)
    if not int_equal(int_shift_left(shifted, bits - 64), int_abs(number)):
        low = low | 1
    scaled = float_from_parts(low, -64)
    if scaled == 1.0:
        scaled = 0.5
        exponent[0] = bits + 1
    return -scaled if int_is_negative(number) else scaled


def _low_64(x: int) -> u64:
    """The lowest 64 bits of an int of at least 33."""
    m = stack(Magnitude, 1)
    int_view(m, stack(u32, 2), x)
    return (u64(m.digits[1]) << 32) | u64(m.digits[0])


def _small_to_float(x: int) -> float:
    m = stack(Magnitude, 1)
    int_view(m, stack(u32, 2), x)
    result = nat_to_float(m.digits, m.size)
    return -result if m.negative else result


def _real(x: object) -> object:
    """x, if it is a real number."""
    if isinstance(x, float) or isinstance(x, int):
        return x
    if is_null(lookup_special(x, "__float__")) and is_null(lookup_special(x, "__index__")):
        raise TypeError(f"must be real number, not {type_name(x)}")
    return x


def log(*args: object) -> object:
    """log(x, [base=math.e]): the logarithm of x to the given base."""
    if args.length < 1 or args.length > 2:
        raise TypeError("math.log requires 1 to 2 arguments")
    x = args.data.get(0)
    exponent = stack(i64, 1)
    scaled = _scaled(x, exponent)
    result = _log(scaled) + LN_2 * float(exponent[0]) if exponent[0] != 0 else _log(scaled)
    if args.length == 1:
        return result
    scaled = _scaled(args.data.get(1), exponent)
    divisor = _log(scaled) + LN_2 * float(exponent[0]) if exponent[0] != 0 else _log(scaled)
    return float_divide(result, divisor)


def log2(x: object, /) -> float:
    """Return the base 2 logarithm of x."""
    exponent = stack(i64, 1)
    result = _log2(_scaled(x, exponent))
    return result + float(exponent[0])


def log10(x: object, /) -> float:
    """Return the base 10 logarithm of x."""
    exponent = stack(i64, 1)
    result = _log10(_scaled(x, exponent))
    if exponent[0] == 0:
        return result
    return result + _log10(2.0) * float(exponent[0])


# ---- parts of doubles


def copysign(x: float, y: float, /) -> float:
    """Return a float with the magnitude (absolute value) of x but the sign of y."""
    return copy_sign(x, y)


def isfinite(x: float, /) -> bool:
    """Return True if x is neither an infinity nor a NaN, and False otherwise."""
    return is_finite(x)


def isinf(x: float, /) -> bool:
    """Return True if x is a positive or negative infinity, and False otherwise."""
    return x == x and not is_finite(x)


def isnan(x: float, /) -> bool:
    """Return True if x is a NaN (not a number), and False otherwise."""
    return x != x


def isclose(a: float, b: float, *, rel_tol: float = 1e-09, abs_tol: float = 0.0) -> bool:
    """Determine whether two floating point numbers are close in value."""
    if rel_tol < 0.0 or abs_tol < 0.0:
        raise ValueError("tolerances must be non-negative")
    if a == b:
        return True
    if (a == a and not is_finite(a)) or (b == b and not is_finite(b)):
        return False
    difference = float_abs(b - a)
    return (
        difference <= float_abs(rel_tol * b) or difference <= float_abs(rel_tol * a) or difference <= abs_tol
    )


def degrees(x: float, /) -> float:
    """Convert angle x from radians to degrees."""
    return x * (180.0 / pi)


def radians(x: float, /) -> float:
    """Convert angle x from degrees to radians."""
    return x * (pi / 180.0)


def frexp(x: float, /) -> tuple:
    """Return the mantissa and exponent of x, as pair (m, e)."""
    if x == 0.0 or not is_finite(x):
        return (x, 0)
    exponent = 0
    if float_abs(x) < 2.2250738585072014e-308:
        x = x * 18014398509481984.0
        exponent = -54
    bits = float_bits(x)
    exponent += i64((bits >> 52) & 0x7FF) - 1022
    return (bits_float((bits & 0x800FFFFFFFFFFFFF) | (u64(1022) << 52)), exponent)


def ldexp(x: float, i: object, /) -> float:
    """Return x * (2**i)."""
    if not isinstance(i, int):
        raise TypeError("Expected an int as second argument to ldexp.")
    if x == 0.0 or not is_finite(x):
        return x
    power = index_clamped(i)
    if power < -100000:
        return copy_sign(0.0, x)
    if power > 100000:
        raise OverflowError("math range error")
    result = float_from_parts(float_mantissa(x), float_exponent(x) + power)
    if not is_finite(result):
        raise OverflowError("math range error")
    return copy_sign(result, x)


def modf(x: float, /) -> tuple:
    """Return the fractional and integer parts of x."""
    if x != x:
        return (x, x)
    if not is_finite(x):
        return (copy_sign(0.0, x), x)
    whole: float = c_call("trunc", float, x)
    return (copy_sign(x - whole, x), whole)


def nextafter(x: float, y: float, /) -> float:
    """Return the next floating-point value after x towards y."""
    return c_call("nextafter", float, x, y)


def ulp(x: float, /) -> float:
    """Return the value of the least significant bit of the float x."""
    if x != x:
        return x
    x = float_abs(x)
    if not is_finite(x):
        return x
    after: float = c_call("nextafter", float, x, inf)
    if not is_finite(after):
        before: float = c_call("nextafter", float, x, -inf)
        return x - before
    return after - x


def floor(x: object, /) -> object:
    """Return the floor of x as an Integral."""
    if not type_is(x, float):
        if not is_null(lookup_special(x, "__floor__")):
            return call_method0(x, "__floor__")
        return float_to_int(float_floor(float_from_any(_real(x))))
    return float_to_int(float_floor(unbox_float(x)))


def ceil(x: object, /) -> object:
    """Return the ceiling of x as an Integral."""
    if not type_is(x, float):
        if not is_null(lookup_special(x, "__ceil__")):
            return call_method0(x, "__ceil__")
        return float_to_int(-float_floor(-float_from_any(_real(x))))
    return float_to_int(-float_floor(-unbox_float(x)))


def trunc(x: object, /) -> object:
    """Truncates the Real x to the nearest Integral toward 0."""
    if type_is(x, float):
        return float_to_int(unbox_float(x))
    if is_null(lookup_special(x, "__trunc__")):
        raise TypeError(f"type {type_name(x)} doesn't define __trunc__ method")
    return call_method0(x, "__trunc__")


# ---- sums and products


@internal
def _finish_sum(p: ptr[float], n: i64) -> float:
    """The correctly rounded sum of n partials that do not overlap, least first."""
    if n == 0:
        return 0.0
    n -= 1
    high = p[n]
    low = 0.0
    while n > 0:
        x = high
        n -= 1
        y = p[n]
        high = x + y
        low = y - (high - x)
        if low != 0.0:
            break
    # Half-way cases are decided by the sign of what follows.
    if n > 0 and ((low < 0.0 and p[n - 1] < 0.0) or (low > 0.0 and p[n - 1] > 0.0)):
        y = low * 2.0
        x = high + y
        if y == x - high:
            high = x
    return high


def fsum(seq: object, /) -> float:
    """Return an accurate floating point sum of values in the iterable seq.

    Shewchuk's algorithm: partial sums that do not overlap hold the exact sum.
    """
    numbers = list_from(seq)
    room = 32
    p = alloc(float, room)
    n = 0
    special = 0.0
    infinities = 0.0
    for k in range(numbers.length):
        x = float_from_any(_real(numbers.items.get(k)))
        start = x
        kept = 0
        for j in range(n):
            y = p[j]
            if float_abs(x) < float_abs(y):
                held = x
                x = y
                y = held
            high = x + y
            low = y - (high - x)
            if low != 0.0:
                p[kept] = low
                kept += 1
            x = high
        n = kept
        if not is_finite(x):
            if is_finite(start):
                free(p, room)
                raise OverflowError("intermediate overflow in fsum")
            if start == start:
                infinities = infinities + start
            special = special + start
            n = 0
        elif x != 0.0:
            if n == room:
                p = realloc(p, room, room * 2)
                room = room * 2
            p[n] = x
            n += 1
    result = _finish_sum(p, n)
    free(p, room)
    if special != 0.0:
        if infinities != infinities:
            raise ValueError("-inf + inf in fsum")
        return special
    return result


def prod(iterable: object, /, *, start: object = 1) -> object:
    """Calculate the product of all the elements in the input iterable."""
    it = iterate(iterable)
    result = start
    x = next_or_null(it)
    while not is_null(x):
        result = mul(result, x)
        x = next_or_null(it)
    return result


@inline
def _coordinate(x: object) -> float:
    if type_is(x, float):
        return unbox_float(x)
    return float(small(x)) if is_small(x) else float_from_any(_real(x))


def hypot(*coordinates: object) -> float:
    """Multidimensional Euclidean distance from the origin to a point."""
    n = coordinates.length
    p = alloc(float, n + 1)
    try:
        for k in range(n):
            p[k] = _coordinate(coordinates.data.get(k))
        return vector_length(p, n)
    finally:
        free(p, n + 1)


def dist(p: object, q: object, /) -> float:
    """Return the Euclidean distance between two points p and q."""
    a = list_from(p)
    b = list_from(q)
    n = a.length
    if b.length != n:
        raise ValueError("both points must have the same number of dimensions")
    differences = alloc(float, n + 1)
    try:
        for k in range(n):
            differences[k] = _coordinate(a.items.get(k)) - _coordinate(b.items.get(k))
        return vector_length(differences, n)
    finally:
        free(differences, n + 1)


# ---- ints


@in_place("gcd_of_words")
def gcd(*integers: object) -> int:
    """Greatest Common Divisor."""
    return gcd_of_words(integers.data, integers.length)


@internal
def gcd_of_words(integers: ptr[object], n: i64) -> int:
    """`gcd` of an array of words."""
    if n == 2 and is_small(integers.get(0)) and is_small(integers.get(1)):
        a = small(integers.get(0))
        b = small(integers.get(1))
        return int_from_i64(gcd_of_small(a if a >= 0 else -a, b if b >= 0 else -b))
    result = make_small(0)
    for k in range(n):
        x = integers.get(k)
        result = _gcd(result, cast(int, x) if is_small(x) and small(x) >= 0 else int_abs(index_object(x)))
    return result


def _gcd(a: int, b: int) -> int:
    while not (is_small(a) and is_small(b)):
        if int_is_zero(b):
            return a
        rest = int_mod(a, b)
        a = b
        b = rest
    return int_from_i64(gcd_of_small(small(a), small(b)))


@internal
def gcd_of_small(x: i64, y: i64) -> i64:
    """The greatest common divisor of numbers that are not negative."""
    while y != 0:
        z = i64(u64(x) % u64(y))
        x = y
        y = z
    return x


def lcm(*integers: object) -> int:
    """Least Common Multiple."""
    result = make_small(1)
    for k in range(integers.length):
        x = int_abs(index_object(integers.data.get(k)))
        if int_is_zero(x) or int_is_zero(result):
            result = make_small(0)
        else:
            result = int_mul(result, int_floordiv(x, _gcd(result, x)))
    return result


def isqrt(n: object, /) -> int:
    """Return the integer part of the square root of the input."""
    x = int_exact(index_object(n))
    if int_is_negative(x):
        raise ValueError("isqrt() argument must be nonnegative")
    if int_is_zero(x):
        return make_small(0)
    if is_small(x):
        # The nearest double is within one of the root.
        root = i64(c_call("sqrt", float, float(small(x))))
        while root * root > small(x):
            root -= 1
        while (root + 1) * (root + 1) <= small(x):
            root += 1
        return make_small(root)
    # Newton from above: the first guess is at least the root, and the guesses only fall.
    guess = int_shift_left(make_small(1), (int_bit_length(x) + 1) // 2)
    while True:
        better = int_shift_right(int_add(guess, int_floordiv(x, guess)), 1)
        if int_compare(better, guess) >= 0:
            return guess
        guess = better


def factorial(x: object, /) -> int:
    """Find x!."""
    number = index_object(x)
    out = stack(i64, 1)
    if int_is_negative(number):
        raise ValueError("factorial() not defined for negative values")
    if not int_fits_i64(number, out):
        raise OverflowError("factorial() argument should not exceed 9223372036854775807")
    return _product(2, out[0])


def _product(first: i64, last: i64) -> int:
    """first * (first + 1) * … * last, halved so that the factors grow alike."""
    if first > last:
        return make_small(1)
    if last - first < 4:
        result = int_from_i64(first)
        for k in range(first + 1, last + 1):
            result = int_mul(result, int_from_i64(k))
        return result
    middle = first + (last - first) // 2
    return int_mul(_product(first, middle), _product(middle + 1, last))


def _falling(n: int, count: i64) -> int:
    """n * (n - 1) * … of so many factors."""
    if count == 0:
        return make_small(1)
    if count <= 4:
        result = n
        for k in range(1, count):
            result = int_mul(result, int_sub(n, int_from_i64(k)))
        return result
    half = count // 2
    return int_mul(_falling(n, half), _falling(int_sub(n, int_from_i64(half)), count - half))


def _choice(n: object, k: object, name: i64, count: ptr[i64]) -> int:
    """Checks n and k of perm and comb; stores k, or -1 if it exceeds n."""
    a = int_exact(index_object(n))
    b = int_exact(index_object(k))
    if int_is_negative(a):
        raise ValueError("n must be a non-negative integer")
    if int_is_negative(b):
        raise ValueError("k must be a non-negative integer")
    if int_compare(b, a) > 0:
        count[0] = -1
        return a
    if name == 1 and int_compare(int_sub(a, b), b) < 0:
        b = int_sub(a, b)
    if not int_fits_i64(b, count):
        if name == 1:
            raise OverflowError("min(n - k, k) must not exceed 9223372036854775807")
        raise OverflowError("k must not exceed 9223372036854775807")
    return a


def perm(n: object, k: object = None, /) -> int:
    """Number of ways to choose k items from n items without repetition and with order."""
    if k is None:
        return factorial(n)
    count = stack(i64, 1)
    a = _choice(n, k, 0, count)
    if count[0] < 0:
        return make_small(0)
    return _falling(a, count[0])


def comb(n: object, k: object, /) -> int:
    """Number of ways to choose k items from n items without repetition and without order."""
    count = stack(i64, 1)
    a = _choice(n, k, 1, count)
    if count[0] < 0:
        return make_small(0)
    return int_floordiv(_falling(a, count[0]), _product(2, count[0]))
