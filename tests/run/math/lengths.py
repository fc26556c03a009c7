"""`hypot` and `dist`, to the last bit: ordinary numbers, tiny and huge ones, infinities and NaN."""

import math
import random

r = random.Random(11)


def number():
    kind = r.randrange(6)
    if kind == 0:
        return r.random()
    if kind == 1:
        return r.uniform(-1e3, 1e3)
    if kind == 2:
        return r.random() * 10.0 ** r.randrange(-320, 308)
    if kind == 3:
        return float(r.randrange(1000))
    if kind == 4:
        return r.random() * 2.0 ** r.randrange(-60, 60)
    return r.randrange(1 << 53) * 5e-324


total = 0
for i in range(3000):
    v = [number() for _ in range(r.choice((1, 2, 2, 2, 3, 4, 7)))]
    if i % 3 == 0:
        v = [x * 1e-312 for x in v]
    total = (total * 31 + hash(math.hypot(*v).hex().__len__()) + int.from_bytes(math.hypot(*v).hex().encode(), "big")) % (2**61 - 1)
    w = [number() for _ in v]
    total = (total * 31 + int.from_bytes(math.dist(v, w).hex().encode(), "big")) % (2**61 - 1)
print(total)
inf, nan = float("inf"), float("nan")
for v in ((), (0.0,), (-3,), (3, 4), (3, -4.0), (inf, nan), (nan, -inf, 1), (nan, 1), (-0.0, 0), (1e308, 1e308), (5e-324, 5e-324), (True, 2**60)):
    print(v, math.hypot(*v))
for e in range(-1030, -1018):
    x = math.ldexp(1.25, e)
    print(e, math.hypot(x, x / 3), math.hypot(x, 5e-324), math.dist((x,), (x / 7,)))


class Index:
    def __index__(self):
        return 3


class Float:
    def __float__(self):
        return 4.0


print(math.hypot(Index(), Float()), math.dist((Index(),), [Float()]))
for bad in (lambda: math.hypot(1, "2"), lambda: math.hypot(2**2000, 1), lambda: math.dist((1, 2), (1,)), lambda: math.dist(1, 2), lambda: math.hypot(1, x=2)):
    try:
        print(bad())
    except (TypeError, ValueError, OverflowError) as e:
        print(type(e).__name__, e)
print(math.gcd(), math.gcd(12), math.gcd(-12, 18), math.gcd(0, 0), math.gcd(2**70, 2**65 * 3, 48), math.gcd(-(2**62), 2**62), math.gcd(True, Index()), math.gcd(-(2**61), -(2**61)))
