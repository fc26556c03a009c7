# sort: stable, key called once an element, reverse keeps stability.
words = ["banana", "Apple", "cherry", "apple", "date", "fig", "Fig"]
words.sort()
print(
    words,
    words.sort(),
    sorted(words, key=str.lower),
    sorted(words, key=len),
    sorted(words, key=len, reverse=True),
)
calls = []


def key(word):
    calls.append(word)
    return word[-1]


print(sorted(words, key=key), len(calls))
pairs = [(i % 3, i) for i in range(12)]
print(
    sorted(pairs, key=lambda p: p[0]), sorted(pairs, key=lambda p: -p[0])[:4], sorted(pairs, reverse=True)[:3]
)
numbers = [(i * 7919) % 1009 for i in range(500)]
ordered = sorted(numbers)
print(
    all(ordered[i] <= ordered[i + 1] for i in range(499)),
    ordered[:10],
    sorted(ordered, reverse=True) == ordered[::-1],
)
print(
    sorted([3, 1.5, True, -2, 10**20, -1e300]),
    sorted([]),
    sorted((2, 1)),
    sorted({"b": 1, "a": 2}),
    sorted([[2], [1, 5], [1]]),
)
for bad in ([1, "a"], [None, 1], [[1], ["a"]], [object, int]):
    try:
        sorted(bad)
    except TypeError as error:
        print(error)
