"""Ints around one and two machine words: all operators, against the same on digits of another base."""

from fractions import Fraction

EDGES = [0, 1, 2, 3, 7, 10, 31, 32, 33, 61, 62, 63, 64, 65, 95, 96, 127, 128]
numbers = []
for shift in EDGES:
    for near in (-1, 0, 1):
        numbers.append((1 << shift) + near)
numbers += [0xFFFFFFFF00000000, 0xFFFFFFFF00000001, 0x123456789ABCDEF0, 10**19, 10**25 + 7]
numbers += [-number for number in numbers]


def limbs(number, base):
    """The digits of a natural number, least first."""
    digits = []
    while number:
        number, digit = divmod(number, base)
        digits.append(digit)
    return digits


def check():
    wrong = 0
    seen = 0
    for a in numbers:
        for b in numbers:
            seen += 1
            if (a + b) - b != a or (a - b) + b != a or a - b != -(b - a):
                print("sum", a, b)
                wrong += 1
            # (a + b)**2 - (a - b)**2 == 4ab
            if (a + b) * (a + b) - (a - b) * (a - b) != 4 * (a * b):
                print("product", a, b)
                wrong += 1
            if b:
                q, r = a // b, a % b
                if q * b + r != a or not (0 <= r < b if b > 0 else b < r <= 0) or (q, r) != divmod(a, b):
                    print("quotient", a, b)
                    wrong += 1
            if (a & b) + (a | b) != a + b or (a ^ b) != (a | b) - (a & b) or ~(~a & ~b) != (a | b):
                print("bits", a, b)
                wrong += 1
            if (a < b) != (Fraction(a) - b < 0) or (a == b) != (not (a - b)) or (a <= b) != (not b < a):
                print("order", a, b)
                wrong += 1
    for a in numbers:
        for count in EDGES:
            if (a << count) != a * 2**count or (a >> count) != a // 2**count:
                print("shift", a, count)
                wrong += 1
        if a > 0:
            value = 0
            for digit in reversed(limbs(a, 10)):
                value = value * 10 + digit
            if value != a or "".join(map(str, reversed(limbs(a, 10)))) != str(a):
                print("digits", a)
                wrong += 1
    print(seen, wrong)


def xorshift(count):
    x = 88172645463325252
    for _ in range(count):
        x ^= (x << 13) & 0xFFFFFFFFFFFFFFFF
        x ^= x >> 7
        x ^= (x << 17) & 0xFFFFFFFFFFFFFFFF
    return x


def fnv(text):
    h = 14695981039346656037
    for c in text:
        h = ((h ^ ord(c)) * 1099511628211) & 0xFFFFFFFFFFFFFFFF
    return h


def mix(x):
    x = (x + 0x9E3779B97F4A7C15) % 2**64
    x = ((x ^ (x >> 30)) * 0xBF58476D1CE4E5B9) % 2**64
    x = ((x ^ (x >> 27)) * 0x94D049BB133111EB) % 2**64
    return x ^ (x >> 31)


check()
print(xorshift(1000), fnv("the quick brown fox"), [mix(i) for i in range(5)], mix(-3), mix(2**70))
print(True + 2**63, 2**64 - True, True & 2**64 + 1, True << 63, 2**65 >> True, 2**64 | False, 2**64 % True)


class Odd(int):
    def __radd__(self, other):
        return "odd"

    def __rand__(self, other):
        return "odd"


print(2**63 + Odd(1), 2**63 & Odd(2**63), 2**63 ^ Odd(2**63), Odd(2**63) + 2**63, Odd(2**63) >> 1)
for act in (lambda x: 2**63 // x, lambda x: 2**63 % x, lambda x: 2**63 << x - 1, lambda x: 2**63 >> x - 1):
    try:
        print(act(0))
    except (ZeroDivisionError, ValueError) as error:
        print(type(error).__name__, error)
