"""The Mersenne Twister MT19937 (Matsumoto and Nishimura, ACM TOMACS 8, 1998), seeded and read as CPython does."""

from __future__ import annotations

from typing import Final

from molt.lib.builtins.int import int
from molt.lib.builtins.int_arith import Magnitude, int_from_nat, int_from_u64, int_view
from molt.lib.builtins.int_digits import nat_trim
from molt.lib.builtins.sequence import index_value
from molt.lib.builtins.tuple import tuple
from molt.lib.low import (
    alloc,
    box_i64,
    builtin,
    c_call,
    cast,
    free,
    i64,
    inline,
    internal,
    is_small,
    isinstance,
    new,
    new_of,
    noinline,
    ptr,
    small,
    stack,
    u8,
    u32,
    u64,
)
from molt.lib.rt.errors import type_name
from molt.lib.rt.ops import hash_of

WORDS: Final = 624
MIDDLE: Final = 397
# As many bytes as `getentropy` gives at once.
ENTROPY_BYTES: Final = 256


@builtin(name="_random.Random")
class Twister:
    """Random() -> create a random number generator with its own internal state."""

    state: ptr[u32]
    position: i64

    def __new__(cls: type, /, *args: object, **kwargs: object) -> Twister:
        made = new_of(cls, Twister)
        made.state = alloc(u32, WORDS)
        seed_twister(made, args.data.get(0) if args.length > 0 else None)
        return made

    def __drop__(self) -> None:
        free(self.state, WORDS)

    def seed(self, n: object = None, /) -> None:
        """seed([n]) -> None.  Defaults to use urandom and falls back to a combination
of the current time and the process identifier."""
        seed_twister(self, n)

    def random(self) -> float:
        """random() -> x in the interval [0, 1)."""
        return next_float(self)

    def getrandbits(self, k: i64, /) -> object:
        """getrandbits(k) -> x.  Generates an int with k random bits."""
        return random_bits(self, k)

    def getstate(self) -> object:
        """getstate() -> tuple containing the current state."""
        return state_of(self)

    def setstate(self, state: object, /) -> None:
        """setstate(state) -> None.  Restores generator state."""
        restore_state(self, state)


# --- numbers


@internal
@noinline
def refill(t: Twister) -> None:
    """The next 624 words of the recurrence."""
    words = t.state
    for i in range(WORDS):
        after = i + 1 if i + 1 < WORDS else 0
        far = i + MIDDLE if i + MIDDLE < WORDS else i + MIDDLE - WORDS
        both = (words[i] & u32(0x80000000)) | (words[after] & u32(0x7FFFFFFF))
        mixed = words[far] ^ (both >> 1)
        words[i] = mixed ^ u32(0x9908B0DF) if (both & u32(1)) != 0 else mixed
    t.position = 0


@internal
@inline
def next_word(t: Twister) -> u32:
    """32 random bits."""
    if t.position >= WORDS:
        refill(t)
    y = t.state[t.position]
    t.position += 1
    y = y ^ (y >> 11)
    y = y ^ ((y << 7) & u32(0x9D2C5680))
    y = y ^ ((y << 15) & u32(0xEFC60000))
    return y ^ (y >> 18)


@internal
def next_float(t: Twister) -> float:
    """A multiple of 2**-53 below 1."""
    high = u64(next_word(t) >> 5)
    low = u64(next_word(t) >> 6)
    return float(i64((high << 26) | low)) * (1.0 / 9007199254740992.0)


@internal
def few_bits(t: Twister, k: i64) -> u64:
    """A number of k random bits, 1 to 64."""
    if k <= 32:
        return u64(next_word(t) >> u32(32 - k))
    low = u64(next_word(t))
    return low | (u64(next_word(t) >> u32(64 - k)) << 32)


@internal
def random_bits(t: Twister, k: i64) -> object:
    """An int of k random bits."""
    if k < 0:
        raise ValueError("number of bits must be non-negative")
    if k == 0:
        return 0
    if k <= 64:
        return int_from_u64(few_bits(t, k))
    count = (k + 31) // 32
    made = new(int, count)
    for i in range(count - 1):
        made.digits[i] = next_word(t)
    made.digits[count - 1] = next_word(t) >> u32(32 * count - k)
    return int_from_nat(made, nat_trim(made.digits, count), False)


# --- seeding


@internal
def start_from(t: Twister, seed: u32) -> None:
    """Fills the state from one word."""
    words = t.state
    words[0] = seed
    for i in range(1, WORDS):
        before = words[i - 1]
        words[i] = u32(1812433253) * (before ^ (before >> 30)) + u32(i)
    t.position = WORDS


@internal
def start_from_words(t: Twister, key: ptr[u32], count: i64) -> None:
    """Fills the state from any number of words but 0."""
    start_from(t, u32(19650218))
    words = t.state
    i = 1
    k = 0
    for _ in range(WORDS if WORDS > count else count):
        before = words[i - 1]
        words[i] = (words[i] ^ ((before ^ (before >> 30)) * u32(1664525))) + key[k] + u32(k)
        i += 1
        k += 1
        if i >= WORDS:
            words[0] = words[WORDS - 1]
            i = 1
        if k >= count:
            k = 0
    for _ in range(WORDS - 1):
        last = words[i - 1]
        words[i] = (words[i] ^ ((last ^ (last >> 30)) * u32(1566083941))) - u32(i)
        i += 1
        if i >= WORDS:
            words[0] = words[WORDS - 1]
            i = 1
    words[0] = u32(0x80000000)


@internal
def seed_twister(t: Twister, n: object) -> None:
    """Seeds by an int, by the hash of another value, or for None by the system's entropy."""
    if n is None:
        seed_by_entropy(t)
        return
    seed_by_int(t, cast(int, n) if isinstance(n, int) else int_from_u64(u64(hash_of(n))))


@internal
def seed_by_int(t: Twister, number: int) -> None:
    """Seeds by the digits of an int, without its sign."""
    m = stack(Magnitude, 1)
    own = stack(u32, 2)
    own[0] = u32(0)
    int_view(m, own, number)
    if m.size == 0:
        own[0] = u32(0)
        start_from_words(t, own, 1)
    else:
        start_from_words(t, m.digits, m.size)


@internal
def fill_with_entropy(p: ptr[u8], n: i64) -> None:
    """Random bytes of the system."""
    done = 0
    while done < n:
        part = n - done if n - done < ENTROPY_BYTES else ENTROPY_BYTES
        c_call("getentropy", i64, p + done, part)
        done += part


@internal
def seed_by_entropy(t: Twister) -> None:
    key = stack(u32, 64)
    fill_with_entropy(key.cast(u8), 256)
    start_from_words(t, key, 64)


# --- the state as a tuple


@internal
def state_of(t: Twister) -> tuple:
    made = new(tuple, WORDS + 1)
    for i in range(WORDS):
        made.data.init(i, box_i64(i64(t.state[i])))
    made.data.init(WORDS, box_i64(t.position))
    made.length = WORDS + 1
    return made


@internal
def restore_state(t: Twister, state: object) -> None:
    if not isinstance(state, tuple):
        raise TypeError("state vector must be a tuple")
    given = cast(tuple, state)
    if given.length != WORDS + 1:
        raise ValueError("state vector is the wrong size")
    words = alloc(u32, WORDS)
    try:
        for i in range(WORDS):
            words[i] = u32(word_of(given.data.get(i)))
        position = word_of(given.data.get(WORDS))
        if position < 0 or position > WORDS:
            raise ValueError("invalid state")
        for k in range(WORDS):
            t.state[k] = words[k]
        t.position = position
    finally:
        free(words, WORDS)


@internal
def word_of(x: object) -> i64:
    if not isinstance(x, int):
        raise TypeError(f"'{type_name(x)}' object cannot be interpreted as an integer")
    value = index_value(x)
    if not is_small(value):
        raise OverflowError("Python int too large to convert to C unsigned long")
    if small(value) < 0:
        raise OverflowError("can't convert negative value to unsigned int")
    return small(value)
