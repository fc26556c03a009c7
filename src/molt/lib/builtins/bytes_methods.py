"""What `bytes` and `bytearray` do alike: each function takes the bytes and whether the result is a bytearray.

Text of errors says "bytes" or "byte" where CPython's does.
"""

from __future__ import annotations

from molt.lib.low import NULL, cast, i64, is_null, is_small, isinstance, new, ptr, small, stack, struct, type_is, u8


@struct
class View:
    """Borrowed bytes."""

    data: ptr[u8]
    length: i64


def view_bytes(v: ptr[View], x: object) -> bool:
    """Shows the bytes of a bytes-like object; False for anything else."""
    if type_is(x, bytes) or isinstance(x, bytes):
        v.data = cast(bytes, x).data
        v.length = cast(bytes, x).length
        return True
    if isinstance(x, bytearray):
        v.data = cast(bytearray, x).data
        v.length = cast(bytearray, x).length
        return True
    if isinstance(x, memoryview):
        view_memory(v, cast(memoryview, x))
        return True
    row = row_of(x)
    if is_null(row):
        return False
    v.data = row.data
    v.length = row.length * row.size
    return True


def view_writable(v: ptr[View], x: object, what: str) -> None:
    """Shows bytes that may be changed; the TypeError of `what` for anything else."""
    if not isinstance(x, bytes) and not is_read_only(x) and view_bytes(v, x):
        return
    raise TypeError(f"{what} must be read-write bytes-like object, not {type_name(x)}")


def view_memory(v: ptr[View], m: memoryview) -> None:
    """Shows the bytes of a memoryview."""
    if is_null(m.owner):
        raise ValueError("operation forbidden on released memoryview object")
    size = size_of(m.code)
    if m.count > 1 and m.step != size:
        raise BufferError("memoryview: underlying buffer is not C-contiguous")
    v.data = m.data
    v.length = m.count * size


def is_read_only(x: object) -> bool:
    """Whether x is a view that cannot be written to from one end to the other; ValueError if it is released."""
    if not isinstance(x, memoryview):
        return False
    if is_null(cast(memoryview, x).owner):
        raise ValueError("operation forbidden on released memoryview object")
    return cast(memoryview, x).is_fixed or not is_contiguous(cast(memoryview, x))


def require_bytes(v: ptr[View], x: object) -> None:
    """view_bytes, or TypeError."""
    if not view_bytes(v, x):
        raise TypeError(f"a bytes-like object is required, not '{type_name(x)}'")


def make_bytes(p: ptr[u8], n: i64, array: bool) -> object:
    """A new bytes or bytearray with a copy of n bytes."""
    if array:
        return bytearray_from(p, n)
    return bytes_from(p, n)


def view_part(v: ptr[View], one: ptr[u8], x: object) -> None:
    """A part to search for: bytes, or one byte as an int, which is put into `one`."""
    if view_bytes(v, x):
        return
    if not has_index(x):
        raise TypeError(f"argument should be integer or bytes-like object, not '{type_name(x)}'")
    one[0] = u8(byte_value(x, False))
    v.data = one
    v.length = 1


def byte_value(x: object, plural: bool) -> i64:
    """An int as a byte; ValueError if it is none."""
    value = small(x) if is_small(x) else index_clamped(x)
    if value < 0 or value > 255:
        if plural:
            raise ValueError("bytes must be in range(0, 256)")
        raise ValueError("byte must be in range(0, 256)")
    return value


def find_part(p: ptr[u8], n: i64, part: object, start: object, stop: object, backwards: bool) -> i64:
    """find or rfind."""
    v = stack(View, 1)
    view_part(v, stack(u8, 1), part)
    span = stack(Span, 1)
    clip_span(span, start, stop, n)
    if backwards:
        return rfind_bytes(p, span.start, span.stop, v.data, v.length)
    return find_bytes(p, span.start, span.stop, v.data, v.length)


def count_part(p: ptr[u8], n: i64, part: object, start: object, stop: object) -> i64:
    """count."""
    v = stack(View, 1)
    view_part(v, stack(u8, 1), part)
    span = stack(Span, 1)
    clip_span(span, start, stop, n)
    return count_bytes(p, span.start, span.stop, v, I64_MAX)


def count_bytes(p: ptr[u8], start: i64, stop: i64, v: ptr[View], limit: i64) -> i64:
    """Occurrences without overlap, at most `limit`."""
    if stop < start:
        return 0
    if v.length == 0:
        return stop - start + 1 if stop - start + 1 < limit else limit
    count = 0
    at = start
    while count < limit:
        at = find_bytes(p, at, stop, v.data, v.length)
        if at < 0:
            break
        count += 1
        at += v.length
    return count


def contains_part(p: ptr[u8], n: i64, part: object) -> bool:
    """part in self."""
    v = stack(View, 1)
    one = stack(u8, 1)
    number: object = NULL
    if has_index(part):
        try:
            number = index_object(part)
        except BaseException:
            pass  # as in CPython, it may still be bytes
    if is_null(number):
        require_bytes(v, part)
    else:
        one[0] = u8(byte_value(number, False))
        v.data = one
        v.length = 1
    return find_bytes(p, 0, n, v.data, v.length) >= 0


def has_affix(p: ptr[u8], n: i64, affix: object, start: object, stop: object, at_end: bool) -> bool:
    """startswith or endswith."""
    span = stack(Span, 1)
    v = stack(View, 1)
    clip_span(span, start, stop, n)
    if isinstance(affix, tuple):
        choices = cast(tuple, affix)
        for i in range(choices.length):
            require_bytes(v, choices.data.get(i))
            if _lies_at(p, span, v, at_end):
                return True
        return False
    if not view_bytes(v, affix):
        name = "endswith" if at_end else "startswith"
        raise TypeError(f"{name} first arg must be bytes or a tuple of bytes, not {type_name(affix)}")
    return _lies_at(p, span, v, at_end)


def _lies_at(p: ptr[u8], span: ptr[Span], v: ptr[View], at_end: bool) -> bool:
    if span.stop - span.start < v.length:
        return False
    at = span.stop - v.length if at_end else span.start
    return compare_bytes(p + at, v.data, v.length) == 0


def replace_part(p: ptr[u8], n: i64, old: object, put: object, limit: i64, array: bool) -> object:
    """replace."""
    a = stack(View, 1)
    b = stack(View, 1)
    require_bytes(a, old)
    require_bytes(b, put)
    count = count_bytes(p, 0, n, a, I64_MAX if limit < 0 else limit)
    result = stack(StringBuilder, 1)
    builder_start(result)
    builder_reserve(result, n, 0)
    at = 0
    while count > 0:
        if a.length == 0:
            append_ascii(result, b.data, b.length)
            if at < n:
                append_ascii(result, p + at, 1)
            at += 1
        else:
            found = find_bytes(p, at, n, a.data, a.length)
            append_ascii(result, p + at, found - at)
            append_ascii(result, b.data, b.length)
            at = found + a.length
        count -= 1
    if at < n:
        append_ascii(result, p + at, n - at)
    return builder_to_bytes(result, array)


def builder_to_bytes(b: ptr[StringBuilder], array: bool) -> object:
    """The bytes that were appended as characters below 256; releases the builder."""
    result = make_bytes(b.data, b.length, array)
    builder_drop(b)
    return result


def join_parts(separator: ptr[u8], n: i64, items: object, array: bool) -> object:
    """join."""
    parts = join_items(items)
    b = stack(StringBuilder, 1)
    builder_start(b)
    v = stack(View, 1)
    for i in range(parts.length):
        if not view_bytes(v, parts.items.get(i)):
            name = type_name(parts.items.get(i))
            builder_drop(b)
            raise TypeError(f"sequence item {i}: expected a bytes-like object, {name} found")
        if i > 0:
            append_ascii(b, separator, n)
        append_ascii(b, v.data, v.length)
    return builder_to_bytes(b, array)


def is_byte_space(c: i64) -> bool:
    """ASCII white space."""
    return c == 32 or 9 <= c <= 13


def strip_bytes(own: object, p: ptr[u8], n: i64, chars: object, left: bool, right: bool, array: bool) -> object:
    """strip, lstrip or rstrip; `own`: the bytes themselves, which are the result where nothing goes."""
    v = stack(View, 1)
    v.data = bytes_of(" \t\n\r\v\f")
    v.length = 6
    if chars is not None:
        require_bytes(v, chars)
    start = 0
    end = n
    while left and start < end and find_byte(v.data, 0, v.length, i64(p[start])) >= 0:
        start += 1
    while right and end > start and find_byte(v.data, 0, v.length, i64(p[end - 1])) >= 0:
        end -= 1
    if end - start == n and type_is(own, bytes):
        return own
    return make_bytes(p + start, end - start, array)


def split_bytes(p: ptr[u8], n: i64, separator: object, limit: i64, array: bool) -> list:
    """split."""
    result = new(list)
    if separator is None:
        _split_spaces(result, p, n, limit, array)
        return result
    v = stack(View, 1)
    require_bytes(v, separator)
    if v.length == 0:
        raise ValueError("empty separator")
    at = 0
    while limit != 0:
        found = find_bytes(p, at, n, v.data, v.length)
        if found < 0:
            break
        result.append(make_bytes(p + at, found - at, array))
        at = found + v.length
        limit -= 1
    result.append(make_bytes(p + at, n - at, array))
    return result


def _split_spaces(result: list, p: ptr[u8], n: i64, limit: i64, array: bool) -> None:
    i = 0
    while True:
        while i < n and is_byte_space(i64(p[i])):
            i += 1
        if i == n:
            return
        start = i
        if limit == 0:
            result.append(make_bytes(p + start, n - start, array))
            return
        while i < n and not is_byte_space(i64(p[i])):
            i += 1
        result.append(make_bytes(p + start, i - start, array))
        limit -= 1


def rsplit_bytes(p: ptr[u8], n: i64, separator: object, limit: i64, array: bool) -> list:
    """rsplit."""
    result = new(list)
    if separator is None:
        _rsplit_spaces(result, p, n, limit, array)
    else:
        v = stack(View, 1)
        require_bytes(v, separator)
        if v.length == 0:
            raise ValueError("empty separator")
        end = n
        while limit != 0:
            found = rfind_bytes(p, 0, end, v.data, v.length)
            if found < 0:
                break
            result.append(make_bytes(p + (found + v.length), end - found - v.length, array))
            end = found
            limit -= 1
        result.append(make_bytes(p, end, array))
    result.reverse()
    return result


def _rsplit_spaces(result: list, p: ptr[u8], n: i64, limit: i64, array: bool) -> None:
    i = n
    while True:
        while i > 0 and is_byte_space(i64(p[i - 1])):
            i -= 1
        if i == 0:
            return
        end = i
        if limit == 0:
            result.append(make_bytes(p, end, array))
            return
        while i > 0 and not is_byte_space(i64(p[i - 1])):
            i -= 1
        result.append(make_bytes(p + i, end - i, array))
        limit -= 1


def split_byte_lines(p: ptr[u8], n: i64, keep_ends: bool, array: bool) -> list:
    """splitlines: only \\n, \\r and \\r\\n end a line of bytes."""
    result = new(list)
    start = 0
    i = 0
    while i < n:
        c = i64(p[i])
        i += 1
        if c != 10 and c != 13:
            continue
        end = i - 1
        if c == 13 and i < n and p[i] == 10:
            i += 1
        result.append(make_bytes(p + start, (i if keep_ends else end) - start, array))
        start = i
    if start < n:
        result.append(make_bytes(p + start, n - start, array))
    return result


def partition_bytes(p: ptr[u8], n: i64, separator: object, backwards: bool, array: bool) -> tuple:
    """partition or rpartition."""
    v = stack(View, 1)
    require_bytes(v, separator)
    if v.length == 0:
        raise ValueError("empty separator")
    if backwards:
        found = rfind_bytes(p, 0, n, v.data, v.length)
        if found < 0:
            return (make_bytes(p, 0, array), make_bytes(p, 0, array), make_bytes(p, n, array))
    else:
        found = find_bytes(p, 0, n, v.data, v.length)
        if found < 0:
            return (make_bytes(p, n, array), make_bytes(p, 0, array), make_bytes(p, 0, array))
    after = found + v.length
    middle = make_bytes(v.data, v.length, array)
    return (make_bytes(p, found, array), middle, make_bytes(p + after, n - after, array))


def pad_bytes(p: ptr[u8], n: i64, left: i64, right: i64, fill: i64, array: bool) -> object:
    """n bytes between margins (none if negative)."""
    b = stack(StringBuilder, 1)
    builder_start(b)
    append_chars(b, fill, left)
    append_ascii(b, p, n)
    append_chars(b, fill, right)
    return builder_to_bytes(b, array)


def fill_byte(x: object, name: str) -> i64:
    """The fill byte of center, ljust and rjust."""
    v = stack(View, 1)
    if not view_bytes(v, x) or v.length != 1:
        raise TypeError(f"{name}() argument 2 must be a byte string of length 1, not {type_name(x)}")
    return i64(v.data[0])


def zfill_bytes(p: ptr[u8], n: i64, width: i64, array: bool) -> object:
    """zfill."""
    signed = n > 0 and (p[0] == 43 or p[0] == 45) and width > n
    b = stack(StringBuilder, 1)
    builder_start(b)
    if signed:
        append_ascii(b, p, 1)
    append_chars(b, 48, width - n)
    skip = 1 if signed else 0
    append_ascii(b, p + skip, n - skip)
    return builder_to_bytes(b, array)


def expand_byte_tabs(p: ptr[u8], n: i64, size: i64, array: bool) -> object:
    """expandtabs."""
    check_c_int(size)
    b = stack(StringBuilder, 1)
    builder_start(b)
    column = 0
    for i in range(n):
        c = i64(p[i])
        if c == 9:
            if size > 0:
                append_chars(b, 32, size - column % size)
                column += size - column % size
            continue
        append_ascii(b, p + i, 1)
        column = 0 if c == 10 or c == 13 else column + 1
    return builder_to_bytes(b, array)


def change_byte_case(p: ptr[u8], n: i64, operation: i64, array: bool) -> object:
    """upper, lower, title (WORDS), swapcase or capitalize of ASCII letters."""
    b = stack(StringBuilder, 1)
    builder_start(b)
    append_ascii(b, p, n)
    after_letter = False
    for i in range(n):
        c = i64(p[i])
        letter = is_cased_byte(c)
        which = operation
        if operation == SWAP:
            which = LOWER if c < 97 else UPPER
        elif operation == CAPITALIZE:
            which = UPPER if i == 0 else LOWER
        elif operation == WORDS:
            which = LOWER if after_letter else UPPER
        after_letter = letter
        if letter:
            b.data[i] = u8(ascii_mapping(c, which))
    return builder_to_bytes(b, array)


def is_cased_byte(c: i64) -> bool:
    """An ASCII letter."""
    return 65 <= c <= 90 or 97 <= c <= 122


def all_bytes(p: ptr[u8], n: i64, question: i64) -> bool:
    """isalnum (0), isalpha (1), isdigit (2) or isspace (3)."""
    for i in range(n):
        c = i64(p[i])
        digit = 48 <= c <= 57
        if question == 0 and not (digit or is_cased_byte(c)):
            return False
        if question == 1 and not is_cased_byte(c):
            return False
        if question == 2 and not digit:
            return False
        if question == 3 and not is_byte_space(c):
            return False
    return n > 0


def case_of_bytes(p: ptr[u8], n: i64, question: i64) -> bool:
    """islower (0), isupper (1) or istitle (2), asked of the same Latin-1 text without its upper half."""
    found = False
    after_letter = False
    for i in range(n):
        c = i64(p[i])
        if not is_cased_byte(c):
            after_letter = False
            continue
        upper = c < 97
        if question == 0 and upper or question == 1 and not upper:
            return False
        if question == 2 and upper == after_letter:
            return False
        found = True
        after_letter = True
    return found


def translate_bytes(p: ptr[u8], n: i64, table: object, gone: object, array: bool) -> object:
    """translate."""
    t = stack(View, 1)
    g = stack(View, 1)
    g.data = p
    g.length = 0
    t.data = p
    t.length = 0
    if table is not None:
        require_bytes(t, table)
        if t.length != 256:
            raise ValueError("translation table must be 256 characters long")
    if not is_null(gone):
        require_bytes(g, gone)
    b = stack(StringBuilder, 1)
    builder_start(b)
    for i in range(n):
        c = i64(p[i])
        if g.length > 0 and find_byte(g.data, 0, g.length, c) >= 0:
            continue
        append_char(b, i64(t.data[c]) if t.length > 0 else c)
    return builder_to_bytes(b, array)


def make_byte_table(a: object, b: object) -> bytes:
    """bytes.maketrans(a, b)."""
    x = stack(View, 1)
    y = stack(View, 1)
    require_bytes(x, a)
    require_bytes(y, b)
    if x.length != y.length:
        raise ValueError("maketrans arguments must have same length")
    table = new_bytes(256)
    for i in range(256):
        table.data[i] = u8(i)
    for i in range(x.length):
        table.data[i64(x.data[i])] = y.data[i]
    return table


def concat_bytes(p: ptr[u8], n: i64, other: object, array: bool) -> object:
    """self + other."""
    v = stack(View, 1)
    if not view_bytes(v, other):
        name = "bytearray" if array else "bytes"
        raise TypeError(f"can't concat {type_name(other)} to {name}")
    b = stack(StringBuilder, 1)
    builder_start(b)
    builder_reserve(b, n + v.length, 0)
    append_ascii(b, p, n)
    append_ascii(b, v.data, v.length)
    return builder_to_bytes(b, array)


def repeat_bytes(p: ptr[u8], n: i64, count: object, array: bool) -> object:
    """self * count."""
    if not has_index(count):
        raise TypeError(f"can't multiply sequence by non-int of type '{type_name(count)}'")
    times = repeat_count(count)
    if n > 0 and times > 0x3FFFFFFFFFFFFFF // n:
        raise MemoryError
    b = stack(StringBuilder, 1)
    builder_start(b)
    builder_reserve(b, n * times, 0)
    for i in range(times):
        append_ascii(b, p, n)
    return builder_to_bytes(b, array)


def slice_bytes(p: ptr[u8], n: i64, part: slice) -> object:
    """self[part] of bytes."""
    bounds = stack(Selection, 1)
    select(part, n, bounds)
    return selected_bytes(p, bounds, False)


def selected_bytes(p: ptr[u8], bounds: ptr[Selection], array: bool) -> object:
    if bounds.step == 1:
        return make_bytes(p + bounds.start, bounds.count, array)
    b = stack(StringBuilder, 1)
    builder_start(b)
    at = bounds.start
    for i in range(bounds.count):
        append_ascii(b, p + at, 1)
        at += bounds.step
    return builder_to_bytes(b, array)


def hex_bytes(p: ptr[u8], n: i64, separator: object, per_group: i64) -> str:
    """hex(sep, bytes_per_sep)."""
    sep = separator_char(separator)
    if sep < 0 and n > 0:
        plain = new_latin1(2 * n, True)
        digits = bytes_of("0123456789abcdef")
        for i in range(n):
            plain.data[2 * i] = digits[i64(p[i] >> 4)]
            plain.data[2 * i + 1] = digits[i64(p[i] & 15)]
        return plain
    b = stack(StringBuilder, 1)
    builder_start(b)
    size = per_group if per_group > 0 else -per_group
    for i in range(n):
        if i > 0 and sep >= 0 and size > 0:
            if (n - i if per_group > 0 else i) % size == 0:
                append_char(b, sep)
        append_hex(b, i64(p[i]), 2)
    return builder_finish(b)


def separator_char(separator: object) -> i64:
    """The sep argument of hex, -1 if there is none."""
    if is_null(separator):
        return -1
    v = stack(View, 1)
    c = i64(-1)
    if length_of(separator) != 1:
        raise ValueError("sep must be length 1.")
    if isinstance(separator, str):
        c = char_at(cast(str, separator), 0)
    elif view_bytes(v, separator):
        c = i64(v.data[0])
    else:
        raise TypeError("sep must be str or bytes.")
    if c > 127:
        raise ValueError("sep must be ASCII.")
    return c


def parse_hex(text: str, array: bool) -> object:
    """fromhex(text)."""
    b = stack(StringBuilder, 1)
    builder_start(b)
    i = 0
    while i < text.length:
        c = char_at(text, i)
        if is_byte_space(c):
            i += 1
            continue
        high = digit_value(c)
        if high > 15:
            raise ValueError(f"non-hexadecimal number found in fromhex() arg at position {i}")
        low = digit_value(char_at(text, i + 1)) if i + 1 < text.length else 99
        if low > 15:
            raise ValueError(f"non-hexadecimal number found in fromhex() arg at position {i + 1}")
        append_char(b, high * 16 + low)
        i += 2
    return builder_to_bytes(b, array)


def repr_bytes(p: ptr[u8], n: i64, array: bool = False) -> str:
    """b'…'; inside of bytearray(…) CPython escapes ' even between double quotes."""
    quote = 39
    if find_byte(p, 0, n, 39) >= 0 and find_byte(p, 0, n, 34) < 0:
        quote = 34
    b = stack(StringBuilder, 1)
    builder_start(b)
    append_char(b, 98)
    append_char(b, quote)
    for i in range(n):
        c = i64(p[i])
        append_escaped(b, c, 39 if array and c == 39 else quote, True)
    append_char(b, quote)
    return builder_finish(b)


def order_of_bytes(p: ptr[u8], n: i64, other: ptr[View]) -> i64:
    """-1, 0 or 1."""
    shorter = n if n < other.length else other.length
    order = compare_bytes(p, other.data, shorter)
    if order == 0:
        order = n - other.length
    return -1 if order < 0 else 1 if order > 0 else 0


def compare_with_bytes(p: ptr[u8], n: i64, other: object, op: i64) -> object:
    """< 0, <= 1, == 2, != 3, > 4, >= 5; NotImplemented for what is not bytes-like."""
    if isinstance(other, memoryview) and (op == 2 or op == 3):
        return NotImplemented  # that of the view compares
    v = stack(View, 1)
    if not view_bytes(v, other):
        return NotImplemented
    order = order_of_bytes(p, n, v)
    if op == 0:
        return order < 0
    if op == 1:
        return order <= 0
    if op == 2:
        return order == 0
    if op == 3:
        return order != 0
    if op == 4:
        return order > 0
    return order >= 0


from molt.lib.builtins.memory_items import size_of  # noqa: E402
from molt.lib.builtins.memory_row import row_of  # noqa: E402
from molt.lib.builtins.memoryview import is_contiguous, memoryview  # noqa: E402
from molt.lib.builtins.bytearray import bytearray, bytearray_from  # noqa: E402
from molt.lib.builtins.bytes import bytes, bytes_from, new_bytes  # noqa: E402
from molt.lib.builtins.int import index_clamped, index_object  # noqa: E402
from molt.lib.builtins.int_digits import digit_value  # noqa: E402
from molt.lib.builtins.list import list  # noqa: E402
from molt.lib.builtins.sequence import I64_MAX, check_c_int, has_index, repeat_count  # noqa: E402
from molt.lib.builtins.slice import Selection, select, slice  # noqa: E402
from molt.lib.builtins.str import str  # noqa: E402
from molt.lib.builtins.str_builder import (  # noqa: E402
    StringBuilder,
    append_ascii,
    append_char,
    append_chars,
    builder_drop,
    builder_finish,
    builder_reserve,
    builder_start,
)
from molt.lib.builtins.str_case import CAPITALIZE, LOWER, SWAP, UPPER, WORDS, ascii_mapping  # noqa: E402
from molt.lib.builtins.str_core import char_at, new_latin1  # noqa: E402
from molt.lib.builtins.str_escape import append_escaped, append_hex  # noqa: E402
from molt.lib.builtins.str_methods import Span, clip_span, join_items  # noqa: E402
from molt.lib.builtins.str_raw import find_byte  # noqa: E402
from molt.lib.builtins.str_search import find_bytes, rfind_bytes  # noqa: E402
from molt.lib.builtins.tuple import tuple  # noqa: E402
from molt.lib.low import bytes_of, compare_bytes  # noqa: E402
from molt.lib.rt.errors import type_name  # noqa: E402
from molt.lib.rt.ops import length_of  # noqa: E402
