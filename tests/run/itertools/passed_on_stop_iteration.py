"""A StopIteration that an iterator raises with a value goes through those that only pass on what they are given."""

import itertools


class Stops:
    """Ends at once, with a value."""

    def __iter__(self):
        return self

    def __next__(self):
        raise StopIteration(42)


class StopsLater(Stops):
    def __init__(self, count):
        self.count = count

    def __next__(self):
        if self.count == 0:
            raise StopIteration("later", self.count)
        self.count -= 1
        return self.count


class Own(StopIteration):
    pass


class StopsOwn(Stops):
    def __next__(self):
        raise Own("own")


def returns(value, *items):
    yield from items
    return value


def made():
    return [
        Stops, StopsOwn, lambda: StopsLater(0), lambda: StopsLater(1), lambda: StopsLater(2),
        lambda: returns(7), lambda: returns(None), lambda: returns((1, 2), 5), lambda: returns(0, 5, 6),
        lambda: iter([]), lambda: iter([1]), lambda: iter((1, 2)), lambda: iter({}), lambda: iter(range(1)),
    ]  # fmt: skip


def wrappers():
    yield "enumerate", enumerate
    yield "map", lambda it: map(lambda x: x, it)
    yield "map of two", lambda it: map(lambda x, y: x, it, itertools.count())
    yield "map of two, second", lambda it: map(lambda x, y: x, itertools.count(), it)
    yield "zip", zip
    yield "zip of two", lambda it: zip(itertools.count(), it)
    yield "zip, strict", lambda it: zip(it, strict=True)
    yield "filter", lambda it: filter(None, it)
    yield "filter, function", lambda it: filter(lambda x: x == 0, it)
    yield "reversed pairs", lambda it: zip(it, it)
    yield "accumulate", itertools.accumulate
    yield "chain", itertools.chain
    yield "chain of iterables", lambda it: itertools.chain.from_iterable([it])
    yield "compress", lambda it: itertools.compress(it, itertools.repeat(1))
    yield "compress by", lambda it: itertools.compress(itertools.count(), it)
    yield "cycle", lambda it: itertools.islice(itertools.cycle(it), 4)
    yield "dropwhile", lambda it: itertools.dropwhile(lambda x: x == 1, it)
    yield "takewhile", lambda it: itertools.takewhile(lambda x: x == 1, it)
    yield "filterfalse", lambda it: itertools.filterfalse(lambda x: x == 1, it)
    yield "islice", lambda it: itertools.islice(it, 1, 5)
    yield "islice, all", lambda it: itertools.islice(it, None)
    yield "pairwise", itertools.pairwise
    yield "starmap", lambda it: itertools.starmap(lambda x: x, zip(it))
    yield "tee", lambda it: itertools.tee(it)[1]
    yield "zip_longest", lambda it: itertools.zip_longest(it, [1])
    yield "groupby", itertools.groupby
    yield "nested", lambda it: enumerate(map(lambda x: x, filter(lambda x: True, it)))
    yield "iter of a function", lambda it: iter(it.__next__, 99)


def exhaust(it):
    """What three more calls of `next` give at the end of an iterator."""
    seen = []
    for _ in range(8):
        try:
            item = next(it)
            seen.append(item if not isinstance(item, tuple) or len(item) != 2 else (item[0], type(item[1]).__name__))
        except StopIteration as stop:
            seen.append((type(stop).__name__, stop.args))
            if len(seen) > 3:
                break
    return seen


for name, wrap in wrappers():
    for i, make in enumerate(made()):
        print(name, i, exhaust(wrap(make())))
        print(name, i, next(wrap(make()), "default") != "default", len(list(wrap(make()))) if name != "cycle" else "")


def delegates(it):
    result = yield from it
    yield "result", result


for name, wrap in wrappers():
    if name != "zip_longest":
        for i, make in enumerate(made()):
            print(name, i, [x for x in delegates(wrap(make())) if isinstance(x, tuple) and x[0] == "result"])


def loops():
    for x in map(lambda x: x, Stops()):
        print("never", x)
    else:
        print("map ends")
    for i, x in enumerate(Stops()):
        print("never", i, x)
    else:
        print("enumerate ends")
    for x, y in zip(StopsLater(1), StopsLater(2)):
        print(x, y)
    for x, y in zip(StopsLater(3), StopsLater(1), strict=False):
        print(x, y)
    print([*map(str, StopsLater(3))], sum(map(int, StopsLater(4))), dict(zip(StopsLater(2), StopsLater(3))))
    a, b = map(str, StopsLater(2))
    print(a, b, max(filter(None, StopsLater(3))), sorted(enumerate(StopsLater(2))), 1 in map(int, StopsLater(4)))
    try:
        list(zip(StopsLater(2), StopsLater(1), strict=True))
    except ValueError as error:
        print(error)


loops()
calls = 0


def stops_in_a_call():
    global calls
    calls += 1
    raise StopIteration("in a call")


ended = iter(stops_in_a_call, None)
print(list(ended), next(ended, "nothing"), calls)
print(list(map(lambda x: next(iter([])), [1, 2])))
