# Common shapes: transposition, flattening, inversion, grouping, cross products.
matrix = [[1, 2, 3], [4, 5, 6]]
print(
    [[row[i] for row in matrix] for i in range(3)],
    [x for row in matrix for x in row],
    list(zip(*matrix)),
    list(map(list, zip(*matrix))),
)
words = ["apple", "avocado", "bean", "beet", "corn"]
print({c: [w for w in words if w[0] == c] for c in sorted({w[0] for w in words})})
print(
    {v: k for k, v in {"a": 1, "b": 2}.items()},
    [(s, r) for s in "ab" for r in (1, 2)],
    [n for n in range(2, 30) if all(n % d for d in range(2, n))],
)
triples = [
    (a, b, c) for c in range(1, 21) for b in range(1, c) for a in range(1, b) if a * a + b * b == c * c
]
print(triples)
print(
    sum(x * x for x in range(10)),
    max(len(w) for w in words),
    sorted(w[::-1] for w in words),
    dict(sorted((len(w), w) for w in words)),
    ",".join(str(n) for n in (1, 2)),
)
