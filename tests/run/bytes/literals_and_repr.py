# bytes literals, repr, str, and iteration over ints.
print(b"abc", b"it's", b'"both\'"', b"\x00\xff\n\t\r\\", rb"\x00", b"ab", bytes(range(120, 135)))
print(str(b"a"), list(b"az"), b"abc"[0], b"abc"[-1], b"abc"[1:], b"abc"[::-1], len(b"\0\0"))
print(
    bytes(),
    bytes(3),
    bytes([1, 2, 255]),
    bytes("é", "utf-8"),
    bytes("é", "latin-1"),
    bytes(b"x"),
    bytes(bytearray(b"y")),
    bytes(iter((65, 66))),
)
data = b"a"
for attempt in (
    lambda: bytes([256]),
    lambda: bytes([-1]),
    lambda: bytes(-1),
    lambda: bytes("a"),
    lambda: bytes(["a"]),
    lambda: bytes(1.5),
    lambda: bytes(None),
    lambda: b"a"[5],
    lambda: data["x"],
):
    try:
        print(attempt())
    except (ValueError, TypeError, IndexError) as error:
        print(type(error).__name__, error)
