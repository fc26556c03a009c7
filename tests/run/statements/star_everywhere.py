# Stars in displays, calls, returns, yields, subscripts, for lists and assignments.
a, b = [1, 2], (3,)
d, e = {"x": 1}, {"y": 2, "x": 3}
print([*a, 0, *b], (*a, *b), {*a, *b, 1}, {**d, **e, "z": 4}, *a, *b, sep="|")


def f(*args, **kwargs):
    return *args, *kwargs.items()


def g():
    yield *a, "end"
    yield {**d}


for x in *a, *b:
    print(x, end=" ")
print(f(*a, 9, *b, k=1, **d), list(g()))


class Key:
    def __getitem__(self, key):
        return key


print(Key()[*a, 5], Key()[*b,])
first, *middle, last = *a, *b, *"xy"
print(first, middle, last)
[*whole] = {**d, **e}
print(whole)
for attempt in (
    lambda: [*5],
    lambda: {**5},
    lambda: f(**{1: 2}),
    lambda: f(*None),
    lambda: {*[[]]},
    lambda: f(**d, **e),
    lambda: [*iter([1]), *g],
):
    try:
        attempt()
    except TypeError as error:
        print(str(error).replace(__name__ + ".", ""))
