# Literals, constructor, membership, add, discard, remove, pop, clear, copy, len.
s = {3, 1, 2, 3, 1}
print(s, len(s), 2 in s, 5 in s, set(), {1}, set([]), set("aaa"), {*s, 9}, frozenset([1]), frozenset())
s.add(10)
s.add(1)
s.discard(3)
s.discard(99)
print(s, s.remove(2), s, s.copy() == s, s.copy() is s)
print({5}.pop(), bool(set()), bool({0}), type({}), type({1}))
for attempt in (
    lambda: s.remove(77),
    lambda: set().pop(),
    lambda: {[]},
    lambda: s.add({}),
    lambda: [] in s,
    lambda: set(5),
    lambda: s[0],
    lambda: hash(s),
    lambda: {1}.remove("k"),
):
    try:
        attempt()
    except (KeyError, TypeError) as error:
        print(type(error).__name__, error)
s.clear()
print(s)
