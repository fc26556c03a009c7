"""Loops over what only seems to be a generator that nobody else has."""


def numbers(n):
    for i in range(n):
        yield i


kept = numbers(5)


def same(_):
    return kept


def show(label):
    print(label, end=":")
    for x in numbers(3):
        print(x, end=" ")
    print()


show("first")
original = numbers
numbers = same
show("kept")
show("ended")
numbers = lambda n: [n, n]
show("list")
numbers = lambda n: {"key": n}
show("dict")
numbers = lambda n: iter((n, n, n))
show("iterator")


def anew(n):
    yield "anew"
    yield n


numbers = anew
show("anew")
numbers = original
show("again")
try:
    numbers = None
    show("none")
except TypeError as error:
    print(error)
del numbers
try:
    show("gone")
except NameError as error:
    print(error)
numbers = original
generator = numbers(4)
for x in generator:
    print(x, end=" ")
    if x == 1:
        break
print(list(generator))
begun = numbers(4)
next(begun)
holder = {"g": begun}


def begun_one(_=0):
    return holder["g"]


for x in begun_one():
    print(x, end=" ")
print()


class Tree:
    def __init__(self, value, left=None, right=None):
        self.value, self.left, self.right = value, left, right

    def walk(self):
        if self.left is not None:
            for value in self.left.walk():
                yield value
        yield self.value
        if self.right is not None:
            for value in self.right.walk():
                yield value

    def __iter__(self):
        for value in self.walk():
            yield value

    def scaled(self, by=2, *more, offset=0):
        for value in self.walk():
            yield value * by + offset + len(more)


class Leaf(Tree):
    def walk(self):
        yield "leaf"


tree = Tree(4, Tree(2, Tree(1), Tree(3)), Tree(6, Leaf(5)))
print([value for value in tree.walk()])
for value in tree:
    print(value, end=" ")
print()
tree.right = None
for value in tree.scaled():
    print(value, end=" ")
for value in tree.scaled(3):
    print(value, end=" ")
for value in tree.scaled(3, 1, 1, offset=100):
    print(value, end=" ")
for value in Tree.scaled(tree, by=1):
    print(value, end=" ")
print()
try:
    for value in tree.scaled(1, wrong=2):
        print("not here")
except TypeError as error:
    print(error)


def outer(base):
    def inner(n):
        nonlocal base
        for i in range(n):
            base += i
            yield base

    total = 0
    for x in inner(4):
        total += x
        base += 1
    return total, base


print(outer(10), outer(2.5))


def generators_of(n):
    for k in numbers(n):
        yield numbers(k)


for g in generators_of(4):
    print(list(g), end=" ")
print()
print(sum(x * x for x in numbers(10)), [x for x in numbers(4)], {x: 1 for x in numbers(3)}, max(x for x in numbers(7)))
print(list(y for y in (x + 1 for x in numbers(4)) if y != 2))
print([x for x in generator], sum(x for x in begun))


def over_expression(xs):
    for y in (x * 2 for x in xs):
        print(y, end=" ")
    print()


over_expression([1, 2, 3])
over_expression("ab")
over_expression(numbers(3))


def chained(*parts):
    for part in parts:
        yield from part
    yield from numbers(2)
    yield from (x * 10 for x in numbers(2))


def flat(nested):
    for part in nested:
        if isinstance(part, list):
            yield from flat(part)
        else:
            yield part


def with_result():
    got = yield from numbers(2)
    yield got


class Closing:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("end of", self.name)


def closing(n):
    try:
        yield from range(n)
    finally:
        print("closed", n)


def holds_and_delegates(n):
    held = Closing(f"held {n}")
    yield from closing(n)
    print("never for", held.name)


for x in chained([1, 2], "ab", numbers(2), {5: 6}):
    print(x, end=" ")
print()
for x in flat([1, [2, [3, [4]], 5], [[6]]]):
    print(x, end=" ")
    if x == 5:
        break
print(list(flat([[[1]], 2])))
for x in with_result():
    print(x)
for x in holds_and_delegates(3):
    print(x)
    if x == 1:
        break
print("after")


def leave(n):
    for x in holds_and_delegates(n):
        if x == 1:
            return x
    return "all"


print(leave(5), leave(1))
try:
    for x in chained([1], 2):
        print(x)
except TypeError as error:
    at = error.__traceback__
    while at is not None:
        print(at.tb_frame.f_code.co_name, at.tb_lineno, end="; ")
        at = at.tb_next
    print(error)
for x in (a + b for a in numbers(3) for b in (c * 2 for c in numbers(a)) if a + b != 3):
    print(x, end=" ")
print([y for y in (x + 1 for x in numbers(4))], sum(y for y in (x for x in numbers(4)) if y))
try:
    for x in (10 // y for y in numbers(2)):
        print("not here")
except ZeroDivisionError as error:
    at = error.__traceback__
    while at is not None:
        print(at.tb_frame.f_code.co_name, at.tb_lineno, end="; ")
        at = at.tb_next
    print(error)
