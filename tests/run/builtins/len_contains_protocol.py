# len and in on user classes, with their checks.
class Sized:
    def __init__(self, n):
        self.n = n

    def __len__(self):
        return self.n


for n in (0, 5, True, -1, 2**70, 1.5, "x"):
    try:
        print(repr(n), len(Sized(n)))
    except (ValueError, TypeError, OverflowError) as error:
        print(repr(n), type(error).__name__, error)


class Box:
    def __contains__(self, item):
        return item  # any truth value will do


print("x" in Box(), "" in Box(), [] not in Box(), 5 in Box())


class Iterating:
    def __iter__(self):
        print("iter")
        return iter([1, 2, 3])


print(2 in Iterating(), 9 in Iterating())
for attempt in (lambda: 1 in object(), lambda: len(5), lambda: len(x for x in ()), lambda: 1 in None):
    try:
        attempt()
    except TypeError as error:
        print(error)
