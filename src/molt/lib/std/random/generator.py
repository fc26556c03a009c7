"""`Random`: numbers of many distributions. Methods that subclasses override (`random`, `getrandbits`, `seed`) are used by the others.

Which numbers a method takes of the generator, and how it computes with them, is as in
CPython: the same seed gives the same values. Sources of the algorithms: Kinderman and
Monahan for `normalvariate` (ACM TOMS 3, 1977), Cheng for `gammavariate` above 1 (Applied
Statistics 26, 1977), Fisher for `vonmisesvariate` (Statistical Analysis of Circular Data, 1993).
"""

from __future__ import annotations

from typing import Final

from molt.lib.builtins.bytearray import bytearray
from molt.lib.builtins.bytes import bytes, bytes_from_any, new_bytes
from molt.lib.builtins.codecs import str_to_utf8
from molt.lib.builtins.float_math import float_mod
from molt.lib.builtins.int import int, int_from_any, int_read_bytes, int_write_bytes
from molt.lib.builtins.int_arith import int_bit_length, int_from_u64
from molt.lib.builtins.list import list, list_from, list_with_room
from molt.lib.builtins.sequence import has_index, index_value
from molt.lib.builtins.set import set
from molt.lib.builtins.str_core import char_at
from molt.lib.low import (
    NULL,
    alloc,
    box_float,
    box_i64,
    builtin,
    c_call,
    cast,
    class_object,
    clz,
    copy,
    free,
    i64,
    inline,
    internal,
    is_null,
    is_small,
    isinstance,
    keywords,
    new,
    new_of,
    noinline,
    small,
    type_is,
    u32,
    u64,
    unbox_float,
)
from molt.lib.rt.calls import call1, call_method0, call_method1
from molt.lib.rt.arithmetic import add, floordiv, mul, pow, rshift, sub, truediv
from molt.lib.rt.comparison import compare_true, less
from molt.lib.rt.ops import get_item, iterate, length_of, next_or_null, set_item
from molt.lib.rt.types import lookup, type_of
from molt.lib.std._random.twister import (
    WORDS,
    Twister,
    few_bits,
    fill_with_entropy,
    next_float,
    random_bits,
    restore_state,
    seed_by_entropy,
    seed_twister,
    state_of,
)
from molt.lib.std.bisect.searching import find_place
from molt.lib.std.collections.abstract import is_one
from molt.lib.std.itertools.counting import index_as_size
from molt.lib.std.math import exp
from molt.lib.std.molt_unsupported import MoltUnsupported
from molt.lib.std.random.sha512 import sha512

TWOPI: Final = 6.283185307179586
# 4 * exp(-0.5) / sqrt(2)
NV_MAGICCONST: Final = 1.7155277699214135
LOG4: Final = 1.3862943611198906
# 1 + log(4.5)
SG_MAGICCONST: Final = 2.504077396776274
BPF: Final = 53
RECIP_BPF: Final = 1.1102230246251565e-16
# 2**53
FLOATS: Final = 9007199254740992
E_NUMBER: Final = 2.718281828459045
PI: Final = 3.141592653589793


@builtin(module="random")
class Random(Twister):
    """Random number generator base class used by bound module functions.

Used to instantiate instances of Random to get generators that don't
share state."""

    VERSION = 3
    # What `gauss` gives next, NULL for nothing.
    spare: object

    def __new__(cls: type, /, *args: object, **kwargs: object) -> Random:
        made = new_of(cls, Random)
        made.state = alloc(u32, WORDS)
        made.position = WORDS
        return made

    @keywords
    def __init__(self, x: object = None) -> None:
        if type_is(self, Random):
            self.seed(x)
        else:
            call_method1(self, "seed", x)

    def __drop__(self) -> None:
        self.spare = NULL
        free(self.state, WORDS)

    @property
    def gauss_next(self) -> object:
        return None if is_null(self.spare) else self.spare

    @gauss_next.setter
    def gauss_next(self, value: object) -> None:
        self.spare = NULL if value is None else value

    # --- the generator ---------------------------------------------------------------

    @keywords
    def seed(self, a: object = None, version: object = 2) -> None:
        """Initialize internal state from a seed.

The only supported seed types are None, int, float,
str, bytes, and bytearray."""
        seed_twister(self, seed_value(a, version))
        self.spare = NULL

    def getstate(self) -> object:
        """Return internal state; can be passed to setstate() later."""
        return (3, state_of(self), self.gauss_next)

    @keywords
    def setstate(self, state: object) -> None:
        """Restore internal state from object returned by getstate()."""
        version = get_item(state, 0)
        if compare_true(version, 3, 2):
            parts = list_from(state)
            if parts.length != 3:
                raise ValueError(
                    "too many values to unpack (expected 3)"
                    if parts.length > 3
                    else f"not enough values to unpack (expected 3, got {parts.length})"
                )
            self.gauss_next = parts.items.get(2)
            restore_state(self, parts.items.get(1))
            return
        raise ValueError(f"state with version {version!s} passed to Random.setstate() of version 3")

    def __getstate__(self) -> object:
        return call_method0(self, "getstate")

    def __setstate__(self, state: object, /) -> None:
        call_method1(self, "setstate", state)

    def __reduce__(self) -> object:
        return (type_of(self), (), call_method0(self, "getstate"))

    # --- integers and sequences --------------------------------------------------------

    @keywords
    def randbytes(self, n: i64) -> bytes:
        """Generate n random bytes."""
        number = bits_of(self, 8 * n)
        made = new_bytes(n)
        int_write_bytes(cast(int, number), made.data, n, False, False)
        return made

    @keywords
    def randrange(self, start: object, stop: object = None, step: object = NULL) -> object:
        """Choose a random item from range(stop) or range(start, stop[, step])."""
        first = whole(start)
        if stop is None:
            if not is_null(step):
                raise TypeError("Missing a non-None stop argument")
            if compare_true(first, 0, 4):
                return below(self, first)
            raise ValueError("empty range for randrange()")
        last = whole(stop)
        width = sub(last, first)
        stride: object = 1 if is_null(step) else whole(step)
        if compare_true(stride, 1, 2):
            if compare_true(width, 0, 4):
                return add(first, below(self, width))
            raise ValueError(f"empty range for randrange() ({first!s}, {last!s}, {width!s})")
        if compare_true(stride, 0, 2):
            raise ValueError("zero step for randrange()")
        count = floordiv(add(width, sub(stride, 1) if compare_true(stride, 0, 4) else add(stride, 1)), stride)
        if not compare_true(count, 0, 4):
            raise ValueError("empty range for randrange()")
        return add(first, mul(stride, below(self, count)))

    @keywords
    def randint(self, a: object, b: object) -> object:
        """Return random integer in range [a, b], including both end points."""
        if is_small(a) and is_small(b) and small(b) >= small(a) and small(b) - small(a) < FLOATS:
            return box_i64(small(a) + below_small(self, small(b) - small(a) + 1))
        return self.randrange(a, add(b, 1), NULL)

    @keywords
    def choice(self, seq: object) -> object:
        """Choose a random element from a non-empty sequence."""
        length = length_of(seq)
        if length == 0:
            raise IndexError("Cannot choose from an empty sequence")
        return get_item(seq, box_i64(below_small(self, length)))

    @keywords
    def shuffle(self, x: object) -> None:
        """Shuffle list x in place, and return None."""
        i = length_of(x) - 1
        while i > 0:
            k = below_small(self, i + 1)
            if type_is(x, list) and i < cast(list, x).length:
                words = cast(list, x).items.cast(u64)
                kept = words[i]
                words[i] = words[k]
                words[k] = kept
            else:
                kept_value = get_item(x, box_i64(i))
                set_both(x, i, get_item(x, box_i64(k)), k, kept_value)
            i -= 1

    @keywords
    def sample(self, population: object, k: object, *, counts: object = None) -> object:
        """Chooses k unique random elements from a population sequence."""
        if not is_one("Sequence", population):
            raise TypeError("Population must be a sequence.  For dicts or sets, use sorted(d).")
        n = length_of(population)
        if counts is not None:
            return sample_counted(self, population, n, k, counts)
        if not compare_true(k, 0, 5) or not compare_true(k, n, 1):
            raise ValueError("Sample larger than population or is negative")
        if not has_index(k):
            raise TypeError(f"can't multiply sequence by non-int of type '{type_of(k).name}'")
        return sample_plain(self, population, n, small(index_value(k)))

    @keywords
    def choices(
        self, population: object, weights: object = None, *, cum_weights: object = None, k: object = 1
    ) -> object:
        """Return a k sized list of population elements chosen with replacement.

If the relative weights or cumulative weights are not specified,
the selections are made with equal probability."""
        n = length_of(population)
        if cum_weights is None and weights is None:
            return choices_alike(self, population, n, index_as_size(k))
        if cum_weights is None:
            cum_weights = sums_of_weights(weights)
        elif weights is not None:
            raise TypeError("Cannot specify both weights and cumulative weights")
        if length_of(cum_weights) != n:
            raise ValueError("The number of weights does not match the population")
        total = unbox_float(add(get_item(cum_weights, -1), 0.0))
        if total <= 0.0:
            raise ValueError("Total of weights must be greater than zero")
        if total - total != 0.0:
            raise ValueError("Total of weights must be finite")
        made = new(list)
        for _ in range(index_as_size(k)):
            place = find_place(cum_weights, box_float(draw(self) * total), 0, box_i64(n - 1), None, True)
            made.append(get_item(population, box_i64(place)))
        return made

    # --- distributions -----------------------------------------------------------------

    @keywords
    def uniform(self, a: object, b: object) -> object:
        """Get a random number in the range [a, b) or [a, b] depending on rounding."""
        return add(a, mul(sub(b, a), box_float(draw(self))))

    @keywords
    def triangular(self, low: object = 0.0, high: object = 1.0, mode: object = None) -> object:
        """Triangular distribution.

Continuous distribution bounded by given lower and upper limits,
and having a given mode value in-between."""
        u = draw(self)
        c = 0.5
        if mode is not None:
            try:
                c = unbox_float(add(truediv(sub(mode, low), sub(high, low)), 0.0))
            except ZeroDivisionError:
                return low
        if u > c:
            return add(high, mul(sub(low, high), box_float(root((1.0 - u) * (1.0 - c)))))
        return add(low, mul(sub(high, low), box_float(root(u * c))))

    @keywords
    def normalvariate(self, mu: object = 0.0, sigma: object = 1.0) -> object:
        """Normal distribution.

mu is the mean, and sigma is the standard deviation."""
        while True:
            u1 = draw(self)
            u2 = 1.0 - draw(self)
            z = NV_MAGICCONST * (u1 - 0.5) / u2
            if z * z / 4.0 <= -log(u2):
                return add(mu, mul(box_float(z), sigma))

    @keywords
    def gauss(self, mu: object = 0.0, sigma: object = 1.0) -> object:
        """Gaussian distribution.

mu is the mean, and sigma is the standard deviation.  This is
slightly faster than the normalvariate() function.

Not thread-safe without a lock around calls."""
        z = self.spare
        self.spare = NULL
        if is_null(z):
            angle = draw(self) * TWOPI
            radius = root(-2.0 * log(1.0 - draw(self)))
            z = box_float(cosine(angle) * radius)
            self.spare = box_float(sine(angle) * radius)
        return add(mu, mul(z, sigma))

    @keywords
    def lognormvariate(self, mu: object, sigma: object) -> float:
        """Log normal distribution."""
        return exp(unbox_float(add(self.normalvariate(mu, sigma), 0.0)))

    @keywords
    def expovariate(self, lambd: object) -> object:
        """Exponential distribution.

lambd is 1.0 divided by the desired mean.  It should be
nonzero."""
        return truediv(box_float(-log(1.0 - draw(self))), lambd)

    @keywords
    def vonmisesvariate(self, mu: float, kappa: float) -> float:
        """Circular data distribution.

mu is the mean angle, expressed in radians between 0 and 2*pi, and
kappa is the concentration parameter, which must be greater than or
equal to zero."""
        if kappa <= 1e-6:
            return TWOPI * draw(self)
        s = 0.5 / kappa
        r = s + root(1.0 + s * s)
        z = 0.0
        while True:
            z = cosine(PI * draw(self))
            d = z / (r + z)
            u2 = draw(self)
            if u2 < 1.0 - d * d or u2 <= (1.0 - d) * exp(d):
                break
        q = 1.0 / r
        angle: float = c_call("acos", float, (q + z) / (1.0 + q * z))
        if draw(self) > 0.5:
            return float_mod(mu + angle, TWOPI)
        return float_mod(mu - angle, TWOPI)

    @keywords
    def gammavariate(self, alpha: float, beta: float) -> float:
        """Gamma distribution.  Not the gamma function!

Conditions on the parameters are alpha > 0 and beta > 0."""
        return gamma_value(self, alpha, beta)

    @keywords
    def betavariate(self, alpha: float, beta: float) -> float:
        """Beta distribution.

Conditions on the parameters are alpha > 0 and beta > 0.
Returned values range between 0 and 1."""
        y = gamma_value(self, alpha, 1.0)
        if y == 0.0:
            return 0.0
        return y / (y + gamma_value(self, beta, 1.0))

    @keywords
    def paretovariate(self, alpha: object) -> object:
        """Pareto distribution.  alpha is the shape parameter."""
        return pow(box_float(1.0 - draw(self)), truediv(-1.0, alpha))

    @keywords
    def weibullvariate(self, alpha: object, beta: object) -> object:
        """Weibull distribution.

alpha is the scale parameter and beta is the shape parameter."""
        return mul(alpha, pow(box_float(-log(1.0 - draw(self))), truediv(1.0, beta)))


@builtin(module="random")
class SystemRandom(Random):
    """Alternate random number generator using sources provided
by the operating system (such as /dev/urandom on Unix or
CryptGenRandom on Windows)."""

    def random(self) -> float:
        """Get the next random number in the range 0.0 <= X < 1.0."""
        return float(i64(entropy_word() >> 11)) * RECIP_BPF

    def getrandbits(self, k: i64, /) -> object:
        """getrandbits(k) -> x.  Generates an int with k random bits."""
        if k < 0:
            raise ValueError("number of bits must be non-negative")
        count = (k + 7) // 8
        taken = new_bytes(count)
        fill_with_entropy(taken.data, count)
        return rshift(int_read_bytes(taken.data, count, True, False), box_i64(8 * count - k))

    def seed(self, /, *args: object, **kwds: object) -> None:
        """Stub method.  Not used for a system random number generator."""

    def getstate(self, /, *args: object, **kwds: object) -> object:
        """Method should not be called for a system random number generator."""
        raise NotImplementedError("System entropy source does not have state.")

    def setstate(self, /, *args: object, **kwds: object) -> None:
        """Method should not be called for a system random number generator."""
        raise NotImplementedError("System entropy source does not have state.")


@internal
def new_generator() -> Random:
    """An instance seeded by the system."""
    made = new(Random)
    made.state = alloc(u32, WORDS)
    seed_by_entropy(made)
    return made


@internal
def entropy_word() -> u64:
    """64 random bits of the system."""
    taken = new_bytes(8)
    fill_with_entropy(taken.data, 8)
    return taken.data.cast(u64)[0]


# --- seeds


@internal
def seed_value(a: object, version: object) -> object:
    """What the generator is seeded by: texts are made ints."""
    is_text = isinstance(a, str) or isinstance(a, bytes)
    if is_text and compare_true(version, 1, 2):
        return old_seed(a)
    if (is_text or isinstance(a, bytearray)) and compare_true(version, 2, 2):
        source = str_to_utf8(cast(str, a)) if isinstance(a, str) else bytes_from_any(a)
        whole_text = new_bytes(source.length + 64)
        copy(whole_text.data, source.data, source.length)
        copy(whole_text.data + source.length, sha512(source).data, 64)
        return int_read_bytes(whole_text.data, whole_text.length, True, False)
    if a is None or is_text or isinstance(a, int) or isinstance(a, float) or isinstance(a, bytearray):
        return a
    raise TypeError("The only supported seed types are: None,\nint, float, str, bytes, and bytearray.")


@internal
def old_seed(a: object) -> object:
    """The int that version 1 made of a text."""
    length = length_of(a)
    x = u64(code_at(a, 0)) << 7 if length > 0 else u64(0)
    for i in range(length):
        x = (u64(1000003) * x) ^ u64(code_at(a, i))
    return int_from_u64(x ^ u64(length))


@internal
def code_at(a: object, i: i64) -> i64:
    if isinstance(a, str):
        return char_at(cast(str, a), i)
    return i64(cast(bytes, a).data[i])


# --- drawing


@internal
@inline
def draw(r: Random) -> float:
    """`r.random()`."""
    return next_float(r) if type_is(r, Random) else draw_slowly(r)


@internal
@noinline
def draw_slowly(r: Random) -> float:
    if is_own(r, "random"):
        return next_float(r)
    return unbox_float(add(call_method0(r, "random"), 0.0))


@internal
def is_own(r: Random, name: str) -> bool:
    """Whether a method is that of this class."""
    return lookup(type_of(r), name) == lookup(class_object(Random), name)


@internal
def bits_of(r: Random, k: i64) -> object:
    """`r.getrandbits(k)`."""
    if type_is(r, Random) or is_own(r, "getrandbits"):
        return random_bits(r, k)
    return call_method1(r, "getrandbits", box_i64(k))


@internal
@inline
def below_small(r: Random, n: i64) -> i64:
    """A random number below n, which is more than 0."""
    if not type_is(r, Random):
        return small(cast(int, below(r, box_i64(n))))
    k = 64 - clz(u64(n))
    value = i64(few_bits(r, k))
    while value >= n:
        value = i64(few_bits(r, k))
    return value


@internal
@noinline
def below(r: Random, n: object) -> object:
    """A random int below n, which is more than 0."""
    if type_is(r, Random) and is_small(n):
        return box_i64(below_small(r, small(n)))
    if is_own(r, "getrandbits") and not is_own(r, "random"):
        return below_by_floats(r, n)
    k = int_bit_length(cast(int, n))
    value = bits_of(r, k)
    while not less(value, n):
        value = bits_of(r, k)
    return value


@internal
def below_by_floats(r: Random, n: object) -> object:
    """As `below`, for a subclass that gives floats only."""
    if not is_small(n) or small(n) >= FLOATS:
        raise MoltUnsupported("numbers below 2**53 and more from a Random that has only random(); add getrandbits()")
    rest = FLOATS % small(n)
    limit = float(FLOATS - rest) / float(FLOATS)
    value = draw(r)
    while value >= limit:
        value = draw(r)
    return box_i64(i64(value * float(FLOATS)) % small(n))


@internal
def whole(x: object) -> object:
    """An argument of `randrange`."""
    if is_small(x):
        return x
    if not has_index(x):
        int_from_any(x)
        raise MoltUnsupported(f"randrange() with a '{type_of(x).name}', which CPython warns of; write int(…)")
    return index_value(x)


@internal
def set_both(x: object, i: i64, first: object, k: i64, second: object) -> None:
    """`x[i], x[k] = first, second`."""
    set_item(x, box_i64(i), first)
    set_item(x, box_i64(k), second)


# --- samples and choices


@internal
def sample_plain(r: Random, population: object, n: i64, k: i64) -> list:
    """k different elements of n."""
    made = list_with_room(k)
    # Until then a list of all is smaller than a set of those chosen.
    most = 21
    if k > 5:
        levels: float = c_call("ceil", float, log(float(k * 3)) / log(4.0))
        most += 1 << (2 * i64(levels))
    if n <= most:
        pool = list_from(population)
        for i in range(k):
            at = below_small(r, n - i)
            made.append(pool.items.get(at))
            pool.items.set(at, pool.items.get(n - i - 1))
        return made
    chosen = new(set)
    for _ in range(k):
        index = below_small(r, n)
        while chosen.__contains__(box_i64(index)):
            index = below_small(r, n)
        chosen.add(box_i64(index))
        made.append(get_item(population, box_i64(index)))
    return made


@internal
def running_sums(values: object) -> list:
    """The list of the sums of the first, the first two, …"""
    sums = new(list)
    iterator = iterate(values)
    while True:
        value = next_or_null(iterator)
        if is_null(value):
            return sums
        if sums.length > 0:
            value = add(sums.items.get(sums.length - 1), value)
        sums.append(value)


@internal
def sample_counted(r: Random, population: object, n: i64, k: object, counts: object) -> object:
    """A sample of a population in which elements are there several times."""
    sums = running_sums(counts)
    if sums.length != n:
        raise ValueError("The number of counts does not match the population")
    total = sums.pop(-1)
    if not isinstance(total, int):
        raise TypeError("Counts must be integers")
    if not compare_true(total, 0, 4):
        raise ValueError("Total of counts must be greater than zero")
    chosen = cast(list, r.sample(call1(class_object(range), total), k))
    for i in range(chosen.length):
        place = find_place(sums, chosen.items.get(i), 0, None, None, True)
        chosen.items.set(i, get_item(population, box_i64(place)))
    return chosen


@internal
def choices_alike(r: Random, population: object, n: i64, k: i64) -> list:
    """k elements, all as likely."""
    made = new(list)
    for _ in range(k):
        made.append(get_item(population, box_i64(i64(draw(r) * float(n)))))
    return made


@internal
def sums_of_weights(weights: object) -> object:
    try:
        return running_sums(weights)
    except TypeError:
        if not isinstance(weights, int):
            raise
        raise TypeError(f"The number of choices must be a keyword argument: k={weights!r}") from None


# --- floats


@internal
@inline
def log(x: float) -> float:
    """Of a positive number."""
    return c_call("log", float, x)


@internal
@inline
def root(x: float) -> float:
    return c_call("sqrt", float, x)


@internal
@inline
def cosine(x: float) -> float:
    return c_call("cos", float, x)


@internal
@inline
def sine(x: float) -> float:
    return c_call("sin", float, x)


@internal
def gamma_value(r: Random, alpha: float, beta: float) -> float:
    if alpha <= 0.0 or beta <= 0.0:
        raise ValueError("gammavariate: alpha and beta must be > 0.0")
    if alpha == 1.0:
        return -log(1.0 - draw(r)) * beta
    return (large_gamma(r, alpha) if alpha > 1.0 else small_gamma(r, alpha)) * beta


@internal
def large_gamma(r: Random, alpha: float) -> float:
    """Of scale 1, for alpha above 1."""
    spread = root(2.0 * alpha - 1.0)
    b = alpha - LOG4
    c = alpha + spread
    while True:
        u1 = draw(r)
        if not (1e-7 < u1 and u1 < 0.9999999):
            continue
        u2 = 1.0 - draw(r)
        v = log(u1 / (1.0 - u1)) / spread
        x = alpha * exp(v)
        z = u1 * u1 * u2
        kept = b + c * v - x
        if kept + SG_MAGICCONST - 4.5 * z >= 0.0 or kept >= log(z):
            return x


@internal
def small_gamma(r: Random, alpha: float) -> float:
    """Of scale 1, for alpha between 0 and 1."""
    while True:
        u = draw(r)
        b = (E_NUMBER + alpha) / E_NUMBER
        p = b * u
        x = 0.0
        if p <= 1.0:
            x = c_call("pow", float, p, 1.0 / alpha)
        else:
            x = -log((b - p) / alpha)
        u1 = draw(r)
        if p > 1.0:
            if u1 <= c_call("pow", float, x, alpha - 1.0):
                return x
        elif u1 <= exp(-x):
            return x

