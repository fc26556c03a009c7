"""`get_type_hints`: annotations with the names in texts looked up.

There is no `eval` in a compiled program; texts are read here, as far as types are written:
names with dots, subscripts, `|`, lists, None, `...`, and constants.
"""

from __future__ import annotations

from molt.lib.builtins.dict import dict, get_or_null
from molt.lib.builtins.generic_alias import generic_alias
from molt.lib.builtins.generic_alias import make_alias as make_generic_alias
from molt.lib.builtins.list import list
from molt.lib.builtins.tuple import tuple, tuple_of
from molt.lib.builtins.type import IS_TYPE, type
from molt.lib.builtins.union_type import union_type
from molt.lib.low import NULL, cast, from_word, i64, internal, is_null, isinstance, keywords, ptr, stack, struct, type_is
from molt.lib.rt.attributes import find_attr_or_null, get_attr
from molt.lib.rt.errors import raise_name_error
from molt.lib.rt.modules import import_library
from molt.lib.rt.arithmetic import or_
from molt.lib.rt.ops import get_item, repr_of
from molt.lib.rt.tables import dict_find, dict_keys, dict_store
from molt.lib.rt.types import type_of
from molt.lib.std.molt_unsupported import MoltUnsupported
from molt.lib.std.typing.aliases import LITERAL, UNION, Alias, ForwardRef, as_type, make_alias, make_reference, make_union


@struct
class Reader:
    """A place in a text."""

    at: i64


@keywords
def get_type_hints(obj: object, globalns: object = None, localns: object = None, include_extras: object = False) -> object:
    """Return type hints for an object."""
    hints = new_dict()
    if (type_of(obj).flags & IS_TYPE) != 0:
        order: tuple = cast(type, obj).order
        i = order.length
        while i > 0:
            i -= 1
            cls = cast(type, order.data.get(i))
            found = own_or_none(cls, "__annotations__", None)
            if isinstance(found, dict):
                add_hints(hints, cast(dict, found), cls.__module__, globalns, localns)
        return hints
    found = find_attr_or_null(obj, "__annotations__")
    if is_null(found) or found is None:
        if is_null(found) and is_null(find_attr_or_null(obj, "__module__")):
            raise TypeError(f"{repr_of(obj)} is not a module, class, method, or function.")
        return hints
    home = find_attr_or_null(obj, "__module__")
    if is_null(home):
        home = find_attr_or_null(obj, "__name__")
    add_hints(hints, cast(dict, found), home, globalns, localns)
    return hints


@internal
def new_dict() -> dict:
    made: dict = {}
    return made


@internal
def add_hints(hints: dict, annotations: dict, home: object, globalns: object, localns: object) -> None:
    """Adds the annotations of one object, which is of the module `home`."""
    names = dict_keys(annotations)
    for i in range(names.length):
        value = as_type(get_or_null(annotations, names.data.get(i)))
        dict_store(hints, names.data.get(i), evaluated(value, home, globalns, localns))


@internal
def evaluated(x: object, home: object, globalns: object, localns: object) -> object:
    """A type with what its texts name, in the types within it, too."""
    if isinstance(x, ForwardRef):
        return evaluated(read_whole(cast(ForwardRef, x).text, home, globalns, localns), home, globalns, localns)
    arguments = cast(tuple, NULL)
    if isinstance(x, Alias):
        arguments = cast(Alias, x).arguments if cast(Alias, x).kind != LITERAL else cast(tuple, NULL)
    elif isinstance(x, generic_alias):
        arguments = cast(generic_alias, x).arguments
    elif isinstance(x, union_type):
        arguments = cast(tuple, cast(union_type, x).members)
    if is_null(arguments):
        return x
    found = evaluated_all(arguments, home, globalns, localns)
    if is_null(found):
        return x
    if isinstance(x, Alias):
        a = cast(Alias, x)
        return make_union(found) if a.kind == UNION else make_alias(a.origin, found, a.name, a.kind)
    if isinstance(x, generic_alias):
        if cast(generic_alias, x).unpacked:
            raise MoltUnsupported(f"the hint {repr_of(x)}, with texts in it")
        return make_generic_alias(cast(generic_alias, x).origin, found)
    joined = found.data.get(0)
    for i in range(1, found.length):
        joined = or_(joined, found.data.get(i))
    return joined


@internal
def evaluated_all(types: tuple, home: object, globalns: object, localns: object) -> tuple:
    """Types with what their texts name; NULL if that changes none."""
    items: list = []
    changes = False
    for i in range(types.length):
        x = types.data.get(i)
        value = evaluated(make_reference(cast(str, x)) if type_is(x, str) else x, home, globalns, localns)
        changes = changes or not (value is x)
        items.append(value)
    return tuple_of(items.items, items.length) if changes else cast(tuple, NULL)


@internal
def read_whole(text: str, home: object, globalns: object, localns: object) -> object:
    """The type that a text names."""
    r = stack(Reader, 1)
    r.at = 0
    value = read_union(r, text, home, globalns, localns)
    skip_spaces(r, text)
    if r.at < text.length:
        raise_unread(text)
    return as_type(value)


@internal
def raise_unread(text: str) -> None:
    raise MoltUnsupported(f"the annotation {text!r} as a text, evaluated when the program runs")


@internal
def skip_spaces(r: ptr[Reader], text: str) -> None:
    while r.at < text.length and (char_at(text, r.at) == 32 or char_at(text, r.at) == 10):
        r.at += 1


@internal
def next_is(r: ptr[Reader], text: str, c: i64) -> bool:
    """Whether a character comes next, which is then read."""
    skip_spaces(r, text)
    if r.at < text.length and char_at(text, r.at) == c:
        r.at += 1
        return True
    return False


@internal
def read_union(r: ptr[Reader], text: str, home: object, globalns: object, localns: object) -> object:
    value = read_type(r, text, home, globalns, localns)
    while next_is(r, text, 124):
        value = or_(value, read_type(r, text, home, globalns, localns))
    return value


@internal
def read_type(r: ptr[Reader], text: str, home: object, globalns: object, localns: object) -> object:
    value = read_atom(r, text, home, globalns, localns)
    while True:
        if next_is(r, text, 46):
            value = get_attr(value, read_name(r, text))
        elif next_is(r, text, 91):
            items = read_items(r, text, home, globalns, localns)
            value = get_item(value, items.items.get(0) if items.length == 1 else tuple_of(items.items, items.length))
        else:
            return value


@internal
def read_items(r: ptr[Reader], text: str, home: object, globalns: object, localns: object) -> list:
    """What stands in brackets, behind the first of which the reader is."""
    items: list = []
    while not next_is(r, text, 93):
        items.append(read_union(r, text, home, globalns, localns))
        if not next_is(r, text, 44):
            if not next_is(r, text, 93):
                raise_unread(text)
            break
    return items


@internal
def read_name(r: ptr[Reader], text: str) -> str:
    skip_spaces(r, text)
    start = r.at
    while r.at < text.length and (is_word(char_at(text, r.at))):
        r.at += 1
    if r.at == start:
        raise_unread(text)
    return substring(text, start, r.at)


@internal
def is_word(c: i64) -> bool:
    return c == 95 or (48 <= c <= 57) or (65 <= c <= 90) or (97 <= c <= 122) or c >= 128


@internal
def read_atom(r: ptr[Reader], text: str, home: object, globalns: object, localns: object) -> object:
    if next_is(r, text, 91):
        return read_items(r, text, home, globalns, localns)
    if next_is(r, text, 40):
        inner = read_union(r, text, home, globalns, localns)
        if not next_is(r, text, 41):
            raise_unread(text)
        return inner
    if next_is(r, text, 39):
        return read_text(r, text, 39)
    if next_is(r, text, 34):
        return read_text(r, text, 34)
    if next_is(r, text, 46):
        if not next_is(r, text, 46) or not next_is(r, text, 46):
            raise_unread(text)
        return ...
    name = read_name(r, text)
    if 48 <= char_at(name, 0) <= 57:
        return int(name)
    if str_equal(name, "None"):
        return None
    if str_equal(name, "True"):
        return True
    if str_equal(name, "False"):
        return False
    return find_name(name, home, globalns, localns)


@internal
def read_text(r: ptr[Reader], text: str, quote: i64) -> object:
    start = r.at
    while r.at < text.length and char_at(text, r.at) != quote:
        if char_at(text, r.at) == 92:
            raise_unread(text)
        r.at += 1
    r.at += 1
    return substring(text, start, r.at - 1)


@internal
def find_name(name: str, home: object, globalns: object, localns: object) -> object:
    """What a name means in a module, or in the namespaces that are given instead."""
    if localns is not None and contains(localns, name):
        return get_item(localns, name)
    if globalns is not None:
        if contains(globalns, name):
            return get_item(globalns, name)
    else:
        word = dict_find(cast(dict, ctx.modules), home)
        if word != 0:
            found = find_attr_or_null(from_word(object, word), name)
            if not is_null(found):
                return found
    found = find_attr_or_null(import_library("builtins"), name)
    if is_null(found):
        raise_name_error(name)
    return found


# At the bottom because of cycles.
from molt.lib.builtins.mapping_proxy import own_or_none  # noqa: E402
from molt.lib.builtins.str_core import char_at, str_equal, substring  # noqa: E402
from molt.lib.low import ctx  # noqa: E402
from molt.lib.rt.ops import contains  # noqa: E402
