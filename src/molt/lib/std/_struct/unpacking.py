"""Reading values."""

from __future__ import annotations

from molt.lib.builtins.bytes import bytes_from
from molt.lib.builtins.int_arith import int_from_u64
from molt.lib.builtins.machine_numbers import load_bits, widened
from molt.lib.builtins.tuple import EMPTY_TUPLE, tuple
from molt.lib.low import bits_float, box_float, box_i64, i8, i16, i32, i64, new, ptr, u8, u16, u32, u64
from molt.lib.std._struct.formats import Walk


def unpack_values(fields: ptr[Walk], field_count: i64, count: i64, p: ptr[u8]) -> tuple:
    """The values of fields, of which there are `count`."""
    if count == 0:
        return EMPTY_TUPLE
    row = new(tuple, count)
    for k in range(field_count):
        w = fields + k
        if w.code == 120:
            continue
        if w.code == 115 or w.code == 112:
            row.data.init(row.length, unpack_text(w, p + w.at))
            row.length += 1
            continue
        at = p + w.at
        for _ in range(w.count):
            row.data.init(row.length, unpack_value(w, at))
            row.length += 1
            at = at + w.size
    return row


def unpack_text(w: ptr[Walk], p: ptr[u8]) -> object:
    if w.code == 115:
        return bytes_from(p, w.count)
    if w.count == 0:
        return bytes_from(p, 0)
    length = i64(p[0])
    return bytes_from(p + 1, length if length < w.count else w.count - 1)


def load(p: ptr[u8], size: i64, big: bool) -> u64:
    """An unsigned number of so many bytes."""
    if not big:
        return load_bits(p, size)
    value = u64(0)
    for i in range(size):
        value = (value << 8) | u64(p[i])
    return value


def unpack_value(w: ptr[Walk], p: ptr[u8]) -> object:
    code = w.code
    bits = load(p, w.size, w.big)
    if code == 100:
        return box_float(bits_float(bits))
    if code == 102:
        return box_float(widened(bits, 23, 8))
    if code == 101:
        return box_float(widened(bits, 10, 5))
    if code == 63:
        return bits != 0
    if code == 99:
        return bytes_from(p, 1)
    if code == 66 or code == 72 or code == 73 or code == 76 or code == 81 or code == 78 or code == 80:
        return int_from_u64(bits)
    if w.size == 8:
        return box_i64(i64(bits))
    if w.size == 4:
        return box_i64(i64(i32(u32(bits))))
    return box_i64(i64(i16(u16(bits)))) if w.size == 2 else box_i64(i64(i8(u8(bits))))
