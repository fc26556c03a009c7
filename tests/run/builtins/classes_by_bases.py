"""`isinstance` and `issubclass` of what is no class but has a tuple of `__bases__`, and says what its `__class__` is."""


class Abstract:
    """Stands for a class."""

    def __init__(self, *bases):
        self.bases = bases

    def getbases(self):
        return self.bases

    __bases__ = property(getbases)

    def __call__(self):
        return Instance(self)


class Instance:
    def __init__(self, of):
        self.of = of

    def getclass(self):
        return self.of

    __class__ = property(getclass)


def attempt(f, *args):
    try:
        return f(*args)
    except Exception as error:
        return f"{type(error).__name__}: {error}"


top = Abstract()
left, right = Abstract(top), Abstract(top)
both = Abstract(left, right)
deep = Abstract(both)
stands = [top, left, right, both, deep, Abstract(int), Abstract(list, top)]
for a in stands:
    print([attempt(issubclass, a, b) for b in [*stands, int, object, list]])
    print([attempt(isinstance, a(), b) for b in [*stands, int, object, Instance]])
    print([attempt(issubclass, b, a) for b in (int, bool, str)], [attempt(isinstance, b, a) for b in (1, True, "")])
print(issubclass(deep, (int, (str, (top,)))), isinstance(deep(), (int, (str, (top,)))))


class Odd:
    def __init__(self, bases):
        self.made = bases

    @property
    def __bases__(self):
        if isinstance(self.made, Exception):
            raise self.made
        return self.made


for bases in (5, [int], (), (1,), ((),), AttributeError("none"), RuntimeError("other")):
    odd = Odd(bases)
    print(bases, attempt(isinstance, 1, odd), attempt(issubclass, int, odd), attempt(issubclass, odd, int), attempt(issubclass, odd, odd))
    print(attempt(isinstance, 1, (str, odd)), attempt(issubclass, odd, (str, top)))
for wrong in (1, "x", None, [int], [], {}, Odd):
    print(attempt(isinstance, 1, wrong), attempt(issubclass, int, wrong), attempt(issubclass, wrong, int), attempt(issubclass, wrong, wrong))


def nested(depth):
    classes = (str,)
    for _ in range(depth):
        classes = (classes,)
    return classes


print(isinstance("", nested(100)), issubclass(int, nested(100)))
print(attempt(isinstance, 1, nested(5000)), attempt(issubclass, int, nested(5000)))
ring = Abstract()
ring.bases = (Abstract(), ring)
print(attempt(issubclass, ring, top).partition(" in ")[0])


# A function with a sentinel that comes to its end in another way.
def stops():
    counts.append(1)
    if len(counts) == 3:
        raise StopIteration
    return len(counts)


counts = []
it = iter(stops, 10)
print(list(it), list(it), len(counts))


class Counts:
    def __getitem__(self, i):
        return i


it = iter(Counts())
it.__setstate__(2**63 - 3)
print(attempt(next, it), attempt(next, it), attempt(next, it), attempt(next, it))


class Compares:
    def __eq__(self, other):
        print("compared with", other)
        return other == 2


print(list(iter(iter([1, 2, 3]).__next__, Compares())))
