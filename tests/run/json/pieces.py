"""The pieces in which JSON is encoded: `iterencode`, what `dump` writes, and how much of it where an error ends it."""

import io
import json


class Listed:
    def __init__(self):
        self.pieces = []

    def write(self, text):
        self.pieces.append(text)
        print("writes", repr(text))
        return len(text)


def shown(make):
    pieces = []
    try:
        for piece in make():
            pieces.append(piece)
    except Exception as error:
        pieces.append((type(error).__name__, str(error)))
    return pieces


class Text(str):
    pass


class Number(int):
    def __repr__(self):
        return "never"


class Complex(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, complex):
            return [o.real, o.imag]
        if isinstance(o, range):
            return {"range": list(o)}
        if isinstance(o, type):
            return o.__name__
        return super().default(o)


circular = [1]
circular.append({"itself": circular})
nested = {"a": [1, 2.5, [], {}, (), [[]], None, True, {"b": {"c": "d"}}], "é": "ü\n", 1: 2, None: False, 1.5: [Number(3), Text("t")]}
values = [
    1, "text", None, True, 2.5, [], (), {}, [1], (1, "2"), {"a": 1}, {"a": {}}, nested, [[1, [2, [3]]]], {"x": [{}]},
    1 + 2j, [1j, range(2)], {"c": 1j, "d": int}, {(1, 2): 3, "ok": 1}, [object], circular, [float("nan"), float("inf")],
    {"deep": [object()]},
]  # fmt: skip
for options in ({}, {"indent": 2}, {"indent": "\t", "sort_keys": False}, {"separators": (",", ":")}, {"indent": 0, "skipkeys": True}, {"allow_nan": False}, {"ensure_ascii": False}):
    print(options)
    for value in values:
        pieces = shown(lambda: Complex(**options).iterencode(value))
        print(pieces if "object at 0x" not in str(pieces) else "an address")
        try:
            whole = Complex(**options).encode(value)
            print("".join(pieces) == whole)
        except Exception as error:
            print(type(error).__name__)
print(shown(lambda: json.JSONEncoder(sort_keys=True, indent=1).iterencode({"b": 1, "a": [{"d": 1, "c": 2}]})))
print(shown(lambda: json.JSONEncoder(sort_keys=True).iterencode({"b": 1, 2: 3})))
print(shown(lambda: json.JSONEncoder(default=lambda o: [str(o), 1]).iterencode([1j, {"a": 2j}])))
print(shown(lambda: json.JSONEncoder(default=lambda o: o).iterencode([1j])))
print(shown(lambda: json.JSONEncoder(allow_nan=False).iterencode([1.0, float("nan")])))
print(shown(lambda: json.JSONEncoder().iterencode([1, 2, 3], _one_shot=True)))

json.dump([1, {"a": [2]}], Listed())
json.dump([1j, [2]], Listed(), cls=Complex, indent=1)
json.dump({"a": 1j}, Listed(), default=lambda o: "for " + str(o))
for bad in ({"a": [1, {"b": 1j}]}, [1, circular], {"a": 1, (1,): 2}, [1, float("inf")]):
    for target in (io.StringIO(), Listed()):
        try:
            json.dump(bad, target, allow_nan=False)
        except Exception as error:
            print(type(error).__name__, error, target.getvalue() if isinstance(target, io.StringIO) else target.pieces)

growing = [1, 2]


class Grows(json.JSONEncoder):
    def default(self, o):
        growing.append(len(growing))
        return "grown"


print(shown(lambda: Grows().iterencode([growing, 1j, growing])), growing)
lazy = Complex().iterencode([1, 2j])
print(next(lazy), next(lazy), iter(lazy) is lazy, list(lazy), list(lazy))


class Rounded(json.JSONEncoder):
    """Rounds floats in pieces, which `dumps` has to ask for as well."""

    def iterencode(self, o, _one_shot=False):
        for piece in super().iterencode(o, _one_shot=_one_shot):
            yield piece.replace("0.30000000000000004", "0.3")


print(json.dumps([0.1 + 0.2, {"a": 0.1 + 0.2}], cls=Rounded), Rounded().encode("0.30000000000000004"))
json.dump([0.1 + 0.2], Listed(), cls=Rounded)
for options in ({"indnt": 1},):
    try:
        json.dump([], io.StringIO(), **options)
    except TypeError as error:
        print(error)
