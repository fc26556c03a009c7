# str.format: automatic, numbered and named fields, attributes, items, conversions.
class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __repr__(self):
        return f"P({self.x},{self.y})"

    def __format__(self, spec):
        return f"<{spec}>"


p = Point(3, "é")
print("{} {} {}".format(1, "a", None), "{1} {0} {1}".format("a", "b"), "{x} {y}".format(x=1, y=2))
print(
    "{0.x} {0.y} {p.y}".format(p, p=p),
    "{0[1]} {0[-1]}".format({1: "one", "-1": "minus"}),
    "{d[key]}".format(d={"key": "v"}),
)
print("{!r} {!s} {!a}".format("é", "é", "é"), "{0:>{1}}|{0:{fill}^{width}}".format("a", 4, fill="*", width=5))
print("{{}} {{{}}} }}{{".format(1), "{:spec}".format(p), "{!r:>10}".format(p), "{:%H}".format(p))
print("{0}{0.x}{0!r}".format(p), "{a[0][b]}".format(a=[{"b": 7}]))
