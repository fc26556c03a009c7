# Built-in functions and methods that compiled code calls directly check and raise as ever.
def length(x):
    try:
        return len(x)
    except TypeError as error:
        return str(error)


def look_up(d, k):
    return d.get(k), d.get(k, 5), d.setdefault(k, 7)


def change(s):
    s.add(3)
    s.discard(4)
    s.add("x")
    return sorted(map(str, s))


def attempt(act):
    try:
        print(act())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)


class Missing(dict):
    def __missing__(self, key):
        return key

    def get(self, key, default="own"):
        return default


print(length("abc"), length([1]), length((1, 2)), length(3), length({1: 2}), len("xyz"))
print(look_up({}, 1), look_up({1: 2}, 1), look_up(Missing(), 1))
print(change({4}), change(set()))
attempt(lambda: ord("ord"))
attempt(lambda: ord(1))
attempt(lambda: chr(-1))
attempt(lambda: {}.get([]))
attempt(lambda: isinstance(3, 4))
attempt(lambda: "x".strip(3))
attempt(lambda: "x".join(3))
attempt(lambda: len(1, 2))
attempt(lambda: {}.get())
print([chr(ord(c) + 1) for c in "abc"], isinstance(3, int), abs(-3), abs(-2.5), hash(3), repr("a"))
print(str(3), str(3.5), str([1]), str(None), str(2**70))
print(" x ".strip(), "xax".strip("x"), "a-b".replace("a", "b"), ",".join(["a", "b"]))
print("aB c".upper(), "Ab Cd".swapcase(), "hello wORLD".title(), "hELLO".capitalize(), "ABC".casefold())
