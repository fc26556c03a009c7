"""`io`: the classes of files, and text and bytes in memory that behave as files."""

from __future__ import annotations

from typing import Final as _Final

from molt.lib.builtins.bytes_io import bytes_io as BytesIO
from molt.lib.builtins.file_buffered import buffered_random as BufferedRandom
from molt.lib.builtins.file_buffered import buffered_reader as BufferedReader
from molt.lib.builtins.file_buffered import buffered_writer as BufferedWriter
from molt.lib.builtins.file_open import open as open
from molt.lib.builtins.file_raw import file_io as FileIO
from molt.lib.builtins.file_text import text_file as TextIOWrapper
from molt.lib.builtins.io_base import UnsupportedOperation as UnsupportedOperation
from molt.lib.builtins.io_base import buffered_io_base as BufferedIOBase
from molt.lib.builtins.io_base import io_base as IOBase
from molt.lib.builtins.io_base import raw_io_base as RawIOBase
from molt.lib.builtins.io_base import text_io_base as TextIOBase
from molt.lib.builtins.newline_decoder import newline_decoder as IncrementalNewlineDecoder
from molt.lib.builtins.string_io import string_io as StringIO
from molt.lib.low import i64
from molt.lib.low import keywords as _keywords

def text_encoding(encoding: object, stacklevel: i64 = 2, /) -> object:
    """A helper function to choose the text encoding.

When encoding is not None, this function returns it.
Otherwise, this function returns the default text encoding
(i.e. "locale" or "utf-8" depends on UTF-8 mode).

This function emits an EncodingWarning if encoding is None and
sys.flags.warn_default_encoding is true.

This can be used in APIs with an encoding=None parameter.
However, please consider using encoding="utf-8" for new APIs."""
    return "locale" if encoding is None else encoding


@_keywords
def open_code(path: str) -> object:
    """Opens the provided file with the intent to import the contents.

This may perform extra validation beyond open(), but is otherwise interchangeable
with calling open(path, 'rb')."""
    return open(path, "rb")


DEFAULT_BUFFER_SIZE: _Final = 8192
SEEK_SET: _Final = 0
SEEK_CUR: _Final = 1
SEEK_END: _Final = 2
