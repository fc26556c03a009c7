# Newton, bisection, Simpson, Euler and statistics in floats.
def newton(f, df, x, steps=50):
    for n in range(steps):
        step = f(x) / df(x)
        x -= step
        if abs(step) < 1e-14:
            return x, n
    raise ArithmeticError("no convergence")


def bisect(f, low, high):
    if f(low) * f(high) > 0:
        raise ValueError("no sign change")
    while high - low > 1e-12:
        middle = (low + high) / 2
        if f(low) * f(middle) <= 0:
            high = middle
        else:
            low = middle
    return low


def simpson(f, a, b, n=100):
    h = (b - a) / n
    return h / 3 * sum((1 if i in (0, n) else 4 if i % 2 else 2) * f(a + i * h) for i in range(n + 1))


def euler(f, y, t, end, h):
    while t < end - h / 2:
        y += h * f(t, y)
        t += h
    return y


def stats(values):
    n = len(values)
    mean = sum(values) / n
    variance = sum((v - mean) ** 2 for v in values) / (n - 1)
    ordered = sorted(values)
    median = ordered[n // 2] if n % 2 else (ordered[n // 2 - 1] + ordered[n // 2]) / 2
    return mean, variance**0.5, median


print(
    newton(lambda x: x * x - 2, lambda x: 2 * x, 1.0),
    bisect(lambda x: x**3 - x - 2, 1, 2),
    simpson(lambda x: x**3, 0, 2),
    euler(lambda t, y: y, 1.0, 0.0, 1.0, 0.001),
)
print(
    stats([2, 4, 4, 4, 5, 5, 7, 9]),
    stats([1.5, 2.5]),
    [round(x, 6) for x in stats([n * n % 17 for n in range(100)])],
)
for attempt in (
    lambda: bisect(lambda x: 1, 0, 1),
    lambda: newton(lambda x: x * x + 1, lambda x: 2 * x, 0.0),
    lambda: stats([]),
    lambda: stats([1]),
):
    try:
        attempt()
    except (ArithmeticError, ValueError) as error:
        print(type(error).__name__, error)
