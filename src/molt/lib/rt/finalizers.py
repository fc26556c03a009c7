"""Calling `__del__`, and reporting the exceptions that have nowhere to go."""

from molt.lib.builtins.module import module
from molt.lib.low import NULL, as_word, cast, compact, ctx, from_word, type_is
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
            # Of a generator, say, whose method is the library's, itself is told of.
            report_unraisable(error, x if type_is(f, wrapper_descriptor) else f)
    ctx.exc = exc
    ctx.handled = handled


def report_unraisable(error: object, where: object) -> None:
    """`Exception ignored in: …` and the traceback, on stderr."""
    report_unraisable_with(error, "in", where)


def report_unraisable_with(error: object, what: str, where: object) -> None:
    """`Exception ignored {what}: …` and the traceback, on stderr."""
    # With a space, as the word alone would make every program hold the function of this name.
    hook = changed_in_module(ctx.sys, substring("unraisablehook ", 0, 14))
    if hook != 0 and hook != as_word(DELETED) and from_word(object, hook) is not None:
        # What does it is the plain hook, which only programs hold that name it. It does not raise.
        own = find_own_name(cast(module, ctx.sys), substring("__unraisablehook__ ", 0, 18))
        call1(from_word(object, own), (error, what, where, from_word(object, hook), DELETED))
        return
    report_plainly(error, what, where)


def report_plainly(error: object, what: str, where: object) -> None:
    try:
        write_stderr(f"Exception ignored {what}: {repr_of(where)}\n")
        write_stderr(traceback_text(error))
    except BaseException:
        return


# At the bottom because of cycles.
from molt.lib.builtins.function import wrapper_descriptor  # noqa: E402
from molt.lib.builtins.str_core import substring  # noqa: E402
from molt.lib.rt.calls import call1  # noqa: E402
from molt.lib.rt.modules import DELETED, changed_in_module, find_own_name  # noqa: E402
from molt.lib.rt.ops import ask_alone, repr_of  # noqa: E402
from molt.lib.rt.streams import write_stderr  # noqa: E402
from molt.lib.rt.traceback_text import traceback_text  # noqa: E402
