"""`replace` and `join` where the length is known beforehand, and searches for one byte at all distances."""

texts = ["", "a", "aa", "aaa", "<a href='x'>T & C</a>", "x" * 7 + "y", "x" * 8 + "y", "x" * 9 + "yx", "\x00a\x00", "é<é", "日<本", "aé"]
parts = ["", "a", "aa", "x", "y", "<", "&", "xx", "é", "日", "\x00", "\x80"]
for t in texts:
    for old in parts:
        for new in ("", "a", "bb", "é", "日本"):
            for count in (-1, 0, 1, 2, 100):
                r = t.replace(old, new, count)
                if count in (-1, 1) or r != t:
                    print(ascii(r), r.isascii(), len(r))
for n in range(40):
    for i in range(n):
        s = "\x00" * i + "\x01" + "\x00" * (n - i - 1)
        b = s.encode()
        assert s.find("\x01") == i and b.find(b"\x01") == i and s.index("\x01", i) == i
        s = "\x80" * i + "\x7f" + "\x81" * (n - i - 1)
        assert s.find("\x7f") == i and s.find("\x00") == -1
        s = "a" * i + "b" + "c" * (n - i - 1)
        assert s.find("b") == i and s.find("b", 0, i) == -1 and s.replace("b", "") == "a" * i + "c" * (n - i - 1)


class Text(str):
    def __str__(self):
        return "no"


class Hint:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        print("iter")
        return self

    def __len__(self):
        print("len")
        return 3

    def __length_hint__(self):
        print("hint")
        return 2

    def __next__(self):
        self.n -= 1
        if self.n < 0:
            raise StopIteration
        return str(self.n)


class Items:
    def __getitem__(self, i):
        return "abc"[i]


print("-".join(Hint(3)), "".join(Items()), sorted(Hint(2)), list(Hint(2)))
print("-".join(("a",)), "-".join(["a", "b"]), "-".join(()), "".join([Text("x")]), type("".join([Text("x")])), "-".join((Text("x"), "é", "日")))
print(",".join(reversed(["a", "b", "c"])), "".join(reversed("héllo")), "".join(c for c in "abc"), "".join({"k": 1}), "+".join("xyz"), "".join(sorted("listen")))
print(list("héé日本"), sorted("日aéb"), sorted("zé"), list(""), [*"ab", *"日"])
for bad in (1, None, ["a", 1], ("a", b"b"), [b"a"], Items):
    try:
        print(",".join(bad))
    except TypeError as e:
        print(e)
xs = list("ab")
xs.extend("cd")
xs += "日"
xs.extend(xs)
print(xs)
