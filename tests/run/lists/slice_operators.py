"""Slices in operators: parts of all kinds, values that change the list meanwhile, classes that see the slice."""


class Shown(list):
    def __getitem__(self, key):
        return ("get", key)

    def __setitem__(self, key, value):
        print("set", key, value)


class Index:
    def __init__(self, value, act=None):
        self.value, self.act = value, act

    def __index__(self):
        if self.act is not None:
            self.act()
        return self.value


def told(action):
    try:
        return action()
    except Exception as error:
        return f"{type(error).__name__}: {error}"


def assign(target, lower, upper, value):
    target[lower:upper] = value
    return target


def assign_stepped(target, step, value):
    target[::step] = value
    return target


def shrink(target):
    while len(target) > 1:
        yield target.pop()


parts = [None, 0, 1, 3, 5, -1, -4, -9, 2**70, -(2**70)]
steps = [None, 1, 2, -1, -2, 7, -(2**70), 2**65]
for sequence in ([0, 1, 2, 3, 4], "añ€𝄞e", (0, 1, 2, 3, 4), b"abcde", range(5)):
    found = [sequence[a:b:c] for a in parts for b in parts for c in steps]
    print(len(found), hash(str(found)) == hash(str(list(found))), found[::37])
for a in parts:
    for b in parts:
        print(assign([0, 1, 2, 3, 4], a, b, "xy"), end=" ")
print()
items = [1, 2, 3]
print(assign(items, 1, 2, items), assign(items, None, None, items), assign(items, 9, 1, iter("ab")))
print(assign([1, 2, 3, 4], 1, 3, ()), assign([], 0, 0, {1: 2}), assign([1], 5, None, range(2)))
items = [1, 2, 3, 4, 5]
print(assign(items, 2, 4, shrink(items)))
items = [1, 2, 3, 4]
print(told(lambda: assign(items, Index(1, items.clear), None, [9])), items)
print(assign(Shown([1, 2]), 0, None, [3]), Shown([1])[:1], Shown([1])[::-1], Shown([1])[1:2:3])
print(assign(bytearray(b"abcd"), 1, 3, b"XYZ"))
for bad in (5, None, 1.5):
    print(told(lambda: assign([1, 2], 0, 1, bad)))
print(told(lambda: assign([1], "a", 1, [2])), told(lambda: assign((1, 2), 0, 1, [2])), told(lambda: assign("ab", 0, 1, "c")))
print(told(lambda: [1, 2][::0]), told(lambda: "ab"[::0]), told(lambda: [1][1.5:]), told(lambda: "ab"["a"::2]), told(lambda: len[::2]))
print([1, 2, 3][Index(0) : Index(3) : Index(2)], "abc"[:: Index(-1)], told(lambda: [1][:: Index(0)]))
print(assign_stepped([1, 2, 3], 2, "xy"), told(lambda: assign_stepped([1, 2, 3], 2, "x")))
numbers = list(range(10))
numbers[2:5] = [n * n for n in numbers[4::-2]]
numbers[5:] += [100]
print(numbers, sum(numbers), numbers[::-1][:3], [n + 1 for n in numbers[::3]])
