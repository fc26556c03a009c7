"""`dict(pairs)` where the pairs are lists: also such as change while a key is hashed, and such as are no pairs."""


class Key:
    def __init__(self, home, name):
        self.home, self.name = home, name

    def __hash__(self):
        self.home.clear()
        return hash(self.name)

    def __eq__(self, other):
        print("compared")
        return True


class Pair(list):
    def __iter__(self):
        return iter("xy")


item = []
item += [Key(item, 1), "kept"]
made = dict([item])
print(list(made.values()), item)
print(dict([["a", 1], ("b", 2), "cd", Pair([1, 2])]), dict(p.split("=") for p in "a=1;b=2;a=3".split(";")))
d = {}
d.update([[1, 2], [1, 3], [(), None]])
print(d, d | {4: 5})
for bad in ([[1]], [[1, 2, 3]], [[]], [["a", 1], [1]], [1], [[[], 1]], [None], ["abc"]):
    try:
        print(dict(bad))
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
