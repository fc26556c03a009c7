# Digits of pi by a spigot, of e by series, and of sqrt(2) by integer roots.
def pi_digits():
    q, r, t, k, m, x = 1, 0, 1, 1, 3, 3
    while True:
        if 4 * q + r - t < m * t:
            yield m
            q, r, m = 10 * q, 10 * (r - m * t), (10 * (3 * q + r)) // t - 10 * m
        else:
            q, r, t, k, m, x = (
                q * k,
                (2 * q + r) * x,
                t * x,
                k + 1,
                (q * (7 * k + 2) + r * x) // (t * x),
                x + 2,
            )


def e_digits(n):
    scale = 10 ** (n + 10)
    total, term, k = 0, scale, 1
    while term:
        total += term
        term //= k
        k += 1
    return str(total)[: n + 1]


def sqrt_digits(value, n):
    target = value * 10 ** (2 * n)
    x = 10 ** (n + 1)
    while True:
        y = (x + target // x) // 2
        if y >= x:
            return str(x)
        x = y


digits = pi_digits()
print("".join(str(next(digits)) for _ in range(120)))
print(e_digits(100))
print(sqrt_digits(2, 100))
