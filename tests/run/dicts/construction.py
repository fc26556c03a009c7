# Every way to make a dict.
print(
    {},
    dict(),
    dict(a=1),
    dict([("x", 1), ["y", 2]]),
    dict({"k": 1}, z=2),
    dict(zip("ab", range(2))),
    {**{"a": 1}, "b": 2, **{"a": 3}},
)
print(
    dict.fromkeys("aba"),
    dict.fromkeys([1, 2], []),
    {x: x * x for x in range(4)},
    {1: "a", 1.0: "b", True: "c"},
    dict(iter([("q", 1)])),
    dict(["ab", "cd"]),
)


class Mapping:
    def keys(self):
        return ["m", "n"]

    def __getitem__(self, key):
        return key * 2


print(dict(Mapping()), {**Mapping()})
for attempt in (
    lambda: dict(5),
    lambda: dict([1]),
    lambda: dict([(1, 2, 3)]),
    lambda: dict(["abc"]),
    lambda: {[]: 1},
    lambda: {**[1]},
    lambda: dict({}, {}),
    lambda: dict.fromkeys(5),
    lambda: {{}: 1},
):
    try:
        attempt()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
