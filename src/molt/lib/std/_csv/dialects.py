"""Dialects: how a file separates, quotes and escapes; those known by name; the limit of fields."""

from __future__ import annotations

from typing import Final

from molt.lib.builtins.exceptions import Exception
from molt.lib.builtins.str_core import char_at
from molt.lib.builtins.type import type
from molt.lib.low import (
    NULL,
    box_i64,
    builtin,
    cast,
    class_object,
    compact,
    from_word,
    i64,
    internal,
    is_null,
    isinstance,
    keywords,
    new_of,
    small,
    is_small,
)
from molt.lib.rt.attributes import find_attr_or_null
from molt.lib.rt.calls import call
from molt.lib.rt.errors import type_name
from molt.lib.rt.ops import truth
from molt.lib.rt.tables import dict_discard, dict_find, dict_keys, dict_store, empty_dict
from molt.lib.rt.types import type_of
from molt.lib.std.molt_values import keep_value, kept_value

compact()

QUOTE_MINIMAL: Final = 0
QUOTE_ALL: Final = 1
QUOTE_NONNUMERIC: Final = 2
QUOTE_NONE: Final = 3

NO_CHARACTER: Final = -1
_OPTIONS: Final = (
    "dialect", "delimiter", "doublequote", "escapechar", "lineterminator", "quotechar", "quoting", "skipinitialspace",
    "strict",
)  # fmt: skip
FIRST_LIMIT: Final = 131072  # characters of a field, as CPython has it


@builtin(module="_csv")
class Error(Exception):
    """What reading, writing and dialects raise."""


@builtin(name="_csv.Dialect")
class Dialect:
    """CSV dialect

The Dialect type records CSV dialect options."""

    separator: i64
    quote: i64
    escape: i64
    style: i64
    doubles: bool
    skips: bool
    is_strict: bool
    ending: str

    def __new__(cls: type, /, *args: object, **kwargs: object) -> object:
        check_options(args, kwargs)
        dialect = given(args, kwargs, 0)
        delimiter = given(args, kwargs, 1)
        doublequote = given(args, kwargs, 2)
        escapechar = given(args, kwargs, 3)
        lineterminator = given(args, kwargs, 4)
        quotechar = given(args, kwargs, 5)
        quoting = given(args, kwargs, 6)
        skipinitialspace = given(args, kwargs, 7)
        strict = given(args, kwargs, 8)
        source = dialect
        if not is_null(source) and isinstance(source, str):
            source = known_dialect(source)
        if not is_null(source) and isinstance(source, Dialect):
            if (
                is_null(delimiter) and is_null(doublequote) and is_null(escapechar) and is_null(lineterminator)
                and is_null(quotechar) and is_null(quoting) and is_null(skipinitialspace) and is_null(strict)
            ):  # fmt: skip
                return source
        made = cast(Dialect, new_of(cls, Dialect))
        style = option(source, quoting, "quoting")
        quote = option(source, quotechar, "quotechar")
        made.separator = character(option(source, delimiter, "delimiter"), "delimiter", 44, False)
        made.doubles = truth_of(option(source, doublequote, "doublequote"), True)
        made.escape = character(option(source, escapechar, "escapechar"), "escapechar", NO_CHARACTER, True)
        made.ending = text_option(option(source, lineterminator, "lineterminator"))
        made.quote = character(quote, "quotechar", 34, True)
        made.style = style_of(style)
        made.skips = truth_of(option(source, skipinitialspace, "skipinitialspace"), False)
        made.is_strict = truth_of(option(source, strict, "strict"), False)
        if is_null(style) and not is_null(quote) and quote is None:
            made.style = QUOTE_NONE
        if made.style != QUOTE_NONE and made.quote == NO_CHARACTER:
            raise TypeError("quotechar must be set if quoting enabled")
        return made

    @property
    def delimiter(self) -> object:
        return one_character(self.separator)

    @property
    def escapechar(self) -> object:
        return one_character(self.escape)

    @property
    def lineterminator(self) -> object:
        return self.ending

    @property
    def quotechar(self) -> object:
        return one_character(self.quote)

    @property
    def quoting(self) -> object:
        return box_i64(self.style)

    @property
    def doublequote(self) -> bool:
        return self.doubles

    @property
    def skipinitialspace(self) -> bool:
        return self.skips

    @property
    def strict(self) -> bool:
        return self.is_strict


@internal
def check_options(args: tuple, kwargs: dict) -> None:
    """The TypeErrors of arguments of `Dialect`, which name no function."""
    count = args.length + kwargs.__len__()
    if count > _OPTIONS.length:
        raise TypeError(f"function takes at most {_OPTIONS.length} arguments ({count} given)")
    names = dict_keys(kwargs)
    for i in range(names.length):
        name = names.data.get(i)
        place = place_of(name)
        if place < 0:
            raise TypeError(f"'{name!s}' is an invalid keyword argument for this function")
        if place < args.length:
            raise TypeError(f"argument for function given by name ('{name!s}') and position ({place + 1})")


@internal
def place_of(name: object) -> i64:
    """Which option a name is, -1 for none."""
    options: tuple = _OPTIONS
    for i in range(options.length):
        if name == options.data.get(i):
            return i
    return -1


@internal
def given(args: tuple, kwargs: dict, index: i64) -> object:
    """An option by its place or name; NULL if it is not given."""
    if index < args.length:
        return args.data.get(index)
    options: tuple = _OPTIONS
    word = dict_find(kwargs, options.data.get(index))
    return NULL if word == 0 else from_word(object, word)


@internal
def one_character(c: i64) -> object:
    return None if c == NO_CHARACTER else chr(c)


@internal
def option(source: object, given: object, name: str) -> object:
    """An option as it was given, else that of the dialect it builds on; NULL for neither."""
    if not is_null(given) or is_null(source):
        return given
    return find_attr_or_null(source, name)


@internal
def character(given: object, name: str, default: i64, may_be_none: bool) -> i64:
    """An option that is one character. Raises TypeError."""
    if is_null(given):
        return default
    if may_be_none and given is None:
        return NO_CHARACTER
    if not isinstance(given, str):
        wanted = "string or None" if may_be_none else "string"
        raise TypeError(f"\"{name}\" must be {wanted}, not {type_name(given)}")
    text = cast(str, given)
    if text.length != 1:
        raise TypeError(f"\"{name}\" must be a 1-character string")
    return char_at(text, 0)


@internal
def text_option(given: object) -> str:
    """The option `lineterminator`. Raises TypeError."""
    if is_null(given):
        return "\r\n"
    if given is None:
        raise TypeError("lineterminator must be set")
    if not isinstance(given, str):
        raise TypeError("\"lineterminator\" must be a string")
    return cast(str, given)


@internal
def style_of(given: object) -> i64:
    """The option `quoting`. Raises TypeError."""
    if is_null(given):
        return QUOTE_MINIMAL
    if type_of(given) is not class_object(int):
        raise TypeError("\"quoting\" must be an integer")
    style = small(given) if is_small(given) else i64(-1)
    if style < 0 or style > QUOTE_NONE:
        raise TypeError("bad \"quoting\" value")
    return style


@internal
def truth_of(given: object, default: bool) -> bool:
    return default if is_null(given) else truth(given)


# --- dialects by name ---


@internal
def registry() -> dict:
    """The dialects that are known by name."""
    found = kept_value("_csv", "_dialects")
    if is_null(found):
        found = keep_value("_csv", "_dialects", empty_dict())
    return cast(dict, found)


@internal
def known_dialect(name: object) -> object:
    """The dialect of a name. Raises Error."""
    word = dict_find(registry(), name)
    if word == 0:
        raise Error("unknown dialect")
    return from_word(object, word)


@internal
def make_dialect(base: object, options: dict) -> Dialect:
    """A dialect from what `reader`, `writer` and `register_dialect` are given; `base` may be NULL."""
    arguments: tuple = ()
    if not is_null(base):
        arguments = (base,)
    return cast(Dialect, call(class_object(Dialect), arguments, options))


@internal
def check_count(args: tuple, most: i64) -> None:
    """The TypeErrors of too few and too many arguments, which name no function."""
    if args.length < 1:
        raise TypeError(f" expected at least 1 argument, got {args.length}")
    if args.length > most:
        raise TypeError(f" expected at most {most} arguments, got {args.length}")


def register_dialect(*args: object, **kwargs: object) -> None:
    """Create a mapping from a string name to a dialect class.
    dialect = csv.register_dialect(name[, dialect[, **fmtparams]])"""
    check_count(args, 2)
    name = args.data.get(0)
    if not isinstance(name, str):
        raise TypeError("dialect name must be a string")
    dict_store(registry(), name, make_dialect(args.data.get(1) if args.length > 1 else NULL, kwargs))


@keywords
def unregister_dialect(name: object) -> None:
    """Delete the name/dialect mapping associated with a string name.

    csv.unregister_dialect(name)"""
    if not dict_discard(registry(), name):
        raise Error("unknown dialect")


@keywords
def get_dialect(name: object) -> object:
    """Return the dialect instance associated with name.

    dialect = csv.get_dialect(name)"""
    return known_dialect(name)


def list_dialects() -> list:
    """Return a list of all known dialect names.

    names = csv.list_dialects()"""
    names: list = []
    names.extend(registry())
    return names


# --- the limit of fields ---


@internal
def field_limit() -> i64:
    found = kept_value("_csv", "_field_limit")
    return FIRST_LIMIT if is_null(found) else small(found)


def field_size_limit(new_limit: object = NULL, /) -> i64:
    """Sets an upper limit on parsed fields.

    csv.field_size_limit([limit])

Returns old limit. If limit is not given, no new limit is set and
the old limit is returned"""
    before = field_limit()
    if not is_null(new_limit):
        if type_of(new_limit) is not class_object(int):
            raise TypeError("limit must be an integer")
        if not is_small(new_limit):
            raise OverflowError("Python int too large to convert to C long")
        keep_value("_csv", "_field_limit", new_limit)
    return before
