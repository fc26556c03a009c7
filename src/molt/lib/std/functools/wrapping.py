"""`wraps` and `update_wrapper`: a function that looks like the one it calls."""

from __future__ import annotations

from molt.lib.low import NULL, builtin, cast, internal, is_null, isinstance, keywords, new
from molt.lib.rt.attributes import find_attr_or_null, get_attr, set_attr
from molt.lib.rt.calls import call1
from molt.lib.rt.errors import type_name
from molt.lib.rt.ops import iterate, next_or_null


@keywords
def update_wrapper(wrapper: object, wrapped: object, assigned: object = NULL, updated: object = NULL) -> object:
    """Update a wrapper function to look like the wrapped function"""
    if is_null(assigned) and is_null(updated):
        return copy_wrapped(wrapper, wrapped)
    if is_null(assigned):
        copy_usual(wrapper, wrapped)
    else:
        names = iterate(assigned)
        while True:
            name = next_or_null(names)
            if is_null(name):
                break
            copy_attribute(wrapper, wrapped, name_of(name))
    update_each(wrapper, wrapped, ("__dict__",) if is_null(updated) else updated)
    set_attr(wrapper, "__wrapped__", wrapped)
    return wrapper


@internal
def copy_wrapped(wrapper: object, wrapped: object) -> object:
    """`update_wrapper` with what it copies unless told otherwise."""
    copy_usual(wrapper, wrapped)
    extra = find_attr_or_null(wrapped, "__dict__")
    call1(get_attr(get_attr(wrapper, "__dict__"), "update"), {} if is_null(extra) else extra)
    set_attr(wrapper, "__wrapped__", wrapped)
    return wrapper


@internal
def copy_usual(wrapper: object, wrapped: object) -> None:
    copy_attribute(wrapper, wrapped, "__module__")
    copy_attribute(wrapper, wrapped, "__name__")
    copy_attribute(wrapper, wrapped, "__qualname__")
    copy_attribute(wrapper, wrapped, "__doc__")
    copy_attribute(wrapper, wrapped, "__annotations__")


@internal
def copy_attribute(wrapper: object, wrapped: object, name: str) -> None:
    value = find_attr_or_null(wrapped, name)
    if not is_null(value):
        set_attr(wrapper, name, value)


@internal
def name_of(name: object) -> str:
    if not isinstance(name, str):
        raise TypeError(f"attribute name must be string, not '{type_name(name)}'")
    return cast(str, name)


@internal
def update_each(wrapper: object, wrapped: object, updated: object) -> None:
    """The attributes that are dicts, which get the entries of the other's."""
    names = iterate(updated)
    while True:
        name = next_or_null(names)
        if is_null(name):
            return
        own = get_attr(wrapper, name_of(name))
        theirs = find_attr_or_null(wrapped, name_of(name))
        call1(get_attr(own, "update"), {} if is_null(theirs) else theirs)


@builtin(name="wraps_decorator", module="functools")
class WrapsMaker:
    """What `wraps(f)` gives."""

    wrapped: object
    assigned: object
    updated: object

    def __call__(self, wrapper: object, /) -> object:
        return update_wrapper(wrapper, self.wrapped, self.assigned, self.updated)


@keywords
def wraps(wrapped: object, assigned: object = NULL, updated: object = NULL) -> object:
    """Decorator factory to apply update_wrapper() to a wrapper function"""
    made = new(WrapsMaker)
    made.wrapped = wrapped
    made.assigned = assigned
    made.updated = updated
    return made
