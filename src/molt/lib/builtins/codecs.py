"""Encodings: utf-8, ascii, latin-1, utf-16 and utf-32 with Python's error handlers.

Byte by byte; the exceptions' texts are those of CPython because position and reason are.
"""

from __future__ import annotations

from typing import Final

from molt.lib.low import cast, compact, i64, is_null, isinstance, noinline, ptr, small, stack, u8

compact()

UTF_8: Final = 1
ASCII: Final = 2
LATIN_1: Final = 3
UTF_16: Final = 4
UTF_16_LE: Final = 5
UTF_16_BE: Final = 6
UTF_32: Final = 7
UTF_32_LE: Final = 8
UTF_32_BE: Final = 9
UTF_8_SIG: Final = 10

STRICT: Final = 0
IGNORE: Final = 1
REPLACE: Final = 2
BACKSLASH: Final = 3
ESCAPE: Final = 4
PASS: Final = 5
XML: Final = 6
UNKNOWN: Final = 99


def _same(name: str, text: ptr[u8], n: i64) -> bool:
    """Whether an encoding's name is `text`, ignoring case, with - for _ and spaces."""
    if name.length != n or name.kind != 1:
        return False
    for i in range(n):
        c = char_at(name, i)
        if 65 <= c <= 90:
            c += 32
        elif c == 95 or c == 32:
            c = 45
        if c != i64(text[i]):
            return False
    return True


def find_codec(name: str) -> i64:
    """The codec of an encoding's name, 0 for one that is a module; LookupError if there is none."""
    codec = known_codec(name)
    if codec == 0:
        by_module("_encode_text", "", name, "strict")
    return codec


def known_codec(name: str) -> i64:
    """The codec of an encoding's name; 0 if it is none of those here."""
    if str_is_ascii(name, bytes_of("utf-8"), 5):
        return UTF_8
    if _same(name, bytes_of("utf-8"), 5) or _same(name, bytes_of("utf8"), 4) or _same(name, bytes_of("u8"), 2):
        return UTF_8
    if _same(name, bytes_of("ascii"), 5) or _same(name, bytes_of("us-ascii"), 8) or _same(name, bytes_of("646"), 3):
        return ASCII
    if _same(name, bytes_of("latin-1"), 7) or _same(name, bytes_of("latin1"), 6) or _is_iso_latin(name):
        return LATIN_1
    if _same(name, bytes_of("utf-8-sig"), 9):
        return UTF_8_SIG
    return _find_wide_codec(name)


def _is_iso_latin(name: str) -> bool:
    return (
        _same(name, bytes_of("iso-8859-1"), 10)
        or _same(name, bytes_of("iso8859-1"), 9)
        or _same(name, bytes_of("8859"), 4)
        or _same(name, bytes_of("l1"), 2)
        or _same(name, bytes_of("latin"), 5)
    )


def _find_wide_codec(name: str) -> i64:
    if _same(name, bytes_of("utf-16"), 6) or _same(name, bytes_of("utf16"), 5):
        return UTF_16
    if _same(name, bytes_of("utf-16-le"), 9) or _same(name, bytes_of("utf-16le"), 8):
        return UTF_16_LE
    if _same(name, bytes_of("utf-16-be"), 9) or _same(name, bytes_of("utf-16be"), 8):
        return UTF_16_BE
    if _same(name, bytes_of("utf-32"), 6) or _same(name, bytes_of("utf32"), 5):
        return UTF_32
    if _same(name, bytes_of("utf-32-le"), 9) or _same(name, bytes_of("utf-32le"), 8):
        return UTF_32_LE
    if _same(name, bytes_of("utf-32-be"), 9) or _same(name, bytes_of("utf-32be"), 8):
        return UTF_32_BE
    return 0


def by_module(function: str, x: object, encoding: str, errors: str) -> object:
    """What the codec of a module makes; LookupError if the program has none."""
    if not has_library("_codecs"):
        raise LookupError(f"unknown encoding: {encoding}")
    return call3(get_attr(import_library("_codecs"), function), x, encoding, errors)


def codec_name(codec: i64) -> str:
    """The name that error messages use."""
    if codec == ASCII:
        return "ascii"
    if codec == LATIN_1:
        return "latin-1"
    if codec == UTF_16:
        return "utf-16"
    if codec == UTF_16_LE:
        return "utf-16-le"
    if codec == UTF_16_BE:
        return "utf-16-be"
    if codec == UTF_32:
        return "utf-32"
    if codec == UTF_32_LE:
        return "utf-32-le"
    if codec == UTF_32_BE:
        return "utf-32-be"
    return "utf-8"


def find_handler(name: str) -> i64:
    """The error handler of a name; UNKNOWN is an error only when it is needed."""
    if str_is_ascii(name, bytes_of("strict"), 6):
        return STRICT
    if str_is_ascii(name, bytes_of("ignore"), 6):
        return IGNORE
    if str_is_ascii(name, bytes_of("replace"), 7):
        return REPLACE
    if str_is_ascii(name, bytes_of("backslashreplace"), 16):
        return BACKSLASH
    if str_is_ascii(name, bytes_of("surrogateescape"), 15):
        return ESCAPE
    if str_is_ascii(name, bytes_of("surrogatepass"), 13):
        return PASS
    if str_is_ascii(name, bytes_of("xmlcharrefreplace"), 17):
        return XML
    return UNKNOWN


# ---- encoding


def encode_str(s: str, encoding: str, errors: str) -> bytes:
    """s.encode(encoding, errors)."""
    codec = known_codec(encoding)
    if codec == 0:
        return cast(bytes, by_module("_encode_text", s, encoding, errors))
    if s.ascii != 0 and codec <= LATIN_1:
        return bytes_from(s.data, s.length)
    if s.kind == 1 and codec == LATIN_1:
        return bytes_from(s.data, s.length)
    if codec == UTF_8:
        plain = utf8_of(s)
        if not is_null(plain):
            return plain
    b = stack(StringBuilder, 1)
    builder_start(b)
    if codec == UTF_8_SIG:
        append_utf8(b, 0xFEFF)
    _append_mark(b, codec)
    i = 0
    while i < s.length:
        c = char_at(s, i)
        if is_encodable(c, codec):
            append_encoded(b, c, codec)
            i += 1
        else:
            i = _encode_error(b, s, i, codec, errors)
    result = bytes_from(b.data, b.length)
    builder_drop(b)
    return result


def str_to_utf8(s: str) -> bytes:
    """s in UTF-8; UnicodeEncodeError if it has lone surrogates."""
    return encode_str(s, "utf-8", "strict")


def _append_mark(b: ptr[StringBuilder], codec: i64) -> None:
    """The byte order mark of encodings without a fixed order: little-endian."""
    if codec == UTF_16:
        append_encoded(b, 0xFEFF, UTF_16_LE)
    elif codec == UTF_32:
        append_encoded(b, 0xFEFF, UTF_32_LE)


def is_encodable(c: i64, codec: i64) -> bool:
    """Whether a codec can encode a character."""
    if codec == ASCII:
        return c < 128
    if codec == LATIN_1:
        return c < 256
    return c < 0xD800 or c > 0xDFFF


def append_encoded(b: ptr[StringBuilder], c: i64, codec: i64) -> None:
    """Adds the bytes of a character; surrogates as if they were characters."""
    if codec == ASCII or codec == LATIN_1:
        append_char(b, c)
    elif codec == UTF_8 or codec == UTF_8_SIG:
        append_utf8(b, c)
    elif codec <= UTF_16_BE:
        if c >= 65536:
            append_unit(b, 0xD800 + ((c - 65536) >> 10), 2, codec == UTF_16_BE)
            append_unit(b, 0xDC00 + ((c - 65536) & 1023), 2, codec == UTF_16_BE)
        else:
            append_unit(b, c, 2, codec == UTF_16_BE)
    else:
        append_unit(b, c, 4, codec == UTF_32_BE)


def append_utf8(b: ptr[StringBuilder], c: i64) -> None:
    """Adds one to four bytes."""
    if c < 128:
        append_char(b, c)
    elif c < 0x800:
        append_char(b, 0xC0 | (c >> 6))
        append_char(b, 0x80 | (c & 63))
    elif c < 65536:
        append_char(b, 0xE0 | (c >> 12))
        append_char(b, 0x80 | ((c >> 6) & 63))
        append_char(b, 0x80 | (c & 63))
    else:
        append_char(b, 0xF0 | (c >> 18))
        append_char(b, 0x80 | ((c >> 12) & 63))
        append_char(b, 0x80 | ((c >> 6) & 63))
        append_char(b, 0x80 | (c & 63))


def append_unit(b: ptr[StringBuilder], c: i64, size: i64, big: bool) -> None:
    """Adds an integer of `size` bytes."""
    for i in range(size):
        append_char(b, (c >> (8 * (size - 1 - i if big else i))) & 255)


def _encode_error(b: ptr[StringBuilder], s: str, start: i64, codec: i64, errors: str) -> i64:
    """Handles the run of characters at start that cannot be encoded; where to go on."""
    end = start + 1
    # The wide codecs report one surrogate at a time.
    narrow = codec <= LATIN_1 or codec == UTF_8_SIG
    while narrow and end < s.length and not is_encodable(char_at(s, end), codec):
        end += 1
    handler = find_handler(errors)
    if handler == UNKNOWN:
        return _encode_asked(b, s, start, end, codec, errors)
    if handler == STRICT:
        raise_encode_error(s, start, end, codec)
    at = start
    while at < end:
        c = char_at(s, at)
        if not _handle_char(b, c, codec, handler):
            raise_encode_error(s, at, end, codec)
        at += 1
    return end


@noinline
def _encode_asked(b: ptr[StringBuilder], s: str, start: i64, end: i64, codec: i64, errors: str) -> i64:
    """Adds what a handler of the program's gives for characters; where to go on."""
    given = ask_handler(encode_error(s, start, end, codec), errors)
    found = given.data.get(0)
    if isinstance(found, str):
        text = cast(str, found)
        for k in range(text.length):
            c = char_at(text, k)
            if not is_encodable(c, codec) or codec != ASCII and codec != LATIN_1 and c >= 128:
                raise_encode_error(s, start, end, codec)
            append_encoded(b, c, codec)
    else:
        data = cast(bytes, found)
        if data.length % (1 if codec <= LATIN_1 or codec == UTF_8_SIG else 2 if codec <= UTF_16_BE else 4) != 0:
            raise_encode_error(s, start, end, codec)
        for k in range(data.length):
            append_char(b, i64(data.data[k]))
    return small(given.data.get(1))


@noinline
def ask_handler(error: object, errors: str) -> tuple:
    """What a handler of the program's gives for an error, and where to go on."""
    if not has_library("_codecs"):
        raise LookupError(f"unknown error handler name '{errors}'")
    return cast(tuple, call2(get_attr(import_library("_codecs"), "_ask_handler"), error, errors))


def raise_encode_error(s: str, start: i64, end: i64, codec: i64) -> None:
    raise encode_error(s, start, end, codec)


def encode_error(s: str, start: i64, end: i64, codec: i64) -> UnicodeEncodeError:
    """The UnicodeEncodeError of a codec."""
    reason = "surrogates not allowed"
    if codec == ASCII:
        reason = "ordinal not in range(128)"
    elif codec == LATIN_1:
        reason = "ordinal not in range(256)"
    return UnicodeEncodeError(codec_name(codec), s, start, end, reason)


def _handle_char(b: ptr[StringBuilder], c: i64, codec: i64, handler: i64) -> bool:
    """Adds what a handler puts in the place of a character; False if it has nothing."""
    if handler == IGNORE:
        return True
    if handler == REPLACE:
        append_encoded(b, 63, codec)
        return True
    if handler == BACKSLASH or handler == XML:
        text = stack(StringBuilder, 1)
        builder_start(text)
        if handler == XML:
            append_ascii(text, bytes_of("&#"), 2)
            append_i64(text, c, 10)
            append_char(text, 59)
        else:
            append_code_escape(text, c)
        for i in range(text.length):
            append_encoded(b, i64(text.data[i]), codec)
        builder_drop(text)
        return True
    narrow = codec <= LATIN_1 or codec == UTF_8_SIG
    if handler == ESCAPE and narrow and 0xDC80 <= c <= 0xDCFF:
        append_char(b, c - 0xDC00)
        return True
    if handler == PASS and 0xD800 <= c <= 0xDFFF and codec != ASCII and codec != LATIN_1:
        append_encoded(b, c, codec)
        return True
    return False


# ---- decoding


def decode_object(x: object, encoding: object, errors: object) -> str:
    """str(x, encoding, errors); NULL for what is not given."""
    name = "utf-8" if is_null(encoding) else text_of_argument(encoding, "str() argument 'encoding'")
    handler = "strict" if is_null(errors) else text_of_argument(errors, "str() argument 'errors'")
    if isinstance(x, str):
        raise TypeError("decoding str is not supported")
    if isinstance(x, bytes):
        return decode_bytes(cast(bytes, x).data, cast(bytes, x).length, name, handler)
    v = stack(View, 1)
    if view_bytes(v, x):
        return decode_bytes(v.data, v.length, name, handler)
    raise TypeError(f"decoding to str: need a bytes-like object, {type_name(x)} found")


def text_of_argument(x: object, what: str) -> str:
    """An argument of str() or bytes() that must be a str; `what` names it."""
    if x is None:
        raise TypeError(f"{what} must be str, not None")
    if not isinstance(x, str):
        raise TypeError(f"{what} must be str, not {type_name(x)}")
    if str_has_char(cast(str, x), 0):
        raise ValueError("embedded null character")
    return cast(str, x)


def decode_bytes(p: ptr[u8], n: i64, encoding: str, errors: str) -> str:
    """n bytes as text."""
    codec = known_codec(encoding)
    if codec == 0:
        return cast(str, by_module("_decode_text", bytes_from(p, n), encoding, errors))
    if codec == LATIN_1:
        return str_from_latin1(p, n)
    if codec <= ASCII and is_ascii(p, n):
        return str_from_ascii(p, n)
    if codec == UTF_8_SIG:
        skip = 3 if n >= 3 and p[0] == 0xEF and p[1] == 0xBB and p[2] == 0xBF else 0
        return str_from_utf8(p + skip, n - skip, errors)
    if codec == UTF_8:
        return str_from_utf8(p, n, errors)
    b = stack(StringBuilder, 1)
    builder_start(b)
    builder_reserve(b, n, 0)
    if codec == ASCII:
        _decode_ascii(b, p, n, errors)
    else:
        _decode_wide(b, p, n, codec, errors)
    return builder_finish(b)


def str_from_utf8(p: ptr[u8], n: i64, errors: str) -> str:
    """n bytes of UTF-8 as text."""
    if is_ascii(p, n):
        return str_from_ascii(p, n)
    plain = text_of_utf8(p, n)
    if not is_null(plain):
        return plain
    b = stack(StringBuilder, 1)
    builder_start(b)
    builder_reserve(b, n, 0)
    _decode_utf8(b, p, n, errors)
    return builder_finish(b)


def str_from_system(p: ptr[u8], n: i64) -> str:
    """n bytes as file names and arguments are decoded: UTF-8, and each byte that is none as a
    surrogate ("surrogateescape"). It cannot fail, so it does without errors and their handlers."""
    if is_ascii(p, n):
        return str_from_ascii(p, n)
    b = stack(StringBuilder, 1)
    builder_start(b)
    builder_reserve(b, n, 0)
    i = 0
    while i < n:
        c = i64(p[i])
        need = utf8_length(c) if c >= 128 else 0
        if need > 0 and utf8_prefix(p + i, n - i) == need:
            append_char(b, utf8_char(p + i, need))
            i += need
        else:
            append_char(b, c if c < 128 else 0xDC00 + c)
            i += 1
    return builder_finish(b)


def _decode_ascii(b: ptr[StringBuilder], p: ptr[u8], n: i64, errors: str) -> None:
    i = 0
    while i < n:
        if p[i] < 128:
            append_char(b, i64(p[i]))
            i += 1
        else:
            i = decode_error(b, p, n, i, i + 1, ASCII, "ordinal not in range(128)", errors)


def _decode_utf8(b: ptr[StringBuilder], p: ptr[u8], n: i64, errors: str) -> None:
    i = 0
    while i < n:
        c = i64(p[i])
        if c < 128:
            append_char(b, c)
            i += 1
            continue
        good = utf8_prefix(p + i, n - i)
        need = utf8_length(c)
        if need > 0 and good == need:
            append_char(b, utf8_char(p + i, need))
            i += need
        elif need == 0:
            i = decode_error(b, p, n, i, i + 1, UTF_8, "invalid start byte", errors)
        elif good == n - i:
            i = decode_error(b, p, n, i, n, UTF_8, "unexpected end of data", errors)
        else:
            i = decode_error(b, p, n, i, i + good, UTF_8, "invalid continuation byte", errors)


def utf8_length(c: i64) -> i64:
    """How many bytes a sequence has that begins with c >= 128; 0 if none begins so."""
    if c < 0xC2 or c > 0xF4:
        return 0
    if c < 0xE0:
        return 2
    return 3 if c < 0xF0 else 4


def utf8_prefix(p: ptr[u8], n: i64) -> i64:
    """How many bytes of a sequence at p are right: the maximal subpart of Unicode's chapter 3.9."""
    first = i64(p[0])
    need = utf8_length(first)
    if need == 0 or n < 2:
        return 1
    low = 0x80
    high = 0xBF
    if first == 0xE0:
        low = 0xA0
    elif first == 0xED:
        high = 0x9F
    elif first == 0xF0:
        low = 0x90
    elif first == 0xF4:
        high = 0x8F
    if not (low <= i64(p[1]) <= high):
        return 1
    good = 2
    while good < need and good < n and 0x80 <= i64(p[good]) <= 0xBF:
        good += 1
    return good


def utf8_char(p: ptr[u8], need: i64) -> i64:
    """The character of a good sequence of 2 to 4 bytes."""
    c = i64(p[0]) & (0x1F if need == 2 else 0x0F if need == 3 else 0x07)
    for i in range(1, need):
        c = (c << 6) | (i64(p[i]) & 63)
    return c


def decode_error(
    b: ptr[StringBuilder], p: ptr[u8], n: i64, start: i64, end: i64, codec: i64, reason: str, errors: str
) -> i64:
    """Handles bytes start to end that cannot be decoded; where to go on."""
    handler = find_handler(errors)
    if handler == UNKNOWN:
        error = UnicodeDecodeError(codec_name(codec), bytes_from(p, n), start, end, reason)
        return decode_asked(b, error, errors)
    if handler == IGNORE:
        return end
    if handler == REPLACE:
        append_char(b, 0xFFFD)
        return end
    if handler == BACKSLASH:
        for i in range(start, end):
            append_code_escape(b, i64(p[i]))
        return end
    if handler == ESCAPE and p[start] >= 128:
        at = start
        while at < end and p[at] >= 128:
            append_char(b, 0xDC00 + i64(p[at]))
            at += 1
        return at
    if handler == XML:
        raise TypeError("don't know how to handle UnicodeDecodeError in error callback")
    if handler == PASS and _append_passed(b, p, n, start, codec):
        return start + (3 if codec == UTF_8 else 2 if codec <= UTF_16_BE else 4)
    raise UnicodeDecodeError(codec_name(codec), bytes_from(p, n), start, end, reason)


@noinline
def decode_asked(b: ptr[StringBuilder], error: object, errors: str) -> i64:
    """Adds what a handler of the program's gives for bytes; where to go on."""
    given = ask_handler(error, errors)
    text = cast(str, given.data.get(0))
    for k in range(text.length):
        append_char(b, char_at(text, k))
    return small(given.data.get(1))


def _append_passed(b: ptr[StringBuilder], p: ptr[u8], n: i64, start: i64, codec: i64) -> bool:
    """Adds the surrogate that is encoded at start; False if none is."""
    c = 0
    if codec == UTF_8:
        if start + 3 > n or p[start] != 0xED or p[start + 1] & 0xC0 != 0x80 or p[start + 2] & 0xC0 != 0x80:
            return False
        c = utf8_char(p + start, 3)
    elif codec == ASCII:
        return False
    else:
        size = 2 if codec <= UTF_16_BE else 4
        if start + size > n:
            return False
        c = read_unit(p + start, size, codec == UTF_16_BE or codec == UTF_32_BE)
    if c < 0xD800 or c > 0xDFFF:
        return False
    append_char(b, c)
    return True


def read_unit(p: ptr[u8], size: i64, big: bool) -> i64:
    """An integer of `size` bytes."""
    c = i64(0)
    for i in range(size):
        c = c | (i64(p[i]) << (8 * (size - 1 - i if big else i)))
    return c


def _decode_wide(b: ptr[StringBuilder], p: ptr[u8], n: i64, codec: i64, errors: str) -> None:
    """UTF-16 and UTF-32, after a byte order mark if the codec has one."""
    size = 2 if codec <= UTF_16_BE else 4
    i = 0
    if (codec == UTF_16 or codec == UTF_32) and n >= size:
        if read_unit(p, size, False) == 0xFEFF:
            codec += 1
            i = size
        elif read_unit(p, size, True) == 0xFEFF:
            codec += 2
            i = size
    if codec == UTF_16 or codec == UTF_32:
        codec += 1
    big = codec == UTF_16_BE or codec == UTF_32_BE
    while i < n:
        if n - i < size:
            i = decode_error(b, p, n, i, n, codec, "truncated data", errors)
        elif size == 2:
            i = _decode_utf16_unit(b, p, n, i, codec, big, errors)
        else:
            i = _decode_utf32_unit(b, p, n, i, codec, big, errors)


def _decode_utf16_unit(
    b: ptr[StringBuilder], p: ptr[u8], n: i64, i: i64, codec: i64, big: bool, errors: str
) -> i64:
    c = read_unit(p + i, 2, big)
    if c < 0xD800 or c > 0xDFFF:
        append_char(b, c)
        return i + 2
    if c >= 0xDC00:
        return decode_error(b, p, n, i, i + 2, codec, "illegal encoding", errors)
    if n - i < 4:
        return decode_error(b, p, n, i, n, codec, "unexpected end of data", errors)
    second = read_unit(p + i + 2, 2, big)
    if second < 0xDC00 or second > 0xDFFF:
        return decode_error(b, p, n, i, i + 2, codec, "illegal UTF-16 surrogate", errors)
    append_char(b, 65536 + ((c & 1023) << 10) + (second & 1023))
    return i + 4


def _decode_utf32_unit(
    b: ptr[StringBuilder], p: ptr[u8], n: i64, i: i64, codec: i64, big: bool, errors: str
) -> i64:
    c = read_unit(p + i, 4, big)
    if c > 0x10FFFF:
        return decode_error(b, p, n, i, i + 4, codec, "code point not in range(0x110000)", errors)
    if 0xD800 <= c <= 0xDFFF:
        reason = "code point in surrogate code point range(0xd800, 0xe000)"
        return decode_error(b, p, n, i, i + 4, codec, reason, errors)
    append_char(b, c)
    return i + 4


from molt.lib.builtins.bytes import bytes, bytes_from  # noqa: E402
from molt.lib.builtins.bytes_methods import View, view_bytes  # noqa: E402
from molt.lib.builtins.int_text import append_i64  # noqa: E402
from molt.lib.builtins.str import str  # noqa: E402
from molt.lib.builtins.tuple import tuple  # noqa: E402
from molt.lib.builtins.str_builder import (  # noqa: E402
    StringBuilder,
    append_ascii,
    append_char,
    builder_drop,
    builder_finish,
    builder_reserve,
    builder_start,
)
from molt.lib.builtins.str_core import (  # noqa: E402
    char_at,
    str_from_ascii,
    str_from_latin1,
    str_has_char,
    str_is_ascii,
)
from molt.lib.builtins.str_escape import append_code_escape  # noqa: E402
from molt.lib.builtins.str_raw import is_ascii  # noqa: E402
from molt.lib.builtins.utf8 import text_of_utf8, utf8_of  # noqa: E402
from molt.lib.low import bytes_of  # noqa: E402
from molt.lib.rt.errors import type_name  # noqa: E402
from molt.lib.rt.attributes import get_attr  # noqa: E402
from molt.lib.rt.calls import call2, call3  # noqa: E402
from molt.lib.rt.modules import has_library, import_library  # noqa: E402
