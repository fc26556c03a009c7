"""Arithmetic of ints goes by words of two digits: numbers of every length, with the words that carries and guesses need."""

import random

chosen = random.Random(7)
WORDS = ("00000000", "ffffffff", "80000000", "7fffffff", "00000001", "fffffffe", "5a5a5a5a")


def number():
    bits = chosen.choice((1, 5, 31, 32, 33, 63, 64, 65, 95, 96, 97, 127, 128, 129, 160, 192, 193, 256, 700, 3000, 6500))
    kind = chosen.random()
    if kind < 0.2:
        x = (1 << bits) - chosen.randrange(3)
    elif kind < 0.3:
        x = (1 << bits) + chosen.randrange(3)
    elif kind < 0.6:
        x = int("".join(chosen.choice(WORDS) for _ in range(bits // 32 + 1)), 16)
    else:
        x = chosen.getrandbits(bits)
    return x * chosen.choice((1, -1))


def mix(h, x):
    return (h * 31 + hash(x)) % (1 << 61)


def check(rounds):
    h = 0
    for _ in range(rounds):
        a, b = number(), number()
        if chosen.random() < 0.2:
            a = b * number() + chosen.choice((0, 1, -1))
        h = mix(mix(mix(h, a + b), a - b), a * b)
        if b:
            q, r = divmod(a, b)
            assert q * b + r == a and abs(r) < abs(b) and (r == 0 or (r < 0) == (b < 0)), (a, b)
            assert q == a // b and r == a % b, (a, b)
            h = mix(mix(h, q), r)
        h = mix(mix(h, a << chosen.randrange(100)), a >> chosen.randrange(100))
    return h


def texts(rounds):
    h = 0
    for _ in range(rounds):
        a = number()
        text = str(a)
        assert int(text) == a, text
        h = mix(h, sum(map(ord, text)) * len(text))
        if h % 50 == 0:
            print(text)
        short = text[:3] + "_" + text[3:]
        assert a < 1000 or int(short) == a, short
    return h


print(check(4000))
print(texts(1500))
for n in (18, 19, 20, 37, 38, 39, 57, 58):
    for d in (-1, 0, 1):
        x = 10**n + d
        print(x, int(str(x)) == x, -x, int("0" * 50 + str(x)) == x, f"{x:,}", f"{x:>70d}", "%d" % x)
print(pow(3, 10**30, 10**40 + 7), pow(3, -5, 10**20 + 39), (10**50) ** 7 % 97, 10**400 / 10**390)
