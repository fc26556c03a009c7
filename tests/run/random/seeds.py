# random: the same numbers as CPython for every kind of seed.
import random


def show(f):
    """Prints what `f` gives, or the error it raises."""
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


seeds = [0, 1, -5, 2 ** 31, 2 ** 70 + 3, 'abc', '', 'naïve☃', b'bytes', bytearray(b'ba'), 1.5, -0.0, True, 'x' * 300]
for s in seeds:
    random.seed(s)
    print(repr(s)[:20], random.random(), random.getrandbits(1), random.getrandbits(32), random.getrandbits(33), random.getrandbits(64), random.getrandbits(200), random.getrandbits(0))

for s in ('abc', b'abc', '', 5, 1.25):
    random.seed(s, version=1)
    print(random.random())

show(lambda: random.seed([]))
show(lambda: random.seed((1,)))
show(lambda: random.getrandbits(-1))
show(lambda: random.getrandbits('a'))
