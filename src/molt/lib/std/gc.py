"""The interface of the collector of cycles (`rt.collector`)."""

from molt.lib.low import compact, ctx, i64, keywords
from molt.lib.rt.collector import collect as collect_all

compact()



@keywords
def collect(generation: object = 2) -> i64:
    """Run the garbage collector; the number of unreachable objects that were found.

    The number is this collector's: CPython also counts the dicts of instances and the like.
    """
    number = index_of(generation)
    if number < 0 or number > 2:
        raise ValueError("invalid generation")
    return collect_all()


def enable() -> None:
    """Enable automatic garbage collection."""
    ctx.no_collection = 0


def disable() -> None:
    """Disable automatic garbage collection."""
    ctx.no_collection = 1


def isenabled() -> bool:
    """Returns true if automatic garbage collection is enabled."""
    return ctx.no_collection == 0


def freeze() -> None:
    """Without effect here: there are no generations to leave out."""


def unfreeze() -> None:
    """Undoes `freeze`."""


# At the bottom because of cycles.
from molt.lib.rt.ops import index_of  # noqa: E402
