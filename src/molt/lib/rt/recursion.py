"""Limits of recursion, and the objects whose repr is being made."""

from molt.lib.low import ctx, export, is_null, noinline
from molt.lib.rt.tables import list_remove_last


@export("molt_enter_slow")
def enter_slow() -> None:
    """Called at the entry of Python code when the call depth or the stack is used up."""
    if ctx.depth >= ctx.depth_limit:
        raise RecursionError("maximum recursion depth exceeded")
    poll_slow()


@export("molt_poll_slow")
def poll_slow() -> None:
    """Called where the stack pointer is below the limit."""
    if is_asked():
        checkpoint()
        return
    raise RecursionError("maximum recursion depth exceeded")


@noinline
def raise_too_deep(where: str) -> None:
    """The RecursionError of library code that calls itself, directly or through Python code."""
    raise RecursionError(f"maximum recursion depth exceeded{where}")


def enter_library(where: str) -> None:
    """Counts a level of recursion of library code; `leave_library` ends it."""
    if ctx.depth >= ctx.depth_limit:
        raise_too_deep(where)
    ctx.depth += 1


def leave_library() -> None:
    """Ends what `enter_library` began."""
    ctx.depth -= 1


def enter_repr(x: object) -> bool:
    """Notes that the repr of a container is being made; False when it is already: the container holds itself."""
    if is_null(ctx.in_repr):
        ctx.in_repr = []
    open = repr_stack()
    i = open.length - 1
    while i >= 0:
        if open.items.get(i) is x:
            return False
        i -= 1
    open.append(x)
    return True


def leave_repr(x: object) -> None:
    """The repr that `enter_repr` allowed is done."""
    list_remove_last(repr_stack())


def repr_stack() -> list:
    """The containers whose repr is being made."""
    return cast(list, ctx.in_repr)


# At the bottom because of cycles.
from molt.lib.low import cast  # noqa: E402
from molt.lib.rt.stopping import checkpoint, is_asked  # noqa: E402
