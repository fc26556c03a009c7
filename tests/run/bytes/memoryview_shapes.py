m = memoryview(bytes(range(24)))
a = m.cast("B", (2,3,4))
print(a.shape, a.ndim, a.strides, a[1,2,3], a.tolist(), a.nbytes, len(a), a.c_contiguous)
b = a.cast("B"); print(b.shape, b[5])
c = m.cast("i", [2,3]); print(c.tolist(), c.format, c.itemsize)
try: a[0]
except NotImplementedError as e: print(e)
try: m.cast("i", (5,))
except TypeError as e: print(e)
w = memoryview(bytearray(6)).cast("B", (2,3)); w[1,1] = 7; print(w.tolist(), w.tobytes(), w == a)
c = m.cast("B", [2, 3, 4])
print(c[-1, -1, -1], c == a, c == m, a.toreadonly().shape, memoryview(a).ndim, a.f_contiguous, m.cast("B", (1, 24)).f_contiguous)
print(bytes(a)[:5], a.tobytes()[-2:], a.hex()[:8], hash(a) == hash(m), b"".join([a])[:3], a.itemsize, a.suboffsets)
for bad in (
    lambda: a[0], lambda: a[0, 0], lambda: a[0, 0, 0, 0], lambda: a[2, 0, 0], lambda: a[0, -4, 0], lambda: a[0, 0, "x"], lambda: a["x"],
    lambda: list(a), lambda: a[0:1, 0:1, 0:1], lambda: a.cast("B", (4, 6)), lambda: m.cast("B", (5, 5)), lambda: m.cast("B", 24),
    lambda: m.cast("B", (0, 24)), lambda: m.cast("B", (2.0, 12)), lambda: m.cast("B", (-2, -12)), lambda: m.cast("i", (2, 2)),
    lambda: m[::2].cast("B", (3, 4)), lambda: m.cast("B", [1] * 65),
):
    try:
        print(bad())
    except (TypeError, ValueError, NotImplementedError, IndexError) as error:
        print(type(error).__name__, error)
d = memoryview(bytearray(24)).cast("d", (3,))
print(d.shape, d.ndim, d.tolist(), len(d), d[1])
w = memoryview(bytearray(16)).cast("i", (2, 2))
w[0, 1] = 5
w[-1, -1] = -7
print(w.tolist(), w.obj, w.cast("B")[4])
