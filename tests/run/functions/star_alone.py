# A * that is all there is before the keywords is iterated over when the call is made: after these.
def noisy(name, *items):
    print("start", name)
    for item in items:
        print("from", name)
        yield item


def value(x):
    print("value", x)
    return x


def mapping(**items):
    print("mapping", *items)
    return items


def show(*args, **kwargs):
    print("called", args, kwargs)


show(*noisy("a", 1, 2))
show(*noisy("a", 1, 2), k=value(3))
show(*noisy("a", 1), **mapping(k=3))
show(k=value(3), *noisy("a", 1))
show(value(0), *noisy("a", 1), k=value(3))
show(*noisy("a", 1), *noisy("b", 2), k=value(3))
show(*noisy("a", 1), value(2), k=value(3))
for call in (
    lambda: show(*1, **2),
    lambda: show(*1, k=value(3)),
    lambda: show(0, *1, **2),
    lambda: show(*1, *2, **3),
    lambda: show(*[], **2),
    lambda: show(*1),
):
    try:
        call()
    except TypeError as error:
        print(error)
