"""`NamedTuple` and `TypedDict`: classes made of annotations, by a class statement or by a call."""

from __future__ import annotations

from typing import Final

from molt.lib.builtins.dict import dict, get_or_null
from molt.lib.builtins.list import list, list_from
from molt.lib.builtins.tuple import tuple, tuple_of
from molt.lib.builtins.type import type
from molt.lib.low import NULL, builtin, cast, class_object, from_word, i64, internal, is_null, isinstance, new, small, type_is
from molt.lib.rt.attributes import find_attr_or_null, set_attr
from molt.lib.rt.calls import call
from molt.lib.rt.classes import new_class
from molt.lib.rt.frames import module_of, row_at
from molt.lib.rt.modules import find_own_name
from molt.lib.rt.names import same_name
from molt.lib.rt.ops import repr_of, str_of, truth
from molt.lib.rt.tables import dict_keys, dict_store, new_tuple
from molt.lib.rt.types import type_of
from molt.lib.std.collections.named import namedtuple
from molt.lib.std.molt_unsupported import MoltUnsupported
from molt.lib.std.molt_values import keep_value, kept_value
from molt.lib.std.typing.aliases import as_type
from molt.lib.std.typing.generic import Generic, get_origin

PROHIBITED: Final = (
    "__new__", "__init__", "__slots__", "__getnewargs__", "_fields", "_field_defaults", "_field_types", "_make",
    "_replace", "_asdict", "_source",
)  # fmt: skip
SPECIAL: Final = ("__module__", "__name__", "__annotations__")


@builtin(name="NamedTupleMeta", module="typing")
class NamedTupleMeta(type):
    def __new__(cls: type, typename: object, bases: object, ns: object, /, **kwds: object) -> object:
        return named_class(cast(str, typename), cast(tuple, bases), cast(dict, ns))


@builtin(name="_TypedDictMeta", module="typing")
class TypedDictMeta(type):
    def __new__(cls: type, name: object, bases: object, ns: object, /, *, total: object = True) -> object:
        return typed_class(cast(str, name), cast(tuple, bases), cast(dict, ns), total)

    def __init__(self, *args: object, **kwds: object) -> None:
        return

    def __call__(self, *args: object, **kwds: object) -> object:
        return call(class_object(dict), args, kwds)

    def __instancecheck__(self, instance: object, /) -> bool:
        raise TypeError("TypedDict does not support instance and class checks")

    def __subclasscheck__(self, subclass: object, /) -> bool:
        raise TypeError("TypedDict does not support instance and class checks")


@builtin(name="function", module="typing")
class RecordMaker:
    """`NamedTuple` and `TypedDict` themselves, which CPython has as functions."""

    name: str

    def __repr__(self) -> str:
        return f"<function {self.name} at {hex_address(self)}>"

    @property
    def __name__(self) -> str:
        return self.name

    @property
    def __qualname__(self) -> str:
        return self.name

    def __call__(self, /, *args: object, **kwargs: object) -> object:
        if args.length == 0 or args.length > 2:
            raise TypeError(f"{self.name}() takes from 1 to 2 positional arguments but {args.length} were given")
        fields = args.data.get(1) if args.length > 1 else None
        if same_name(self.name, "NamedTuple"):
            return named_by_call(args.data.get(0), fields, kwargs)
        return typed_by_call(args.data.get(0), fields, kwargs)

    def __mro_entries__(self, bases: object, /) -> object:
        return (record_base(self.name),)


@internal
def record_base(name: str) -> object:
    """The class that stands for `NamedTuple` or `TypedDict` among bases."""
    found = kept_value("typing", f"base {name}")
    if not is_null(found):
        return found
    meta: type = class_object(NamedTupleMeta) if same_name(name, "NamedTuple") else class_object(TypedDictMeta)
    namespace = new(dict)
    dict_store(namespace, "__module__", "typing")
    return keep_value("typing", f"base {name}", new_class(meta, name, new_tuple(0), namespace, NULL, 0))


@internal
def caller_module() -> object:
    """The name of the module that called."""
    row = row_at(0)
    if is_null(row):
        return None
    found = find_own_name(cast(module, module_of(row.code)), "__name__")
    return "__main__" if found == 0 else from_word(object, found)


@internal
def check_type(x: object, message: str) -> object:
    """An annotation as a type."""
    if isinstance(x, tuple):
        raise TypeError(f"{message} Got {repr_of(x)}.")
    return as_type(x)


# --- NamedTuple


@internal
def named_class(name: str, bases: tuple, ns: dict) -> object:
    """What `class C(NamedTuple)` makes."""
    base = record_base("NamedTuple")
    for b in range(bases.length):
        if bases.data.get(b) is class_object(Generic):
            raise MoltUnsupported("a class derived from typing.NamedTuple and typing.Generic")
        if bases.data.get(b) is not base:
            raise TypeError("can only inherit from a NamedTuple type and Generic")
    found = get_or_null(ns, "__annotations__")
    types = new(dict) if is_null(found) else cast(dict, found)
    names = dict_keys(types)
    defaults = new(list)
    default_names = new(list)
    for i in range(names.length):
        value = get_or_null(ns, names.data.get(i))
        if not is_null(value):
            default_names.append(names.data.get(i))
            defaults.append(value)
        elif default_names.length > 0:
            plural = "s" if default_names.length > 1 else ""
            listed: str = ", ".join(default_names)
            raise TypeError(
                f"Non-default namedtuple field {names.data.get(i)!s} cannot follow default field{plural} {listed}"
            )
    made = make_named_tuple(name, types, defaults, get_or_null(ns, "__module__"))
    keys = dict_keys(ns)
    for k in range(keys.length):
        key = cast(str, keys.data.get(k))
        if is_in(key, PROHIBITED):
            raise AttributeError(f"Cannot overwrite NamedTuple attribute {key}")
        if not is_in(key, SPECIAL) and is_null(get_or_null(types, key)):
            set_attr(made, key, get_or_null(ns, key))
    return made


@internal
def is_in(name: str, names: tuple) -> bool:
    for i in range(names.length):
        if same_name(cast(str, names.data.get(i)), name):
            return True
    return False


@internal
def make_named_tuple(name: object, types: dict, defaults: list, home: object) -> object:
    checked = new(dict)
    names = dict_keys(types)
    for i in range(names.length):
        field = names.data.get(i)
        dict_store(checked, field, check_type(get_or_null(types, field), f"field {field!s} annotation must be a type"))
    fields = list_from(checked)
    made = namedtuple(name, fields, defaults=tuple_of(defaults.items, defaults.length), module=home)
    set_attr(made, "__annotations__", checked)
    return made


@internal
def named_by_call(name: object, fields: object, kwargs: dict) -> object:
    if fields is None:
        return make_named_tuple(name, kwargs, new(list), caller_module())
    if kwargs.used > 0:
        raise TypeError("Either list of fields or keywords can be provided to NamedTuple, not both")
    types = new(dict)
    for n, t in fields:
        dict_store(types, n, t)
    return make_named_tuple(name, types, new(list), caller_module())


# --- TypedDict


@internal
def typed_class(name: str, bases: tuple, ns: dict, total: object) -> object:
    """What `class C(TypedDict)` makes: a dict, with what its annotations say."""
    for b in range(bases.length):
        if bases.data.get(b) is class_object(Generic):
            raise MoltUnsupported("a class derived from typing.TypedDict and typing.Generic")
        if not type_is(bases.data.get(b), TypedDictMeta):
            raise TypeError("cannot inherit from both a TypedDict type and a non-TypedDict base class")
    made = new_class(class_object(TypedDictMeta), name, (class_object(dict),), ns, NULL, 0)
    annotations = new(dict)
    required: object = set()
    optional: object = set()
    for i in range(bases.length):
        base = cast(type, bases.data.get(i))
        annotations.update(base.__annotations__)
        add_keys(required, optional, find_attr_or_null(base, "__required_keys__"))
        add_keys(optional, required, find_attr_or_null(base, "__optional_keys__"))
    found = get_or_null(ns, "__annotations__")
    own = new(dict) if is_null(found) else cast(dict, found)
    names = dict_keys(own)
    for k in range(names.length):
        key = names.data.get(k)
        kind = check_type(
            get_or_null(own, key), "TypedDict('Name', {f0: t0, f1: t1, ...}); each t must be a type"
        )
        dict_store(annotations, key, kind)
        form = repr_of(get_origin(kind))
        if same_name(form, "typing.Required") or (not same_name(form, "typing.NotRequired") and truth(total)):
            cast(set, required).add(key)
            cast(set, optional).discard(key)
        else:
            cast(set, optional).add(key)
            cast(set, required).discard(key)
    set_attr(made, "__annotations__", annotations)
    set_attr(made, "__required_keys__", frozenset(required))
    set_attr(made, "__optional_keys__", frozenset(optional))
    if is_null(find_attr_or_null(made, "__total__")):
        set_attr(made, "__total__", total)
    return made


@internal
def add_keys(into: object, out_of: object, keys: object) -> None:
    """Keys of a base go into one set, and out of the other."""
    if not is_null(keys):
        for key in keys:
            cast(set, into).add(key)
            cast(set, out_of).discard(key)


@internal
def typed_by_call(name: object, fields: object, kwargs: dict) -> object:
    total: object = True
    given = get_or_null(kwargs, "total")
    if not is_null(given):
        total = given
        kwargs.pop("total")
    if fields is None:
        fields = kwargs
    elif kwargs.used > 0:
        raise TypeError("TypedDict takes either a dict or keyword arguments, but not both")
    ns = new(dict)
    types = new(dict)
    types.update(fields)
    dict_store(ns, "__annotations__", types)
    home = caller_module()
    if home is not None:
        dict_store(ns, "__module__", home)
    return typed_class(str_of(name), (record_base("TypedDict"),), ns, total)


# At the bottom because of cycles.
from molt.lib.builtins.module import module  # noqa: E402
from molt.lib.rt.hexadecimal import hex_address  # noqa: E402
