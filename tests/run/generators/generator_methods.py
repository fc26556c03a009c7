# Generators as methods, __iter__, in class scopes, with self and recursion.
class Tree:
    def __init__(self, value, *children):
        self.value = value
        self.children = children

    def __iter__(self):
        yield self.value
        for child in self.children:
            yield from child

    def depth_first(self, depth=0):
        yield "  " * depth + str(self.value)
        for child in self.children:
            yield from child.depth_first(depth + 1)

    def breadth_first(self):
        queue = [self]
        while queue:
            node = queue.pop(0)
            yield node.value
            queue.extend(node.children)

    @property
    def leaves(self):
        return (
            node
            for node in (
                [self] if not self.children else [leaf for child in self.children for leaf in child.leaves]
            )
        )

    @staticmethod
    def numbers():
        yield from (1, 2)


t = Tree(1, Tree(2, Tree(4)), Tree(3, Tree(5), Tree(6)))
print(list(t), list(t.breadth_first()), [n.value for n in t.leaves], list(Tree.numbers()))
print("\n".join(t.depth_first()))


def permutations(items):
    if not items:
        yield []
    for i, item in enumerate(items):
        for rest in permutations(items[:i] + items[i + 1 :]):
            yield [item] + rest


print(["".join(p) for p in permutations("abc")], sum(1 for _ in permutations([1, 2, 3, 4, 5])))


def gray(n):
    if n == 0:
        yield ""
        return
    for code in gray(n - 1):
        yield "0" + code
    for code in reversed(list(gray(n - 1))):
        yield "1" + code


print(list(gray(3)))
