# *args is a new tuple and **kwargs a new dict at every call; defaults alone are shared.
def collect(*args, **kwargs):
    kwargs["added"] = len(args)
    return args, kwargs


given = {"k": [1]}
items = [1, 2]
args, kwargs = collect(*items, **given)
kwargs["k"].append(2)
print(args, kwargs, given, items)


def change(number, text, items, table):
    number += 1
    text += "!"
    items += [number]
    table = {**table, "new": text}
    return number, text, items, table


n, t, l, d = 1, "a", [], {}
print(change(n, t, l, d), n, t, l, d)


def keep(value, seen=[]):
    seen.append(value)
    return seen


print(keep(1), keep(2), keep(3, []), keep(4), keep.__defaults__)
keep.__defaults__ = ([],)
print(keep(5), keep(6))


def forward(*args, **kwargs):
    return collect(*args, **kwargs)


print(forward(1, x=2), forward(*"ab", **{"y": 1}))
