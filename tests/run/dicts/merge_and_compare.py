# | and |=, update's forms, and equality without order.
a, b = {"x": 1, "y": 2}, {"y": 20, "z": 30}
print(a | b, b | a, a)
c = a
c |= b
print(a, c is a)
c |= [("w", 0)]
a.update([("v", 5)], u=6)
a.update()
print(a)
print(
    {1: 2, 3: 4} == {3: 4, 1: 2},
    {1: 2} == {1: 3},
    {1: 2} != {1: 2.0},
    {1: [1]} == {True: [1.0]},
    {} == [],
    {"a": float("nan")} == {"a": float("nan")},
)
for attempt in (
    lambda: a | [1],
    lambda: a < b,
    lambda: a + b,
    lambda: a.update(5),
    lambda: a.update([1]),
    lambda: a.update({}, {}),
):
    try:
        attempt()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
d = a.copy()
d["x"] = []
e = d.copy()
e["x"].append(1)
print(d["x"], a["x"], e["x"] is d["x"])
