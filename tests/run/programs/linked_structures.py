# Stack, queue, deque and linked list by hand, with iteration and reversal.
class Node:
    def __init__(self, value, next=None):
        self.value, self.next = value, next


class LinkedList:
    def __init__(self, items=()):
        self.head = self.tail = None
        self.length = 0
        for item in items:
            self.append(item)

    def append(self, value):
        node = Node(value)
        if self.tail:
            self.tail.next = node
        else:
            self.head = node
        self.tail = node
        self.length += 1

    def prepend(self, value):
        self.head = Node(value, self.head)
        self.tail = self.tail or self.head
        self.length += 1

    def popleft(self):
        if not self.head:
            raise IndexError("pop from empty LinkedList")
        value, self.head = self.head.value, self.head.next
        if not self.head:
            self.tail = None
        self.length -= 1
        return value

    def reverse(self):
        self.tail, node, previous = self.head, self.head, None
        while node:
            node.next, previous, node = previous, node, node.next
        self.head = previous

    def __iter__(self):
        node = self.head
        while node:
            yield node.value
            node = node.next

    def __len__(self):
        return self.length

    def __getitem__(self, index):
        for i, value in enumerate(self):
            if i == index:
                return value
        raise IndexError(index)

    def __eq__(self, other):
        return list(self) == list(other)

    def __repr__(self):
        return f"LinkedList({list(self)})"


a = LinkedList("abc")
a.prepend("start")
a.append(None)
a.reverse()
print(
    a,
    len(a),
    a[1],
    a == [None, "c", "b", "a", "start"],
    "b" in a,
    a.popleft(),
    list(a),
    bool(LinkedList()),
    sorted(LinkedList([3, 1, 2])),
)
while a:
    print(a.popleft(), end=" ")
print(a.head, a.tail)
for attempt in (lambda: a.popleft(), lambda: a[0]):
    try:
        attempt()
    except IndexError as error:
        print(error)


class MinStack:
    def __init__(self):
        self.items = []

    def push(self, x):
        self.items.append((x, min(x, self.items[-1][1]) if self.items else x))

    def pop(self):
        return self.items.pop()[0]

    @property
    def minimum(self):
        return self.items[-1][1]


s = MinStack()
for x in (5, 3, 8, 1):
    s.push(x)
print(s.minimum, s.pop(), s.minimum, s.pop(), s.pop(), s.minimum)
