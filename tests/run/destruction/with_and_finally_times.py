# When objects die relative to __exit__, finally and return.
class D:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)

    def __enter__(self):
        print("enter", self.name)
        return self

    def __exit__(self, *e):
        print("exit", self.name)


with D("manager"):
    print("body")
print("after with")
with D("bound") as b:
    pass
print("still bound")
del b


def f():
    d = D("local")
    try:
        return D("returned")
    finally:
        print("finally")


f()
print("statement over")


def g():
    with D("in function") as d:
        return d.name


print(g())


def loop():
    for x in [D("item0"), D("item1")]:
        print("loop", x.name)
    print("loop over")


loop()
