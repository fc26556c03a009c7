# del of names, attributes, items, slices, several at once, and the errors.
class C:
    pass


a = b = [1, 2, 3, 4, 5]
c = C()
c.x = c.y = 1
d = {"p": 1, "q": 2}
del a[0], c.x, d["p"]
print(a, vars(c), d)
del a[1:3]
print(b)
del a
try:
    a
except NameError as error:
    print(error)
del (b, [c]), d
for name in ("b", "c", "d"):
    print(name, name in globals())


def f(x):
    del x
    try:
        return x
    except UnboundLocalError as error:
        return str(error)


print(f(1))
for attempt in ("attr", "item", "key", "str"):
    try:
        if attempt == "attr":
            del C().missing
        elif attempt == "item":
            del [1][5]
        elif attempt == "key":
            del {}["k"]
        else:
            del "abc"[0]
    except (AttributeError, IndexError, KeyError, TypeError) as error:
        print(type(error).__name__, error)
