"""`zlib`: the system's libz, which is loaded when this module is imported (`floor/compression.c`)."""

import _molt_calls
import operator
import sys

_DEFLATE, _INFLATE = 0, 1
_VERSION, _OPEN, _RUN, _END, _DICTIONARY, _COPY, _MESSAGE, _CRC32, _ADLER32 = range(9)

Z_NO_COMPRESSION, Z_BEST_SPEED, Z_BEST_COMPRESSION, Z_DEFAULT_COMPRESSION = 0, 1, 9, -1
Z_FILTERED, Z_HUFFMAN_ONLY, Z_RLE, Z_FIXED, Z_DEFAULT_STRATEGY = 1, 2, 3, 4, 0
Z_NO_FLUSH, Z_PARTIAL_FLUSH, Z_SYNC_FLUSH, Z_FULL_FLUSH, Z_FINISH, Z_BLOCK, Z_TREES = range(7)
DEFLATED = 8
DEF_MEM_LEVEL = 8
MAX_WBITS = 15
DEF_BUF_SIZE = 16384

_OK, _STREAM_END, _NEED_DICT = 0, 1, 2
_STREAM_ERROR, _DATA_ERROR, _MEM_ERROR, _BUF_ERROR, _VERSION_ERROR = -2, -3, -4, -5, -6


class error(Exception):
    pass


error.__module__ = "zlib"


def _version():
    text = bytearray(32)
    size = _molt_calls.compression(_VERSION, None, text, 32)
    if size < 0:
        raise ImportError("libz.so.1 is not on this system", name="zlib")
    return text[:size].decode()


ZLIB_RUNTIME_VERSION = ZLIB_VERSION = _version()
__version__ = "1.0"


def _view(data):
    """Bytes, as C takes them."""
    if isinstance(data, (bytes, bytearray)):
        return data
    if isinstance(data, str):
        raise TypeError("a bytes-like object is required, not 'str'")
    try:
        return bytes(memoryview(data))
    except TypeError:
        raise TypeError(f"a bytes-like object is required, not '{type(data).__name__}'") from None


def _size(number):
    """An argument that is a size, as C takes it."""
    number = operator.index(number)
    if not -sys.maxsize - 1 <= number <= sys.maxsize:
        raise OverflowError("Python int too large to convert to C ssize_t")
    return number


def _int(number):
    return int.from_bytes(number, "little", signed=True)


class _Stream:
    """A stream of libz, ended with its last reference."""

    def __init__(self, inflates, *options):
        self.handle = 0
        place = bytearray(8)
        result = _molt_calls.compression(_OPEN, inflates, *options, *[0] * (5 - len(options)), place)
        self.result = result - 1000
        if self.result == _OK:
            self.handle = _int(place)

    def run(self, data, room, flush):
        """The result, how much was used, and what was made."""
        if not self.handle:
            return _STREAM_ERROR, 0, bytearray()  # as libz says of a stream that has been ended
        told = bytearray(16)
        made = bytearray(room)
        result = _molt_calls.compression(_RUN, self.handle, data, len(data), made, room, flush, told)
        del made[_int(told[8:]) :]
        return result - 1000, _int(told[:8]), made

    def fail(self, result, what):
        text = bytearray(128)
        size = _molt_calls.compression(_MESSAGE, self.handle, text, 128) if self.handle else 0
        message = text[:size].decode() if size else {
            _BUF_ERROR: "incomplete or truncated stream", _STREAM_ERROR: "inconsistent stream state",
            _DATA_ERROR: "invalid input data",
        }.get(result, "")
        if message:
            raise error(f"Error {result} {what}: {message}")
        raise error(f"Error {result} {what}")

    def copy(self):
        if not self.handle:
            raise ValueError("Inconsistent stream state")
        place = bytearray(8)
        result = _molt_calls.compression(_COPY, self.handle, place) - 1000
        if result == _STREAM_ERROR:
            raise ValueError("Inconsistent stream state")
        if result != _OK:
            self.fail(result, "while copying compression object")
        made = _Stream.__new__(_Stream)
        made.handle = _int(place)
        return made

    def end(self):
        if self.handle:
            _molt_calls.compression(_END, self.handle)
            self.handle = 0

    def __del__(self):
        self.end()


def compress(data, /, level=Z_DEFAULT_COMPRESSION, wbits=MAX_WBITS):
    data = _view(data)
    stream = _Stream(_DEFLATE, level, DEFLATED, wbits, DEF_MEM_LEVEL, Z_DEFAULT_STRATEGY)
    if stream.result == _STREAM_ERROR:
        raise error("Bad compression level")
    if stream.result != _OK:
        raise error(f"Error {stream.result} while compressing data")
    parts = []
    result = _OK
    while result != _STREAM_END:
        result, used, made = stream.run(data, max(len(data) + 64, DEF_BUF_SIZE), Z_FINISH)
        if result == _STREAM_ERROR:
            stream.fail(result, "while compressing data")
        data = data[used:]
        parts.append(made)
    stream.end()
    return b"".join(parts)


def decompress(data, /, wbits=MAX_WBITS, bufsize=DEF_BUF_SIZE):
    bufsize = _size(bufsize)
    if bufsize < 0:
        raise ValueError("bufsize must be non-negative")
    data = _view(data)
    stream = _Stream(_INFLATE, 0, 0, wbits)
    if stream.result != _OK:
        raise error(f"Error {stream.result} while preparing to decompress data")
    parts = []
    while True:
        result, used, made = stream.run(data, max(bufsize, 1), Z_SYNC_FLUSH)
        data = data[used:]
        parts.append(made)
        if result == _STREAM_END:
            break
        if result not in (_OK, _BUF_ERROR):
            stream.fail(result, "while decompressing data")
        if len(made) < max(bufsize, 1) and not data:
            stream.fail(_BUF_ERROR, "while decompressing data")
        bufsize = max(bufsize, 1) * 2
    stream.end()
    return b"".join(parts)


class Compress:
    def __new__(cls, *args, **kwargs):
        raise TypeError("cannot create 'zlib.Compress' instances")

    def __reduce__(self):
        raise TypeError("cannot pickle 'zlib.Compress' object")

    def compress(self, data, /):
        return self._run(_view(data), Z_NO_FLUSH)

    def _run(self, data, flush):
        parts = []
        while True:
            result, used, made = self._stream.run(data, max(DEF_BUF_SIZE, len(data)), flush)
            if result == _STREAM_ERROR:
                self._stream.fail(result, "while compressing data" if flush == Z_NO_FLUSH else "while flushing")
            full = len(made) == max(DEF_BUF_SIZE, len(data))
            data = data[used:]
            parts.append(made)
            if not full and not data:
                break
        if flush == Z_FINISH and result == _STREAM_END:
            self._stream.end()
        elif flush == Z_FINISH and result not in (_OK, _BUF_ERROR):
            self._stream.fail(result, "while flushing")
        return b"".join(parts)

    def flush(self, mode=Z_FINISH, /):
        return b"" if mode == Z_NO_FLUSH else self._run(b"", mode)

    def copy(self):
        made = object.__new__(Compress)
        made._stream = self._stream.copy()
        return made

    __copy__ = copy

    def __deepcopy__(self, memo, /):
        return self.copy()


class Decompress:
    def __new__(cls, *args, **kwargs):
        raise TypeError("cannot create 'zlib.Decompress' instances")

    def __reduce__(self):
        raise TypeError("cannot pickle 'zlib.Decompress' object")

    def decompress(self, data, /, max_length=0):
        max_length = _size(max_length)
        if max_length < 0:
            raise ValueError("max_length must be non-negative")
        data = _view(data)
        parts = []
        left = max_length
        result = _OK
        while True:
            room = max(DEF_BUF_SIZE, len(data))
            if max_length:
                room = min(room, left)
            result, used, made = self._stream.run(data, room, Z_SYNC_FLUSH)
            if result == _NEED_DICT and self._dictionary is not None:
                data = data[used:]
                self._set_dictionary()
                continue
            data = data[used:]
            parts.append(made)
            left -= len(made)
            if result not in (_OK, _BUF_ERROR) or len(made) < room or max_length and not left:
                break
        self._keep(data, result)
        if result not in (_OK, _BUF_ERROR, _STREAM_END):
            self._stream.fail(result, "while decompressing data")
        return b"".join(parts)

    def _set_dictionary(self):
        result = _molt_calls.compression(_DICTIONARY, self._stream.handle, self._dictionary, len(self._dictionary)) - 1000
        if result != _OK:
            self._stream.fail(result, "while setting zdict")

    def _keep(self, data, result):
        """What was not used: it is behind the stream's end, or for later."""
        if result == _STREAM_END:
            self.unused_data += bytes(data)
            self.unconsumed_tail = b""
            self.eof = True
        else:
            self.unconsumed_tail = bytes(data)

    def flush(self, length=DEF_BUF_SIZE, /):
        length = _size(length)
        if length <= 0:
            raise ValueError("length must be greater than zero")
        data = self.unconsumed_tail
        parts = []
        while not self.eof:
            result, used, made = self._stream.run(data, length, Z_FINISH)
            data = data[used:]
            parts.append(made)
            self._keep(data, result)
            if result == _STREAM_END:
                self._stream.end()
            if len(made) < length:
                break
        if self.eof:
            self._stream.end()
        return b"".join(parts)

    def copy(self):
        made = object.__new__(Decompress)
        made._stream = self._stream.copy()
        made._dictionary = self._dictionary
        made.unused_data, made.unconsumed_tail, made.eof = self.unused_data, self.unconsumed_tail, self.eof
        return made

    __copy__ = copy

    def __deepcopy__(self, memo, /):
        return self.copy()


for _class in (Compress, Decompress):
    _class.__module__ = "zlib"


def compressobj(
    level=Z_DEFAULT_COMPRESSION, method=DEFLATED, wbits=MAX_WBITS, memLevel=DEF_MEM_LEVEL, strategy=Z_DEFAULT_STRATEGY, zdict=None,
):
    stream = _Stream(_DEFLATE, level, method, wbits, memLevel, strategy)
    if stream.result == _STREAM_ERROR:
        raise ValueError("Invalid initialization option")
    if stream.result != _OK:
        raise error(f"Error {stream.result} while creating compression object")
    if zdict is not None:
        zdict = _view(zdict)
        if _molt_calls.compression(_DICTIONARY, stream.handle, zdict, len(zdict)) != 1000:
            raise ValueError("Invalid dictionary")
    made = object.__new__(Compress)
    made._stream = stream
    return made


def decompressobj(wbits=MAX_WBITS, zdict=None):
    if zdict is not None:
        zdict = _view(zdict)
    stream = _Stream(_INFLATE, 0, 0, wbits)
    if stream.result == _STREAM_ERROR:
        raise ValueError("Invalid initialization option")
    if stream.result != _OK:
        raise error(f"Error {stream.result} while creating decompression object")
    made = object.__new__(Decompress)
    made._stream = stream
    made._dictionary = zdict
    made.unused_data = made.unconsumed_tail = b""
    made.eof = False
    if zdict is not None and wbits < 0:
        made._set_dictionary()
    return made


def crc32(data, value=0, /):
    data = _view(data)
    return _molt_calls.compression(_CRC32, value & 0xFFFFFFFF, data, len(data)) & 0xFFFFFFFF


def adler32(data, value=1, /):
    data = _view(data)
    return _molt_calls.compression(_ADLER32, value & 0xFFFFFFFF, data, len(data)) & 0xFFFFFFFF
