"""`namedtuple`: classes of tuples with names for their elements.

The methods of such a class are objects of the library that know its fields. CPython's are
functions, made anew for each class; errors of calls are worded as theirs.
"""

from __future__ import annotations

from typing import Final

from molt.lib.builtins.dict import dict, get_or_null
from molt.lib.builtins.list import list, list_from
from molt.lib.builtins.method import bind_method, classmethod
from molt.lib.builtins.tuple import fill_tuple, tuple, tuple_from, tuple_of
from molt.lib.builtins.type import type
from molt.lib.low import NULL, builtin, cast, class_object, i64, internal, is_null, isinstance, keywords, new, new_of
from molt.lib.rt.attributes import get_attr
from molt.lib.rt.unanswered import raise_no_attribute
from molt.lib.rt.binding_errors import separator
from molt.lib.rt.calls import call2, call3, call_method1
from molt.lib.rt.hexadecimal import hex_address
from molt.lib.rt.names import intern, same_name
from molt.lib.rt.ops import length_of, repr_of, str_of
from molt.lib.rt.tables import dict_discard, dict_keys, dict_store
from molt.lib.rt.unsupported import unsupported
from molt.lib.rt.types import is_subtype, type_of
from molt.lib.builtins.tuplegetter import new_getter

# What a method does.
NEW: Final = 0
MAKE: Final = 1
REPLACE: Final = 2
REPR: Final = 3
AS_DICT: Final = 4
GET_ARGUMENTS: Final = 5

METHODS: Final = ("__new__", "_make", "_replace", "__repr__", "_asdict", "__getnewargs__")
KEYWORDS: Final = (
    "False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue", "def", "del",
    "elif", "else", "except", "finally", "for", "from", "global", "if", "import", "in", "is", "lambda", "nonlocal",
    "not", "or", "pass", "raise", "return", "try", "while", "with", "yield",
)  # fmt: skip


@builtin(name="function", module="builtins")
class RowMethod:
    """A method of a named tuple."""

    kind: i64
    owner: str
    fields: tuple
    defaults: tuple
    doc: str
    annotations: object

    def __call__(self, /, *args: object, **kwargs: object) -> object:
        if self.kind == NEW:
            return make_row(self, args, kwargs)
        check_call(self, args, kwargs)
        first = args.data.get(0)
        if self.kind == MAKE:
            return row_from(self, first, args.data.get(1) if args.length > 1 else get_or_null(kwargs, "iterable"))
        if self.kind == REPLACE:
            return replaced(self, first, kwargs)
        if self.kind == REPR:
            return row_text(self, cast(tuple, first))
        if self.kind == AS_DICT:
            return row_dict(first)
        return tuple_from(list_from(first))

    def __get__(self, instance: object, owner: object = None, /) -> object:
        return self if instance is None or self.kind == NEW else bind_method(instance, self)

    def __getattr__(self, name: str, /) -> object:
        if same_name(name, "__name__"):
            return METHODS[self.kind]
        if same_name(name, "__qualname__"):
            return qualified_name(self)
        if same_name(name, "__module__"):
            return "collections"
        return raise_no_attribute(self, name)

    @property
    def __doc__(self) -> str:
        return self.doc

    @property
    def __defaults__(self) -> object:
        return None if is_null(self.defaults) else self.defaults

    @__defaults__.setter
    def __defaults__(self, value: object) -> None:
        # What named tuples had for defaults before `namedtuple` took them.
        if value is None:
            self.defaults = cast(tuple, NULL)
            return
        if not isinstance(value, tuple):
            raise TypeError("__defaults__ must be set to a tuple object")
        defaults = cast(tuple, value)
        if self.kind != NEW or defaults.length > self.fields.length:
            unsupported(f"these defaults of {qualified_name(self)}")
        self.defaults = defaults

    @property
    def __annotations__(self) -> object:
        if is_null(self.annotations):
            self.annotations = {}
        return self.annotations

    @__annotations__.setter
    def __annotations__(self, value: object) -> None:
        self.annotations = value

    def __repr__(self) -> str:
        return f"<function {qualified_name(self)} at {hex_address(self)}>"


@internal
def qualified_name(m: RowMethod) -> str:
    return f"{m.owner}.{METHODS[m.kind]!s}"


# --- calls


@internal
def check_call(m: RowMethod, args: tuple, kwargs: dict) -> None:
    """The TypeErrors of a wrong number of arguments, or of names where there are none."""
    wanted = 2 if m.kind == MAKE else 1
    given = args.length
    if given == wanted and (kwargs.used == 0 or m.kind == REPLACE):
        return
    name = qualified_name(m)
    if m.kind == MAKE and given == 1 and kwargs.used == 1 and not is_null(get_or_null(kwargs, "iterable")):
        return
    if kwargs.used > 0 and m.kind != REPLACE:
        raise TypeError(f"{name}() got an unexpected keyword argument '{dict_keys(kwargs).data.get(0)!s}'")
    if given > wanted:
        plural = "" if wanted == 1 else "s"
        raise TypeError(f"{name}() takes {wanted} positional argument{plural} but {given} were given")
    if given < wanted:
        missing = "iterable" if m.kind == MAKE else "self"
        raise TypeError(f"{name}() missing 1 required positional argument: '{missing}'")


@internal
def make_row(m: RowMethod, args: tuple, kwargs: dict) -> object:
    """`__new__(cls, …)`: a new row."""
    count = m.fields.length
    cls = args.data.get(0)
    if args.length == count + 1 and kwargs.used == 0 and is_row_class(cls):
        made = new_of(cast(type, cls), tuple, count)
        fill_tuple(made, args.data + 1, count)
        return made
    values = new(tuple, count)
    for i in range(count):
        values.data.init(i, NULL)
    values.length = count
    for k in range(args.length - 1):
        if k < count:
            values.data.set(k, args.data.get(k + 1))
    place_by_name(m, values, kwargs)
    if args.length > count + 1:
        raise_too_many(m, args.length)
    fill_missing(m, values)
    return call2(get_attr(class_object(tuple), "__new__"), cls, values)


@internal
def is_row_class(cls: object) -> bool:
    return isinstance(cls, type) and is_subtype(cast(type, cls), class_object(tuple))


@internal
def place_by_name(m: RowMethod, values: tuple, kwargs: dict) -> None:
    """Arguments given by name."""
    names = dict_keys(kwargs)
    for i in range(names.length):
        name = cast(str, names.data.get(i))
        at = 0
        while at < m.fields.length and not same_name(cast(str, m.fields.data.get(at)), name):
            at += 1
        if at == m.fields.length:
            raise TypeError(f"{qualified_name(m)}() got an unexpected keyword argument '{name}'")
        if not is_null(values.data.get(at)):
            raise TypeError(f"{qualified_name(m)}() got multiple values for argument '{name}'")
        values.data.set(at, get_or_null(kwargs, name))


@internal
def default_count(m: RowMethod) -> i64:
    return 0 if is_null(m.defaults) else m.defaults.length


@internal
def raise_too_many(m: RowMethod, given: i64) -> None:
    most = m.fields.length + 1
    defaults = default_count(m)
    takes = f"from {most - defaults} to {most}" if defaults > 0 else f"{most}"
    plural = "" if most == 1 and defaults == 0 else "s"
    raise TypeError(f"{qualified_name(m)}() takes {takes} positional argument{plural} but {given} were given")


@internal
def fill_missing(m: RowMethod, values: tuple) -> None:
    """Defaults for what is not given."""
    count = m.fields.length
    first = count - default_count(m)
    missing = 0
    for i in range(first):
        if is_null(values.data.get(i)):
            missing += 1
    if missing > 0:
        raise_missing(m, values, first, missing)
    for k in range(first, count):
        if is_null(values.data.get(k)):
            values.data.set(k, m.defaults.data.get(k - first))


@internal
def raise_missing(m: RowMethod, values: tuple, first: i64, missing: i64) -> None:
    listed = ""
    done = 0
    for i in range(first):
        if is_null(values.data.get(i)):
            done += 1
            listed = f"{listed}{separator(done, missing)}'{m.fields.data.get(i)!s}'"
    plural = "" if missing == 1 else "s"
    raise TypeError(f"{qualified_name(m)}() missing {missing} required positional argument{plural}: {listed}")


@internal
def row_from(m: RowMethod, cls: object, iterable: object) -> object:
    """`_make(cls, iterable)`."""
    made: object = NULL
    if is_row_class(cls):
        made = tuple.__new__(cast(type, cls), iterable)
    else:
        made = call2(get_attr(class_object(tuple), "__new__"), cls, iterable)
    length = length_of(made)
    if length != m.fields.length:
        raise TypeError(f"Expected {m.fields.length} arguments, got {length}")
    return made


@internal
def replaced(m: RowMethod, row: object, changes: dict) -> object:
    """`_replace(self, **changes)`."""
    values = list_from(row)
    for i in range(m.fields.length):
        change = get_or_null(changes, m.fields.data.get(i))
        if not is_null(change) and i < values.length:
            values.items.set(i, change)
            dict_discard(changes, m.fields.data.get(i))
    made = call_method1(row, "_make", values)
    if changes.used > 0:
        raise ValueError(f"Got unexpected field names: {repr_of(list_from(changes))}")
    return made


@internal
def row_text(m: RowMethod, row: tuple) -> str:
    parts = new(list)
    for i in range(m.fields.length):
        parts.append(f"{m.fields.data.get(i)!s}={repr_of(row.data.get(i))}")
    return f"{type_of(row).name}({', '.join(parts)})"


@internal
def row_dict(row: object) -> dict:
    made = new(dict)
    names = tuple_from(get_attr(row, "_fields"))
    values = list_from(row)
    for i in range(names.length):
        if i < values.length:
            dict_store(made, names.data.get(i), values.items.get(i))
    return made


# --- making classes


@keywords
def namedtuple(
    typename: object,
    field_names: object,
    *,
    rename: bool = False,
    defaults: object = None,
    module: object = None,
) -> object:
    """Returns a new subclass of tuple with named fields."""
    fields = names_of(field_names)
    name = intern(str_of(typename))
    if rename:
        rename_fields(fields)
    check_name(name)
    for i in range(fields.length):
        check_name(cast(str, fields.items.get(i)))
    check_fields(fields, rename)
    default_values = cast(tuple, NULL)
    field_defaults = new(dict)
    if defaults is not None:
        default_values = tuple_from(defaults)
        if default_values.length > fields.length:
            raise TypeError("Got more default values than field names")
        first = fields.length - default_values.length
        for k in range(default_values.length):
            dict_store(field_defaults, fields.items.get(first + k), default_values.data.get(k))
    return make_class(name, tuple_of(fields.items, fields.length), default_values, field_defaults, module)


@internal
def names_of(field_names: object) -> list:
    """The list of the names, interned."""
    listed: object = field_names
    if isinstance(field_names, str):
        listed = cast(str, cast(str, field_names).replace(",", " ")).split()
    names = list_from(listed)
    for i in range(names.length):
        names.items.set(i, intern(str_of(names.items.get(i))))
    return names


@internal
def is_keyword(name: str) -> bool:
    for i in range(len(KEYWORDS)):
        if same_name(cast(str, KEYWORDS[i]), name):
            return True
    return False


@internal
def rename_fields(fields: list) -> None:
    """Gives a new name to each that cannot be one, or is there already."""
    seen = new(dict)
    for i in range(fields.length):
        name = cast(str, fields.items.get(i))
        is_seen = not is_null(get_or_null(seen, name))
        if not name.isidentifier() or is_keyword(name) or name.startswith("_") or is_seen:
            fields.items.set(i, intern(f"_{i}"))
        dict_store(seen, name, True)


@internal
def check_name(name: str) -> None:
    if not name.isidentifier():
        raise ValueError(f"Type names and field names must be valid identifiers: {name!r}")
    if is_keyword(name):
        raise ValueError(f"Type names and field names cannot be a keyword: {name!r}")


@internal
def check_fields(fields: list, rename: bool) -> None:
    seen = new(dict)
    for i in range(fields.length):
        name = cast(str, fields.items.get(i))
        if name.startswith("_") and not rename:
            raise ValueError(f"Field names cannot start with an underscore: {name!r}")
        if not is_null(get_or_null(seen, name)):
            raise ValueError(f"Encountered duplicate field name: {name!r}")
        dict_store(seen, name, True)


@internal
def make_class(name: str, fields: tuple, defaults: tuple, field_defaults: dict, module: object) -> object:
    listed: str = ", ".join(fields)
    if fields.length == 1:
        listed = f"{listed},"
    namespace = new(dict)
    dict_store(namespace, "__doc__", f"{name}({listed})")
    dict_store(namespace, "__slots__", ())
    dict_store(namespace, "_fields", fields)
    dict_store(namespace, "_field_defaults", field_defaults)
    for kind in range(len(METHODS)):
        made = new(RowMethod)
        made.kind = kind
        made.owner = name
        made.fields = fields
        made.defaults = defaults if kind == NEW else cast(tuple, NULL)
        made.doc = method_doc(kind, name, listed)
        value: object = made
        if kind == MAKE:
            bound = new(classmethod)
            bound.function = made
            value = bound
        dict_store(namespace, METHODS[kind], value)
    dict_store(namespace, "__match_args__", fields)
    for i in range(fields.length):
        dict_store(namespace, fields.data.get(i), new_getter(i, f"Alias for field number {i}"))
    if module is not None:
        dict_store(namespace, "__module__", module)
    return call3(class_object(type), name, (class_object(tuple),), namespace)


@internal
def method_doc(kind: i64, name: str, listed: str) -> str:
    if kind == NEW:
        return f"Create new instance of {name}({listed})"
    if kind == MAKE:
        return f"Make a new {name} object from a sequence or iterable"
    if kind == REPLACE:
        return f"Return a new {name} object replacing specified fields with new values"
    if kind == REPR:
        return "Return a nicely formatted representation string"
    if kind == AS_DICT:
        return "Return a new dict which maps field names to their values."
    return "Return self as a plain tuple.  Used by copy and pickle."
