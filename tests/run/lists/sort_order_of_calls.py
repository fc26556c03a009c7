# sort calls its key from front to back whatever the direction, once an element, before any comparison;
# reverse keeps equal elements in their order; the list looks empty meanwhile.
calls = []


def key(x):
    calls.append(x)
    return x[0]


class Noisy:
    def __init__(self, value, name):
        self.value = value
        self.name = name

    def __lt__(self, other):
        calls.append((self.name, other.name))
        return self.value < other.value

    def __repr__(self):
        return f"<{self.value}{self.name}>"


pairs = [("b", 1), ("a", 2), ("b", 3), ("c", 4), ("a", 5), ("c", 6)]
for reverse in (False, True, 0, 1, 2, -1):
    calls.clear()
    print(sorted(pairs, key=key, reverse=reverse))
    print(calls)
    calls.clear()
    copy = list(pairs)
    print(copy.sort(reverse=reverse, key=key), copy, calls)
for n in (0, 1, 2, 3, 9):
    for reverse in (False, True):
        calls.clear()
        xs = [Noisy(i * 7 % 4, "abcdefghi"[i]) for i in range(n)]
        print(n, reverse, sorted(xs, reverse=reverse), calls)
        calls.clear()
        print(sorted(xs, key=lambda x: calls.append(x.name) or x, reverse=reverse), calls)


# What a failing key or comparison leaves behind.
class Stop(Exception):
    pass


def failing_key(limit):
    seen = []

    def f(x):
        seen.append(x)
        if len(seen) == limit:
            raise Stop(seen)
        return x

    return f


for reverse in (False, True):
    for limit in range(1, 6):
        xs = [3, 1, 4, 1, 5]
        try:
            xs.sort(key=failing_key(limit), reverse=reverse)
        except Stop as error:
            print(error, xs)


class Limited:
    budget = 0

    def __init__(self, value):
        self.value = value

    def __lt__(self, other):
        Limited.budget -= 1
        if Limited.budget < 0:
            raise Stop("no comparisons left")
        return self.value < other.value

    def __repr__(self):
        return str(self.value)


for reverse in (False, True):
    for budget in range(12):
        Limited.budget = budget
        xs = [Limited(x) for x in (3, 1, 4, 1, 5, 9, 2)]
        try:
            xs.sort(reverse=reverse)
            print("sorted", xs)
        except Stop as error:
            print(error, xs)
        Limited.budget = budget
        xs = [Limited(x) for x in (3, 1, 4, 1, 5, 9, 2)]
        try:
            xs.sort(reverse=reverse, key=lambda x: x)
            print("sorted", xs)
        except Stop as error:
            print(error, xs)


# The list looks empty; changing it is an error, even if it is empty again at the end.
class Told:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name

    def __del__(self):
        print("end of", self.name, "while the list is", xs)


def nothing(xs):
    print(xs, len(xs), list(xs), xs == [], bool(xs))


def look_up(xs):
    try:
        xs[0]
    except IndexError as error:
        print(error)


def put(xs):
    try:
        xs[0] = 1
    except IndexError as error:
        print(error)


changes = [
    nothing,
    look_up,
    put,
    lambda xs: xs.clear(),
    lambda xs: xs.append(1),
    lambda xs: xs.append(1) or xs.pop(),
    lambda xs: xs.append(1) or xs.clear(),
    lambda xs: xs.append(Told("late")),
    lambda xs: xs.extend([Told("a"), Told("b")]),
    lambda xs: xs.extend([]),
    lambda xs: xs.extend(()),
    lambda xs: xs.extend(iter([])),
    lambda xs: xs.extend(x for x in ()),
    lambda xs: xs.insert(0, 0),
    lambda xs: xs.sort(),
    lambda xs: xs.reverse(),
    lambda xs: xs.__init__(),
    lambda xs: xs.__init__([1]),
    lambda xs: xs.__setitem__(slice(0, 0), []),
    lambda xs: xs.__setitem__(slice(0, 0), [1, 2]),
    lambda xs: xs.__delitem__(slice(None)),
    lambda xs: xs.__imul__(0),
    lambda xs: xs.__imul__(3),
    lambda xs: xs.__iadd__([]),
    lambda xs: xs.__iadd__([4]),
]
for number, change in enumerate(changes):
    for reverse in (False, True):
        xs = [3, 1, 2]
        try:
            xs.sort(key=lambda x: change(xs) or x, reverse=reverse)
        except ValueError as error:
            print(number, error, end=" ")
        print(number, xs)


class Changing(int):
    def __lt__(self, other):
        xs.append(int(self))
        return int(self) < int(other)


xs = [Changing(3), Changing(1), Changing(2)]
try:
    xs.sort(reverse=True)
except ValueError as error:
    print(error)
print(xs)


# An error of the key is what is seen, not that the list was changed as well.
def change_and_fail(x):
    xs.append(Told("extra"))
    raise Stop("both")


xs = [1, 2]
try:
    xs.sort(key=change_and_fail)
except Stop as error:
    print(error, xs)
for arguments in ({"reverse": None}, {"reverse": "x"}, {"reverse": 1.0}, {"key": 3}, {"other": 1}):
    for f in (lambda **k: [2, 1].sort(**k), lambda **k: sorted([2, 1], **k)):
        try:
            print(f(**arguments))
        except TypeError as error:
            print(error)
