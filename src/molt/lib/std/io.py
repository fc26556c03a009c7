"""`io`: the classes of files, and text and bytes in memory that behave as files."""

from __future__ import annotations

from typing import Final as _Final

from molt.lib.builtins.bytes_io import bytes_io as BytesIO
from molt.lib.builtins.exceptions import BlockingIOError as BlockingIOError
from molt.lib.builtins.file_buffered import buffered_random as BufferedRandom
from molt.lib.builtins.file_buffered import buffered_reader as BufferedReader
from molt.lib.builtins.file_buffered import buffered_writer as BufferedWriter
from molt.lib.builtins.file_open import open as open
from molt.lib.builtins.file_raw import file_io as FileIO
from molt.lib.builtins.file_text import text_file as TextIOWrapper
from molt.lib.builtins.io_base import UnsupportedOperation as UnsupportedOperation
from molt.lib.builtins.io_base import buffered_io_base as _BufferedIOBase
from molt.lib.builtins.io_base import io_base as _IOBase
from molt.lib.builtins.io_base import raw_io_base as _RawIOBase
from molt.lib.builtins.io_base import text_io_base as _TextIOBase
from molt.lib.builtins.newline_decoder import newline_decoder as IncrementalNewlineDecoder
from molt.lib.builtins.string_io import string_io as StringIO
from molt.lib.low import cast as _cast
from molt.lib.low import i64
from molt.lib.low import keywords as _keywords
from molt.lib.rt.attributes import get_attr as _get_attr
from molt.lib.rt.modules import find_program_module as _find_program_module
from molt.lib.rt.modules import import_library as _import_library
from molt.lib.rt.names import same_name as _same_name
from molt.lib.rt.unsupported import unsupported as _unsupported
from molt.lib.std.molt_values import keep_value as _keep_value
from molt.lib.std.molt_values import raise_missing_name as _raise_missing_name

# In plain Python.
_names_of_host: _Final = ("BufferedRWPair", "IOBase", "RawIOBase", "BufferedIOBase", "TextIOBase", "__all__")


def __getattr__(name: str) -> object:
    """What is in plain Python."""
    for i in range(_names_of_host.length):
        if _same_name(_cast(str, _names_of_host.data.get(i)), name):
            if _find_program_module("_molt_io_bases") < 0:
                _unsupported(f"io.{name} in a program that does not name it")
            return _keep_value("io", name, _get_attr(_import_library("_molt_io_bases"), name))
    return _raise_missing_name("io", name)


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
