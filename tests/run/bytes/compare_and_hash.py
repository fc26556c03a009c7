# Ordering, equality across bytes-likes, hashing, repetition.
print(
    b"a" < b"b",
    b"ab" < b"b",
    b"" < b"\0",
    b"a" == bytearray(b"a"),
    bytearray(b"b") > b"a",
    b"a" == "a",
    b"\xff" > b"\x7f",
)
print(
    {b"k": 1}[b"k"],
    hash(b"") == hash(""),
    b"ab" * 3,
    0 * b"x",
    b"a" + bytearray(b"b"),
    type(b"a" + bytearray(b"b")),
    type(bytearray(b"a") + b"b"),
)
print(sorted([b"b", b"", b"a\0", b"a"]), max(b"hello"), sum(b"abc"), bool(b""), bool(b"\0"), b"abc".__class__)
try:
    hash(bytearray(b"x"))
except TypeError as error:
    print(error)
try:
    b"x"[0] = 1
except TypeError as error:
    print(error)
