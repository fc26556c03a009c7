# Fields that hold numbers, until something else is stored, by name or by setattr.
class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def norm(self):
        return self.x * self.x + self.y * self.y

    def move(self, dx):
        self.x = self.x + dx
        return self


p = Point(1.5, 2)
for step in (1, 0.5, True, 10**20):
    print(p.move(step).x, p.norm())
setattr(p, "x", "text")
try:
    p.norm()
except TypeError as e:
    print(e)
vars(p)["x"] = 3
print(p.norm(), p.__dict__)
p.__dict__["y"] = 0.25
print(p.norm(), p.move(1).__dict__)
del p.y
try:
    p.norm()
except AttributeError as e:
    print(e)
p.y = 1
print(p.norm(), list(vars(p)))

q = Point(1, 2)
r = Point(1, 2)
r.extra = 5
for each in (q, r, q, Point(0.5, 0.5), r):
    print(each.norm(), each.move(0.5).norm())


class Holder:
    total = 0

    def add(self, n):
        self.total += n
        return self.total


h = Holder()
print([h.add(n) for n in (1, 2, 0.5)], Holder.total)
Holder.total = 100
print(Holder().add(1), h.add(1))


class Slotted:
    __slots__ = ("a", "b")

    def __init__(self, a):
        self.a = a

    def sum(self):
        return self.a + self.b


s = Slotted(1)
try:
    s.sum()
except AttributeError as e:
    print(e)
s.b = 2.5
print(s.sum())
s.b = 2
print(s.sum())
del s.a
try:
    s.sum()
except AttributeError as e:
    print(e)
f = Point(0.5, 0.5)
alias = f.x
f.x = f.x + 1.0
f.x += 1.0
print(alias, f.x, [f.x, f.y], alias is f.x)
