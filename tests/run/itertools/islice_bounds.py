"""`islice` with every kind of bound."""

from itertools import islice


def show(f):
    """Prints what `f` gives, or the error it raises."""
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


for args in ((), (3,), (2, None), (2, 5), (1, 8, 3), (None, None, 2), (0, 5, None), (-1,), (-1, 3), (1, -2), (1, 2, 0), (1, 2, -1), ("a",), (1, "a"), (1, 3, "a"), ("a", 2), (True,), (1, 2, 3, 4), (10**30,), (1, 10**30), (3, 2)):
    show(lambda: list(islice(range(10), *args)))
show(lambda: islice(5, 2))
show(lambda: islice())
