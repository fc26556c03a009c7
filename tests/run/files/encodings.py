"""Encodings and their errors, long lines, paths, files that die unclosed."""
import io
P = "/tmp/molt-tests-encodings"
with open(P, "w") as f: f.write("seed\n")
def attempt(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__, e, isinstance(e, OSError))
for enc in ("utf-8", "latin-1", "ascii", "utf-16", "utf-8-sig", "utf-32", "utf-16-le"):
    try:
        with open(P, "w", encoding=enc) as f: f.write("aé"); f.write("b\nc"); print(f.encoding, f)
    except UnicodeEncodeError as e: print(e)
    with open(P, "rb") as g: print(g.read())
    with open(P, encoding=enc) as f: print(list(f))
    with open(P, encoding=enc) as f: print(f.read(2), f.read(1), f.readline())
    with open(P, "a", encoding=enc) as f: f.write("end")
    with open(P, "rb") as g: print(g.read())
with open(P, "wb") as f: f.write(b"ab\xff\xe2\x82cd\n" * 3)
attempt(lambda: open(P).read()); attempt(lambda: open(P).readline()); attempt(lambda: open(P, encoding="ascii").read(1))
for err in ("ignore", "replace", "backslashreplace", "surrogateescape"): attempt(lambda: open(P, errors=err).readlines())
attempt(lambda: open(P, errors="nope").read())
with open(P, "w") as f: f.write("€uro\r\n" * 5000)
with open(P) as f:
    n = 0
    for line in f: n += len(line)
    print(n)
with open(P, newline="") as f:
    lines = f.readlines(); print(len(lines), set(lines))
with open(P) as f:
    for i in range(3000): f.readline()
    t = f.tell(); l = f.readline(); f.seek(t); print(t, l == f.readline(), f.tell())
big = "x" * 100000 + "\n"
with open(P, "w") as f: f.write(big); f.write("y")
with open(P) as f: print(len(f.readline()), f.read())
class Path:
    def __fspath__(self): return P
with open(Path()) as f: print(f.name == P)
with open(P.encode(), "r") as f: print(f.name)
f = open(P, "w"); f.write("kept"); del f
print(open(P).read())
fd = open(P); g = open(fd.fileno(), closefd=False); print(g.read(), g.name == fd.fileno()); g.close(); print(fd.read(), fd.closed)
print(open(P, "w", 1).line_buffering, open(P).buffer, open(P).buffer.raw)
try:
    with open("missing") as f: pass
except OSError as e: print(type(e), e, e.filename, e.errno)
print(isinstance(open(P), io.TextIOBase), isinstance(open(P, "rb"), io.BufferedIOBase), type(open(P)), type(open(P, "rb")))
os_name = open
print(open.__name__, io.open is open)

