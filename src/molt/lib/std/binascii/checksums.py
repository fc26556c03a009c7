"""`crc32` (the polynomial of zip files, ISO 3309) and `crc_hqx` (that of CCITT), by half bytes."""

from __future__ import annotations

from molt.lib.builtins.bytes_methods import View, require_bytes
from molt.lib.builtins.sequence import index_value
from molt.lib.low import i64, internal, is_small, small, stack, u32, unbox_i64
from molt.lib.rt.arithmetic import and_


@internal
def low_bits(x: object, mask: i64) -> i64:
    """The lowest bits of an int."""
    value = index_value(x)
    return small(value) & mask if is_small(value) else unbox_i64(and_(value, mask))


def crc32(data: object, crc: object = 0, /) -> i64:
    """Compute CRC-32 incrementally."""
    v = stack(View, 1)
    require_bytes(v, data)
    table = stack(u32, 16)
    for i in range(16):
        entry = u32(i)
        for _ in range(4):
            entry = (entry >> 1) ^ u32(0xEDB88320) if (entry & u32(1)) != 0 else entry >> 1
        table[i] = entry
    state = u32(low_bits(crc, 0xFFFFFFFF)) ^ u32(0xFFFFFFFF)
    for k in range(v.length):
        state = state ^ u32(v.data[k])
        state = (state >> 4) ^ table[i64(state & u32(15))]
        state = (state >> 4) ^ table[i64(state & u32(15))]
    return i64(state ^ u32(0xFFFFFFFF))


def crc_hqx(data: object, crc: object, /) -> i64:
    """Compute CRC-CCITT incrementally."""
    v = stack(View, 1)
    require_bytes(v, data)
    state = low_bits(crc, 0xFFFF)
    for k in range(v.length):
        state = state ^ (i64(v.data[k]) << 8)
        for _ in range(8):
            state = ((state << 1) ^ 0x1021) & 0xFFFF if (state & 0x8000) != 0 else (state << 1) & 0xFFFF
    return state
