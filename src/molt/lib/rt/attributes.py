"""Attribute access: `x.name`, `x.name = v`, `del x.name`, and special methods.

Where an instance keeps its attributes is `shapes`, what a class has is `types`.
"""

from typing import Final

from molt.lib.builtins.function import (
    bind_builtin,
    bind_wrapper,
    classmethod_descriptor,
    function,
    getset_descriptor,
    method_descriptor,
    wrapper_descriptor,
)
from molt.lib.builtins.method import bind_method, classmethod, staticmethod
from molt.lib.builtins.property import member_descriptor, property
from molt.lib.builtins.type import (
    HAS_GET,
    HAS_GETATTR,
    HAS_GETATTRIBUTE,
    HAS_SET,
    HAS_SETATTR,
    IS_MODULE,
    IS_STATIC,
    IS_SUPER,
    IS_TYPE,
    type,
)
from molt.lib.low import (
    NULL,
    as_word,
    cast,
    from_word,
    i64,
    inline,
    is_null,
    likely,
    noinline,
    null,
    ptr,
    type_is,
    u64,
    unlikely,
)
from molt.lib.rt.shapes import (
    add_attribute,
    find_attribute,
    has_attributes,
    remove_attribute,
    replace_word,
    shape_of,
    slot_at,
    slot_entry,
    store_attribute,
)
from molt.lib.rt.memory import pointer_at
from molt.lib.rt.types import class_changed, lookup, method_entry, type_of

HOOKS: Final = HAS_GETATTRIBUTE | IS_TYPE | IS_MODULE | IS_SUPER


# --- reading ---


@inline
def find_known_slot(x: object, cls: type, name: str) -> ptr[u64]:
    """Where x keeps an attribute of its own that nothing in its class hides; null if the caches do not tell.

    What `lookup` and `find_slot` would find, without a call: nearly every attribute that
    methods read and write.
    """
    if cls.attributes_at != 8:
        return null(u64)
    word = as_word(name)
    known = method_entry(cls, word)
    if known.name != word or known.version != cls.version or known.value != 0:
        return null(u64)
    block = pointer_at(as_word(x) + u64(8))
    entry = slot_entry(block[0], word)
    if entry.name != word or entry.shape != block[0] or shape_of(block).is_dict != 0:
        return null(u64)
    # Also for -1, no such attribute.
    if u64(entry.slot) >= u64(cls.inline_slots):
        return null(u64)
    return slot_at(as_word(x), cls, entry.slot)


def get_attr(x: object, name: str) -> object:
    """`x.name`."""
    cls = type_of(x)
    if likely((cls.flags & (HOOKS | HAS_GETATTR)) == 0):
        slot = find_known_slot(x, cls, name)
        if likely(not is_null(slot)):
            return from_word(object, slot[0])
    found = find_or_raise(x, name)
    if likely(not is_null(found)):
        return found
    return raise_no_attribute(x, name)


def find_attr_or_null(x: object, name: str) -> object:
    """`x.name`, or NULL without an exception where that would be an AttributeError."""
    try:
        return find_or_raise(x, name)
    except AttributeError:
        return NULL


def find_or_raise(x: object, name: str) -> object:
    """`x.name`; NULL when there is none and no Python code has raised for it."""
    cls = type_of(x)
    if unlikely((cls.flags & (HOOKS | HAS_GETATTR)) != 0):
        return find_with_hooks(x, cls, name)
    return find_generic(x, cls, name)


def find_generic(x: object, cls: type, name: str) -> object:
    """What `object.__getattribute__` finds: data descriptor, own attribute, class attribute; NULL for none."""
    word = lookup(cls, name)
    if word == 0:
        own = find_attribute(x, cls, name)
        if own == 0:
            return NULL
        return from_word(object, own)
    value = from_word(object, word)
    kind = type_of(value)
    if (kind.flags & HAS_SET) != 0 and (kind.flags & HAS_GET) != 0:
        return get_through(value, kind, x, cls)
    own = find_attribute(x, cls, name)
    if own != 0:
        return from_word(object, own)
    if (kind.flags & HAS_GET) != 0:
        return get_through(value, kind, x, cls)
    return value


def get_through(descriptor: object, kind: type, x: object, cls: type) -> object:
    """`descriptor.__get__(x, cls)`."""
    if type_is(descriptor, function):
        return bind_method(x, descriptor)
    if type_is(descriptor, method_descriptor):
        return bind_builtin(x, descriptor)
    if type_is(descriptor, wrapper_descriptor):
        return bind_wrapper(x, cast(wrapper_descriptor, descriptor))
    if type_is(descriptor, property):
        return cast(property, descriptor).__get__(x, cls)
    if type_is(descriptor, getset_descriptor):
        return get_builtin_property(cast(getset_descriptor, descriptor), x)
    if type_is(descriptor, member_descriptor):
        return cast(member_descriptor, descriptor).__get__(x, cls)
    return call3(from_word(object, lookup(kind, "__get__")), descriptor, x, cls)


def get_from_class(descriptor: object, kind: type, owner: object) -> object:
    """`descriptor.__get__(None, owner)`."""
    if type_is(descriptor, function):
        return descriptor
    if type_is(descriptor, staticmethod):
        return cast(staticmethod, descriptor).function
    if type_is(descriptor, classmethod):
        return bind_to_class(cast(type, owner), cast(classmethod, descriptor).function)
    return call3(from_word(object, lookup(kind, "__get__")), descriptor, None, owner)


def bind_to_class(owner: type, f: object) -> object:
    """What a `classmethod` of f gives: f may be another descriptor, such as a property of the class."""
    kind = type_of(f)
    if (kind.flags & HAS_GET) != 0:
        return get_through(f, kind, owner, owner)
    return bind_method(owner, f)


@noinline
def find_with_hooks(x: object, cls: type, name: str) -> object:
    """`find_or_raise` for classes, modules, `super()`, and classes with attribute hooks."""
    if (cls.flags & HAS_GETATTR) == 0:
        return find_by_kind(x, cls, name)
    hook = from_word(object, lookup(cls, "__getattr__"))  # before, as what is called may take it from the class
    try:
        found = find_by_kind(x, cls, name)
        if not is_null(found):
            return found
    except AttributeError:
        pass
    return ask_hook(hook, x, cls, name)


@noinline
def call_hook(hook: object, x: object, cls: type, name: str) -> object:
    """Calls a class's `__getattr__` and the like, which may be any descriptor."""
    kind = type_of(hook)
    if (kind.flags & HAS_ENTRY) != 0:
        return call2(hook, x, name)
    return call1(get_through(hook, kind, x, cls) if (kind.flags & HAS_GET) != 0 else hook, name)


def ask_hook(hook: object, x: object, cls: type, name: str) -> object:
    """What a class's `__getattr__` or `__getattribute__` gives; its AttributeError knows what was asked of what."""
    try:
        return call_hook(hook, x, cls, name)
    except AttributeError as e:
        error = cast(AttributeError, e)
        if is_null(error.name_value) and is_null(error.obj_value):
            error.name_value = name
            error.obj_value = x
        raise


def find_by_kind(x: object, cls: type, name: str) -> object:
    """What the class's `__getattribute__` finds, NULL for nothing."""
    if (cls.flags & HAS_GETATTRIBUTE) != 0:
        return ask_hook(from_word(object, lookup(cls, "__getattribute__")), x, cls, name)
    return find_without_overrides(x, cls, name)


def find_without_overrides(x: object, cls: type, name: str) -> object:
    """What the `__getattribute__` of the library's class finds, NULL for nothing."""
    if (cls.flags & IS_TYPE) != 0:
        return find_in_class(cast(type, x), cls, name)
    if (cls.flags & IS_MODULE) != 0:
        return find_in_module(cast(module, x), cls, name)
    if (cls.flags & IS_SUPER) != 0:
        return find_in_super(cast(super, x), cls, name)
    return find_generic(x, cls, name)


def find_in_class(x: type, meta: type, name: str) -> object:
    """An attribute of a class: the metaclass's data descriptors come first, then the class and its bases."""
    above = lookup(meta, name)
    kind = meta
    if above != 0:
        kind = type_of(from_word(object, above))
        if (kind.flags & HAS_SET) != 0 and (kind.flags & HAS_GET) != 0:
            return get_through(from_word(object, above), kind, x, meta)
    word = lookup(x, name)
    if word != 0:
        value = from_word(object, word)
        own_kind = type_of(value)
        if (own_kind.flags & HAS_GET) != 0:
            return get_from_class(value, own_kind, x)
        return value
    if above == 0:
        return NULL
    if (kind.flags & HAS_GET) != 0:
        return get_through(from_word(object, above), kind, x, meta)
    return from_word(object, above)


@noinline
def find_in_super(x: super, cls: type, name: str) -> object:
    """An attribute behind `super()`."""
    if not is_null(x.instance) and not same_name(name, "__class__"):
        start = cast(type, x.instance_class)
        word = lookup_after(start, cast(type, x.this_class), name)
        if word != 0:
            value = from_word(object, word)
            kind = type_of(value)
            if (kind.flags & HAS_GET) == 0:
                return value
            if x.instance is start:
                return get_from_class(value, kind, start)
            return get_through(value, kind, x.instance, start)
    return find_generic(x, cls, name)


def method_in_super(x: super, name: str) -> u64:
    """What `super().name(…)` calls with the instance before its arguments, borrowed; 0 for anything else."""
    if is_null(x.instance) or x.instance is x.instance_class or same_name(name, "__class__"):
        return u64(0)
    word = lookup_after(cast(type, x.instance_class), cast(type, x.this_class), name)
    if word != 0 and (type_of(from_word(object, word)).flags & IS_METHOD) != 0:
        return word
    return u64(0)


# --- writing ---


def set_attr(x: object, name: str, value: object) -> None:
    """`x.name = value`."""
    cls = type_of(x)
    if likely((cls.flags & (HAS_SETATTR | IS_TYPE | IS_MODULE)) == 0):
        slot = find_known_slot(x, cls, name)
        if likely(not is_null(slot)):
            replace_word(slot, value)
            return
    if unlikely((cls.flags & (HAS_SETATTR | IS_TYPE | IS_MODULE)) != 0):
        if (cls.flags & HAS_SETATTR) != 0:
            set_by_hook(x, cls, name, value)
        else:
            set_without_overrides(x, cls, name, value)
        return
    set_generic(x, cls, name, value)


@noinline
def set_by_hook(x: object, cls: type, name: str, value: object) -> None:
    """By the `__setattr__` of Python code."""
    hook = from_word(object, lookup(cls, "__setattr__"))
    if (type_of(hook).flags & HAS_ENTRY) != 0:
        call3(hook, x, name, value)
    else:
        kind = type_of(hook)
        call2(get_through(hook, kind, x, cls) if (kind.flags & HAS_GET) != 0 else hook, name, value)


def set_without_overrides(x: object, cls: type, name: str, value: object) -> None:
    """What the `__setattr__` of the library's class does."""
    if (cls.flags & IS_TYPE) != 0:
        set_in_class(cast(type, x), cls, name, value)
    elif (cls.flags & IS_MODULE) != 0 and not is_for_class(cls, name):
        check_no_builtins(cast(module, x), name)
        set_in_module(cast(module, x), name, value)
    else:
        set_generic(x, cls, name, value)


def set_as_object(x: object, name: str, value: object) -> None:
    """`object.__setattr__(x, name, value)`, which is not for classes."""
    cls = type_of(x)
    if (cls.flags & IS_TYPE) != 0:
        raise_naming("can't apply this __setattr__ to ", cls, " object")
    set_without_overrides(x, cls, name, value)


def set_generic(x: object, cls: type, name: str, value: object) -> None:
    """What `object.__setattr__` does."""
    word = lookup(cls, name)
    if word != 0:
        descriptor = from_word(object, word)
        kind = type_of(descriptor)
        if (kind.flags & HAS_SET) != 0:
            set_through(descriptor, kind, x, name, value)
            return
    if not store_attribute(x, cls, name, value):
        raise_cannot_set(x, cls, name)


@noinline
def set_through(descriptor: object, kind: type, x: object, name: str, value: object) -> None:
    """`descriptor.__set__(x, value)`."""
    word = lookup(kind, "__set__")
    if word == 0:
        raise AttributeError("__set__")
    call3(from_word(object, word), descriptor, x, value)


@noinline
def set_in_class(x: type, meta: type, name: str, value: object) -> None:
    """Sets an attribute of a class."""
    check_mutable(x, name)
    above = lookup(meta, name)
    if above != 0:
        descriptor = from_word(object, above)
        kind = type_of(descriptor)
        if (kind.flags & HAS_SET) != 0:
            set_through(descriptor, kind, x, name, value)
            return
    namespace = cast(dict, x.namespace)
    old = dict_find(namespace, name)
    # What was remembered of instances holds where one plain value took another's place.
    if old == 0 or binds(from_word(object, old)) or binds(value):
        forget_all()
    dict_store(namespace, name, value)
    class_changed(x)


def binds(value: object) -> bool:
    """Whether a value is a descriptor, as which it decides what an instance's attribute is."""
    return (type_of(value).flags & (HAS_GET | HAS_SET)) != 0


@noinline
def check_mutable(x: type, name: str) -> None:
    """The TypeError of a change to a class of the library."""
    if (x.flags & IS_STATIC) != 0:
        raise TypeError(f"cannot set '{name}' attribute of immutable type '{x.name}'")


# --- deleting ---


def del_attr(x: object, name: str) -> None:
    """`del x.name`."""
    cls = type_of(x)
    if (cls.flags & HAS_SETATTR) != 0:
        call_hook(from_word(object, lookup(cls, "__delattr__")), x, cls, name)
        return
    delete_without_overrides(x, cls, name)


def delete_without_overrides(x: object, cls: type, name: str) -> None:
    """What the `__delattr__` of the library's class does."""
    if (cls.flags & IS_TYPE) != 0:
        delete_in_class(cast(type, x), cls, name)
    elif (cls.flags & IS_MODULE) != 0 and not is_for_class(cls, name):
        delete_in_module(cast(module, x), name)
    else:
        delete_generic(x, cls, name)


@noinline
def delete_generic(x: object, cls: type, name: str) -> None:
    """What `object.__delattr__` does."""
    word = lookup(cls, name)
    if word != 0:
        descriptor = from_word(object, word)
        kind = type_of(descriptor)
        if (kind.flags & HAS_SET) != 0:
            delete_through(descriptor, kind, x)
            return
    if not remove_attribute(x, cls, name):
        if has_attributes(cls):
            raise_attribute_error(f"'{cls.name}' object has no attribute '{name}'", x, name)
        raise_cannot_set(x, cls, name)


@noinline
def delete_through(descriptor: object, kind: type, x: object) -> None:
    """`descriptor.__delete__(x)`."""
    word = lookup(kind, "__delete__")
    if word == 0:
        raise AttributeError("__delete__")
    call2(from_word(object, word), descriptor, x)


@noinline
def delete_in_class(x: type, meta: type, name: str) -> None:
    """Deletes an attribute of a class."""
    check_mutable(x, name)
    above = lookup(meta, name)
    if above != 0:
        descriptor = from_word(object, above)
        kind = type_of(descriptor)
        if (kind.flags & HAS_SET) != 0:
            delete_through(descriptor, kind, x)
            return
    if not dict_discard(cast(dict, x.namespace), name):
        raise_no_attribute(x, name)
    forget_all()
    class_changed(x)


# --- slots ---


@noinline
def get_member(d: member_descriptor, x: object) -> object:
    """The value of a slot of `__slots__`."""
    cls = type_of(x)
    name = cast(str, d.name)
    word = find_attribute(x, cls, name) if d.slot < 0 else slot_at(as_word(x), cls, d.slot)[0]
    if word == 0:
        raise_attribute_error(f"'{cls.name}' object has no attribute '{name}'", x, name)
    return from_word(object, word)


def set_member(d: member_descriptor, x: object, value: object) -> None:
    """Sets a slot of `__slots__`."""
    cls = type_of(x)
    if d.slot < 0:
        if not store_attribute(x, cls, cast(str, d.name), value):
            add_attribute(x, cls, cast(str, d.name), value)
    else:
        replace_word(slot_at(as_word(x), cls, d.slot), value)


def delete_member(d: member_descriptor, x: object) -> None:
    """Empties a slot of `__slots__`."""
    cls = type_of(x)
    if d.slot < 0:
        if not remove_attribute(x, cls, cast(str, d.name)):
            raise AttributeError(d.name)
        return
    slot = slot_at(as_word(x), cls, d.slot)
    old = slot[0]
    if old == 0:
        raise AttributeError(d.name)
    slot[0] = u64(0)
    release(old)


# --- methods ---


def lookup_special(x: object, name: str) -> object:
    """A special method of a value, bound, as the class has it; NULL for none."""
    cls = type_of(x)
    word = lookup(cls, name)
    if word == 0:
        return NULL
    return bind_special(from_word(object, word), x, cls)


def has_special(x: object, name: str) -> bool:
    """Whether `lookup_special` finds something; nothing is bound for that unless a `__get__` of the program is called."""
    word = lookup(type_of(x), name)
    if word == 0 or (type_of(from_word(object, word)).flags & IS_METHOD) != 0:
        return word != 0
    return not is_null(lookup_special(x, name))


def bind_special(value: object, x: object, cls: type) -> object:
    """A class attribute as an attribute of the instance."""
    kind = type_of(value)
    if (kind.flags & HAS_GET) == 0:
        return value
    if type_is(value, staticmethod):
        return cast(staticmethod, value).function
    return get_through(value, kind, x, cls)


def call_method(x: object, name: str, args: ptr[object], n: i64, kwnames: object) -> object:
    """`x.name(args…)`, without making a bound method where a function is found in the class."""
    cls = type_of(x)
    if likely((cls.flags & HOOKS) == 0):
        word = lookup(cls, name)
        if word != 0:
            value = from_word(object, word)
            if (type_of(value).flags & IS_METHOD) != 0 and find_attribute(x, cls, name) == 0:
                return call_with_receiver(value, x, args, n, kwnames)
    return call_boxed(get_attr(x, name), args, n, kwnames)


def load_method(x: object, name: str, out: ptr[object]) -> None:
    """What `x.name(…)` calls, before its arguments are evaluated: a function of the class and
    `x`, or any callable and NULL."""
    if likely((type_of(x).flags & HOOKS) == 0):
        word = lookup(type_of(x), name)
        if word != 0 and (type_of(from_word(object, word)).flags & IS_METHOD) != 0:
            if find_attribute(x, type_of(x), name) == 0:
                out.init(0, from_word(object, word))
                out.init(1, x)
                return
    load_other(x, name, out)


# Apart, so that the short way holds no references to classes.
@noinline
def load_other(x: object, name: str, out: ptr[object]) -> None:
    """As `load_method`, of what is no method, or of a class that looks up otherwise."""
    cls = type_of(x)
    if likely((cls.flags & HOOKS) == 0):
        pass
    elif type_is(x, super):
        word = method_in_super(cast(super, x), name)
        if word != 0:
            out.init(0, from_word(object, word))
            out.init(1, cast(super, x).instance)
            return
    elif cls is class_object(type):
        # A class method of the library: `date.today()`. The entry takes the class first.
        word = lookup(cast(type, x), name)
        if word != 0 and type_is(from_word(object, word), classmethod_descriptor) and lookup(cls, name) == 0:
            out.init(0, from_word(object, word))
            out.init(1, x)
            return
    out.init(0, get_attr(x, name))
    out.init(1, NULL)


# At the bottom because of cycles.
from molt.lib.builtins.exceptions import AttributeError  # noqa: E402
from molt.lib.builtins.module import module  # noqa: E402
from molt.lib.builtins.super import super  # noqa: E402
from molt.lib.builtins.type import HAS_ENTRY, IS_METHOD  # noqa: E402
from molt.lib.low import class_object  # noqa: E402
from molt.lib.rt.builtin_properties import get_builtin_property  # noqa: E402
from molt.lib.rt.calls import call1, call2, call3, call_boxed, call_with_receiver  # noqa: E402
from molt.lib.rt.errors import raise_naming  # noqa: E402
from molt.lib.rt.memory import release  # noqa: E402
from molt.lib.rt.modules import (  # noqa: E402
    check_no_builtins,
    delete_in_module,
    find_in_module,
    is_for_class,
    set_in_module,
)
from molt.lib.rt.names import same_name  # noqa: E402
from molt.lib.rt.site_caches import forget_all  # noqa: E402
from molt.lib.rt.tables import dict_discard, dict_find, dict_store  # noqa: E402
from molt.lib.rt.types import lookup_after  # noqa: E402
from molt.lib.rt.unanswered import raise_attribute_error, raise_no_attribute, raise_cannot_set  # noqa: E402
