"""Machine numbers in memory: of 1, 2, 4 or 8 bytes, at any address, in either order of bytes."""

from molt.lib.low import i64, inline, ptr, u8, u16, u32, u64


@inline
def load_bits(p: ptr[u8], size: i64) -> u64:
    """An unsigned number in the machine's order."""
    if size == 4:
        return u64(p.cast(u32)[0])
    if size == 8:
        return p.cast(u64)[0]
    return u64(p.cast(u16)[0]) if size == 2 else u64(p[0])


@inline
def store_bits(p: ptr[u8], bits: u64, size: i64) -> None:
    """The lowest bytes of a word in the machine's order."""
    if size == 4:
        p.cast(u32)[0] = u32(bits)
    elif size == 8:
        p.cast(u64)[0] = bits
    elif size == 2:
        p.cast(u16)[0] = u16(bits)
    else:
        p[0] = u8(bits)
