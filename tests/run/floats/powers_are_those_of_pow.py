"""A power is what pow() gives, also where a square, a root or a shift seem to be the same: these round otherwise."""


def mix(h, x):
    return (h * 31 + hash(x)) % 1000000007


def roots(n):
    h = 0
    for i in range(1, n):
        h = mix(h, i**0.5)
        h = mix(h, float(i) ** 0.5)
        h = mix(h, (i / 7) ** -0.5)
    return h


def squares_and_cubes(n):
    h = 0
    for i in range(1, n):
        x = i * 0.37
        h = mix(mix(h, x**2.0), x**2)
        h = mix(mix(h, x**3.0), x**3)
        h = mix(mix(h, x**-1.0), x**1.0)
        h = mix(h, x**0.25)
    return h


def powers_of_two(n):
    h = 0
    for i in range(1, n):
        h = mix(h, 2.0 ** (i / 3000))
        h = mix(h, 10.0 ** (i / 3000))
        h = mix(h, 2 ** (i / 7000))
    return h


def by_variable(n, k):
    h = 0
    for i in range(1, n):
        h = mix(h, i**k)
        h = mix(h, pow(i + 0.5, k))
        x = i + 0.25
        x **= k
        h = mix(h, x)
    return h


print(roots(60000), squares_and_cubes(60000), powers_of_two(60000))
print(by_variable(30000, 0.5), by_variable(30000, 2.0), by_variable(30000, -0.5))
print([x**0.5 for x in (2.0, 3.0, 34567.0)], [2.0**y for y in (0.1, 0.3, 0.7)])
