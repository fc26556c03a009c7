# The views' mapping is a read-only view of the dict.
d = {"a": 1}
for view in (d.keys(), d.values(), d.items()):
    m = view.mapping
    d["b"] = 2
    print(m, m["a"], len(m), "b" in m, type(m).__name__)
    try:
        m["c"] = 3
    except TypeError as error:
        print(error)
    del d["b"]
