"""The package."""

from __future__ import annotations

own = __path__[0].rpartition("/")[2]


def ask():
    return len(__path__), __path__[-1]
