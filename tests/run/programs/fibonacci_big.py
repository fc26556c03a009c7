# Fibonacci numbers by iteration, doubling, memo and closed recurrences agree.
def iterative(n):
    a, b = 0, 1
    for _ in range(n):
        a, b = b, a + b
    return a


def doubling(n):
    if n == 0:
        return 0, 1
    a, b = doubling(n >> 1)
    c, d = a * (2 * b - a), a * a + b * b
    return (d, c + d) if n & 1 else (c, d)


def memo(n, cache={0: 0, 1: 1}):
    if n not in cache:
        cache[n] = memo(n - 1) + memo(n - 2)
    return cache[n]


for n in (0, 1, 2, 10, 90, 91, 92, 93, 94, 200, 300):
    assert iterative(n) == doubling(n)[0] == memo(n)
    print(n, iterative(n))
big = doubling(5000)[0]
print(len(str(big)), str(big)[:20], str(big)[-20:], big % 10**9, big.bit_length())
