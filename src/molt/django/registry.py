"""The views that were decorated, for the system checks."""

from collections.abc import Callable
from dataclasses import dataclass

from molt.django.options import Options


@dataclass(frozen=True, slots=True)
class OffloadedView:
    """Where an entry is used."""

    entry: str
    mode: str | None
    view: str


_views: list[OffloadedView] = []


def register(options: Options, view: Callable[..., object]) -> None:
    """Remember a decorated view; called by the decorator."""
    name = f"{getattr(view, '__module__', '?')}.{getattr(view, '__qualname__', repr(view))}"
    _views.append(OffloadedView(options.entry, options.mode, name))


def registered_views() -> tuple[OffloadedView, ...]:
    """The views decorated so far in this process."""
    return tuple(_views)
