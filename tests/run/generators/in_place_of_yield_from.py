"""`yield from` generators that only it has: what is sent, thrown and closed goes where it should."""


class Noted:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("end of", self.name)


def walk(depth, label):
    if depth > 0:
        yield from walk(depth - 1, 2 * label)
        yield label
        yield from walk(depth - 1, 2 * label + 1)


def count(n):
    held = Noted(f"count {n}")
    for i in range(n):
        yield i
    print("counted")


def two(n):
    mine = Noted("two")
    yield from count(n)
    print("between")
    yield from count(1)


def echo():
    while True:
        got = yield "echo"
        if got == "stop":
            return "result"
        print("got", got)


def to_echo():
    yield from echo()
    result = yield from echo()
    print(result)


def lines_of(error):
    found = []
    at = error.__traceback__
    while at is not None:
        found.append((at.tb_frame.f_code.co_name, at.tb_lineno))
        at = at.tb_next
    return found


def failing(n):
    yield n
    raise KeyError(n)


def to_failing(n):
    yield from failing(n)


def stopping(n):
    yield n
    raise StopIteration("early")


def to_stopping(n):
    yield from stopping(n)


def guarded(n):
    try:
        yield from count(n)
    except GeneratorExit as error:
        print("exit", lines_of(error))
        raise
    except ValueError as error:
        print("thrown", error, lines_of(error))
        yield "after"
    finally:
        print("finally")


def outermost(n):
    yield "start"
    yield from two(n)
    return n


print(list(walk(4, 1)), sum(walk(9, 1)))
print(list(two(2)))
g = two(3)
print(next(g), g.send("unheard"), g.send(None))
g.close()
print("closed")
g = two(3)
next(g)
del g
print("deleted")
g = two(3)
next(g)
try:
    g.throw(ValueError("thrown"))
except ValueError as error:
    print(error, lines_of(error))
    error = None
print("--")
g = two(1)
next(g)
try:
    g.throw(StopIteration("thrown"))
except RuntimeError as error:
    print(repr(error), repr(error.__cause__), lines_of(error), lines_of(error.__cause__))
    error = None
g = to_echo()
print(next(g), g.send(1), g.send("stop"), g.send(2))
try:
    g.send("stop")
except StopIteration as stop:
    print(repr(stop))
for make in (to_failing, to_stopping):
    try:
        for x in make(5):
            print(x)
    except Exception as error:
        print(repr(error), repr(error.__cause__), lines_of(error))
for how in ("close", "throw"):
    g = guarded(2)
    print(next(g))
    if how == "close":
        g.close()
    else:
        print(g.throw(ValueError("into")))
        print(list(g))
for x in outermost(2):
    print(x)
g = outermost(1)
print(next(g), next(g))
try:
    next(g)
    next(g)
    next(g)
except StopIteration as stop:
    print(stop.value)


def deep(n):
    if n:
        yield from deep(n - 1)
    yield n


print(sum(deep(400)))
try:
    sum(deep(5000))
except RecursionError as error:
    print(error)


class Node:
    def __init__(self, key, left=None, right=None):
        self.key, self.left, self.right = key, left, right

    def __iter__(self):
        if self.left:
            yield from self.left
        yield self.key
        if self.right:
            yield from self.right

    def items(self):
        if self.left:
            yield from self.left.items()
        yield self.key, str(self.key)
        if self.right:
            yield from self.right.items()


tree = Node(5, Node(2, Node(1), Node(3)), Node(8, Node("7"), Node(9.5)))
print(list(tree), dict(tree.items()))
for key, text in tree.items():
    print(key, text, end=" ")
    if key == 5:
        break
print()


def permutations(items):
    if len(items) <= 1:
        yield items
    else:
        for i in range(len(items)):
            for rest in permutations(items[:i] + items[i + 1:]):
                yield [items[i], *rest]


print([p for p in permutations([1, 2, 3])], sum(1 for _ in permutations(list("abcde"))))
