# Bound methods as values: kept, compared, passed, stored, with their object kept alive.
class Counter:
    def __init__(self, n=0):
        self.n = n

    def up(self, by=1):
        self.n += by
        return self.n

    def __del__(self):
        print("del counter", self.n)


c = Counter()
up = c.up
print(up(), up(5), c.n, up.__self__ is c, up == c.up, up != Counter().up, hash(up) == hash(c.up))
del c
print("object lives in the bound method", up())
table = {"up": up}
up = None
print(table["up"](10))
table.clear()
print(
    list(map("a,b,c".split, [",", "b"])),
    sorted(["b", "A"], key=str.lower),
    [f("x") for f in ([].append, {}.get, "axb".split)],
)
items = []
add = items.append
for i in range(3):
    add(i)
print(items, add.__self__ is items, [m(items) for m in (len, sum, list.copy, max)])
pop = [1, 2, 3].pop
print(pop(), pop(0), pop())
try:
    pop()
except IndexError as error:
    print(error)
