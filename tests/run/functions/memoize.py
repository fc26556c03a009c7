# A memoising decorator with a dict that outlives the call.
def memoize(function):
    cache = {}

    def wrapper(*args, **kwargs):
        key = (args, tuple(sorted(kwargs.items())))
        if key not in cache:
            cache[key] = function(*args, **kwargs)
        return cache[key]

    wrapper.cache = cache
    return wrapper


@memoize
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


@memoize
def power(base, *, exponent=2):
    print("computing", base, exponent)
    return base**exponent


print(fib(150), len(fib.cache))
print(power(3), power(3), power(3, exponent=3), power(3, exponent=2), len(power.cache))
