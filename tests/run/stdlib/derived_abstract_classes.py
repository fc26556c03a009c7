# deriving from collections.abc: the host's classes bring methods, and checks ask them
from collections.abc import Iterator, Mapping, MutableSequence, Sequence, Set
import collections.abc


class Squares(Sequence):
    def __init__(self, count):
        self.count = count

    def __len__(self):
        return self.count

    def __getitem__(self, index):
        if not 0 <= index < self.count:
            raise IndexError(index)
        return index * index


squares = Squares(5)
print(list(squares), list(reversed(squares)), 9 in squares, squares.index(16), squares.count)
print(isinstance(squares, Sequence), isinstance([], Sequence), isinstance({}, Sequence))


class Lower(Mapping[str, int]):
    def __init__(self, **items):
        self.items_ = items

    def __getitem__(self, key):
        return self.items_[key.lower()]

    def __iter__(self):
        return iter(self.items_)

    def __len__(self):
        return len(self.items_)


lower = Lower(a=1, b=2)
print(lower["A"], lower.get("B"), lower.get("c", 0), list(lower.items()), "a" in lower, lower == {"a": 1, "b": 2})
print(isinstance({}, Mapping), isinstance(lower, Mapping), list(lower.keys() & {"a", "z"}))

try:
    MutableSequence()
except TypeError as error:
    print(error)


class Countdown(Iterator):
    def __init__(self, start):
        self.left = start

    def __next__(self):
        if self.left == 0:
            raise StopIteration
        self.left -= 1
        return self.left


print(list(Countdown(3)))


class Odd(collections.abc.Set):
    def __init__(self, items):
        self.members = [item for item in items if item % 2]

    def __contains__(self, item):
        return item in self.members

    def __iter__(self):
        return iter(self.members)

    def __len__(self):
        return len(self.members)


print(sorted(Odd([1, 2, 3]) | {5}), Odd([1, 3]) <= Odd([1, 3, 5]), Odd([1]) == {1})


@Sequence.register
class Registered:
    pass


print(isinstance(Registered(), Sequence), isinstance(Registered(), Set), issubclass(list, MutableSequence))


def shape(x):
    match x:
        case [first, *rest]:
            return f"sequence of {first} and {len(rest)} more"
        case {"a": a}:
            return f"mapping with {a}"
        case _:
            return "neither"


class Kept(Registered):
    pass


print(shape(squares), shape(lower), shape(Odd([1])), shape(5), hasattr(Sequence, "__abc_tpflags__"))
Registered.__len__ = lambda self: 1
Registered.__getitem__ = lambda self, index: ["item"][index]
print(shape(Registered()), shape(Kept()))
