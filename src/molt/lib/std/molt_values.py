"""Values of library modules that are no constants: made when first asked for, then kept in the module.

For the `__getattr__` of such modules; what they make is theirs.
"""

from molt.lib.builtins.module import module
from molt.lib.low import NULL, cast, compact, from_word, is_null
from molt.lib.rt.attributes import get_attr
from molt.lib.rt.unanswered import raise_attribute_error
from molt.lib.rt.modules import find_program_module, import_library, set_in_module
from molt.lib.rt.names import same_name
from molt.lib.rt.tables import dict_find
from molt.lib.rt.unsupported import unsupported

compact()


def kept_value(home: str, name: str) -> object:
    """What was kept in the module `home` under a name; NULL for nothing."""
    m = cast(module, import_library(home))
    if is_null(m.extra):
        return NULL
    word = dict_find(cast(dict, m.extra), name)
    return NULL if word == 0 else from_word(object, word)


def keep_value(home: str, name: str, value: object) -> object:
    """Keeps a value in the module `home`; the value."""
    set_in_module(cast(module, import_library(home)), name, value)
    return value


def raise_missing_name(home: str, name: str) -> object:
    """The AttributeError of a module. Always raises."""
    raise_attribute_error(f"module '{home}' has no attribute '{name}'", import_library(home), name)
    return NULL


def find_in_rest(home: str, name: str, names: tuple) -> object:
    """What the host's module `home` has under one of `names`; raises AttributeError for any other name.

    The host's module is in a program as `_rest_of_…` (`compiler/source/host.py`)."""
    for i in range(names.length):
        if same_name(cast(str, names.data.get(i)), name):
            rest = f"_rest_of_{home}"
            if find_program_module(rest) < 0:
                unsupported(f"'{name}' of module '{home}' is not part of the compiled program")
            return keep_value(home, name, get_attr(import_library(rest), name))
    return raise_missing_name(home, name)


def find_submodule(home: str, name: str, submodules: tuple) -> object:
    """A submodule that the package `home` has from the start; raises AttributeError for any other name."""
    for i in range(submodules.length):
        if same_name(cast(str, submodules.data.get(i)), name):
            return keep_value(home, name, import_library(f"{home}.{name}"))
    return raise_missing_name(home, name)
