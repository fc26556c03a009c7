# Sieve, trial division, Miller-Rabin and factorisation.
def sieve(limit):
    flags = bytearray([1]) * (limit + 1)
    flags[0:2] = b"\0\0"
    for i in range(2, int(limit**0.5) + 1):
        if flags[i]:
            flags[i * i :: i] = bytes(len(range(i * i, limit + 1, i)))
    return [i for i, flag in enumerate(flags) if flag]


def is_prime(n):
    if n < 2:
        return False
    small = (2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37)
    for p in small:
        if n % p == 0:
            return n == p
    d, s = n - 1, 0
    while d % 2 == 0:
        d //= 2
        s += 1
    for a in small:
        x = pow(a, d, n)
        if x in (1, n - 1):
            continue
        for _ in range(s - 1):
            x = x * x % n
            if x == n - 1:
                break
        else:
            return False
    return True


def factor(n):
    factors = {}
    d = 2
    while d * d <= n:
        while n % d == 0:
            factors[d] = factors.get(d, 0) + 1
            n //= d
        d += 1
    if n > 1:
        factors[n] = 1
    return factors


primes = sieve(1000)
print(len(primes), primes[:10], primes[-3:], sum(primes), [n for n in range(1000) if is_prime(n)] == primes)
print([n for n in (2**61 - 1, 2**67 - 1, 2**89 - 1, 10**18 + 9, 561, 3215031751) if is_prime(n)])
print(
    factor(360),
    factor(97),
    factor(2**20 * 3**5 * 101),
    " * ".join(f"{p}^{e}" if e > 1 else str(p) for p, e in factor(5040).items()),
)
