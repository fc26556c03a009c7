"""`string`: constants, and `capwords`."""

from __future__ import annotations

from typing import Final as _Final

from molt.lib.low import cast, is_null, keywords
from molt.lib.rt.attributes import get_attr as _get_attr
from molt.lib.rt.calls import call1 as _call1
from molt.lib.rt.calls import call_method1 as _call_method1
from molt.lib.rt.ops import iterate as _iterate
from molt.lib.rt.ops import next_or_null as _next_or_null
from molt.lib.rt.ops import truth as _truth
from molt.lib.std.molt_values import find_in_rest as _find_in_rest

_names_of_host: _Final = ("Template", "Formatter")

whitespace: _Final = " \t\n\r\v\f"
ascii_lowercase: _Final = "abcdefghijklmnopqrstuvwxyz"
ascii_uppercase: _Final = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
ascii_letters: _Final = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
digits: _Final = "0123456789"
hexdigits: _Final = "0123456789abcdefABCDEF"
octdigits: _Final = "01234567"
punctuation: _Final = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"
printable: _Final = (
    "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
    "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"
    " \t\n\r\v\f"
)


def __getattr__(name: str) -> object:
    """What the host's module has."""
    return _find_in_rest("string", name, _names_of_host)


@keywords
def capwords(s: str, sep: object = None) -> object:
    """capwords(s [,sep]) -> string

Split the argument into words using split, capitalize each
word using capitalize, and join the capitalized words using
join.  If the optional second argument sep is absent or None,
runs of whitespace characters are replaced by a single space
and leading and trailing whitespace are removed, otherwise
sep is used to split and join the words."""
    joiner: object = " "
    if _truth(sep):
        joiner = sep
    join = _get_attr(joiner, "join")
    words = _iterate(_call_method1(s, "split", sep))
    capitalized: list = []
    while True:
        word = _next_or_null(words)
        if is_null(word):
            break
        capitalized.append(cast(str, word).capitalize())
    return _call1(join, capitalized)
