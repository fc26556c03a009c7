"""`_io`: what `io` has, under the names that CPython's C code gives it."""

from io import (
    DEFAULT_BUFFER_SIZE,
    _BufferedIOBase,
    BufferedRandom,
    BufferedReader,
    BufferedWriter,
    BytesIO,
    FileIO,
    IncrementalNewlineDecoder,
    _IOBase,
    _RawIOBase,
    StringIO,
    _TextIOBase,
    TextIOWrapper,
    UnsupportedOperation,
    open,
    open_code,
    text_encoding,
)

BlockingIOError = BlockingIOError


def __getattr__(name):
    if name == "BufferedRWPair":
        from _molt_buffered import BufferedRWPair

        return BufferedRWPair
    raise AttributeError(f"module '_io' has no attribute {name!r}")
