# What the base classes of `io` make of the few methods that a class has.
import gzip
import io
import tarfile


class Source(io.RawIOBase):
    def __init__(self, data, step=3):
        self.data = data
        self.at = 0
        self.step = step

    def readable(self):
        return True

    def seekable(self):
        return True

    def readinto(self, room):
        part = self.data[self.at : self.at + min(self.step, len(room))]
        room[: len(part)] = part
        self.at += len(part)
        return len(part)

    def seek(self, offset, whence=0):
        self.at = offset + (0, self.at, len(self.data))[whence]
        return self.at


def told(f, *args):
    try:
        return f(*args)
    except Exception as error:
        return f"{type(error).__name__}: {error}"


s = Source(b"one\ntwo\nthree")
print(s.read(2), s.tell(), s.read(), s.read(), s.tell())
s.seek(0)
print(s.readline(), s.readline(2), s.tell(), list(s), told(s.fileno), told(s.truncate))
s.seek(0)
print(s.readall(), s.readable(), s.writable(), s.isatty(), s.closed)
with s:
    print(s.flush())
print(s.closed, told(s.readline), told(s.flush), told(s.__enter__), told(s.isatty), s.close(), told(iter, s))


class Nothing(io.RawIOBase):
    def readinto(self, room):
        return None


print(Nothing().read(3), Nothing().read(), told(Nothing().readline))


class Text(io.RawIOBase):
    def read(self, n=-1):
        return "text"


print(told(Text().readline), told(Text().readall))


class Buffered(io.BufferedIOBase):
    def __init__(self, data):
        self.inner = io.BytesIO(data)

    def read(self, n=-1):
        return self.inner.read(n)

    def read1(self, n=-1):
        return self.inner.read(min(n, 2))


b = Buffered(b"abc\ndefgh")
room = bytearray(4)
print(b.readinto(room), room, b.readinto1(memoryview(room)), room, b.readline(), told(b.write, b""), told(b.detach), told(b.seek, 0), told(b.tell))
print(told(b.readinto, b"abc"), told(b.readinto, 3))


class Peeking(Buffered):
    def peek(self, n=0):
        at = self.inner.tell()
        found = self.inner.read(4)
        self.inner.seek(at)
        return found


p = Peeking(b"ab\ncdefgh\nij")
print(p.readline(), p.readline(3), p.readline(), p.readlines())

closings = []


class Closing(io.IOBase):
    def flush(self):
        closings.append("flush")
        if self.closed:
            raise ValueError("closed")

    def close(self):
        closings.append("close")
        super().close()


c = Closing()
with c:
    pass
c.close()
print(closings, c.closed)


class Failing(io.IOBase):
    def flush(self):
        raise OSError("full")


f = Failing()
print(told(f.close), f.closed, told(f.close))


class Words(io.TextIOBase):
    pass


w = Words()
print(told(w.read), told(w.readline), told(w.write, "a"), told(w.detach), w.encoding, w.errors, w.newlines)
for base in (io.IOBase, io.RawIOBase, io.BufferedIOBase, io.TextIOBase):
    x = base()
    print(x.readable(), x.seekable(), told(x.seek, 0), told(x.tell), told(x.truncate), told(x.writelines, []), x.closed, x.close(), x.closed)

packed = io.BytesIO()
with tarfile.open(fileobj=packed, mode="w:gz") as t:
    for name in ("a", "b/c"):
        info = tarfile.TarInfo(name)
        info.size = 5
        t.addfile(info, io.BytesIO(b"hello"))
packed.seek(0)
with tarfile.open(fileobj=packed) as t:
    print(t.getnames(), t.extractfile("b/c").read(), packed.getvalue()[:2])
packed.seek(0)
with gzip.open(packed) as g:
    print(len(g.read(100)), g.tell(), g.seek(10), g.tell(), g.seekable())
