"""The interface of the collector of cycles (`rt.collector`)."""

from molt.lib.low import cast, compact, ctx, i64, is_null, keywords
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


def get_threshold() -> tuple:
    """Return the current collection thresholds.

    They are CPython's: when this collector looks for cycles is its own affair."""
    kept = _kept_value("gc", "_threshold")
    return (700, 10, 10) if is_null(kept) else cast(tuple, kept)


def set_threshold(threshold0: i64, threshold1: i64 = 10, threshold2: i64 = 10, /) -> None:
    """Sets the collection thresholds: what `get_threshold` gives, and no more."""
    _keep_value("gc", "_threshold", (threshold0, threshold1, threshold2))


def freeze() -> None:
    """Without effect here: there are no generations to leave out."""


def unfreeze() -> None:
    """Undoes `freeze`."""


# At the bottom because of cycles.
from molt.lib.rt.ops import index_of  # noqa: E402
from molt.lib.std.molt_values import keep_value as _keep_value  # noqa: E402
from molt.lib.std.molt_values import kept_value as _kept_value  # noqa: E402
