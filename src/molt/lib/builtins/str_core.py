"""Making, joining, comparing and hashing strings: what the methods of `str` and the rest of the library build on.

A string always has the narrowest kind, so equal texts have equal bytes.
"""

from __future__ import annotations

from typing import Final

from molt.lib.builtins.str_latin1 import LATIN1
from molt.lib.builtins.str_raw import (
    char_bound,
    copy_chars,
    equal_chars,
    find_char,
    is_ascii,
    kind_for,
    load_part,
    load_word,
    read_char,
    write_char,
)
from molt.lib.low import (
    cast,
    compare_bytes,
    copy,
    i64,
    inline,
    internal,
    mul_wide,
    new,
    noinline,
    ptr,
    stack,
    u8,
    u16,
    u64,
    unlikely,
)

EMPTY: Final = ""
# Where the characters begin in a string.
TEXT_HEAD: Final = 28

# Where hashes start, and what words of a text are multiplied with: 64 bits of the golden ratio.
HASH_START: Final[u64] = u64(0xCBF29CE484222325)
HASH_FACTOR: Final[u64] = u64(0x9E3779B97F4A7C15)


def empty_str() -> str:
    """The empty string."""
    return EMPTY


def char_string(c: i64) -> str:
    """A string of one character."""
    if c < 256:
        return cast(str, item_of_constant(LATIN1, c))
    s = new_str(1, c)
    write_char(s.data, i64(s.kind), 0, c)
    return s


def new_str(n: i64, bound: i64) -> str:
    """A string of n zero characters whose kind fits `bound`, to be filled by the caller."""
    kind = kind_for(bound)
    if n > 0x3FFFFFFFFFFFFFFF // kind:
        raise MemoryError
    s = new(str, (n + 1) * kind)
    s.length = n
    s.kind = u8(kind)
    s.ascii = u8(1 if bound < 128 else 0)
    return s


def new_latin1(n: i64, ascii: bool) -> str:
    """A string of n one-byte characters, all of which the caller writes."""
    word = alloc_text(TEXT_HEAD + n + 1) if n < 0x7FFFFFFFFFFFFF00 else u64(FAILED)
    if unlikely(word == u64(FAILED)):
        raise MemoryError
    s = cast(str, adopt(word))
    s.length = n
    s.hash = 0
    s.kind = u8(1)
    s.ascii = u8(1 if ascii else 0)
    s.reserved = u16(0)
    s.data[n] = u8(0)
    return s


@inline
def str_bound(s: str) -> i64:
    """The greatest character that a string of this kind and ASCII-ness can hold."""
    if s.ascii != 0:
        return 127
    if s.kind == 1:
        return 255
    return 65535 if s.kind == 2 else 0x10FFFF


@inline
def char_at(s: str, i: i64) -> i64:
    """The i-th character; i is in range."""
    return read_char(s.data, i64(s.kind), i)


def str_from_bytes(p: ptr[u8], n: i64, bits: i64) -> str:
    """Text of n Latin-1 characters, ASCII if bits < 128."""
    if n == 0:
        return EMPTY
    if n == 1:
        return char_string(i64(p[0]))
    s = new_latin1(n, bits < 128)
    copy(s.data, p, n)
    return s


@inline
def str_from_ascii(p: ptr[u8], n: i64) -> str:
    """Text of n ASCII characters."""
    return str_from_bytes(p, n, 0)


def str_from_latin1(p: ptr[u8], n: i64) -> str:
    """Text of n bytes, each a character."""
    return str_from_bytes(p, n, 127 if is_ascii(p, n) else 255)


def str_from_chars(p: ptr[u8], kind: i64, n: i64) -> str:
    """Text of n characters of any kind, in the narrowest."""
    if n == 0:
        return EMPTY
    if n == 1:
        return char_string(read_char(p, kind, 0))
    s = new_str(n, char_bound(p, kind, n))
    copy_chars(s.data, i64(s.kind), 0, p, kind, 0, n)
    return s


def substring(s: str, start: i64, end: i64) -> str:
    """Characters start to end, 0 <= start, end <= length; s itself where that is all of an exact str."""
    n = end - start
    if n <= 0:
        return EMPTY
    if n == s.length:
        return exact_str(s)
    kind = i64(s.kind)
    if s.ascii != 0:
        return str_from_bytes(s.data + start, n, 0)
    return str_from_chars(s.data + start * kind, kind, n)


def exact_str(s: str) -> str:
    """s itself, or a copy if it is an instance of a subclass."""
    if type_is(s, str):
        return s
    r = new_str(s.length, str_bound(s))
    copy(r.data, s.data, s.length * i64(s.kind))
    return r


def str_concat(a: str, b: str) -> str:
    """a + b."""
    if b.length == 0:
        return exact_str(a)
    if a.length == 0:
        return exact_str(b)
    bound = str_bound(a)
    other = str_bound(b)
    if other > bound:
        bound = other
    if bound < 256:
        joined = new_latin1(a.length + b.length, bound < 128)
        copy(joined.data, a.data, a.length)
        copy(joined.data + a.length, b.data, b.length)
        return joined
    r = new_str(a.length + b.length, bound)
    kind = i64(r.kind)
    copy_chars(r.data, kind, 0, a.data, i64(a.kind), 0, a.length)
    copy_chars(r.data, kind, a.length, b.data, i64(b.kind), 0, b.length)
    return r


def str_repeat(s: str, count: i64) -> str:
    """s * count."""
    if count <= 0 or s.length == 0:
        return EMPTY
    if count == 1:
        return exact_str(s)
    if s.length > 0x3FFFFFFFFFFFFFF // count:
        raise MemoryError
    r = new_str(s.length * count, str_bound(s))
    size = s.length * i64(s.kind)
    total = size * count
    copy(r.data, s.data, size)
    done = size
    while done < total:
        step = done if done < total - done else total - done
        copy(r.data + done, r.data, step)
        done += step
    return r


@internal
def str_equal(a: str, b: str) -> bool:
    """Whether two strings have the same characters."""
    if a is b:
        return True
    if a.length != b.length or a.kind != b.kind:
        return False
    return compare_bytes(a.data, b.data, a.length * i64(a.kind)) == 0


def str_compare(a: str, b: str) -> i64:
    """-1, 0 or 1 by code points."""
    n = a.length if a.length < b.length else b.length
    if a.kind == 1 and b.kind == 1:
        order = compare_bytes(a.data, b.data, n)
        if order != 0:
            return -1 if order < 0 else 1
    else:
        for i in range(n):
            x = char_at(a, i)
            y = char_at(b, i)
            if x != y:
                return -1 if x < y else 1
    if a.length == b.length:
        return 0
    return -1 if a.length < b.length else 1


@inline
def str_hash(s: str) -> i64:
    """The hash; kept in the object unless it is a constant, which is never written to."""
    known = s.hash
    return known if known != 0 else compute_hash(s)


def compute_hash(s: str) -> i64:
    """The hash of a string that does not know it."""
    h = i64(hash_chars(s.data, i64(s.kind), s.length))
    if not is_immortal(s):
        s.hash = h
    return h


@inline
def folded(x: u64) -> u64:
    high = stack(u64, 1)
    low = mul_wide(x, HASH_FACTOR, high)
    return low ^ high[0]


@noinline
def hash_chars(p: ptr[u8], kind: i64, n: i64) -> u64:
    """Never 0, which stands for "not computed", nor the -1 of C functions that failed.

    Eight bytes at a time, each time folding a product of 128 bits, as in Wang Yi's wyhash (2019): so that every
    byte reaches the lowest bits. A string has but one kind, so its bytes say what it is.
    """
    left = n * kind
    h = HASH_START ^ (u64(n) * HASH_FACTOR)
    while left >= 8:
        h = folded(h ^ load_word(p))
        p = p + 8
        left -= 8
    if left > 0:
        h = folded(h ^ load_part(p, left))
    if h == 0 or h == 0xFFFFFFFFFFFFFFFF:
        return u64(1)
    return h


def str_is_ascii(s: str, p: ptr[u8], n: i64) -> bool:
    """Whether a string is a given ASCII text."""
    return s.length == n and s.kind == 1 and compare_bytes(s.data, p, n) == 0


def str_has_char(s: str, c: i64) -> bool:
    """Whether a string holds a character."""
    return find_char(s.data, i64(s.kind), 0, s.length, c) >= 0


def clip_text(s: str, n: i64) -> str:
    """At most the first n characters."""
    return substring(s, 0, n if n < s.length else s.length)


def range_equals(s: str, at: i64, part: str) -> bool:
    """Whether `part` lies in s at an index; s is long enough."""
    return equal_chars(s.data, i64(s.kind), at, part.data, i64(part.kind), 0, part.length)


from molt.lib.builtins.str import str  # noqa: E402
from molt.lib.low import type_is  # noqa: E402
from molt.lib.rt.names import is_immortal  # noqa: E402


# At the bottom because of cycles.
from molt.lib.rt.build import item_of_constant  # noqa: E402
from molt.lib.rt.calls import adopt  # noqa: E402
from molt.lib.rt.memory import FAILED, alloc_text  # noqa: E402
