"""Base 64 and base 16."""

from __future__ import annotations

from typing import Final

from molt.lib.builtins.bytes import bytes, bytes_from, new_bytes
from molt.lib.builtins.bytes_methods import View, view_bytes
from molt.lib.builtins.codecs import encode_str
from molt.lib.low import cast, copy, i64, internal, isinstance, keywords, ptr, stack, u8
from molt.lib.rt.calls import call_method0, call_method1
from molt.lib.rt.errors import type_name
from molt.lib.rt.arithmetic import add
from molt.lib.rt.ops import length_of, repr_of, truth
from molt.lib.std.binascii.conversions import Error, a2b_base64, b2a_base64, hexlify, unhexlify

# As many bytes as a line of `encodebytes` holds.
LINE: Final = 57


@internal
def text_bytes(x: object) -> bytes:
    """What is to be decoded."""
    if isinstance(x, str):
        if not cast(str, x).isascii():
            raise ValueError("string argument should contain only ASCII characters")
        return encode_str(cast(str, x), "ascii", "strict")
    v = stack(View, 1)
    if not view_bytes(v, x):
        raise TypeError(f"argument should be a bytes-like object or ASCII string, not '{type_name(x)}'")
    return bytes_from(v.data, v.length)


@internal
def exchange(source: bytes, before: bytes, after: bytes) -> bytes:
    """A copy with the bytes of `before` replaced by those of `after`."""
    made = bytes_from(source.data, source.length)
    for i in range(made.length):
        for k in range(before.length):
            if source.data[i] == before.data[k]:
                made.data[i] = after.data[k]
    return made


@internal
def two_characters(altchars: object) -> bytes:
    """`altchars`, which must be two."""
    v = stack(View, 1)
    if not view_bytes(v, altchars):
        raise TypeError(f"a bytes-like object is required, not '{type_name(altchars)}'")
    if v.length != 2:
        raise AssertionError(repr_of(altchars))
    return bytes_from(v.data, 2)


@keywords
def b64encode(s: object, altchars: object = None) -> bytes:
    """Encode the bytes-like object s using Base64 and return a bytes object.

Optional altchars should be a byte string of length 2 which specifies an
alternative alphabet for the '+' and '/' characters.  This allows an
application to e.g. generate url or filesystem safe Base64 strings."""
    made = b2a_base64(s, newline=0)
    if altchars is None:
        return made
    return exchange(made, b"+/", two_characters(altchars))


@keywords
def b64decode(s: object, altchars: object = None, validate: bool = False) -> bytes:
    """Decode the Base64 encoded bytes-like object or ASCII string s."""
    source = text_bytes(s)
    if altchars is not None:
        source = exchange(source, two_characters(text_bytes(altchars)), b"+/")
    return a2b_base64(source, strict_mode=1 if validate else 0)


@keywords
def encode(input: object, output: object) -> None:
    """Encode a file; input and output are binary files."""
    while True:
        data = call_method1(input, "read", LINE)
        if not truth(data):
            return
        while length_of(data) < LINE:
            more = call_method1(input, "read", LINE - length_of(data))
            if not truth(more):
                break
            data = add(data, more)
        call_method1(output, "write", b2a_base64(data, newline=1))


@keywords
def decode(input: object, output: object) -> None:
    """Decode a file; input and output are binary files."""
    while True:
        line = call_method0(input, "readline")
        if not truth(line):
            return
        call_method1(output, "write", a2b_base64(line, strict_mode=0))


@keywords
def standard_b64encode(s: object) -> bytes:
    """Encode bytes-like object s using the standard Base64 alphabet."""
    return b64encode(s, None)


@keywords
def standard_b64decode(s: object) -> bytes:
    """Decode bytes encoded with the standard Base64 alphabet."""
    return b64decode(s, None, False)


@keywords
def urlsafe_b64encode(s: object) -> bytes:
    """Encode bytes using the URL- and filesystem-safe Base64 alphabet."""
    return exchange(b64encode(s, None), b"+/", b"-_")


@keywords
def urlsafe_b64decode(s: object) -> bytes:
    """Decode bytes using the URL- and filesystem-safe Base64 alphabet."""
    return b64decode(exchange(text_bytes(s), b"-_", b"+/"), None, False)


@internal
def check_lines(s: object, v: ptr[View]) -> None:
    if not view_bytes(v, s):
        raise TypeError(f"expected bytes-like object, not {type_name(s)}")


@keywords
def encodebytes(s: object) -> bytes:
    """Encode a bytestring into a bytes object containing multiple lines
of base-64 data."""
    v = stack(View, 1)
    check_lines(s, v)
    lines = (v.length + LINE - 1) // LINE
    made = new_bytes((v.length + 2) // 3 * 4 + lines)
    written = 0
    for i in range(lines):
        left = v.length - i * LINE
        line = b2a_base64(bytes_from(v.data + i * LINE, left if left < LINE else LINE), newline=1)
        copy(made.data + written, line.data, line.length)
        written += line.length
    return made


@keywords
def decodebytes(s: object) -> bytes:
    """Decode a bytestring of base-64 data into a bytes object."""
    v = stack(View, 1)
    check_lines(s, v)
    return a2b_base64(bytes_from(v.data, v.length), strict_mode=0)


# --- base 16


@internal
def upper(source: bytes) -> bytes:
    made = bytes_from(source.data, source.length)
    for i in range(made.length):
        if made.data[i] >= 97 and made.data[i] <= 122:
            made.data[i] = made.data[i] - u8(32)
    return made


@keywords
def b16encode(s: object) -> bytes:
    """Encode the bytes-like object s using Base16 and return a bytes object."""
    return upper(hexlify(s))


@keywords
def b16decode(s: object, casefold: bool = False) -> bytes:
    """Decode the Base16 encoded bytes-like object or ASCII string s."""
    source = text_bytes(s)
    if casefold:
        source = upper(source)
    for i in range(source.length):
        c = i64(source.data[i])
        if not ((c >= 48 and c <= 57) or (c >= 65 and c <= 70)):
            raise Error("Non-base16 digit found")
    return unhexlify(source)
