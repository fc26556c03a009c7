# Insertion order: kept on overwrite, lost on delete and re-insert.
d = {"b": 1, "a": 2}
d["c"] = 3
d["b"] = 9
print(d, list(d), list(d.items()))
del d["b"]
d["b"] = 4
print(d, list(reversed(d)), list(reversed(d.items())), list(reversed(d.values())))
print(d.popitem(), d, d.pop("a"), d, d.setdefault("z"), d.setdefault("c", 0), d)
d.update({"c": 30, "n": 1}, z=2, y=3)
print(d)
for i in range(50):
    d[i] = i
for i in range(0, 50, 2):
    del d[i]
for i in range(0, 10, 2):
    d[i] = "again"
print(list(d))
