# Objects die when they would in CPython, though the numbers around them are machine values.
class Loud:
    def __init__(self, n):
        self.n = n

    def __del__(self):
        print("gone", self.n)

    def plus(self, k):
        return self.n + k


def loop(n):
    total = 0
    last = None
    for i in range(n):
        x = Loud(i)
        total += x.plus(1)
        if i % 2:
            last = x
        print("round", i, total)
    print("after")
    return total


print(loop(3))


def fails(n):
    x = Loud("x")
    y = Loud(n)
    return 10 // y.plus(-n)


try:
    fails(5)
except ZeroDivisionError:
    print("caught")
print("end of try")


def replaced(items):
    for i in range(len(items)):
        items[i] = i * 1.5
    return items


print(replaced([Loud("a"), Loud("b")]))


class Box:
    pass


def store(box, v):
    box.v = v


box = Box()
for v in (1.5, Loud("boxed"), 2.5, 3, Loud("again"), 4.5):
    store(box, v)
    print("stored")
print(box.v)
print(sum(Loud(i).plus(i) for i in range(3)))
print(Loud(1).plus(1) + Loud(2).plus(2))
