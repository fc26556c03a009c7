# Names that end like the C symbols that belong to another function.
def f(x):
    return x + 1
def f__twin(x):
    return "twin %s" % x
def f__fast(x):
    return "fast %s" % x
def f__any(x):
    return "any %s" % x
def f__any__twin(x):
    return "anytwin %s" % x
print(f(1), f(2**63), f__twin(1), f__fast(2), f__any(3), f__any__twin(4))


def g(n):
    for i in range(n):
        yield i


def g_resume(n):
    return "resume %s" % n


def f__code(x):
    return "code %s" % x


def f__boxed(x):
    return "boxed %s" % x


print(list(g(3)), g_resume(1), f__code(2), f__boxed(3), [h(7) for h in (f, f__twin, f__boxed)])
