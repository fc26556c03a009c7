"""Files over a `raw` or `buffer` that is an object in Python: their `inner` is NULL, and `over` an instance of the class of
the same name in plain Python (`lib/plain/_molt_buffered.py`), which does what they do; None once it was detached, NULL
before `__init__`."""

from __future__ import annotations

from molt.lib.builtins.type import IS_STATIC, type
from molt.lib.low import compact, is_null, cast, NULL
from molt.lib.rt.attributes import find_attr_or_null, get_attr
from molt.lib.rt.calls import call, call_method0, call_method1
from molt.lib.rt.modules import find_program_module, import_library
from molt.lib.rt.ops import truth
from molt.lib.rt.refusing import MoltUnsupported

compact()


def make_over(f: object, raw: object, args: tuple) -> object:
    """What does a file's work over `raw`; MoltUnsupported in a program that has none (`OVER_OBJECTS`)."""
    cls = type_of(f)
    while (cls.flags & IS_STATIC) == 0:
        cls = cast(type, cls.base)
    name = cast(str, cls.qualname)
    if find_program_module("_molt_buffered") >= 0:
        found = find_attr_or_null(import_library("_molt_buffered"), name)
        if not is_null(found):
            return call(found, args, NULL)
    raise MoltUnsupported(f"{name}() of a {type_name(raw)}; give it a binary file")


def let_go(over: object) -> None:
    """A file is made anew: what did its work leaves its `raw` as it is."""
    if not is_null(over) and over is not None:
        call_method0(over, "_leave")


def has_over(over: object) -> bool:
    """Whether there is something that does a file's work."""
    return not is_null(over) and over is not None


def required(over: object) -> object:
    """`over`, of a file that has one; else the ValueError that it is of no use any more, or not yet."""
    if is_null(over):
        raise ValueError("I/O operation on uninitialized object")
    if over is None:
        raise ValueError("underlying buffer has been detached")
    return over


def required_raw(over: object) -> object:
    """As `required`, of a buffered file."""
    if over is None:
        raise ValueError("raw stream has been detached")
    return required(over)


def over0(over: object, name: str) -> object:
    return call_method0(over, name)


def over1(over: object, name: str, a: object) -> object:
    """Calls a method with an argument, which NULL stands for the absence of."""
    return call_method0(over, name) if is_null(a) else call_method1(over, name, a)


def over_attr(over: object, name: str) -> object:
    return get_attr(over, name)


def close_over(f: object, over: object) -> None:
    """`close` of a file, which a derived class may have its own `flush` for."""
    if truth(get_attr(over, "closed")):
        return
    try:
        call_method0(f, "flush")
    finally:
        call_method0(over, "_close_inner")


def detach_over(f: object, over: object) -> object:
    """What a file is over, once what it waits to write was written."""
    call_method0(f, "flush")
    return call_method0(over, "_leave")


# At the bottom because of cycles.
from molt.lib.builtins.exceptions import ValueError  # noqa: E402
from molt.lib.rt.errors import type_name  # noqa: E402
from molt.lib.rt.types import type_of  # noqa: E402
