"""The class `int`: its constructor, operators and methods.

Arithmetic is in int_arith.py, text in int_text.py, the format language in format_spec.py.
"""

from __future__ import annotations

from molt.lib.low import (
    NULL,
    alloc,
    builtin,
    cast,
    free,
    i64,
    inline,
    is_null,
    is_small,
    isinstance,
    keywords,
    make_small,
    new_of,
    popcount,
    ptr,
    stack,
    type_is,
    u8,
    u32,
    u64,
)


@builtin
class int:
    """int([x]) -> integer
int(x, base=10) -> integer

Convert a number or string to an integer, or return 0 if no arguments
are given.  If x is a number, return x.__int__().  For floating point
numbers, this truncates towards zero.

If x is not a number or if base is given, then x must be a string,
bytes, or bytearray instance representing an integer literal in the
given base.  The literal can be preceded by '+' or '-' and be surrounded
by whitespace.  The base defaults to 10.  Valid bases are 0 and 2-36.
Base 0 means to interpret the base from the string as an integer literal.
>>> int('0b100', base=0)
4"""

    # An exact integer; the sign of `size` is the number's, `digits` its magnitude in base 2**32.

    size: i64
    digits: inline[u32]

    @keywords
    def __new__(cls: type, x: object = NULL, /, base: object = NULL) -> object:
        if is_null(x):
            if not is_null(base):
                raise TypeError("int() missing string argument")
            return int_of_class(cls, make_small(0))
        if is_null(base):
            return int_of_class(cls, int_from_any(x))
        number = index_clamped(base)
        if not (isinstance(x, str) or isinstance(x, bytes) or isinstance(x, bytearray)):
            if number < 0 or number == 1 or number > 36:
                raise ValueError("int() base must be >= 2 and <= 36, or 0")
            raise TypeError("int() can't convert non-string with explicit base")
        return int_of_class(cls, int_from_object(x, number))

    # ---- operators

    def __add__(self, other: object) -> object:
        if isinstance(other, int):
            return int_add(self, cast(int, other))
        return NotImplemented

    def __radd__(self, other: object) -> object:
        if isinstance(other, int):
            return int_add(cast(int, other), self)
        return NotImplemented

    def __sub__(self, other: object) -> object:
        if isinstance(other, int):
            return int_sub(self, cast(int, other))
        return NotImplemented

    def __rsub__(self, other: object) -> object:
        if isinstance(other, int):
            return int_sub(cast(int, other), self)
        return NotImplemented

    def __mul__(self, other: object) -> object:
        if isinstance(other, int):
            return int_mul(self, cast(int, other))
        return NotImplemented

    def __rmul__(self, other: object) -> object:
        if isinstance(other, int):
            return int_mul(cast(int, other), self)
        return NotImplemented

    def __floordiv__(self, other: object) -> object:
        if isinstance(other, int):
            return int_floordiv(self, cast(int, other))
        return NotImplemented

    def __rfloordiv__(self, other: object) -> object:
        if isinstance(other, int):
            return int_floordiv(cast(int, other), self)
        return NotImplemented

    def __mod__(self, other: object) -> object:
        if isinstance(other, int):
            return int_mod(self, cast(int, other))
        return NotImplemented

    def __rmod__(self, other: object) -> object:
        if isinstance(other, int):
            return int_mod(cast(int, other), self)
        return NotImplemented

    def __divmod__(self, other: object) -> object:
        if isinstance(other, int):
            return int_divmod(self, cast(int, other))
        return NotImplemented

    def __rdivmod__(self, other: object) -> object:
        if isinstance(other, int):
            return int_divmod(cast(int, other), self)
        return NotImplemented

    def __truediv__(self, other: object) -> object:
        if isinstance(other, int):
            return int_truediv(self, cast(int, other))
        return NotImplemented

    def __rtruediv__(self, other: object) -> object:
        if isinstance(other, int):
            return int_truediv(cast(int, other), self)
        return NotImplemented

    def __pow__(self, other: object, modulus: object = None, /) -> object:
        if not isinstance(other, int):
            return NotImplemented
        if modulus is None:
            return int_pow(self, cast(int, other))
        if not isinstance(modulus, int):
            return NotImplemented
        return int_pow_mod(self, cast(int, other), cast(int, modulus))

    def __rpow__(self, other: object, modulus: object = None, /) -> object:
        if not isinstance(other, int):
            return NotImplemented
        if modulus is None:
            return int_pow(cast(int, other), self)
        if not isinstance(modulus, int):
            return NotImplemented
        return int_pow_mod(cast(int, other), self, cast(int, modulus))

    def __lshift__(self, other: object) -> object:
        if isinstance(other, int):
            return int_lshift(self, cast(int, other))
        return NotImplemented

    def __rlshift__(self, other: object) -> object:
        if isinstance(other, int):
            return int_lshift(cast(int, other), self)
        return NotImplemented

    def __rshift__(self, other: object) -> object:
        if isinstance(other, int):
            return int_rshift(self, cast(int, other))
        return NotImplemented

    def __rrshift__(self, other: object) -> object:
        if isinstance(other, int):
            return int_rshift(cast(int, other), self)
        return NotImplemented

    def __and__(self, other: object) -> object:
        if isinstance(other, int):
            return int_and(self, cast(int, other))
        return NotImplemented

    def __rand__(self, other: object) -> object:
        if isinstance(other, int):
            return int_and(cast(int, other), self)
        return NotImplemented

    def __or__(self, other: object) -> object:
        if isinstance(other, int):
            return int_or(self, cast(int, other))
        return NotImplemented

    def __ror__(self, other: object) -> object:
        if isinstance(other, int):
            return int_or(cast(int, other), self)
        return NotImplemented

    def __xor__(self, other: object) -> object:
        if isinstance(other, int):
            return int_xor(self, cast(int, other))
        return NotImplemented

    def __rxor__(self, other: object) -> object:
        if isinstance(other, int):
            return int_xor(cast(int, other), self)
        return NotImplemented

    def __neg__(self) -> int:
        return int_neg(self)

    def __pos__(self) -> int:
        return int_exact(self)

    def __abs__(self) -> int:
        return int_abs(self)

    def __invert__(self) -> int:
        return int_invert(self)

    def __bool__(self) -> bool:
        return not int_is_zero(self)

    # ---- comparison

    def __eq__(self, other: object) -> object:
        if isinstance(other, int):
            return int_compare(self, cast(int, other)) == 0
        return NotImplemented

    def __ne__(self, other: object) -> object:
        if isinstance(other, int):
            return int_compare(self, cast(int, other)) != 0
        return NotImplemented

    def __lt__(self, other: object) -> object:
        if isinstance(other, int):
            return int_compare(self, cast(int, other)) < 0
        return NotImplemented

    def __le__(self, other: object) -> object:
        if isinstance(other, int):
            return int_compare(self, cast(int, other)) <= 0
        return NotImplemented

    def __gt__(self, other: object) -> object:
        if isinstance(other, int):
            return int_compare(self, cast(int, other)) > 0
        return NotImplemented

    def __ge__(self, other: object) -> object:
        if isinstance(other, int):
            return int_compare(self, cast(int, other)) >= 0
        return NotImplemented

    def __hash__(self) -> i64:
        return int_hash(self)

    # ---- conversions

    def __int__(self) -> int:
        return int_exact(self)

    def __index__(self) -> int:
        return int_exact(self)

    def __trunc__(self) -> int:
        return int_exact(self)

    def __floor__(self) -> int:
        return int_exact(self)

    def __ceil__(self) -> int:
        return int_exact(self)

    def __float__(self) -> float:
        return int_to_float(self)

    def __round__(self, ndigits: object = NULL, /) -> int:
        if is_null(ndigits):
            return int_exact(self)
        return int_round(self, index_object(ndigits))

    def __repr__(self) -> str:
        return int_to_str(self, 10)

    def __format__(self, format_spec: str, /) -> str:
        if format_spec.length == 0 and not (is_small(self) or type_is(self, int)):
            return str_of(self)
        return format_int(self, format_spec)

    def __getnewargs__(self) -> tuple:
        return (int_exact(self),)

    # ---- methods

    def conjugate(self) -> int:
        """Returns self, the complex conjugate of any int."""
        return int_exact(self)

    @property
    def real(self) -> int:
        """the real part of a complex number"""
        return int_exact(self)

    @property
    def imag(self) -> int:
        """the imaginary part of a complex number"""
        return make_small(0)

    @property
    def numerator(self) -> int:
        """the numerator of a rational number in lowest terms"""
        return int_exact(self)

    @property
    def denominator(self) -> int:
        """the denominator of a rational number in lowest terms"""
        return make_small(1)

    def as_integer_ratio(self) -> tuple:
        """Return integer ratio."""
        return (int_exact(self), make_small(1))

    def bit_length(self) -> i64:
        """Number of bits necessary to represent self in binary."""
        return int_bit_length(self)

    def bit_count(self) -> i64:
        """Number of ones in the binary representation of the absolute value of self."""
        m = stack(Magnitude, 1)
        int_view(m, stack(u32, 2), self)
        count = i64(0)
        i = 0
        while i < m.size:
            count += popcount(u64(m.digits[i]))
            i += 1
        return count

    @keywords
    def to_bytes(self, length: i64 = 1, byteorder: str = "big", *, signed: bool = False) -> bytes:
        """Return an array of bytes representing an integer."""
        big = is_big_endian(byteorder)
        if length < 0:
            raise ValueError("length argument must be non-negative")
        result = new_bytes(length)
        int_write_bytes(self, result.data, length, big, signed)
        return result

    @classmethod
    @keywords
    def from_bytes(cls: type, bytes: object, byteorder: str = "big", *, signed: bool = False) -> object:
        """Return the integer represented by the given array of bytes."""
        big = is_big_endian(byteorder)
        data = bytes_from_any(bytes)
        number = int_read_bytes(data.data, data.length, big, signed)
        if cls is class_object(int):
            return number
        return call1(cls, number)


def int_of_class(cls: type, x: int) -> object:
    """x itself for `int`, else an instance of the subclass with that value."""
    if cls is class_object(int):
        return int_exact(x)
    if cls is class_object(bool):
        raise TypeError("int.__new__(bool) is not safe, use bool.__new__()")
    m = stack(Magnitude, 1)
    int_view(m, stack(u32, 2), x)
    r = new_of(cls, int, m.size)
    nat_copy(r.digits, m.digits, m.size)
    r.size = -m.size if m.negative else m.size
    return r


def int_from_any(x: object) -> int:
    """int(x), always exact."""
    if is_small(x) or type_is(x, int):
        return cast(int, x)
    if type_is(x, str):
        return int_from_text(cast(str, x))
    if type_is(x, float):
        return float_to_int(unbox_float(x))
    cls = type_of(x)
    method = lookup(cls, "__int__")
    if method != 0:
        result = ask_alone(method, x, cls)
        if not isinstance(result, int):
            raise_naming("__int__ returned non-int (type ", type_of(result), ")")
        if not is_small(result) and not type_is(result, int):
            note_subclass(x, result, "__int__")
        return int_exact(cast(int, result))
    if not is_null(lookup_special(x, "__index__")):
        return int_exact(index_object(x))
    if not is_null(lookup_special(x, "__trunc__")):
        return _int_from_trunc(x)
    if isinstance(x, str) or isinstance(x, bytes) or isinstance(x, bytearray):
        return int_from_object(x, 10)
    if isinstance(x, memoryview) or not is_null(row_of(x)):
        return int_from_object(bytes_from_any(x), 10)
    raise TypeError(
        f"int() argument must be a string, a bytes-like object or a real number, not '{type_name(x)}'"
    )


def _int_from_trunc(x: object) -> int:
    result = call_method0(x, "__trunc__")
    if isinstance(result, int):
        return int_exact(cast(int, result))
    if not is_null(lookup_special(result, "__index__")):
        return int_exact(index_object(result))
    raise_naming("__trunc__ returned non-Integral (type ", type_of(result), ")")


def index_object(x: object) -> int:
    """operator.index(x), possibly an instance of a subclass."""
    if isinstance(x, int):
        return cast(int, x)
    cls = type_of(x)
    method = lookup(cls, "__index__")
    if method == 0:
        raise_naming("'", cls, "' object cannot be interpreted as an integer")
    result = ask_alone(method, x, cls)
    if not isinstance(result, int):
        raise_naming("__index__ returned non-int (type ", type_of(result), ")")
    if not is_small(result) and not type_is(result, int):
        note_subclass(x, result, "__index__")
    return cast(int, result)


def index_clamped(x: object) -> i64:
    """operator.index(x), clipped to 64 bits."""
    out = stack(i64, 1)
    int_fits_i64(index_object(x), out)
    return out[0]


def int_round(x: int, digits: int) -> int:
    """round(x, digits): a multiple of 10**-digits for negative digits, ties to even."""
    if not int_is_negative(digits):
        return int_exact(x)
    unit = int_pow_natural(make_small(10), int_neg(digits))
    rest = int_mod(x, unit)
    down = int_sub(x, rest)
    order = int_compare(int_add(rest, rest), unit)
    odd = not int_is_zero(int_and(int_floordiv(down, unit), make_small(1)))
    if order > 0 or (order == 0 and odd):
        return int_add(down, unit)
    return down


def is_big_endian(order: str) -> bool:
    """Reads a byteorder argument."""
    if str_is_ascii(order, bytes_of("big"), 3):
        return True
    if str_is_ascii(order, bytes_of("little"), 6):
        return False
    raise ValueError("byteorder must be either 'little' or 'big'")


def int_write_bytes(x: int, p: ptr[u8], n: i64, big: bool, signed: bool) -> None:
    """Writes the n bytes of x; OverflowError if they do not suffice."""
    m = stack(Magnitude, 1)
    int_view(m, stack(u32, 2), x)
    if m.negative and not signed:
        raise OverflowError("can't convert negative int to unsigned")
    flip = i64(255) if m.negative else i64(0)
    carry = i64(1) if m.negative else i64(0)
    i = 0
    while i < n:
        carry += (_magnitude_byte(m, i) ^ flip)
        p[n - 1 - i if big else i] = u8(carry & 255)
        carry = carry >> 8
        i += 1
    if n == 0 and m.negative and m.size == 1 and m.digits[0] == 1:
        # -1 is all ones in any width, none included.
        return
    top = i64(p[0 if big else n - 1]) if n > 0 else i64(0)
    if nat_bit_length(m.digits, m.size) > 8 * n or (signed and _sign_is_wrong(m.negative, m.size, n, top)):
        raise OverflowError("int too big to convert")


def _sign_is_wrong(negative: bool, size: i64, n: i64, top: i64) -> bool:
    if n == 0:
        return size > 0
    return (top >= 128) != negative


def _magnitude_byte(m: ptr[Magnitude], i: i64) -> i64:
    if i // 4 >= m.size:
        return 0
    return (i64(m.digits[i // 4]) >> (8 * (i % 4))) & 255


def int_read_bytes(p: ptr[u8], n: i64, big: bool, signed: bool) -> int:
    """The int that n bytes spell."""
    room = n // 4 + 2
    digits = alloc(u32, room)
    negative = signed and n > 0 and p[0 if big else n - 1] >= 128
    flip = u64(255) if negative else u64(0)
    carry = u64(1) if negative else u64(0)
    fill(digits, 0, room)
    i = 0
    while i < n:
        carry = carry + (u64(p[n - 1 - i if big else i]) ^ flip)
        digits[i // 4] = digits[i // 4] | (u32(carry & 255) << (8 * (i % 4)))
        carry = carry >> 8
        i += 1
    if carry != 0:
        digits[n // 4] = digits[n // 4] | (u32(1) << (8 * (n % 4)))
    r = new(int, room)
    size = nat_copy(r.digits, digits, nat_trim(digits, room))
    free(digits, room)
    return int_from_nat(r, size, negative)


from molt.lib.builtins.memory_row import row_of  # noqa: E402
from molt.lib.builtins.memoryview import memoryview  # noqa: E402
from molt.lib.builtins.bytearray import bytearray  # noqa: E402
from molt.lib.builtins.bytes import bytes, bytes_from_any, new_bytes  # noqa: E402
from molt.lib.builtins.float import float_to_int  # noqa: E402
from molt.lib.builtins.format_spec import format_int  # noqa: E402
from molt.lib.builtins.int_arith import (  # noqa: E402
    Magnitude,
    int_abs,
    int_add,
    int_and,
    int_bit_length,
    int_compare,
    int_divmod,
    int_exact,
    int_fits_i64,
    int_floordiv,
    int_from_nat,
    int_hash,
    int_invert,
    int_is_negative,
    int_is_zero,
    int_lshift,
    int_mod,
    int_mul,
    int_neg,
    int_or,
    int_pow,
    int_pow_mod,
    int_pow_natural,
    int_rshift,
    int_sub,
    int_to_float,
    int_truediv,
    int_view,
    int_xor,
)
from molt.lib.builtins.bool import bool  # noqa: E402
from molt.lib.builtins.int_digits import nat_bit_length, nat_copy, nat_trim  # noqa: E402
from molt.lib.builtins.int_text import int_from_object, int_from_text, int_to_str  # noqa: E402
from molt.lib.builtins.str import str  # noqa: E402
from molt.lib.builtins.str_core import str_is_ascii  # noqa: E402
from molt.lib.low import bytes_of, class_object, fill, new, unbox_float  # noqa: E402
from molt.lib.rt.attributes import lookup_special  # noqa: E402
from molt.lib.rt.calls import call1, call_method0  # noqa: E402
from molt.lib.rt.errors import raise_naming, type_name  # noqa: E402
from molt.lib.rt.ops import ask_alone, str_of  # noqa: E402
from molt.lib.rt.types import lookup, type_of  # noqa: E402
from molt.lib.rt.warned import note_subclass  # noqa: E402
