"""The interface of the collector of cycles (`rt.collector`)."""

from typing import Final as _Final

from molt.lib.low import NULL as _NULL
from molt.lib.low import cast as _cast
from molt.lib.low import compact as _compact
from molt.lib.low import ctx as _ctx
from molt.lib.low import i64
from molt.lib.low import is_null as _is_null
from molt.lib.low import keywords as _keywords
from molt.lib.rt.collector import collect as _collect_all

_compact()

DEBUG_STATS: _Final = 1
DEBUG_COLLECTABLE: _Final = 2
DEBUG_UNCOLLECTABLE: _Final = 4
DEBUG_SAVEALL: _Final = 32
DEBUG_LEAK: _Final = 38

# What `__getattr__` makes.
_computed_names: _Final = ("garbage", "callbacks")


def __getattr__(name: str) -> object:
    """The lists of what could not be ended, which is nothing, and of what is called around `collect()`."""
    for i in range(len(_computed_names)):
        if _same_name(_cast(str, _computed_names[i]), name):
            empty: list = []
            return _keep_value("gc", name, empty)
    return _raise_missing_name("gc", name)


@_keywords
def collect(generation: object = 2) -> i64:
    """Run the garbage collector; the number of unreachable objects that were found.

    The number is this collector's: CPython also counts the dicts of instances and the like.
    """
    number = _index_of(generation)
    if number < 0 or number > 2:
        raise ValueError("invalid generation")
    callbacks = _kept_value("gc", "callbacks")
    if _is_null(callbacks) or not isinstance(callbacks, list) or len(_cast(list, callbacks)) == 0:
        return _collect_all()
    _call_back(_cast(list, callbacks), "start", number, 0)
    found = _collect_all()
    _call_back(_cast(list, callbacks), "stop", number, found)
    return found


def _call_back(callbacks: list, phase: str, generation: object, found: i64) -> None:
    """Tell the program's functions of a collection that `collect()` makes; of others they are not told."""
    told: dict = {}
    told["generation"] = generation
    told["collected"] = found
    told["uncollectable"] = 0
    i = 0
    while i < len(callbacks):
        callback = callbacks[i]
        try:
            _call(callback, (phase, told), _NULL)
        except BaseException as error:
            _report_unraisable(error, callback)
        i += 1


def enable() -> None:
    """Enable automatic garbage collection."""
    _ctx.no_collection = 0


def disable() -> None:
    """Disable automatic garbage collection."""
    _ctx.no_collection = 1


def isenabled() -> bool:
    """Returns true if automatic garbage collection is enabled."""
    return _ctx.no_collection == 0


def get_threshold() -> tuple:
    """Return the current collection thresholds.

    They are CPython's: when this collector looks for cycles is its own affair."""
    kept = _kept_value("gc", "_threshold")
    return (700, 10, 10) if _is_null(kept) else _cast(tuple, kept)


def set_threshold(threshold0: i64, threshold1: i64 = 10, threshold2: i64 = 10, /) -> None:
    """Sets the collection thresholds: what `get_threshold` gives, and no more."""
    _keep_value("gc", "_threshold", (threshold0, threshold1, threshold2))


def freeze() -> None:
    """Without effect here: there are no generations to leave out."""


def unfreeze() -> None:
    """Undoes `freeze`."""


def get_freeze_count() -> i64:
    """Return the number of objects that `freeze` left out: none."""
    return 0


def get_debug() -> i64:
    """Get the garbage collection debugging flags."""
    return 0


def set_debug(flags: i64, /) -> None:
    """Set the garbage collection debugging flags, of which there are none here."""
    if flags != 0:
        _unsupported("gc.set_debug(): what is collected is not told of")


def get_count() -> tuple:
    """Return a three-tuple of the current collection counts, which are CPython's own."""
    return (0, 0, 0)


def get_stats() -> list:
    """Return a list of dictionaries containing per-generation statistics, which are not kept."""
    _unsupported("gc.get_stats()")
    return []


def get_objects(generation: object = None) -> list:
    """Return a list of the objects tracked by the collector."""
    _unsupported("gc.get_objects()")
    return []


def get_referents(*objs: object) -> list:
    """Return the list of objects that are directly referred to by 'objs'."""
    _unsupported("gc.get_referents()")
    return []


def get_referrers(*objs: object) -> list:
    """Return the list of objects that directly refer to any of 'objs'."""
    _unsupported("gc.get_referrers()")
    return []


def is_tracked(obj: object, /) -> bool:
    """Returns true if the object is tracked by the garbage collector."""
    _unsupported("gc.is_tracked()")
    return False


def is_finalized(obj: object, /) -> bool:
    """Returns true if the object has been already finalized by the GC."""
    _unsupported("gc.is_finalized()")
    return False


# At the bottom because of cycles.
from molt.lib.rt.calls import call as _call  # noqa: E402
from molt.lib.rt.finalizers import report_unraisable as _report_unraisable  # noqa: E402
from molt.lib.rt.names import same_name as _same_name  # noqa: E402
from molt.lib.rt.ops import index_of as _index_of  # noqa: E402
from molt.lib.rt.unsupported import unsupported as _unsupported  # noqa: E402
from molt.lib.std.molt_values import keep_value as _keep_value  # noqa: E402
from molt.lib.std.molt_values import kept_value as _kept_value  # noqa: E402
from molt.lib.std.molt_values import raise_missing_name as _raise_missing_name  # noqa: E402
