# group: objects
"""Methods of several classes called at one place, with super() and properties: an expression tree."""


class Node:
    def evaluate(self, variables):
        raise NotImplementedError

    def count(self):
        return 1


class Constant(Node):
    def __init__(self, value):
        self.value = value

    def evaluate(self, variables):
        return self.value


class Variable(Node):
    def __init__(self, name):
        self.name = name

    def evaluate(self, variables):
        return variables[self.name]


class Operation(Node):
    def __init__(self, left, right):
        self.left = left
        self.right = right

    @property
    def parts(self):
        return self.left, self.right

    def count(self):
        left, right = self.parts
        return super().count() + left.count() + right.count()


class Sum(Operation):
    def evaluate(self, variables):
        return self.left.evaluate(variables) + self.right.evaluate(variables)


class Difference(Operation):
    def evaluate(self, variables):
        return self.left.evaluate(variables) - self.right.evaluate(variables)


class Product(Operation):
    def evaluate(self, variables):
        return self.left.evaluate(variables) * self.right.evaluate(variables) % 10007


KINDS = [Sum, Difference, Product]


def build(depth, state):
    if depth == 0:
        state = (state * 1103515245 + 12345) % 2147483648
        leaf = Variable("xyz"[state % 3]) if state % 4 else Constant(state % 100)
        return leaf, state
    left, state = build(depth - 1, state)
    right, state = build(depth - 1, state)
    state = (state * 1103515245 + 12345) % 2147483648
    return KINDS[state // 7 % 3](left, right), state


def main():
    tree, _ = build(10, 1)
    nodes = total = 0
    for x in range(1800):
        total += tree.evaluate({"x": x, "y": x + 1, "z": 2 * x})
        if x % 3 == 0:
            nodes += tree.count()
    print(nodes, total)


main()
