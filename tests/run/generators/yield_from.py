# yield from: values, sends and throws go to the inner one; its return value comes back.
def inner(tag):
    received = []
    try:
        for i in range(3):
            got = yield f"{tag}{i}"
            received.append(got)
    except ValueError as error:
        yield f"{tag} caught {error}"
        return "after error"
    finally:
        print("inner finally", received)
    return received


def outer():
    result = yield from inner("a")
    print("result", result)
    other = yield from [10, 20]
    print("list gives", other)
    yield from "xy"
    return (yield from inner("b"))


g = outer()
print(next(g), g.send("s1"), g.send("s2"), g.send("s3"), next(g), next(g), next(g), next(g))
print(g.throw(ValueError("t")))
try:
    next(g)
except StopIteration as error:
    print("value", error.value)
h = outer()
next(h)
h.close()


def chain(*iterables):
    for iterable in iterables:
        yield from iterable


def tree(node):
    if node:
        left, value, right = node
        yield from tree(left)
        yield value
        yield from tree(right)


print(
    list(chain("ab", [1], {2: 3}, (x for x in "c"))),
    list(tree(((None, 1, None), 2, ((None, 3, None), 4, None)))),
)
g = chain([1], 5)
print(next(g))
try:
    next(g)
except TypeError as error:
    print(error)
s = chain([1, 2])
next(s)
try:
    s.send("to a list iterator")
except AttributeError as error:
    print(error)
