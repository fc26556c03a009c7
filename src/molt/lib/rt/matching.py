"""What the patterns of `match` ask of their subjects (PEP 634; CPython: MATCH_KEYS, MATCH_CLASS)."""

from molt.lib.builtins.type import IS_MAPPING, IS_SEQUENCE, IS_STATIC, IS_TYPE, MATCHES_SELF, type
from molt.lib.low import NULL, cast, class_object, compact, from_word, i64, is_null, isinstance, ptr, type_is
from molt.lib.rt.types import type_of

compact()


def is_sequence(x: object) -> bool:
    """Whether sequence patterns are for `x`."""
    return (type_of(x).flags & IS_SEQUENCE) != 0


def is_mapping(x: object) -> bool:
    """Whether mapping patterns are for `x`."""
    return (type_of(x).flags & IS_MAPPING) != 0


# --- mappings ---


def match_keys(x: object, keys: tuple, out: ptr[object]) -> bool:
    """Fills `out` with the values of all keys, or with nothing if one is missing."""
    seen: set = set()
    missing: object = NULL
    get: object = NULL
    is_dict = type_is(x, dict)
    if not is_dict:
        get = get_attr(x, "get")
        missing = call0(class_object(object))
    filled = 0
    try:
        while filled < keys.length:
            key = keys.data.get(filled)
            if keys.length > 1 or not type_is(key, str):
                check_key(key, seen)
            if is_dict:
                value = from_word(object, dict_find(cast(dict, x), key))
            else:
                value = call2(get, key, missing)
            if value is missing:
                drop_words(out, filled)
                return False
            out.init(filled, value)
            filled += 1
    except BaseException:
        drop_words(out, filled)
        raise
    return True


def check_key(key: object, seen: set) -> None:
    """The ValueError of a key that is equal to one before it, the TypeError of one without a hash.

    The compiler has compared literals with each other, but not with what a name stands for.
    """
    if seen.__contains__(key):
        raise ValueError(f"mapping pattern checks duplicate key ({repr_of(key)})")
    seen.add(key)


def mapping_rest(x: object, keys: tuple) -> object:
    """A dict of what a mapping has under other keys."""
    rest = empty_dict()
    dict_update(rest, x)
    for i in range(keys.length):
        del_item(rest, keys.data.get(i))
    return rest


# --- classes ---


def match_class(x: object, cls: object, positional: i64, names: tuple, out: ptr[object]) -> bool:
    """Whether `x` is an instance and has the attributes that the patterns in parentheses are for.

    If so, `out` is filled with them: with those of `__match_args__` for the positional patterns, then with
    those of `names`.
    """
    if not is_class(cls):
        raise TypeError("called match pattern must be a type")
    if not is_instance(x, cls):
        return False
    if positional == 0 and names.length == 0:
        return True
    asked: list = []
    filled = 0
    try:
        if positional > 0:
            arguments = match_arguments(cls)
            takes_self = is_null(arguments) and (cast(type, cls).flags & MATCHES_SELF) != 0
            check_positional(cls, arguments, takes_self, positional)
            if takes_self:
                out.init(0, x)
                filled = 1
            else:
                while filled < positional:
                    name = arguments.data.get(filled)
                    if not type_is(name, str):
                        raise TypeError(f"__match_args__ elements must be strings (got {type_name(name)})")
                    if not match_attribute(x, cls, cast(str, name), asked, out + filled):
                        drop_words(out, filled)
                        return False
                    filled += 1
        for i in range(names.length):
            if not match_attribute(x, cls, cast(str, names.data.get(i)), asked, out + filled):
                drop_words(out, filled)
                return False
            filled += 1
    except BaseException:
        drop_words(out, filled)
        raise
    return True


def is_class(x: object) -> bool:
    """Whether a class pattern can name `x`: a class, or one of the abstract ones that answer like classes."""
    kind = type_of(x)
    if (kind.flags & IS_TYPE) != 0:
        return True
    return (kind.flags & IS_STATIC) != 0 and str_equal(kind.name, "ABCMeta")


def class_name(cls: object) -> str:
    """The name of a class, as error messages have it."""
    if isinstance(cls, type):
        return cast(type, cls).name
    return cast(str, get_attr(cls, "__name__"))


def match_arguments(cls: object) -> tuple:
    """`cls.__match_args__`; NULL if there is none."""
    found = find_attr_or_null(cls, "__match_args__")
    if not is_null(found) and not type_is(found, tuple):
        raise TypeError(f"{class_name(cls)}.__match_args__ must be a tuple (got {type_name(found)})")
    return cast(tuple, found)


def check_positional(cls: object, arguments: tuple, takes_self: bool, count: i64) -> None:
    """The TypeError of too many positional patterns."""
    allowed = 0
    if takes_self:
        allowed = 1
    elif not is_null(arguments):
        allowed = arguments.length
    if allowed < count:
        plural = "" if allowed == 1 else "s"
        raise TypeError(f"{class_name(cls)}() accepts {allowed} positional sub-pattern{plural} ({count} given)")


def match_attribute(x: object, cls: object, name: str, asked: list, out: ptr[object]) -> bool:
    """Puts an attribute into an empty slot, if there is one of that name. `asked`: those before it."""
    for i in range(asked.length):
        if str_equal(cast(str, asked.items.get(i)), name):
            raise TypeError(f"{class_name(cls)}() got multiple sub-patterns for attribute {repr_of(name)}")
    asked.append(name)
    found = find_attr_or_null(x, name)
    if is_null(found):
        return False
    out.init(0, found)
    return True


# At the bottom because of cycles.
from molt.lib.builtins.class_checks import isinstance as is_instance  # noqa: E402
from molt.lib.builtins.str_core import str_equal  # noqa: E402
from molt.lib.rt.attributes import find_attr_or_null, get_attr  # noqa: E402
from molt.lib.rt.build import dict_update  # noqa: E402
from molt.lib.rt.calls import call0, call2  # noqa: E402
from molt.lib.rt.errors import type_name  # noqa: E402
from molt.lib.rt.iteration import drop_words  # noqa: E402
from molt.lib.rt.ops import del_item, repr_of  # noqa: E402
from molt.lib.rt.tables import dict_find, empty_dict  # noqa: E402
