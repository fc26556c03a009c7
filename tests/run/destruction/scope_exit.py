# Locals are dropped when the function returns, in the order of their slots.
class D:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


def simple():
    a = D("a")
    b = D("b")
    print("body")
    return "value"


def argument(given):
    print("in", given.name)


def returns():
    kept = D("kept")
    dropped = D("dropped")
    return kept


def early(flag):
    a = D("early a")
    if flag:
        return 1
    b = D("early b")
    return 2


def reassigns(given):
    print("before")
    given = None
    print("after")


print(simple())
argument(D("temporary"))
print("call done")
r = returns()
print("have", r.name)
early(True)
early(False)
reassigns(D("only held by the argument"))
z = D("held outside")
reassigns(z)
print("end")
