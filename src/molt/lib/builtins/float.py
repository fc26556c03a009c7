"""The class `float`: its constructor, operators and methods.

Arithmetic is in float_math.py, decimal text in float_text.py and float_shortest.py, hexadecimal text in float_hex.py.
"""

from __future__ import annotations

from typing import Final

from molt.lib.low import (
    NULL,
    alloc,
    box_float,
    builtin,
    cast,
    class_object,
    free,
    i64,
    internal,
    is_null,
    is_small,
    isinstance,
    new_of,
    ptr,
    stack,
    type_is,
    u8,
    unbox_float,
)


@builtin
class float:
    """Convert a string or number to a floating point number, if possible."""

    # A double.

    value: float

    def __new__(cls: type, x: object = NULL, /) -> object:
        number = 0.0 if is_null(x) else float_from_any(x)
        if cls is class_object(float):
            return box_float(number)
        made: object = new_of(cls, float)
        store_float(made, number)
        return made

    def __add__(self: float, other: object) -> object:
        y = stack(float, 1)
        if not float_operand(other, y):
            return NotImplemented
        return self + y[0]

    def __radd__(self: float, other: object) -> object:
        y = stack(float, 1)
        if not float_operand(other, y):
            return NotImplemented
        return y[0] + self

    def __sub__(self: float, other: object) -> object:
        y = stack(float, 1)
        if not float_operand(other, y):
            return NotImplemented
        return self - y[0]

    def __rsub__(self: float, other: object) -> object:
        y = stack(float, 1)
        if not float_operand(other, y):
            return NotImplemented
        return y[0] - self

    def __mul__(self: float, other: object) -> object:
        y = stack(float, 1)
        if not float_operand(other, y):
            return NotImplemented
        return self * y[0]

    def __rmul__(self: float, other: object) -> object:
        y = stack(float, 1)
        if not float_operand(other, y):
            return NotImplemented
        return y[0] * self

    def __truediv__(self: float, other: object) -> object:
        y = stack(float, 1)
        if not float_operand(other, y):
            return NotImplemented
        return float_divide(self, y[0])

    def __rtruediv__(self: float, other: object) -> object:
        y = stack(float, 1)
        if not float_operand(other, y):
            return NotImplemented
        return float_divide(y[0], self)

    def __floordiv__(self: float, other: object) -> object:
        y = stack(float, 1)
        if not float_operand(other, y):
            return NotImplemented
        return float_floordiv(self, y[0])

    def __rfloordiv__(self: float, other: object) -> object:
        y = stack(float, 1)
        if not float_operand(other, y):
            return NotImplemented
        return float_floordiv(y[0], self)

    def __mod__(self: float, other: object) -> object:
        y = stack(float, 1)
        if not float_operand(other, y):
            return NotImplemented
        return float_mod(self, y[0])

    def __rmod__(self: float, other: object) -> object:
        y = stack(float, 1)
        if not float_operand(other, y):
            return NotImplemented
        return float_mod(y[0], self)

    def __divmod__(self: float, other: object) -> object:
        y = stack(float, 1)
        if not float_operand(other, y):
            return NotImplemented
        return float_divmod(self, y[0])

    def __rdivmod__(self: float, other: object) -> object:
        y = stack(float, 1)
        if not float_operand(other, y):
            return NotImplemented
        return float_divmod(y[0], self)

    def __pow__(self: float, other: object, modulus: object = None, /) -> object:
        y = stack(float, 1)
        if modulus is not None:
            raise TypeError("pow() 3rd argument not allowed unless all arguments are integers")
        if not float_operand(other, y):
            return NotImplemented
        return float_power(self, y[0])

    def __rpow__(self: float, other: object, modulus: object = None, /) -> object:
        y = stack(float, 1)
        if modulus is not None:
            raise TypeError("pow() 3rd argument not allowed unless all arguments are integers")
        if not float_operand(other, y):
            return NotImplemented
        return float_power(y[0], self)

    def __neg__(self: float) -> float:
        return -self

    def __pos__(self: float) -> float:
        return self

    def __abs__(self: float) -> float:
        return float_abs(self)

    def __bool__(self: float) -> bool:
        return self != 0.0

    def __eq__(self: float, other: object) -> object:
        order = compare_with(self, other)
        return NotImplemented if order == FOREIGN else order == 0

    def __ne__(self: float, other: object) -> object:
        order = compare_with(self, other)
        return NotImplemented if order == FOREIGN else order != 0

    def __lt__(self: float, other: object) -> object:
        order = compare_with(self, other)
        return NotImplemented if order == FOREIGN else order == -1

    def __le__(self: float, other: object) -> object:
        order = compare_with(self, other)
        return NotImplemented if order == FOREIGN else order == -1 or order == 0

    def __gt__(self: float, other: object) -> object:
        order = compare_with(self, other)
        return NotImplemented if order == FOREIGN else order == 1

    def __ge__(self: float, other: object) -> object:
        order = compare_with(self, other)
        return NotImplemented if order == FOREIGN else order == 1 or order == 0

    def __hash__(self: float) -> i64:
        return float_hash(self)

    def __float__(self: float) -> float:
        return self

    def __int__(self: float) -> int:
        return float_to_int(self)

    def __trunc__(self: float) -> int:
        return float_to_int(self)

    def __floor__(self: float) -> int:
        return float_to_int(float_floor(self))

    def __ceil__(self: float) -> int:
        return float_to_int(-float_floor(-self))

    def __round__(self: float, ndigits: object = None, /) -> object:
        if ndigits is None:
            return float_to_int(float_round_even(self))
        return float_round(self, index_clamped(ndigits))

    def __repr__(self: float) -> str:
        return float_to_str(self)

    def __format__(self: float, format_spec: str, /) -> str:
        return format_float(self, format_spec)

    def __getnewargs__(self: float) -> tuple:
        return (self,)

    def conjugate(self: float) -> float:
        """Return self, the complex conjugate of any float."""
        return self

    @property
    def real(self: float) -> float:
        """the real part of a complex number"""
        return self

    @property
    def imag(self: float) -> float:
        """the imaginary part of a complex number"""
        return 0.0

    def is_integer(self: float) -> bool:
        """Return True if the float is an integer."""
        return is_finite(self) and float_floor(self) == self

    def as_integer_ratio(self: float) -> tuple:
        """Return integer ratio."""
        return float_ratio(self)

    def hex(self: float) -> str:
        """Return a hexadecimal representation of a floating-point number."""
        return float_hex(self)

    @classmethod
    def fromhex(cls: type, string: str, /) -> object:
        """Create a floating-point number from a hexadecimal string."""
        number = float_from_hex(string)
        if cls is class_object(float):
            return number
        return call1(cls, box_float(number))

    @classmethod
    def __getformat__(cls: type, typestr: str, /) -> str:
        """You probably don't want to use this function.

  typestr
    Must be 'double' or 'float'.

It exists mainly to be used in Python's test suite.

This function returns whichever of 'unknown', 'IEEE, big-endian' or 'IEEE,
little-endian' best describes the format of floating point numbers used by the
C type named by typestr."""
        if typestr != "double" and typestr != "float":
            raise ValueError("__getformat__() argument 1 must be 'double' or 'float'")
        return "IEEE, little-endian"


# What `compare_with` returns for an operand that is no number, and for NaN.
# The digits that a double holds exactly, and the characters they may take: with a sign and a point.
MOST_DIGITS: Final = 15
MOST_SHORT: Final = 17
FOREIGN: Final = 9
UNORDERED: Final = 5


@internal
def compare_with(x: float, other: object) -> i64:
    """-1, 0, 1, UNORDERED (NaN) or FOREIGN."""
    if isinstance(other, float):
        y = unbox_float(other)
        if x != x or y != y:
            return UNORDERED
        return float_compare(x, y)
    if isinstance(other, int):
        if x != x:
            return UNORDERED
        return -int_compare_float(cast(int, other), x)
    return FOREIGN


@internal
def float_operand(other: object, out: ptr[float]) -> bool:
    """Stores a float or int operand as a double; False for any other."""
    if isinstance(other, float):
        out[0] = unbox_float(other)
        return True
    if isinstance(other, int):
        out[0] = int_to_float(cast(int, other))
        return True
    return False


def store_float(x: object, value: float) -> None:
    """Sets the number of a new instance, whose only field follows the header."""
    from_word(ptr[float], as_word(x) + 8)[0] = value


def float_to_int(x: float) -> int:
    """int(x), towards zero."""
    if not is_finite(x):
        if x != x:
            raise ValueError("cannot convert float NaN to integer")
        raise OverflowError("cannot convert float infinity to integer")
    return int_from_float(x)


def float_to_str(x: float) -> str:
    """repr(x)."""
    b = stack(StringBuilder, 1)
    builder_start(b)
    append_repr(b, x)
    return builder_finish(b)


def float_ratio(x: float) -> tuple:
    """x.as_integer_ratio()."""
    if x != x:
        raise ValueError("cannot convert NaN to integer ratio")
    if not is_finite(x):
        raise OverflowError("cannot convert Infinity to integer ratio")
    m = float_mantissa(x)
    e = float_exponent(x)
    if m == 0:
        return (make_small(0), make_small(1))
    while m & 1 == 0:
        m = m >> 1
        e += 1
    numerator = make_small(-i64(m) if is_negative(x) else i64(m))
    if e >= 0:
        return (int_shift_left(numerator, e), make_small(1))
    return (numerator, int_shift_left(make_small(1), -e))


def float_from_any(x: object) -> float:
    """float(x)."""
    if type_is(x, str):
        return float_from_str(cast(str, x), x)
    if type_is(x, float):
        return unbox_float(x)
    if is_small(x) or type_is(x, int) or type_is(x, bool):
        return int_to_float(cast(int, x))
    cls = type_of(x)
    method = lookup(cls, "__float__")
    if method != 0:
        result = ask_alone(method, x, cls)
        if not isinstance(result, float):
            raise TypeError(f"{type_name(x)}.__float__ returned non-float (type {type_name(result)})")
        if not type_is(result, float):
            note_subclass(x, result, "__float__")
        return unbox_float(result)
    if not is_null(lookup_special(x, "__index__")):
        return int_to_float(index_object(x))
    if isinstance(x, str):
        return float_from_str(cast(str, x), x)
    if isinstance(x, bytes):
        return float_from_ascii(cast(bytes, x).data, cast(bytes, x).length, x)
    if isinstance(x, bytearray):
        return float_from_ascii(cast(bytearray, x).data, cast(bytearray, x).length, x)
    if isinstance(x, memoryview) or not is_null(row_of(x)):
        content = bytes_from_any(x)
        return float_from_ascii(content.data, content.length, x)
    raise TypeError(f"float() argument must be a string or a real number, not '{type_name(x)}'")


def float_from_str(text: str, shown: object) -> float:
    """float(text); an error shows repr(shown)."""
    n = text.length
    out = stack(float, 1)
    if text.ascii != 0 and n <= MOST_SHORT and parse_short(text.data, n, out):
        return out[0]
    p = alloc(u8, n + 1)
    fold_to_ascii(p, text)
    found = parse_float(p, n, out)
    free(p, n + 1)
    if not found:
        _refuse(shown)
    return out[0]


def parse_short(p: ptr[u8], n: i64, out: ptr[float]) -> bool:
    """Stores the double of `[-]digits[.digits]` with at most 15 digits, for which a quotient of two exact doubles
    rounds right (Clinger, How to Read Floating Point Numbers Accurately, 1990); False for anything else."""
    i = 1 if n > 0 and p[0] == 45 else 0
    value = 0
    digits = 0
    scale = 1.0
    behind_point = False
    while i < n:
        digit = u8(p[i] - u8(48))
        if digit < u8(10):
            value = 10 * value + i64(digit)
            digits += 1
            if behind_point:
                scale *= 10.0
        elif p[i] == 46 and not behind_point:
            behind_point = True
        else:
            return False
        i += 1
    if digits == 0 or digits > MOST_DIGITS:
        return False
    out[0] = float(value) / scale
    if p[0] == 45:
        out[0] = -out[0]
    return True


def float_from_ascii(p: ptr[u8], n: i64, shown: object) -> float:
    """float() of n bytes."""
    out = stack(float, 1)
    if not parse_float(p, n, out):
        _refuse(shown)
    return out[0]


def _refuse(shown: object) -> None:
    raise ValueError(f"could not convert string to float: {shown!r}")


def parse_float(p: ptr[u8], n: i64, out: ptr[float]) -> bool:
    """Stores the double that n ASCII characters spell (spaces around, underscores between digits)."""
    i = 0
    while i < n and is_c_space(i64(p[i])):
        i += 1
    while n > i and is_c_space(i64(p[n - 1])):
        n -= 1
    negative = i < n and p[i] == 45
    if i < n and (p[i] == 45 or p[i] == 43):
        i += 1
    if i == n:
        return False
    found = parse_special(p + i, n - i, out)
    if not found:
        digits = alloc(u8, n)
        found = _parse_number(p, i, n, digits, out)
        free(digits, n)
    if negative:
        out[0] = -out[0]
    return found


def parse_special(p: ptr[u8], n: i64, out: ptr[float]) -> bool:
    """inf, infinity or nan in any case."""
    if _same_letters(p, n, bytes_of("inf"), 3) or _same_letters(p, n, bytes_of("infinity"), 8):
        out[0] = bits_float(u64(0x7FF0000000000000))
        return True
    if _same_letters(p, n, bytes_of("nan"), 3):
        out[0] = bits_float(u64(0x7FF8000000000000))
        return True
    return False


def _same_letters(p: ptr[u8], n: i64, word: ptr[u8], size: i64) -> bool:
    if n != size:
        return False
    i = 0
    while i < n:
        if i64(p[i]) | 32 != i64(word[i]):
            return False
        i += 1
    return True


def _parse_number(p: ptr[u8], i: i64, n: i64, digits: ptr[u8], out: ptr[float]) -> bool:
    """[digits][.digits][e[sign]digits] from i to n; `digits` has room for all of them."""
    count = 0
    exponent = 0
    seen_point = False
    while i < n:
        c = i64(p[i])
        if 48 <= c <= 57:
            digits[count] = u8(c)
            count += 1
            if seen_point:
                exponent -= 1
        elif c == 95:
            if not _between_digits(p, i, n):
                return False
        elif c == 46 and not seen_point:
            seen_point = True
        else:
            break
        i += 1
    if count == 0:
        return False
    if i < n:
        if p[i] != 101 and p[i] != 69:
            return False
        power = stack(i64, 1)
        if not _parse_exponent(p, i + 1, n, power):
            return False
        exponent += power[0]
    out[0] = float_from_decimal(digits, count, exponent)
    return True


def _between_digits(p: ptr[u8], i: i64, n: i64) -> bool:
    return i > 0 and i + 1 < n and 48 <= i64(p[i - 1]) <= 57 and 48 <= i64(p[i + 1]) <= 57


def _parse_exponent(p: ptr[u8], i: i64, n: i64, out: ptr[i64]) -> bool:
    negative = i < n and p[i] == 45
    if i < n and (p[i] == 45 or p[i] == 43):
        i += 1
    if i == n:
        return False
    value = i64(0)
    while i < n:
        c = i64(p[i])
        if c == 95:
            if not _between_digits(p, i, n):
                return False
        elif c < 48 or c > 57:
            return False
        elif value < 100000000000000000:
            value = value * 10 + c - 48
        i += 1
    out[0] = -value if negative else value
    return True


from molt.lib.builtins.memory_row import row_of  # noqa: E402
from molt.lib.builtins.memoryview import memoryview  # noqa: E402
from molt.lib.builtins.bytearray import bytearray  # noqa: E402
from molt.lib.builtins.bytes import bytes, bytes_from_any  # noqa: E402
from molt.lib.builtins.float_hex import float_from_hex, float_hex  # noqa: E402
from molt.lib.builtins.float_math import (  # noqa: E402
    float_abs,
    float_compare,
    float_divide,
    float_divmod,
    float_floor,
    float_floordiv,
    float_hash,
    float_mod,
    float_power,
    float_round,
    float_round_even,
)
from molt.lib.builtins.float_shortest import append_repr  # noqa: E402
from molt.lib.builtins.float_text import (  # noqa: E402
    float_exponent,
    float_from_decimal,
    float_mantissa,
    is_finite,
    is_negative,
)
from molt.lib.builtins.format_spec import format_float  # noqa: E402
from molt.lib.builtins.int import index_clamped, index_object, int  # noqa: E402
from molt.lib.builtins.int_arith import (  # noqa: E402
    int_compare_float,
    int_from_float,
    int_shift_left,
    int_to_float,
)
from molt.lib.builtins.int_text import fold_to_ascii, is_c_space  # noqa: E402
from molt.lib.builtins.str import str  # noqa: E402
from molt.lib.builtins.str_builder import StringBuilder, builder_finish, builder_start  # noqa: E402
from molt.lib.low import as_word, bits_float, bytes_of, from_word, make_small, u64  # noqa: E402
from molt.lib.rt.attributes import lookup_special  # noqa: E402
from molt.lib.rt.calls import call1  # noqa: E402
from molt.lib.rt.errors import type_name  # noqa: E402
from molt.lib.rt.ops import ask_alone  # noqa: E402
from molt.lib.rt.types import lookup, type_of  # noqa: E402
from molt.lib.rt.warned import note_subclass  # noqa: E402
