# while loops that drain dicts, del of items, clear, and refilling.
d = {i: str(i) for i in range(6)}
while d:
    key, value = d.popitem()
    print(key, value, len(d))
d.update(a=1, b=2, c=3)
while "b" in d:
    del d[next(iter(d))]
print(d)
d.clear()
print(d, bool(d), len(d))
d = dict.fromkeys(range(1000))
for i in range(1000):
    if i % 7:
        del d[i]
print(len(d), list(d)[:5], sum(d))
for i in range(0, 1000, 7):
    d.pop(i)
    d[i + 1] = i
print(len(d), list(d.items())[-2:])
