# bytes() and bytearray() say their own names, look at their arguments in the same order, and take items one by one.
class Index:
    def __init__(self, value):
        self.value = value

    def __index__(self):
        return self.value


class Both:
    def __index__(self):
        return 2

    def __bytes__(self):
        return b"both"


class OnlyBytes:
    def __bytes__(self):
        return b"only"


class Wrong:
    def __bytes__(self):
        return "text"


class FailingIndex:
    def __init__(self, error):
        self.error = error

    def __index__(self):
        raise self.error("no")

    def __iter__(self):
        return iter([1, 2])


class FailingIter:
    def __init__(self, error):
        self.error = error

    def __iter__(self):
        raise self.error("no")


class BytesChild(bytes):
    def __bytes__(self):
        return b"child"


class Text(str):
    pass


def numbers(*values):
    for value in values:
        print("next", value)
        yield value


def attempt(name, f):
    try:
        print(name, repr(f()))
    except BaseException as error:
        print(name, type(error).__name__, error)


def pieces():
    return [
        ("nothing", lambda kind: kind()),
        ("int", lambda kind: kind(3)),
        ("true", lambda kind: kind(True)),
        ("negative", lambda kind: kind(-1)),
        ("large", lambda kind: kind(2**63)),
        ("larger", lambda kind: kind(-(2**70))),
        ("float", lambda kind: kind(1.5)),
        ("none", lambda kind: kind(None)),
        ("object", lambda kind: kind(object())),
        ("str", lambda kind: kind("a")),
        ("str errors", lambda kind: kind("a", errors="strict")),
        ("str encoding", lambda kind: kind("aé", "utf-8")),
        ("str both", lambda kind: kind("aé", "ascii", "replace")),
        ("str fails", lambda kind: kind("aé", "ascii")),
        ("encoding only", lambda kind: kind(encoding="utf-8")),
        ("errors only", lambda kind: kind(errors="strict")),
        ("encoding of int", lambda kind: kind(1, "utf-8")),
        ("errors of int", lambda kind: kind(1, errors="x")),
        ("both of int", lambda kind: kind(1, "utf-8", "x")),
        ("encoding of bytes", lambda kind: kind(b"a", "utf-8")),
        ("encoding is int", lambda kind: kind("a", 1)),
        ("errors is int", lambda kind: kind("a", "utf-8", 1)),
        ("encoding is None", lambda kind: kind("a", None)),
        ("errors is None", lambda kind: kind("a", "utf-8", None)),
        ("both wrong", lambda kind: kind(1, 2, 3)),
        ("encoding wrong of int", lambda kind: kind(1, 2)),
        ("encoding is bytes", lambda kind: kind("a", b"utf-8")),
        ("encoding with null", lambda kind: kind("a", "utf\0-8")),
        ("unknown encoding", lambda kind: kind("a", "nothing")),
        ("too many", lambda kind: kind("a", "b", "c", "d")),
        ("unknown keyword", lambda kind: kind(other=1)),
        ("twice", lambda kind: kind(b"", source=b"")),
        ("source", lambda kind: kind(source=b"ab")),
        ("string", lambda kind: kind(string="a")),
        ("index", lambda kind: kind(Index(2))),
        ("index -1", lambda kind: kind(Index(-1))),
        ("index large", lambda kind: kind(Index(2**64))),
        ("index wrong", lambda kind: kind(Index("a"))),
        ("index TypeError", lambda kind: kind(FailingIndex(TypeError))),
        ("index ValueError", lambda kind: kind(FailingIndex(ValueError))),
        ("iter TypeError", lambda kind: kind(FailingIter(TypeError))),
        ("iter ValueError", lambda kind: kind(FailingIter(ValueError))),
        ("both methods", lambda kind: kind(Both())),
        ("only bytes", lambda kind: kind(OnlyBytes())),
        ("wrong bytes", lambda kind: kind(Wrong())),
        ("child", lambda kind: kind(BytesChild(b"x"))),
        ("child of str", lambda kind: kind(Text("x"), Text("ascii"))),
        ("list", lambda kind: kind([1, True, Index(7)])),
        ("list too large", lambda kind: kind([1, 256])),
        ("list negative", lambda kind: kind([-1])),
        ("list huge", lambda kind: kind([2**70])),
        ("list of str", lambda kind: kind(["a"])),
        ("list of floats", lambda kind: kind([1.0])),
        ("tuple", lambda kind: kind((1, 300))),
        ("set", lambda kind: kind({5})),
        ("dict", lambda kind: kind({5: 6})),
        ("range", lambda kind: kind(range(250, 260))),
        ("generator", lambda kind: kind(numbers(1, 2, 3))),
        ("generator stops", lambda kind: kind(numbers(1, 256, 3))),
        ("generator wrong", lambda kind: kind(numbers(1, "x", 3))),
    ]


for name, f in pieces():
    for kind in (bytes, bytearray):
        attempt(f"{kind.__name__} {name}:", lambda: f(kind))


class Child(bytearray):
    pass


attempt("child", lambda: Child("a", 1))
attempt("child", lambda: Child("a"))
attempt("child", lambda: Child([300]))
attempt("child", lambda: Child(-1))
attempt("child", lambda: Child(object()))
for value in (256, -1, 2**70, "a", b"a", 1.0, None, Index(5), Index(300), Index("a")):
    b = bytearray(b"ab")
    attempt("append", lambda: b.append(value))
    attempt("insert", lambda: b.insert(0, value))
    attempt("remove", lambda: b.remove(value))
    attempt("extend", lambda: b.extend([value]))
    attempt("extend by it", lambda: b.extend(value))
    attempt("store", lambda: b.__setitem__(0, value))
    attempt("slice", lambda: b.__setitem__(slice(0, 1), value))
    attempt("slice of list", lambda: b.__setitem__(slice(0, 1), [value]))
    attempt("iadd", lambda: b.__iadd__(value))
    attempt("add", lambda: b + value)
    attempt("in", lambda: value in b)
    attempt("join", lambda: b.join([value]))
    print(b)
b = bytearray()
attempt("extend", lambda: b.extend(numbers(1, 2, 300, 4)))
print(b)
attempt("extend", lambda: b.extend(numbers(1, 2)))
print(b)
b[1:1] = numbers(7, 8)
print(b)
attempt("slice", lambda: b.__setitem__(slice(0, 1), numbers(7, 800, 9)))
for name, f in [
    ("find", lambda b: b.find(None)),
    ("count", lambda b: b.count(300)),
    ("index", lambda b: b.index(b"z")),
    ("rindex", lambda b: b.rindex(b"z")),
    ("startswith", lambda b: b.startswith(1)),
    ("endswith", lambda b: b.endswith(("a",))),
    ("split", lambda b: b.split("a")),
    ("split of nothing", lambda b: b.split(b"")),
    ("rsplit", lambda b: b.rsplit(1)),
    ("partition", lambda b: b.partition("a")),
    ("rpartition", lambda b: b.rpartition(b"")),
    ("replace", lambda b: b.replace("a", b"b")),
    ("replace", lambda b: b.replace(b"a", "b")),
    ("strip", lambda b: b.strip("a")),
    ("join", lambda b: b.join([b"a", "b"])),
    ("join", lambda b: b.join(1)),
    ("center", lambda b: b.center(5, "x")),
    ("ljust", lambda b: b.ljust(5, b"xy")),
    ("rjust", lambda b: b.rjust("a")),
    ("translate", lambda b: b.translate(b"")),
    ("translate", lambda b: b.translate(1)),
    ("maketrans", lambda b: b.maketrans(b"a", b"bc")),
    ("removeprefix", lambda b: b.removeprefix("a")),
    ("hex", lambda b: b.hex("ab")),
    ("hex", lambda b: b.hex(1)),
    ("decode", lambda b: b.decode(1)),
    ("decode", lambda b: b.decode("ascii", 1)),
    ("expandtabs", lambda b: b.expandtabs("a")),
    ("zfill", lambda b: b.zfill(None)),
    ("splitlines", lambda b: b.splitlines(keepends="x")),
    ("fromhex", lambda b: b.fromhex("xyz")),
    ("fromhex", lambda b: b.fromhex(b"00")),
    ("percent", lambda b: b % 1),
    ("times", lambda b: b * "a"),
    ("plus", lambda b: b + "a"),
    ("less", lambda b: b < "a"),
    ("call", lambda b: b()),
]:
    for b in (b"ab", bytearray(b"ab")):
        attempt(f"{type(b).__name__}.{name}", lambda: f(b))
