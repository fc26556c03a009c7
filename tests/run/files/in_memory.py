"""io.StringIO and io.BytesIO."""
import io, sys
from io import StringIO, BytesIO
def attempt(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__, e)
s = StringIO()
print("a", 1, file=s); s.write("b\n"); print(repr(s.getvalue()), s.tell(), s.closed, s.newlines, s.encoding, s.line_buffering)
s.seek(0); print(s.read(1), s.readline(), s.read(), repr(s.read()), repr(s.readline()))
s.seek(1); s.write("ZZ"); print(repr(s.getvalue())); s.seek(10); s.write("x"); print(repr(s.getvalue()))
s.truncate(3); print(repr(s.getvalue()), s.tell()); s.seek(0, 2); print(s.tell()); s.seek(2); s.truncate(); print(repr(s.getvalue()))
for nl in (None, "", "\n", "\r", "\r\n"):
    t = StringIO("a\rb\nc\r\nd", nl)
    print(repr(nl), list(t), repr(t.getvalue()), t.newlines)
    t = StringIO(newline=nl); t.write("1\n2\r\n3\r4"); print(repr(t.getvalue())); t.seek(0); print([t.readline(), t.readline(2), t.readline(-1), t.readline(0)], t.newlines)
t = StringIO("one\ntwo\nthree")
print(next(t), t.readlines(), list(t)); t.seek(0); print(t.readlines(5)); t.seek(0); print(t.readline(2), t.readline(None))
for f, *a in ((t.write, 5), (t.read, "x"), (t.seek, -1), (t.seek, 1, 1), (t.seek, 1, 2), (t.seek, 0, 7), (t.truncate, -1), (StringIO, 5), (StringIO, "a", 5), (StringIO, "a", "x"), (t.fileno,), (t.readline, 1.5), (t.truncate, "x"), (t.write, None)):
    attempt(f, *a)
with StringIO("x") as u: print(u.read(), u.readable(), u.writable(), u.seekable(), u.isatty())
for m in ("read", "readline", "getvalue", "tell", "__iter__", "__enter__", "flush", "readable"): attempt(getattr(u, m))
attempt(u.write, "x"); attempt(next, u); u.close()
print(StringIO(initial_value="kw", newline=None).read())
b = BytesIO(b"abc\ndef\n")
print(b.read(2), b.readline(), list(b), b.read(), b.tell()); b.seek(0); b.write(b"XY"); print(b.getvalue()); b.seek(-1, 2); print(b.read())
b.seek(12); b.write(bytearray(b"!")); print(b.getvalue()); b.truncate(4); print(b.getvalue(), b.tell())
b.seek(0); print(b.readlines(), b.readable()); b.seek(1); print(b.readline(1), b.read1(1), b.read(None)); b.seek(1, 0); b.seek(1, 1); print(b.tell()); b.seek(-100, 1); print(b.tell())
buf = bytearray(3); b.seek(0); print(b.readinto(buf), buf)
for f, *a in ((b.write, "x"), (b.write, 5), (b.seek, -1), (b.seek, 0, 5), (b.truncate, -1), (BytesIO, "x"), (BytesIO, 5), (b.read, "x"), (b.fileno,)):
    attempt(f, *a)
b.close(); attempt(b.read); attempt(b.getvalue); attempt(b.write, b""); attempt(next, b)
print(isinstance(s, io.TextIOBase), isinstance(b, io.IOBase), isinstance(b, io.TextIOBase), io.SEEK_END, io.DEFAULT_BUFFER_SIZE, issubclass(io.UnsupportedOperation, OSError), issubclass(io.UnsupportedOperation, ValueError))
print(io.StringIO, io.BytesIO, io.UnsupportedOperation, io.UnsupportedOperation.__mro__)
class Tee(StringIO):
    def write(self, text):
        sys.stdout.write("<" + text + ">")
        return super().write(text)
t = Tee(); print("q", "r", file=t); print(repr(t.getvalue()))
old, sys.stdout = sys.stdout, StringIO()
print("captured")
got, sys.stdout = sys.stdout.getvalue(), old
print(repr(got))
w = StringIO()
for i in range(1000): w.write(str(i))
print(len(w.getvalue()))
try:
    raise io.UnsupportedOperation("x")
except OSError as e: print(repr(e), e.args, e.errno)
