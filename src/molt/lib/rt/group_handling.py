"""What `except*` does at run time: dividing an exception among handlers, and uniting what they raised."""

from molt.lib.builtins.exception_groups import BaseExceptionGroup, make_group, part_in
from molt.lib.builtins.exceptions import BaseException
from molt.lib.low import NULL, cast, class_object, compact, ctx, isinstance, ptr, type_is
from molt.lib.rt.calls import call_method1
from molt.lib.rt.errors import check_handlers, matches, type_name
from molt.lib.rt.types import is_subtype

compact()


def match_group(rest: object, handler: object, out: ptr[object]) -> bool:
    """Puts what `except* handler` is not for into out[0] and what it is for into out[1], None for nothing.

    Whether there is anything for it: that is the handled exception now.
    """
    check_star_handler(handler)
    left: object = rest
    found: object = None
    if rest is None:
        pass
    elif matches(rest, handler):
        left = None
        found = rest
        if not isinstance(rest, BaseExceptionGroup):
            found = make_group("", (rest,))
    elif isinstance(rest, BaseExceptionGroup):
        parts = split(rest, handler)
        found = parts.data.get(0)
        left = parts.data.get(1)
    out.init(0, left)
    out.init(1, found)
    if found is None:
        return False
    ctx.handled = found
    return True


def split(group: object, handler: object) -> tuple:
    """`group.split(handler)`."""
    parts = call_method1(group, "split", handler)
    if not type_is(parts, tuple):
        raise TypeError(f"{type_name(group)}.split must return a tuple, not {type_name(parts)}")
    if cast(tuple, parts).length < 2:
        raise TypeError(
            f"{type_name(group)}.split must return a 2-tuple, got tuple of size {cast(tuple, parts).length}"
        )
    return cast(tuple, parts)


def check_star_handler(handler: object) -> None:
    """The TypeErrors of what stands behind `except*`."""
    classes = cast(tuple, handler) if isinstance(handler, tuple) else (handler,)
    check_handlers(classes)
    for i in range(classes.length):
        if is_subtype(cast(type, classes.data.get(i)), class_object(BaseExceptionGroup)):
            raise TypeError("catching ExceptionGroup with except* is not allowed. Use except instead.")


def collect_raised(raised: list) -> None:
    """The exception on its way is kept with others."""
    e = ctx.exc
    ctx.exc = NULL
    raised.append(e)


def unite_raised(original: object, raised: list) -> bool:
    """Makes one exception of what handlers raised and of what none was for: the handled one now.

    Parts of the original that are raised again take the shape they had in it. False if nothing is left.
    """
    left: object = None
    if isinstance(original, BaseExceptionGroup):
        left = united(cast(BaseException, original), raised)
    else:
        # Only one handler can have run.
        left = raised.items.get(0)
    if left is None:
        return False
    ctx.handled = left
    return True


def united(original: BaseException, raised: list) -> object:
    """What is raised after the handlers of a group, or None."""
    again: list = []
    fresh: list = []
    for i in range(raised.length):
        e = raised.items.get(i)
        if e is None:
            pass
        elif is_part(cast(BaseException, e), original):
            again.append(e)
        else:
            fresh.append(e)
    part = part_in(original, again)
    if fresh.length == 0:
        return part
    if part is not None:
        fresh.append(part)
    return fresh.items.get(0) if fresh.length == 1 else make_group("", fresh)


def is_part(e: BaseException, original: BaseException) -> bool:
    """Whether an exception has the history of another one, so that it comes from it."""
    if not (e.traceback is original.traceback):
        return False
    return e.cause is original.cause and e.context is original.context


# At the bottom because of cycles.
from molt.lib.builtins.type import type  # noqa: E402
