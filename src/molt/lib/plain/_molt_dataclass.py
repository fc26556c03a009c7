"""`dataclasses.dataclass` and `make_dataclass` for classes that are made when the program runs.

Methods are closures over the fields, where CPython compiles a text; what they are called and say is the same.
"""

import dataclasses
import keyword
import types

from molt import MoltUnsupported

_MISSING = dataclasses.MISSING
_FIELDS = "__dataclass_fields__"
_MARKERS = ("ClassVar", "InitVar", "KW_ONLY")


def dataclass(
    cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False, match_args=True,
    kw_only=False, slots=False, weakref_slot=False,
):  # fmt: skip
    def wrap(cls):
        return _make(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot)

    return wrap if cls is None else wrap(cls)


def make_dataclass(
    cls_name, fields, *, bases=(), namespace=None, init=True, repr=True, eq=True, order=False, unsafe_hash=False,
    frozen=False, match_args=True, kw_only=False, slots=False, weakref_slot=False,
):  # fmt: skip
    if namespace is None:
        namespace = {}
    annotations = {}
    defaults = {}
    for item in fields:
        if isinstance(item, str):
            name, annotation = item, "typing.Any"
        elif len(item) == 2:
            name, annotation = item
        elif len(item) == 3:
            name, annotation, defaults_to = item
            defaults[name] = defaults_to
        else:
            raise TypeError(f"Invalid field: {item!r}")
        if not isinstance(name, str) or not name.isidentifier():
            raise TypeError(f"Field names must be valid identifiers: {name!r}")
        if keyword.iskeyword(name):
            raise TypeError(f"Field names must not be keywords: {name!r}")
        if name in annotations:
            raise TypeError(f"Field name duplicated: {name!r}")
        annotations[name] = annotation

    def fill(names):
        names.update(namespace)
        names.update(defaults)
        names["__annotations__"] = annotations
        names.setdefault("__module__", "types")  # where CPython calls the metaclass

    cls = types.new_class(cls_name, bases, {}, fill)
    return _make(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot)


def _make(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot):
    if slots:
        raise MoltUnsupported("a dataclass with slots made at run time; write @dataclass(slots=True) above the class")
    fields = {}
    cls.__dataclass_params__ = dataclasses._DataclassParams(init, repr, eq, order, unsafe_hash, frozen)
    is_any_frozen = has_bases = False
    for base in cls.__mro__[-1:0:-1]:
        inherited = getattr(base, _FIELDS, None)
        if inherited is not None:
            has_bases = True
            fields.update({field.name: field for field in inherited.values()})
            is_any_frozen = is_any_frozen or base.__dataclass_params__.frozen
    annotations = cls.__dict__.get("__annotations__", {})
    for field in list(_own_fields(cls, annotations, kw_only)):
        fields[field.name] = field
        if isinstance(getattr(cls, field.name, None), dataclasses.Field):
            if field.default is _MISSING:
                delattr(cls, field.name)
            else:
                setattr(cls, field.name, field.default)
    for name, value in cls.__dict__.items():
        if isinstance(value, dataclasses.Field) and name not in annotations:
            raise TypeError(f"{name!r} is a field but has no type annotation")
    if has_bases and is_any_frozen and not frozen:
        raise TypeError("cannot inherit non-frozen dataclass from a frozen one")
    if has_bases and frozen and not is_any_frozen:
        raise TypeError("cannot inherit frozen dataclass from a non-frozen one")
    setattr(cls, _FIELDS, fields)
    own_hash = cls.__dict__.get("__hash__", _MISSING)
    has_hash = not (own_hash is _MISSING or own_hash is None and "__eq__" in cls.__dict__)
    if order and not eq:
        raise ValueError("eq must be true if order is true")
    in_init = [f for f in fields.values() if f._field_type in (dataclasses._FIELD, dataclasses._FIELD_INITVAR)]
    plain = [f for f in in_init if f.init and not f.kw_only]
    only = [f for f in in_init if f.init and f.kw_only]
    if init:
        _add(cls, "__init__", _initialiser(cls, in_init, plain, only, frozen))
    kept = [f for f in fields.values() if f._field_type is dataclasses._FIELD]
    if repr:
        _add(cls, "__repr__", _representation(cls, [f.name for f in kept if f.repr]))
    compared = tuple(f.name for f in kept if f.compare)
    if eq:
        _add(cls, "__eq__", _comparison("__eq__", compared, lambda a, b: a == b))
    if order:
        for name, compare in _ORDERS.items():
            if _add(cls, name, _comparison(name, compared, compare)):
                raise TypeError(
                    f"Cannot overwrite attribute {name} in class {cls.__name__}. Consider using functools.total_ordering"
                )
    if frozen:
        for function in _guards(cls, frozenset(f.name for f in kept)):
            if _add(cls, function.__name__, function):
                raise TypeError(f"Cannot overwrite attribute {function.__name__} in class {cls.__name__}")
    if unsafe_hash and has_hash:
        raise TypeError(f"Cannot overwrite attribute __hash__ in class {cls.__name__}")
    if unsafe_hash or eq and frozen and not has_hash:
        hashed = tuple(f.name for f in kept if (f.compare if f.hash is None else f.hash))
        cls.__hash__ = _named(cls, "__hash__", _hash_of(hashed))
    elif eq and not has_hash:
        cls.__hash__ = None
    if not getattr(cls, "__doc__"):
        cls.__doc__ = _signature(cls, plain, only)
    if match_args:
        _add(cls, "__match_args__", tuple(f.name for f in plain))
    if weakref_slot:
        raise TypeError("weakref_slot is True but slots is False")
    if hasattr(cls, "__abstractmethods__"):
        from abc import update_abstractmethods

        update_abstractmethods(cls)
    return cls


def _own_fields(cls, annotations, kw_only):
    """The fields of a class's own annotations."""
    is_kw_only = kw_only
    has_marker = False
    for name, annotation in annotations.items():
        if isinstance(annotation, str):
            words = annotation.partition("[")[0].replace(".", " ").split()
            if any(word in _MARKERS for word in words[:2]):
                raise MoltUnsupported(f"field {name}: the annotation {annotation!r} as a text, in a dataclass made at run time")
        if annotation is dataclasses.KW_ONLY:
            if has_marker:
                raise TypeError(f"{name!r} is KW_ONLY, but KW_ONLY has already been specified")
            has_marker = is_kw_only = True
            continue
        yield _own_field(cls, name, annotation, is_kw_only)


def _own_field(cls, name, annotation, is_kw_only):
    default = getattr(cls, name, _MISSING)
    if isinstance(default, dataclasses.Field):
        field = default
    else:
        if isinstance(default, types.MemberDescriptorType):
            default = _MISSING
        field = dataclasses.field(default=default)
    kind = dataclasses._FIELD
    origin = getattr(annotation, "__origin__", annotation)
    if getattr(origin, "_name", None) == "ClassVar":
        kind = dataclasses._FIELD_CLASSVAR
    elif annotation is dataclasses.InitVar or type(annotation) is dataclasses.InitVar:
        kind = dataclasses._FIELD_INITVAR
    if kind is not dataclasses._FIELD and field.default_factory is not _MISSING:
        raise TypeError(f"field {name} cannot have a default factory")
    only = field.kw_only
    if kind is not dataclasses._FIELD_CLASSVAR:
        only = is_kw_only if only is _MISSING else only
    elif only is not _MISSING:
        raise TypeError(f"field {name} is a ClassVar but specifies kw_only")
    dataclasses._finish_field(field, name, annotation, only, kind)
    if kind is dataclasses._FIELD and field.default.__class__.__hash__ is None:
        raise ValueError(f"mutable default {type(field.default)} for field {name} is not allowed: use default_factory")
    return field


def _add(cls, name, value):
    """Puts something into a class that does not have its own; whether it has."""
    if name in cls.__dict__:
        return True
    setattr(cls, name, _named(cls, name, value))
    return False


def _named(cls, name, value):
    if isinstance(value, types.FunctionType):
        value.__name__ = name
        value.__qualname__ = f"{cls.__qualname__}.{name}"
    return value


# --- methods


def _initialiser(cls, in_init, plain, only, frozen):
    has_default = False
    for field in plain:
        if field.default is not _MISSING or field.default_factory is not _MISSING:
            has_default = True
        elif has_default:
            raise TypeError(f"non-default argument {field.name!r} follows default argument")
    names = [field.name for field in plain]
    only_names = [field.name for field in only]
    required = [f.name for f in plain if f.default is _MISSING and f.default_factory is _MISSING]
    required_only = [f.name for f in only if f.default is _MISSING and f.default_factory is _MISSING]
    given_to_post = [f.name for f in in_init if f._field_type is dataclasses._FIELD_INITVAR]
    has_post = hasattr(cls, "__post_init__")
    put = object.__setattr__ if frozen else setattr

    def __init__(self, /, *args, **kwargs):
        values = _bound(f"{__init__.__qualname__}()", names, only_names, required, required_only, args, kwargs)
        for field in in_init:
            name = field.name
            if name not in values:
                if field.default_factory is not _MISSING:
                    values[name] = field.default_factory()
                elif field.init and field.default is not _MISSING:
                    values[name] = field.default
                elif field._field_type is dataclasses._FIELD_INITVAR:
                    values[name] = field.default
            if field._field_type is dataclasses._FIELD and name in values:
                put(self, name, values[name])
        if has_post:
            self.__post_init__(*[values[name] for name in given_to_post])

    __init__.__annotations__ = {f.name: f.type for f in plain + only} | {"return": None}
    return __init__


def _bound(function, names, only, required, required_only, args, kwargs):
    """The arguments by name, or CPython's TypeError for those that do not fit."""
    values = dict(zip(names, args))
    for name, value in kwargs.items():
        if name in values:
            raise TypeError(f"{function} got multiple values for argument {name!r}")
        if name not in names and name not in only:
            raise TypeError(f"{function} got an unexpected keyword argument {name!r}")
        values[name] = value
    if len(args) > len(names):
        most = len(names) + 1
        least = len(required) + 1
        takes = f"{most}" if least == most else f"from {least} to {most}"
        plural = "s" if most != 1 or least != most else ""
        given = len(args) + 1
        more = sum(name in only for name in kwargs)
        if more:
            were = f"{given} positional argument{'s' * (given != 1)} (and {more} keyword-only argument{'s' * (more != 1)}) were"
        else:
            were = f"{given} {'was' if given == 1 else 'were'}"
        raise TypeError(f"{function} takes {takes} positional argument{plural} but {were} given")
    for kind, needed in (("positional", required), ("keyword-only", required_only)):
        missing = [repr(name) for name in needed if name not in values]
        if missing:
            listed = " and ".join(missing) if len(missing) < 3 else f"{', '.join(missing[:-1])}, and {missing[-1]}"
            plural = "s" if len(missing) > 1 else ""
            raise TypeError(f"{function} missing {len(missing)} required {kind} argument{plural}: {listed}")
    return values


def _representation(cls, names):
    def __repr__(self):
        return f"{self.__class__.__qualname__}({', '.join([f'{name}={getattr(self, name)!r}' for name in names])})"

    return dataclasses._recursive_repr(_named(cls, "__repr__", __repr__))


_ORDERS = {
    "__lt__": lambda a, b: a < b, "__le__": lambda a, b: a <= b, "__gt__": lambda a, b: a > b, "__ge__": lambda a, b: a >= b,
}  # fmt: skip


def _comparison(name, names, compare):
    def method(self, other):
        if other.__class__ is self.__class__:
            return compare(tuple([getattr(self, each) for each in names]), tuple([getattr(other, each) for each in names]))
        return NotImplemented

    return method


def _hash_of(names):
    def __hash__(self):
        return hash(tuple([getattr(self, name) for name in names]))

    return __hash__


def _guards(cls, names):
    def __setattr__(self, name, value):
        if type(self) is cls or name in names:
            raise dataclasses.FrozenInstanceError(f"cannot assign to field {name!r}")
        super(cls, self).__setattr__(name, value)

    def __delattr__(self, name):
        if type(self) is cls or name in names:
            raise dataclasses.FrozenInstanceError(f"cannot delete field {name!r}")
        super(cls, self).__delattr__(name)

    return __setattr__, __delattr__


def _signature(cls, plain, only):
    """The docstring of a class without one."""
    rows = [_parameter(field) for field in plain]
    if only:
        rows += ["*"] + [_parameter(field) for field in only]
    return dataclasses._signature_doc(cls.__name__, tuple(rows))


def _parameter(field):
    has_factory = field.default_factory is not _MISSING
    return field.name, field.type, dataclasses._HAS_DEFAULT_FACTORY if has_factory else field.default
