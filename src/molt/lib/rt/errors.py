"""Raising, catching and handling: what `raise`, `except`, `finally` and `with` do at run time.

`ctx.exc` is the exception on its way, `ctx.handled` the one being handled. Tracebacks
are `traceback`, the classes `builtins/exceptions.py`.
"""

from molt.lib.builtins.exceptions import BaseException, NameError, UnboundLocalError
from molt.lib.builtins.type import IS_EXCEPTION, IS_TYPE, type
from molt.lib.low import NULL, as_word, cast, class_object, ctx, i64, is_null, isinstance, noinline, stack, u64
from molt.lib.rt.calls import adopt, call0, call3, call_with_receiver
from molt.lib.rt.memory import alloc_instance
from molt.lib.rt.types import is_subtype, type_of


def type_name(x: object) -> str:
    """The name of a value's class, as error messages have it."""
    return type_of(x).name


@noinline
def failed() -> i64:
    """The error value: with an exception in `ctx.exc`, the caller leaves as if this had raised."""
    return -1


@noinline
def fly(e: object) -> None:
    """Puts an exception on its way as it is. Always raises."""
    ctx.exc = e
    failed()


@noinline
def raise_naming(before: str, cls: type, after: str) -> None:
    """A TypeError that says the name of a class: in one place, as what raises takes much code. Always raises."""
    raise TypeError(f"{before}{cls.name}{after}")


def make_exception(cls: type, message: object) -> object:
    """An exception of a library class with one argument, without calling anything."""
    e = adopt(alloc_instance(cls, cls.instance_size))
    cast(BaseException, e).arguments = (message,)
    return e


def start_exception(cls: type, args: tuple) -> object:
    """An instance of a class of exceptions with BaseException's `__new__`, before its `__init__`."""
    e = adopt(alloc_instance(cls, cls.instance_size))
    cast(BaseException, e).arguments = args
    return e


# --- raise ---


def raise_object(exc: object, cause: object) -> None:
    """`raise exc from cause`; `cause` is NULL for none. Always raises."""
    e = cast(BaseException, exception_of(exc, "exceptions must derive from BaseException"))
    if not is_null(cause):
        set_cause(e, cause)
    set_context(e)
    fly(e)


def exception_of(exc: object, message: str) -> object:
    """The exception that an operand of `raise` stands for: itself, or a new instance of the class."""
    cls = type_of(exc)
    if (cls.flags & IS_EXCEPTION) != 0:
        return exc
    if (cls.flags & IS_TYPE) == 0 or (cast(type, exc).flags & IS_EXCEPTION) == 0:
        raise TypeError(message)
    made = call0(exc)
    if (type_of(made).flags & IS_EXCEPTION) == 0:
        raise_other_made(exc, type_of(made))
    return made


@noinline
def raise_other_made(exc: object, cls: type) -> None:
    """The TypeError of a class of exceptions whose call gives something else. Always raises."""
    raise TypeError(f"calling {repr_of(exc)} should have returned an instance of BaseException, not {repr_of(cls)}")


def set_cause(e: BaseException, cause: object) -> None:
    """`from cause`: an exception, a class of exceptions, or None."""
    e.suppress_context = 1
    if cause is None:
        e.cause = NULL
    else:
        e.cause = exception_of(cause, "exception causes must derive from BaseException")


def set_context(e: BaseException) -> None:
    """Notes what was being handled when `e` was raised."""
    add_context(e, ctx.handled)


def add_context(e: BaseException, handled: object) -> None:
    """Notes that `handled` (NULL for none) was being handled when `e` was raised, without making a cycle of contexts."""
    if is_null(handled) or handled is e:
        return
    link = cast(BaseException, handled)
    # Goes half as fast: where it is met again, the contexts were a cycle before (R. W. Floyd's algorithm).
    behind = handled
    steps = 0
    while not is_null(link.context):
        if link.context is e:
            link.context = NULL
            break
        link = cast(BaseException, link.context)
        if link is behind:
            break
        if steps & 1 != 0:
            behind = cast(BaseException, behind).context
        steps += 1
    e.context = handled


def raise_again() -> None:
    """A bare `raise`. Always raises."""
    if is_null(ctx.handled):
        raise RuntimeError("No active exception to reraise")
    fly(ctx.handled)


# --- except, finally, with ---


def begin_handling() -> object:
    """The exception on its way is the handled one now; returns the former.

    NULL stands for none, and in a generator for that of whoever resumes it, who is
    another one when handling ends after a `yield`.
    """
    previous = ctx.handled
    ctx.handled = ctx.exc
    if ctx.exc is ctx.outer_handled:
        ctx.handled_again += 1
    ctx.exc = NULL
    if previous is ctx.outer_handled:
        return NULL
    return previous


def restore_handled(previous: object) -> None:
    """The former exception is the handled one again."""
    if ctx.handled_again > 0 and ctx.handled is ctx.outer_handled:
        ctx.handled_again -= 1
    if is_null(previous):
        ctx.handled = ctx.outer_handled
    else:
        ctx.handled = previous


def end_handling(previous: object) -> None:
    """Handling is over; `previous` is what `begin_handling` returned."""
    restore_handled(previous)


def reraise(previous: object) -> None:
    """The handled exception is on its way again, as it was. Always raises."""
    e = ctx.handled
    restore_handled(previous)
    fly(e)


def handled() -> object:
    """The exception being handled."""
    return ctx.handled


def matches(exc: object, handler: object) -> bool:
    """Whether `except handler` catches an exception."""
    if (type_of(handler).flags & IS_TYPE) != 0 and (cast(type, handler).flags & IS_EXCEPTION) != 0:
        return is_subtype(type_of(exc), cast(type, handler))
    if not isinstance(handler, tuple):
        raise TypeError("catching classes that do not inherit from BaseException is not allowed")
    check_handlers(cast(tuple, handler))
    return matches_any(exc, cast(tuple, handler))


def check_handlers(handlers: tuple) -> None:
    """The TypeError of a tuple with something that is no class of exceptions."""
    i = 0
    while i < handlers.length:
        one = handlers.data.get(i)
        if (type_of(one).flags & IS_TYPE) == 0 or (cast(type, one).flags & IS_EXCEPTION) == 0:
            raise TypeError("catching classes that do not inherit from BaseException is not allowed")
        i += 1


def matches_any(exc: object, handlers: tuple) -> bool:
    """Whether one of some classes catches an exception."""
    i = 0
    while i < handlers.length:
        if is_subtype(type_of(exc), cast(type, handlers.data.get(i))):
            return True
        i += 1
    return False


def enter_method(manager: object) -> object:
    """The bound `__enter__` of a context manager."""
    found = lookup_special(manager, "__enter__")
    if is_null(found):
        raise_naming("'", type_of(manager), "' object does not support the context manager protocol")
    return found


def exit_method(manager: object) -> object:
    """The bound `__exit__` of a context manager."""
    found = lookup_special(manager, "__exit__")
    if is_null(found):
        raise TypeError(
            f"'{type_name(manager)}' object does not support the context manager protocol (missed __exit__ method)"
        )
    return found


def exit_with(exit: object, receiver: object, exc: object) -> object:
    """Calls an `__exit__` for an exception, with its receiver unless that is NULL: then it is bound."""
    traceback = cast(BaseException, exc).traceback
    if is_null(traceback):
        traceback = None
    if is_null(receiver):
        return call3(exit, type_of(exc), exc, traceback)
    words = stack(u64, 3)
    words[0] = as_word(type_of(exc))
    words[1] = as_word(exc)
    words[2] = as_word(traceback)
    return call_with_receiver(exit, receiver, words.cast(object), 3, NULL)


# --- names and assertions ---


def raise_unbound_local(name: str) -> None:
    """A local read before it is set. Always raises; unlike other NameErrors, it does not know the name."""
    message = f"cannot access local variable '{name}' where it is not associated with a value"
    raise_object(make_exception(class_object(UnboundLocalError), message), NULL)


def raise_free_variable(name: str) -> None:
    """A variable of an enclosing function read before it is set. Always raises."""
    message = f"cannot access free variable '{name}' where it is not associated with a value in enclosing scope"
    e = make_exception(class_object(NameError), message)
    cast(NameError, e).name_value = name
    raise_object(e, NULL)


def raise_name_error(name: str) -> None:
    """A global that is not set. Always raises."""
    e = make_exception(class_object(NameError), f"name '{name}' is not defined")
    cast(NameError, e).name_value = name
    raise_object(e, NULL)


def raise_assertion(message: object) -> None:
    """A failed `assert`; `message` is NULL for none. Always raises."""
    if is_null(message):
        raise AssertionError()
    raise_object(make_exception(class_object(AssertionError), message), NULL)


# At the bottom because of cycles.
from molt.lib.rt.attributes import lookup_special  # noqa: E402
from molt.lib.rt.ops import repr_of  # noqa: E402
