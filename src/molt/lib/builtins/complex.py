"""The class `complex`."""

from __future__ import annotations

from molt.lib.low import (
    NULL,
    builtin,
    c_call,
    cast,
    i64,
    is_null,
    is_small,
    isinstance,
    keywords,
    new,
    new_of,
    ptr,
    stack,
    struct,
    u64,
    unbox_float,
    type_is,
)


@struct
class Parts:
    """A complex number that is no object."""

    re: float
    im: float


@builtin
class complex:
    """Create a complex number from a real part and an optional imaginary part.

This is equivalent to (real + imag*1j) where imag defaults to 0."""

    # A pair of doubles.

    re: float
    im: float

    @property
    def real(self) -> float:
        """the real part of a complex number"""
        return self.re

    @property
    def imag(self) -> float:
        """the imaginary part of a complex number"""
        return self.im

    @keywords
    def __new__(cls: type, real: object = NULL, imag: object = NULL) -> object:
        parts = stack(Parts, 1)
        parts.re = 0.0
        parts.im = 0.0
        if not is_null(real) and isinstance(real, str):
            if not is_null(imag):
                raise TypeError("complex() can't take second arg if first is a string")
            parse_complex(cast(str, real), parts)
        else:
            _from_numbers(parts, real, imag)
        made = new_of(cls, complex)
        made.re = parts.re
        made.im = parts.im
        return made

    def __add__(self, other: object, /) -> object:
        y = stack(Parts, 1)
        if not complex_operand(other, y):
            return NotImplemented
        return make_complex(self.re + y.re, self.im + y.im)

    def __radd__(self, other: object, /) -> object:
        return self.__add__(other)

    def __sub__(self, other: object, /) -> object:
        y = stack(Parts, 1)
        if not complex_operand(other, y):
            return NotImplemented
        return make_complex(self.re - y.re, self.im - y.im)

    def __rsub__(self, other: object, /) -> object:
        y = stack(Parts, 1)
        if not complex_operand(other, y):
            return NotImplemented
        return make_complex(y.re - self.re, y.im - self.im)

    def __mul__(self, other: object, /) -> object:
        y = stack(Parts, 1)
        if not complex_operand(other, y):
            return NotImplemented
        return complex_product(self.re, self.im, y.re, y.im)

    def __rmul__(self, other: object, /) -> object:
        return self.__mul__(other)

    def __truediv__(self, other: object, /) -> object:
        y = stack(Parts, 1)
        if not complex_operand(other, y):
            return NotImplemented
        return complex_quotient(self.re, self.im, y.re, y.im)

    def __rtruediv__(self, other: object, /) -> object:
        y = stack(Parts, 1)
        if not complex_operand(other, y):
            return NotImplemented
        return complex_quotient(y.re, y.im, self.re, self.im)

    def __pow__(self, other: object, modulus: object = None, /) -> object:
        y = stack(Parts, 1)
        if not complex_operand(other, y):
            return NotImplemented
        if modulus is not None:
            raise ValueError("complex modulo")
        return complex_power(self.re, self.im, y.re, y.im)

    def __rpow__(self, other: object, modulus: object = None, /) -> object:
        y = stack(Parts, 1)
        if not complex_operand(other, y):
            return NotImplemented
        if modulus is not None:
            raise ValueError("complex modulo")
        return complex_power(y.re, y.im, self.re, self.im)

    def __neg__(self) -> object:
        return make_complex(-self.re, -self.im)

    def __pos__(self) -> object:
        return make_complex(self.re, self.im)

    def __abs__(self) -> float:
        size: float = c_call("hypot", float, self.re, self.im)
        if not is_finite(size) and is_finite(self.re) and is_finite(self.im):
            raise OverflowError("absolute value too large")
        return size

    def __bool__(self) -> bool:
        return self.re != 0.0 or self.im != 0.0

    def __eq__(self, other: object, /) -> object:
        if isinstance(other, int):
            return self.im == 0.0 and self.re == self.re and int_compare_float(cast(int, other), self.re) == 0
        y = stack(Parts, 1)
        if not complex_operand(other, y):
            return NotImplemented
        return self.re == y.re and self.im == y.im

    def __ne__(self, other: object, /) -> object:
        same = self.__eq__(other)
        return same if same is NotImplemented else same is False

    def __hash__(self) -> i64:
        h = u64(float_hash(self.re)) + u64(float_hash(self.im)) * 1000003
        return -2 if i64(h) == -1 else i64(h)

    def __complex__(self) -> object:
        return make_complex(self.re, self.im)

    def __repr__(self) -> str:
        b = stack(StringBuilder, 1)
        builder_start(b)
        if self.re == 0.0 and not is_negative(self.re):
            append_float(b, self.im, 114, 0, False, False, False)
            append_char(b, 106)
            return builder_finish(b)
        append_char(b, 40)
        append_float(b, self.re, 114, 0, False, False, False)
        if not is_negative(self.im) or self.im != self.im:
            append_char(b, 43)
        append_float(b, self.im, 114, 0, False, False, False)
        append_char(b, 106)
        append_char(b, 41)
        return builder_finish(b)

    def __format__(self, format_spec: str, /) -> str:
        return format_complex(self, format_spec) if format_spec.length > 0 else str_of(self)

    def __getnewargs__(self) -> tuple:
        return (self.re, self.im)

    def conjugate(self) -> object:
        """Return the complex conjugate of its argument."""
        return make_complex(self.re, -self.im)


def make_complex(real: float, imag: float) -> complex:
    """A complex number."""
    made = new(complex)
    made.re = real
    made.im = imag
    return made


def complex_operand(x: object, y: ptr[Parts]) -> bool:
    """Stores a complex, float or int operand; False for any other."""
    if type_is(x, complex) or (not is_small(x) and not type_is(x, float) and isinstance(x, complex)):
        y.re = cast(complex, x).re
        y.im = cast(complex, x).im
        return True
    y.im = 0.0
    if type_is(x, float) or (not is_small(x) and isinstance(x, float)):
        y.re = unbox_float(x)
        return True
    if is_small(x) or isinstance(x, int):
        y.re = int_to_float(cast(int, x))
        return True
    return False


def complex_product(a: float, b: float, c: float, d: float) -> complex:
    """(a + bj) * (c + dj)."""
    return make_complex(a * c - b * d, a * d + b * c)


def complex_quotient(a: float, b: float, c: float, d: float) -> complex:
    """(a + bj) / (c + dj), scaled by the greater part of the divisor so that nothing overflows early."""
    if c == 0.0 and d == 0.0:
        raise ZeroDivisionError("complex division by zero")
    if float_abs(c) >= float_abs(d):
        ratio = d / c
        size = c + d * ratio
        return make_complex((a + b * ratio) / size, (b - a * ratio) / size)
    ratio = c / d
    size = c * ratio + d
    return make_complex((a * ratio + b) / size, (b * ratio - a) / size)


def complex_power(a: float, b: float, c: float, d: float) -> complex:
    """(a + bj) ** (c + dj)."""
    if c == 0.0 and d == 0.0:
        return make_complex(1.0, 0.0)
    if a == 0.0 and b == 0.0:
        if d != 0.0 or c < 0.0:
            raise ZeroDivisionError("0.0 to a negative or complex power")
        return make_complex(0.0, 0.0)
    if d == 0.0 and float_floor(c) == c and float_abs(c) <= 100.0:
        return _integer_power(a, b, i64(c))
    size: float = c_call("hypot", float, a, b)
    length: float = c_call("pow", float, size, c)
    angle: float = c_call("atan2", float, b, a)
    turn = angle * c
    if d != 0.0:
        length = length / c_call("exp", float, angle * d)
        turn = turn + d * c_call("log", float, size)
    real: float = c_call("cos", float, turn)
    imag: float = c_call("sin", float, turn)
    result = make_complex(length * real, length * imag)
    if not (is_finite(result.re) and is_finite(result.im)):
        raise OverflowError("complex exponentiation")
    return result


def _integer_power(a: float, b: float, n: i64) -> complex:
    result = make_complex(1.0, 0.0)
    power = make_complex(a, b)
    rest = n if n > 0 else -n
    bit = i64(1)
    while bit <= rest:
        if rest & bit != 0:
            result = complex_product(result.re, result.im, power.re, power.im)
        power = complex_product(power.re, power.im, power.re, power.im)
        bit = bit * 2
    if n < 0:
        return complex_quotient(1.0, 0.0, result.re, result.im)
    return result


def _from_numbers(parts: ptr[Parts], real: object, imag: object) -> None:
    """complex(real, imag)."""
    is_complex = not is_null(real) and _one_number(parts, real, "first")
    if is_null(imag):
        return
    if isinstance(imag, str):
        raise TypeError("complex() second arg can't be a string")
    second = stack(Parts, 1)
    # Only of complex numbers: a part that is no number of its own would change the sign of a zero.
    if _one_number(second, imag, "second"):
        parts.re = parts.re - second.im
    if is_complex:
        parts.im = parts.im + second.re
    else:
        parts.im = second.re


def _one_number(parts: ptr[Parts], x: object, place: str) -> bool:
    """The parts of a number; whether it is a complex one."""
    is_first = str_is_ascii(place, bytes_of("first"), 5)
    is_exact = is_small(x) or type_is(x, complex) or type_is(x, float) or type_is(x, int)
    if (is_exact or (isinstance(x, complex) and not is_first)) and complex_operand(x, parts):
        return isinstance(x, complex)
    if is_first and not is_null(lookup_special(x, "__complex__")):
        made = call_method0(x, "__complex__")
        if not isinstance(made, complex):
            raise TypeError(f"__complex__ returned non-complex (type {type_name(made)})")
        if not type_is(made, complex):
            note_subclass(x, made, "__complex__")
        complex_operand(made, parts)
        return True
    if isinstance(x, complex):
        complex_operand(x, parts)
        return True
    if is_null(lookup_special(x, "__float__")) and is_null(lookup_special(x, "__index__")):
        if is_first:
            raise TypeError(f"complex() first argument must be a string or a number, not '{type_name(x)}'")
        raise TypeError(f"complex() second argument must be a number, not '{type_name(x)}'")
    parts.re = float_from_any(x)
    parts.im = 0.0
    return False


def parse_complex(text: str, parts: ptr[Parts]) -> None:
    """Reads "a+bj", with or without parentheses."""
    n = text.length
    p = alloc(u8, n + 1)
    fold_to_ascii(p, text)
    found = _parse_parts(p, n, parts)
    free(p, n + 1)
    if not found:
        raise ValueError("complex() arg is a malformed string")


def _parse_parts(p: ptr[u8], n: i64, parts: ptr[Parts]) -> bool:
    start = _skip_spaces(p, 0, n)
    end = _trim_spaces(p, start, n)
    if start < end and p[start] == 40 and p[end - 1] == 41:
        start = _skip_spaces(p, start + 1, end - 1)
        end = _trim_spaces(p, start, end - 1)
    if start == end or is_c_space(i64(p[start])):
        return False
    out = stack(float, 1)
    if i64(p[end - 1]) | 32 != 106:
        found = parse_float(p + start, end - start, out)
        parts.re = out[0]
        return found
    end -= 1
    split = end - 1
    while split > start and not _is_part_sign(p, split):
        split -= 1
    if split < start:
        split = start
    # `parse_float` allows for spaces around, which there are none of between the parts.
    if (end > start and is_c_space(i64(p[end - 1]))) or (split > start and is_c_space(i64(p[split - 1]))):
        return False
    if split > start:
        if not parse_float(p + start, split - start, out):
            return False
        parts.re = out[0]
    elif start < end and not _is_part_sign(p, start):
        split = start
    if end - split == 0 or (end - split == 1 and _is_part_sign(p, split)):
        parts.im = -1.0 if end > split and p[split] == 45 else 1.0
        return True
    found = parse_float(p + split, end - split, out)
    parts.im = out[0]
    return found


def _is_part_sign(p: ptr[u8], i: i64) -> bool:
    """A + or - that does not belong to an exponent."""
    if p[i] != 43 and p[i] != 45:
        return False
    return i == 0 or i64(p[i - 1]) | 32 != 101


def _skip_spaces(p: ptr[u8], i: i64, n: i64) -> i64:
    while i < n and is_c_space(i64(p[i])):
        i += 1
    return i


def _trim_spaces(p: ptr[u8], start: i64, n: i64) -> i64:
    while n > start and is_c_space(i64(p[n - 1])):
        n -= 1
    return n


from molt.lib.builtins.float import float_from_any, parse_float  # noqa: E402
from molt.lib.builtins.float_math import float_abs, float_floor, float_hash  # noqa: E402
from molt.lib.builtins.float_text import append_float, is_finite, is_negative  # noqa: E402
from molt.lib.builtins.format_spec import format_complex  # noqa: E402
from molt.lib.builtins.int_arith import int_compare_float, int_to_float  # noqa: E402
from molt.lib.builtins.int_text import fold_to_ascii, is_c_space  # noqa: E402
from molt.lib.builtins.str_builder import (  # noqa: E402
    StringBuilder,
    append_char,
    builder_finish,
    builder_start,
)
from molt.lib.builtins.str_core import str_is_ascii  # noqa: E402
from molt.lib.low import alloc, bytes_of, free, u8  # noqa: E402
from molt.lib.rt.attributes import lookup_special  # noqa: E402
from molt.lib.rt.calls import call_method0  # noqa: E402
from molt.lib.rt.errors import type_name  # noqa: E402
from molt.lib.rt.ops import str_of  # noqa: E402
from molt.lib.rt.warned import note_subclass  # noqa: E402
