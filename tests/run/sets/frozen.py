# frozenset hashes by content, in any order; its methods return new sets.
f = frozenset([3, 1, 2])
print(
    f,
    f == {1, 2, 3},
    hash(f) == hash(frozenset([2, 3, 1])),
    {f: "key"}[frozenset((1, 2, 3))],
    f | {4},
    f - {1},
    frozenset(f) == f,
    f.copy() == f,
)
print(
    {frozenset({1}), frozenset({1}), frozenset()} == {frozenset(), frozenset([1])},
    frozenset({1}) in {frozenset({1})},
    {1} in {frozenset({1})},
)
for attempt in (lambda: f.add(1), lambda: f.pop()):
    try:
        attempt()
    except AttributeError as error:
        print(error)
f |= {9}
print(f, type(f).__name__)
print(hash(frozenset()), hash(frozenset([0])), hash(frozenset([1, 2, 3])))
