# `io`: text and buffers over objects in Python.
import io
b = io.BytesIO(b"one\ntwo\r\nthr\xc3\xa9e")
t = io.TextIOWrapper(b, encoding="utf-8")
print(t.readline(), list(t), t.encoding, t.newlines)
b = io.BytesIO()
t = io.TextIOWrapper(b, "utf-8", newline="\r\n", write_through=True)
print(t.write("a\nb"), b.getvalue()); t.flush()
class Raw(io.RawIOBase):
    def __init__(self): self.left = [b"ab\nc", b"d", b""]
    def readable(self): return True
    def readinto(self, buf):
        d = self.left.pop(0) if self.left else b""
        buf[:len(d)] = d
        return len(d)
r = io.BufferedReader(Raw())
print(r.readline(), r.peek(), r.read(1), r.read(), isinstance(r, io.BufferedIOBase))
