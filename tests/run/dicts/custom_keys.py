# User classes as keys: __hash__ and __eq__ decide, identity goes first.
class Key:
    def __init__(self, value, bucket):
        self.value = value
        self.bucket = bucket

    def __hash__(self):
        return self.bucket

    def __eq__(self, other):
        print("eq", self.value, other.value)
        return self.value == other.value


a, b, c = Key("a", 1), Key("b", 1), Key("a", 1)
d = {a: "first"}
print(d[a])
d[b] = "second"
print(len(d))
d[c] = "third"
print(len(d), d[a], [k is a for k in d])


class Raising:
    def __hash__(self):
        return 5

    def __eq__(self, other):
        raise ValueError("compared")


d = {Raising(): 1}
try:
    d[Raising()]
except ValueError as error:
    print(error)


class BadHash:
    def __hash__(self):
        return "x"


class HugeHash:
    def __hash__(self):
        return 2**100 + 3


try:
    {BadHash(): 1}
except TypeError as error:
    print(error)
print(hash(HugeHash()), hash(Key(1, -1)), len({HugeHash(), HugeHash()}))
