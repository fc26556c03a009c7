"""Attributes that not the class's own methods set: by functions, by subclasses, late, and more than there is room for."""


class Node:
    def __init__(self, value):
        self.value = value


class Bare:
    pass


class Leaf(Node):
    def __init__(self, value):
        super().__init__(value)
        self.kind = "leaf"
        self.depth = 0


class Deep(Leaf):
    def mark(self):
        self.marked = True
        self.value = -self.value


class Mixin:
    def mix(self):
        self.mixed = [self]


class Both(Deep, Mixin):
    pass


class Slotted:
    __slots__ = ("a", "b")

    def __init__(self):
        self.a = 1


class SlottedMore(Slotted):
    __slots__ = ("c",)

    def more(self):
        self.b = self.c = 2


class SlottedOpen(Slotted):
    def more(self):
        self.d = self.b = 3


def link(nodes):
    for left, right in zip(nodes, nodes[1:]):
        left.next = right
        right.previous = left


def total(nodes):
    found = 0
    for node in nodes:
        found += node.value + hasattr(node, "next") + getattr(node, "depth", 5)
    return found


def grow(count):
    bare = Bare()
    for number in range(count):
        setattr(bare, f"a{number}", number)
    return bare


nodes = [Node(1), Leaf(2), Deep(3), Both(4), Node(5)]
print(total(nodes))
link(nodes)
for node in nodes:
    print(type(node).__name__, sorted(node.__dict__) if type(node) is not Node else list(vars(node)))
print(total(nodes))
nodes[2].mark()
nodes[3].mark()
nodes[3].mix()
print(total(nodes), nodes[3].mixed[0] is nodes[3])
del nodes[1].next, nodes[3].depth
print(total(nodes), nodes[1].__dict__.keys())
for count in (0, 7, 8, 9, 33, 40):
    bare = grow(count)
    bare.left = bare.right = count
    bare.left += 1
    print(len(vars(bare)), bare.left - bare.right, list(vars(bare))[-2:])
for made in (Slotted(), SlottedMore(), SlottedOpen()):
    try:
        made.more()
    except AttributeError as error:
        print(error)
    for name in "abcde":
        try:
            setattr(made, name, name)
        except AttributeError as error:
            print(error)
    print([getattr(made, name, None) for name in "abcde"], hasattr(made, "__dict__"))
Bare.late = 1
bare = grow(2)
bare.late += 1
print(bare.late, Bare.late, vars(bare))
