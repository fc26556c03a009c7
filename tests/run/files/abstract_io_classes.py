"""The abstract base classes of `io`: what derives from them, what is registered with them."""

import io, os, abc, tempfile
print(io.IOBase, io.RawIOBase.__mro__, type(io.IOBase))
class Mine(io.RawIOBase):
    def __init__(self, data):
        self.data = data
    def readable(self):
        return True
    def readinto(self, b):
        n = min(len(b), len(self.data))
        b[:n] = self.data[:n]
        self.data = self.data[n:]
        return n
m = Mine(b"abc\ndef")
print(isinstance(m, io.IOBase), isinstance(m, io.RawIOBase), isinstance(m, io.BufferedIOBase), type(Mine))
print(m.readline(), m.read(), m.closed)
m.close()
print(m.closed)
for x in (io.BytesIO(), io.StringIO(), io.TextIOWrapper(io.BytesIO()), io.BufferedReader(io.BytesIO()), io.FileIO(os.devnull)):
    print(type(x).__name__, [isinstance(x, c) for c in (io.IOBase, io.RawIOBase, io.BufferedIOBase, io.TextIOBase)], issubclass(type(x), io.IOBase), io.IOBase in type(x).__mro__)
class Duck:
    pass
io.TextIOBase.register(Duck)
print(isinstance(Duck(), io.TextIOBase), isinstance(Duck(), io.IOBase), isinstance(3, io.IOBase))
class Abstract(io.IOBase):
    @abc.abstractmethod
    def must(self): ...
try:
    Abstract()
except TypeError as e:
    print(e)
with io.open(os.devnull) as f:
    print(isinstance(f, io.TextIOBase), isinstance(f.buffer, io.BufferedIOBase), isinstance(f.buffer.raw, io.RawIOBase))
class T(io.TextIOBase):
    def write(self, s):
        return len(s)
print(T().write("abc"), T().encoding, T.__doc__ is None)
print("x", file=T())
print(sorted(io.__all__)[:2], io.BufferedRWPair.__name__)
