"""`b[i] = v` of a bytearray: the index is asked first, then the value, then whether there is such a place.

Nothing here changes the size meanwhile: CPython 3.11 writes to the memory there was before."""


class Asked:
    def __init__(self, n):
        self.n = n

    def __index__(self):
        print("asked", self.n)
        return self.n


def attempt(b, i, v):
    try:
        b[i] = v
    except Exception as e:
        print(type(e).__name__, e)
    print(b)


for i in (0, 3, -1, -4, 4, 9, -5, 2**70):
    for v in (65, 255, 256, -1, 2**70):
        attempt(bytearray(b"abcd"), Asked(i), Asked(v))
        attempt(bytearray(b"abcd"), i, v)
for v in (256, -1, "s", None, [8], 2**70, 1.5, True):
    for i in (0, 9, "x", 2**70, None, True):
        attempt(bytearray(b"ab"), i, v)
