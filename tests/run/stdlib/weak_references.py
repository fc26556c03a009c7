# order of callbacks, references from callbacks, resurrection, and what holds references
import gc
import weakref

log = []


class Node:
    def __init__(self, name):
        self.name = name
        self.parent = None
        self.children = []

    def add(self, child):
        child.parent = weakref.ref(self)
        self.children.append(child)
        return child


def note(text):
    return lambda r: log.append((text, r()))


x = Node("x")
refs = [weakref.ref(x, note(i)) for i in range(4)]
plain = weakref.ref(x)
refs.append(weakref.ref(x, note("last")))
print([r.__callback__ is None for r in weakref.getweakrefs(x)])
del refs[1]
x = None
print(log, plain() is None)
log.clear()

# many objects: the table grows
many = [Node(i) for i in range(500)]
table = [weakref.ref(n, note(n.name)) for n in many]
del many[::2]
print(len(log), sum(r() is not None for r in table), sorted(t for t, _ in log)[:5])
del many
print(len(log))
log.clear()

# a tree without cycles
root = Node("root")
leaf = root.add(Node("a")).add(Node("b"))
print(leaf.parent().name, leaf.parent().parent().name)
del root
print(leaf.parent() is None)


class Phoenix:
    saved = None

    def __del__(self):
        Phoenix.saved = self
        print("del", r() is self)


p = Phoenix()
r = weakref.ref(p, note("phoenix"))
del p
print(r() is Phoenix.saved, log)
Phoenix.saved = None
print(r() is None, log)
log.clear()

# garbage in cycles: references within it are not called back
a = Node("a")
a.me = a
a.own = weakref.ref(a, note("inner"))
outer = weakref.ref(a, note("outer"))
del a
gc.collect()
print(log, outer() is None)


# subclasses
class Named(weakref.ref):
    def __init__(self, ob, callback=None, **attrs):
        super().__init__(ob, callback)
        self.__dict__.update(attrs)

    def __call__(self):
        return ("named", super().__call__())


n = Node("n")
named = Named(n, tag=3)
print(named.tag, named()[1] is n, named == weakref.ref(n), hash(named) == hash(n))
del n
print(named())
try:
    hash(weakref.ref(Node("gone")))
except TypeError as e:
    print(e)
for args in ((), (1, 2, 3)):
    try:
        weakref.ref(*args)
    except TypeError as e:
        print(e)

# what refers to sets, functions, methods, generators, classes
s = {1, 2}
rs = weakref.ref(s)
s.add(3)
print(rs(), len(rs()))
del s
print(rs())


def gen():
    yield 1


g = gen()
rg = weakref.ref(g)
print(next(rg()))
del g
print(rg())
n = Node("m")
rm = weakref.ref(n.add)
print(rm())


class Local:
    pass


rc = weakref.ref(Local)
print(rc() is Local, repr(rc).split(";")[1].split(" at ")[0], repr(rc).endswith("(Local)>"))
