"""Numbers from objects and objects from numbers: ints, floats, texts, tuples; hashes."""

from __future__ import annotations

from molt.lib.builtins.float import float_ratio
from molt.lib.builtins.float_text import is_finite, is_negative
from molt.lib.builtins.int import int
from molt.lib.builtins.int_arith import (
    int_bit_length,
    int_exact,
    int_fits_i64,
    int_floordiv,
    int_hash,
    int_is_negative,
    int_mul,
    int_neg,
    int_pow_natural,
)
from molt.lib.builtins.list import list
from molt.lib.builtins.tuple import tuple, tuple_of
from molt.lib.builtins.type import type
from molt.lib.low import (
    alloc,
    cast,
    class_object,
    free,
    i64,
    inline,
    is_null,
    is_small,
    isinstance,
    make_small,
    mul_wide,
    new_of,
    noinline,
    ptr,
    small,
    stack,
    type_is,
    u8,
    u64,
    unbox_float,
)
from molt.lib.rt.calls import call3
from molt.lib.rt.errors import type_name
from molt.lib.std._decimal.coefficients import count_digits, power_of_ten, shift_left, text_room, write_digits
from molt.lib.std._decimal.contexts import Context
from molt.lib.std._decimal.settings import done, load, note
from molt.lib.std._decimal.current import kept
from molt.lib.std._decimal.decimals import Decimal
from molt.lib.std._decimal.parsing import number_from_ascii, number_from_text
from molt.lib.std._decimal.quantizing import round_to_int
from molt.lib.std._decimal.signals import (
    CLAMPED,
    CONVERSION_SYNTAX,
    ERRORS,
    FLOAT_OPERATION,
    INEXACT,
    INVALID_OPERATION,
    ROUNDED,
)
from molt.lib.std._decimal.work import (
    INFINITE,
    NAN,
    NEGATIVE,
    QUIET,
    SIGNALING,
    SPECIAL,
    Work,
    finish_number,
    is_zero,
    make,
    make_small_number,
    make_special,
    start_widest,
)

# Numeric hashes are modulo this prime; the inverse of 10; the hash of infinity.
MODULUS: Final = (1 << 61) - 1
INVERSE_OF_10: Final = 2075258708292324556
HASH_OF_INFINITY: Final = 314159


# --- operands ---


@inline
def operand(x: object, context: Context) -> Decimal:
    """A number, or an int as one; TypeError for anything else."""
    return cast(Decimal, x) if isinstance(x, Decimal) else int_operand(x)


@noinline
def int_operand(x: object) -> Decimal:
    if isinstance(x, int):
        return number_from_int(cast(int, x))
    raise TypeError(f"conversion from {shown_class(x)} to Decimal is not supported")


def shown_class(x: object) -> str:
    """The name of a class as C has it, with the module of those that have one in C."""
    return type_name(x)


def number_from_int(x: int) -> Decimal:
    """An int as a number."""
    if is_small(x) and small(x) >= 0:
        return make_small_number(0, small(x), 0)
    if int_is_negative(x):  # the least of small ints is not small without its sign
        return make(NEGATIVE, 0, int_neg(x))
    return make(0, 0, int_exact(x))


def require_decimal(x: object) -> None:
    if not isinstance(x, Decimal):
        raise TypeError("argument must be a Decimal")


# --- construction ---


def of_class(cls: type, d: Decimal) -> Decimal:
    """A number as an instance of a class, which may be derived from `Decimal`."""
    if cls is class_object(Decimal):
        return d
    made = cast(Decimal, new_of(cls, Decimal))
    made.flags = d.flags
    made.exp = d.exp
    made.coefficient = d.coefficient
    return made


def number_exactly(cls: type, value: object, context: Context) -> Decimal:
    """`Decimal(value)`."""
    if type_is(value, Decimal):
        return of_class(cls, cast(Decimal, value))
    if isinstance(value, str):
        w = stack(Work, 1)
        start_widest(w)
        made = number_from_text(cast(str, value), True, w)
        if w.status != 0:
            made = check_exact(made, w, context)
        return of_class(cls, made)
    if isinstance(value, int):
        return of_class(cls, number_from_int(cast(int, value)))
    return of_class(cls, number_from_other(value, context))


@noinline
def check_exact(made: Decimal, w: ptr[Work], context: Context) -> Decimal:
    """A conversion that must be exact: an error if it was not."""
    if w.status & (INEXACT | ROUNDED | CLAMPED) != 0:
        w.status = w.status | INVALID_OPERATION
        made = make_special(QUIET)
    w.status = w.status & ERRORS
    return done(context, w, made)


@noinline
def number_from_other(value: object, context: Context) -> Decimal:
    if isinstance(value, Decimal):
        d = cast(Decimal, value)
        return make(d.flags, d.exp, d.coefficient)
    if isinstance(value, tuple) or isinstance(value, list):
        w = stack(Work, 1)
        start_widest(w)
        return check_exact(number_from_row(row_of(value), w), w, context)
    if isinstance(value, float):
        note(context, FLOAT_OPERATION)
        return number_from_float(value)
    raise TypeError(f"conversion from {shown_class(value)} to Decimal is not supported")


def row_of(value: object) -> tuple:
    if isinstance(value, tuple):
        return cast(tuple, value)
    xs = cast(list, value)
    return tuple_of(xs.items, xs.length)


def number_from_float(value: object) -> Decimal:
    """A float, exactly."""
    x = unbox_float(value)
    if not is_finite(x):
        if x != x:
            return make_special(QUIET)
        return make_special(INFINITE | NEGATIVE if x < 0.0 else INFINITE)
    ratio = float_ratio(-x if is_negative(x) else x)
    top = cast(int, ratio.data.get(0))
    places = int_bit_length(cast(int, ratio.data.get(1))) - 1
    scaled = int_mul(top, int_pow_natural(make_small(5), make_small(places)))
    return make(NEGATIVE if is_negative(x) else 0, -places, scaled)


def number_from_row(row: tuple, w: ptr[Work]) -> Decimal:
    """A number of a sign, digits and an exponent or the letter of what is special."""
    if row.length != 3:
        raise ValueError("argument must be a sequence of length 3")
    if not isinstance(row.data.get(0), int):
        raise ValueError("sign must be an integer with the value 0 or 1")
    sign = c_long(row.data.get(0))
    if sign != 0 and sign != 1:
        raise ValueError("sign must be an integer with the value 0 or 1")
    last = row.data.get(2)
    kind = 0
    exp = i64(0)
    if isinstance(last, str):
        kind = special_letter(cast(str, last))
        if kind == 0:
            raise ValueError("string argument in the third position must be 'F', 'n' or 'N'")
    else:
        if not isinstance(last, int):
            raise ValueError("exponent must be an integer")
        out = stack(i64, 1)
        if not int_fits_i64(cast(int, last), out):
            raise OverflowError("Python int too large to convert to C ssize_t")
        exp = out[0]
    given = row.data.get(1)
    if not (isinstance(given, tuple) or isinstance(given, list)):
        raise ValueError("coefficient must be a tuple of digits")
    return number_from_digits(sign, kind, row_of(given), exp, w)


def c_long(x: object) -> i64:
    out = stack(i64, 1)
    if not int_fits_i64(cast(int, x), out):
        raise OverflowError("Python int too large to convert to C long")
    return out[0]


def special_letter(text: str) -> i64:
    """The flag that the letter of a tuple stands for; 0 for none."""
    if text.length != 1:
        return 0
    c = char_at(text, 0)
    if c == 70:
        return INFINITE
    return QUIET if c == 110 else (SIGNALING if c == 78 else 0)


def number_from_digits(sign: i64, kind: i64, digits: tuple, exp: i64, w: ptr[Work]) -> Decimal:
    n = digits.length
    room = n + 40
    text = alloc(u8, room)
    at = 0
    for i in range(n):
        x = digits.data.get(i)
        if not isinstance(x, int):
            free(text, room)
            raise ValueError("coefficient must be a tuple of digits")
        out = stack(i64, 1)
        if not int_fits_i64(cast(int, x), out):
            free(text, room)
            raise OverflowError("Python int too large to convert to C long")
        if out[0] < 0 or out[0] > 9:
            free(text, room)
            raise ValueError("coefficient must be a tuple of digits")
        text[at] = u8(48 + out[0])
        at += 1
    if kind == INFINITE:
        free(text, room)
        return make_special(sign | INFINITE)
    if kind != 0:
        skipped = 0
        while skipped < n and text[skipped] == 48:
            skipped += 1
        made = make_special(sign | kind)
        if n - skipped > w.prec - w.clamp:
            made = make_special(QUIET)
            w.status = w.status | CONVERSION_SYNTAX
        elif skipped < n:
            made = make(sign | kind, 0, read_digits(text + skipped, n - skipped))
        free(text, room)
        return made
    if n == 0:
        text[0] = u8(48)
        at = 1
    text[at] = u8(69)
    end = write_exponent(text + at + 1, exp)
    made = number_from_ascii(text, end - text, w)
    free(text, room)
    if sign != 0:
        return make(made.flags | NEGATIVE, made.exp, made.coefficient)
    return made


def create_number(value: object, context: Context) -> Decimal:
    """`context.create_decimal(value)`."""
    w = stack(Work, 1)
    load(w, context)
    if is_null(value):
        return make_small_number(0, 0, 0)
    if isinstance(value, Decimal):
        d = cast(Decimal, value)
        if d.flags & NAN != 0 and not is_zero(d) and count_digits(d.coefficient) > w.prec - w.clamp:
            note(context, CONVERSION_SYNTAX)
            return make_special(QUIET)
        return applied(d, context)
    if isinstance(value, str):
        return done(context, w, number_from_text(cast(str, value), False, w))
    if isinstance(value, int):
        return done(context, w, finish_number(number_from_int(cast(int, value)), w))
    if isinstance(value, tuple) or isinstance(value, list):
        return done(context, w, number_from_row(row_of(value), w))
    if isinstance(value, float):
        note(context, FLOAT_OPERATION)
        return create_from_float(value, context)
    raise TypeError(f"conversion from {shown_class(value)} to Decimal is not supported")


def create_from_float(value: object, context: Context) -> Decimal:
    """`context.create_decimal_from_float(value)`."""
    return applied(number_from_real(value), context)


def number_from_real(value: object) -> Decimal:
    """An int or a float, exactly."""
    if isinstance(value, int):
        return number_from_int(cast(int, value))
    if isinstance(value, float):
        return number_from_float(value)
    raise TypeError("argument must be int or float")


def applied(d: Decimal, context: Context) -> Decimal:
    """A number rounded to a context."""
    w = stack(Work, 1)
    load(w, context)
    made = finish_number(d, w)
    if made is d:
        made = make(d.flags, d.exp, d.coefficient)
    return done(context, w, made)


# --- to other classes ---


def int_of_number(d: Decimal, rounding: i64, context: Context) -> int:
    """The int that a number is rounded to."""
    if d.flags & SPECIAL != 0:
        if d.flags & NAN != 0:
            raise ValueError("cannot convert NaN to integer")
        raise OverflowError("cannot convert Infinity to integer")
    w = stack(Work, 1)
    load(w, context)
    w.rounding = rounding
    whole = round_to_int(d, w)
    size = shift_left(whole.coefficient, whole.exp)
    return int_neg(size) if d.flags & NEGATIVE != 0 else size


def float_of_number(d: Decimal) -> float:
    """The nearest float."""
    if d.flags & NAN != 0:
        if d.flags & SIGNALING != 0:
            raise ValueError("cannot convert signaling NaN to float")
        return bits_float(u64(0xFFF8000000000000) if d.flags & NEGATIVE != 0 else u64(0x7FF8000000000000))
    if d.flags & INFINITE != 0:
        return bits_float(u64(0xFFF0000000000000) if d.flags & NEGATIVE != 0 else u64(0x7FF0000000000000))
    room = text_room(d.coefficient)
    text = alloc(u8, room)
    end = text + room
    first = write_digits(end, d.coefficient, room)
    size = float_from_decimal(first, end - first, d.exp)
    free(text, room)
    return -size if d.flags & NEGATIVE != 0 else size


def ratio_of_number(d: Decimal) -> tuple:
    """Two ints in lowest terms whose quotient the number is."""
    if d.flags & SPECIAL != 0:
        if d.flags & NAN != 0:
            raise ValueError("cannot convert NaN to integer ratio")
        raise OverflowError("cannot convert Infinity to integer ratio")
    top = int_neg(d.coefficient) if d.flags & NEGATIVE != 0 else d.coefficient
    if is_zero(d):
        return (make_small(0), make_small(1))
    if d.exp >= 0:
        return (int_mul(top, power_of_ten(d.exp)), make_small(1))
    bottom = power_of_ten(-d.exp)
    common = greatest_divisor(d.coefficient, bottom)
    return (int_floordiv(top, common), int_floordiv(bottom, common))


def greatest_divisor(a: int, b: int) -> int:
    """Euclid's algorithm."""
    while not int_is_zero(b):
        rest = int_mod(a, b)
        a = b
        b = rest
    return a


def row_of_number(d: Decimal) -> object:
    """The `DecimalTuple` of a number."""
    last: object = d.exp
    digits = new_tuple(0)
    if d.flags & INFINITE != 0:
        last = "F"
        digits = digit_row(d.coefficient)
    elif d.flags & NAN != 0:
        last = "n" if d.flags & QUIET != 0 else "N"
        if not is_zero(d):
            digits = digit_row(d.coefficient)
    else:
        digits = digit_row(d.coefficient)
    return call3(row_class(), d.flags & NEGATIVE, digits, last)


def digit_row(coefficient: int) -> tuple:
    room = text_room(coefficient)
    text = alloc(u8, room)
    end = text + room
    first = write_digits(end, coefficient, room)
    made = new_tuple(end - first)
    for i in range(made.length):
        made.data.init(i, make_small(i64(first[i]) - 48))
    free(text, room)
    return made


def row_class() -> object:
    """The class `DecimalTuple`."""
    k = kept()
    if is_null(k.row_class):
        k.row_class = namedtuple("DecimalTuple", "sign digits exponent", module="decimal")
    return k.row_class


# --- hashes ---


def hash_of_number(d: Decimal) -> i64:
    """The hash, equal to that of an equal int, float or fraction (docs.python.org, "Hashing of numeric types")."""
    if d.flags & SPECIAL != 0:
        if d.flags & SIGNALING != 0:
            raise TypeError("Cannot hash a signaling NaN value")
        if d.flags & QUIET != 0:
            # By where it is, as objects of classes without a hash of their own.
            at = u64(address(d))
            return i64((at >> 4) | (at << 60))
        return -HASH_OF_INFINITY if d.flags & NEGATIVE != 0 else HASH_OF_INFINITY
    size = u64(int_hash(d.coefficient))
    if d.exp != 0:
        size = times_modulo(size, power_modulo_prime(10 if d.exp > 0 else INVERSE_OF_10, -d.exp if d.exp < 0 else d.exp))
    result = -i64(size) if d.flags & NEGATIVE != 0 else i64(size)
    return -2 if result == -1 else result


def times_modulo(a: u64, b: u64) -> u64:
    """a * b modulo 2**61 - 1, of numbers below that."""
    high = stack(u64, 1)
    low = mul_wide(a, b, high)
    total = (low & MODULUS) + ((high[0] << 3) | (low >> 61))
    return total - MODULUS if total >= MODULUS else total


def power_modulo_prime(base: i64, n: i64) -> u64:
    result = u64(1)
    factor = u64(base)
    while n > 0:
        if n & 1 != 0:
            result = times_modulo(result, factor)
        factor = times_modulo(factor, factor)
        n = n >> 1
    return result


# At the bottom because of cycles.
from typing import Final  # noqa: E402

from molt.lib.builtins.float_text import float_from_decimal  # noqa: E402
from molt.lib.builtins.int_arith import int_is_zero, int_mod  # noqa: E402
from molt.lib.builtins.str import str  # noqa: E402
from molt.lib.builtins.str_core import char_at  # noqa: E402
from molt.lib.low import address, bits_float  # noqa: E402
from molt.lib.rt.tables import new_tuple  # noqa: E402
from molt.lib.std._decimal.coefficients import read_digits  # noqa: E402
from molt.lib.std._decimal.writing import write_exponent  # noqa: E402
from molt.lib.std.collections.named import namedtuple  # noqa: E402
