"""Generator expressions that a built-in goes through to the end, and what of that can be seen."""

import traceback


class Loud:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("end of", self.name)

    def __repr__(self):
        return f"Loud({self.name})"

    def __radd__(self, other):
        raise ValueError("no sum with " + self.name)

    def __bool__(self):
        raise ValueError("no truth of " + self.name)

    def __hash__(self):
        raise TypeError("no hash of " + self.name)


class Stops:
    def __init__(self, value):
        self.value = value

    def __add__(self, other):
        raise StopIteration("added")

    __radd__ = __add__

    def __bool__(self):
        raise StopIteration("asked")


def show(make):
    try:
        print(make())
    except Exception as error:
        print(type(error).__name__, error)
        print("".join(traceback.format_exception(error)), end="")


xs = [3, 1, 2]
print(sum(x * x for x in xs), sum((x / 2 for x in xs), 10), sum((x for x in xs), start=0.5))
print(list(x + 1 for x in xs), tuple(x for x in xs if x > 1), set(x % 2 for x in xs))
print(sorted(-x for x in xs), sorted((x for x in xs), reverse=True), sorted((x for x in xs), key=lambda x: x % 3))
print(any(x > 2 for x in xs), all(x > 2 for x in xs), any(x for x in []), all(x for x in []))
print(", ".join(str(x) for x in xs), "".join(c.upper() for c in "abc" if c != "b"))
print(max(x * 3 % 4 for x in xs), min(x / 2 for x in xs), max((c for c in "hello"), default="-"), min((x for x in []), default=None))
print(max((x % 2, x) for x in xs), min(True for x in xs), max(x for x in [1, 1.0, True]), max(-0.0 for x in xs))
print(sum(x for x in []), sum([[1], [2]], []), sum(x == 1 for x in xs), sum(-0.0 for _ in xs))
print(sum(10**18 * x for x in range(40)), sum(x + 0.1 for x in range(10)), sum(1 for x in "hello" if x == "l"))
print(sum((x, y) == (1, 2) for x in xs for y in xs), max(sum(x * y for y in xs) for x in xs))


def fails_inside():
    return sum(1 // (x - 1) for x in xs)


def fails_outside():
    return sum(Loud(str(x)) for x in xs)


def stops_inside():
    it = iter(xs)
    return list(next(it) for _ in range(9))


def stops_outside():
    return sum(Stops(x) for x in xs)


def stops_asked():
    return any(Stops(x) for x in xs)


def no_truth():
    return all(Loud(str(x)) for x in xs)


def no_hash():
    return set(Loud(str(x)) for x in xs)


def no_strings():
    return "".join(x for x in xs)


def not_iterable():
    return sum(x for x in 5)


def not_added():
    return sum(x for x in ["a", "b"])


def none_at_all():
    return max(x for x in xs if x > 9)


def not_ordered():
    return min(x for x in [1, "a"])


class Odd:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        print("less", self.n, other.n)
        if other.n == 7:
            raise StopIteration("compared")
        return self.n < other.n


def compared(numbers):
    return min(Odd(n) for n in numbers).n, max(Odd(n) for n in numbers).n


def compared_well():
    return compared([3, 1, 2])


def compared_badly():
    return compared([7, 1])


def iterator_fails():
    def numbers():
        yield 1
        raise KeyError("inside")

    return tuple(n for n in numbers())


for each in (
    fails_inside, fails_outside, stops_inside, stops_outside, stops_asked, no_truth, no_hash, no_strings,
    not_iterable, not_added, iterator_fails, none_at_all, not_ordered, compared_well, compared_badly,
):
    print("---", each.__name__)
    show(each)


def seen():
    for x in (1, 2, 3, 4):
        print("gives", x)
        yield x


print(any(x == 2 for x in seen()))
print(all(x < 3 for x in seen()))


def ends(n):
    held = [Loud(f"{n}.{i}") for i in range(3)]
    print(any(x.name.endswith("1") for x in held))
    del held
    print("after")
    print(sum(len(x.name) for x in [Loud("a"), Loud("b")]))
    print(tuple(y.name for y in (Loud("c"), Loud("d"))))


ends(1)


def captured(n):
    fs = list((lambda: x * n) for x in range(3))
    return [f() for f in fs], sum((m := x) for x in range(n)), m


print(captured(5))


def sum_of_mine(xs):
    def sum(generator):
        return type(generator).__name__

    return sum(x for x in xs)


print(sum_of_mine(xs))


class Box:
    size = 3
    items = list(i for i in range(size))
    total = sum(i for i in items)


print(Box.items, Box.total)


def nested(rows):
    return sum(sum(x for x in row if x) for row in rows), [sum(x for x in row) for row in rows]


print(nested([[1, 2], [3, None, 4]][:1]))


def generator(rows):
    for row in rows:
        yield sum(x for x in row)
        yield tuple(x for x in row)


print(list(generator([[1, 2], [3]])))
try:
    raise KeyError("outer")
except KeyError:
    show(fails_inside)
