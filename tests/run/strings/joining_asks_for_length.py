"""`join` of what is no list or tuple fills a list, which asks the iterator how much is left."""


class Iterator:
    def __init__(self, values, hint):
        self.inner = iter(values)
        self.hint = hint

    def __iter__(self):
        print("iter")
        return self

    def __next__(self):
        return next(self.inner)

    def __length_hint__(self):
        print("hint")
        if isinstance(self.hint, Exception):
            raise self.hint
        return self.hint


class Items:
    def __init__(self, *given):
        self.given = given

    def __iter__(self):
        return Iterator(*self.given)

    def __len__(self):
        print("len")
        return 1


for hint in 0, 5, NotImplemented, NotImplementedError("no"), TypeError("no"), -1, "x":
    for separator, values in ("-", ["a", "b"]), (b"-", [b"a", b"b"]), (bytearray(b"-"), [b"a"]):
        try:
            print(separator.join(Items(values, hint)))
        except Exception as error:
            print(type(error).__name__, error)
print("".join(x for x in "abc"), ",".join({"k": 1, "l": 2}), "".join(("a",)), "".join("xyz"))
