"""Comparing dicts where the end of a key or a value changes the dicts."""


class Ending:
    def __init__(self, name, clears):
        self.name = name
        self.clears = clears

    def __eq__(self, other):
        left.clear()
        return True

    def __hash__(self):
        return 13

    def __del__(self):
        print("end of", self.name)
        self.clears.clear()


left, right = {}, {}
left[Ending("left key", right)] = 0
right[Ending("right key", left)] = Ending("right value", left)
print(left == right, len(left), len(right))

left, right = {}, {}
right[Ending("right key", left)] = 1
left[Ending("left key", right)] = 1
print((Ending("asked", right), 1) in right.items(), len(left), len(right))
left.clear()


class Clearing:
    def __eq__(self, other):
        second.clear()
        return True


first, second = {0: Clearing()}, {0: set()}
print(first == second, second)


class Counted(str):
    hashed = 0

    def __hash__(self):
        Counted.hashed += 1
        return super().__hash__()


# The hashes of a set's elements and of a dict's keys are known.
elements = {Counted(letter) for letter in "abcdefghij"}
keys = dict.fromkeys(dict.fromkeys(elements), 1)
again = dict.fromkeys(frozenset(keys))
print(Counted.hashed, sorted(keys) == sorted(elements) == sorted(again), keys["a"], again["b"])
