# A subclass of list: own methods, overrides, and what built-ins do with it.
class Stack(list):
    def __init__(self, *items, limit=10):
        super().__init__(items)
        self.limit = limit

    def push(self, item):
        if len(self) >= self.limit:
            raise OverflowError(f"more than {self.limit}")
        self.append(item)
        return self

    def __getitem__(self, index):
        if isinstance(index, slice):
            return type(self)(*super().__getitem__(index))
        return super().__getitem__(index)

    def __repr__(self):
        return f"Stack{super().__repr__()}"


s = Stack(1, 2, limit=3).push(3)
print(s, len(s), s[-1], s[:2], type(s[:2]).__name__, s == [1, 2, 3], isinstance(s, list), sum(s))
try:
    s.push(4)
except OverflowError as error:
    print(error)
print(
    type(s + [4]).__name__,
    type(s * 2).__name__,
    type(s.copy()).__name__,
    list(s),
    sorted(s, reverse=True),
    s.limit,
)
s.extend([9])
s.sort(reverse=True)
s[0] = "nine"
del s[1]
print(s, 2 in s, s.index(2), [*s], max([s, [0]], key=len))


class Loud(list):
    def append(self, item):
        print("append", item)
        super().append(item)

    def __len__(self):
        return 99


l = Loud([1])
l.append(2)
l += [3]
print(l, len(l), bool(Loud()), [x for x in l])
