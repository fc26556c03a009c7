"""`marshal`: values written as bytes and read again, in the format that "Data marshalling support" of CPython
3.11 numbers 0 to 4. Bytecode, which there is none of here, is refused in both directions.

CPython marks what something else refers to, too, and strings that are interned: both depend on its own memory. Here,
from version 3 on, everything is marked that can be, and strings that are identifiers count as interned. Versions
0 to 2 have no marks, and their bytes are CPython's."""

import struct as _struct

version = 4

_DEEPEST = 2000
_MARK = 0x80
_DIGIT = 15
_NOTHING = object()
_SINGLES = {id(None): b"N", id(True): b"T", id(False): b"F", id(StopIteration): b"S", id(Ellipsis): b"."}
_SINGLE_OF = {ord("N"): None, ord("T"): True, ord("F"): False, ord("S"): StopIteration, ord("."): Ellipsis}


def dumps(value, version=version, /):
    """The bytes that `loads` makes `value` of. ValueError if there are none for it."""
    return _Writer(version).write(value)


def dump(value, file, version=version, /):
    """Write what `dumps` gives to `file`, opened for bytes."""
    return file.write(_Writer(version).write(value))


def loads(bytes, /):
    """The value that `bytes` begins with. EOFError, ValueError or TypeError if there is none."""
    try:
        view = memoryview(bytes)
    except TypeError:
        raise TypeError("a bytes-like object is required, not %r" % type(bytes).__name__) from None
    return _Reader(_Bytes(view.tobytes())).read()


def load(file, /):
    """The next value of `file`, of which no more is read than it takes."""
    nothing = file.read(0)
    if not isinstance(nothing, bytes):
        raise TypeError("file.read() returned not bytes but %.100s" % type(nothing).__name__)
    return _Reader(_File(file)).read()


def _unsupported(reason="marshal of code: there is no bytecode here"):
    from molt import MoltUnsupported

    return MoltUnsupported(reason)


class _Writer:
    def __init__(self, version):
        self.version = version.__index__()
        self.out = []
        self.marked = {}  # id of a value: its number, and the value, so that nothing else gets its id

    def write(self, value):
        rows = [iter((value,))]
        while rows:
            for value in rows[-1]:
                if value is _NOTHING:
                    self.out.append(b"0")
                    continue
                if len(rows) > _DEEPEST:
                    raise ValueError("object too deeply nested to marshal")
                parts = self.write_one(value)
                if parts is not None:
                    rows.append(parts)
                    break
            else:
                rows.pop()
        return b"".join(self.out)

    def write_one(self, value):
        """Write `value`, or the head of it, and give what has to follow."""
        single = _SINGLES.get(id(value))
        if single is not None:
            self.out.append(single)
            return None
        mark = 0
        if self.version >= 3:
            known = self.marked.get(id(value))
            if known is not None:
                self.put("r", 0, known[0].to_bytes(4, "little"))
                return None
            self.marked[id(value)] = len(self.marked), value
            mark = _MARK
        kind = type(value)
        write = _WRITERS.get(kind)
        if write is not None:
            return write(self, value, mark)
        if kind.__name__ == "code" and kind.__module__ == "builtins":
            raise _unsupported()
        try:
            data = memoryview(value).tobytes()
        except TypeError:
            raise ValueError("unmarshallable object") from None
        return self.bytes(data, mark)

    def put(self, letter, mark, data=b""):
        self.out.append(bytes((ord(letter) | mark,)) + data)

    def int(self, value, mark):
        if -(1 << 31) <= value < 1 << 31:
            return self.put("i", mark, value.to_bytes(4, "little", signed=True))
        rest, digits = abs(value), []
        while rest:
            digits.append(rest & 0x7FFF)
            rest >>= _DIGIT
        count = len(digits) if value > 0 else -len(digits)
        self.put("l", mark, _struct.pack("<i%dH" % len(digits), count, *digits))

    def float_text(self, value):
        text = b"%.17g" % value
        return bytes((len(text),)) + text

    def float(self, value, mark):
        if self.version > 1:
            self.put("g", mark, _struct.pack("<d", value))
        else:
            self.put("f", mark, self.float_text(value))

    def complex(self, value, mark):
        if self.version > 1:
            self.put("y", mark, _struct.pack("<dd", value.real, value.imag))
        else:
            self.put("x", mark, self.float_text(value.real) + self.float_text(value.imag))

    def bytes(self, value, mark):
        self.put("s", mark, len(value).to_bytes(4, "little") + value)

    def str(self, value, mark):
        interned = value.isidentifier()
        if self.version >= 4 and value.isascii():
            data = value.encode("ascii")
            if len(data) < 256:
                self.put("Z" if interned else "z", mark, bytes((len(data),)) + data)
            else:
                self.put("A" if interned else "a", mark, len(data).to_bytes(4, "little") + data)
            return
        data = value.encode("utf-8", "surrogatepass")
        self.put("t" if interned and self.version >= 3 else "u", mark, len(data).to_bytes(4, "little") + data)

    def tuple(self, value, mark):
        if self.version >= 4 and len(value) < 256:
            self.put(")", mark, bytes((len(value),)))
        else:
            self.put("(", mark, len(value).to_bytes(4, "little"))
        return iter(value)

    def list(self, value, mark):
        self.put("[", mark, len(value).to_bytes(4, "little"))
        return iter(value)

    def dict(self, value, mark):
        self.put("{", mark)
        parts = [part for pair in value.items() for part in pair]
        parts.append(_NOTHING)
        return iter(parts)

    def set(self, value, mark):
        # By what is written of each alone, so that the order does not depend on hashes.
        self.put("<" if type(value) is set else ">", mark, len(value).to_bytes(4, "little"))
        version = self.version
        return iter([item for _, item in sorted([(dumps(item, version), item) for item in value])])


_WRITERS = {
    int: _Writer.int, float: _Writer.float, complex: _Writer.complex, bytes: _Writer.bytes, str: _Writer.str,
    tuple: _Writer.tuple, list: _Writer.list, dict: _Writer.dict, set: _Writer.set, frozenset: _Writer.set,
}


class _Bytes:
    def __init__(self, data):
        self.data, self.at = data, 0

    def take(self, count):
        taken = self.data[self.at : self.at + count]
        if len(taken) < count:
            raise EOFError("marshal data too short")
        self.at += count
        return taken

    def byte(self):
        """The next byte, or -1."""
        if self.at == len(self.data):
            return -1
        self.at += 1
        return self.data[self.at - 1]


class _File:
    def __init__(self, file):
        self.file = file

    def take(self, count):
        if not count:
            return b""
        room = bytearray(count)
        got = self.file.readinto(memoryview(room))
        if got > count:
            raise ValueError("read() returned too much data: %d bytes requested, %d returned" % (count, got))
        if got < count:
            raise EOFError("EOF read where not expected")
        return bytes(room)

    def byte(self):
        try:
            return self.take(1)[0]
        except EOFError:
            return -1


class _Row:
    """A value of several parts that is being read."""

    def __init__(self, kind, left, number):
        self.kind, self.left, self.number, self.parts = kind, left, number, []


class _Reader:
    def __init__(self, source):
        self.source = source
        self.marked = []
        self.rows = []

    def read(self):
        rows = self.rows
        while True:
            value = self.read_one()
            while True:
                if value is _NOTHING and rows and rows[-1].kind is dict:
                    value = self.finish(rows.pop())
                elif value is _NOTHING:
                    kind = rows[-1].kind.__name__.replace("frozenset", "set") if rows else "object"
                    raise TypeError("NULL object in marshal data for " + kind)
                elif isinstance(value, _Row):
                    rows.append(value)
                    if value.left:
                        break
                    value = self.finish(rows.pop())
                    if rows:
                        continue
                if not rows:
                    return value
                row = rows[-1]
                if row.kind is list:
                    self.marked[row.number].append(value) if row.number >= 0 else row.parts.append(value)
                else:
                    row.parts.append(value)
                    if row.kind is dict and len(row.parts) == 2 and row.number >= 0:
                        self.marked[row.number][row.parts[0]] = row.parts[1]
                        row.parts.clear()
                row.left -= 1
                if row.left:
                    break
                value = self.finish(rows.pop())

    def finish(self, row):
        """The value of a row that all parts are read of."""
        kind, number = row.kind, row.number
        if kind is list:
            return row.parts if number < 0 else self.marked[number]
        if kind is dict:
            if number >= 0:
                return self.marked[number]
            return dict(zip(row.parts[::2], row.parts[1::2]))
        if kind is set and number >= 0:
            self.marked[number].update(row.parts)
            return self.marked[number]
        value = kind(row.parts)
        if number >= 0:
            self.marked[number] = value
        return value

    def read_one(self):
        """The next value, a `_Row` if it has parts, or `_NOTHING`."""
        letter = self.source.byte()
        if letter < 0:
            raise EOFError("EOF read where object expected")
        if len(self.rows) >= _DEEPEST:
            raise ValueError("recursion limit exceeded")
        mark, letter = letter & _MARK, letter & ~_MARK
        if letter in _SINGLE_OF:
            return _SINGLE_OF[letter]
        letter = chr(letter)
        if letter == "0":
            return _NOTHING
        if letter == "r":
            number = self.long()
            if not 0 <= number < len(self.marked) or self.marked[number] is _NOTHING:
                if any(row.kind is tuple and row.number == number >= 0 for row in self.rows):
                    raise _unsupported("marshal of a tuple that holds itself")
                raise ValueError("bad marshal data (invalid reference)")
            return self.marked[number]
        if letter == "c":
            raise _unsupported()
        read = _READERS.get(letter)
        if read is None:
            raise ValueError("bad marshal data (unknown type code)")
        if letter in _ROWS:
            kind, name = _ROWS[letter]
            left = -1 if kind is dict else self.source.byte() if letter == ")" else self.size(name)
            number = -1
            if mark:
                number = len(self.marked)
                self.marked.append(_NOTHING if kind in (tuple, frozenset) else kind())
            return _Row(kind, left, number)
        value = read(self)
        if mark:
            self.marked.append(value)
        return value

    def long(self):
        return int.from_bytes(self.source.take(4), "little", signed=True)

    def size(self, name):
        count = self.long()
        if count < 0:
            raise ValueError("bad marshal data (%s size out of range)" % name)
        return count

    def byte_size(self):
        count = self.source.byte()
        if count < 0:
            raise EOFError("EOF read where not expected")
        return count

    def int64(self):
        return int.from_bytes(self.source.take(8), "little", signed=True)

    def big(self):
        count = self.long()
        value = 0
        for position in range(abs(count)):
            digit = int.from_bytes(self.source.take(2), "little", signed=True)
            if digit < 0:
                raise ValueError("bad marshal data (digit out of range in long)")
            if not digit and position == abs(count) - 1:
                raise ValueError("bad marshal data (unnormalized long data)")
            value |= digit << position * _DIGIT
        return value if count >= 0 else -value

    def float_text(self):
        return float(self.source.take(self.byte_size()))

    def complex_text(self):
        return complex(self.float_text(), self.float_text())

    def float(self):
        return _struct.unpack("<d", self.source.take(8))[0]

    def complex(self):
        return complex(*_struct.unpack("<dd", self.source.take(16)))

    def bytes(self):
        return self.source.take(self.size("bytes object"))

    def ascii(self):
        return self.source.take(self.size("string")).decode("latin-1")

    def short_ascii(self):
        return self.source.take(self.byte_size()).decode("latin-1")

    def str(self):
        return self.source.take(self.size("string")).decode("utf-8", "surrogatepass")


_ROWS = {
    "(": (tuple, "tuple"), ")": (tuple, "tuple"), "[": (list, "list"), "{": (dict, "dict"),
    "<": (set, "set"), ">": (frozenset, "set"),
}
_READERS = {
    "i": _Reader.long, "I": _Reader.int64, "l": _Reader.big, "f": _Reader.float_text, "g": _Reader.float,
    "x": _Reader.complex_text, "y": _Reader.complex, "s": _Reader.bytes, "t": _Reader.str, "u": _Reader.str,
    "a": _Reader.ascii, "A": _Reader.ascii, "z": _Reader.short_ascii, "Z": _Reader.short_ascii, **_ROWS,
}
