"""What `IncrementalNewlineDecoder` takes as a state, and what its decoder may give as one."""

import codecs
import io


class Odd:
    def __init__(self, state):
        self.state = state

    def decode(self, data, final=False):
        return "\r"

    def getstate(self):
        return self.state

    def setstate(self, state):
        print("set", state)


d = io.IncrementalNewlineDecoder(codecs.getincrementaldecoder("utf-8")(), translate=True)
print(repr(d.decode(b"a\r")), d.getstate())
for state in (42, (), (b"",), (b"", "x"), (b"", 1, 2), [b"", 0], None):
    try:
        d.setstate(state)
    except TypeError as e:
        print(e)
d.setstate((b"", 1))
print(repr(d.decode(b"\nb")), d.newlines)
for state in (3, (b"",), (b"", None), [b"", 0]):
    try:
        print(io.IncrementalNewlineDecoder(Odd(state), False).getstate())
    except TypeError as e:
        print(e)
o = io.IncrementalNewlineDecoder(Odd((b"x", 5)), False)
print(repr(o.decode(b"")), o.getstate())
o.setstate((b"y", 7))
