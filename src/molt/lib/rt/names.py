"""Names of attributes: comparing them, and the isolate's table of interned ones."""

from molt.lib.builtins.str_core import str_equal
from molt.lib.low import as_word, cast, ctx, from_word, inline, is_null, noinline
from molt.lib.rt.memory import count_of
from molt.lib.rt.tables import dict_find, dict_store, empty_dict


@inline
def same_name(a: str, b: str) -> bool:
    """Whether two names have the same characters. Most often they are one object, or differ in length."""
    return a is b or same_text(a, b)


@noinline
def same_text(a: str, b: str) -> bool:
    """Whether two strings that are not one object have the same characters."""
    return str_equal(a, b)


def is_immortal(x: object) -> bool:
    """Whether an object (no small int) is never freed, so that caches may know its address."""
    return count_of(as_word(x))[0] < 0


def intern(name: str) -> str:
    """The one string with these characters that the isolate's caches know."""
    if is_immortal(name):
        return name
    if is_null(ctx.interned):
        ctx.interned = empty_dict()
    table = cast(dict, ctx.interned)
    found = dict_find(table, name)
    if found != 0:
        return cast(str, from_word(object, found))
    dict_store(table, name, name)
    return name
