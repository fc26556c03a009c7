"""Warnings that CPython's C code gives: by `_warnings`, in programs that hold it (`compiler/check/user/warned.py`)."""

from molt.lib.low import NULL, call_ptr, cast, compact, ctx, fn, is_null, noinline

compact()


@noinline
def note_subclass(x: object, result: object, method: str) -> None:
    """A method of x that converts to a number returned an instance of a class derived from the number's."""
    if not is_null(ctx.on_warning):
        call_ptr(cast(fn[[object, object, object], None], ctx.on_warning), x, result, method)


@noinline
def note_unawaited(coroutine: object) -> None:
    """A coroutine that never began comes to its end."""
    if not is_null(ctx.on_warning):
        call_ptr(cast(fn[[object, object, object], None], ctx.on_warning), coroutine, NULL, NULL)
