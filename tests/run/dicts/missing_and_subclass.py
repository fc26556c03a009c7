# __missing__ serves [] only; overridden __setitem__ is not used by the constructor or update.
class Counting(dict):
    def __missing__(self, key):
        print("missing", key)
        return 0

    def __setitem__(self, key, value):
        print("set", key, value)
        super().__setitem__(key, value)


c = Counting(a=1)
print(c["a"], c["b"], c.get("b"), "b" in c, c)
c["n"] += 5
c.update(x=1)
print(c, len(c), type(c.copy()).__name__, c == {"a": 1, "n": 5, "x": 1}, isinstance(c, dict))
print(c.setdefault("s", 7), c.pop("s"), {**c}, dict(c), list(c))
