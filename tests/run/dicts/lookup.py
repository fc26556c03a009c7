# [], get, in, KeyError's text, None as key and value, mixed key types.
d = {
    None: "none",
    1: "one",
    "1": "text",
    (1, 2): "pair",
    2.5: "float",
    b"1": "bytes",
    frozenset([1]): "set",
    int: "type",
}
print(d[None], d[1], d[1.0], d[True], d["1"], d[1, 2], d[2.5], d[b"1"], d[frozenset([1])], d[int])
print(d.get("no"), d.get("no", 5), d.get(1, 5), "no" in d, None in d, 1 in d, "1" not in d)
for key in ("missing", 7, None, (1,), 1.5, "quote'"):
    try:
        {}[key]
    except KeyError as error:
        print("KeyError", error, error.args)
try:
    del {}["k"]
except KeyError as error:
    print(error)
for attempt in (
    lambda: d[[]],
    lambda: [] in d,
    lambda: d.get({}),
    lambda: d.pop("nope"),
    lambda: {}.popitem(),
    lambda: d.pop(),
):
    try:
        attempt()
    except (TypeError, KeyError) as error:
        print(type(error).__name__, error)
