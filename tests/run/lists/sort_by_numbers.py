"""Lists long enough to be sorted by machine numbers, and what must not be sorted so."""


class Numbers:
    """Numbers in no order, the same each time."""

    def __init__(self, state):
        self.state = state

    def below(self, limit):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) % 2**64
        return (self.state >> 33) * limit >> 31

    def shuffle(self, items):
        for i in range(len(items) - 1, 0, -1):
            j = self.below(i + 1)
            items[i], items[j] = items[j], items[i]


source = Numbers(7)


def numbers(count, low, high):
    return [low + source.below(high - low) for _ in range(count)]


def is_sorted(items):
    return all(not items[i + 1] < items[i] for i in range(len(items) - 1))


# --- ints and floats

for count in (63, 64, 65, 600, 2047, 2048, 2049, 5000):
    ints = numbers(count, -(10**6), 10**6)
    floats = [x / 7.0 for x in ints]
    wide = [x * 10**12 + x for x in ints]
    for items in (ints, floats, wide):
        copied = list(items)
        copied.sort()
        print(count, is_sorted(copied), sum(copied) == sum(sorted(items, key=lambda x: -x)), copied[0], copied[-1])
        copied.sort(reverse=True)
        print(copied[0], copied[count // 2])

# Close together in all but the lowest digits; extremes of small ints; runs.
close = [1.0 + x * 2.0**-50 for x in numbers(300, 0, 1000)]
print(sorted(close)[:3], is_sorted(sorted(close)))
edges = [2**62 - 1, -(2**62), 0, -1, 1] * 20 + numbers(100, -(2**62), 2**62)
source.shuffle(edges)
print(sorted(edges)[:22], sorted(edges)[-21:], is_sorted(sorted(edges)))
print(sorted(edges + [2**62, -(2**62) - 1, 10**30])[-3:])
runs = list(range(100)) + list(range(50, 150)) + list(range(100, 0, -1))
print(is_sorted(sorted(runs)))

# --- stability, zeros of both signs, equal numbers of several classes


class Tag:
    def __init__(self, key, name):
        self.key = key
        self.name = name


tags = [Tag(source.below(5) / 2.0, i) for i in range(200)]
print([t.name for t in sorted(tags, key=lambda t: t.key)][:40])
print([t.name for t in sorted(tags, key=lambda t: t.key, reverse=True)][:40])
zeros = [0.0 if x & 1 else -0.0 for x in numbers(80, 0, 100)] + [1.0, -1.0, 0.5, -0.5] * 10
source.shuffle(zeros)
print(sorted(zeros))
mixed = [x if x & 1 else float(x) for x in numbers(100, 0, 50)]
print(sorted(mixed))
print(sorted([True, False, 2, 0, 1] * 20))

# --- not a number, and what raises

nan = float("nan")
values = [float(x) for x in numbers(90, 0, 90)]
values[40] = nan
print(sorted(values))
try:
    sorted(numbers(80, 0, 80) + ["x"])
except TypeError as error:
    print(error)


class Odd(float):
    def __lt__(self, other):
        asked.append(float(self))
        return float.__lt__(self, other)


asked = []
sorted([Odd(x) for x in (3.0, 1.0, 2.0) * 30])
print(len(asked))

# --- tuples

pairs = [(x, i) for i, x in enumerate(numbers(300, 0, 20))]
source.shuffle(pairs)
print(sorted(pairs)[:30])
triples = [(float(x % 3), x % 5, -x / 4.0) for x in numbers(300, 0, 1000)]
print(sorted(triples)[::17], is_sorted(sorted(triples)))
print(sorted([(1.5, 2)] * 70 + [(0.5, 3)] * 30 + [(2.5,)] * 5)[::9])
print(sorted([(x % 4, 1)[: 1 + x % 2] for x in numbers(100, 0, 100)])[::7])
named = [(x % 7, "name%d" % (x % 11)) for x in numbers(200, 0, 1000)]
print(sorted(named)[::13], is_sorted(sorted(named)))
bigs = [(x % 3, 10**20 + x) for x in numbers(100, 0, 1000)]
print(is_sorted(sorted(bigs)), sorted(bigs)[0] == min(bigs))
halves = [(x * 77 % 199, None) for x in range(100)]
print(sorted(halves)[:3])
try:
    sorted(halves + [halves[0][:1] + (1,)])
except TypeError as error:
    print(error)
nans = [(nan, x) for x in numbers(100, 0, 100)]
print(sorted(nans)[:5])
print(sorted([(float("nan"), x) for x in range(5)] * 20)[:3])


class Second:
    def __init__(self, value):
        self.value = value

    def __eq__(self, other):
        log.append("eq")
        return self.value == other.value

    def __lt__(self, other):
        log.append("lt")
        return self.value < other.value


log = []
seconds = [(x % 5, Second(x % 3)) for x in numbers(100, 0, 1000)]
print([(a, b.value) for a, b in sorted(seconds)][::9], len(log), log.count("eq"))


class Row(tuple):
    def __lt__(self, other):
        log.append("row")
        return tuple.__lt__(self, other)


log = []
rows = [Row((x, 1)) for x in numbers(80, 0, 1000)]
print(sorted(rows)[0], len(log) > 0)

# Keys and values move together; a list that is looked at from outside is whole again.
words = ["w%d" % x for x in numbers(150, 0, 100)]
print(sorted(words, key=lambda w: int(w[1:]))[:20])
print(sorted(words, key=lambda w: (len(w), int(w[1:]) * 0.5))[-20:])
