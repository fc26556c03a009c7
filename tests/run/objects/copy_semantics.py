# Shallow copies of every container share their items.
inner = [1]
originals = {"list": [inner, 2], "dict": {"k": inner}, "tuple": (inner,), "set": {1, 2}}
copies = {
    "list": originals["list"].copy(),
    "dict": originals["dict"].copy(),
    "tuple": originals["tuple"][:],
    "set": originals["set"].copy(),
}
inner.append("shared")
print(originals)
print(copies)
copies["list"].append("own")
copies["dict"]["new"] = 1
copies["set"].add(3)
print(originals)
a = [[0] * 2] * 2
b = [[0] * 2 for _ in range(2)]
a[0][0] = b[0][0] = 1
print(a, b)


class Deep:
    def __init__(self, value):
        self.value = value

    def copy(self):
        return Deep(self.value.copy() if hasattr(self.value, "copy") else self.value)


d = Deep([1])
e = d.copy()
e.value.append(2)
print(d.value, e.value)
