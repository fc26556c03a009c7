"""Properties of the library's classes, `__dict__` of instances among them."""

from typing import Final

from molt.lib.builtins.function import function, getset_descriptor, none_for_null
from molt.lib.builtins.type import IS_EXCEPTION, IS_TYPE, type
from molt.lib.low import NULL, as_word, call_ptr, cast, compact, ctx, fn, i64, is_null, isinstance, noinline, stack, type_is, u64
from molt.lib.rt.calls import adopt, call_entry
from molt.lib.rt.names import same_name
from molt.lib.rt.shapes import instance_dict, replace_dict
from molt.lib.rt.types import is_subtype, type_of

compact()

# Properties that are fields of C structs in CPython (its `PyMemberDef`s with READONLY).
FIELDS: Final = (
    " async_generator.ag_code classmethod.__func__ classmethod.__wrapped__ code.co_argcount code.co_consts code.co_filename"
    " code.co_firstlineno code.co_flags code.co_kwonlyargcount code.co_name code.co_names code.co_nlocals"
    " code.co_posonlyargcount code.co_qualname code.co_stacksize complex.imag complex.real coroutine.cr_code"
    " functools.partial.args functools.partial.func functools.partial.keywords function.__builtins__ function.__closure__"
    " function.__globals__ generator.gi_code method.__func__ method.__self__ method-wrapper.__self__"
    " method_descriptor.__name__ method_descriptor.__objclass__ property.fdel property.fget property.fset range.start"
    " range.step range.stop slice.start slice.step slice.stop staticmethod.__func__ staticmethod.__wrapped__"
    " super.__self__ super.__self_class__ super.__thisclass__ types.GenericAlias.__args__ types.GenericAlias.__origin__"
    " types.GenericAlias.__unpacked__ types.UnionType.__args__ wrapper_descriptor.__name__ wrapper_descriptor.__objclass__ "
)
# What a function is without after `del`.
UNSET_BY_DEL: Final = " __defaults__ __kwdefaults__ __doc__ __annotations__ __module__ "


def get_builtin_property(d: getset_descriptor, x: object) -> object:
    """The value of a library class's property."""
    check_receiver(d, x)
    return get_known_property(d, x)


def get_known_property(d: getset_descriptor, x: object) -> object:
    """The same of a receiver whose class is known to have the property."""
    if is_null(d.getter):
        return get_instance_property(x, cast(str, d.name))
    words = stack(u64, 1)
    words[0] = as_word(x)
    return call_entry(d.getter, d, words.cast(object), 1, NULL)


@noinline
def set_builtin_property(d: getset_descriptor, x: object, value: object) -> None:
    """Sets a library class's property."""
    check_receiver(d, x)
    if is_null(d.getter):
        set_instance_property(x, cast(str, d.name), value)
        return
    if is_null(d.setter):
        raise_not_writable(d)
    words = stack(u64, 2)
    words[0] = as_word(x)
    words[1] = as_word(value)
    call_entry(d.setter, d, words.cast(object), 2, NULL)


@noinline
def delete_builtin_property(d: getset_descriptor, x: object) -> None:
    """`del x.name`: only the `__dict__` of an instance can be, and begins anew."""
    check_receiver(d, x)
    if is_null(d.getter) and same_name(cast(str, d.name), "__dict__"):
        replace_dict(x, type_of(x), {})
        return
    if is_null(d.setter):
        raise_not_writable(d)
    if same_name(cast(str, d.name), "__class__"):
        raise TypeError("can't delete __class__ attribute")
    if (type_of(x).flags & IS_TYPE) != 0 and same_name(cast(str, d.name), "__doc__"):
        raise TypeError(f"cannot delete '__doc__' attribute of immutable type '{cast(type, x).name}'")
    if type_is(x, function) and has_word(UNSET_BY_DEL, "", cast(str, d.name)):
        set_builtin_property(d, x, None)
        return
    if (type_of(x).flags & IS_EXCEPTION) != 0:
        raise TypeError(f"{d.name!s} may not be deleted")
    raise TypeError(f"cannot delete {d.name!s}")


@noinline
def raise_not_writable(d: getset_descriptor) -> None:
    """The AttributeError of what cannot be set, in the words for a field of a C struct where CPython has one. Always raises."""
    owner = cast(type, d.owner).name
    if has_word(FIELDS, owner, cast(str, d.name)):
        raise AttributeError("readonly attribute")
    raise AttributeError(f"attribute '{d.name!s}' of '{owner}' objects is not writable")


@noinline
def has_word(words: str, owner: str, name: str) -> bool:
    """Whether `owner.name` is among words with a space before and behind each, without the point if there is no owner."""
    at = 0
    # The last space has no word behind it.
    while at + 1 < words.length:
        at += 1
        start = at
        while words.data[at] != 32:
            at += 1
        point = owner.length + 1 if owner.length > 0 else 0
        if at - start == point + name.length and is_at(words, at - name.length, name) and is_at(words, start, owner):
            return True
    return False


@noinline
def is_at(words: str, at: i64, part: str) -> bool:
    """Whether text of ASCII has a part at a place."""
    i = 0
    while i < part.length and words.data[at + i] == part.data[i]:
        i += 1
    return i == part.length


@noinline
def check_receiver(d: getset_descriptor, x: object) -> None:
    """The TypeError of a property used on something else."""
    owner = cast(type, d.owner)
    if not is_subtype(type_of(x), owner):
        raise TypeError(
            f"descriptor '{d.name!s}' for '{owner.name}' objects doesn't apply to a '{type_of(x).name}' object"
        )


def get_instance_property(x: object, name: str) -> object:
    """The `__dict__` or `__weakref__` of an instance of a Python class."""
    if same_name(name, "__dict__"):
        return instance_dict(x, type_of(x))
    if is_null(ctx.weak):
        return None
    return none_for_null(adopt(call_ptr(cast(fn[[u64], u64], ctx.weak.first), as_word(x))))


@noinline
def set_instance_property(x: object, name: str, value: object) -> None:
    """Assignment to the `__dict__` of an instance of a Python class."""
    if not same_name(name, "__dict__"):
        raise AttributeError(f"attribute '{name}' of '{type_of(x).name}' objects is not writable")
    if not isinstance(value, dict):
        raise TypeError(f"__dict__ must be set to a dictionary, not a '{type_of(value).name}'")
    replace_dict(x, type_of(x), cast(dict, value))


# --- classes ---
