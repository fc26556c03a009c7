"""str.format and format_map: replacement fields with attributes, indices, conversions and nested specs.

What a spec means to a type is in format_spec.py.
"""

from __future__ import annotations

from molt.lib.low import cast, i64, is_null, ptr, stack, struct


@struct
class Numbering:
    """How fields are numbered: not known yet (0), by themselves (1) or by hand (2)."""

    state: i64
    next: i64


@struct
class Field:
    """Where the parts of a replacement field lie in the format string."""

    name_start: i64
    name_end: i64
    conversion: i64
    spec_start: i64
    spec_end: i64
    nested: bool


def format_fields(text: str, args: object, kwargs: object) -> str:
    """text.format(*args, **kwargs); args NULL for format_map."""
    numbering = stack(Numbering, 1)
    numbering.state = 0
    numbering.next = 0
    return _expand(text, 0, text.length, args, kwargs, 2, numbering)


def _expand(
    text: str, start: i64, end: i64, args: object, kwargs: object, depth: i64, numbering: ptr[Numbering]
) -> str:
    """Characters start to end with their fields replaced; a spec may hold fields, those no more."""
    if depth == 0:
        raise ValueError("Max string recursion exceeded")
    b = stack(StringBuilder, 1)
    builder_start(b)
    builder_reserve(b, end - start, 0)
    at = start
    field = stack(Field, 1)
    while at < end:
        plain = at
        c = char_at(text, at)
        while c != 123 and c != 125:
            at += 1
            if at == end:
                break
            c = char_at(text, at)
        if at > plain:
            append_range(b, text.data, i64(text.kind), plain, at - plain, str_bound(text))
            if at == end:
                break
        at += 1
        if at < end and char_at(text, at) == c:
            append_char(b, c)
            at += 1
            continue
        if c == 125:
            raise ValueError("Single '}' encountered in format string")
        if at == end:
            raise ValueError("Single '{' encountered in format string")
        at = _parse_field(field, text, at, end)
        append_str(b, _render(field, text, args, kwargs, depth, numbering))
    return builder_finish(b)


def _parse_field(field: ptr[Field], text: str, at: i64, end: i64) -> i64:
    """Reads a field after its brace; where it ends."""
    field.conversion = 0
    field.nested = False
    field.spec_start = 0
    field.spec_end = 0
    field.name_start = at
    c = i64(0)
    while at < end:
        c = char_at(text, at)
        at += 1
        if c == 123:
            raise ValueError("unexpected '{' in field name")
        if c == 91:
            while at < end and char_at(text, at) != 93:
                at += 1
        elif c == 125 or c == 58 or c == 33:
            break
    field.name_end = at - 1
    if c == 125:
        return at
    if c != 33 and c != 58:
        raise ValueError("expected '}' before end of string")
    if c == 33:
        if at >= end:
            raise ValueError("end of string while looking for conversion specifier")
        field.conversion = char_at(text, at)
        at += 1
        if at < end:
            c = char_at(text, at)
            at += 1
            if c == 125:
                return at
            if c != 58:
                raise ValueError("expected ':' after conversion specifier")
    return _parse_spec(field, text, at, end)


def _parse_spec(field: ptr[Field], text: str, at: i64, end: i64) -> i64:
    field.spec_start = at
    open_braces = 1
    while at < end:
        c = char_at(text, at)
        at += 1
        if c == 123:
            field.nested = True
            open_braces += 1
        elif c == 125:
            open_braces -= 1
            if open_braces == 0:
                field.spec_end = at - 1
                return at
    raise ValueError("unmatched '{' in format spec")


def _render(
    field: ptr[Field], text: str, args: object, kwargs: object, depth: i64, numbering: ptr[Numbering]
) -> str:
    """The text of one field."""
    # The nested specs use the same Field record, so its parts are read first.
    conversion = field.conversion
    nested = field.nested
    spec_start = field.spec_start
    spec_end = field.spec_end
    value = _field_value(text, field.name_start, field.name_end, args, kwargs, numbering)
    if conversion != 0:
        value = convert_value(value, conversion)
    spec = substring(text, spec_start, spec_end)
    if nested:
        spec = _expand(text, spec_start, spec_end, args, kwargs, depth - 1, numbering)
    return format_value(value, spec)


def convert_value(value: object, conversion: i64) -> object:
    """!r, !s or !a."""
    if conversion == 114:
        return repr_of(value)
    if conversion == 115:
        return str_of(value)
    if conversion == 97:
        return ascii_of(value)
    if 32 < conversion < 127:
        raise ValueError(f"Unknown conversion specifier {char_string(conversion)}")
    raise ValueError(f"Unknown conversion specifier \\x{hex_text(conversion)}")


def _field_value(
    text: str, start: i64, end: i64, args: object, kwargs: object, numbering: ptr[Numbering]
) -> object:
    """The object that a field name means."""
    at = start
    while at < end and char_at(text, at) != 46 and char_at(text, at) != 91:
        at += 1
    index = _integer(text, start, at)
    if start == at or index >= 0:
        _number(numbering, start == at)
        if start == at:
            index = numbering.next
            numbering.next += 1
        value = _positional(args, index)
    else:
        value = _keyword(kwargs, substring(text, start, at))
    return _follow(value, text, at, end)


def _number(numbering: ptr[Numbering], automatic: bool) -> None:
    wanted = 1 if automatic else 2
    if numbering.state == 0:
        numbering.state = wanted
    elif numbering.state != wanted:
        if automatic:
            raise ValueError("cannot switch from manual field specification to automatic field numbering")
        raise ValueError("cannot switch from automatic field numbering to manual field specification")


def _positional(args: object, index: i64) -> object:
    if is_null(args):
        raise ValueError("Format string contains positional fields")
    values = cast(tuple, args)
    if index >= values.length:
        raise IndexError(f"Replacement index {index} out of range for positional args tuple")
    return values.data.get(index)


def _keyword(kwargs: object, name: str) -> object:
    if is_null(kwargs):
        raise KeyError(name)
    return get_item(kwargs, name)


def _integer(text: str, start: i64, end: i64) -> i64:
    """The decimal number that the characters spell, -1 if they spell none."""
    if start == end:
        return -1
    value = i64(0)
    for i in range(start, end):
        digit = decimal_value(char_at(text, i))
        if digit < 0:
            return -1
        if value > (0x7FFFFFFFFFFFFFFF - digit) // 10:
            raise ValueError("Too many decimal digits in format string")
        value = value * 10 + digit
    return value


def _follow(value: object, text: str, at: i64, end: i64) -> object:
    """value.attribute[index]… as written from at to end."""
    while at < end:
        c = char_at(text, at)
        at += 1
        start = at
        if c == 46:
            while at < end and char_at(text, at) != 46 and char_at(text, at) != 91:
                at += 1
            _require_name(start, at)
            value = get_attr(value, substring(text, start, at))
        elif c == 91:
            while at < end and char_at(text, at) != 93:
                at += 1
            if at == end:
                raise ValueError("Missing ']' in format string")
            value = _subscript(value, text, start, at)
            at += 1
        else:
            raise ValueError("Only '.' or '[' may follow ']' in format field specifier")
    return value


def _require_name(start: i64, end: i64) -> None:
    if start == end:
        raise ValueError("Empty attribute in format string")


def _subscript(value: object, text: str, start: i64, end: i64) -> object:
    index = _integer(text, start, end)
    _require_name(start, end)
    if index >= 0:
        return get_item(value, index)
    return get_item(value, substring(text, start, end))


from molt.lib.builtins.format_spec import format_value, hex_text  # noqa: E402
from molt.lib.builtins.str_builder import (  # noqa: E402
    StringBuilder,
    append_char,
    append_range,
    append_str,
    builder_finish,
    builder_reserve,
    builder_start,
)
from molt.lib.builtins.str_core import char_at, char_string, str_bound, substring  # noqa: E402
from molt.lib.builtins.str_escape import ascii_of  # noqa: E402
from molt.lib.builtins.tuple import tuple  # noqa: E402
from molt.lib.builtins.unicode_data import decimal_value  # noqa: E402
from molt.lib.rt.attributes import get_attr  # noqa: E402
from molt.lib.rt.ops import get_item, repr_of, str_of  # noqa: E402
