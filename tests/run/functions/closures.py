# Closures keep variables, not values; each call has its own.
def counter(start=0):
    count = start

    def step(by=1):
        nonlocal count
        count += by
        return count

    def peek():
        return count

    return step, peek


step, peek = counter(10)
other, _ = counter()
print(step(), step(5), peek(), other(), peek())


def adders():
    return [lambda x, n=n: x + n for n in range(3)], [lambda x: x + n for n in range(3)]


early, late = adders()
print([f(10) for f in early], [f(10) for f in late])


def outer():
    x = "outer"

    def middle():
        def inner():
            return x

        return inner

    f = middle()
    x = "changed"
    return f


print(outer()())


def accumulate(items=[]):
    def add(x):
        items.append(x)
        return list(items)

    return add


print(accumulate()(1), accumulate()(2), accumulate([])(3))
print(step.__closure__[0].cell_contents, step.__name__, accumulate.__closure__)
