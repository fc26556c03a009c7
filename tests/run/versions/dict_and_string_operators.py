"""`in`, `x[y]` and `x[y] = z` where a dict, a set or a string is expected: and is none, or runs code."""


class Told(dict):
    def __missing__(self, key):
        return f"no {key!r}"

    def __contains__(self, key):
        return key == "anything"

    def __setitem__(self, key, value):
        super().__setitem__(key, [value])


class Chars(str):
    def __getitem__(self, index):
        return f"<{index}>"


class Key:
    def __init__(self, name):
        self.name = name
        self.asked = 0

    def __hash__(self):
        self.asked += 1
        return 7

    def __eq__(self, other):
        self.asked += 100
        return isinstance(other, Key) and self.name == other.name


def counted(words):
    counts = {}
    for word in words:
        if word in counts:
            counts[word] = counts[word] + 1
        else:
            counts[word] = 1
    return counts


def fill(table, keys):
    for key in keys:
        table[key] = len(table)
    return [table[key] for key in keys], [key in table for key in (*keys, "anything")]


def letters(text, places):
    found = []
    for place in places:
        try:
            found.append(text[place])
        except (IndexError, TypeError) as error:
            found.append(f"{type(error).__name__}: {error}")
    return found


def look_up(table, key):
    try:
        return table[key]
    except (KeyError, TypeError, IndexError) as error:
        return f"{type(error).__name__}: {error}"


def plain_dict():
    table = {1: "one", -1: "minus one", 1.5: "float", (1, 2): "pair", None: "none"}
    for key in (1, True, -1, -2, 1.5, (1, 2), None, [], 2**70, -(2**61)):
        print(repr(key), look_up(table, key))
    keys = {n: n for n in (-1, -2, -3, 0, -(2**61) + 1, -(2**61), 2**61 - 1, 2**61, 2**62 - 1, -(2**62))}
    print(list(keys.items()), [hash(n) for n in keys])
    print(-1 in keys, -2 in keys, -4 in keys, -1.0 in keys, {-1, -2} == {-2, -1, -1})


def asked_once():
    first, second = Key("a"), Key("b")
    table = {first: 1}
    print(second in table, first.asked, second.asked)
    table[second] = 2
    print(table[second], table[Key("a")], first.asked, second.asked)
    seen = {first}
    print(second in seen, first in seen, first.asked, second.asked)


def captured(size):
    columns = set()
    rows = {}
    text = "abcdef"
    placed = []
    best = None

    def place(row):
        nonlocal best
        if row in columns or -row in rows:
            return placed.pop() if placed else None
        columns.add(row)
        rows[-row] = text[row % len(text)]
        placed.append(row)

        def inner():
            return [text[i] for i in range(3) if i in columns], rows[-row], len(placed)

        best = inner()
        columns.discard(row - 2)
        return placed[-1]

    print([place(n % 5) for n in range(size)], best, sorted(columns), rows, placed)


def changing(things):
    result = []
    for thing in things:
        try:
            result.append((1 in thing, thing[1]))
        except (TypeError, KeyError, IndexError) as error:
            result.append(f"{type(error).__name__}: {error}")
    return result


print(counted("a b a c b a".split()))
print(fill({}, ["x", "y", "x"]), fill(Told(), ["x", "y", "x"]), look_up(Told(), "q"))
print(letters("añ€𝄞", [0, 1, 2, 3, -1, -4, 4, -5, True, slice(1, 3), "0", 1.0, 2**70]))
print(letters(Chars("abc"), [0, -1, "k"]), letters([1, 2], [0, 5]), letters(b"ab", [1, 2]))
plain_dict()
asked_once()
captured(12)
print(changing([{1: 2}, [0, 1], (1, 2), "abc", {1, 2}, range(3), None, 5, {2: 3}, Told({1: 5})]))
