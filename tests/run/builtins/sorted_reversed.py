# sorted takes any iterable and makes a list; reversed needs a sequence or __reversed__.
print(
    sorted("hello"),
    sorted({3: "c", 1: "a"}),
    sorted((x for x in (2, 1)), reverse=True),
    sorted([("b", 1), ("a", 2)]),
    sorted([1.5, 1, 2]),
)
print(
    list(reversed([1, 2, 3])),
    list(reversed("abc")),
    list(reversed(range(4))),
    list(reversed((1,))),
    "".join(reversed("x")),
    list(reversed({"a": 1, "b": 2})),
)


class Sequence:
    def __len__(self):
        return 3

    def __getitem__(self, index):
        return index * 10


class WithReversed:
    def __reversed__(self):
        return iter("custom")


print(list(reversed(Sequence())), list(reversed(WithReversed())))
for attempt in (
    lambda: reversed({1}),
    lambda: reversed(5),
    lambda: reversed(x for x in ()),
    lambda: sorted(5),
    lambda: sorted([1], None),
    lambda: sorted([1], nope=1),
    lambda: sorted(),
):
    try:
        attempt()
    except TypeError as error:
        print(str(error).split(" at 0x")[0])
