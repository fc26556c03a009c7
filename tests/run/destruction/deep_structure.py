# Freeing a very deep structure does not overflow any stack.
node = None
for i in range(200000):
    node = (node, i)
print(node[1])
node = None
print("tuples freed")


class Link:
    def __init__(self, next):
        self.next = next


link = None
for _ in range(100000):
    link = Link(link)
link = None
print("objects freed")
deep = []
for _ in range(100000):
    deep = [deep]
deep = None
d = {}
for _ in range(50000):
    d = {"d": d}
d = None
print("lists and dicts freed")
