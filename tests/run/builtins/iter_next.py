# iter and next: defaults, exhaustion, the two-argument form, __getitem__ iteration.
it = iter([1, 2])
print(next(it), next(it), next(it, "default"), next(it, None))
try:
    next(it)
except StopIteration as error:
    print("StopIteration", error.args, error.value)
values = iter([5, 3, 0, 7])
print(list(iter(lambda: next(values), 0)), next(values))


class Countdown:
    def __getitem__(self, index):
        if index > 3:
            raise IndexError("done")
        return 3 - index


print(
    list(Countdown()),
    2 in Countdown(),
    9 in Countdown(),
    [*Countdown()],
    max(Countdown()),
    dict(enumerate(Countdown())),
)


class NotIterator:
    def __iter__(self):
        return 5


class Blocked:
    __iter__ = None

    def __getitem__(self, index):
        return index


for attempt in (
    lambda: iter(5),
    lambda: next([1]),
    lambda: iter(NotIterator()),
    lambda: list(Blocked()),
    lambda: iter(5, 0),
    lambda: next(),
    lambda: [x for x in None],
):
    try:
        attempt()
    except TypeError as error:
        print(error)
