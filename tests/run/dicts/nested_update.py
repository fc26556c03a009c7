# Nested containers, setdefault chains, grouping, counting.
tree = {}
for path in ("a.b.c", "a.b.d", "a.e", "f"):
    node = tree
    for part in path.split("."):
        node = node.setdefault(part, {})
print(tree)
groups = {}
for word in "the cat sat on the mat with a hat".split():
    groups.setdefault(len(word), []).append(word)
print(groups, {k: len(v) for k, v in sorted(groups.items())})
counts = {}
for ch in "mississippi":
    counts[ch] = counts.get(ch, 0) + 1
print(
    counts,
    max(counts, key=counts.get),
    sorted(counts.items(), key=lambda kv: (-kv[1], kv[0])),
    min(counts.values()),
)
inverse = {v: k for k, v in counts.items()}
print(inverse)
d = {}
d["self"] = d
print(d, len(d))
del d["self"]
