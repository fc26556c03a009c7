"""memoryview: items, slices, formats, errors, and the bytearray that cannot change its size meanwhile."""
def attempt(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__, e)
b = bytearray(b"hello world")
m = memoryview(b)
print(len(m), m[0], m[-1], m[2:5].tobytes(), m[::2].tobytes(), m[::-1].tolist(), m.readonly, m.format, m.itemsize, m.nbytes, m.ndim, m.shape, m.strides, m.suboffsets, m.contiguous, m[::2].contiguous, m.obj is b, m[(1,)])
m[0] = 72; m[1:3] = b"EY"; m[::5] = b"123"; print(b)
for f in (lambda: b.append(1), lambda: b.extend(b"x"), lambda: b.pop(), lambda: b.clear(), lambda: b.__iadd__(b"x"), lambda: b.insert(0, 1), lambda: b.__delitem__(0), lambda: b.remove(101), lambda: b.__setitem__(slice(0, 2), b"xyz"), lambda: b.__init__(5), lambda: b.extend(memoryview(b)), lambda: b.__imul__(2), lambda: b.__delitem__(slice(None, None, 2)), lambda: b.reverse(), lambda: b.__setitem__(slice(0, 2), b"xy"), lambda: b.extend([1])):
    attempt(f)
print(b)
attempt(m.__getitem__, 100); attempt(m.__getitem__, -100); attempt(m.__getitem__, "x"); attempt(m.__getitem__, (0, 0)); attempt(m.__setitem__, 0, 256); attempt(m.__setitem__, 0, -1); attempt(m.__setitem__, 0, "x"); attempt(m.__setitem__, 0, 1.5); attempt(m.__setitem__, slice(0, 2), b"abc"); attempt(m.__setitem__, slice(0, 2), 5); attempt(m.__setitem__, 50, 1); attempt(m.__delitem__, 0)
r = memoryview(b"abc"); attempt(r.__setitem__, 0, 1); attempt(r.__setitem__, slice(0, 1), b"x"); attempt(r.__delitem__, 0)
print(r == b"abc", r == bytearray(b"abc"), r != b"abd", r == "abc", r == memoryview(b"abc"), r == r[::-1], hash(r) == hash(b"abc"), r[::-1] == b"cba", b"abc" == r, bytearray(b"abc") == r)
attempt(hash, m); attempt(hash, memoryview(b"abcd").cast("H")); attempt(lambda: r < b"x")
print(bytes(m), bytes(m[::2]), bytearray(r[::-1]), b"-".join([r, b"x"]), b"1" + r, r.hex(), r.hex("-"), list(r), 98 in r, [*reversed(r)], b"b" in r, max(r), sum(r))
for code in "BbcHhIiLlQqdNn?":
    c = memoryview(bytearray(range(1, 17))).cast(code); print(code, c.itemsize, len(c), c.shape, c[0], c[-1], c.tolist()[:2], c.format)
w = memoryview(bytearray(16))
for code, vals in (("H", (65535, 65536, -1, "x", 1.0)), ("h", (-32768, 32767, 32768)), ("i", (-2**31, 2**31)), ("I", (2**32 - 1, 2**32)), ("q", (-2**63, 2**63 - 1, 2**63)), ("Q", (2**64 - 1, 2**63, 2**64, -1)), ("d", (1.5, 2, "x", -0.0)), ("c", (b"x", b"xy", 5)), ("?", (True, 0, [1])), ("b", (-128, 127, 128)), ("B", (True, 255))):
    c = w.cast(code)
    for v in vals:
        attempt(c.__setitem__, 0, v); print(code, c[0])
attempt(memoryview(b"abc").cast, "H"); attempt(memoryview(b"abcd").cast, "x"); attempt(memoryview(b"abcd").cast("H").cast, "i"); attempt(memoryview(b"abcd")[::2].cast, "b"); attempt(memoryview(b"abcd").cast, 5); print(memoryview(b"abcd").cast("@i").format)
m.release(); b.append(33); print(b); m.release()
for f in (lambda: m[0], lambda: len(m), lambda: m.tobytes(), lambda: m.format, lambda: m == b, lambda: list(m), lambda: memoryview(m), lambda: bytes(m), lambda: m.__enter__(), lambda: m.obj, lambda: hash(m), lambda: m.cast("B")): attempt(f)
with memoryview(b) as v:
    s = v[1:3]
attempt(lambda: v[0]); print(s.tobytes()); attempt(b.append, 1); del s; b.append(1); print(b)
attempt(lambda: memoryview(b).toreadonly().__setitem__(0, 1))
match memoryview(b"ab"):
    case [97, x]: print("matched", x)
print(int(memoryview(b"12")), float(memoryview(b"1.5")));print(int.from_bytes(memoryview(b"\1\2"), "big"), str(memoryview(b"caf\xc3\xa9"), "utf-8"), b"abcabc".find(memoryview(b"ca")), bytes(memoryview(b"\0\1\2")[1:]))
import io
print(io.BytesIO(memoryview(b"data")).read())
def f():
    data = bytearray(10)
    view = memoryview(data)
    half = view[5:]
    half[:] = b"12345"
    return bytes(view)
print(f())
try:
    class M(memoryview): pass
except TypeError as e: print(e)
print(type(r), memoryview.__name__, isinstance(r, memoryview))
x = memoryview(bytearray(8)).cast("H"); x[1:3] = memoryview(b"abcd").cast("H"); print(x.tolist(), bytes(x), x[1:].tobytes(), x == memoryview(bytes(x)).cast("H"), x == bytes(x))
attempt(x.__setitem__, slice(0, 2), b"abcd")
