"""Generators in the place of loops whose numbers become large, floats or text on the way."""


def count(start, stop, step):
    now = start
    while now < stop:
        yield now
        now += step


def mixed(xs):
    last = 0
    for x in xs:
        last = last + x if not isinstance(x, str) else x
        yield last


def total_of(start, stop, step):
    total = 0
    for x in count(start, stop, step):
        total = total + x
    return total


def joined(xs):
    text = ""
    for x in mixed(xs):
        text += f"{x!r},"
    return text


class Money:
    def __init__(self, amount):
        self.amount = amount

    def __add__(self, other):
        return Money(self.amount + (other.amount if isinstance(other, Money) else other))

    __radd__ = __add__

    def __lt__(self, other):
        return self.amount < other.amount

    def __repr__(self):
        return f"Money({self.amount})"


for round in range(3):
    print(total_of(0, 10, 1), total_of(0.0, 2.0, 0.5), total_of(2**62, 2**62 + 3, 1), total_of(-(2**64), 1, 2**63))
    print(total_of(Money(1), Money(4), 1), total_of(True, 3, True), total_of(0, 2, 0.5))
    print(joined([1, 2.5, 2**70, True]), joined([1, "a"]), joined([]), joined("ab"))
try:
    print(total_of(0, "a", 1))
except TypeError as error:
    print(error)
try:
    print(joined([1, None]))
except TypeError as error:
    print(error)


def growing(n):
    value = 1
    for i in range(n):
        yield value
        value *= 1000003


def product_of_all(n):
    total = 1
    for value in growing(n):
        total = (total * value + 1) % 998244353
        if value > 2**63:
            total += 1.5 if value > 2**100 else 1
            total = int(total)
    return total


print(product_of_all(3), product_of_all(12))


def deep(n):
    for x in steps(n):
        if x == 0:
            return 0
        return 1 + deep(n - 1)


def steps(n):
    yield n


print(deep(300))


def endless(n):
    for x in endless_steps(n):
        pass


def endless_steps(n):
    endless(n + 1)
    yield n


try:
    endless(0)
except RecursionError as error:
    print(error)


def interleaved(a, b):
    for x in count(a, b, 1):
        for y in count(x, b, 1):
            if (x + y) % 3 == 0:
                yield x, y


def nested(n):
    found = []
    for x, y in interleaved(0, n):
        for z in count(x, y, 1):
            if z == 2:
                break
            found.append((x, y, z))
        else:
            found.append(None)
    return found


print(nested(5))


def as_generator(n):
    for x in count(0, n, 1):
        got = yield x
        if got is not None:
            for y in count(0, got, 1):
                yield f"got {y}"


g = as_generator(5)
print(next(g), next(g), g.send(2), next(g), list(g))
g = as_generator(5)
next(g)
g.close()
try:
    g = as_generator(5)
    next(g)
    g.throw(ValueError("thrown"))
except ValueError as error:
    print(error)


async def asynchronous(n):
    total = 0
    for x in count(0, n, 1):
        total += x
    return total


coroutine = asynchronous(5)
try:
    coroutine.send(None)
except StopIteration as stop:
    print(stop.value)
