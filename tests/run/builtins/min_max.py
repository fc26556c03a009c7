# min and max: arguments or an iterable, key, default; the first of equals wins.
print(
    min(3, 1, 2),
    max([3, 1, 2]),
    min("hello"),
    max({"a": 5, "b": 1}),
    min((x * x for x in (-3, 2))),
    max("a", "b", "ab"),
)
print(
    min([], default=5),
    max((), default=None),
    max([1, -5, 3], key=abs),
    min("bb", "a", "cc", key=len),
    max("ab", "cd", "e", key=len),
    min([(1, "b"), (1, "a")], key=lambda p: p[0]),
)
print(max(1, 1.0), max(1.0, 1), min(True, 1), min(0, False, 0.0), max([[1], [1, 0]]), max(2**70, 1e30))
for attempt in (
    lambda: min([]),
    lambda: max(()),
    lambda: min(),
    lambda: max(5),
    lambda: min(1, "a"),
    lambda: max(1, 2, default=3),
    lambda: min([1], key=5),
    lambda: max("a", nope=1),
):
    try:
        attempt()
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
