# List, set, dict and generator forms; several fors and ifs; order of evaluation.
def e(name, value):
    print(name, end=" ")
    return value


print([x * y for x in range(3) for y in range(x, 3) if (x + y) % 2 == 0 if x < 2])
print({x % 3 for x in range(10)}, {w: len(w) for w in ("a", "bb", "a")}, {k: v for v, k in enumerate("aba")})
print([e(f"value{x}", x) for x in e("outer", range(2)) for _ in e(f"inner{x}", "ab") if e("cond", True)])
print({e(f"key{i}", i): e(f"val{i}", -i) for i in range(2)})
print(
    [[i * j for j in range(3)] for i in range(3)],
    [a for a, *_ in ("xyz", "pq")],
    [(i, c) for i, c in enumerate("ab")],
)
print(
    [x for x in []],
    {x for x in []},
    {x: x for x in []},
    [None for _ in range(2)],
    [f"{n:02}" for n in (1, 20)],
)
print(
    [y for x in [[1], [2, 3]] for y in x],
    [x if x % 2 else -x for x in range(5)],
    [lambda: 0][0](),
    [d["k"] for d in [{"k": 1}]],
)
