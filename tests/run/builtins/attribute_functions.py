# getattr, setattr, hasattr, delattr, with computed names, properties and __getattr__.
class Box:
    kind = "box"

    def __init__(self):
        self.size = 3

    @property
    def double(self):
        return self.size * 2

    @property
    def broken(self):
        raise AttributeError("broken inside")

    @property
    def failing(self):
        raise ValueError("not an attribute error")

    def method(self, x):
        return self.size + x


b = Box()
for name in ("size", "kind", "double", "missing", "broken", "method"):
    print(name, hasattr(b, name), getattr(b, name, "default") if name != "method" else getattr(b, name)(4))
setattr(b, "color", "red")
setattr(b, "size", 10)
setattr(Box, "kind", "crate")
print(
    b.color,
    b.double,
    b.kind,
    getattr(Box, "kind"),
    vars(b),
    sorted(n for n in dir(b) if not n.startswith("_")),
)
delattr(b, "color")
for attempt in (
    lambda: b.color,
    lambda: getattr(b, "missing"),
    lambda: delattr(b, "missing"),
    lambda: setattr(b, "double", 1),
    lambda: hasattr(b, "failing"),
    lambda: getattr(b, 5),
    lambda: getattr(b, "broken"),
    lambda: delattr(b, "double"),
    lambda: delattr(b, "kind"),
    lambda: Box.nope,
    lambda: (5).x,
    lambda: setattr(5, "x", 1),
):
    try:
        print(attempt())
    except (AttributeError, ValueError, TypeError) as error:
        print(type(error).__name__, error)
