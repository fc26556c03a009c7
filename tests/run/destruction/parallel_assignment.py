class D:
    def __init__(self, n): self.n=n
    def __del__(self): print("del", self.n)
a, b = D(1), D(2)
a, b = b, a
print(a.n, b.n)
a, b = D(3), D(4)
print("x")
def f():
    x, y, z = D(5), D(6), D(7)
    x, y, z = z, x, y
    print(x.n, y.n, z.n)
    l = [0, 1, 2]
    i = 0
    i, l[i] = 2, 9
    print(i, l)
    try:
        x, l[10], y = 1, 2, 3
    except IndexError as e:
        print(e, x, y.n)
    x, y = y, x
f()
a, b = 1, 2
