"""What the module `sys` has that is not constant; filled in when it is imported."""

from molt.lib.builtins.module import module
from molt.lib.low import compact, ctx, from_word
from molt.lib.rt.calls import call0
from molt.lib.rt.modules import delete_in_module, find_own_name, set_in_module
from molt.lib.rt.names import same_name

compact()


def prepare_library_module(m: module, name: str) -> None:
    """Gives `sys` what belongs to the process; others prepare themselves, by a function `_prepare`
    that nobody finds afterwards."""
    if same_name(name, "sys"):
        ctx.sys = m
        fill_sys(m)
        return
    prepare = find_own_name(m, "_prepare")
    if prepare != 0:
        call0(from_word(object, prepare))
        delete_in_module(m, "_prepare")


def fill_sys(m: module) -> None:
    """The streams, but for standard input, the arguments, and the loaded modules."""
    set_in_module(m, "argv", ctx.argv)
    set_in_module(m, "modules", ctx.modules)
    set_in_module(m, "__stdout__", ctx.stdout)
    set_in_module(m, "__stderr__", ctx.stderr)
    set_in_module(m, "stdout", ctx.stdout)
    set_in_module(m, "stderr", ctx.stderr)


def note_stream(name: str, value: object) -> None:
    """A program has set a name of `sys`: `print` and tracebacks go where it says."""
    if same_name(name, "stdout"):
        ctx.stdout = value
    elif same_name(name, "stderr"):
        ctx.stderr = value
    elif same_name(name, "stdin"):
        ctx.stdin = value
