"""Writing values, with the errors of each code."""

from __future__ import annotations

from molt.lib.builtins.bytes import bytes
from molt.lib.builtins.bytes_methods import View, view_bytes
from molt.lib.builtins.float import float_from_any
from molt.lib.builtins.int_arith import int_bit_length, int_fits_i64, int_is_negative
from molt.lib.builtins.int_digits import nat_low_u64
from molt.lib.builtins.machine_numbers import narrow_bits, store_bits
from molt.lib.builtins.sequence import has_index, index_value
from molt.lib.low import cast, copy, fill, float_bits, i64, is_small, isinstance, ptr, small, stack, u8, u64
from molt.lib.rt.ops import truth
from molt.lib.std._struct.formats import StructError, Walk


def pack_values(fields: ptr[Walk], count: i64, values: ptr[object], out: ptr[u8], size: i64) -> None:
    """Writes values, of which there are as many as the `count` fields have, into `size` bytes."""
    fill(out, 0, size)
    given = 0
    for k in range(count):
        w = fields + k
        p = out + w.at
        if w.code == 120:
            continue
        if w.code == 115 or w.code == 112:
            pack_text(w, p, values.get(given))
            given += 1
            continue
        for _ in range(w.count):
            pack_value(w, p, values.get(given))
            p = p + w.size
            given += 1


def pack_text(w: ptr[Walk], p: ptr[u8], value: object) -> None:
    """`s` and `p`: bytes, cut off or filled up."""
    v = stack(View, 1)
    if not view_bytes(v, value):
        raise StructError(f"argument for '{chr(w.code)}' must be a bytes object")
    room = w.count
    if w.code == 112:
        if room == 0:
            return
        room -= 1
        length = v.length if v.length < room else room
        p[0] = u8(length if length < 255 else 255)
        copy(p + 1, v.data, length)
    else:
        copy(p, v.data, v.length if v.length < room else room)


def pack_value(w: ptr[Walk], p: ptr[u8], value: object) -> None:
    code = w.code
    if code == 63:
        p[0] = u8(1 if truth(value) else 0)
    elif code == 99:
        if not isinstance(value, bytes) or cast(bytes, value).length != 1:
            raise StructError("char format requires a bytes object of length 1")
        p[0] = cast(bytes, value).data[0]
    elif code == 100 or code == 102 or code == 101:
        pack_float(w, p, value)
    else:
        store(p, pack_int(w, value), w.size, w.big)


def store(p: ptr[u8], bits: u64, size: i64, big: bool) -> None:
    """Writes the lowest bytes of a word."""
    if not big:
        store_bits(p, bits, size)
        return
    for i in range(size):
        p[i] = u8((bits >> u64(8 * (size - 1 - i))) & 255)


# --- ints


def pack_int(w: ptr[Walk], value: object) -> u64:
    """The bits of an int, checked to be in the range of the code."""
    number: object = value
    if not is_small(value):
        if not has_index(value):
            raise StructError("required argument is not an integer")
        number = index_value(value)
    code = w.code
    unsigned = code == 66 or code == 72 or code == 73 or code == 76 or code == 81 or code == 78 or code == 80
    x = small(number) if is_small(number) else large_int(w, cast(int, number), unsigned)
    if w.size == 8:
        if unsigned and code != 80 and is_small(number) and x < 0:
            raise_range(w)
        return u64(x)
    check_range(w, number, x, unsigned)
    return u64(x)


def large_int(w: ptr[Walk], number: int, unsigned: bool) -> i64:
    """An int that is no small one as a word; the errors of one that is too large for a word."""
    word = stack(i64, 1)
    if int_fits_i64(number, word):
        if word[0] < 0 and unsigned and w.size == 8 and w.code != 80:
            raise_range(w)
        return word[0]
    negative = int_is_negative(number)
    if not negative and unsigned and int_bit_length(number) <= 64 and w.size == 8:
        return i64(nat_low_u64(number.digits, 2))
    if w.size == 8 and not (w.plain and w.code != 80):
        raise StructError("int too large to convert")
    if unsigned and not negative and int_bit_length(number) <= 64 and is_checked_unsigned(w):
        raise_format(w, False)
    raise StructError("argument out of range")


def is_checked_unsigned(w: ptr[Walk]) -> bool:
    """Whether CPython reads the value as unsigned before it looks at its range."""
    return w.code == 73 or w.code == 76 or (w.code == 72 and not w.plain)


def check_range(w: ptr[Walk], number: object, x: i64, unsigned: bool) -> None:
    bits = 8 * w.size
    if not unsigned:
        half = 1 << (bits - 1)
        if x < -half or x >= half:
            raise_format(w, True)
    elif x < 0 and is_checked_unsigned(w):
        raise StructError("argument out of range")
    elif x < 0 or x >= (1 << bits):
        raise_format(w, False)


def raise_range(w: ptr[Walk]) -> None:
    """The error of a negative number for 8 bytes without sign."""
    raise StructError("argument out of range" if w.plain else "int too large to convert")


def raise_format(w: ptr[Walk], signed: bool) -> None:
    """The error that names the range."""
    bits = 8 * w.size
    low = -(1 << (bits - 1)) if signed else 0
    high = (1 << (bits - 1)) - 1 if signed else (1 << bits) - 1
    name = f"'{chr(w.code)}'"
    if w.size == 1:
        name = "byte" if signed else "ubyte"
    elif w.size == 2 and w.plain:
        name = "short" if signed else "ushort"
    raise StructError(f"{name} format requires {low} <= number <= {high}")


# --- floats


def pack_float(w: ptr[Walk], p: ptr[u8], value: object) -> None:
    x = number_of(value)
    if w.code == 100:
        store(p, float_bits(x), 8, w.big)
        return
    is_single = w.code == 102
    bits = narrow_bits(x, 23, -126) if is_single else narrow_bits(x, 10, -14)
    infinite = u64(0x7F800000) if is_single else u64(0x7C00)
    if (bits & u64(0x7FFFFFFF if is_single else 0x7FFF)) == infinite and x - x == 0.0 and not (is_single and w.native):
        if isinstance(value, int):
            raise StructError("int too large to convert")
        raise OverflowError("float too large to pack with f format" if is_single else "float too large to pack with e format")
    store(p, bits, w.size, w.big)


def number_of(value: object) -> float:
    """A value as a double."""
    if isinstance(value, str) or isinstance(value, bytes):
        raise StructError("required argument is not a float")
    try:
        return float_from_any(value)
    except TypeError:
        raise StructError("required argument is not a float") from None
    except OverflowError:
        raise StructError("required argument is not a float") from None
