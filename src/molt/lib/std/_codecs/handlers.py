"""Handlers of the errors of codecs: those that all know, and what a program registers."""

from __future__ import annotations

from typing import Final

from molt.lib.builtins.bytes import bytes
from molt.lib.builtins.codecs import decode_bytes, encode_str
from molt.lib.builtins.dict import get_or_null
from molt.lib.builtins.exceptions import UnicodeDecodeError, UnicodeEncodeError, UnicodeTranslateError
from molt.lib.builtins.list import list
from molt.lib.builtins.str_core import char_at, str_equal
from molt.lib.builtins.tuple import tuple
from molt.lib.low import builtin, cast, compact, i64, internal, is_null, isinstance, new, u64, visible
from molt.lib.rt.attributes import get_attr
from molt.lib.rt.build import to_i64
from molt.lib.rt.calls import call1, call2
from molt.lib.rt.errors import raise_object, type_name
from molt.lib.rt.hexadecimal import hex_digits
from molt.lib.rt.modules import find_program_module, import_library
from molt.lib.rt.tables import dict_store
from molt.lib.std._codecs.registry import kept_table
from molt.lib.std.molt_unsupported import MoltUnsupported

compact()

_KNOWN: Final = (
    "strict", "ignore", "replace", "xmlcharrefreplace", "backslashreplace", "namereplace", "surrogateescape", "surrogatepass",
)  # fmt: skip


@builtin(name="builtin_function_or_method", module="builtins")
class ErrorHandler:
    """One of the handlers of errors that all codecs know."""

    name: str

    def __call__(self, exc: object, /) -> object:
        if str_equal(self.name, "strict"):
            if not isinstance(exc, BaseException):
                raise TypeError("codec must pass exception instance")
            raise_object(exc, NULL)
        encodes = isinstance(exc, UnicodeEncodeError)
        decodes = isinstance(exc, UnicodeDecodeError)
        translates = isinstance(exc, UnicodeTranslateError)
        only_encodes = str_equal(self.name, "xmlcharrefreplace") or str_equal(self.name, "namereplace")
        never_translates = str_equal(self.name, "surrogateescape") or str_equal(self.name, "surrogatepass")
        if not encodes and (only_encodes or not decodes and (never_translates or not translates)):
            raise TypeError(f"don't know how to handle {type_name(exc)} in error callback")
        start = to_i64(get_attr(exc, "start"))
        end = to_i64(get_attr(exc, "end"))
        if str_equal(self.name, "ignore"):
            return ("", end)
        if decodes:
            return self._for_bytes(exc, cast(bytes, get_attr(exc, "object")), start, end)
        text = cast(str, get_attr(exc, "object"))
        if str_equal(self.name, "replace"):
            return (("\ufffd" if translates else "?") * (end - start), end)
        return self._for_text(exc, text, start, end)

    def _for_bytes(self, exc: object, data: bytes, start: i64, end: i64) -> object:
        """What stands for bytes that are no text."""
        if str_equal(self.name, "replace"):
            return ("\ufffd", end)
        if str_equal(self.name, "surrogatepass"):
            encoding = cast(str, get_attr(exc, "encoding"))
            # The bytes of one surrogate, however many are wrong.
            size = 3 if encoding.startswith("utf-8") else 2 if encoding.startswith("utf-16") else 4
            if not encoding.startswith("utf-") or start + size > data.length:
                raise_object(exc, NULL)
            found = decode_bytes(data.data + start, size, encoding, "surrogatepass")
            if found.length != 1 or char_at(found, 0) < 0xD800 or char_at(found, 0) > 0xDFFF:
                raise_object(exc, NULL)
            return (found, start + size)
        parts = new(list)
        at = start
        while at < end:
            byte = i64(data.data[at])
            if str_equal(self.name, "backslashreplace"):
                parts.append("\\x" + hex_digits(u64(byte), 2))
            elif byte < 128 or at - start == 4:
                break
            else:
                parts.append(chr(0xDC00 + byte))
            at += 1
        if at == start:
            raise_object(exc, NULL)
        return ("".join(parts), at)

    def _for_text(self, exc: object, text: str, start: i64, end: i64) -> object:
        """What stands for characters that have no bytes."""
        if str_equal(self.name, "surrogateescape") or str_equal(self.name, "surrogatepass"):
            passes = str_equal(self.name, "surrogatepass")
            encoding = cast(str, get_attr(exc, "encoding")) if passes else "utf-8"
            if not encoding.startswith("utf-"):
                raise_object(exc, NULL)
            data: list = []
            for i in range(start, end):
                c = char_at(text, i)
                if c < (0xD800 if passes else 0xDC80) or c > (0xDFFF if passes else 0xDCFF):
                    raise_object(exc, NULL)
                if not passes:
                    data.append(c - 0xDC00)
            if passes:
                return (encode_str(cast(str, text[start:end]), encoding, "surrogatepass"), end)
            return (call1(class_object(bytes), data), end)
        parts = new(list)
        for i in range(start, end):
            c = char_at(text, i)
            if str_equal(self.name, "xmlcharrefreplace"):
                parts.append(f"&#{c};")
                continue
            named = character_name(c) if str_equal(self.name, "namereplace") else ""
            if named.length > 0:
                parts.append("\\N{" + named + "}")
            elif c < 256:
                parts.append("\\x" + hex_digits(u64(c), 2))
            elif c < 65536:
                parts.append("\\u" + hex_digits(u64(c), 4))
            else:
                parts.append("\\U" + hex_digits(u64(c), 8))
        return ("".join(parts), end)

    def __repr__(self) -> str:
        return f"<built-in function {self.name}_errors>"


@internal
def character_name(c: i64) -> str:
    """The name of a character, "" for none."""
    if find_program_module("unicodedata") < 0:
        raise MoltUnsupported("names of characters, in a program that does not import unicodedata")
    return cast(str, call2(get_attr(import_library("unicodedata"), "name"), chr(c), ""))


def lookup_error(name: str, /) -> object:
    """lookup_error(errors) -> handler"""
    table = kept_table("error handlers")
    found = get_or_null(table, name)
    if is_null(found):
        for i in range(len(_KNOWN)):
            if str_equal(cast(str, _KNOWN[i]), name):
                made = new(ErrorHandler)
                made.name = name
                dict_store(table, name, made)
                return made
        raise LookupError(f"unknown error handler name '{name}'")
    return found


def register_error(errors: str, handler: object, /) -> None:
    """Register the specified error handler under the name errors."""
    if not callable(handler):
        raise TypeError("handler must be callable")
    dict_store(kept_table("error handlers"), errors, handler)


@visible
def _ask_handler(exc: object, errors: str, /) -> tuple:
    """What a handler gives for an error, text or bytes, and where to go on, which is within what is encoded or decoded."""
    given = call1(lookup_error(errors), exc)
    encodes = isinstance(exc, UnicodeEncodeError)
    if isinstance(given, tuple) and cast(tuple, given).length == 2:
        found = cast(tuple, given).data.get(0)
        place = cast(tuple, given).data.get(1)
        if (isinstance(found, str) or encodes and isinstance(found, bytes)) and isinstance(place, int):
            at = to_i64(place)
            length = len(get_attr(exc, "object"))
            position = at + length if at < 0 else at
            if position < 0 or position > length:
                raise IndexError(f"position {position} from error handler out of bounds")
            return (found, position)
    if encodes:
        raise TypeError("encoding error handler must return (str/bytes, int) tuple")
    raise TypeError("decoding error handler must return (str, int) tuple")


# At the bottom because of cycles.
from molt.lib.low import NULL, class_object  # noqa: E402
