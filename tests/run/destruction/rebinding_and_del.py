# __del__ runs at the moment the last reference goes.
class D:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


a = D("a1")
a = D("a2")
print("rebound")
b = a
del a
print("one left")
del b
print("gone")
D("unused")
print("expression statement done")
x = D("x"), D("y")
x = None
print("tuple dropped")
for i in range(2):
    loop = D(f"loop{i}")
print("loop done")
del loop
D("chained").name
print([D("in list").name, 1])
c = D("c")
c.name = "renamed"
c = c
print("self assignment")
c = 0
