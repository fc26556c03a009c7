# None, Ellipsis and NotImplemented: text, truth, attributes, errors.
print(
    None,
    repr(None),
    bool(None),
    None == None,
    None != 0,
    type(None),
    str(None) + "!",
    f"{None!r:>6}",
    [None] * 2,
    {None: None},
    hash(None) == hash(None),
)
print(..., bool(...), Ellipsis is ..., type(...), NotImplemented)
none = None
for attempt in (
    lambda: None + 1,
    lambda: none(),
    lambda: none[0],
    lambda: None.x,
    lambda: len(None),
    lambda: iter(None),
    lambda: None < None,
    lambda: int(None),
    lambda: None in None,
    lambda: -None,
    lambda: "x" + None,
    lambda: [1, None].sort(),
    lambda: type(None)(1),
):
    try:
        attempt()
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)
try:
    None.x = 1
except AttributeError as error:
    print(error)


def f(x=None, *, y=...):
    return x is None, y is ...


print(f(), f(0), f(y=None), (lambda: None)())
