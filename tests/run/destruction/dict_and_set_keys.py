# Keys and values die when they are replaced, removed or when a lookup key is dropped.
class K:
    def __init__(self, name, value):
        self.name, self.value = name, value

    def __hash__(self):
        return hash(self.value)

    def __eq__(self, other):
        return self.value == other.value

    def __del__(self):
        print("del", self.name)


d = {K("first", 1): "v"}
d[K("second, equal", 1)] = "w"
print("replaced the value, kept the key", [k.name for k in d])
print(d[K("lookup", 1)], K("probe", 2) in d, d.get(K("get", 1)))
print(d.pop(K("popper", 1)))
print("popped")
s = {K("a", 1), K("b", 1)}
print(len(s))
s.discard(K("c", 1))
print("discarded")
d = {1: K("old", 1)}
d[1] = K("new", 2)
d.update({1: K("newest", 3)})
d.setdefault(1, K("unused", 4))
d |= {2: K("two", 2)}
print("updated")
d.popitem()
d.clear()
print("end")
