# append, extend, insert, pop, remove, clear, index, count, copy, reverse.
a = []
print(
    a.append(3),
    a.extend("ab"),
    a.extend([1]),
    a.insert(0, "first"),
    a.insert(-1, "before last"),
    a.insert(100, "end"),
    a.insert(-100, "start"),
)
print(a)
print(a.pop(), a.pop(0), a.pop(-2), a, a.index("a"), a.count("a"), a.count("zz"))
a.remove("a")
print(a, a.copy(), a.reverse(), a, a.copy() is a)
a.clear()
print(a)
b = [1, 2, 3, 2, 1]
print(b.index(2), b.index(2, 2), b.index(1, -1), b.index(3, 0, 3), b.count(1.0), b.count(True))
for attempt in (
    lambda: [].pop(),
    lambda: [1].pop(5),
    lambda: b.remove(9),
    lambda: b.index(9),
    lambda: b.index(2, 4),
    lambda: b.extend(5),
    lambda: b.append(),
    lambda: b.append(1, 2),
    lambda: b.insert(1),
    lambda: b.insert("x", 1),
    lambda: b.pop("x"),
    lambda: b.nope,
):
    try:
        attempt()
    except (IndexError, ValueError, TypeError, AttributeError) as error:
        print(type(error).__name__, error)
