# Definitions are statements: they run in order and may be redone, conditional, looped.
try:
    later()
except NameError as error:
    print(error)


def later():
    return "now defined"


print(later())
if later() == "now defined":

    def choice():
        return "first branch"
else:

    def choice():
        return "second branch"


print(choice())
fs = []
for i in range(3):

    def f(i=i):
        return i * 10

    fs.append(f)
print([f() for f in fs])


class Step:
    def go(self):
        return 1


old = Step


class Step:
    def go(self):
        return 2 + old().go()


print(Step().go(), isinstance(Step(), old))
try:

    def bad(x=1 / 0):
        pass
except ZeroDivisionError:
    print("default failed", "bad" in globals())
try:

    class BadBody:
        a = 1
        raise KeyError("in body")
except KeyError as error:
    print(error, "BadBody" in globals())
