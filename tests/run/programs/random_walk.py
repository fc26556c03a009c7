# A linear congruential generator, shuffles, histograms and Monte Carlo pi.
class Random:
    def __init__(self, seed=1):
        self.state = seed

    def bits(self):
        self.state = (1103515245 * self.state + 12345) & 0x7FFFFFFF
        return self.state >> 8

    def random(self):
        return self.bits() / (1 << 23)

    def between(self, low, high):
        return low + self.bits() % (high - low + 1)

    def shuffle(self, items):
        for i in range(len(items) - 1, 0, -1):
            j = self.between(0, i)
            items[i], items[j] = items[j], items[i]


r = Random(2024)
deck = [f"{rank}{suit}" for suit in "SHDC" for rank in "A23456789TJQK"]
r.shuffle(deck)
print(" ".join(deck[:13]))
histogram = {}
for _ in range(1000):
    total = r.between(1, 6) + r.between(1, 6)
    histogram[total] = histogram.get(total, 0) + 1
for total in sorted(histogram):
    print(f"{total:>2} {'*' * (histogram[total] // 10)} {histogram[total]}")
inside = sum(r.random() ** 2 + r.random() ** 2 < 1 for _ in range(5000))
print(inside, 4 * inside / 5000)
x = y = 0
for _ in range(500):
    dx, dy = ((0, 1), (1, 0), (0, -1), (-1, 0))[r.between(0, 3)]
    x, y = x + dx, y + dy
print((x, y), abs(x) + abs(y))
