# Encoder and decoder classes, hooks, encodings of bytes, subclasses that override, files.
import json
import json.decoder


class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y


class PointEncoder(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, Point):
            return {"x": o.x, "y": o.y}
        return super().default(o)


def make_point(found):
    return Point(**found) if set(found) == {"x", "y"} else found


class Decoder(json.JSONDecoder):
    def __init__(self, **options):
        super().__init__(object_hook=make_point, **options)


class Sized(dict):
    def items(self):
        return [("n", len(self))]


class Sevens(list):
    def __iter__(self):
        return iter([7])


class File:
    def __init__(self, text=""):
        self.text = text

    def write(self, part):
        self.text += part

    def read(self):
        return self.text


print(json.dumps([Point(1, 2), {"p": Point(3, 4)}], cls=PointEncoder, sort_keys=True))
print(PointEncoder(indent=2).encode({"a": Point(1, [])}), "".join(json.JSONEncoder().iterencode([1, {}])))
point = json.loads('{"x": 1, "y": [2]}', cls=Decoder)
print(type(point).__name__, point.x, point.y)
print(json.dumps([Sized(a=1), Sized(), Sevens([1, 2]), Sevens()]), json.dumps(Sized(a=1), indent=1))
for text in ("[1, 2.5, -0, -0.0, 1E5, 1e-7, 123456789012345678901234567890, 0.1, 1e400]", "NaN", '{"a": {"b": 1}}'):
    print(
        json.loads(text),
        json.loads(text, parse_int=str, parse_float=lambda s: s + "f", parse_constant=repr),
        json.loads(text, object_pairs_hook=list),
        json.loads(text, object_hook=sorted),
    )
for data in (
    "é".encode("utf-16"), b'"\xed\xa0\x80"', b"\xef\xbb\xbf[1]", bytearray(b"[2]"), '"ü"'.encode("utf-16-be"),
    '"ü"'.encode("utf-16-le"), '["日"]'.encode("utf-32"), '"x"'.encode("utf-32-le"), b"1", b"", b'"\xff"',
):  # fmt: skip
    try:
        print(ascii(json.loads(data)))
    except ValueError as error:
        print(type(error).__name__, error)
for attempt in (
    lambda: json.JSONDecoder().raw_decode("1 2"),
    lambda: json.JSONDecoder().raw_decode(" 1 2", 1),
    lambda: json.JSONDecoder().raw_decode(" 1"),
    lambda: json.JSONDecoder().raw_decode("1", -1),
    lambda: json.JSONDecoder(strict=False).decode('"\n\t"'),
    lambda: json.loads('"\ud83d\\ude00 \\ud83d\\ude00 \\ud83d \\ud83dx \\ud83d\\u0041"'),
    lambda: json.loads('"\\ud83d\\ud83d\\ude00"'),
    lambda: json.loads('"\\u12"'),
    lambda: json.loads('"\\u123'),
    lambda: json.loads('"\\u12G4"'),
    lambda: json.loads('"ab\\'),
    lambda: json.loads('"日本\\q"'),
    lambda: json.loads('["日本", "abc'),
    lambda: json.loads("[" * 100000),
    lambda: json.loads('{"a":' * 100000),
    lambda: json.loads("1" * 5000),
    lambda: json.dumps(10**5000),
    lambda: json.dumps({(1,): 1, "a": 2}, skipkeys=True, indent=1),
    lambda: json.dumps({(1,): 1}, skipkeys=True, indent=1),
    lambda: json.dumps([float("inf")], allow_nan=False, indent=1),
    lambda: json.dumps([1], separators=(1, 2)),
    lambda: json.dumps([1], separators=5),
    lambda: json.dumps([1], indent=1.5),
    lambda: json.dumps([1, [2]], indent=True),
    lambda: json.dumps([1], nothing=1),
    lambda: json.JSONEncoder().default(1),
    lambda: json.dumps({1.5: 1, True: 2, None: 3, 10**20: 4, float("nan"): 5}),
    lambda: json.dumps("\x7f\x80日😀\ud800/<", ensure_ascii=False) == '"\x7f\x80日😀\ud800/<"',
    lambda: json.dumps("plain text that is long, then \x7f and \"quotes\" and \\ and tabs\t" * 3),
    lambda: json.dumps(["é" * 9, "x" * 40 + "\x1f"]),
):
    try:
        print(ascii(attempt()))
    except (ValueError, TypeError, RecursionError) as error:
        print(type(error).__name__, error)
deep = []
for _ in range(100000):
    deep = [deep]
for check in (True, False):
    try:
        json.dumps(deep, check_circular=check)
    except RecursionError as error:
        print(error)
while deep:
    deep = deep.pop()
loop = {}
loop["me"] = [loop]
for options in ({}, {"indent": 1}, {"default": lambda o: o}):
    try:
        json.dumps(loop, **options)
    except ValueError as error:
        print(error)
loop.clear()
try:
    json.dumps(object(), default=lambda o: o)
except ValueError as error:
    print(error)
file = File()
json.dump({"a": [1, 2]}, file, indent=1)
print(file.text, json.load(file))
try:
    raise json.JSONDecodeError("made", "ab\ncd", 4)
except json.decoder.JSONDecodeError as error:
    print(error, error.args, error.lineno, error.colno, error.doc == "ab\ncd", type(error))
