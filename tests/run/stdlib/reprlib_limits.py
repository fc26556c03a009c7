# reprlib, compiled from the host's: shortened reprs, and those of objects that hold themselves
import reprlib

print(reprlib.repr(list(range(20))), reprlib.repr("x" * 60), reprlib.repr({i: i for i in range(9)}))
print(reprlib.repr({3, 1, 2}), reprlib.repr((1,)), reprlib.repr([[[[[[[1]]]]]]]), reprlib.repr(10**60))
short = reprlib.Repr()
short.maxlist = 2
print(short.repr([1, 2, 3]))


class Chain:
    def __init__(self, name):
        self.name, self.next = name, None

    @reprlib.recursive_repr()
    def __repr__(self):
        return f"<{self.name} {self.next!r}>"


chain = Chain("a")
chain.next = chain
print(chain)
chain.next = None
