# The attributes of a dying object go in the order they were set.
class D:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


class Holder:
    def __del__(self):
        print("holder del", sorted(vars(self)))


h = Holder()
h.z = D("z")
h.a = D("a")
h.m = D("m")
h.z = D("z again")
del h
print("--")
items = [D(0), D(1), D(2)]
del items
print("--")
pair = (D("t0"), D("t1"))
del pair
print("--")
table = {"b": D("b"), "a": D("a")}
del table["b"]
table["b"] = D("b again")
del table
