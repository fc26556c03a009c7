# A variable that changes type, and a name that is None or an object.
class Node:
    def __init__(self, value, next=None):
        self.value = value
        self.next = next


head = None
for v in (3, 2, 1):
    head = Node(v, head)
node = head
while node is not None:
    print(node.value)
    node = node.next
x = 5
print(x + 1)
x = str(x)
print(x + "1")
x = [x]
x += [x[:]]
print(x)
x = None if x else 0
print(x)
best = None
for n in (4, 9, 2):
    if best is None or n > best:
        best = n
print(best, best and best * 2)


def maybe(flag):
    if flag:
        return Node("real")


for flag in (True, False):
    result = maybe(flag)
    print(result.value if result else "nothing")
try:
    maybe(False).value
except AttributeError as error:
    print(error)
