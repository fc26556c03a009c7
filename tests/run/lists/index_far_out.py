# Indices near and beyond 64 bits: out of range while they fit a machine word, "cannot fit" beyond.
class Plain(int):
    pass


class Index:
    def __init__(self, value):
        self.value = value

    def __index__(self):
        return self.value

    def __repr__(self):
        return f"Index({self.value})"


def attempt(what, f):
    try:
        print(what, f())
    except Exception as error:
        print(what, type(error).__name__, error)


numbers = []
for power in (31, 61, 62, 63, 64, 100):
    for shift in (-1, 0, 1):
        numbers.append(2**power + shift)
        numbers.append(-(2**power) + shift)


def store(xs, i):
    xs[i] = 1


def delete(xs, i):
    del xs[i]


for xs in ([1, 2, 3], (1, 2, 3), "abc", b"abc", bytearray(b"abc"), range(3), [], (), "", b"", range(0)):
    for n in numbers:
        for i in (n, Plain(n), Index(n)):
            attempt(f"{xs!r}[{i!r}]", lambda: xs[i])
            attempt("store", lambda: store(xs, i))
            attempt("delete", lambda: delete(xs, i))
        attempt("slice", lambda: xs[n:])
        attempt("slice", lambda: xs[:n])
        attempt("slice", lambda: xs[::n])
        attempt("times", lambda: (xs * n) if n < 0 or n >= 2**63 and xs else None)
for n in numbers:
    attempt(f"pop {n}", lambda: [1, 2].pop(n))
    attempt("pop", lambda: bytearray(b"ab").pop(n))
    attempt("pop of none", lambda: [].pop(n))
    xs = [1, 2]
    attempt("insert", lambda: xs.insert(n, 3))
    ys = bytearray(b"ab")
    attempt("insert", lambda: ys.insert(n, 99))
    print(xs, ys)
    attempt("index", lambda: [1, 2].index(2, n))
    attempt("index", lambda: (1, 2).index(2, 0, n))
    attempt("find", lambda: "ab".find("b", n))
    attempt("find", lambda: b"ab".rfind(b"b", 0, n))
for i in (1.0, "0", None, (), 2j):
    for xs in ([1], (1,), "a", b"a", bytearray(b"a"), range(1)):
        attempt(f"{xs!r}[{i!r}]", lambda: xs[i])
        attempt("store", lambda: store(xs, i))
        attempt("delete", lambda: delete(xs, i))
