"""Machine numbers in memory: of 1, 2, 4 or 8 bytes, at any address, in either order of bytes; and
floats of fewer bits than a double."""

from molt.lib.low import bits_float, clz, float_bits, i64, inline, ptr, u8, u16, u32, u64


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


def narrow_bits(x: float, fraction: i64, lowest: i64) -> u64:
    """A double in an IEEE 754 format with so many bits of fraction and this least exponent, rounded to even."""
    bits = float_bits(x)
    width = 16 if fraction == 10 else 32
    sign = (bits >> 63) << u64(width - 1)
    # All ones: the exponent of infinities.
    most = u64(3 - 2 * lowest) << u64(fraction)
    if x != x:
        payload = (bits & u64(0xFFFFFFFFFFFFF)) >> u64(52 - fraction)
        return sign | most | payload | (u64(1) << u64(fraction - 1))
    if x - x != 0.0:
        return sign | most
    m = float_mantissa(x)
    if m == 0:
        return sign
    exponent = float_exponent(x)
    top = 63 - clz(m)
    level = exponent + top
    drop = top - fraction
    if level < lowest:
        drop = lowest - fraction - exponent
        level = lowest - 1
        if drop > 60:
            return sign
    rounded = m << u64(-drop) if drop <= 0 else round_bits(m, drop)
    if level >= lowest:
        rounded = rounded + (u64(level - lowest) << u64(fraction))
    return sign | (most if rounded > most else rounded)


def round_bits(m: u64, drop: i64) -> u64:
    """m without its lowest bits, rounded to the nearest, halves to even."""
    kept = m >> u64(drop)
    rest = m & ((u64(1) << u64(drop)) - 1)
    half = u64(1) << u64(drop - 1)
    if rest > half or (rest == half and (kept & 1) != 0):
        return kept + 1
    return kept


def widened(bits: u64, fraction: i64, exponent_bits: i64) -> float:
    """A number of a smaller IEEE 754 format as a double."""
    sign = (bits >> u64(fraction + exponent_bits)) & 1
    most = (1 << exponent_bits) - 1
    exponent = i64(bits >> u64(fraction)) & most
    m = bits & ((u64(1) << u64(fraction)) - 1)
    if exponent == most:
        return bits_float((sign << 63) | (u64(0x7FF) << 52) | (m << u64(52 - fraction)))
    if exponent == 0:
        exponent = 1
    else:
        m = m | (u64(1) << u64(fraction))
    x = float_from_parts(m, exponent - (most >> 1) - fraction)
    return bits_float(float_bits(x) | (sign << 63))


# At the bottom because of cycles.
from molt.lib.builtins.float_text import float_exponent, float_from_parts, float_mantissa  # noqa: E402
