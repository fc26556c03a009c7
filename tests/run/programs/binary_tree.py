# A binary search tree with insertion, deletion, traversal, height and balance.
class Node:
    def __init__(self, key):
        self.key, self.left, self.right = key, None, None


class Tree:
    def __init__(self, keys=()):
        self.root, self.size = None, 0
        for key in keys:
            self.add(key)

    def add(self, key):
        if self.root is None:
            self.root = Node(key)
        else:
            node = self.root
            while True:
                if key == node.key:
                    return False
                side = "left" if key < node.key else "right"
                child = getattr(node, side)
                if child is None:
                    setattr(node, side, Node(key))
                    break
                node = child
        self.size += 1
        return True

    def remove(self, key):
        def drop(node, key):
            if node is None:
                raise KeyError(key)
            if key < node.key:
                node.left = drop(node.left, key)
            elif key > node.key:
                node.right = drop(node.right, key)
            elif node.left and node.right:
                smallest = node.right
                while smallest.left:
                    smallest = smallest.left
                node.key = smallest.key
                node.right = drop(node.right, smallest.key)
            else:
                return node.left or node.right
            return node

        self.root = drop(self.root, key)
        self.size -= 1

    def __iter__(self):
        def walk(node):
            if node:
                yield from walk(node.left)
                yield node.key
                yield from walk(node.right)

        return walk(self.root)

    def __contains__(self, key):
        node = self.root
        while node and node.key != key:
            node = node.left if key < node.key else node.right
        return node is not None

    def __len__(self):
        return self.size

    def height(self):
        def deep(node):
            return 1 + max(deep(node.left), deep(node.right)) if node else 0

        return deep(self.root)

    def __repr__(self):
        def show(node):
            return f"({show(node.left)}{node.key}{show(node.right)})" if node else ""

        return f"Tree{show(self.root)}"


t = Tree([50, 30, 70, 20, 40, 60, 80, 30])
print(t, len(t), list(t), t.height(), 40 in t, 45 in t)
for key in (20, 30, 50, 99):
    try:
        t.remove(key)
        print(key, t, len(t))
    except KeyError as error:
        print("missing", error)
numbers = Tree((i * 37) % 101 for i in range(200))
print(
    len(numbers),
    list(numbers) == sorted(set((i * 37) % 101 for i in range(200))),
    numbers.height(),
    Tree("hello"),
    Tree(),
)
