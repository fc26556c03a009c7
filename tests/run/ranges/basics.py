# range: repr, length, indexing, slicing, membership, equality, hash.
print(
    range(5),
    range(1, 5),
    range(1, 10, 3),
    range(5, 0, -2),
    list(range(5, 0, -2)),
    list(range(0)),
    list(range(3, 3)),
    list(range(0, -3)),
    range(0, 10, 1),
)
r = range(10, 50, 7)
print(
    len(r),
    r[0],
    r[-1],
    r[2:4],
    r[::-1],
    r[::2],
    r[1:100],
    r.start,
    r.stop,
    r.step,
    r.index(24),
    r.count(24),
    r.count(25),
)
print(
    24 in r,
    25 in r,
    24.0 in r,
    "a" in r,
    True in range(2),
    range(0, 3, 2) == range(0, 4, 2),
    range(0) == range(5, 5),
    range(3) == [0, 1, 2],
    hash(range(0, 3, 2)) == hash(range(0, 4, 2)),
)
print(
    len(range(10**18)),
    range(10**30)[10**29],
    10**25 in range(0, 10**30, 5),
    list(range(2**64, 2**64 + 3)),
    range(-(10**20), 10**20, 10**19)[3],
    list(reversed(range(0, 10, 4))),
)
for attempt in (
    lambda: range(),
    lambda: range(1, 2, 0),
    lambda: range(1.5),
    lambda: range("a"),
    lambda: r[6],
    lambda: r.index(11),
    lambda: len(range(10**30)),
    lambda: r["x"],
    lambda: range(1, 2, 3, 4),
):
    try:
        attempt()
    except (TypeError, ValueError, IndexError, OverflowError) as error:
        print(type(error).__name__, error)
