# Numbers that live across a yield, sent values, and generators that change their mind.
def count(start, step):
    x = start
    while True:
        got = yield x
        x = x + step if got is None else got


c = count(0, 1)
print([next(c) for _ in range(3)], c.send(0.5), next(c), c.send("a") if False else c.send(2**63 - 1), next(c), next(c))


def running(values):
    total = 0
    n = 0
    for v in values:
        total += v
        n += 1
        yield total / n


print(list(running([1, 2, 3, 0.5, True, 10**18])))


def squares(n):
    for i in range(n):
        for j in range(i):
            yield i * i + j


print(sum(squares(20)), list(squares(4)), max(squares(6)))


def interleave(a, b):
    while a and b:
        yield a.pop()
        yield b.pop()
    yield len(a) - len(b)


print(list(interleave([1, 2.5, True], ["x", None])))


def closing():
    i = 0
    try:
        while True:
            yield i
            i += 1
    finally:
        print("closed at", i)


g = closing()
print(next(g), next(g))
g.close()
print([x for x in (y * 0.5 for y in range(4)) if x], {k: v for k, v in enumerate(running([4, 4]))})
