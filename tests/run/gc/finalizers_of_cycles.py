"""`__del__` of garbage: run once, before anything is taken apart, and able to save it."""
import gc

saved = []


class Node:
    def __init__(self, name):
        self.name = name
        self.peer = None

    def __del__(self):
        print("del", self.name, self.peer.name)


class Phoenix:
    def __init__(self, rises):
        self.me = self
        self.rises = rises

    def __del__(self):
        print("phoenix", self.rises)
        if self.rises:
            self.rises = False
            saved.append(self)


class Breaker:
    def __init__(self):
        self.me = [self]

    def __del__(self):
        print("breaks its cycle")
        self.me.clear()


class Failing:
    def __init__(self):
        self.me = self

    def __del__(self):
        self.me = None
        print("fails")


def make_pair():
    a, b = Node("a"), Node("b")
    a.peer, b.peer = b, a


make_pair()
gc.collect()
Phoenix(True)
gc.collect()
print(len(saved), saved[0].me is saved[0])
saved.clear()
gc.collect()
print("not again")
Breaker()
gc.collect()
Failing()
gc.collect()

kept = Node("kept")
kept.peer = kept
print("end")
