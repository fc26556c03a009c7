# Dropping a container drops its items; removal drops one.
class D:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


items = [D(f"i{n}") for n in range(6)]
items.pop()
del items[0]
items[0] = None
items[1:2] = []
print("left", [i and i.name for i in items])
items.clear()
print("cleared")
d = {"k": D("value"), "m": D("other")}
d["k"] = D("replacement")
print("replaced")
del d["m"]
d.pop("k")
print("popped and dropped")
d = {D("key"): 1}
d = {}
t = (D("t0"), [D("t1")], {"x": D("t2")})
del t
print("nested gone")


class Holder:
    def __init__(self):
        self.first = D("first")
        self.second = D("second")


h = Holder()
h.first = None
del h.second
h.third = D("third")
print("attributes")
del h
s = {D("in set")}
s.clear()
print("end")
