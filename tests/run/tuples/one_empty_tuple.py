"""There is one empty tuple, wherever it comes from."""

import itertools
import struct


def rest(*args):
    return args


def rest_after(first, *args, **keywords):
    return args


def sliced(values, start):
    return values[start:]


class Row(tuple):
    pass


EMPTY = ()

for name, value in [
    ("tuple()", tuple()),
    ("of a list", tuple([])),
    ("of a generator", tuple(x for x in [])),
    ("of a tuple", tuple(())),
    ("rest", rest()),
    ("rest after", rest_after(1)),
    ("rest, spread", rest(*[])),
    ("slice", (1, 2)[2:]),
    ("slice by variable", sliced((1, 2, 3), 3)),
    ("slice by step", (1, 2)[5::2]),
    ("sum", () + ()),
    ("product", (1, 2) * 0),
    ("product of none", () * 3),
    ("display", (*[],)),
    ("of a subclass", tuple(Row())),
    ("sum of subclasses", Row() + Row()),
    ("product of a subclass", Row() * 2),
    ("slice of a subclass", Row()[:]),
    ("args", Exception().args),
    ("groups", struct.unpack("", b"")),
    ("no combination", next(itertools.combinations([1], 0))),
    ("no product", next(itertools.product())),
    ("no permutation", next(itertools.permutations([1], 0))),
]:
    print(name, value is EMPTY, value is tuple(), len(value))
print(Row() is EMPTY, Row([]) is EMPTY, type(Row()))
print(type(EMPTY), hash(()), () == EMPTY, () in [()])
for _ in range(3):
    for e in itertools.chain(EMPTY, (), (1,)):
        print(e)
