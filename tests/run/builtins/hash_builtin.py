# hash: by value for values, by __hash__ for users, none for mutable containers.
print(
    hash(5),
    hash(None) == hash(None),
    hash("a") == hash("a"),
    hash("é" + "日") == hash("é日"),
    hash((1, "a")) == hash((1, "a")),
    hash(1.5),
    hash(True),
    hash(range(2)) == hash(range(2)),
)


class Fixed:
    def __hash__(self):
        return 42


class EqOnly:
    def __eq__(self, other):
        return True


class Child(EqOnly):
    pass


class Restored(EqOnly):
    __hash__ = object.__hash__


class MinusOne:
    def __hash__(self):
        return -1


print(
    hash(Fixed()),
    hash(MinusOne()),
    isinstance(hash(Restored()), int),
    hash(Fixed) == hash(Fixed),
    hash(len) == hash(len),
)
for value in ([], {}, set(), EqOnly(), Child(), bytearray(), ([],), slice(1)):
    try:
        hash(value)
    except TypeError as error:
        print(error)
