"""`_io`: what `io` has, under the names that CPython's C code gives it."""

from io import (
    DEFAULT_BUFFER_SIZE,
    BufferedIOBase as _BufferedIOBase,
    BufferedRandom,
    BufferedReader,
    BufferedRWPair,
    BufferedWriter,
    BytesIO,
    FileIO,
    IncrementalNewlineDecoder,
    IOBase as _IOBase,
    RawIOBase as _RawIOBase,
    StringIO,
    TextIOBase as _TextIOBase,
    TextIOWrapper,
    UnsupportedOperation,
    open,
    open_code,
    text_encoding,
)

BlockingIOError = BlockingIOError
