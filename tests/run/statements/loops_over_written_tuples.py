class D:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
def f(a):
    for x in (D(1), D(2), D(3)):
        print(x.n)
        x = None
    print("end")
    for x in (1, 2.5, "s", a):
        try:
            if x == "s":
                continue
            for y in (x, x):
                if y == 2.5: break
            else:
                print("no break", x)
        finally:
            print(x)
    for x, y in ((1, 2), (a, 4), (a, a)):
        print(x, y)
    for i, x in enumerate((a, "b")):
        print(i, x)
    for x in (*[1, 2], 3):
        print(x)
    for x in ():
        print("never")
    else:
        print("empty")
    for x in (D(4),):
        return x.n
def g():
    for x in (1, 2, 3):
        yield x
        for y in (x, D(x)):
            yield y if isinstance(y, int) else "D"
print(f(7))
print(list(g()))
it = g(); next(it); next(it); next(it); del it
def h():
    for x in (1, D(9), 0):
        print(10 // x if isinstance(x, int) else x.n)
try:
    h()
except ZeroDivisionError as e:
    print(e)
print([x + y for x in (1, 2) for y in (10, 20)])
for z in (1, 2, 3):
    t = z
print(t, z)
