"""Finding codecs by name: what is registered, then the modules of the package `encodings` in the program."""

from __future__ import annotations

from molt.lib.builtins.codecs import known_codec
from molt.lib.builtins.dict import dict, get_or_null
from molt.lib.builtins.list import list
from molt.lib.builtins.exceptions import BaseException
from molt.lib.builtins.str_core import char_at
from molt.lib.builtins.tuple import tuple
from molt.lib.low import NULL, cast, class_object, i64, compact, internal, is_null, isinstance, keywords, new, type_is
from molt.lib.rt.attributes import find_attr_or_null, get_attr
from molt.lib.rt.calls import call0, call1, call2
from molt.lib.rt.errors import raise_object, type_name
from molt.lib.rt.modules import find_program_module, import_library
from molt.lib.rt.comparison import equal
from molt.lib.rt.ops import contains, get_item, str_of, truth
from molt.lib.rt.tables import dict_store
from molt.lib.rt.types import lookup as lookup_in_class
from molt.lib.rt.types import type_of
from molt.lib.std.molt_unsupported import MoltUnsupported
from molt.lib.std.molt_values import keep_value, kept_value

compact()


@internal
def kept_table(name: str) -> dict:
    """A dict that belongs to the module."""
    found = kept_value("_codecs", name)
    return cast(dict, keep_value("_codecs", name, new(dict)) if is_null(found) else found)


@internal
def search_functions() -> list:
    found = kept_value("_codecs", "search functions")
    return cast(list, keep_value("_codecs", "search functions", new(list)) if is_null(found) else found)


def register(search_function: object, /) -> None:
    """Register a codec search function."""
    if not callable(search_function):
        raise TypeError("argument must be callable")
    home = find_attr_or_null(search_function, "__module__")
    if not is_null(home) and equal(home, "encodings"):
        return  # `search` knows those modules itself
    search_functions().append(search_function)


def unregister(search_function: object, /) -> None:
    """Unregister a codec search function and clear the registry's cache."""
    functions = search_functions()
    if functions.__contains__(search_function):
        functions.remove(search_function)
        kept_table("known codecs").clear()


def lookup(encoding: str, /) -> object:
    """Looks up a codec tuple in the Python codec registry and returns a CodecInfo object."""
    name = normalized(encoding.lower())
    known = kept_table("known codecs")
    found = get_or_null(known, name)
    if is_null(found):
        found = search(cast(str, name), encoding)
        dict_store(known, name, found)
    return found


@internal
def search(name: str, encoding: str) -> object:
    """The codec of a name, from who has it first."""
    plain = name
    wanted: object = plain
    is_known = known_codec(encoding) != 0
    if find_program_module("encodings.aliases") >= 0:
        aliases = get_attr(import_library("encodings.aliases"), "aliases")
        alias = get_or_null(cast(dict, aliases), plain)
        if not is_null(alias):
            wanted = alias
            is_known = True
        elif contains(cast(dict, aliases).values(), plain):
            is_known = True
    module = f"encodings.{wanted!s}"
    if plain.length > 0 and find_program_module(module) >= 0:
        return call0(get_attr(import_library(module), "getregentry"))
    if is_known:
        raise MoltUnsupported(f"the codec {encoding!r}: its module is not part of the compiled program")
    # After CPython's own, which is `encodings`.
    functions = search_functions()
    i = 0
    while i < functions.length:
        found = call1(functions.items.get(i), name)
        if found is not None:
            if not isinstance(found, tuple) or cast(tuple, found).length != 4:
                raise TypeError("codec search functions must return 4-tuples")
            return found
        i += 1
    raise LookupError(f"unknown encoding: {encoding}")


@internal
def normalized(name: str) -> str:
    """A name with an underscore for each run of other characters."""
    parts = new(list)
    gap = False
    for i in range(name.length):
        c = char_at(name, i)
        if (48 <= c <= 57) or (97 <= c <= 122) or c == 46:
            if gap and parts.length > 0:
                parts.append("_")
            parts.append(name[i])
            gap = False
        else:
            gap = True
    return "".join(parts)


@internal
def by_codec(info: object, place: i64, x: object, encoding: str, errors: str) -> object:
    """What a codec's encoder or decoder makes; its errors say which codec it was, if they can say more."""
    failed: object = NULL
    try:
        return get_item(call2(get_item(info, place), x, errors), 0)
    except BaseException as error:
        if not takes_text(error):
            raise
        failed = error
    what = "encoding" if place == 0 else "decoding"
    text = f"{what} with '{encoding}' codec failed ({type_name(failed)}: {str_of(failed)})"
    raise_object(call1(type_of(failed), text), failed)
    return NULL


@internal
def takes_text(error: object) -> bool:
    """Whether another of an error's class can be made of a text, and says all that the error does."""
    cls = type_of(error)
    root = class_object(BaseException)
    e = cast(BaseException, error)
    if lookup_in_class(cls, "__init__") != lookup_in_class(root, "__init__"):
        return False
    if lookup_in_class(cls, "__new__") != lookup_in_class(root, "__new__"):
        return False
    if not is_null(e.attributes) and cast(dict, e.attributes).used > 0:
        return False
    if isinstance(e, StopIteration) or isinstance(e, AttributeError) or isinstance(e, NameError) or isinstance(e, ImportError) or isinstance(e, MemoryError) or isinstance(e, SystemExit):
        return False  # they have more than their arguments
    given = cast(tuple, e.args)
    return given.length == 0 or given.length == 1 and type_is(given.data.get(0), str)


@keywords
def encode(obj: object, encoding: str = "utf-8", errors: str = "strict") -> object:
    """Encodes obj using the codec registered for encoding."""
    if isinstance(obj, str) and known_codec(encoding) != 0:
        return encode_str(cast(str, obj), encoding, errors)
    return by_codec(lookup(encoding), 0, obj, encoding, errors)


@keywords
def decode(obj: object, encoding: str = "utf-8", errors: str = "strict") -> object:
    """Decodes obj using the codec registered for encoding."""
    if not isinstance(obj, str) and known_codec(encoding) != 0:
        return decode_object(obj, encoding, errors)
    return by_codec(lookup(encoding), 1, obj, encoding, errors)


@internal
def of_text(encoding: str, what: str) -> object:
    """A codec between text and bytes; LookupError for another."""
    info = lookup(encoding)
    is_text = find_attr_or_null(info, "_is_text_encoding")
    if not is_null(is_text) and not truth(is_text):
        raise LookupError(f"'{encoding}' is not a text encoding; use codecs.{what}() to handle arbitrary codecs")
    return info


@visible
def _encode_text(text: object, encoding: str, errors: str, /) -> object:
    """`text.encode(encoding)` for a codec that is a module."""
    plain = normalized(cast(str, encoding.lower()))
    if str_equal(plain, "raw_unicode_escape"):
        return get_item(raw_unicode_escape_encode(text, errors), 0)
    if str_equal(plain, "unicode_escape"):
        return get_item(unicode_escape_encode(text, errors), 0)
    return by_codec(of_text(encoding, "encode"), 0, text, encoding, errors)


@visible
def _decode_text(data: object, encoding: str, errors: str, /) -> object:
    """`data.decode(encoding)` for a codec that is a module."""
    plain = normalized(cast(str, encoding.lower()))
    if str_equal(plain, "raw_unicode_escape"):
        return get_item(raw_unicode_escape_decode(data, errors, True), 0)
    if str_equal(plain, "unicode_escape"):
        return get_item(unicode_escape_decode(data, errors, True), 0)
    return by_codec(of_text(encoding, "decode"), 1, data, encoding, errors)


@visible
def _forget_codec(encoding: str, /) -> None:
    """Purge the named codec from the internal codec lookup cache"""
    kept_table("known codecs").pop(encoding, None)


# At the bottom because of cycles.
from molt.lib.builtins.codecs import decode_object, encode_str  # noqa: E402
from molt.lib.builtins.str_core import str_equal  # noqa: E402
from molt.lib.low import visible  # noqa: E402
from molt.lib.std._codecs.escapes import (  # noqa: E402
    raw_unicode_escape_decode,
    raw_unicode_escape_encode,
    unicode_escape_decode,
    unicode_escape_encode,
)
