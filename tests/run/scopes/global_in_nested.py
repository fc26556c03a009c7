# global inside classes, nested functions and at module level; module names seen from functions at call time.
def use():
    return helper()


def helper():
    return "first"


print(use())


def helper():
    return "second"


print(use())
counter = 0


class Bump:
    global counter
    counter = 5

    def go(self):
        global counter
        counter += 1
        return counter


print(counter, Bump().go(), counter, hasattr(Bump, "counter"))


def outer():
    def inner():
        global fresh
        fresh = "made inside"

    inner()


outer()
print(fresh, "fresh" in globals(), globals()["counter"])
for index in range(2):

    def shown():
        return index


print(shown(), index)
index = "changed"
print(shown())
