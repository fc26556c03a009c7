"""Functions of `_locale`."""

from __future__ import annotations

from typing import Final

from molt.lib.builtins.codecs import str_from_system, str_to_utf8
from molt.lib.builtins.exceptions import Exception
from molt.lib.low import (
    builtin,
    bytes_of,
    c_call,
    cast,
    compact,
    from_word,
    i64,
    internal,
    isinstance,
    null,
    ptr,
    u8,
    u64,
)
from molt.lib.rt.errors import type_name
from molt.lib.rt.names import same_name
from molt.lib.rt.unsupported import unsupported

compact()

LC_CTYPE: Final = 0
MOST_CATEGORY: Final = 12
CHAR_MAX: Final = 127
CODESET: Final = 14
_FIELDS: Final = (
    "int_curr_symbol", "currency_symbol", "mon_decimal_point", "mon_thousands_sep", "mon_grouping", "positive_sign",
    "negative_sign", "int_frac_digits", "frac_digits", "p_cs_precedes", "p_sep_by_space", "n_cs_precedes",
    "n_sep_by_space", "p_sign_posn", "n_sign_posn", "decimal_point", "thousands_sep", "grouping",
)  # fmt: skip
_FIRST_NUMBER: Final = 7
_LAST_NUMBER: Final = 14


@builtin(module="locale")
class Error(Exception):
    """Of `setlocale`."""


def setlocale(category: i64, locale: object = None, /) -> str:
    """Activates/queries locale processing."""
    if locale is None:
        found = ask(category, null(u8))
        if found == 0:
            raise Error("locale query failed")
        return text_of(found)
    if not isinstance(locale, str):
        raise TypeError(f"setlocale() argument 2 must be str or None, not {type_name(locale)}")
    before = ask(category, null(u8))
    if before == 0:
        raise Error("unsupported locale setting")
    kept = str_to_utf8(text_of(before))
    found = ask(category, str_to_utf8(cast(str, locale)).data)
    if found == 0:
        raise Error("unsupported locale setting")
    name = text_of(found)
    if category != LC_CTYPE and not is_plain(name):
        ask(category, kept.data)
        unsupported(f"the locale '{name}'; numbers, times and the order of texts are those of the locale 'C'")
    return name


@internal
def ask(category: i64, name: ptr[u8]) -> i64:
    return 0 if category < 0 or category > MOST_CATEGORY else c_call("molt_locale", i64, category, name)


@internal
def text_of(address: i64) -> str:
    p = from_word(ptr[u8], u64(address))
    n = 0
    while p[n] != u8(0):
        n += 1
    return str_from_system(p, n)


@internal
def is_plain(name: str) -> bool:
    """Whether a locale, or all of several, have the customs of "C"."""
    if ";" in name:
        for part in name.split(";"):
            pair = cast(list, part.split("="))
            category = cast(str, pair.items.get(0))
            if not same_name(category, "LC_CTYPE") and not is_plain(cast(str, pair.items.get(1))):
                return False
        return True
    return same_name(name, "C") or same_name(name, "POSIX") or same_name(name, "C.UTF-8") or same_name(name, "C.utf8")


@internal
def use_environment() -> None:
    """Characters as the environment says; UTF-8 where it says nothing (PEP 538)."""
    found = ask(LC_CTYPE, bytes_of(""))
    if found == 0 or same_name(text_of(found), "C") or same_name(text_of(found), "POSIX"):
        ask(LC_CTYPE, bytes_of("C.UTF-8"))


def localeconv() -> dict:
    """Returns numeric and monetary locale-specific parameters."""
    made: dict = {}
    names: tuple = _FIELDS
    for i in range(names.length):
        name = cast(str, names.data.get(i))
        empty: list = []
        if i >= _FIRST_NUMBER and i <= _LAST_NUMBER:
            made[name] = CHAR_MAX
        elif name.endswith("grouping"):
            made[name] = empty
        else:
            made[name] = "." if same_name(name, "decimal_point") else ""
    return made


def strcoll(os1: str, os2: str, /) -> i64:
    """Compares two strings according to the locale."""
    _check_no_null(os1)
    _check_no_null(os2)
    if os1 < os2:
        return -1
    return 1 if os2 < os1 else 0


def strxfrm(string: str, /) -> str:
    """Return a string that can be used as a key for locale-aware comparisons."""
    _check_no_null(string)
    return string


def _check_no_null(text: str) -> None:
    if "\0" in text:
        raise ValueError("embedded null character")


def nl_langinfo(key: i64, /) -> str:
    """Return the value for the locale information associated with key."""
    if not (
        key == CODESET or (key >= 131072 and key <= 131121) or key == 65536 or key == 65537 or key == 262159
        or key == 327680 or key == 327681
    ):  # fmt: skip
        raise ValueError("unsupported langinfo constant")
    return text_of(c_call("molt_locale_item", i64, key))


def getencoding() -> str:
    """Get the current locale encoding."""
    found = text_of(c_call("molt_locale_item", i64, CODESET))
    return found if found.length > 0 else "UTF-8"
