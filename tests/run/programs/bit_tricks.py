# Popcount, Gray codes, bit reversal, bit sets, hashing and a bloom filter.
def popcount(n):
    count = 0
    while n:
        n &= n - 1
        count += 1
    return count


def reverse_bits(n, width):
    result = 0
    for _ in range(width):
        result = result << 1 | n & 1
        n >>= 1
    return result


class BitSet:
    def __init__(self, items=()):
        self.bits = 0
        for item in items:
            self.bits |= 1 << item

    def __contains__(self, n):
        return self.bits >> n & 1 == 1

    def __iter__(self):
        bits = self.bits
        while bits:
            low = bits & -bits
            yield low.bit_length() - 1
            bits ^= low

    def __or__(self, other):
        result = BitSet()
        result.bits = self.bits | other.bits
        return result

    def __len__(self):
        return popcount(self.bits)


class Bloom:
    def __init__(self, size):
        self.size, self.bits = size, 0

    def _hashes(self, text):
        h = 5381
        for byte in text.encode():
            h = (h * 33 ^ byte) & 0xFFFFFFFF
            yield h % self.size

    def add(self, text):
        for h in self._hashes(text):
            self.bits |= 1 << h

    def __contains__(self, text):
        return all(self.bits >> h & 1 for h in self._hashes(text))


print(
    [popcount(n) for n in range(16)],
    popcount(2**200 - 1),
    [n ^ n >> 1 for n in range(8)],
    reverse_bits(0b1101, 8),
    hex(reverse_bits(0xDEADBEEF, 32)),
)
s = BitSet([3, 70, 200]) | BitSet(range(3))
print(list(s), len(s), 70 in s, 71 in s, hex(s.bits)[:12])
bloom = Bloom(997)
for word in ("apple", "größe", "日本"):
    bloom.add(word)
print([w in bloom for w in ("apple", "größe", "日本", "pear", "zebra")], popcount(bloom.bits))
a, b = 0b1100, 0b1010
a ^= b
b ^= a
a ^= b
print(bin(a), bin(b), -5 & 0xFF, ~0 & 0xFFFF, (1 << 64) - 1 & -1, -1 >> 100)
