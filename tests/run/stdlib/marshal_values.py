"""`marshal`: what it writes in the versions without marks, and what it reads."""

import io
import marshal

VALUES = [
    None, True, False, Ellipsis, StopIteration, 0, 1, -1, 2**31 - 1, 2**31, -(2**31), -(2**31) - 1, 2**63, -(10**40), 0.0, -0.0,
    1.5, 1e300, float("inf"), 1j, -2.5 + 1e-9j, b"", b"bytes\x00", bytearray(b"ba"), "", "ascii", "is not one", "é", "\u20ac\U0001f600",
    "\ud800", "x" * 300, (), (1, (2, (3,))), [], [1, "a", [2.0]], {}, {"a": 1, 2: [3]}, {1}, frozenset({"q"}), {3, 1, 2},
    tuple(range(300)), memoryview(b"view"),
]  # fmt: skip


def same(a, b):
    return type(a) is type(b) and (a == b or a != a) and repr(a) == repr(b)


for value in VALUES:
    for version in range(3):
        data = marshal.dumps(value, version)
        print(version, data if len(data) < 80 else len(data))
    expected = bytes(value) if isinstance(value, (bytearray, memoryview)) else value
    for version in range(5):
        assert same(marshal.loads(marshal.dumps(value, version)), expected), (value, version)
    file = io.BytesIO()
    marshal.dump(value, file)
    marshal.dump("next", file, 2)
    file.seek(0)
    assert same(marshal.load(file), expected)
    print(marshal.load(file))

# One list stays one.
one = [1]
pair = marshal.loads(marshal.dumps([one, one]))
print(pair[0] is pair[1], marshal.loads(marshal.dumps([one, one], 2)))
row = [5]
row.append(row)
row.append({"in": row})
back = marshal.loads(marshal.dumps(row))
print(back[1] is back, back[2]["in"] is back)

deep = []
for _ in range(1990):
    deep = [deep]
depth, at = 0, marshal.loads(marshal.dumps(deep))
while at:
    depth, at = depth + 1, at[0]
print(depth)
for _ in range(20):
    deep = [deep]


def attempt(f, *args):
    try:
        print(f(*args))
    except Exception as error:
        print(type(error).__name__, error)


attempt(marshal.dumps, deep)
attempt(marshal.dumps, object())
attempt(marshal.dumps, [1, {2: int}])
attempt(marshal.dumps, type("S", (str,), {})("a"))
for data in [
    b"", b"?", b"[", b"i\x01\x00", b"0", b"[\x01\x00\x00\x000", b"(\x01\x00\x00\x000", b"<\x01\x00\x00\x000", b"r\x00\x00\x00\x00",
    b"s\xff\xff\xff\xff", b"(\xff\xff\xff\xff", b"[\xff\xff\xff\xff", b"<\xff\xff\xff\xff", b"u\xff\xff\xff\xff", b"[\x02\x00\x00\x00N",
    b"l\x02\x00\x00\x00\x01\x00\x00\x00", b"l\x01\x00\x00\x00\x00\x80", b"z\x05ab", b"f\x031.5", b"x\x031.5\x012", b"I" + b"\xff" * 8,
    b"{N", b"{i\x01\x00\x00\x00i\x02\x00\x00\x000", b"\xdb\x01\x00\x00\x00r\x00\x00\x00\x00", b"\xbe\x01\x00\x00\x00r\x00\x00\x00\x00", b"N tail",
]:  # fmt: skip
    if data == b"\xdb\x01\x00\x00\x00r\x00\x00\x00\x00":
        made = marshal.loads(data)
        print(made[0] is made)
        continue
    attempt(marshal.loads, data)
attempt(marshal.loads, "text")
attempt(marshal.load, io.BytesIO(b"[\x01\x00\x00\x00"))
attempt(marshal.load, io.BytesIO(b"i\x01"))
attempt(marshal.load, io.BytesIO(b""))
attempt(marshal.load, io.StringIO("N"))
print(marshal.version)
