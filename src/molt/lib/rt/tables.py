"""What the runtime asks of dicts, tuples and lists, in raw words where counting would cost.

The only module of `rt` that knows how these containers are laid out.
"""

from molt.lib.builtins.dict import new_dict
from molt.lib.builtins.dict_table import find, insert_new, next_entry, remove_entry
from molt.lib.builtins.list import list_of
from molt.lib.builtins.sequence import hash_key
from molt.lib.builtins.tuple import EMPTY_TUPLE
from molt.lib.builtins.tuple import tuple_from as tuple_from_iterable
from molt.lib.builtins.tuple import tuple_of as tuple_of_words
from molt.lib.low import as_word, compact, i64, new, ptr, u64

compact()


def dict_find(d: dict, key: object) -> u64:
    """The value of a key, borrowed; 0 for none."""
    entry = find(d, key, hash_key(key))
    if entry < 0:
        return u64(0)
    return as_word(d.pairs.get(2 * entry + 1))


def dict_store(d: dict, key: object, value: object) -> None:
    """`d[key] = value`, whatever a subclass makes of it."""
    hash = hash_key(key)
    entry = find(d, key, hash)
    if entry >= 0:
        d.pairs.set(2 * entry + 1, value)
    else:
        insert_new(d, key, value, hash)


def dict_discard(d: dict, key: object) -> bool:
    """Deletes a key; False when it is absent."""
    entry = find(d, key, hash_key(key))
    if entry < 0:
        return False
    remove_entry(d, entry)
    return True


def dict_keys(d: dict) -> tuple:
    """The keys in order."""
    keys = new_tuple(d.used)
    i = 0
    entry = next_entry(d, 0)
    while entry >= 0:
        keys.data.init(i, d.pairs.get(2 * entry))
        i += 1
        entry = next_entry(d, entry + 1)
    return keys


def empty_dict() -> dict:
    """A new dict."""
    return new_dict(0)


def new_tuple(count: i64) -> tuple:
    """A tuple whose elements are to be filled in."""
    if count == 0:
        return EMPTY_TUPLE
    made = new(tuple, count)
    made.length = count
    return made


def tuple_of(items: ptr[object], count: i64) -> tuple:
    """A tuple of references to words in memory."""
    return tuple_of_words(items, count)


def tuple_from(iterable: object) -> tuple:
    """`tuple(iterable)`."""
    return tuple_from_iterable(iterable)


def tuple_part(whole: tuple, start: i64, stop: i64) -> tuple:
    """A slice."""
    return tuple_of_words(whole.data + start, stop - start)


def tuple_item(t: tuple, index: i64) -> object:
    """One element."""
    return t.data.get(index)


def list_copy(xs: list) -> list:
    """A new list of the same elements."""
    return list_of(xs.items, xs.length)


def list_remove_last(xs: list) -> None:
    """Drops the last element."""
    xs.pop(-1)
