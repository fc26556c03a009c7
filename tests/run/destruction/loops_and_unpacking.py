# Loop variables, unpacking targets and swapped names hold exactly one reference each.
class D:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


def pair():
    return D("left"), D("right")


a, b = pair()
print("unpacked")
a, _ = b, a
print("moved")
del a, b, _
for x, y in [(D("x1"), D("y1")), (D("x2"), D("y2"))]:
    print("turn", x.name)
print("after loop")
x = y = None
print("--")
for item in (D(f"gen{i}") for i in range(3)):
    if item.name == "gen1":
        break
print("broke out")
del item
first, *rest = [D("r0"), D("r1"), D("r2")]
rest.pop(0)
print("popped")
rest = first = None
kept = [n.name for n in [D("c0"), D("c1")]]
print(kept)
i = iter([D("i0"), D("i1")])
next(i)
print("next")
del i
print("end")
