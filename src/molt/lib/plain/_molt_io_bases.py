"""What `io` has in Python: the abstract base classes over those of `_io`, and the list of its names."""

import abc
import io

from _molt_buffered import BufferedRWPair

__all__ = [
    "BlockingIOError", "open", "open_code", "IOBase", "RawIOBase", "FileIO", "BytesIO", "StringIO", "BufferedIOBase",
    "BufferedReader", "BufferedWriter", "BufferedRWPair", "BufferedRandom", "TextIOBase", "TextIOWrapper",
    "UnsupportedOperation", "SEEK_SET", "SEEK_CUR", "SEEK_END", "DEFAULT_BUFFER_SIZE", "text_encoding",
    "IncrementalNewlineDecoder",
]  # fmt: skip


class IOBase(io._IOBase, metaclass=abc.ABCMeta):
    __module__ = "io"
    __doc__ = io._IOBase.__doc__

    def _checkClosed(self, msg=None):
        if self.closed:
            raise ValueError("I/O operation on closed file." if msg is None else msg)

    def _checkReadable(self, msg=None):
        if not self.readable():
            raise io.UnsupportedOperation("File or stream is not readable." if msg is None else msg)
        return True

    def _checkWritable(self, msg=None):
        if not self.writable():
            raise io.UnsupportedOperation("File or stream is not writable." if msg is None else msg)
        return True

    def _checkSeekable(self, msg=None):
        if not self.seekable():
            raise io.UnsupportedOperation("File or stream is not seekable." if msg is None else msg)
        return True


class RawIOBase(io._RawIOBase, IOBase):
    __module__ = "io"
    __doc__ = io._RawIOBase.__doc__


class BufferedIOBase(io._BufferedIOBase, IOBase):
    __module__ = "io"
    __doc__ = io._BufferedIOBase.__doc__


class TextIOBase(io._TextIOBase, IOBase):
    __module__ = "io"
    __doc__ = io._TextIOBase.__doc__


RawIOBase.register(io.FileIO)
for _class in (io.BytesIO, io.BufferedReader, io.BufferedWriter, io.BufferedRandom, BufferedRWPair):
    BufferedIOBase.register(_class)
for _class in (io.StringIO, io.TextIOWrapper):
    TextIOBase.register(_class)
