"""Functions of the library that take their arguments where they lie: by position, by name, too few, too many, and the end of what was handed over."""
import functools
import math
import struct


class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("end", self.name)


def show(*args, **kwargs):
    return args, kwargs


def attempt(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except Exception as error:
        print(type(error).__name__, error)


# --- partial
p = functools.partial(show, 1, 2)
print(p(), p(3), p(3, 4, x=5), p(x=5, y=6))
print(p(*range(30)), p(*range(14), last=1))
q = functools.partial(show, 1, x=2)
print(q(), q(3), q(3, x=4), q(y=5), q(*range(20), z=1))
print(functools.partial(show)(), functools.partial(p, 7)(8, k=9))
attempt(functools.partial(int, base=2), "101")
attempt(functools.partial(int, base=2), "101", base=3)
attempt(functools.partial(lambda a: a, 1), 2)
attempt(functools.partial(lambda a: a, 1), b=2)
attempt(functools.partial(lambda a: a, 1), a=2)
attempt(functools.partial(max, 5), 3, 9, key=lambda x: -x)
attempt(functools.partial.__call__, 3)
attempt(functools.partial.__call__, p, 3)


class Own(functools.partial):
    def __call__(self, *args):
        return "own", super().__call__(*args)


print(Own(show, 1)(2))


def changes(*args):
    r.__setstate__((show, (9,), {}, {}))
    return args


r = functools.partial(changes, Noisy("held"))
print(len(r(1, 2)), r(3))


def raises(x, y):
    raise KeyError(y)


for _ in range(2):
    attempt(functools.partial(raises, Noisy("argument")), "wrong")


class Method:
    part = functools.partial(show, "part")
    cached = functools.lru_cache(lambda self, x: (print("called"), x))


print(Method().part(1)[0], functools.partial(Method.part.func, 5)(6))
m = Method()
m.cached(3), m.cached(3)

# --- lru_cache


class Text(str):
    def __hash__(self):
        print("hash", str(self))
        return 7

    def __eq__(self, other):
        print("eq", str(self), str(other))
        return str(self) == str(other)


@functools.lru_cache(maxsize=2)
def kept(x, *rest, **names):
    print("called with", x, rest, names)
    return x


for x in (1, 1.0, True, "a", "a", 2**70, 2**70, (1,), None, -1, 1):
    kept(x)
kept(1, 2), kept(1, y=2), kept(x=1), kept(x=1)
print(kept.cache_info())
attempt(kept)
attempt(kept, [])
attempt(kept, {"a": 1})
kept(Text("t"))
kept.cache_clear()


@functools.lru_cache(maxsize=None, typed=True)
def typed(x):
    return type(x).__name__


print(typed(1), typed(1.0), typed(True), typed("a"), typed.cache_info().currsize)


@functools.lru_cache(maxsize=0)
def never(x):
    return x


print(never(1), never(1), never.cache_info())


@functools.cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(80), fib.cache_info())


@functools.cache
def failing(n):
    raise ValueError(n)


attempt(failing, 3)
attempt(failing, 3)
print(failing.cache_info())


@functools.cache
def clears(n):
    clears.cache_clear()
    return [n]


print(clears(1), clears(1), clears.cache_info())

# --- gcd


class Index:
    def __init__(self, value):
        self.value = value

    def __index__(self):
        print("index", self.value)
        return self.value


print(math.gcd(), math.gcd(-6), math.gcd(12, 18), math.gcd(-12, 18), math.gcd(0, 0), math.gcd(0, -7), math.gcd(12, 18, 27))
print(math.gcd(2**100, 6**50), math.gcd(-(2**62), 2**61), math.gcd(2**62, -(2**62)), math.gcd(-(2**63), 2**64), math.gcd(True, 4))
print(math.gcd(Index(12), 18), math.gcd(8, Index(-12), Index(6)), math.gcd(*[60, 84, 36]))
attempt(math.gcd, 1.0, 2)
attempt(math.gcd, 4, "a")
attempt(math.gcd, 4, x=1)
attempt(math.gcd, x=1)

# --- struct
attempt(struct.pack)
attempt(struct.pack, "<I")
attempt(struct.pack, "<I", 1)
attempt(struct.pack, "<I", 1, 2)
attempt(struct.pack, "<I", x=1)
attempt(struct.pack, 3, 1)
s = struct.Struct("<Hb")
attempt(s.pack, 1, -1)
attempt(s.pack, 1)
attempt(s.pack, 1, 2, x=3)
attempt(struct.Struct.pack)
attempt(struct.Struct.pack, 3, 4)
attempt(struct.Struct.pack, s, 3, 4)
