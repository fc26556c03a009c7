"""Coroutines and asynchronous generators: objects of the right class, which cannot be run.

Modules of the standard library define some, and ask for their class, without running them.
"""

from __future__ import annotations

from typing import Final

from molt.lib.low import builtin
from molt.lib.rt.hexadecimal import hex_address

_NO_LOOP: Final = "coroutines need an event loop, which Molt does not have"


@builtin(name="coroutine")
class coroutine:
    def __repr__(self) -> str:
        return f"<coroutine object at {hex_address(self)}>"

    def close(self) -> None:
        """Nothing has been started."""

    def send(self, value: object, /) -> object:
        return unsupported(_NO_LOOP)

    def throw(self, *args: object) -> object:
        return unsupported(_NO_LOOP)

    def __await__(self) -> object:
        return unsupported(_NO_LOOP)


@builtin(name="async_generator")
class async_generator:
    def __repr__(self) -> str:
        return f"<async_generator object at {hex_address(self)}>"

    def __aiter__(self) -> object:
        return self

    def __anext__(self) -> object:
        return unsupported(_NO_LOOP)

    def asend(self, value: object, /) -> object:
        return unsupported(_NO_LOOP)

    def athrow(self, *args: object) -> object:
        return unsupported(_NO_LOOP)

    def aclose(self) -> object:
        return unsupported(_NO_LOOP)


# At the bottom because of cycles.
from molt.lib.rt.unsupported import unsupported  # noqa: E402
