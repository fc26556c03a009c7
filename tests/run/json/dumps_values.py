# json.dumps of every JSON type, with CPython's separators and escapes.
import json

print(
    json.dumps(None),
    json.dumps(True),
    json.dumps(5),
    json.dumps(-(2**70)),
    json.dumps(1.0),
    json.dumps(1e100),
    json.dumps(0.1),
    json.dumps(-0.0),
    json.dumps("a"),
    json.dumps([]),
    json.dumps({}),
    json.dumps(()),
)
print(
    json.dumps([1, "two", None, [3.5, {"k": [False]}]]),
    json.dumps({"b": 1, "a": {"c": []}}),
    json.dumps((1, (2,))),
)
print(json.dumps("é日😀\n\t\r\b\f\"\\/\x00\x1f\x7f\u2028\ud800"))
print(
    json.dumps(float("inf")),
    json.dumps([float("nan"), float("-inf")]),
    json.dumps({1: "int", 1.5: "float", None: "none", True: "bool", "s": "str"}),
)


class MyInt(int):
    pass


class MyStr(str):
    pass


class MyDict(dict):
    pass


class MyList(list):
    pass


print(json.dumps([MyInt(3), MyStr("x"), MyDict(a=1), MyList([1])]))
