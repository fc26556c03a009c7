"""Ints about where they do not fit into a word any more, in everything that takes ints apart."""

import datetime
import fractions
import itertools
import json
import math
import operator
import pickle
import random
import statistics
import struct
from decimal import Decimal

edges = [2**k for k in (29, 30, 31, 32, 60, 61, 62, 63, 64)]
values = sorted({s * e + d for e in edges for s in (1, -1) for d in (-1, 0, 1)})


def attempt(f, *args):
    try:
        return f(*args)
    except Exception as error:
        return f"{type(error).__name__}: {error}"


for n in values:
    print(n, -n, +n, ~n, abs(n), n + 1, n - 1, n * -1, n * n, n // -1, n // 7, n % 7, n % -7, divmod(n, -5), n << 1, n >> 1, n >> 70)
    print(n & 255, n | 1, n ^ -1, n ** 2, pow(n, 3, 7), pow(-n, 5, 11), round(n, -3), n.bit_length(), n.bit_count(), hash(n) == hash(-n))
    print(n / 3, n * 1.5, float(n), complex(n), n == float(n), n < float(n), n.as_integer_ratio(), n.numerator, n.denominator)
    print(str(n), hex(n), oct(n), bin(n), f"{n:,}", f"{n:+d}", f"{n:e}", f"{n:>30}", "%d %x" % (n, n), n.to_bytes(9, "big", signed=True))
    print(int(str(n)), int(hex(n), 16), int(float(n)), int.from_bytes(n.to_bytes(9, "little", signed=True), "little", signed=True))
    d = Decimal(n)
    print(d, d == n, hash(d) == hash(n), -d, abs(d), d + 1, d - 1, d * 3, d / 3, d // 7, d % 7, int(d), float(d), d.as_tuple(), Decimal(1) * n, n - Decimal(1))
    f = fractions.Fraction(n)
    print(f, hash(f) == hash(n), fractions.Fraction(1, n), f / 3, f + fractions.Fraction(1, n), math.floor(f), -f)
    print(math.gcd(n, 6), math.gcd(6, n), math.lcm(n, 3), math.isqrt(abs(n)), math.sqrt(abs(n)), math.trunc(n), math.comb(abs(n), 2), math.perm(abs(n), 2))
    print(math.log(abs(n)), math.log2(abs(n)), math.fabs(n), math.prod([n, n]), sum([n, n, -1]), max(n, 1), min(-n, 0), math.copysign(1, n))
    print(json.dumps(n), json.loads(json.dumps(n)), pickle.loads(pickle.dumps(n)) == n, attempt(struct.pack, "<q", n), attempt(struct.pack, "<Q", n))
    print(range(n, n + 3)[1], list(range(n, n + 2)), list(range(n + 2, n, -1)), len(range(n, n + 10**6, 7)), n in range(n - 1, n + 1), range(n, n + 5).index(n + 2))
    print(list(itertools.islice(itertools.count(n), 3)), list(itertools.islice(itertools.count(n, -1), 3)), list(enumerate("ab", n)), [*reversed(range(n, n + 2))])
    print(operator.index(n), operator.neg(n), statistics.mean([n, n + 2]), list(itertools.accumulate([n, n, n])), list(itertools.accumulate([n, -n], operator.mul)))
    print(slice(n, -n).indices(10), attempt(lambda: [1, 2, 3][n:]), attempt(lambda: "abc"[n]), attempt(lambda: [0] * n if n < 0 else 0), attempt(datetime.timedelta, 0, 0, n))
random.seed(2**62)
print(random.randrange(-(2**62), 2**62), random.randint(-(2**62), -(2**62)), random.getrandbits(62))
