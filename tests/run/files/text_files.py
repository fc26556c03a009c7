"""Modes, line ends, positions and errors of text files."""
import io
P = "/tmp/molt-tests-text.txt"
with open(P, "w") as f: f.write("seed\n")
def attempt(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__, e, isinstance(e, OSError))
for mode in ("", "q", "rr", "rw", "tb", "rbt", "b", "+", "r+b", "rU", "w+", "a+", "wb+", "ab+", "rt+", "r b", "wx"):
    attempt(lambda: (lambda f: (f.mode, type(f).__name__, f.readable(), f.writable(), f.seekable(), f.close()))(open(P, mode)))
import sys
for k in (dict(mode="rb", encoding="utf-8"), dict(mode="rb", errors="strict"), dict(mode="rb", newline=""), dict(buffering=0), dict(encoding="nope"), dict(encoding=5), dict(newline="x"), dict(newline=5), dict(errors=5), dict(mode=5), dict(buffering=-2), dict(buffering="x"), dict(closefd=False), dict(bad=1)):
    attempt(open, P, **k)
for n in (1.5, None, [], "a\0b", b"a\0b", -1, "", b"/nonexistent/dir/file", "/etc/passwd/x"):
    attempt(open, n)
attempt(open)
with open(P, "w", newline="") as f: f.write("one\ntwo\r\nthree\rfour")
for nl in (None, "", "\n", "\r", "\r\n"):
    with open(P, newline=nl) as f: print(repr(nl), list(f), f.newlines)
    with open(P, newline=nl) as f: print(repr(f.read()), f.newlines)
    with open(P, newline=nl) as f: print([f.read(3), f.read(5), f.readline(), f.readline(2), f.read()])
    with open(P + "w", "w", newline=nl) as f: f.write("a\nb\r\nc\r")
    with open(P + "w", "rb") as f: print(f.read())
with open(P) as f:
    print(f.tell(), f.readline(), f.tell(), f.readline(), f.tell(), f.read(2), f.tell()); f.seek(4); print(f.read()); f.seek(0); print(next(f))
    attempt(f.tell); print(list(f)); attempt(f.tell)
    for a in ((1, 1), (1, 2), (-1,), (0, 5), (0, 1), (0, 2), ("x",), (3,)): attempt(f.seek, *a)
    attempt(f.write, "x"); attempt(f.write, 5); attempt(f.truncate); attempt(f.writelines, ["a"])
    attempt(f.read, "x"); attempt(f.readline, 1.5); attempt(f.readlines, "x"); print(f.fileno() > 2, f.isatty())
print(f)
for m in ("read", "readline", "readlines", "tell", "flush", "fileno", "isatty", "readable", "writable", "seekable", "__enter__", "__iter__", "__next__", "close"): attempt(getattr(f, m))
attempt(f.write, "x"); attempt(f.seek, 0)
with open(P, "w") as f:
    attempt(f.read); attempt(f.readline)
    print(f.write("abc"), f.tell(), f.seek(1), f.write("X"), f.tell()); f.truncate(2)
with open(P, "rb") as f: print(f.read())
with open(P, "a") as f: print(f.tell(), f.write("añb"), f.tell())
with open(P, "r+") as f: print(f.read(1), f.write("ZZ"), f.tell(), f.seek(0), f.read())
with open(P, "a+") as f: print(f.read(), f.seek(0), f.read(), f.write("end")); f.seek(0); print(f.read())
