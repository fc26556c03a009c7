# Operators need sets; methods take any iterable. In-place forms keep identity.
a, b = {1, 2, 3, 4}, {3, 4, 5}
print(
    a | b,
    a & b,
    a - b,
    b - a,
    a ^ b,
    a.union([9], "", (8,)),
    a.intersection(range(3), [2]),
    a.difference([1], {2}),
    a.symmetric_difference([4, 6]),
)
print(
    a < b,
    {3} < a,
    a <= a,
    a < a,
    a > {1},
    a >= {1, 2, 3, 4},
    a == {4, 3, 2, 1},
    a != b,
    a.issubset(range(10)),
    a.issuperset([1]),
    a.isdisjoint([7]),
)
c = a
c |= {10}
c &= {1, 2, 3, 10}
c -= {1}
c ^= {2, 50}
print(c, c is a)
a.update([7], {8})
a.intersection_update([3, 7, 8, 50])
a.difference_update([3])
a.symmetric_difference_update([8, 9])
print(a)
for attempt in (
    lambda: a | [1],
    lambda: a & "x",
    lambda: a - {},
    lambda: a < [1],
    lambda: a + a,
    lambda: a.union(5),
):
    try:
        attempt()
    except TypeError as error:
        print(error)
print(
    {1} | frozenset({2}),
    type({1} | frozenset()),
    type(frozenset() | {1}),
    {1} == frozenset({1}),
    set() <= set(),
)
