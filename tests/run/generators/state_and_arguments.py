# Arguments, closures, locals and loops live across suspensions; each generator has its own.
def windows(items, size=2, *extra, step=1, **named):
    buffer = []
    for position, item in enumerate([*items, *extra]):
        buffer.append(item)
        if len(buffer) == size:
            yield position, tuple(buffer), sorted(named)
            del buffer[:step]


a, b = windows("abcd"), windows([1, 2, 3, 4, 5], 3, 6, step=2, k=1)
print(next(a), next(b), next(a), list(b), list(a))


def running_total(start):
    total = start

    def add(n):
        nonlocal total
        total += n
        return total

    while total < 100:
        amount = yield total
        add(amount or 1)


r = running_total(95)
print(next(r), next(r), r.send(2), list(r))


def nested_with_try(n):
    for i in range(n):
        try:
            for j in range(i + 1):
                try:
                    if j == 2:
                        raise ValueError
                    yield i, j
                except ValueError:
                    yield "error"
        finally:
            yield f"end {i}"


print(list(nested_with_try(3)))
g = (g for g in [1])
print(next(g))
