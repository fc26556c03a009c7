"""Binary files, with and without a buffer, for reading and writing."""
import io
P = "/tmp/molt-tests-binary"
with open(P, "w") as f: f.write("seed\n")
def attempt(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__, e, isinstance(e, OSError))
with open(P, "wb") as f:
    print(f, f.write(b"hello\nworld\n"), f.write(bytearray(b"x")), f.tell(), f.raw, f.closed)
    attempt(f.write, "s"); attempt(f.read); attempt(f.readline); attempt(list, f)
with open(P, "rb") as f:
    print(f.peek(2)[:2], f.read(2), f.read1(2), f.tell(), f.seek(-3, 2), f.read(), f.seek(1), f.readline(), f.readline(3), f.readlines(), f.read(0), f.read(5))
    attempt(f.write, b"x"); attempt(f.read, -2); attempt(f.seek, -1); attempt(f.seek, 0, 9); attempt(f.truncate); buf = bytearray(4); f.seek(0); print(f.readinto(buf), buf); attempt(f.readinto, b"x")
for m in ("read", "readline", "tell", "flush", "fileno", "peek", "read1", "readable", "__enter__", "__iter__", "__next__", "close", "readlines"): attempt(getattr(f, m))
print(f)
with open(P, "rb+") as f: print(f, f.read(3), f.write(b"--"), f.tell(), f.seek(0), f.read())
with open(P, "rb", buffering=0) as f: print(f, f.read(3), f.readline(), f.readall(), f.tell(), f.seek(1), f.read(2), f.closefd); attempt(f.write, b"")
print(f)
