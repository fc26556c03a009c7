"""`atexit`: functions that are called at the end of a program, the last one first."""

from __future__ import annotations

from molt.lib.builtins.list import list
from molt.lib.low import builtin, cast, compact, ctx, from_word, i64, internal, is_null, isinstance, new, visible
from molt.lib.rt.attributes import get_attr
from molt.lib.rt.calls import call, call0
from molt.lib.rt.finalizers import report_unraisable_with
from molt.lib.rt.comparison import equal
from molt.lib.rt.tables import dict_find

compact()


@builtin(name="_Callbacks", module="atexit")
class Callbacks:
    """`functions`: (function, arguments, keywords), or None for one that was taken out."""

    functions: list

    def __call__(self) -> None:
        if not is_null(ctx.threads):
            wait_for_threads()
        while self.functions.length > 0:
            one = self.functions.pop(-1)
            if isinstance(one, tuple):
                entry = cast(tuple, one)
                try:
                    call(entry.data.get(0), cast(tuple, entry.data.get(1)), entry.data.get(2))
                except BaseException as error:
                    report_unraisable_with(error, "in atexit callback", entry.data.get(0))


@internal
def wait_for_threads() -> None:
    """Waits for the threads that `threading` waits for at the end of a program."""
    found = dict_find(cast(dict, ctx.modules), "threading")
    if found == 0:
        return
    home = from_word(object, found)
    try:
        call0(get_attr(home, "_shutdown"))
    except BaseException as error:
        report_unraisable_with(error, "on threading shutdown", home)


@internal
def callbacks() -> list:
    """The functions, the last one last."""
    if is_null(ctx.at_exit):
        made = new(Callbacks)
        made.functions = new(list)
        ctx.at_exit = made
    return cast(Callbacks, ctx.at_exit).functions


def register(*args: object, **kwargs: object) -> object:
    """Register a function to be executed upon normal program termination\n
    func - function to be called at exit
    args - optional arguments to pass to func
    kwargs - optional keyword arguments to pass to func

    func is returned to facilitate usage as a decorator."""
    if args.length == 0:
        raise TypeError("register() takes at least 1 argument (0 given)")
    f = args.data.get(0)
    if not callable(f):
        raise TypeError("the first argument must be callable")
    callbacks().append((f, args[1:], kwargs))
    return f


def unregister(func: object, /) -> None:
    """Unregister an exit function which was previously registered using
atexit.register

    func - function to be unregistered"""
    entries = callbacks()
    for i in range(entries.length):
        one = entries.items.get(i)
        if isinstance(one, tuple) and equal(cast(tuple, one).data.get(0), func):
            entries.items.set(i, None)


@visible
def _clear() -> None:
    """Clear the list of previously registered exit functions."""
    callbacks().clear()


@visible
def _run_exitfuncs() -> None:
    """Run all registered exit functions."""
    callbacks()
    cast(Callbacks, ctx.at_exit).__call__()


@visible
def _ncallbacks() -> i64:
    """Return the number of registered exit functions."""
    return callbacks().length
