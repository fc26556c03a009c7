# keys, values and items are live views; keys and items act as sets.
d = {"a": 1, "b": 2}
keys, values, items = d.keys(), d.values(), d.items()
print(keys, values, items, len(keys), "a" in keys, 2 in values, ("a", 1) in items, ("a", 2) in items)
d["c"] = 3
print(
    keys,
    list(values),
    len(items),
    keys == {"a", "b", "c"},
    keys == ["a", "b", "c"],
    values == d.values(),
    items == {("a", 1), ("b", 2), ("c", 3)},
)
print(
    sorted(keys & {"a", "z"}),
    sorted(keys | {"z"}),
    sorted(keys - {"a"}),
    sorted(keys ^ {"a", "z"}),
    sorted(items & {("a", 1)}),
    keys.isdisjoint({"q"}),
    keys <= {"a", "b", "c", "d"},
    {"a"} < keys,
)
print({}.keys(), {}.items(), repr({1: 2}.values()), keys.mapping == d)
for attempt in (lambda: keys[0], lambda: hash(keys), lambda: keys.append(1), lambda: items[0]):
    try:
        attempt()
    except (TypeError, AttributeError) as error:
        print(error)
