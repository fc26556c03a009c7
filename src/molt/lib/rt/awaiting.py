"""What `await`, `async for` and `async with` ask objects for; the loop itself is that of `yield from`."""

from __future__ import annotations

from molt.lib.builtins.async_generator import async_generator
from molt.lib.builtins.coroutine import coroutine, coroutine_wrapper, is_suspended
from molt.lib.builtins.exceptions import BaseException
from molt.lib.builtins.function import function
from molt.lib.builtins.generator import generator
from molt.lib.low import NULL, cast, class_object, ctx, is_null, new, type_is
from molt.lib.rt.attributes import lookup_special
from molt.lib.rt.calls import call0
from molt.lib.rt.errors import fly, make_exception, type_name
from molt.lib.rt.types import is_subtype, type_of


def await_start(x: object) -> object:
    """The iterator of `await x`."""
    if type_is(x, coroutine):
        if is_suspended(cast(coroutine, x)):
            raise RuntimeError("coroutine is being awaited already")
        return x
    if is_marked(x):
        return x
    method = lookup_special(x, "__await__")
    if is_null(method):
        raise TypeError(f"object {type_name(x)} can't be used in 'await' expression")
    found = call0(method)
    if type_is(found, coroutine) or is_marked(found):
        raise TypeError("__await__() returned a coroutine")
    if is_null(lookup_special(found, "__next__")):
        raise TypeError(f"__await__() returned non-iterator of type '{type_name(found)}'")
    return found


def awaited_iterator(x: object) -> object:
    """The same, of what Python code can call."""
    found = await_start(x)
    if not type_is(found, coroutine):
        return found
    made = new(coroutine_wrapper)
    made.source = cast(coroutine, found)
    return made


def is_marked(x: object) -> bool:
    """Whether this is a generator of a function that `types.coroutine` has marked."""
    if not type_is(x, generator):
        return False
    callee = cast(generator, x).callee
    return not is_null(callee) and cast(function, callee).is_awaitable


def await_enter(x: object) -> object:
    """The iterator of awaiting what `__aenter__` gave."""
    return start_in_with(x, "__aenter__")


def await_exit(x: object) -> object:
    """The iterator of awaiting what `__aexit__` gave."""
    return start_in_with(x, "__aexit__")


def start_in_with(x: object, method: str) -> object:
    if not type_is(x, coroutine) and not is_marked(x) and is_null(lookup_special(x, "__await__")):
        raise TypeError(
            f"'async with' received an object from {method} that does not implement __await__: {type_name(x)}"
        )
    return await_start(x)


def async_enter_method(manager: object) -> object:
    """The bound `__aenter__` of an asynchronous context manager."""
    found = lookup_special(manager, "__aenter__")
    if is_null(found):
        raise TypeError(f"'{type_name(manager)}' object does not support the asynchronous context manager protocol")
    return found


def async_exit_method(manager: object) -> object:
    """The bound `__aexit__` of an asynchronous context manager."""
    found = lookup_special(manager, "__aexit__")
    if is_null(found):
        raise TypeError(
            f"'{type_name(manager)}' object does not support the asynchronous context manager protocol "
            "(missed __aexit__ method)"
        )
    return found


def async_iterator(x: object) -> object:
    """What `async for` asks for items."""
    method = lookup_special(x, "__aiter__")
    if is_null(method):
        raise TypeError(f"'async for' requires an object with __aiter__ method, got {type_name(x)}")
    found = call0(method)
    if is_null(lookup_special(found, "__anext__")):
        raise TypeError(
            "'async for' received an object from __aiter__ that does not implement __anext__: "
            f"{type_name(found)}"
        )
    return found


def async_next(iterator: object) -> object:
    """The iterator of awaiting the next item."""
    if type_is(iterator, async_generator):
        return cast(async_generator, iterator).__anext__()
    method = lookup_special(iterator, "__anext__")
    if is_null(method):
        raise TypeError(f"'async for' requires an iterator with __anext__ method, got {type_name(iterator)}")
    step = call0(method)
    try:
        return await_start(step)
    except BaseException as error:
        wrapped = make_exception(
            class_object(TypeError), f"'async for' received an invalid object from __anext__: {type_name(step)}"
        )
        cast(BaseException, wrapped).cause = error
        cast(BaseException, wrapped).context = error
        cast(BaseException, wrapped).suppress_context = 1
        fly(wrapped)
        return NULL


def ends_async_loop() -> bool:
    """Whether the exception on its way ends an `async for`; that is over then."""
    if not is_subtype(type_of(ctx.exc), class_object(StopAsyncIteration)):
        return False
    ctx.exc = NULL
    return True
