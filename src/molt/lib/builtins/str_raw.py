"""Characters in memory: reading, writing and copying arrays of 1-, 2- and 4-byte characters.

Knows nothing of objects; `kind` is the number of bytes of a character.
"""

from molt.lib.low import compare_bytes, copy, ctz, fill, i64, inline, ptr, stack, u8, u16, u32, u64


@inline
def read_char(p: ptr[u8], kind: i64, i: i64) -> i64:
    """The i-th character."""
    if kind == 1:
        return i64(p[i])
    if kind == 2:
        return i64(p.cast(u16)[i])
    return i64(p.cast(u32)[i])


@inline
def write_char(p: ptr[u8], kind: i64, i: i64, c: i64) -> None:
    """Sets the i-th character, which fits the kind."""
    if kind == 1:
        p[i] = u8(c)
    elif kind == 2:
        p.cast(u16)[i] = u16(c)
    else:
        p.cast(u32)[i] = u32(c)


@inline
def load_word(p: ptr[u8]) -> u64:
    """Eight bytes at any address. A load through a ptr[u64] would need an aligned one."""
    word = stack(u64, 1)
    copy(word.cast(u8), p, 8)
    return word[0]


@inline
def load_part(p: ptr[u8], n: i64) -> u64:
    """One to seven bytes, the first the lowest, by loads that overlap."""
    if n >= 4:
        half = stack(u32, 2)
        copy(half.cast(u8), p, 4)
        copy((half + 1).cast(u8), p + (n - 4), 4)
        return u64(half[0]) | ((u64(half[1]) >> u64(8 * (8 - n))) << 32)
    middle = n >> 1
    return u64(p[0]) | (u64(p[middle]) << u64(8 * middle)) | (u64(p[n - 1]) << u64(8 * (n - 1)))


@inline
def kind_for(greatest: i64) -> i64:
    """The narrowest kind that holds a character."""
    if greatest < 256:
        return 1
    if greatest < 65536:
        return 2
    return 4


def is_ascii(p: ptr[u8], n: i64) -> bool:
    """Whether n bytes are all below 128."""
    i = 0
    while i + 8 <= n:
        if load_word(p + i) & 0x8080808080808080 != 0:
            return False
        i += 8
    while i < n:
        if p[i] >= 128:
            return False
        i += 1
    return True


def char_bound(p: ptr[u8], kind: i64, n: i64) -> i64:
    """A number of the same kind and ASCII-ness as the greatest character: 127, 255, 65535 or 0x10FFFF."""
    if kind == 1:
        return 127 if is_ascii(p, n) else 255
    if kind == 2:
        return _bound_of_two_bytes(p.cast(u16), n)
    return _bound_of_four_bytes(p.cast(u32), n)


def _bound_of_two_bytes(p: ptr[u16], n: i64) -> i64:
    i = 0
    seen = u64(0)
    while i + 4 <= n:
        four = load_word((p + i).cast(u8))
        if four & 0xFF00FF00FF00FF00 != 0:
            return 65535
        seen = seen | four
        i += 4
    while i < n:
        if p[i] >= 256:
            return 65535
        seen = seen | u64(p[i])
        i += 1
    return 127 if seen & 0x0080008000800080 == 0 else 255


def _bound_of_four_bytes(p: ptr[u32], n: i64) -> i64:
    bound = 127
    i = 0
    while i < n:
        c = i64(p[i])
        if c > bound:
            if c >= 65536:
                return 0x10FFFF
            bound = 255 if c < 256 else 65535
        i += 1
    return bound


def copy_chars(dst: ptr[u8], dst_kind: i64, at: i64, src: ptr[u8], src_kind: i64, start: i64, n: i64) -> None:
    """Copies n characters; the destination's kind holds all of them; no overlap."""
    if dst_kind == src_kind:
        copy(dst + at * dst_kind, src + start * src_kind, n * dst_kind)
        return
    i = 0
    while i < n:
        write_char(dst, dst_kind, at + i, read_char(src, src_kind, start + i))
        i += 1


def fill_chars(dst: ptr[u8], kind: i64, at: i64, n: i64, c: i64) -> None:
    """Sets n characters to c."""
    if kind == 1:
        fill(dst + at, c, n)
        return
    i = 0
    while i < n:
        write_char(dst, kind, at + i, c)
        i += 1


def equal_chars(a: ptr[u8], a_kind: i64, a_at: i64, b: ptr[u8], b_kind: i64, b_at: i64, n: i64) -> bool:
    """Whether two ranges of n characters are the same."""
    if a_kind == b_kind:
        return compare_bytes(a + a_at * a_kind, b + b_at * b_kind, n * a_kind) == 0
    i = 0
    while i < n:
        if read_char(a, a_kind, a_at + i) != read_char(b, b_kind, b_at + i):
            return False
        i += 1
    return True


def find_char(p: ptr[u8], kind: i64, start: i64, end: i64, c: i64) -> i64:
    """The first index of c in [start, end), -1 if none."""
    if kind == 1:
        return find_byte(p, start, end, c) if c < 256 else -1
    if kind == 2:
        return find_two_bytes(p.cast(u16), start, end, c) if c < 65536 else -1
    i = start
    while i < end:
        if read_char(p, kind, i) == c:
            return i
        i += 1
    return -1


def find_byte(p: ptr[u8], start: i64, end: i64, c: i64) -> i64:
    """The first index of a byte in [start, end), -1 if none; eight bytes at a time."""
    pattern = u64(c) * 0x0101010101010101
    i = start
    while i + 8 <= end:
        # A byte of `x` is zero where the text has c; the sum finds whether any byte is
        # (https://graphics.stanford.edu/~seander/bithacks.html#ZeroInWord).
        x = load_word(p + i) ^ pattern
        hit = (x - 0x0101010101010101) & ~x & 0x8080808080808080
        if hit != 0:
            # What is borrowed makes hits of later bytes only.
            return i + (ctz(hit) >> 3)
        i += 8
    while i < end:
        if i64(p[i]) == c:
            return i
        i += 1
    return -1


def find_two_bytes(p: ptr[u16], start: i64, end: i64, c: i64) -> i64:
    """`find_byte` for characters of two bytes, four at a time."""
    pattern = u64(c) * 0x0001000100010001
    i = start
    while i + 4 <= end:
        x = load_word((p + i).cast(u8)) ^ pattern
        if (x - 0x0001000100010001) & ~x & 0x8000800080008000 != 0:
            break
        i += 4
    while i < end:
        if i64(p[i]) == c:
            return i
        i += 1
    return -1


def rfind_char(p: ptr[u8], kind: i64, start: i64, end: i64, c: i64) -> i64:
    """The last index of c in [start, end), -1 if none."""
    i = end - 1
    while i >= start:
        if read_char(p, kind, i) == c:
            return i
        i -= 1
    return -1
