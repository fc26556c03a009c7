# slice objects: attributes, equality, indices, use with user classes.
s = slice(1, 10, 2)
print(
    s,
    s.start,
    s.stop,
    s.step,
    slice(5),
    slice(None, None),
    slice("a", [1]),
    s == slice(1, 10, 2),
    s == slice(1, 10),
    slice(1) != slice(2),
)
print(
    s.indices(5),
    slice(None, None, -1).indices(4),
    slice(-3, None).indices(10),
    slice(-100, 100).indices(3),
    slice(5, 2).indices(10),
    slice(10, -20, -3).indices(6),
)


class Probe:
    def __getitem__(self, key):
        return key

    def __setitem__(self, key, value):
        print("set", key, value)

    def __delitem__(self, key):
        print("del", key)


p = Probe()
print(p[1], p[1:2], p[:], p[::3], p[1:2, 3], p[...], p["a":"b"], p[(1, 2)], p[-1:], p[()])
p[1:2] = "x"
p[1, 2:3] = None
del p[::2]
del p[0]
try:
    hash(s)
except TypeError as error:
    print(error)
try:
    slice(0, 5, 0).indices(3)
except ValueError as error:
    print(error)
