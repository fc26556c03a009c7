# Growth over many appends, pops from both ends, and deletion from the middle.
a = []
for i in range(20000):
    a.append(i * i)
print(len(a), a[-1], sum(a), a[12345])
while len(a) > 10:
    a.pop()
print(a)
queue = list(range(300))
order = []
while queue:
    order.append(queue.pop(0))
    if queue:
        order.append(queue.pop())
print(order[:8], order[-3:], len(order))
b = list(range(1000))
del b[100:900]
b[50:60] = range(500)
print(len(b), b[49], b[50], b[549], b[550], b[-1])
