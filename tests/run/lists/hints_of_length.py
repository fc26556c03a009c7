# What a list makes of hints about how much is coming.
import sys


class Hinting:
    def __init__(self, hint, items=()):
        self.hint = hint
        self.items = iter(items)

    def __iter__(self):
        return self

    def __next__(self):
        return next(self.items)

    def __length_hint__(self):
        return self.hint


for start in ([], [1, 2]):
    for hint in (0, 1, 5, sys.maxsize, sys.maxsize // 2, sys.maxsize - 1):
        a = list(start)
        try:
            a.extend(Hinting(hint, "ab"))
        except MemoryError:
            print(start, hint, "MemoryError")
        else:
            print(start, hint, a)


class Bytes(bytearray):
    pass


b = Bytes(b"abcdef")
i = iter(b)
next(i), next(i), next(i)
print(i.__length_hint__())
del b[2:]
print(i.__length_hint__(), list(i))
