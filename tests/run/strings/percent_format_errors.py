# What the % operator refuses.
cases = [
    ("%d", "x"),
    ("%d", None),
    ("%s %s", ("a",)),
    ("%s", ("a", "b")),
    ("%x", 1.5),
    ("%c", "ab"),
    ("%c", 0x110000),
    ("%c", -1),
    ("%q", 1),
    ("%", 1),
    ("%(x)s", 5),
    ("%(x)s", {"y": 1}),
    ("%(x", {"x": 1}),
    ("%*d", ("a", 1)),
    ("abc", 5),
    ("abc", ()),
    ("abc", {}),
    ("abc", [1]),
    ("%f", "1.5"),
    ("%i", [1]),
    ("%.2d|%5.3d", (5, 7)),
    ("%o", "7"),
    ("%s%d", ("a",)),
]
for template, argument in cases:
    try:
        print(template, template % argument)
    except (TypeError, ValueError, KeyError, OverflowError) as error:
        print(template, "->", type(error).__name__, error)
