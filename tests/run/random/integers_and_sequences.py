# random: randrange, choice, shuffle, sample, choices and their errors.
import random


def show(f):
    """Prints what `f` gives, or the error it raises."""
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


r = random.Random(42)
print([r.randint(1, 6) for _ in range(10)], [r.randrange(10) for _ in range(5)], [r.randrange(5, 50, 7) for _ in range(5)], [r.randrange(50, 5, -7) for _ in range(5)], r.randrange(10 ** 30), r.randrange(-10 ** 20, 10 ** 20), r.randint(2 ** 62, 2 ** 63), r.randint(-3, -3))
show(lambda: r.randrange(0))
show(lambda: r.randrange(5, 5))
show(lambda: r.randint(5, 1))
show(lambda: r.randrange(1, 5, 0))
show(lambda: r.randrange(5, 1, 2))
show(lambda: r.randrange(1, None, 2))
show(lambda: r.randrange('a'))
print(r.choice('abcdef'), r.choice([1, 2, 3]), r.choice(range(100)), r.choice((1,)))
show(lambda: r.choice([]))
show(lambda: r.choice(5))
show(lambda: r.choice({1: 2, 0: 4}))
show(lambda: r.choice({1}))
l = list(range(30))
r.shuffle(l)
print(l)
show(lambda: r.shuffle((1, 2)))
show(lambda: r.shuffle('ab'))


class L(list):
    pass

l = L(range(10))
r.shuffle(l)
print(l)
d = {i: i for i in range(6)}
r.shuffle(d)
print(d)
for k in (0, 1, 5, 6, 20, 50):
    print(r.sample(range(50), k), r.sample(list(range(1000)), k), r.sample(range(10 ** 7), k))

print(r.sample('abcdefg', 3), r.sample(['x', 'y', 'z'], counts=[1, 2, 3], k=4), r.sample((1, 2, 3), k=3))
show(lambda: r.sample({1, 2}, 1))
show(lambda: r.sample([1], 2))
show(lambda: r.sample([1], -1))
show(lambda: r.sample([1, 2], 1, counts=[1]))
show(lambda: r.sample([1], 1, counts=[0]))
show(lambda: r.sample([1], 1, counts=[1.5]))
show(lambda: r.sample([1, 2], 1.0))
show(lambda: r.sample([], 1, counts=[]))
print(r.choices('abc', k=10), r.choices('abc', [1, 2, 3], k=10), r.choices('abc', cum_weights=[1, 2, 3.5], k=5), r.choices([1]), r.choices('ab', weights=[0, 1], k=3), r.choices('ab', k=0), r.choices('ab', k=-1))
show(lambda: r.choices('abc', 5))
show(lambda: r.choices('abc', [1, 2]))
show(lambda: r.choices('abc', [0, 0, 0]))
show(lambda: r.choices('abc', [1, 2, float('inf')]))
show(lambda: r.choices('abc', [1, 1, 1], cum_weights=[1, 2, 3]))
show(lambda: r.choices([]))
show(lambda: r.choices('ab', k='x'))
show(lambda: r.choices([], []))
show(lambda: r.choices('ab', ['a', 'b']))
