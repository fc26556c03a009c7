# map and filter are lazy; map takes several iterables; filter(None) tests truth.
def show(x):
    print("called", x)
    return x * 2


m = map(show, [1, 2, 3])
print("made")
print(next(m))
print(list(m))
print(
    list(map(lambda a, b: a + b, [1, 2, 3], [10, 20])),
    list(map(str, range(3))),
    list(map(max, "ab", "ba", "zz")),
    list(map(pow, [2, 3], [3, 2])),
)
print(
    list(filter(None, [0, 1, "", "a", None, [], [0]])),
    list(filter(lambda x: x % 2, range(6))),
    list(filter(str.isdigit, "a1b2")),
)
print(
    list(map(lambda p: p[0], {"a": 1, "b": 2}.items())),
    sum(map(len, ["a", "bb"])),
    list(filter(bool, map(int, "0102"))),
)
for attempt in (
    lambda: map(str),
    lambda: map(),
    lambda: filter(None),
    lambda: list(map(5, [1])),
    lambda: map(str, 5),
    lambda: list(map(lambda a: a, [1], [2])),
):
    try:
        attempt()
    except TypeError as error:
        print(error)
try:
    list(map(lambda x: 1 / x, [1, 0]))
except ZeroDivisionError as error:
    print(error)
