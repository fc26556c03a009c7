# Literals, one-element form, packing, slicing, concatenation, methods.
print((), (1,), (1, 2), (1, (2, (3,))), 1, *(2, 3), tuple("ab"), tuple([1]), tuple())
t = 1, "a", None
print(
    t,
    t[0],
    t[-1],
    t[1:],
    t[::-1],
    t + (4,),
    t * 2,
    len(t),
    "a" in t,
    t.index("a"),
    t.count(None),
    (*t, *t[:1]),
)
print(
    () < (0,),
    (1, 2) < (1, 3),
    (1, 2) == (1, 2),
    (1, 2) == [1, 2],
    (1,) < (1, 0),
    ("a", 5) > ("a", 4),
    ((),) > (),
)
a = (1, 2)
b = a
b += (3,)
print(a, b, a[:] == a, tuple(a) == a, () == tuple())
for attempt in (
    lambda: t[3],
    lambda: t["x"],
    lambda: t.index(9),
    lambda: t + [1],
    lambda: t < 5,
    lambda: t.append(1),
    lambda: tuple(5),
):
    try:
        attempt()
    except (IndexError, TypeError, ValueError, AttributeError) as error:
        print(type(error).__name__, error)
try:
    t[0] = 5
except TypeError as error:
    print(error)
try:
    del t[0]
except TypeError as error:
    print(error)
