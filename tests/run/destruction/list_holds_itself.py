# A list that holds itself is never freed by counting; the rest of the program is not hurt.
a = []
a.append(a)
print(a, len(a), a[0] is a)
b = [a, 1]
a.append(b)
print(b, a == a)
a = b = None


class Node:
    def __init__(self):
        self.me = self


n = Node()
print(n.me.me is n)
n = None
print("end")
