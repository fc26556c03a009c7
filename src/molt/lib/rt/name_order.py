"""Sorting names for the texts of errors, without all that sorting any objects takes."""

from molt.lib.builtins.str_core import str_compare
from molt.lib.low import cast, compact, isinstance

compact()


def sort_names(names: list) -> bool:
    """Sorts strings by code points, in place; False, and nothing done, if one is no string.

    By insertion, as there are few: an error's text does not name more than hundreds.
    """
    i = 0
    while i < names.length:
        if not isinstance(names.items.get(i), str):
            return False
        i += 1
    i = 1
    while i < names.length:
        name = names.items.get(i)
        j = i
        while j > 0 and str_compare(cast(str, names.items.get(j - 1)), cast(str, name)) > 0:
            names.items.set(j, names.items.get(j - 1))
            j -= 1
        names.items.set(j, name)
        i += 1
    return True
