"""Sets of small ints, which have an index beside their table, and what ends it: all agree with a list of the same."""

import json
import random

given = json.loads("[0, 1, 2, 3, 200, -64, -65, 1000000, 4611686018427387904]")


class Like:
    def __init__(self, value):
        self.value = value

    def __eq__(self, other):
        return self.value == other

    def __hash__(self):
        return hash(self.value)


def check(s, kept):
    assert len(s) == len(kept), (s, kept)
    for key in kept:
        assert key in s
    for key in range(-70, 300, 7):
        assert (key in s) == (key in kept), (key, s, kept)


def play(seed, low, high, steps, odd):
    r = random.Random(seed)
    s = set()
    kept = []
    for step in range(steps):
        key = r.randrange(low, high)
        if odd and r.random() < 0.05:
            key = r.choice([float(key), bool(key & 1), complex(key, 1), (key,), key * 10**6, key << 62, Like(key), -1, -2])
        act = r.randrange(8)
        if act < 4:
            s.add(key)
            if key not in kept:
                kept.append(key)
        elif act < 6:
            s.discard(key)
            if key in kept:
                kept.remove(key)
        elif act == 6 and kept and r.random() < 0.3:
            gone = s.pop()
            kept.remove(gone)
        else:
            assert (key in s) == (key in kept), key
        if step % 97 == 0:
            check(s, kept)
        if step % 211 == 0:
            other = set(kept[: len(kept) // 2])
            other.add(key)
            part = r.randrange(8)
            if part == 0:
                s &= other
            elif part == 1:
                s |= other
            elif part == 2:
                s -= other
            elif part == 3:
                s ^= other
            elif part == 4:
                s = s.copy()
            elif part == 5:
                s = set(frozenset(s))
            elif part == 6:
                s.update(range(low, low + 40))
            else:
                s.clear()
            kept = list(s)
    print(seed, len(s), [str(x) if not isinstance(x, Like) else "like" for x in list(s)[:12]])


for seed in range(12):
    play(seed, -20, 40, 600, False)
    play(seed, 0, 500, 900, False)
    play(seed, -100, 300, 600, True)

# Equal to ints, and no ints.
s = set(range(30))
print(True in s, 1.0 in s, 30.0 in s, 2.5 in s, "1" in s, Like(7) in s, Like(70) in s, 10**30 in s, 2**62 in s)
s.discard(3.0)
s.discard(True)
s.remove(Like(5))
print(3 in s, 1 in s, 5 in s, sorted(s))
s.add(1.0)
s.add(Like(3))
print(1 in s, 3 in s, len(s), 4 in s)
s.add(3)
print([type(x).__name__ for x in s if x == 3])

# Beyond the index on either side.
for far in given:
    s = set(range(20))
    s.add(far)
    print(far in s, -far in s, far + 1 in s, 19 in s, 20 in s, len(s))
    s.discard(far)
    print(far in s, len(s))
    s.update(range(100))
    print(far in s, 99 in s, len(s), far + 50 in s)

# Frozen ones, tests of subsets, and walks.
f = frozenset(range(0, 120, 3))
print(sum(1 for x in range(-10, 200) if x in f), f <= set(range(120)), f.isdisjoint(range(1, 120, 3)), f & {0, 3, 4, 6})
print(f == set(range(0, 120, 3)), hash(f) == hash(frozenset(range(0, 120, 3))), {f: 1}[frozenset(range(0, 120, 3))])
s = set(range(50))
for x in list(s):
    if x % 2:
        s.remove(x)
print(sorted(s), [x for x in s if x in f])
try:
    s.remove(1)
except KeyError as error:
    print("KeyError", error)
big = set(range(5000))
for x in range(0, 5000, 2):
    big.discard(x)
for x in range(0, 5000, 4):
    big.add(x)
print(len(big), sum(big), sum(1 for x in range(6000) if x in big))
while big:
    big.pop()
big.add(7)
print(big, 8 in big, 7 in big)
