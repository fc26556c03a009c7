"""struct: one format used again and again, with values that call back, and formats with spaces and counts of zero."""

import struct


class Index:
    def __init__(self, n):
        self.n = n

    def __index__(self):
        # The same format, and so many others that those known are forgotten.
        for i in range(self.n):
            struct.calcsize(f"{i}s")
        return struct.unpack("<IH", struct.pack("<IH", 7, 8))[1]


print(struct.pack("<IH", Index(3), Index(200)), struct.unpack("<IH", b"\1\0\0\0\2\0"))
for f in ("", "<", ">", "0s", "0i", "x", "3x", " < ", "<b h i", "<2b 3h", "=5s", "4p", "@bq", ">bhiq", "!HIQ", "<?c", "<efd", "0b0h2x1b", "nNP"):
    try:
        print(f, struct.calcsize(f), struct.Struct(f).format)
    except struct.error as e:
        print(f, e)
s = struct.Struct(">hhl")
print([s.unpack(s.pack(i, -i, i * 3)) for i in range(3)], list(s.iter_unpack(s.pack(1, 2, 3) * 2)), s.size)
for bad in (lambda: struct.pack("z", 1), lambda: struct.pack("<b", 300), lambda: struct.pack("<hh", 1), lambda: struct.unpack("<I", b"abc"), lambda: struct.Struct("5"), lambda: struct.pack()):
    for _ in range(2):
        try:
            print(bad())
        except (struct.error, TypeError) as e:
            print(type(e).__name__, e)
b = bytearray(12)
struct.pack_into("<IHh", b, 2, 1, 2, -3)
print(b, struct.unpack_from("<IHh", b, 2))
