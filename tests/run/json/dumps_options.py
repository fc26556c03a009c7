# indent, separators, sort_keys, ensure_ascii, default, skipkeys, allow_nan.
import json

data = {"b": [1, 2, {"x": []}], "a": {}, "é": "ü", "n": None}
print(json.dumps(data, indent=2))
print(json.dumps(data, indent="\t", sort_keys=True, ensure_ascii=False))
print(
    json.dumps(data, separators=(",", ":")),
    json.dumps([1, [2]], indent=0),
    json.dumps([], indent=4),
    json.dumps([1, 2], indent=1, separators=(" ;", " = ")),
)


class Point:
    def __init__(self, x):
        self.x = x


print(
    json.dumps([Point(1), {"p": Point(2)}], default=lambda o: {"x": o.x}),
    json.dumps({(1, 2): "skipped", "k": 1}, skipkeys=True),
    json.dumps({2: "b", 10: "a"}, sort_keys=True),
)
for attempt in (
    lambda: json.dumps(Point(1)),
    lambda: json.dumps({1, 2}),
    lambda: json.dumps(b"x"),
    lambda: json.dumps({(1,): 2}),
    lambda: json.dumps(float("nan"), allow_nan=False),
    lambda: json.dumps({"a": 1, 2: 3}, sort_keys=True),
    lambda: json.dumps([object], default=lambda o: o.nope),
):
    try:
        print(attempt())
    except (TypeError, ValueError, AttributeError) as error:
        print(type(error).__name__, error)
circular = []
circular.append(circular)
try:
    json.dumps(circular)
except ValueError as error:
    print(error)
circular.clear()
