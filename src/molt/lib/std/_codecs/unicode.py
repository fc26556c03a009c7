"""The functions of `_codecs` for each encoding: text and how much of it was used."""

from __future__ import annotations

from molt.lib.builtins.bytes_methods import View, require_bytes
from molt.lib.builtins.codecs import (
    UTF_16, UTF_16_BE, UTF_16_LE, UTF_32, UTF_32_BE, UTF_32_LE, UTF_8, codec_name, decode_bytes, encode_str, read_unit, utf8_length,
    utf8_prefix,
)  # fmt: skip
from molt.lib.low import cast, compact, i64, internal, isinstance, ptr, stack, u8
from molt.lib.rt.errors import type_name

compact()


@internal
def encoded(x: object, errors: object, name: str, function: str) -> object:
    """(bytes, number of characters)."""
    if not isinstance(x, str):
        raise TypeError(f"{function}_encode() argument 1 must be str, not {type_name(x)}")
    handler = "strict" if errors is None else cast(str, errors)
    return (encode_str(cast(str, x), name, handler), cast(str, x).length)


@internal
def decoded(data: object, errors: object, name: str, codec: i64, final: bool) -> object:
    """(text, number of bytes); where more may follow, without what is incomplete at the end."""
    v = stack(View, 1)
    if isinstance(data, str):
        raise TypeError("a bytes-like object is required, not 'str'")
    require_bytes(v, data)
    used = v.length if final else v.length - incomplete(v.data, v.length, codec)
    handler = "strict" if errors is None else cast(str, errors)
    return (decode_bytes(v.data, used, name, handler), used)


@internal
def incomplete(p: ptr[u8], n: i64, codec: i64) -> i64:
    """How many bytes at the end begin a character whose rest is missing."""
    if codec == UTF_8:
        back = 1
        while back <= 3 and back <= n:
            need = utf8_length(i64(p[n - back])) if p[n - back] >= 128 else 0
            if need > back and utf8_prefix(p + (n - back), back) == back:
                return back
            if p[n - back] < 128 or p[n - back] >= 192:
                return 0
            back += 1
        return 0
    if codec == UTF_32 or codec == UTF_32_LE or codec == UTF_32_BE:
        return n % 4
    if codec == UTF_16 or codec == UTF_16_LE or codec == UTF_16_BE:
        odd = n % 2
        whole = n - odd
        big = codec == UTF_16_BE or (codec == UTF_16 and n >= 2 and p[0] == 0xFE and p[1] == 0xFF)
        if whole >= 2 and 0xD800 <= read_unit(p + (whole - 2), 2, big) < 0xDC00:
            return odd + 2
        return odd
    return 0


def utf_8_encode(text: object, errors: object = None, /) -> object:
    return encoded(text, errors, "utf-8", "utf_8")


def utf_8_decode(data: object, errors: object = None, final: bool = False, /) -> object:
    return decoded(data, errors, "utf-8", UTF_8, final)


def ascii_encode(text: object, errors: object = None, /) -> object:
    return encoded(text, errors, "ascii", "ascii")


def ascii_decode(data: object, errors: object = None, /) -> object:
    return decoded(data, errors, "ascii", 0, True)


def latin_1_encode(text: object, errors: object = None, /) -> object:
    return encoded(text, errors, "latin-1", "latin_1")


def latin_1_decode(data: object, errors: object = None, /) -> object:
    return decoded(data, errors, "latin-1", 0, True)


def utf_16_encode(text: object, errors: object = None, byteorder: i64 = 0, /) -> object:
    if byteorder == 0:
        return encoded(text, errors, "utf-16", "utf_16")
    return encoded(text, errors, "utf-16-le" if byteorder < 0 else "utf-16-be", "utf_16")


def utf_16_decode(data: object, errors: object = None, final: bool = False, /) -> object:
    return decoded(data, errors, "utf-16", UTF_16, final)


def utf_16_le_encode(text: object, errors: object = None, /) -> object:
    return encoded(text, errors, "utf-16-le", "utf_16_le")


def utf_16_le_decode(data: object, errors: object = None, final: bool = False, /) -> object:
    return decoded(data, errors, "utf-16-le", UTF_16_LE, final)


def utf_16_be_encode(text: object, errors: object = None, /) -> object:
    return encoded(text, errors, "utf-16-be", "utf_16_be")


def utf_16_be_decode(data: object, errors: object = None, final: bool = False, /) -> object:
    return decoded(data, errors, "utf-16-be", UTF_16_BE, final)


def utf_32_encode(text: object, errors: object = None, byteorder: i64 = 0, /) -> object:
    if byteorder == 0:
        return encoded(text, errors, "utf-32", "utf_32")
    return encoded(text, errors, "utf-32-le" if byteorder < 0 else "utf-32-be", "utf_32")


def utf_32_decode(data: object, errors: object = None, final: bool = False, /) -> object:
    return decoded(data, errors, "utf-32", UTF_32, final)


def utf_32_le_encode(text: object, errors: object = None, /) -> object:
    return encoded(text, errors, "utf-32-le", "utf_32_le")


def utf_32_le_decode(data: object, errors: object = None, final: bool = False, /) -> object:
    return decoded(data, errors, "utf-32-le", UTF_32_LE, final)


def utf_32_be_encode(text: object, errors: object = None, /) -> object:
    return encoded(text, errors, "utf-32-be", "utf_32_be")


def utf_32_be_decode(data: object, errors: object = None, final: bool = False, /) -> object:
    return decoded(data, errors, "utf-32-be", UTF_32_BE, final)


def utf_16_ex_decode(data: object, errors: object = None, byteorder: i64 = 0, final: bool = False, /) -> object:
    v = stack(View, 1)
    require_bytes(v, data)
    p = v.data
    skipped = 0
    if byteorder == 0 and v.length >= 2:
        if p[0] == 0xFF and p[1] == 0xFE:
            byteorder = -1
            skipped = 2
        elif p[0] == 0xFE and p[1] == 0xFF:
            byteorder = 1
            skipped = 2
    if byteorder == 0 and v.length < 2 and not final:
        return ("", 0, 0)
    codec = UTF_16_BE if byteorder > 0 else UTF_16_LE
    used = v.length if final else v.length - incomplete(p + skipped, v.length - skipped, codec)
    handler = "strict" if errors is None else cast(str, errors)
    text = decode_bytes(p + skipped, used - skipped, codec_name(codec), handler)
    return (text, used, byteorder)


def utf_32_ex_decode(data: object, errors: object = None, byteorder: i64 = 0, final: bool = False, /) -> object:
    v = stack(View, 1)
    require_bytes(v, data)
    p = v.data
    skipped = 0
    if byteorder == 0 and v.length >= 4:
        if p[0] == 0xFF and p[1] == 0xFE and p[2] == 0 and p[3] == 0:
            byteorder = -1
            skipped = 4
        elif p[0] == 0 and p[1] == 0 and p[2] == 0xFE and p[3] == 0xFF:
            byteorder = 1
            skipped = 4
    if byteorder == 0 and v.length < 4 and not final:
        return ("", 0, 0)
    codec = UTF_32_BE if byteorder > 0 else UTF_32_LE
    used = v.length if final else v.length - incomplete(p + skipped, v.length - skipped, codec)
    handler = "strict" if errors is None else cast(str, errors)
    text = decode_bytes(p + skipped, used - skipped, codec_name(codec), handler)
    return (text, used, byteorder)
