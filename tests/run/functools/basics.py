# functools: reduce, partial, wraps, lru_cache, cache, cmp_to_key.
from functools import cache, cmp_to_key, lru_cache, partial, reduce, wraps

print(reduce(lambda a, b: a * b, range(1, 6)), reduce(max, [3, 9, 2]), reduce(lambda a, b: a + b, [], "start"))
try:
    reduce(max, [])
except TypeError as error:
    print(error)


def power(base, exponent=2, *, sign=1):
    return sign * base**exponent


cube = partial(power, exponent=3)
negative = partial(cube, 2, sign=-1)
print(cube(2), negative(), partial(power, 5)(), partial(power, 5)(3), negative.args, negative.keywords)
print(negative.func is power, repr(partial(max, 1, key=None)))
print(list(map(partial(int, base=2), ["101", "11"])))


def traced(function):
    """Wraps."""

    @wraps(function)
    def wrapper(*args, **kwargs):
        """Hidden."""
        print("calling", function.__name__)
        return function(*args, **kwargs)

    return wrapper


@traced
def greet(name: str) -> str:
    """Says hello."""
    return "hello " + name


print(greet("Ada"), greet.__name__, greet.__doc__, greet.__wrapped__("x"), greet.__annotations__)


@lru_cache(maxsize=None)
def fibonacci(n):
    return n if n < 2 else fibonacci(n - 1) + fibonacci(n - 2)


print(fibonacci(80), fibonacci.cache_info(), fibonacci.__name__)


@lru_cache(maxsize=2)
def double(x):
    print("computing", x)
    return x * 2


print([double(x) for x in (1, 2, 1, 3, 2, 1)], double.cache_info(), double.cache_info().hits)
double.cache_clear()
print(double(1), double.cache_info())


@cache
def join(*args, **kwargs):
    print("joining")
    return args, kwargs


print(join(1, a=2), join(1, a=2), join(1), join(1, b=2))


class Grid:
    @lru_cache
    def cell(self, x, y=0):
        print("cell", x, y)
        return (x, y)


grid = Grid()
print(grid.cell(1), grid.cell(1), grid.cell(1, y=2), Grid.cell.cache_info())
try:
    fibonacci([])
except TypeError as error:
    print(error)


def by_length(a, b):
    return len(a) - len(b)


print(sorted(["ccc", "a", "bb", "d"], key=cmp_to_key(by_length)), max(["a", "bb"], key=cmp_to_key(by_length)))
