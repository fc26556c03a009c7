# hex and fromhex, with separators.
data = bytes([0, 1, 171, 205, 239])
print(data.hex(), data.hex(":"), data.hex("-", 2), data.hex("_", -2), b"".hex(), bytearray(data).hex(" "))
print(bytes.fromhex("00 01ab\tCD"), bytes.fromhex(""), bytearray.fromhex("ff"))
for text in ("0", "0g", "a b", "é0", "123"):
    try:
        print(bytes.fromhex(text))
    except ValueError as error:
        print(error)
