import io

class Keeping(io.TextIOWrapper):
    def __init__(self, initial="", newline="\n"):
        super().__init__(io.BufferedWriter(io.BytesIO(initial.encode())), "utf-8", newline=newline)

    def getvalue(self):
        self.flush()
        return self.buffer.raw.getvalue().decode()

k = Keeping()
print("a line", file=k)
k.write("more")
print(repr(k.getvalue()), isinstance(k, io.TextIOWrapper), type(k).__mro__[1].__name__)
print(k.encoding, k.errors, k.writable(), k.readable(), k.seekable(), k.closed, k.line_buffering, k.newlines)
k.writelines(["x\n", "y\n"])
print(repr(k.getvalue()))
k.close()
print(k.closed)
try:
    k.write("z")
except ValueError as e:
    print(e)

raw = io.BytesIO(b"one\ntwo\nthree\n")
t = io.TextIOWrapper(raw, encoding="ascii")
print(type(t) is io.TextIOWrapper, isinstance(t, io.TextIOBase), isinstance(t, io.IOBase))
print(next(t), t.readline(), t.read())
print(t.detach() is raw)
for what in (t.read, t.readline, t.flush, t.fileno, t.detach, t.seekable):
    try:
        what()
    except ValueError as e:
        print(e)
try:
    t.buffer
except ValueError as e:
    print("buffer", e)
empty = io.TextIOWrapper.__new__(io.TextIOWrapper)
for what in (empty.read, empty.readline, empty.detach):
    try:
        what()
    except ValueError as e:
        print(e)

class Loud(io.BufferedReader):
    def __init__(self, data, size=4):
        super().__init__(io.BytesIO(data), size)
    def flush(self):
        print("flush")
        super().flush()

r = Loud(b"abcdefghij\nklm")
print(r.peek(1)[:1], r.read(3), r.read1(2), r.readline(), r.tell(), r.read(), r.read())
r.close()
print(r.closed)
print(isinstance(r, io.BufferedReader), isinstance(r, io.BufferedIOBase))

class Half(io.BufferedWriter):
    pass

b = io.BytesIO()
w = Half(b, 3)
w.write(b"ab")
print(b.getvalue())
w.write(b"cdefg")
w.flush()
print(b.getvalue(), w.raw is b)
w.write(b"!")
print(w.detach() is b, b.getvalue())
try:
    w.write(b"?")
except ValueError as e:
    print(e)

b = io.BytesIO(b"0123456789")
x = io.BufferedRandom(b)
print(x.read(3), x.tell(), x.write(b"ab"), x.tell(), x.read(2), x.seek(0), x.read(), isinstance(x, io.BufferedRandom))

p = io.BufferedRWPair(io.BytesIO(b"in"), io.BytesIO())
print(p.read(), p.write(b"out"), p.readable(), p.writable(), p.closed)

b = io.BytesIO()
t = io.TextIOWrapper(b, encoding="utf-8")
t.write("lost?")
del t
print(b.closed)
for make in (io.TextIOWrapper, io.BufferedReader, io.BufferedWriter, io.BufferedRandom):
    try:
        make()
    except TypeError as e:
        print(e)
    try:
        make(io.BytesIO(), 1, 2, 3, 4, 5, 6, 7)
    except TypeError as e:
        print(e)
for make in (io.BufferedReader, io.BufferedWriter):
    try:
        make(io.BytesIO(), 0)
    except ValueError as e:
        print(e)
print(sorted(io.__all__)[:3], io.BlockingIOError is BlockingIOError)

# Made anew, and after detach().
b = io.BytesIO(b"abc")
r = io.BufferedReader(b)
r.__init__(b)
print(r.read(), b.closed)
try:
    r.__init__(b, 0)
except ValueError as e:
    print(e)
try:
    r.read()
except ValueError as e:
    print(e)
r.__init__(b)
print(r.detach() is b, repr(r))
t = io.TextIOWrapper(b, encoding="ascii", errors="replace")
t.__init__(b, encoding="latin-1")
print(b.closed, t.detach() is b, repr(t), t.encoding, t.errors, t.line_buffering)
