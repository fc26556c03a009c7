# A class method found in an instance makes instances of a class that is not named.
print({}.fromkeys("ab"), (5).from_bytes(b"\x01\x02", "big"))
x = [1]
x.__init__([2, 3])
print(x)
