# `is` on objects that can change, on singletons, and after copies and moves.
a = [1]
b = a
c = list(a)
print(
    a is b,
    a is c,
    a == c,
    a is not c,
    None is None,
    True is True,
    ... is Ellipsis,
    (1 == 1) is True,
    NotImplemented is NotImplemented,
)


class Node:
    pass


n = Node()
box = [n, n]
table = {"n": n}
print(box[0] is box[1] is table["n"] is n, Node() is Node(), [x is n for x in (box[0], Node(), None)])


def same(x):
    return x


print(
    same(a) is a,
    (lambda: n)() is n,
    [*box][0] is n,
    {**table}["n"] is n,
    box[:][0] is n,
    box[:] is box,
    (box,)[0] is box,
)
x = y = {}
x["k"] = 1
print(y, x is y, type(n) is Node, n.__class__ is Node, int is type(5), type(type) is type)
f = same
print(f is same, n.__init__ is n.__init__, Node.__init__ is Node.__init__)
