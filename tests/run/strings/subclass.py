# A subclass of str: methods give plain str, overrides are seen by print and format.
class Tag(str):
    def __new__(cls, value, kind="b"):
        self = super().__new__(cls, value)
        self.kind = kind
        return self

    def __str__(self):
        return f"<{self.kind}>{super().__str__()}</{self.kind}>"

    def shout(self):
        return Tag(self.upper() + "!", self.kind)


t = Tag("hi", kind="i")
print(
    t,
    repr(t),
    len(t),
    t == "hi",
    hash(t) == hash("hi"),
    {"hi": 1}[t],
    t + "x",
    type(t + "x").__name__,
    type(t.upper()).__name__,
)
print(
    t.shout(),
    f"{t}",
    f"{t:>5}",
    "%s" % t,
    "".join([t, "y"]),
    str(t),
    type(str(t)).__name__,
    isinstance(t, str),
    t[0],
    t.kind,
)
