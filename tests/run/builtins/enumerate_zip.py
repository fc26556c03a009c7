# enumerate and zip are lazy iterators; zip stops at the shortest, strict complains.
print(
    list(enumerate("ab")),
    list(enumerate([5], start=10)),
    list(enumerate("xy", -1)),
    list(enumerate([])),
    next(enumerate("q")),
)
print(
    list(zip("abc", [1, 2])),
    list(zip()),
    list(zip([1])),
    list(zip("ab", "cd", "ef")),
    dict(zip("ab", range(5))),
    list(zip(*[(1, "a"), (2, "b")])),
)


def noisy(name, count):
    for i in range(count):
        print(name, i)
        yield i


print(list(zip(noisy("first", 2), noisy("second", 1))))
for strict in (zip("ab", "a", strict=True), zip("a", "ab", strict=True), zip("ab", "ab", "abc", strict=True)):
    try:
        print(list(strict))
    except ValueError as error:
        print(error)
z = zip([1, 2], [3, 4])
print(iter(z) is z, next(z), list(z), list(z))
for attempt in (
    lambda: zip(5),
    lambda: zip([1], 5),
    lambda: enumerate(5),
    lambda: enumerate("a", "b"),
    lambda: zip("a", nope=1),
):
    try:
        attempt()
    except TypeError as error:
        print(error)
