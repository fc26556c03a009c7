# to_bytes and from_bytes, both orders, signed and unsigned, and overflow.
for n in (0, 1, 255, 256, 65535, 2**63, 2**100 + 1):
    length = (n.bit_length() + 7) // 8 or 1
    big = n.to_bytes(length, "big")
    little = n.to_bytes(length, "little")
    print(n, big, little, int.from_bytes(big, "big") == int.from_bytes(little, "little") == n)
for n in (-1, -128, -129, 127, 128, -(2**63)):
    data = n.to_bytes(9, "big", signed=True)
    print(n, data.hex(), int.from_bytes(data, "big", signed=True), int.from_bytes(data, "big"))
print(
    (5).to_bytes(), int.from_bytes(b"\x01\x00"), int.from_bytes([1, 2], "little"), int.from_bytes(b"", "big")
)
for attempt in (
    lambda: (256).to_bytes(1, "big"),
    lambda: (128).to_bytes(1, "big", signed=True),
    lambda: (-1).to_bytes(2, "big"),
    lambda: (1).to_bytes(-1, "big"),
    lambda: (1).to_bytes(1, "middle"),
):
    try:
        attempt()
    except (OverflowError, ValueError) as error:
        print(type(error).__name__, error)
