# random: the distributions, states, copies, subclasses, the functions of the module.
import copy
import random

r = random.Random(2024)


def show(f):
    """Prints what `f` gives, or the error it raises."""
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


for _ in range(3):
    print(r.uniform(1, 10), r.uniform(-2.5, 2.5), r.uniform(5, 1), r.triangular(), r.triangular(1, 10, 3), r.triangular(5, 5, 5), r.triangular(0, 10), r.normalvariate(), r.normalvariate(5, 2), r.gauss(), r.gauss(1, 3), r.gauss(mu=2), r.lognormvariate(0, 1), r.expovariate(1.5), r.expovariate(2), r.vonmisesvariate(1, 4), r.vonmisesvariate(1, 0), r.gammavariate(0.5, 2), r.gammavariate(1, 2), r.gammavariate(5, 2), r.betavariate(2, 3), r.paretovariate(3), r.weibullvariate(2, 3), sep='\n')

show(lambda: r.expovariate(0))
show(lambda: r.gammavariate(0, 1))
show(lambda: r.paretovariate(0))
show(lambda: r.weibullvariate(1, 0))
show(lambda: r.lognormvariate(1000, 1))
show(lambda: r.uniform('a', 1))
st = r.getstate()
a = [r.random() for _ in range(3)]
g = r.gauss()
r.setstate(st)
print(a == [r.random() for _ in range(3)], g == r.gauss(), len(st), len(st[1]), st[0], st[1][-1], r.VERSION)
show(lambda: r.setstate((1, 2, 3)))
show(lambda: r.setstate((3, 2, None)))
show(lambda: r.setstate((3, (1,), None)))
show(lambda: r.setstate((3, st[1][:-1] + (700,), None)))
show(lambda: r.setstate((3,)))
show(lambda: r.setstate((3, st[1][:-1] + ('a',), None)))
print(r.randbytes(10), r.randbytes(0))
show(lambda: r.randbytes(-1))
c = copy.copy(r)
print(c.random() == r.random(), c is r, copy.deepcopy(r).random() == r.random())


class Mine(random.Random):

    def random(self):
        return 0.25

m = Mine(5)
print(m.randrange(10), m.choice('abcd'), m.uniform(0, 8), m.sample(range(10), 1), m.gauss(), m.getrandbits(8))


class Bits(random.Random):

    def getrandbits(self, k):
        return (1 << k) // 3

b = Bits(5)
print(b.randrange(10), b.choice('abcd'), b.randbytes(2))


class Seeded(random.Random):

    def __init__(self, x, tag):
        super().__init__(x)
        self.tag = tag


    def seed(self, a=None, version=2):
        print('seed', a)
        super().seed(a)

s = Seeded(7, 't')
print(s.random(), s.tag, s.randint(1, 100))
s.seed(7)
print(s.random())
random.seed(10)
print(random.randint(1, 100), random.choice('xyz'), random.gauss(0, 1))
x = [1, 2, 3, 4]
random.shuffle(x)
print(x)
state = random.getstate()
v = random.random()
random.setstate(state)
print(v == random.random())
u = random.Random()
w = random.Random()
print(u.random() != w.random(), 0 <= random.SystemRandom().random() < 1, 0 <= random.SystemRandom().randrange(10) < 10, 0 <= random.SystemRandom().getrandbits(70) < 2 ** 70)
show(lambda: random.SystemRandom().getstate())
print(random.SystemRandom().seed(3), len(random.SystemRandom().randbytes(5)))
from random import randint, seed, random as rnd, shuffle
seed(3)
print(randint(1, 10 ** 6), rnd())
print(type(r).__name__, isinstance(r, random.Random), random.TWOPI, random.NV_MAGICCONST, random.LOG4, random.SG_MAGICCONST, random.BPF, random.RECIP_BPF)
import _random
q = _random.Random(5)
print(q.random(), random.Random(5).random())
q.seed(6)
print(q.random())
