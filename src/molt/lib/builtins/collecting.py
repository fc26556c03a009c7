"""What lists are filled with from plain containers, without iterators: nothing of the program's runs meanwhile."""

from __future__ import annotations

from molt.lib.low import cast, i64, make_small, noinline, small, type_is


@noinline
def append_plain(made: list, source: object) -> bool:
    """Appends what iterating over `source` gives; False, and nothing is done, for classes that are not known here."""
    from molt.lib.builtins.dict import dict
    from molt.lib.builtins.dict_views import dict_items, dict_keys, dict_values
    from molt.lib.builtins.range import has_small_numbers, range
    from molt.lib.builtins.set import frozenset, set

    if type_is(source, range):
        numbers = cast(range, source)
        if not has_small_numbers(numbers):
            return False
        append_numbers(made, small(numbers.first), small(numbers.stride), small(numbers.length))
    elif type_is(source, dict):
        append_entries(made, cast(dict, source), 0)
    elif type_is(source, dict_keys):
        append_entries(made, cast(dict_keys, source).source, 0)
    elif type_is(source, dict_values):
        append_entries(made, cast(dict_values, source).source, 1)
    elif type_is(source, dict_items):
        append_items(made, cast(dict_items, source).source)
    elif type_is(source, str):
        append_characters(made, cast(str, source))
    elif type_is(source, set) or type_is(source, frozenset):
        append_elements(made, cast(set, source))
    else:
        return False
    return True


def append_numbers(made: list, first: i64, stride: i64, count: i64) -> None:
    made._reserve(made.length + count)
    to = made.items + made.length
    value = first
    for i in range(count):
        to.init(i, make_small(value))
        value += stride
    made.length += count


def append_entries(made: list, d: dict, which: i64) -> None:
    """Keys (0) or values (1)."""
    from molt.lib.builtins.dict_table import next_entry

    made._reserve(made.length + d.used)
    at = made.length
    entry = next_entry(d, 0)
    while entry >= 0:
        made.items.init(at, d.pairs.get(2 * entry + which))
        at += 1
        entry = next_entry(d, entry + 1)
    made.length = at


def append_characters(made: list, text: str) -> None:
    made._reserve(made.length + text.length)
    for i in range(text.length):
        made.append(char_string(char_at(text, i)))


@noinline
def append_items(made: list, d: dict) -> None:
    from molt.lib.builtins.dict_table import next_entry
    from molt.lib.builtins.tuple import pair

    made._reserve(made.length + d.used)
    entry = next_entry(d, 0)
    while entry >= 0:
        made.append(pair(d.pairs.get(2 * entry), d.pairs.get(2 * entry + 1)))
        entry = next_entry(d, entry + 1)


def append_elements(made: list, s: set) -> None:
    from molt.lib.builtins.set_table import next_slot

    made._reserve(made.length + s.used)
    at = made.length
    slot = next_slot(s, 0)
    while slot >= 0:
        made.items.init(at, s.keys.get(slot))
        at += 1
        slot = next_slot(s, slot + 1)
    made.length = at


from molt.lib.builtins.list import list  # noqa: E402
from molt.lib.builtins.str_core import char_at, char_string  # noqa: E402
