# Currying, composition, pipelines and callbacks with state.
def partial(function, *fixed, **named):
    def call(*args, **kwargs):
        return function(*fixed, *args, **{**named, **kwargs})

    return call


def pipeline(value, *steps):
    for step in steps:
        value = step(value)
    return value


power = lambda base, exponent=2: base**exponent
cube = partial(power, exponent=3)
print(cube(2), partial(power, 5)(), partial(print, "a", sep="-")("b", "c"), partial(max, key=len)("aa", "b"))
print(pipeline(3, str, lambda s: s * 3, int, partial(divmod, 1000), sum))


def curry(n, f, *args):
    return f(*args) if n == 0 else lambda x: curry(n - 1, f, *args, x)


print(curry(3, lambda a, b, c: (a, b, c))(1)(2)(3))
