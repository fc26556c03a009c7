# Iterators of `itertools` say how they are made anew: copied and pickled at every place.
import copy
import operator
import pickle
from itertools import (
    accumulate, chain, combinations, combinations_with_replacement, compress, count, cycle, dropwhile, filterfalse, islice,
    permutations, product, repeat, starmap, takewhile, zip_longest,
)  # fmt: skip


def is_odd(x):
    return x % 2


def lambda_of_none(x, y):
    return None


def shown(x):
    if isinstance(x, tuple):
        return tuple(shown(each) for each in x)
    if isinstance(x, (int, str, list, float, bool, type(None))):
        return x
    if isinstance(x, type):
        return x.__name__
    if callable(x):
        return getattr(x, "__name__", "?")
    return type(x).__name__.replace("ascii_", "")  # CPython has two kinds


def made():
    yield "accumulate", lambda: accumulate([1, 2, 3, 4])
    yield "accumulate function", lambda: accumulate([1, 2, 3, 4], operator.mul)
    yield "accumulate none", lambda: accumulate([None, None, None], lambda_of_none)
    yield "accumulate initial", lambda: accumulate([1, 2, 3], initial=10)
    yield "chain", lambda: chain("ab", "cd")
    yield "from_iterable", lambda: chain.from_iterable(["ab", "cd"])
    yield "compress", lambda: compress("abcdef", [1, 0, 1, 0, 1, 1])
    yield "dropwhile", lambda: dropwhile(is_odd, [1, 3, 4, 5, 6])
    yield "takewhile", lambda: takewhile(is_odd, [1, 3, 5, 4, 5])
    yield "filterfalse", lambda: filterfalse(is_odd, [1, 2, 3, 4, 6])
    yield "starmap", lambda: starmap(operator.add, [(1, 2), (3, 4), (5, 6)])
    yield "zip_longest", lambda: zip_longest("abc", "de", fillvalue="-")
    yield "islice", lambda: islice([1, 2, 3, 4, 5, 6, 7], 1, 6, 2)
    yield "islice open", lambda: islice([1, 2, 3, 4, 5], 1, None)
    yield "product", lambda: product("ab", [1, 2])
    yield "product repeat", lambda: product("ab", repeat=2)
    yield "product none", lambda: product()
    yield "product empty", lambda: product("ab", "")
    yield "combinations", lambda: combinations("abcd", 2)
    yield "combinations short", lambda: combinations("a", 2)
    yield "replacement", lambda: combinations_with_replacement("abc", 2)
    yield "permutations", lambda: permutations("abc", 2)
    yield "permutations short", lambda: permutations("a", 3)
    yield "count", lambda: islice(count(3, 2), 4)
    yield "repeat", lambda: repeat("x", 3)


for name, make in made():
    for taken in range(5):
        it = make()
        for _ in range(taken):
            next(it, None)
        print(name, taken, shown(it.__reduce__()))
        for protocol in (0, 2, 5):
            again = pickle.loads(pickle.dumps(it, protocol))
            if protocol == 5:
                print("  ", list(again))
        print("  ", list(copy.copy(it)), list(copy.deepcopy(make())))
for taken in range(8):
    it = cycle("abc")
    for _ in range(taken):
        next(it)
    print(taken, shown(it.__reduce__()), list(islice(copy.deepcopy(it), 7)), list(islice(pickle.loads(pickle.dumps(it)), 7)))
for it, states in (
    (chain(), ((), [], (1,), (iter("ab"),), (iter("a"), 5), (iter(["xy"]), iter("b")), (1, 2, 3))),
    (cycle("ab"), ((), [1], ([1, 2], 0), ([7, 8], True), ((1,), 0), ([1], "a"))),
    (product("ab", "cd"), ((), (1,), (1, 1), (0, 1000), (-5, 0), [0, 0])),
    (combinations("abcd", 2), ((), (1, 2), (50, 50), (-1, 2))),
    (combinations_with_replacement("abc", 2), ((1,), (1, 2), (50, 0))),
    (permutations("abc", 2), ((), ((0, 1, 2), (3, 2)), ((2, 1, 0), (1, 1)), ((0, 1), (1, 1)), (5, 5))),
    (zip_longest("abc", "d"), ("?",)),
    (dropwhile(is_odd, [1, 2]), (1, 0)),
    (islice("abcdef", 2, 5), (2, 0)),
):
    for state in states:
        try:
            it.__setstate__(state)
            print(type(it).__name__, shown(state), next(it, "end"))
        except (TypeError, ValueError) as e:
            print(type(it).__name__, shown(state), type(e).__name__, e)
