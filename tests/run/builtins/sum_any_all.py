# sum with a start; any and all stop early.
print(
    sum([1, 2, 3]),
    sum([], 5),
    sum([0.5, 1]),
    sum([[1], [2]], []),
    sum(range(5), start=10),
    sum([True, True]),
    sum([2**62, 2**62]),
    sum(((1,), (2,)), ()),
)


def check(x):
    print("check", x)
    return x


print(
    any(check(x) for x in (0, 2, 3)),
    all(check(x) for x in (1, 0, 5)),
    any([]),
    all([]),
    any({}),
    all("abc"),
    any([0, "", None]),
)
for attempt in (
    lambda: sum(["a", "b"]),
    lambda: sum(["a"], ""),
    lambda: sum([b"a"], b""),
    lambda: sum(5),
    lambda: any(5),
    lambda: all(),
    lambda: sum([None]),
):
    try:
        attempt()
    except TypeError as error:
        print(error)
