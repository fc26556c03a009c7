# __iter__ and __next__ written by hand.
class Fib:
    def __init__(self, limit):
        self.limit = limit

    def __iter__(self):
        self.a, self.b = 0, 1
        return self

    def __next__(self):
        if self.a > self.limit:
            raise StopIteration
        value = self.a
        self.a, self.b = self.b, self.a + self.b
        return value


f = Fib(50)
print(list(f), list(f), sum(f), 21 in f, 22 in f, max(f), [*f][:3], dict(zip("abc", f)))
a, b, *rest = f
print(a, b, rest)


class Node:
    def __init__(self, value, next=None):
        self.value, self.next = value, next

    def __iter__(self):
        node = self
        while node:
            yield node.value
            node = node.next


chain = Node(1, Node(2, Node(3)))
print(list(chain), [(x, y) for x in chain for y in chain if x < y], len(list(chain)))


class Endless:
    def __iter__(self):
        return self

    def __next__(self):
        return 7


print([x for x, _ in zip(Endless(), range(3))])


class NoNext:
    def __iter__(self):
        return self


try:
    list(NoNext())
except TypeError as error:
    print(error)
