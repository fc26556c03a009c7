# Calls by a global's name go to whatever the name holds when they are made.
def step(n):
    return n + 1


def run(n):
    x = 0
    for _ in range(n):
        x = step(x)
    return x


print(run(5))
old = step


def step(n):
    return n + 0.5


print(run(5))
step = lambda n: (n or 0) + 10
print(run(3))
step = str
print(repr(run(2)))
step = old
print(run(4))


def half(n):
    if n > 2:
        return n / 2
    if n == 2:
        return "two"
    if n == 1:
        return None
    return n == 0


print([half(n) for n in (5, 4, 2, 1, 0, -1, 2.5, True, 10**30)])


def recursive(n):
    if n <= 0:
        return 0
    return n + recursive(n - 1)


print(recursive(100), recursive(2.5), recursive(True), recursive(10**20 - 10**20))


def collatz(n, steps=0):
    while n != 1:
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        steps += 1
    return steps


print([collatz(n) for n in (1, 7, 27, 97, 2**70 + 1)])


def ackermann(m, n):
    if m == 0:
        return n + 1
    if n == 0:
        return ackermann(m - 1, 1)
    return ackermann(m - 1, ackermann(m, n - 1))


print(ackermann(2, 3), ackermann(0, 2**63 - 1), ackermann(0, 0.5))


def defaults(a, b=2, *rest, c=1.5, **more):
    return a * b + c + sum(rest) + len(more)


print(defaults(1), defaults(1, 2.5), defaults(1, 2, 3, 4), defaults(1, c=2), defaults(2, b=3, z=1, y=2))


def outer(n):
    total = 0

    def add(k):
        nonlocal total
        total += k
        return total

    for i in range(n):
        add(i)
    add(0.5)
    return total, add


total, add = outer(4)
print(total, add(1), add(10**20))
