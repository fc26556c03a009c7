"""From JSON text to values.

What Python code sees of it is in `decoder`. Errors and their places are those of
CPython's scanner.
"""

from __future__ import annotations

from typing import Final

from molt.lib.builtins.codecs import decode_bytes
from molt.lib.builtins.dict import dict
from molt.lib.builtins.float import parse_float
from molt.lib.builtins.float_text import float_pow10
from molt.lib.builtins.int_arith import int_from_i64
from molt.lib.builtins.int_text import parse_int
from molt.lib.builtins.list import list
from molt.lib.builtins.str_builder import (
    StringBuilder,
    append_char,
    append_range,
    builder_drop,
    builder_finish,
    builder_start,
)
from molt.lib.builtins.str_core import str_from_chars, str_from_latin1, str_from_bytes
from molt.lib.builtins.str_raw import char_bound, is_ascii, load_word, read_char
from molt.lib.low import (
    NULL,
    alloc,
    bytes_of,
    cast,
    compare_bytes,
    free,
    i64,
    inline,
    internal,
    is_null,
    likely,
    new,
    noinline,
    ptr,
    stack,
    u8,
    u64,
)
from molt.lib.rt.calls import call1
from molt.lib.rt.recursion import enter_library, leave_library
from molt.lib.rt.tables import dict_store

# Keys of objects repeat: those read last are found again in a table of this many.
KEY_CACHE: Final = 64
LONGEST_CACHED_KEY: Final = 32


class JsonReader:
    """The text, how far it is read, and the hooks of `loads`, NULL for those not given.

    `text` is NULL as long as only bytes are there, which are ASCII then.
    """

    text: object
    data: ptr[u8]
    kind: i64
    length: i64
    at: i64
    ascii: bool
    strict: bool
    object_hook: object
    pairs_hook: object
    float_hook: object
    int_hook: object
    constant_hook: object
    keys: list


@internal
def new_reader() -> JsonReader:
    """A reader without text."""
    r = new(JsonReader)
    r.strict = True
    r.keys = []
    for _ in range(KEY_CACHE):
        r.keys.append(None)
    return r


@internal
def set_text(r: JsonReader, text: str) -> None:
    """Gives a reader its text."""
    r.text = text
    r.data = text.data
    r.kind = i64(text.kind)
    r.length = text.length
    r.ascii = text.ascii != 0
    r.at = 0


@internal
def json_decode(p: ptr[u8], n: i64) -> object:
    """`json.loads` of n bytes."""
    r = new_reader()
    if n >= 2 and p[0] != 0 and p[1] != 0 and is_ascii(p, n):
        r.data = p
        r.kind = 1
        r.length = n
        r.ascii = True
    else:
        set_text(r, decode_bytes(p, n, detect_encoding(p, n), "surrogatepass"))
    return read_document(r)


@internal
def detect_encoding(p: ptr[u8], n: i64) -> str:
    """The encoding of JSON bytes, by their mark or where they have zeros."""
    if n >= 4 and p[0] == 0 and p[1] == 0 and p[2] == 0xFE and p[3] == 0xFF:
        return "utf-32"
    if n >= 2 and p[0] == 0xFF and p[1] == 0xFE:
        return "utf-32" if n >= 4 and p[2] == 0 and p[3] == 0 else "utf-16"
    if n >= 2 and p[0] == 0xFE and p[1] == 0xFF:
        return "utf-16"
    if n >= 3 and p[0] == 0xEF and p[1] == 0xBB and p[2] == 0xBF:
        return "utf-8-sig"
    if n >= 4:
        if p[0] == 0:
            return "utf-16-be" if p[1] != 0 else "utf-32-be"
        if p[1] == 0:
            return "utf-16-le" if p[2] != 0 or p[3] != 0 else "utf-32-le"
    elif n == 2:
        if p[0] == 0:
            return "utf-16-be"
        if p[1] == 0:
            return "utf-16-le"
    return "utf-8"


@internal
def read_document(r: JsonReader) -> object:
    """The value that is all of the text."""
    skip_space(r)
    value = read_value(r)
    skip_space(r)
    if r.at != r.length:
        raise_at(r, "Extra data", r.at)
    return value


# --- characters


@inline
def char_here(r: JsonReader) -> i64:
    """The next character; -1 at the end."""
    if r.at >= r.length:
        return -1
    return read_char(r.data, r.kind, r.at)


@internal
def skip_space(r: JsonReader) -> None:
    """Goes on to what is no white space."""
    c = char_here(r)
    while c == 32 or c == 10 or c == 13 or c == 9:
        r.at += 1
        c = char_here(r)


@noinline
def raise_at(r: JsonReader, message: str, at: i64) -> None:
    """Raises JSONDecodeError for a place. Always raises."""
    if is_null(r.text):
        r.text = str_from_latin1(r.data, r.length)
    raise_decode_error(message, cast(str, r.text), at)


@internal
def has_word(r: JsonReader, word: ptr[u8], n: i64) -> bool:
    """Whether the text goes on with n ASCII characters."""
    if r.at + n > r.length:
        return False
    for i in range(n):
        if read_char(r.data, r.kind, r.at + i) != i64(word[i]):
            return False
    return True


# --- values


@internal
def read_value(r: JsonReader) -> object:
    """Any value; `at` is its first character, and then the one behind it."""
    c = char_here(r)
    if c == 34:
        r.at += 1
        return read_string(r)
    if c == 123:
        enter_library(" while decoding a JSON object from a unicode string")
        try:
            return read_object(r)
        finally:
            leave_library()
    if c == 91:
        enter_library(" while decoding a JSON array from a unicode string")
        try:
            return read_array(r)
        finally:
            leave_library()
    if c == 110 and has_word(r, bytes_of("null"), 4):
        r.at += 4
        return None
    if c == 116 and has_word(r, bytes_of("true"), 4):
        r.at += 4
        return True
    if c == 102 and has_word(r, bytes_of("false"), 5):
        r.at += 5
        return False
    return read_number_or_constant(r, c)


@internal
def read_number_or_constant(r: JsonReader, c: i64) -> object:
    """A number, NaN or an infinity."""
    if c == 78 and has_word(r, bytes_of("NaN"), 3):
        return read_constant(r, "NaN", float("nan"), 3)
    if c == 73 and has_word(r, bytes_of("Infinity"), 8):
        return read_constant(r, "Infinity", float("inf"), 8)
    if c == 45 and has_word(r, bytes_of("-Infinity"), 9):
        return read_constant(r, "-Infinity", -float("inf"), 9)
    return read_number(r)


@internal
def read_constant(r: JsonReader, name: str, value: float, n: i64) -> object:
    r.at += n
    return value if is_null(r.constant_hook) else call1(r.constant_hook, name)


@internal
def read_array(r: JsonReader) -> object:
    """A list."""
    made = new(list)
    r.at += 1
    skip_space(r)
    if char_here(r) == 93:
        r.at += 1
        return made
    while True:
        made.append(read_value(r))
        skip_space(r)
        c = char_here(r)
        if c == 93:
            r.at += 1
            return made
        if c != 44:
            raise_at(r, "Expecting ',' delimiter", r.at)
        r.at += 1
        skip_space(r)


@internal
def read_object(r: JsonReader) -> object:
    """A dict, or what a hook makes of it."""
    made = new(dict)
    pairs = NULL if is_null(r.pairs_hook) else new(list)
    r.at += 1
    skip_space(r)
    if char_here(r) == 125:
        r.at += 1
    else:
        read_members(r, made, pairs)
    if not is_null(r.pairs_hook):
        return call1(r.pairs_hook, pairs)
    return made if is_null(r.object_hook) else call1(r.object_hook, made)


@internal
def read_members(r: JsonReader, made: dict, pairs: object) -> None:
    """The members of an object and the brace behind them, into a dict or, if there is one, a list of pairs."""
    while True:
        if char_here(r) != 34:
            raise_at(r, "Expecting property name enclosed in double quotes", r.at)
        r.at += 1
        key = read_key(r)
        skip_space(r)
        if char_here(r) != 58:
            raise_at(r, "Expecting ':' delimiter", r.at)
        r.at += 1
        skip_space(r)
        value = read_value(r)
        if is_null(pairs):
            dict_store(made, key, value)
        else:
            cast(list, pairs).append((key, value))
        skip_space(r)
        c = char_here(r)
        if c == 125:
            r.at += 1
            return
        if c != 44:
            raise_at(r, "Expecting ',' delimiter", r.at)
        r.at += 1
        skip_space(r)


# --- numbers


@internal
def is_digit_at(r: JsonReader, i: i64) -> bool:
    if i >= r.length:
        return False
    return 48 <= read_char(r.data, r.kind, i) <= 57


@internal
def digits_end(r: JsonReader, i: i64) -> i64:
    """Where the digits from i on end."""
    while is_digit_at(r, i):
        i += 1
    return i


@internal
def read_number(r: JsonReader) -> object:
    """An int or a float."""
    start = r.at
    i = start + 1 if char_here(r) == 45 else start
    if not is_digit_at(r, i):
        raise_at(r, "Expecting value", start)
    whole_end = i + 1 if read_char(r.data, r.kind, i) == 48 else digits_end(r, i)
    i = whole_end
    if i + 1 < r.length and read_char(r.data, r.kind, i) == 46 and is_digit_at(r, i + 1):
        i = digits_end(r, i + 1)
    i = exponent_end(r, i)
    r.at = i
    if i == whole_end:
        return make_int(r, start, i)
    return make_float(r, start, i)


@internal
def exponent_end(r: JsonReader, i: i64) -> i64:
    """Where an exponent at i ends; i if there is none."""
    if i + 1 >= r.length or read_char(r.data, r.kind, i) | 32 != 101:
        return i
    digits = i + 1
    sign = read_char(r.data, r.kind, digits)
    if sign == 43 or sign == 45:
        digits += 1
    return digits_end(r, digits) if is_digit_at(r, digits) else i


@internal
def ascii_copy(r: JsonReader, start: i64, end: i64) -> ptr[u8]:
    """The ASCII characters from start to end in memory of their own."""
    p = alloc(u8, end - start + 1)
    for i in range(end - start):
        p[i] = u8(read_char(r.data, r.kind, start + i))
    return p


@internal
def text_between(r: JsonReader, start: i64, end: i64) -> str:
    return str_from_chars(r.data + start * r.kind, r.kind, end - start)


@internal
def make_int(r: JsonReader, start: i64, end: i64) -> object:
    """The int between two places."""
    if not is_null(r.int_hook):
        return call1(r.int_hook, text_between(r, start, end))
    if likely(end - start <= 18):
        negative = read_char(r.data, r.kind, start) == 45
        value = 0
        for i in range(start + 1 if negative else start, end):
            value = value * 10 + (read_char(r.data, r.kind, i) - 48)
        return int_from_i64(-value if negative else value)
    p = ascii_copy(r, start, end)
    try:
        return parse_int(p, end - start, 10)
    finally:
        free(p, end - start + 1)


@internal
def make_float(r: JsonReader, start: i64, end: i64) -> object:
    """The float between two places."""
    if not is_null(r.float_hook):
        return call1(r.float_hook, text_between(r, start, end))
    out = stack(float, 1)
    if short_float(r, start, end, out):
        return out[0]
    p = ascii_copy(r, start, end)
    try:
        parse_float(p, end - start, out)
    finally:
        free(p, end - start + 1)
    return out[0]


@internal
def short_float(r: JsonReader, start: i64, end: i64, out: ptr[float]) -> bool:
    """Stores a float of at most 15 digits without exponent: then one division gives the nearest double."""
    if end - start > 17:
        return False
    negative = read_char(r.data, r.kind, start) == 45
    digits = u64(0)
    count = 0
    places = 0
    seen_point = False
    for i in range(start + 1 if negative else start, end):
        c = read_char(r.data, r.kind, i)
        if c == 46:
            seen_point = True
        elif c > 57:
            return False
        else:
            digits = digits * u64(10) + u64(c - 48)
            count += 1
            if seen_point:
                places += 1
    if count > 15:
        return False
    value = float(i64(digits)) / float_pow10(places)
    out[0] = -value if negative else value
    return True


# --- strings


@internal
def plain_end(r: JsonReader, i: i64) -> i64:
    """The first quote, backslash or control character from i on, or the end of the text."""
    n = r.length
    p = r.data
    if r.kind != 1:
        while i < n and not is_special(read_char(p, r.kind, i)):
            i += 1
        return i
    while i + 8 <= n:
        x = load_word(p + i)
        quote = x ^ 0x2222222222222222
        slash = x ^ 0x5C5C5C5C5C5C5C5C
        low = (x - 0x2020202020202020) & ~x
        quote = (quote - 0x0101010101010101) & ~quote
        slash = (slash - 0x0101010101010101) & ~slash
        if (low | quote | slash) & 0x8080808080808080 != 0:
            break
        i += 8
    while i < n and not is_special(i64(p[i])):
        i += 1
    return i


@inline
def is_special(c: i64) -> bool:
    """Whether a character in a string is not just itself."""
    return c == 34 or c == 92 or c < 32


@internal
def read_key(r: JsonReader) -> str:
    """A string that is a key, behind its quote: often one that was read before."""
    start = r.at
    n = r.length
    end = start
    while end < n and end - start <= LONGEST_CACHED_KEY and not is_special(read_char(r.data, r.kind, end)):
        end += 1
    size = end - start
    if r.kind != 1 or size == 0 or size > LONGEST_CACHED_KEY or end >= n or r.data[end] != 34:
        return read_string(r)
    p = r.data + start
    row = (i64(p[0]) * 7 + i64(p[size - 1]) * 3 + size) & (KEY_CACHE - 1)
    cached = r.keys.items.get(row)
    r.at = end + 1
    if cached is not None:
        key = cast(str, cached)
        if key.kind == 1 and key.length == size and compare_bytes(key.data, p, size) == 0:
            return key
    made = str_from_latin1(p, size)
    r.keys.items.set(row, made)
    return made


@internal
def read_string(r: JsonReader) -> str:
    """A string, behind its quote."""
    start = r.at
    end = plain_end(r, start)
    if likely(end < r.length and read_char(r.data, r.kind, end) == 34):
        r.at = end + 1
        if r.ascii:
            return str_from_bytes(r.data + start, end - start, 0)
        return str_from_chars(r.data + start * r.kind, r.kind, end - start)
    b = stack(StringBuilder, 1)
    builder_start(b)
    try:
        read_escaped(r, b, start - 1)
    except BaseException:
        builder_drop(b)
        raise
    return builder_finish(b)


@internal
def read_escaped(r: JsonReader, b: ptr[StringBuilder], begin: i64) -> None:
    """A string with escapes or errors, up to the quote behind it; `begin` is the place of the one before."""
    while True:
        start = r.at
        end = plain_end(r, start)
        p = r.data + start * r.kind
        append_range(b, r.data, r.kind, start, end - start, char_bound(p, r.kind, end - start))
        if end >= r.length:
            raise_at(r, "Unterminated string starting at", begin)
        c = read_char(r.data, r.kind, end)
        r.at = end + 1
        if c == 34:
            return
        if c == 92:
            read_escape(r, b, begin)
        elif r.strict:
            raise_at(r, "Invalid control character at", end)
        else:
            append_char(b, c)


@internal
def read_escape(r: JsonReader, b: ptr[StringBuilder], begin: i64) -> None:
    """What follows a backslash."""
    c = char_here(r)
    if c < 0:
        raise_at(r, "Unterminated string starting at", begin)
    r.at += 1
    if c == 117:
        append_char(b, read_code_point(r))
        return
    value = escape_value(c)
    if value < 0:
        raise_at(r, "Invalid \\escape", r.at - 2)
    append_char(b, value)


@internal
def escape_value(c: i64) -> i64:
    """The character that a letter behind a backslash means; -1 for none."""
    if c == 34 or c == 92 or c == 47:
        return c
    if c == 110:
        return 10
    if c == 116:
        return 9
    if c == 114:
        return 13
    if c == 98:
        return 8
    return 12 if c == 102 else -1


@internal
def read_code_point(r: JsonReader) -> i64:
    """The character of \\uXXXX, behind the u; of two of them, if they are a pair of surrogates."""
    high = read_unit(r, r.at)
    r.at += 4
    if 0xD800 <= high <= 0xDBFF and r.at + 6 < r.length:
        if read_char(r.data, r.kind, r.at) == 92 and read_char(r.data, r.kind, r.at + 1) == 117:
            low = read_unit(r, r.at + 2)
            if 0xDC00 <= low <= 0xDFFF:
                r.at += 6
                return 0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00)
    return high


@internal
def read_unit(r: JsonReader, at: i64) -> i64:
    """The number of four hexadecimal digits, behind which the text must go on."""
    if at + 4 >= r.length:
        raise_at(r, "Invalid \\uXXXX escape", at - 1)
    value = 0
    for i in range(4):
        digit = hex_value(read_char(r.data, r.kind, at + i))
        if digit < 0:
            raise_at(r, "Invalid \\uXXXX escape", at - 1)
        value = value * 16 + digit
    return value


@internal
def hex_value(c: i64) -> i64:
    """The value of a hexadecimal digit; -1 for any other character."""
    if 48 <= c <= 57:
        return c - 48
    letter = c | 32
    return letter - 87 if 97 <= letter <= 102 else -1


# At the bottom because of cycles.
from molt.lib.std.json.errors import raise_decode_error  # noqa: E402
