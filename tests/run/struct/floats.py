# struct: doubles rounded to single and half precision, and back.
from struct import pack, unpack

x = 1.0
for i in range(400):
    x = x * 1.37 + 1e-3 if x < 1e4 else x * 1.3e-9
    for y in (x, -x, 1 / x, x * 2.0**-140, x * 2.0**-20):
        single = pack(">f", y)
        print(single.hex(), unpack(">f", single)[0], end=" ")
        if abs(y) < 65000:
            half = pack(">e", y)
            print(half.hex(), unpack(">e", half)[0], end="")
        print()
for bits in range(0, 65536, 97):
    half = bits.to_bytes(2, "little")
    (value,) = unpack("<e", half)
    print(value, pack("<e", value) == half or value != value, end=" ")
print()
for value in (65503.9, 65504.0, 65519.99, 2.0**-24, 2.0**-25, 2.0**-25 * 1.0001, 2.0**-14, 3.4028235677973366e38, 1e-45, 7e-46, 0.1):
    for code in ("<e", "<f"):
        try:
            print(pack(code, value).hex(), unpack(code, pack(code, value))[0])
        except OverflowError as e:
            print(e)
