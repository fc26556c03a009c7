# Augmented assignment evaluates its target's parts once.
log = []


def get(name, value):
    log.append(name)
    return value


class Box:
    def __init__(self):
        self.n = 1


box = Box()
items = [1, 2, 3]
table = {"k": [1]}
get("box", box).n += get("five", 5)
get("items", items)[get("index", 1)] *= get("ten", 10)
get("table", table)[get("key", "k")] += get("list", [2])
items[get("slice", 0) : 2] += [9]
print(box.n, items, table, log)


class Prop:
    def __init__(self):
        self._v = 0

    @property
    def v(self):
        print("get")
        return self._v

    @v.setter
    def v(self, value):
        print("set", value)
        self._v = value


p = Prop()
p.v += 3
p.v -= 1
print(p.v)
i = 0
a = [10, 20]
a[i] += (i := 1)
print(a, i)
try:
    items["x"] += 1
except TypeError as error:
    print(error)
try:
    table["none"] += 1
except KeyError as error:
    print(error)
try:
    items[7] -= 1
except IndexError as error:
    print(error)
