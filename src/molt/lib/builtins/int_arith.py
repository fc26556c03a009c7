"""Exact arithmetic on ints, small and heap: what the operators of `int` and the run time's slow paths call.

A heap int holds its sign in the sign of `size` and its magnitude in `digits`
(see int_digits.py).  Outside subclasses it never fits 63 bits, so results are
made with `int_from_nat`, which chooses the form.  Text is in int_text.py, the
class itself in int.py.
"""

from __future__ import annotations

from typing import Final

from molt.lib.builtins.int_digits import (
    nat_add,
    nat_any_bit_below,
    nat_bit_length,
    nat_compare,
    nat_copy,
    nat_from_u64,
    nat_low_u64,
    nat_mul,
    nat_mul_small,
    nat_shift_left,
    nat_shift_right,
    nat_sub,
    nat_trim,
)
from molt.lib.builtins.int_division import nat_divmod, nat_divmod_word
from molt.lib.low import (
    alloc,
    copy,
    fits_small,
    free,
    i64,
    is_small,
    make_small,
    mul_checked,
    new,
    inline,
    noinline,
    ptr,
    small,
    stack,
    struct,
    type_is,
    u32,
    u64,
    unbox_bool,
)

# Numeric hashes are modulo this prime (docs.python.org, "Hashing of numeric types").
HASH_MODULUS: Final = (1 << 61) - 1
# More bits than this cannot be allocated: CPython's own limit is of this order.
MAX_BITS: Final = 1 << 40


@struct
class Magnitude:
    """Sign and digits of an int, borrowed from it or, for a small one, lying in `own`."""

    digits: ptr[u32]
    size: i64
    negative: bool


def int_view(m: ptr[Magnitude], own: ptr[u32], x: int) -> None:
    """Makes m show x; `own` has room for the two digits of a small int."""
    if is_small(x):
        _view_i64(m, own, small(x))
    elif type_is(x, bool):
        _view_i64(m, own, i64(unbox_bool(x)))
    else:
        m.negative = x.size < 0
        m.size = -x.size if x.size < 0 else x.size
        m.digits = x.digits


def _view_i64(m: ptr[Magnitude], own: ptr[u32], value: i64) -> None:
    m.negative = value < 0
    m.size = nat_from_u64(own, u64(0) - u64(value) if value < 0 else u64(value))
    m.digits = own


def int_from_i64(x: i64) -> int:
    """Any machine integer as an int."""
    if fits_small(x):
        return make_small(x)
    return large_from_i64(x)


@noinline
def large_from_i64(x: i64) -> int:
    """Apart, so that a small one needs no frame."""
    r = new(int, 2)
    r.size = nat_from_u64(r.digits, u64(0) - u64(x) if x < 0 else u64(x))
    if x < 0:
        r.size = -r.size
    return r


def int_from_nat(r: int, n: i64, negative: bool) -> int:
    """The int whose magnitude was computed into r.digits (n digits, trimmed): r itself, or a small one."""
    if n <= 2:
        value = nat_low_u64(r.digits, n)
        if value < 0x4000000000000000:
            return make_small(-i64(value) if negative else i64(value))
        if negative and value == 0x4000000000000000:
            return make_small(-0x4000000000000000)
    r.size = -n if negative else n
    return r


def int_exact(x: int) -> int:
    """The same number as an exact int: bools and instances of subclasses are copied."""
    if is_small(x) or type_is(x, int):
        return x
    m = stack(Magnitude, 1)
    int_view(m, stack(u32, 2), x)
    r = new(int, m.size + 1)
    return int_from_nat(r, nat_copy(r.digits, m.digits, m.size), m.negative)


def int_is_zero(x: int) -> bool:
    """Whether x is 0."""
    if is_small(x):
        return small(x) == 0
    if type_is(x, bool):
        return not unbox_bool(x)
    return x.size == 0


def int_is_negative(x: int) -> bool:
    """Whether x is below 0."""
    if is_small(x):
        return small(x) < 0
    if type_is(x, bool):
        return False
    return x.size < 0


def int_fits_i64(x: int, out: ptr[i64]) -> bool:
    """Stores x if it is a signed 64-bit integer; otherwise stores the nearest one."""
    if is_small(x):
        out[0] = small(x)
        return True
    m = stack(Magnitude, 1)
    int_view(m, stack(u32, 2), x)
    value = nat_low_u64(m.digits, m.size)
    if m.size <= 2 and value < 0x8000000000000000:
        out[0] = -i64(value) if m.negative else i64(value)
        return True
    if m.negative:
        out[0] = i64(-0x8000000000000000)
        return m.size == 2 and value == 0x8000000000000000
    out[0] = i64(0x7FFFFFFFFFFFFFFF)
    return False


def int_to_i64(x: int) -> i64:
    """x as a signed 64-bit integer; OverflowError if it is none."""
    out = stack(i64, 1)
    if not int_fits_i64(x, out):
        raise OverflowError("Python int too large to convert to C ssize_t")
    return out[0]


# ---- sums


def int_add(a: int, b: int) -> int:
    """a + b."""
    if is_small(a) and is_small(b):
        return int_from_i64(small(a) + small(b))
    if is_word(a) and is_word(b):
        return add_words(low_word(a), low_word(b))
    return _add_signed(a, b, False)


def int_sub(a: int, b: int) -> int:
    """a - b."""
    if is_small(a) and is_small(b):
        return int_from_i64(small(a) - small(b))
    if is_word(a) and is_word(b):
        return sub_words(low_word(a), low_word(b))
    return _add_signed(a, b, True)


@inline
def one_digit(x: ptr[Magnitude], is_negative: bool) -> i64:
    """A number of at most one digit."""
    if x.size == 0:
        return 0
    return -i64(x.digits[0]) if is_negative else i64(x.digits[0])


def _add_signed(a: int, b: int, subtract: bool) -> int:
    x = stack(Magnitude, 1)
    y = stack(Magnitude, 1)
    int_view(x, stack(u32, 2), a)
    int_view(y, stack(u32, 2), b)
    y_negative = y.negative != subtract
    if x.size <= 1 and y.size <= 1:
        # Instances of classes that derive from int, as most others are not so short.
        return int_from_i64(one_digit(x, x.negative) + one_digit(y, y_negative))
    room = (x.size if x.size > y.size else y.size) + 1
    if room < 2:
        room = 2
    r = new(int, room)
    if x.negative == y_negative:
        return int_from_nat(r, nat_add(r.digits, x.digits, x.size, y.digits, y.size), x.negative)
    if nat_compare(x.digits, x.size, y.digits, y.size) >= 0:
        return int_from_nat(r, nat_sub(r.digits, x.digits, x.size, y.digits, y.size), x.negative)
    return int_from_nat(r, nat_sub(r.digits, y.digits, y.size, x.digits, x.size), y_negative)


def int_neg(a: int) -> int:
    """-a."""
    return int_sub(make_small(0), a)


def int_abs(a: int) -> int:
    """The absolute value."""
    if int_is_negative(a):
        return int_neg(a)
    return int_exact(a)


def int_invert(a: int) -> int:
    """~a."""
    return int_sub(make_small(-1), a)


# ---- products


def int_mul(a: int, b: int) -> int:
    """a * b."""
    if is_small(a) and is_small(b):
        out = stack(i64, 1)
        if mul_checked(small(a), small(b), out):
            return int_from_i64(out[0])
    if is_word(a) and is_word(b):
        return mul_words(low_word(a), low_word(b))
    x = stack(Magnitude, 1)
    y = stack(Magnitude, 1)
    int_view(x, stack(u32, 2), a)
    int_view(y, stack(u32, 2), b)
    r = new(int, x.size + y.size + 1)
    return int_from_nat(r, nat_mul(r.digits, x.digits, x.size, y.digits, y.size), x.negative != y.negative)


def int_pow(a: int, b: int) -> object:
    """a ** b: an int, or a float where b is negative."""
    if int_is_negative(b):
        if int_is_zero(a):
            raise ZeroDivisionError("0.0 cannot be raised to a negative power")
        return float_power(int_to_float(a), int_to_float(b))
    return int_pow_natural(a, b)


def int_pow_natural(a: int, b: int) -> int:
    """a ** b for b >= 0."""
    exponent = stack(i64, 1)
    if is_small(a) and -1 <= small(a) <= 1:
        odd = not int_is_zero(int_and(b, make_small(1)))
        if int_is_zero(b):
            return make_small(1)
        return make_small(small(a)) if odd or small(a) >= 0 else make_small(1)
    if not int_fits_i64(b, exponent):
        if int_is_zero(a):
            return make_small(0)
        raise MemoryError
    return _pow_machine(int_exact(a), exponent[0])


def _pow_machine(a: int, exponent: i64) -> int:
    """Squares and multiplies from the highest bit of the exponent."""
    result = make_small(1)
    bit = i64(1)
    while bit <= exponent // 2:
        bit = bit * 2
    while bit > 0:
        result = int_mul(result, result)
        if exponent & bit != 0:
            result = int_mul(result, a)
        bit = bit // 2
    return result


def int_pow_mod(a: int, b: int, modulus: int) -> int:
    """pow(a, b, modulus), with the sign of the modulus."""
    if int_is_zero(modulus):
        raise ValueError("pow() 3rd argument cannot be 0")
    negative = int_is_negative(modulus)
    m = int_abs(modulus)
    if int_equal(m, make_small(1)):
        return make_small(0)
    base = int_mod(a, m)
    exponent = b
    if int_is_negative(b):
        base = int_inverse(base, m)
        exponent = int_neg(b)
    result = _pow_mod_natural(base, exponent, m)
    if negative and not int_is_zero(result):
        return int_sub(result, m)
    return result


def _pow_mod_natural(base: int, exponent: int, m: int) -> int:
    e = stack(Magnitude, 1)
    int_view(e, stack(u32, 2), exponent)
    result = int_mod(make_small(1), m)
    i = nat_bit_length(e.digits, e.size) - 1
    while i >= 0:
        result = int_mod(int_mul(result, result), m)
        if (u64(e.digits[i // 32]) >> u64(i % 32)) & 1 == 1:
            result = int_mod(int_mul(result, base), m)
        i -= 1
    return result


def int_inverse(a: int, m: int) -> int:
    """The inverse of a modulo m > 0 (extended Euclid)."""
    x = make_small(1)
    next_x = make_small(0)
    r = a
    next_r = m
    while not int_is_zero(next_r):
        q = int_floordiv(r, next_r)
        rest = int_sub(r, int_mul(q, next_r))
        r = next_r
        next_r = rest
        step = int_sub(x, int_mul(q, next_x))
        x = next_x
        next_x = step
    if not int_equal(r, make_small(1)):
        raise ValueError("base is not invertible for the given modulus")
    return int_mod(x, m)


# ---- quotients


def int_floordiv(a: int, b: int) -> int:
    """a // b."""
    if int_is_zero(b):
        raise ZeroDivisionError("integer division or modulo by zero")
    if is_small(a) and is_small(b):
        return int_from_i64(small(a) // small(b))
    if is_word(a) and is_word(b):
        return int_from_u64(low_word(a) // low_word(b))
    return _floor_quotient(a, b)


def int_mod(a: int, b: int) -> int:
    """a % b."""
    if int_is_zero(b):
        raise ZeroDivisionError("integer modulo by zero")
    if is_small(a) and is_small(b):
        return int_from_i64(small(a) % small(b))
    if is_word(a) and is_word(b):
        return int_from_u64(low_word(a) % low_word(b))
    return _floor_rest(a, b)


def _floor_quotient(a: int, b: int) -> int:
    x = stack(Magnitude, 1)
    y = stack(Magnitude, 1)
    int_view(x, stack(u32, 2), a)
    int_view(y, stack(u32, 2), b)
    negative = x.negative != y.negative
    if nat_compare(x.digits, x.size, y.digits, y.size) < 0:
        return make_small(-1 if negative and x.size > 0 else 0)
    size = x.size - y.size + 1
    q = new(int, size + 1)
    if y.size <= 2:
        left = nat_divmod_word(q.digits, size, x.digits, x.size, nat_low_u64(y.digits, y.size))
        return _quotient(q, size, negative, left != 0)
    rest = alloc(u32, y.size)
    rest_size = nat_divmod(q.digits, rest, x.digits, x.size, y.digits, y.size)
    free(rest, y.size)
    return _quotient(q, size, negative, rest_size > 0)


def _quotient(q: int, room: i64, negative: bool, has_rest: bool) -> int:
    """The quotient in q.digits, rounded down."""
    size = nat_trim(q.digits, room)
    if negative and has_rest:
        size = nat_mul_small(q.digits, q.digits, size, u32(1), u32(1))
    return int_from_nat(q, size, negative)


def _floor_rest(a: int, b: int) -> int:
    x = stack(Magnitude, 1)
    y = stack(Magnitude, 1)
    int_view(x, stack(u32, 2), a)
    int_view(y, stack(u32, 2), b)
    r = new(int, y.size + 2)
    size = x.size
    if y.size <= 2:
        # Without room for a quotient.
        size = nat_from_u64(r.digits, nat_divmod_word(r.digits, 0, x.digits, x.size, nat_low_u64(y.digits, y.size)))
    elif nat_compare(x.digits, x.size, y.digits, y.size) < 0:
        copy(r.digits, x.digits, x.size)
    else:
        room = x.size - y.size + 1
        quotient = alloc(u32, room)
        size = nat_divmod(quotient, r.digits, x.digits, x.size, y.digits, y.size)
        free(quotient, room)
    if size > 0 and x.negative != y.negative:
        size = nat_sub(r.digits, y.digits, y.size, r.digits, size)
    return int_from_nat(r, size, y.negative)


def int_divmod(a: int, b: int) -> tuple:
    """(a // b, a % b)."""
    if int_is_zero(b):
        raise ZeroDivisionError("integer division or modulo by zero")
    if is_small(a) and is_small(b):
        return (int_from_i64(small(a) // small(b)), int_from_i64(small(a) % small(b)))
    x = stack(Magnitude, 1)
    y = stack(Magnitude, 1)
    int_view(x, stack(u32, 2), a)
    int_view(y, stack(u32, 2), b)
    if nat_compare(x.digits, x.size, y.digits, y.size) < 0:
        return (int_floordiv(a, b), int_mod(a, b))
    negative = x.negative != y.negative
    room = x.size - y.size + 1
    q = new(int, room + 1)
    r = new(int, y.size + 1)
    size = nat_divmod(q.digits, r.digits, x.digits, x.size, y.digits, y.size)
    quotient = _quotient(q, room, negative, size > 0)
    if size > 0 and negative:
        size = nat_sub(r.digits, y.digits, y.size, r.digits, size)
    return (quotient, int_from_nat(r, size, y.negative))


def int_truediv(a: int, b: int) -> float:
    """a / b, correctly rounded."""
    if int_is_zero(b):
        raise ZeroDivisionError("division by zero")
    if is_small(a) and is_small(b):
        x = small(a)
        y = small(b)
        if -EXACT_FLOAT <= x <= EXACT_FLOAT and -EXACT_FLOAT <= y <= EXACT_FLOAT:
            return float(x) / float(y)
    return _divide_big(a, b)


# Up to here every integer is a double.
EXACT_FLOAT: Final = 1 << 53


def _divide_big(a: int, b: int) -> float:
    x = stack(Magnitude, 1)
    y = stack(Magnitude, 1)
    int_view(x, stack(u32, 2), a)
    int_view(y, stack(u32, 2), b)
    difference = nat_bit_length(x.digits, x.size) - nat_bit_length(y.digits, y.size)
    if x.size == 0 or difference < -1100:
        result = 0.0
    elif difference > 1100:
        raise OverflowError("integer division result too large for a float")
    else:
        result = ratio_to_float(x.digits, x.size, y.digits, y.size, 0)
    if not is_finite(result):
        raise OverflowError("integer division result too large for a float")
    return -result if x.negative != y.negative else result


# ---- shifts and bits


def int_lshift(a: int, b: int) -> int:
    """a << b."""
    if int_is_negative(b):
        raise ValueError("negative shift count")
    count = stack(i64, 1)
    fits = int_fits_i64(b, count)
    if int_is_zero(a):
        return make_small(0)
    if not fits and int_compare(b, int_shift_left(make_small(30), 61)) > 0:  # CPython's digits have 30 bits
        raise OverflowError("too many digits in integer")
    if not fits or count[0] > MAX_BITS:
        raise MemoryError
    if is_small(a) and count[0] < 62:
        shifted = small(a) << count[0]
        if shifted >> count[0] == small(a):
            return int_from_i64(shifted)
    if count[0] < 64 and is_word(a):
        return shift_word(low_word(a), count[0])
    return int_shift_left(a, count[0])


def int_shift_left(a: int, count: i64) -> int:
    """a << count for count >= 0."""
    x = stack(Magnitude, 1)
    int_view(x, stack(u32, 2), a)
    r = new(int, x.size + count // 32 + 2)
    return int_from_nat(r, nat_shift_left(r.digits, x.digits, x.size, count), x.negative)


def int_rshift(a: int, b: int) -> int:
    """a >> b, rounding down."""
    if int_is_negative(b):
        raise ValueError("negative shift count")
    count = stack(i64, 1)
    int_fits_i64(b, count)
    if is_small(a):
        return make_small(small(a) >> (count[0] if count[0] < 63 else 63))
    if is_word(a):
        return int_from_u64(low_word(a) >> u64(count[0])) if count[0] < 64 else make_small(0)
    return int_shift_right(a, count[0])


def int_shift_right(a: int, count: i64) -> int:
    """a >> count for count >= 0."""
    x = stack(Magnitude, 1)
    int_view(x, stack(u32, 2), a)
    if count // 32 >= x.size:
        return make_small(-1 if x.negative else 0)
    r = new(int, x.size - count // 32 + 2)
    size = nat_shift_right(r.digits, x.digits, x.size, count)
    if x.negative and nat_any_bit_below(x.digits, x.size, count):
        size = nat_mul_small(r.digits, r.digits, size, u32(1), u32(1))
    return int_from_nat(r, size, x.negative)


def int_and(a: int, b: int) -> int:
    """a & b."""
    if is_small(a) and is_small(b):
        return make_small(small(a) & small(b))
    if (is_word(a) and is_exact(b)) or (is_word(b) and is_exact(a)):
        return int_from_u64(low_word(a) & low_word(b))
    return _bitwise(a, b, 0)


def int_or(a: int, b: int) -> int:
    """a | b."""
    if is_small(a) and is_small(b):
        return make_small(small(a) | small(b))
    if is_word(a) and is_word(b):
        return int_from_u64(low_word(a) | low_word(b))
    return _bitwise(a, b, 1)


def int_xor(a: int, b: int) -> int:
    """a ^ b."""
    if is_small(a) and is_small(b):
        return make_small(small(a) ^ small(b))
    if is_word(a) and is_word(b):
        return int_from_u64(low_word(a) ^ low_word(b))
    return _bitwise(a, b, 2)


def _bitwise(a: int, b: int, operation: i64) -> int:
    """0 and, 1 or, 2 xor, on infinite two's complements."""
    x = stack(Magnitude, 1)
    y = stack(Magnitude, 1)
    int_view(x, stack(u32, 2), a)
    int_view(y, stack(u32, 2), b)
    if not x.negative and not y.negative:
        return _bitwise_naturals(x, y, operation) if x.size >= y.size else _bitwise_naturals(y, x, operation)
    room = (x.size if x.size > y.size else y.size) + 1
    left = alloc(u32, room)
    right = alloc(u32, room)
    _write_complement(left, room, x.digits, x.size, x.negative)
    _write_complement(right, room, y.digits, y.size, y.negative)
    i = 0
    while i < room:
        left[i] = _combine(left[i], right[i], operation)
        i += 1
    free(right, room)
    negative = (left[room - 1] >> 31) != 0
    r = new(int, room + 1)
    _write_complement(r.digits, room, left, room, negative)
    free(left, room)
    return int_from_nat(r, nat_trim(r.digits, room), negative)


def _bitwise_naturals(x: ptr[Magnitude], y: ptr[Magnitude], operation: i64) -> int:
    """`_bitwise` of two naturals, the first at least as long as the other."""
    size = y.size if operation == 0 else x.size
    r = new(int, size + 2)
    i = 0
    while i < y.size:
        r.digits[i] = _combine(x.digits[i], y.digits[i], operation)
        i += 1
    if operation != 0:
        copy(r.digits + i, x.digits + i, size - i)
    return int_from_nat(r, nat_trim(r.digits, size), False)


def _combine(a: u32, b: u32, operation: i64) -> u32:
    if operation == 0:
        return a & b
    if operation == 1:
        return a | b
    return a ^ b


def _write_complement(r: ptr[u32], room: i64, p: ptr[u32], n: i64, negate: bool) -> None:
    """r = (p, n) or its two's complement, in exactly `room` >= n digits."""
    flip = u64(0xFFFFFFFF) if negate else u64(0)
    carry = u64(1) if negate else u64(0)
    i = 0
    while i < room:
        digit = u64(p[i]) if i < n else u64(0)
        carry = carry + (digit ^ flip)
        r[i] = u32(carry & 0xFFFFFFFF)
        carry = carry >> 32
        i += 1


def int_bit_length(a: int) -> i64:
    """Bits of the magnitude."""
    x = stack(Magnitude, 1)
    int_view(x, stack(u32, 2), a)
    return nat_bit_length(x.digits, x.size)


# ---- comparison, hash, floats


def int_compare(a: int, b: int) -> i64:
    """-1, 0 or 1."""
    if is_small(a) and is_small(b):
        if small(a) == small(b):
            return 0
        return -1 if small(a) < small(b) else 1
    x = stack(Magnitude, 1)
    y = stack(Magnitude, 1)
    int_view(x, stack(u32, 2), a)
    int_view(y, stack(u32, 2), b)
    if x.negative != y.negative:
        return -1 if x.negative else 1
    order = nat_compare(x.digits, x.size, y.digits, y.size)
    return -order if x.negative else order


def int_equal(a: int, b: int) -> bool:
    """a == b."""
    return int_compare(a, b) == 0


def int_hash(a: int) -> i64:
    """CPython's hash: the value modulo 2**61 - 1 with the sign of a, and -2 for -1."""
    if is_small(a) and -HASH_MODULUS < small(a) < HASH_MODULUS:
        return -2 if small(a) == -1 else small(a)
    x = stack(Magnitude, 1)
    int_view(x, stack(u32, 2), a)
    h = u64(0)
    i = x.size - 1
    while i >= 0:
        # 2**61 is 1 modulo the prime, so a shift is a rotation of 61 bits.
        h = ((h << 32) & HASH_MODULUS) | (h >> 29)
        h = h + u64(x.digits[i])
        if h >= HASH_MODULUS:
            h = h - HASH_MODULUS
        i -= 1
    result = -i64(h) if x.negative else i64(h)
    return -2 if result == -1 else result


def int_to_float(a: int) -> float:
    """The nearest double, ties to even; OverflowError beyond the largest."""
    if is_small(a) and -EXACT_FLOAT <= small(a) <= EXACT_FLOAT:
        return float(small(a))
    x = stack(Magnitude, 1)
    int_view(x, stack(u32, 2), a)
    result = nat_to_float(x.digits, x.size)
    if not is_finite(result):
        raise OverflowError("int too large to convert to float")
    return -result if x.negative else result


def int_from_float(x: float) -> int:
    """The integer part of a finite double."""
    if -4e18 < x < 4e18:
        return int_from_i64(i64(x))
    exponent = float_exponent(x)
    m = float_mantissa(x)
    r = new(int, exponent // 32 + 4)
    size = nat_from_u64(r.digits, m)
    size = nat_shift_left(r.digits, r.digits, size, exponent)
    return int_from_nat(r, size, x < 0.0)


def int_compare_float(a: int, x: float) -> i64:
    """-1, 0 or 1 for a < x, a == x, a > x, exactly; x is no NaN."""
    if is_small(a) and -EXACT_FLOAT <= small(a) <= EXACT_FLOAT:
        y = float(small(a))
        if y == x:
            return 0
        return -1 if y < x else 1
    if not is_finite(x):
        return -1 if x > 0.0 else 1
    whole = int_from_float(x)
    order = int_compare(a, whole)
    if order != 0:
        return order
    rest = x - int_to_float(whole)
    if rest == 0.0:
        return 0
    return -1 if rest > 0.0 else 1


from molt.lib.builtins.float_text import (  # noqa: E402
    float_exponent,
    float_mantissa,
    is_finite,
    nat_to_float,
    ratio_to_float,
)
from molt.lib.builtins.float_math import float_power  # noqa: E402
from molt.lib.builtins.int import int  # noqa: E402
from molt.lib.builtins.int_words import (  # noqa: E402
    add_words,
    int_from_u64 as int_from_u64,
    is_exact,
    is_word,
    low_word,
    mul_words,
    shift_word,
    sub_words,
)
