"""`lru_cache`: which result goes first, what is asked of the arguments, and what a cached value's end may do."""

from functools import cache, lru_cache, partial


class Key:
    asked = 0
    compared = 0

    def __init__(self, n):
        self.n = n

    def __hash__(self):
        Key.asked += 1
        return hash(self.n)

    def __eq__(self, other):
        Key.compared += 1
        return isinstance(other, Key) and self.n == other.n


@lru_cache(maxsize=3)
def square(x):
    print("computing", x if isinstance(x, (int, float, str)) else "key")
    return x * x if isinstance(x, (int, float)) else x


for x in (1, 2, 3, 1, 4, 2, 1, 3, 4, 1.0, True, 1):
    print(x, square(x))
print(square.cache_info())
for i in range(400):
    square(i % 3)
print(square.cache_info())
for x in (0, 1, 2, 9, 0, 1):
    square(x)
print(square.cache_info())


@lru_cache(maxsize=2)
def of_key(k):
    return 1


keys = [Key(1), Key(1), Key(2), Key(3)]
for k in keys:
    before = Key.asked
    of_key(k)
    print("hashed", Key.asked - before, "compared", Key.compared)
print(of_key.cache_info())


class Ends:
    def __init__(self, n):
        self.n = n

    def __del__(self):
        print("end of", self.n)
        # The cache is whole while this runs.
        kept(self.n + 100) if self.n < 3 else None
        print(kept.cache_info().currsize)


@lru_cache(maxsize=2)
def kept(n):
    return Ends(n) if n < 3 else n


for n in range(5):
    kept(n)
print(kept.cache_info())
kept.cache_clear()


@lru_cache(maxsize=4)
def clears(n):
    if n == 3:
        clears.cache_clear()
    return n if n < 1 else n + clears(n - 1)


print(clears(5), clears.cache_info())


@lru_cache(maxsize=None)
def again(n):
    if n == 1:
        again(2)
    if n == 2 and again.cache_info().currsize == 0:
        return 2
    return n


print(again(1), again(2), again.cache_info())


@lru_cache(typed=True)
def typed(x, *, y=0):
    return type(x).__name__


print(typed(1), typed(1.0), typed(True), typed(1, y=1), typed(x=1), typed.cache_info())


@cache
def big(n):
    return n + 1


print(big(2**70), big(2**70), big.cache_info(), big("a" if False else 7.5), big((1, 2)[0]))
try:
    big([])
except TypeError as e:
    print(e)
print(big.cache_info())


def shows(*args, **names):
    return args, names


p = partial(shows, 1, a=2)
print(p(), p(3), p(3, a=4), p(b=5), p.keywords)
q = partial(shows)
q.keywords["z"] = 1
print(q(), q(2), partial(shows).keywords, partial(shows)())
kept_names = [partial(shows).keywords for _ in range(3)]
kept_names[0]["x"] = 1
print(kept_names, dict(), dict([(1, 2)]), partial(shows).keywords)
