"""Attributes of a class read through its instances, again and again, while the class changes."""


class Table:
    size = 3
    kind = int

    def __init__(self, n):
        self.n = n

    def total(self):
        return self.n * self.size


class Wide(Table):
    pass


def totals(tables):
    return [table.total() for table in tables]


def sizes(tables):
    return [table.size for table in tables]


class Doubler:
    def __init__(self, value):
        self.value = value


tables = [Table(1), Wide(2), Table(3), Wide(4)]
for _ in range(3):
    print(totals(tables), sizes(tables), tables[0].kind("7"))
Table.size = 5
print(totals(tables), sizes(tables))
Wide.size = 7
print(totals(tables), sizes(tables))
Table.size += 1
print(totals(tables), sizes(tables))
del Wide.size
print(totals(tables), sizes(tables))
tables[0].size = 100
print(totals(tables), sizes(tables))
del tables[0].size
print(totals(tables), sizes(tables))
tables[2].__dict__["size"] = 50
print(totals(tables), sizes(tables))
Table.size = property(lambda self: self.n + 1000)
print(totals(tables), sizes(tables))
Table.size = Doubler(4)
print([type(size).__name__ for size in sizes(tables)])
Doubler.__get__ = lambda self, instance, owner: self.value * 2
print(totals(tables), sizes(tables))
del Doubler.__get__
Table.size = 2
print(totals(tables), sizes(tables))
Table.__getattr__ = lambda self, name: name
print(totals(tables), sizes(tables), tables[1].other)
del Table.size
print(sizes(tables))
Table.size = 1
print(sizes(tables))
Table.__getattribute__ = lambda self, name: 9
print(sizes(tables))
del Table.__getattribute__
print(sizes(tables))


class Slotted:
    __slots__ = ("a",)
    b = 2

    def __init__(self):
        self.a = 1


def read(x):
    return x.a + x.b


print([read(Slotted()) for _ in range(3)])


class Counting:
    count = 0

    def tick(self):
        Counting.count += 1
        return self.count


c = Counting()
print([c.tick() for _ in range(5)], c.count)


class Grower:
    limit = 1

    def grow(self, i):
        setattr(self, f"field{i}", i)
        return self.limit


g = Grower()
print(sum(g.grow(i) for i in range(70)), g.limit)
g.limit = 5
print(g.limit, Grower().limit)
