"""Marking functions as entries, and asking whether anybody still waits.

The compiler knows `entry` and `cancelled` by name and gives them their native
meaning; what is here is their meaning under CPython. Decoding payloads and
running entries belong to `molt.client`.
"""

from collections.abc import Callable
from contextvars import ContextVar
from types import ModuleType
from typing import Protocol, TypeVar, overload

_Function = TypeVar("_Function", bound=Callable[..., object])

_MARK = "__molt_entry__"
# inspect.CO_COROUTINE, without importing inspect.
_CO_COROUTINE = 0x80


class EntryError(ValueError):
    """A function that cannot be an entry, or two entries of one name."""


class Stoppable(Protocol):
    """What a request offers to the entry that runs for it."""

    @property
    def stopped(self) -> bool:
        """Whether the request was cancelled or its budget has run out."""


# The request that the current thread (or task) runs an entry for.
current_request: ContextVar[Stoppable | None] = ContextVar("molt_current_request", default=None)


@overload
def entry(function: _Function, /) -> _Function: ...
@overload
def entry(*, name: str) -> Callable[[_Function], _Function]: ...
def entry(
    function: _Function | None = None, /, *, name: str | None = None
) -> _Function | Callable[[_Function], _Function]:
    """Mark a function as one that clients may call, by its own name or by `name`."""

    def mark(marked: _Function) -> _Function:
        _mark(marked, marked.__name__ if name is None else name)
        return marked

    return mark if function is None else mark(function)


def cancelled() -> bool:
    """Whether nobody waits for the current request any more.

    Long work may ask and stop early. It need not: what is compiled is stopped
    at its next checkpoint anyway. Outside a request the answer is False.
    """
    request = current_request.get()
    return request is not None and request.stopped


def entry_name(function: object) -> str | None:
    """The name `function` is called by as an entry; None when it is not one."""
    name = getattr(function, _MARK, None)
    return name if isinstance(name, str) else None


def entries_of(module: ModuleType) -> dict[str, Callable[..., object]]:
    """The entries of a module, its own and those it imported, in the order of its names."""
    found: dict[str, Callable[..., object]] = {}
    for value in vars(module).values():
        name = entry_name(value)
        if name is None or found.get(name) is value:
            continue
        if name in found:
            raise EntryError(f"two entries of {module.__name__} are called {name!r}")
        found[name] = value
    return found


def _mark(function: object, name: str) -> None:
    if not callable(function) or isinstance(function, type):
        raise EntryError(f"an entry must be a function, not {function!r}")
    if getattr(getattr(function, "__code__", None), "co_flags", 0) & _CO_COROUTINE:
        raise EntryError(f"entry {name!r}: an entry cannot be async yet; write it as a plain function")
    if not name:
        raise EntryError("an entry needs a name")
    if name.startswith("__"):
        raise EntryError(f"entry {name!r}: names that begin with __ are reserved")
    setattr(function, _MARK, name)
