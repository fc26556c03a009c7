"""What compiled code calls where a module that is not the user's needs what Molt does not have."""

from molt.lib.builtins.module import module
from molt.lib.builtins.type import type
from molt.lib.low import NULL, builtin, cast, class_object, compact, from_word
from molt.lib.rt.classes import new_class
from molt.lib.rt.errors import make_exception, raise_object
from molt.lib.rt.modules import find_own_name, import_library, set_in_module
from molt.lib.rt.refusing import MoltUnsupported
from molt.lib.rt.tables import dict_store, empty_dict, new_tuple

compact()


def unsupported(reason: str) -> object:
    """Stands for an expression that is not compiled. Always raises."""
    raise_object(make_exception(class_object(MoltUnsupported), reason), NULL)
    return None


@builtin(name="object", module="builtins")
class Missing:
    """The base of classes that stand for built-in ones that Molt does not have."""

    def __new__(cls: type, /, *args: object, **kwargs: object) -> object:
        return unsupported(f"{cls.name} is not supported yet")


def missing_class(name: str) -> object:
    """What stands for a built-in class that Molt lacks. As nothing is an instance of it, asking
    whether something is, or registering it, has the right answer; to make one is an error."""
    home = cast(module, import_library("builtins"))
    found = find_own_name(home, name)
    if found != 0:
        return from_word(object, found)
    namespace = empty_dict()
    dict_store(namespace, "__module__", "builtins")
    bases = new_tuple(1)
    bases.data.init(0, class_object(Missing))
    made = new_class(class_object(type), name, bases, namespace, NULL, 0)
    set_in_module(home, name, made)
    return made
