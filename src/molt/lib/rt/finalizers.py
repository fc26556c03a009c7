"""Calling `__del__`, and reporting the exceptions that have nowhere to go."""

from molt.lib.low import NULL, compact, ctx, from_word
from molt.lib.rt.types import lookup, type_of

compact()


def call_finalizer(x: object) -> None:
    """Calls `__del__`; whatever was on its way or being handled stays so. Does not raise."""
    exc = ctx.exc
    handled = ctx.handled
    ctx.exc = NULL
    cls = type_of(x)
    word = lookup(cls, "__del__")
    if word != 0:
        f = from_word(object, word)
        try:
            ask_alone(word, x, cls)
        except BaseException as error:
            report_unraisable(error, f)
    ctx.exc = exc
    ctx.handled = handled


def report_unraisable(error: object, where: object) -> None:
    """`Exception ignored in: …` and the traceback, on stderr."""
    report_unraisable_with(error, "in", where)


def report_unraisable_with(error: object, what: str, where: object) -> None:
    """`Exception ignored {what}: …` and the traceback, on stderr."""
    try:
        write_stderr(f"Exception ignored {what}: {repr_of(where)}\n")
        write_stderr(traceback_text(error))
    except BaseException:
        return


# At the bottom because of cycles.
from molt.lib.rt.ops import ask_alone, repr_of  # noqa: E402
from molt.lib.rt.streams import write_stderr  # noqa: E402
from molt.lib.rt.traceback_text import traceback_text  # noqa: E402
