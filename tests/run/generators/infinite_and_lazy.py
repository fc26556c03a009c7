# Endless generators, take/drop, pipelines that pull one item at a time.
def naturals(n=0):
    while True:
        yield n
        n += 1


def take(n, items):
    for _, item in zip(range(n), items):
        yield item


def sieve():
    composites = {}
    n = 2
    while True:
        if n in composites:
            for p in composites.pop(n):
                composites.setdefault(n + p, []).append(p)
        else:
            yield n
            composites[n * n] = [n]
        n += 1


def trace(name, items):
    for item in items:
        print(name, item)
        yield item


print(list(take(5, naturals())), list(take(12, sieve())))
evens = (n for n in trace("pull", naturals()) if n % 2 == 0)
squares = (n * n for n in trace("even", evens))
print(next(squares), next(squares))


def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b


for f in fib():
    if f > 10**20:
        print(f)
        break
