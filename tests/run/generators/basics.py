# yield, next, exhaustion, return values, laziness.
def count(n):
    print("start")
    for i in range(n):
        print("before", i)
        yield i
        print("after", i)
    return "done"


g = count(2)
print("created")
print(next(g))
print(next(g))
try:
    next(g)
except StopIteration as error:
    print("value", error.value)
try:
    next(g)
except StopIteration as error:
    print("again", error.value)
print(list(count(0)), iter(g) is g, type(g).__name__, g.__name__)


def empty():
    return
    yield


print(list(empty()), [x for x in empty()], sum(empty()))


def bare():
    x = yield
    print("got", x)
    y = yield x
    print("then", y)


b = bare()
print(next(b), next(b), next(b, "end"))
