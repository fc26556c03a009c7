# group: objects
"""Binary trees of objects, made, walked and dropped."""


class Tree:
    def __init__(self, left, right):
        self.left = left
        self.right = right

    def count(self):
        if self.left is None:
            return 1
        return 1 + self.left.count() + self.right.count()


def make_tree(depth):
    if depth == 0:
        return Tree(None, None)
    return Tree(make_tree(depth - 1), make_tree(depth - 1))


def main():
    deepest = 14
    long_lived = make_tree(deepest)
    for depth in range(4, deepest + 1, 2):
        rounds = 1 << (deepest - depth + 3)
        total = 0
        for _ in range(rounds):
            total += make_tree(depth).count()
        print(rounds, depth, total)
    print(long_lived.count())


main()
