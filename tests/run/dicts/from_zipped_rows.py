"""`dict(zip(…))` of rows of any lengths, with `strict`, and with what runs in between."""


def loud(name, values):
    for v in values:
        print(name, v)
        yield v


print(dict(zip("abc", [1, 2, 3, 4])), dict(zip([1, 2], [3])), dict(zip([], [1])), dict(zip([1, 1.0, True], "xyz")))
print(dict(zip(loud("k", "ab"), loud("v", [1, 2, 3]))))
print(dict(zip(loud("k", "abc"), loud("v", [1]))))
for rows in (([1, 2], [3]), ([1], [2, 3]), ([1], [2]), ([], [1])):
    try:
        print(dict(zip(*rows, strict=True)))
    except ValueError as e:
        print(e)
for rows in ((), ([1],), ([1], [2], [3])):
    try:
        print(dict(zip(*rows)))
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
try:
    dict(zip([[]], [1]))
except TypeError as e:
    print(e)


def fails():
    yield 1
    raise KeyError("mid")


d = {0: 0}
try:
    d.update(zip(fails(), "ab"))
except KeyError as e:
    print(e, d)
z = zip([1, 2, 3], [4, 5, 6])
next(z)
d = dict(z)
print(d, list(z))
d.update(zip(d, "xy"))
print(d)
try:
    d.update(zip(iter(d), [7, 8, 9])) or print(d)
    d.update(zip(map(lambda k: k + 10, d), [7, 8, 9]))
except RuntimeError as e:
    print(e, len(d))


class Z(zip):
    def __next__(self):
        return ("own", 1)

    def __iter__(self):
        return iter([("it", 2)])


print(dict(Z([1], [2])))
print("a,b,,c".replace(",", ";"), "a,b,,c".replace(",", ";", 2), "x".replace("x", "\u20ac"), ascii("a\u20acb\u20ac".replace("\u20ac", "e")), ascii("\u20aca".replace("a", "\u20ac")))
print("abc".replace("z", "y"), "".replace("a", "b"), ascii("\u00e9\u00e8\u00e9".replace("\u00e9", "\U0001f600", 1)), "aaa".replace("a", "b", 0), "aaa".replace("a", "b", -1))
print(ascii("\U0001f600a".replace("\U0001f600", "b")), "\U0001f600a".replace("\U0001f600", "b").isascii(), ["a\nb\r\nc\x1cd\x1ee\x1ff\x0bg\x0ch\x85i\u2028j".splitlines()], "a\n".splitlines(True))
