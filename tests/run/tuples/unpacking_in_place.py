"""Unpacking that reads a tuple where it lies: other values, errors, drops, and what is known of each place."""


class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("end of", self.name)


class Pair(tuple):
    def __iter__(self):
        return iter(("own", "way"))


def take_two(x):
    try:
        a, b = x
        return a, b
    except (TypeError, ValueError) as error:
        return type(error).__name__, str(error)


for value in ((1, 2), [1, 2], "ab", {1: 2, 3: 4}, Pair((1, 2)), iter((1, 2)), (1,), (1, 2, 3), (), [1], None, 5, range(2)):
    print(take_two(value))


def swap(x, y):
    x, y = y, x
    return x, y


print(swap(1, "a"), swap(1.5, None))


def drops():
    a = Noisy("a")
    b = Noisy("b")
    a, b = (b, Noisy("c"))
    print("then")
    (a, b), c = (Noisy("d"), 1), 2.5
    print("last", c)


drops()


def replace_itself():
    t = (Noisy("e"), 2)
    t, n = t
    print(t.name, n)
    t = (1, 2)
    t, t = t
    print(t)


replace_itself()


def numbers(rows):
    total = 0
    scaled = 0.0
    for name, count, price in rows:
        total += count
        scaled += count * price
    return total, scaled


good = [("a", 1, 0.5), ("b", 2, 1.5)]
print(numbers(good * 10))
print(numbers(good + [["c", 3, 2]]))
print(numbers(good + [("c", 2**70, 2.0)]), numbers(good + [("d", True, 1)]), numbers(good + [("e", 1.5, 1)]))
for bad in (("c", "x", 1.0), ("c", 1, "y"), ("c", 1), ("c", 1, 2, 3), 7):
    try:
        print(numbers(good + [bad]))
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)


def deep():
    table = {"k": [(1, (2.5, "z"))]}
    for key, rows in table.items():
        for first, (second, third) in rows:
            print(key, first + 1, second * 2, third.upper())
    for i, (x, y) in enumerate(zip([1, 2], [0.5, 1.5])):
        print(i + x + y)
    q, r = divmod(17, 5)
    print(q * 10 + r, divmod(-17, 5), divmod(17, -5), divmod(2**70, 3), divmod(7.5, 2), divmod(True, 2))


deep()


def constants(row):
    return row[0] * 2, row[1] * 2, row[-1]


print(constants((1, 2.5, "x")), constants([True, "s"]), constants("pq"))


def gather(n):
    made = []
    for i in range(n):
        made.append((i, i * 0.5, str(i), i % 2 == 0, None))
    return made


for a, b, c, d, e in gather(4):
    print(a, b, c, d, e, (a, b, c), (), (e,))
