"""Buffered files and text over objects in Python: what does the work of instances of `io`'s own classes, which know
files only, for any other `raw` (`builtins/buffered_over.py`); and `io.BufferedRWPair`."""

import io

from molt import MoltUnsupported

_CHUNK = 8192


def _close_quietly(file):
    """What the end of a file does, which nobody could be told the errors of."""
    try:
        if not file.closed:
            try:
                file.flush()
            finally:
                file._close_inner()
    except BaseException:
        pass


class _Over(io._BufferedIOBase):
    """What readers and writers have in common; `raw` is None once it was detached."""

    _raw = None

    def __init__(self, raw, buffer_size=_CHUNK):
        if buffer_size <= 0:
            raise ValueError("buffer size must be strictly positive")
        self._raw = raw
        self._size = buffer_size

    @property
    def raw(self):
        if self._raw is None:
            raise ValueError("raw stream has been detached")
        return self._raw

    @property
    def closed(self):
        return self.raw.closed

    @property
    def name(self):
        return self.raw.name

    @property
    def mode(self):
        return self.raw.mode

    def __repr__(self):
        try:
            return f"<_io.{type(self).__name__} name={self.name!r}>"
        except AttributeError:
            return f"<_io.{type(self).__name__}>"

    def fileno(self):
        return self.raw.fileno()

    def isatty(self):
        return self.raw.isatty()

    def seekable(self):
        return self.raw.seekable()

    def flush(self):
        if self.closed:
            raise ValueError("flush of closed file")
        self.raw.flush()

    def _close_inner(self):
        self.raw.close()

    def _leave(self):
        raw, self._raw = self.raw, None
        return raw

    def __del__(self):
        _close_quietly(self)

    def _check(self, what):
        if self.closed:
            raise ValueError(f"{what} of closed file")


class BufferedReader(_Over):
    def __init__(self, raw, buffer_size=_CHUNK):
        if not raw.readable():
            raise io.UnsupportedOperation("File or stream is not readable.")
        super().__init__(raw, buffer_size)
        self._data = b""

    def readable(self):
        return self.raw.readable()

    def _more(self, size):
        """Another piece of at most that size: b"" at the end, None if nothing is there yet."""
        room = bytearray(size)
        count = self.raw.readinto(room)
        return None if count is None else bytes(room[:count])

    def read(self, size=-1, /):
        if size is not None and size < -1:
            raise ValueError("read length must be non-negative or -1")
        self._check("read")
        parts = [self._data]
        count = len(self._data)
        self._data = b""
        if size is None or size == -1:
            read_all = getattr(self.raw, "readall", None)
            if read_all is not None:
                return parts[0] + (read_all() or b"")
            size = -1
        while size < 0 or count < size:
            piece = self._more(max(self._size, size - count))
            if not piece:
                if piece is None and not count:
                    return None
                break
            parts.append(piece)
            count += len(piece)
        data = b"".join(parts)
        if size >= 0:
            self._data = data[size:]
            data = data[:size]
        return data

    def read1(self, size=-1, /):
        self._check("read")
        if size < 0:
            size = self._size
        if size == 0:
            return b""
        self.peek()
        data, self._data = self._data[:size], self._data[size:]
        return data

    def peek(self, size=0, /):
        self._check("peek")
        if not self._data:
            self._data = self._more(self._size) or b""
        return self._data

    def readinto(self, buffer, /):
        view = memoryview(buffer).cast("B")
        data = self.read(len(view))
        if data is None:
            return None
        view[: len(data)] = data
        return len(data)

    def readinto1(self, buffer, /):
        view = memoryview(buffer).cast("B")
        data = self.read1(len(view))
        view[: len(data)] = data
        return len(data)

    def readline(self, size=-1, /):
        self._check("readline")
        parts = []
        left = -1 if size is None else size
        while left:
            data = self.peek()
            end = data.find(b"\n") + 1 or len(data)
            if left > 0:
                end = min(end, left)
                left -= end
            parts.append(data[:end])
            self._data = data[end:]
            if not data or parts[-1].endswith(b"\n"):
                break
        return b"".join(parts)

    def tell(self):
        return self.raw.tell() - len(self._data)

    def seek(self, target, whence=0, /):
        self._check("seek")
        if whence == 1:
            target -= len(self._data)
        self._data = b""
        return self.raw.seek(target, whence)

    def flush(self):
        self._check("flush")


class BufferedWriter(_Over):
    def __init__(self, raw, buffer_size=_CHUNK):
        if not raw.writable():
            raise io.UnsupportedOperation("File or stream is not writable.")
        super().__init__(raw, buffer_size)
        self._waiting = bytearray()

    def writable(self):
        return self.raw.writable()

    def write(self, data, /):
        if isinstance(data, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        self._check("write")
        size = len(self._waiting)
        self._waiting += data
        size = len(self._waiting) - size
        if len(self._waiting) > self._size:
            self._give()
        return size

    def _give(self):
        while self._waiting:
            count = self.raw.write(bytes(self._waiting))
            if count is None:
                raise BlockingIOError(11, "write could not complete without blocking", 0)
            del self._waiting[:count]

    def flush(self):
        self._check("flush")
        self._give()
        self.raw.flush()

    def tell(self):
        return self.raw.tell() + len(self._waiting)

    def seek(self, target, whence=0, /):
        self.flush()
        return self.raw.seek(target, whence)

    def truncate(self, size=None, /):
        self.flush()
        return self.raw.truncate(self.tell() if size is None else size)


class BufferedRandom(BufferedReader, BufferedWriter):
    """Both; what was read ahead is forgotten before anything is written, and what is to be written is so before reading."""

    def __init__(self, raw, buffer_size=_CHUNK):
        if not raw.seekable():
            raise io.UnsupportedOperation("File or stream is not seekable.")
        BufferedReader.__init__(self, raw, buffer_size)
        BufferedWriter.__init__(self, raw, buffer_size)

    def _more(self, size):
        self._give()
        return BufferedReader._more(self, size)

    def read(self, size=-1, /):
        self._check("read")
        self._give()
        return BufferedReader.read(self, size)

    def write(self, data, /):
        self._check("write")
        if self._data:
            self.raw.seek(-len(self._data), 1)
            self._data = b""
        return BufferedWriter.write(self, data)

    def flush(self):
        BufferedWriter.flush(self)
        if self._data:
            self.raw.seek(-len(self._data), 1)
            self._data = b""

    def tell(self):
        return self.raw.tell() - len(self._data) + len(self._waiting)

    def seek(self, target, whence=0, /):
        self._check("seek")
        self._give()
        return BufferedReader.seek(self, target, whence)

    def truncate(self, size=None, /):
        at = self.tell()
        self._give()
        return self.raw.truncate(at if size is None else size)


class BufferedRWPair(io._BufferedIOBase):
    def __init__(self, reader, writer, buffer_size=_CHUNK, /):
        if not reader.readable():
            raise io.UnsupportedOperation("File or stream is not readable.")
        if not writer.writable():
            raise io.UnsupportedOperation("File or stream is not writable.")
        self._reader = io.BufferedReader(reader, buffer_size)
        self._writer = io.BufferedWriter(writer, buffer_size)

    def read(self, size=-1, /):
        return self._reader.read(size)

    def peek(self, size=0, /):
        return self._reader.peek(size)

    def read1(self, size=-1, /):
        return self._reader.read1(size)

    def readinto(self, buffer, /):
        return self._reader.readinto(buffer)

    def readinto1(self, buffer, /):
        return self._reader.readinto1(buffer)

    def write(self, data, /):
        return self._writer.write(data)

    def flush(self):
        return self._writer.flush()

    def readable(self):
        return self._reader.readable()

    def writable(self):
        return self._writer.writable()

    def isatty(self):
        return self._writer.isatty() or self._reader.isatty()

    def close(self):
        try:
            self._writer.close()
        finally:
            self._reader.close()

    @property
    def closed(self):
        return self._writer.closed


# How many bytes may be the beginning of a character that is not whole.
_CODECS = {"utf8": "utf-8", "utf": "utf-8", "latin1": "latin-1", "iso88591": "latin-1", "ascii": "ascii", "usascii": "ascii"}


class TextIOWrapper(io._TextIOBase):
    _buffer = None

    def __init__(self, buffer, encoding=None, errors=None, newline=None, line_buffering=False, write_through=False):
        if newline not in (None, "", "\n", "\r", "\r\n"):
            raise ValueError(f"illegal newline value: {newline!r}")
        self.encoding_name = "UTF-8" if encoding in (None, "locale") else encoding
        self._codec = _CODECS.get("".join(c for c in self.encoding_name.lower() if c.isalnum()))
        if self._codec is None:
            raise MoltUnsupported(f"TextIOWrapper() of a {type(buffer).__name__} with the encoding {encoding}")
        self._buffer = buffer
        self._errors = "strict" if errors is None else errors
        self._newline = newline
        self._is_direct = line_buffering or write_through
        self.line_buffering = line_buffering
        self.write_through = write_through
        self._newlines = io.IncrementalNewlineDecoder(None, newline is None)
        self._bytes = b""  # of a character that is not whole
        self._text = ""
        self._waiting = []
        self._is_at_end = False

    @property
    def encoding(self):
        return self.encoding_name

    @property
    def errors(self):
        return self._errors

    @property
    def newlines(self):
        return self._newlines.newlines

    @property
    def buffer(self):
        if self._buffer is None:
            raise ValueError("underlying buffer has been detached")
        return self._buffer

    @property
    def closed(self):
        return self.buffer.closed

    @property
    def name(self):
        return self.buffer.name

    def __repr__(self):
        try:
            return f"<_io.TextIOWrapper name={self.name!r} encoding={self.encoding!r}>"
        except AttributeError:
            return f"<_io.TextIOWrapper encoding={self.encoding!r}>"

    def fileno(self):
        return self.buffer.fileno()

    def isatty(self):
        return self.buffer.isatty()

    def readable(self):
        return self.buffer.readable()

    def writable(self):
        return self.buffer.writable()

    def seekable(self):
        return self.buffer.seekable()

    def _check(self):
        if self.closed:
            raise ValueError("I/O operation on closed file.")

    # --- reading

    def _more(self, whole=False):
        """Decodes another piece; False at the end."""
        if self._is_at_end:
            return False
        read = self.buffer.read if whole else getattr(self.buffer, "read1", self.buffer.read)
        data = read() if whole else read(_CHUNK)
        data = data or b""
        self._is_at_end = whole or not data
        data = self._bytes + data
        end = len(data)
        if self._codec == "utf-8" and not self._is_at_end:
            # Back to where the last character begins, if it is not whole.
            for back in range(1, min(4, len(data)) + 1):
                byte = data[-back]
                if byte >= 0xC0:
                    if back < (2 if byte < 0xE0 else 3 if byte < 0xF0 else 4):
                        end -= back
                    break
                if byte < 0x80:
                    break
        self._bytes = data[end:]
        text = data[:end].decode(self._codec, self._errors)
        if self._newline is None or self._newline == "":
            text = self._newlines.decode(text, final=self._is_at_end)
        self._text += text
        return not self._is_at_end or whole

    def read(self, size=-1, /):
        self._check()
        self._give()
        if size is None or size < 0:
            self._more(whole=True)
            text, self._text = self._text, ""
            self._is_at_end = False
            return text
        while len(self._text) < size and self._more():
            pass
        self._is_at_end = False
        text, self._text = self._text[:size], self._text[size:]
        return text

    def readline(self, size=-1, /):
        self._check()
        self._give()
        searched = 0
        while True:
            end = self._end_of_line(searched)
            if end or 0 <= size <= len(self._text):
                break
            searched = max(0, len(self._text) - 1)
            if not self._more():
                end = self._end_of_line(searched)
                break
        self._is_at_end = False
        end = end or len(self._text)
        if size >= 0:
            end = min(end, size)
        line, self._text = self._text[:end], self._text[end:]
        return line

    def _end_of_line(self, start):
        """Behind the first line end, 0 for none."""
        if self._newline == "":
            places = [self._text.find(end, start) for end in ("\n", "\r")]
            found = min((place for place in places if place >= 0), default=-1)
            if found < 0:
                return 0
            return found + (2 if self._text.startswith("\r\n", found) else 1)
        end = self._newline or "\n"
        found = self._text.find(end, start)
        return found + len(end) if found >= 0 else 0

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    # --- writing

    def write(self, text, /):
        if not isinstance(text, str):
            raise TypeError(f"write() argument must be str, not {type(text).__name__}")
        self._check()
        size = len(text)
        has_end = "\n" in text
        if has_end and self._newline not in (None, "", "\n"):
            text = text.replace("\n", self._newline)
        self._waiting.append(text.encode(self._codec, self._errors))
        if self.write_through or self.line_buffering and (has_end or "\r" in text):
            self.flush()
        elif sum(map(len, self._waiting)) > _CHUNK:
            self._give()
        return size

    def _give(self):
        if self._waiting:
            data, self._waiting = b"".join(self._waiting), []
            self.buffer.write(data)

    def flush(self):
        self._check()
        self._give()
        self.buffer.flush()

    def _close_inner(self):
        self.buffer.close()

    def _leave(self):
        buffer, self._buffer = self.buffer, None
        return buffer

    def __del__(self):
        _close_quietly(self)

    def tell(self):
        self._check()
        self.flush()
        if self._text or self._bytes:
            raise MoltUnsupported("tell() of text that was read ahead")
        return self.buffer.tell()

    def seek(self, cookie, whence=0, /):
        self._check()
        self.flush()
        if whence == 1 and cookie or whence == 2 and cookie:
            raise io.UnsupportedOperation(f"can't do nonzero {'cur' if whence == 1 else 'end'}-relative seeks")
        if whence == 1:
            cookie = self.tell()
            whence = 0
        self._text, self._bytes, self._is_at_end = "", b"", False
        self._newlines.reset()
        return self.buffer.seek(cookie, whence)


for _class in (BufferedReader, BufferedWriter, BufferedRandom, BufferedRWPair, TextIOWrapper):
    _class.__module__ = "_io"
