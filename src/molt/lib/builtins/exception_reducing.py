"""How exceptions are pickled and copied: their class, their arguments, and what else they have."""

from __future__ import annotations

from molt.lib.builtins.dict import dict
from molt.lib.builtins.exceptions import BaseException, ImportError, OSError
from molt.lib.builtins.tuple import tuple
from molt.lib.low import cast, compact, from_word, is_null
from molt.lib.rt.attributes import set_attr
from molt.lib.rt.shapes import has_own_attributes, instance_dict
from molt.lib.rt.tables import dict_find, dict_keys, dict_store, empty_dict
from molt.lib.rt.types import type_of

compact()


def reduced(e: BaseException, args: object) -> object:
    """The class, the arguments and the attributes, if there are any."""
    if not has_own_attributes(e, type_of(e)):
        return (type_of(e), args)
    return reduced_with(e, args, instance_dict(e, type_of(e)))


def reduced_with(e: BaseException, args: object, attributes: dict) -> object:
    """The same with these attributes."""
    if attributes.used == 0:
        return (type_of(e), args)
    return (type_of(e), args, attributes)


def reduced_os_error(e: OSError) -> object:
    """As `reduced`, with the file names among the arguments."""
    args: object = e.arguments
    given = cast(tuple, e.arguments)
    if not is_null(e.filename_value) and given.length == 2:
        code = given.data.get(0)
        text = given.data.get(1)
        if is_null(e.filename2_value):
            args = (code, text, e.filename_value)
        else:
            args = (code, text, e.filename_value, None, e.filename2_value)
    return reduced(e, args)


def reduced_import_error(e: ImportError) -> object:
    """As `reduced`, with the module's name and file among the attributes."""
    attributes = empty_dict()
    if has_own_attributes(e, type_of(e)):
        attributes.update(instance_dict(e, type_of(e)))
    if not is_null(e.name_value) and e.name_value is not None:
        dict_store(attributes, "name", e.name_value)
    if not is_null(e.path_value) and e.path_value is not None:
        dict_store(attributes, "path", e.path_value)
    return reduced_with(e, e.arguments, attributes)


def restore_attributes(e: BaseException, state: dict) -> None:
    """Sets the attributes that an exception was pickled with."""
    keys = dict_keys(state)
    for i in range(keys.length):
        name = keys.data.get(i)
        set_attr(e, cast(str, name), from_word(object, dict_find(state, name)))
