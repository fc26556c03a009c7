"""What fills a dict from pairs or a mapping does not ask a derived class's `__setitem__`; what is written as an assignment does."""


class D(dict):
    def __setitem__(self, key, value):
        print("set", key)
        dict.__setitem__(self, key, value)


class Mapping:
    def keys(self):
        return ["m", "n"]

    def __getitem__(self, key):
        return key * 2


d = D([(1, 2)])
d.update([(3, 4), [5, 6], "xy"])
d.update({7: 8})
d.update(Mapping())
d.update(D(a=1), b=2)
d |= [(9, 10)]
d[11] = 12
d.setdefault(13, 14)
print(d, D(Mapping()), D.fromkeys([1]), dict(D(z=1)), type(d | {1: 1}))


class Keyed:
    """Its hash and equality change the dict that is filled."""

    def __init__(self, d):
        self.d = d

    def __hash__(self):
        self.d["hashed"] = True
        return 1

    def __eq__(self, other):
        return False


e = {1: 0}
e.update([(Keyed(e), 1), (2, 3)])
print(len(e), e[2], e["hashed"])
