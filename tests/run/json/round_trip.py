# What is written reads back equal, except where JSON has no such type.
import json

values = [
    0,
    1,
    -1,
    2**63,
    10**40,
    0.1,
    1e-7,
    1.7976931348623157e308,
    5e-324,
    "",
    "x" * 100,
    "é\n\"\\",
    "\ud800",
    [],
    [[]],
    {},
    {"": ""},
    [None, True, False],
    {"a": [{"b": {"c": [1, 2.5, "d"]}}]},
]
for value in values:
    for options in ({}, {"indent": 1}, {"ensure_ascii": False}, {"sort_keys": True}):
        assert json.loads(json.dumps(value, **options)) == value, value
print(len(values), json.loads(json.dumps((1, 2))), json.loads(json.dumps({1: 2, None: 3, True: 4})))
rows = [{"id": i, "name": f"item {i}", "tags": ["x"] * (i % 3), "score": i / 3} for i in range(50)]
text = json.dumps(rows)
print(len(text), text[:80], json.loads(text) == rows, json.dumps(json.loads(text)) == text)
