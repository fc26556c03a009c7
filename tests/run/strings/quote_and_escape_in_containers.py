# str uses repr for what it contains, at every depth.
class Quiet:
    def __repr__(self):
        return "<'q'>"

    def __str__(self):
        return "never inside"


values = ["it's", 'say "x"', "both'\"", "\n", "\\", "é", "\x00", b"b'\"", 1.0, None, Quiet()]
print(values)
print(
    tuple(values[:3]),
    {v: v for v in values[:2]},
    {1.5: Quiet()},
    [[["'"]]],
    ("one",),
    [()],
    {"k": {"n": "'"}},
)
print(
    str(values[-1]),
    f"{values[-1]}",
    f"{values[-1:]}",
    "%s %s" % (values[-1], values[-1:]),
    "{} {}".format(values[-1], values[-1:]),
)
print(repr(repr("a'b")), repr(str(["'"])), len(repr("\\" * 3)), ascii(["é'"]), f"{values[0]!r:>10}")
