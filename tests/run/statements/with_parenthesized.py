# with over several managers, in parentheses, with targets of all kinds.
class M:
    def __init__(self, value):
        self.value = value

    def __enter__(self):
        print("enter", self.value)
        return self.value

    def __exit__(self, *error):
        print("exit", self.value)
        return False


class Box:
    pass


box, items = Box(), [None, None]
with M(1) as a, M((2, 3)) as (b, c), M("attr") as box.x, M("item") as items[1]:
    print(a, b, c, box.x, items)
with M([4, 5, 6]) as [d, *e]:
    print(d, e)
with M(a) as a, M(a + 1) as a:
    print(a)
try:
    with M(1), M(5) as (x, y):
        print("never")
except TypeError as error:
    print(error)


def returns():
    with M("r1"), M("r2"):
        return "value"


print(returns())
