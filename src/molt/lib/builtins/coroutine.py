"""Coroutines: generators that `await` drives. They begin with the fields of a generator, whose methods run them."""

from __future__ import annotations

from typing import Final

from molt.lib.builtins.generator import frame_of_generator, generator
from molt.lib.low import NULL, builtin, cast, ctx, from_word, i64, inline, internal, is_null, new, noinline, ptr, u8, u64
from molt.lib.rt.hexadecimal import hex_address

# The name in `sys` of what `sys.set_coroutine_origin_tracking_depth` has set.
ORIGIN_DEPTH: Final = "_coroutine_origin_tracking_depth"


@builtin(name="coroutine")
class coroutine:
    resume: ptr[u8]
    state: i64
    words: i64
    is_running: i64
    is_finished: i64
    mode: i64
    shown: u64
    delegate: i64
    callee: object
    handled: object
    name_value: object
    qualname_value: object
    frame: inline[object]

    def __repr__(self) -> str:
        return f"<coroutine object {self.__qualname__} at {hex_address(self)}>"

    def __drop__(self) -> None:
        cast(generator, self).release_all()

    def __visit__(self) -> None:
        cast(generator, self).visit_frame()

    def __del__(self) -> None:
        if self.state == 0 and self.is_finished == 0:
            note_unawaited(self)
        else:
            cast(generator, self).__del__()

    def __await__(self) -> object:
        made = new(coroutine_wrapper)
        made.source = self
        return made

    def send(self, value: object, /) -> object:
        check_first(self)
        return cast(generator, self).send(value)

    def throw(self, typ: object, val: object = NULL, tb: object = NULL, /) -> object:
        check_first(self)
        return cast(generator, self).throw(typ, val, tb)

    def close(self) -> object:
        return cast(generator, self).close()

    @property
    def __name__(self) -> object:
        return cast(generator, self).__name__

    @__name__.setter
    def __name__(self, value: object) -> None:
        cast(generator, self)._set_name(value)

    @property
    def __qualname__(self) -> object:
        return cast(generator, self).__qualname__

    @__qualname__.setter
    def __qualname__(self, value: object) -> None:
        cast(generator, self)._set_qualname(value)

    @property
    def cr_await(self) -> object:
        """object being awaited on, or None"""
        return cast(generator, self).waited_for()

    @property
    def cr_running(self) -> bool:
        return self.is_running != 0

    @property
    def cr_suspended(self) -> bool:
        return is_suspended(self)

    @property
    def cr_code(self) -> object:
        return cast(generator, self).gi_code

    @property
    def cr_frame(self) -> object:
        return frame_of_generator(cast(generator, self))

    @property
    def cr_origin(self) -> object:
        depth = NULL if is_null(ctx.sys) else from_word(object, find_own_name(cast(module, ctx.sys), ORIGIN_DEPTH))
        if not is_null(depth) and truth(depth):
            unsupported("cr_origin: where coroutines are made is not noted")
        return None


@builtin(name="coroutine_wrapper")
class coroutine_wrapper:
    """What `__await__` of a coroutine gives: an iterator over what it waits for."""

    source: coroutine

    def __iter__(self) -> object:
        return self

    def __next__(self) -> object:
        check_first(self.source)
        return cast(generator, self.source).next_value()

    def send(self, value: object, /) -> object:
        return self.source.send(value)

    def throw(self, typ: object, val: object = NULL, tb: object = NULL, /) -> object:
        return self.source.throw(typ, val, tb)

    def close(self) -> object:
        return self.source.close()


@internal
def is_suspended(c: coroutine) -> bool:
    return c.state != 0 and c.is_finished == 0 and c.is_running == 0


@internal
def check_first(c: coroutine) -> None:
    """The RuntimeError of a coroutine that is run again."""
    if c.is_finished != 0:
        raise_reused()


@internal
@noinline
def raise_reused() -> None:
    raise RuntimeError("cannot reuse already awaited coroutine")


@internal
def make_coroutine(callee: object, resume: ptr[u8], frame_words: i64) -> object:
    """What calling a coroutine function gives; its frame is all zeros."""
    made = new(coroutine, frame_words)
    made.resume = resume
    made.words = frame_words
    made.callee = callee
    return made


# At the bottom because of cycles.
from molt.lib.builtins.module import module  # noqa: E402
from molt.lib.rt.modules import find_own_name  # noqa: E402
from molt.lib.rt.ops import truth  # noqa: E402
from molt.lib.rt.warned import note_unawaited  # noqa: E402
from molt.lib.rt.unsupported import unsupported  # noqa: E402
