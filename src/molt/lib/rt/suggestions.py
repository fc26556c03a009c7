"""`Did you mean: 'x'?`: the name nearest to one that was not found.

CPython 3.11 works it out when it prints an uncaught exception, from the names that
were in reach, by an edit distance in which a change of case costs half.
"""

from typing import Final

from molt.lib.builtins.exceptions import AttributeError, BaseException, NameError
from molt.lib.low import alloc, cast, compact, free, i64, is_null, isinstance, ptr

compact()

# The costs and limits are those of CPython's Python/suggestions.c.
MOVE_COST: Final = 2
CASE_COST: Final = 1
MOST_CANDIDATES: Final = 750
LONGEST_NAME: Final = 40


def suggestion_for(e: BaseException) -> str:
    """The end of an exception's last line, "" where there is nothing to suggest."""
    found = ""
    try:
        if isinstance(e, AttributeError):
            found = suggest_attribute(cast(AttributeError, e))
        elif isinstance(e, NameError):
            found = suggest_name(cast(NameError, e))
    except BaseException:
        return ""
    if found.length == 0:
        return ""
    return f". Did you mean: '{found}'?"


def suggest_attribute(e: AttributeError) -> str:
    """The attribute of the object nearest to the one asked for."""
    if is_null(e.name_value) or is_null(e.obj_value) or not isinstance(e.name_value, str):
        return ""
    if e.obj_value is None:
        return ""
    special = lookup_special(e.obj_value, "__dir__")
    if is_null(special):
        return ""
    names = list_from(call0(special))
    return nearest(names, cast(str, e.name_value)) if sort_names(names) else ""


def suggest_name(e: NameError) -> str:
    """The variable nearest to the one asked for: of the function, the module, the built-ins."""
    if is_null(e.name_value) or not isinstance(e.name_value, str) or is_null(e.traceback):
        return ""
    name = cast(str, e.name_value)
    tb = cast(traceback, e.traceback)
    while not is_null(tb.next):
        tb = cast(traceback, tb.next)
    code = tb.site.code
    names: list = []
    i = 0
    while i < code.local_count:
        names.append(code.locals.get(i))
        i += 1
    found = nearest(names, name)
    if found.length == 0:
        found = nearest(global_names(cast(str, code.file)), name)
    if found.length == 0:
        found = nearest(builtin_names(), name)
    return found


def nearest(names: list, wrong: str) -> str:
    """The name with the least distance, the first of several; "" when none is near enough."""
    if names.length >= MOST_CANDIDATES:
        return ""
    best = ""
    least = i64(9223372036854775807)
    i = 0
    while i < names.length:
        if isinstance(names.items.get(i), str) and not str_equal(cast(str, names.items.get(i)), wrong):
            item = cast(str, names.items.get(i))
            limit = (wrong.length + item.length + 3) * MOVE_COST // 6
            if limit > least - 1:
                limit = least - 1
            distance = edit_distance(wrong, item, limit)
            if distance <= limit:
                best = item
                least = distance
        i += 1
    return best


def lower_ascii(c: i64) -> i64:
    """An ASCII letter in lower case."""
    return c + 32 if c >= 65 and c <= 90 else c


def substitution_cost(a: i64, b: i64) -> i64:
    """What changing one character into another costs."""
    if a == b:
        return 0
    return CASE_COST if lower_ascii(a) == lower_ascii(b) else MOVE_COST


def edit_distance(a: str, b: str, limit: i64) -> i64:
    """The distance, or more than `limit`."""
    if a.length > LONGEST_NAME or b.length > LONGEST_NAME:
        return limit + 1
    start = 0
    while start < a.length and start < b.length and char_at(a, start) == char_at(b, start):
        start += 1
    m = a.length
    n = b.length
    while m > start and n > start and char_at(a, m - 1) == char_at(b, n - 1):
        m -= 1
        n -= 1
    m -= start
    n -= start
    if m == 0 or n == 0:
        return (m + n) * MOVE_COST
    difference = m - n if m > n else n - m
    if difference * MOVE_COST > limit:
        return limit + 1
    row = alloc(i64, m)
    distance = fill_rows(a, b, start, m, n, row)
    free(row, m)
    return distance


def fill_rows(a: str, b: str, start: i64, m: i64, n: i64, row: ptr[i64]) -> i64:
    """The table of distances of prefixes, of which one row is kept."""
    i = 0
    while i < m:
        row[i] = (i + 1) * MOVE_COST
        i += 1
    result = 0
    j = 0
    while j < n:
        result = j * MOVE_COST
        diagonal = result
        i = 0
        while i < m:
            substitute = diagonal + substitution_cost(char_at(b, start + j), char_at(a, start + i))
            diagonal = row[i]
            move = (result if result < diagonal else diagonal) + MOVE_COST
            result = substitute if substitute < move else move
            row[i] = result
            i += 1
        j += 1
    return result


# At the bottom because of cycles.
from molt.lib.builtins.list import list_from  # noqa: E402
from molt.lib.builtins.str_core import char_at, str_equal  # noqa: E402
from molt.lib.rt.attributes import lookup_special  # noqa: E402
from molt.lib.rt.calls import call0  # noqa: E402
from molt.lib.rt.name_order import sort_names  # noqa: E402
from molt.lib.rt.modules import builtin_names, global_names  # noqa: E402
from molt.lib.rt.traceback import traceback  # noqa: E402
