# Growing or shrinking a dict in a loop over it is noticed; overwriting is not.
d = {i: i for i in range(5)}
for k in d:
    d[k] = -k
print(d)


def attempt(name, change):
    d = {i: i for i in range(4)}
    seen = []
    try:
        for k in d:
            seen.append(k)
            change(d, k)
    except RuntimeError as error:
        print(name, seen, error)
    else:
        print(name, seen, "no error", d)


attempt("insert", lambda d, k: d.setdefault(k + 100, 0))
attempt("delete", lambda d, k: d.pop(k))
attempt("delete and insert", lambda d, k: (d.pop(k), d.__setitem__(k + 10, k)) if k < 2 else None)
attempt("clear at the end", lambda d, k: d.clear() if k == 3 else None)
d = {"a": 1}
it = iter(d.items())
d["b"] = 2
try:
    next(it)
except RuntimeError as error:
    print(error)
for k in list(d):
    del d[k]
print(d)
