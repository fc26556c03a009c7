"""Names of attributes: comparing them, and the isolate's table of interned ones."""

from molt.lib.builtins.dict_table import FREE, entry_at
from molt.lib.builtins.str_core import str_equal, str_hash
from molt.lib.builtins.type import IS_STR
from molt.lib.low import as_word, cast, ctx, from_word, i64, inline, is_null, noinline, u32, u64
from molt.lib.rt.memory import ID_MASK, count_of, is_object, meta_of, type_by_id, word_at
from molt.lib.rt.tables import dict_find, dict_store, empty_dict


@inline
def same_name(a: str, b: str) -> bool:
    """Whether two names have the same characters. Most often they are one object, or differ in length."""
    return a is b or same_text(a, b)


@noinline
def same_text(a: str, b: str) -> bool:
    """Whether two strings that are not one object have the same characters."""
    return str_equal(a, b)


def find_name(d: dict, name: str) -> u64:
    """The value of a name in a class's namespace, borrowed; 0 for none.

    Names are compared as texts: no method of a program is asked, so that looking in a class can change nothing, and
    whoever looks needs no reference to it. Keys that would have to be asked are refused (`classes.refuse_keys`).
    """
    if d.used == 0:
        return u64(0)
    hash = str_hash(name)
    mask = u64(d.slots - 1)
    perturb = u64(hash)
    slot = perturb & mask
    while True:
        entry = entry_at(d, i64(slot))
        if entry >= 0:
            word = word_at(d.pairs, 2 * entry)
            if word == as_word(name) or (d.hashes[entry] == hash and is_name(word, name)):
                return word_at(d.pairs, 2 * entry + 1)
        elif entry == FREE:
            return u64(0)
        perturb = perturb >> 5
        slot = (slot * 5 + perturb + 1) & mask


@noinline
def is_name(word: u64, name: str) -> bool:
    """Whether a key is a string with these characters."""
    if not is_object(word) or (type_by_id(i64(meta_of(word) & u32(ID_MASK))).flags & IS_STR) == 0:
        return False
    return str_equal(from_word(str, word), name)


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
