"""Nothing is read before it is asked for, and no more than is needed; errors pass and end what they end in CPython."""

from itertools import (
    accumulate, chain, compress, cycle, dropwhile, groupby, islice, pairwise, product, starmap, takewhile, tee,
    zip_longest,
)


def spoken(name, n):
    for i in range(n):
        print("  ", name, i)
        yield i


def failing(n):
    yield from range(n)
    raise ValueError("no more")


def steps(label, iterator, count):
    print(label)
    for _ in range(count):
        try:
            value = next(iterator, "end")
            print(value if isinstance(value, (int, tuple, str)) else type(value).__name__)
        except Exception as e:
            print(type(e).__name__, e)


steps("chain", chain(spoken("a", 1), spoken("b", 2)), 4)
steps("from_iterable", chain.from_iterable(spoken("c", i) for i in spoken("outer", 3)), 3)
steps("islice", islice(spoken("d", 9), 2, 8, 3), 4)
steps("cycle", cycle(spoken("e", 2)), 5)
steps("takewhile", takewhile(lambda x: x < 1, spoken("f", 5)), 3)
steps("dropwhile", dropwhile(lambda x: x < 2, spoken("g", 4)), 3)
steps("pairwise", pairwise(spoken("h", 3)), 3)
steps("zip_longest", zip_longest(spoken("i", 1), spoken("j", 3)), 4)
steps("compress", compress(spoken("k", 4), spoken("l", 3)), 3)
steps("product", product(spoken("m", 2), spoken("n", 1)), 3)
one, other = tee(spoken("o", 2))
steps("tee", one, 3)
steps("tee again", other, 3)

steps("chain fails", chain(failing(1), [7]), 4)
steps("islice fails", islice(failing(2), None), 4)
steps("cycle fails", cycle(failing(1)), 3)
steps("pairwise fails", pairwise(failing(2)), 3)
steps("zip_longest fails", zip_longest(failing(1), range(5)), 4)
steps("accumulate fails", accumulate([1, 2, "x", 4]), 5)
steps("starmap fails", starmap(divmod, [(1, 0), (7, 2)]), 3)
steps("takewhile fails", takewhile(lambda x: 1 // x, [1, 0, 1]), 4)
steps("groupby fails", starmap(lambda key, group: key, groupby([1, 0, 2], lambda x: 1 // x)), 3)


def inside():
    yield 1
    next(walker)


walker, _ = tee(inside())
steps("reentered", walker, 2)
