# String puzzles: anagram classes, palindromes, rotations, longest runs.
WORDS = "listen silent enlist google elgoog abc cab bca tac cat act level noon été".split()


def palindromes(text):
    found = set()
    for centre in range(len(text)):
        for low, high in ((centre, centre), (centre, centre + 1)):
            while low >= 0 and high < len(text) and text[low] == text[high]:
                if high - low > 1:
                    found.add(text[low : high + 1])
                low, high = low - 1, high + 1
    return sorted(found, key=lambda p: (-len(p), p))


def longest_unique(text):
    start, best, last = 0, "", {}
    for i, c in enumerate(text):
        if last.get(c, -1) >= start:
            start = last[c] + 1
        last[c] = i
        best = max(best, text[start : i + 1], key=len)
    return best


def compress_ranges(numbers):
    out = []
    for n in sorted(set(numbers)):
        if out and out[-1][1] == n - 1:
            out[-1][1] = n
        else:
            out.append([n, n])
    return ",".join(str(a) if a == b else f"{a}-{b}" for a, b in out)


classes = {}
for word in WORDS:
    classes.setdefault("".join(sorted(word)), []).append(word)
print(
    [group for group in classes.values() if len(group) > 1],
    [w for w in WORDS if w == w[::-1]],
    palindromes("abacdfgdcaba noon"),
    longest_unique("pwwkewxyzk"),
    compress_ranges([1, 2, 3, 7, 9, 10, 2]),
)
print(
    ["".join(w[i:] + w[:i] for i in range(3)) for w in ("abc", "été")],
    sum(w.count("e") for w in WORDS),
    {c for c in "hello" if "hello".count(c) > 1},
    "-".join(w.capitalize() for w in WORDS[:3]),
)
