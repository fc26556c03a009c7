"""`_string`: the parts of format strings, for `string.Formatter`."""

from __future__ import annotations

from molt.lib.builtins.str_builder import StringBuilder as _StringBuilder
from molt.lib.builtins.str_builder import append_char as _append_char
from molt.lib.builtins.str_builder import builder_finish as _builder_finish
from molt.lib.builtins.str_builder import builder_start as _builder_start
from molt.lib.builtins.str_core import char_at as _char_at
from molt.lib.builtins.str_core import char_string as _char_string
from molt.lib.builtins.str_core import substring as _substring
from molt.lib.builtins.str_format import Field as _Field
from molt.lib.builtins.str_format import _integer as _whole_number
from molt.lib.builtins.str_format import _parse_field as _parse_field
from molt.lib.builtins.str_format import _require_name as _require_name
from molt.lib.low import cast as _cast
from molt.lib.low import i64
from molt.lib.low import internal as _internal
from molt.lib.low import isinstance as _isinstance
from molt.lib.low import stack as _stack
from molt.lib.rt.errors import type_name as _type_name
from molt.lib.rt.ops import iterate as _iterate


def formatter_parser(format_string: object, /) -> object:
    """parse the argument as a format string"""
    if not _isinstance(format_string, str):
        raise TypeError(f"expected str, got {_type_name(format_string)}")
    parts: list = []
    _add_parts(parts, _cast(str, format_string))
    return _iterate(parts)


@_internal
def _add_parts(parts: list, text: str) -> None:
    """Adds (literal, name, spec, conversion) for each field, and for what stands after the last."""
    at = 0
    field = _stack(_Field, 1)
    while at < text.length:
        b = _stack(_StringBuilder, 1)
        _builder_start(b)
        c = i64(0)
        is_field = False
        while at < text.length:
            c = _char_at(text, at)
            at += 1
            if c != 123 and c != 125:
                _append_char(b, c)
                continue
            if at < text.length and _char_at(text, at) == c:
                _append_char(b, c)
                at += 1
                break
            if c == 125:
                raise ValueError("Single '}' encountered in format string")
            if at == text.length:
                raise ValueError("Single '{' encountered in format string")
            is_field = True
            break
        literal = _builder_finish(b)
        if not is_field:
            parts.append((literal, None, None, None))
            continue
        at = _parse_field(field, text, at, text.length)
        conversion: object = None
        if field.conversion != 0:
            conversion = _char_string(field.conversion)
        name = _substring(text, field.name_start, field.name_end)
        parts.append((literal, name, _substring(text, field.spec_start, field.spec_end), conversion))


def formatter_field_name_split(field_name: object, /) -> object:
    """split the argument as a field name"""
    if not _isinstance(field_name, str):
        raise TypeError(f"expected str, got {_type_name(field_name)}")
    text = _cast(str, field_name)
    at = 0
    while at < text.length and _char_at(text, at) != 46 and _char_at(text, at) != 91:
        at += 1
    index = _whole_number(text, 0, at)
    first: object = _substring(text, 0, at)
    if index >= 0:
        first = index
    rest: list = []
    while at < text.length:
        c = _char_at(text, at)
        at += 1
        start = at
        if c == 46:
            while at < text.length and _char_at(text, at) != 46 and _char_at(text, at) != 91:
                at += 1
            _require_name(start, at)
            rest.append((True, _substring(text, start, at)))
        elif c == 91:
            while at < text.length and _char_at(text, at) != 93:
                at += 1
            if at == text.length:
                raise ValueError("Missing ']' in format string")
            _require_name(start, at)
            number = _whole_number(text, start, at)
            if number >= 0:
                rest.append((False, number))
            else:
                rest.append((False, _substring(text, start, at)))
            at += 1
        else:
            raise ValueError("Only '.' or '[' may follow ']' in format field specifier")
    return (first, _iterate(rest))
