# Methods taken from the class, bound methods kept, and wrong calls.
upper = str.upper
join = ", ".join
print(
    upper("abc"),
    join(["a", "b"]),
    list(map(str.strip, [" a ", "b "])),
    sorted(["b", "A", "c"], key=str.lower),
)
print(
    "abc".__len__(),
    "abc".__contains__("b"),
    "abc".__getitem__(1),
    "a".__add__("b"),
    "a".__mul__(2),
    "a".__eq__(1),
    "abc".__class__,
)
for attempt in (
    lambda: str.upper(5),
    lambda: str.upper(),
    lambda: "a".upper(1),
    lambda: "a".replace("a"),
    lambda: "a".nope,
    lambda: upper("a", "b"),
):
    try:
        attempt()
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)
try:
    "a".x = 1
except AttributeError as error:
    print(error)
