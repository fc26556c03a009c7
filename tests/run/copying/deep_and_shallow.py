# copy.copy and copy.deepcopy: containers, shared and recursive structure, instances, hooks.
import copy


class Node:
    def __init__(self, value, next=None):
        self.value = value
        self.next = next


class Slotted:
    __slots__ = ("a", "b")

    def __init__(self, a):
        self.a = a


class Bag(list):
    pass


class Hooked:
    def __init__(self, name):
        self.name = name

    def __copy__(self):
        return Hooked(self.name + " copied")

    def __deepcopy__(self, memo):
        return Hooked(self.name + " deeply copied")


inner = [1, 2]
outer = {"a": inner, "b": inner, "t": (inner, 3), "s": {1, 2}, "f": frozenset([1]), "by": bytearray(b"x")}
deep = copy.deepcopy(outer)
inner.append(3)
print(deep, deep["a"] is deep["b"], deep["t"][0] is deep["a"], copy.copy(outer)["a"] is inner)
loop = []
loop.append(loop)
copied = copy.deepcopy(loop)
print(copied[0] is copied, copied is loop)
loop.clear()
copied.clear()
node = Node(1, Node([2]))
twin = copy.deepcopy(node)
twin.next.value.append(3)
shallow = copy.copy(node)
print(node.next.value, twin.next.value, shallow.next is node.next, vars(shallow).keys())
slotted = copy.deepcopy(Slotted([1]))
print(slotted.a, hasattr(slotted, "b"))
bag = Bag([[1], [2]])
bag.label = "kept"
for duplicate in (copy.copy(bag), copy.deepcopy(bag)):
    print(type(duplicate).__name__, duplicate, duplicate.label, duplicate[0] is bag[0])
print(copy.copy(Hooked("x")).name, copy.deepcopy([Hooked("y")])[0].name)
constant = (1, "two", (3.0, None))
print(copy.deepcopy(constant) is constant, copy.copy(len) is len, copy.deepcopy(Node) is Node)
