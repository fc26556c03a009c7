# A for loop over a list looks at the list by index at each step.
a = [1, 2, 3, 4, 5, 6]
for x in a:
    if x % 2 == 0:
        a.remove(x)
print(a)
b = [1]
for x in b:
    if x < 5:
        b.append(x + 1)
print(b)
c = [1, 2, 3]
seen = []
for x in c:
    seen.append(x)
    c.insert(0, x * 10)
    if len(c) > 7:
        break
print(seen, c)
d = [1, 2, 3, 4]
for x in d:
    print(x, d.pop())
it = iter([1, 2])
print(list(it), list(it), next(it, "gone"))
e = [1]
it = iter(e)
print(next(it), next(it, "end"))
e.append(2)
print(next(it, "still at the end"))
