"""Generators: a function that is resumed, with its variables in the object.

`resume(ctx, generator, sent)` runs to the next `yield` and returns its value (owned).
`sent` is None at the start, later what was sent, or NULL: then `ctx.exc` is the
exception that was thrown in. At the end it returns NULL, with the function's result in
`ctx.result` and no exception, or with the exception that ended it. What it keeps
between its runs is `state` (0 before the first) and the words of `frame`.
"""

from __future__ import annotations

from typing import Final

from molt.lib.builtins.type import type
from molt.lib.low import (
    NULL,
    as_word,
    builtin,
    call_ptr,
    cast,
    class_object,
    ctx,
    fn,
    i64,
    inline,
    internal,
    is_null,
    isinstance,
    likely,
    noinline,
    ptr,
    u8,
    u64,
    unlikely,
)
from molt.lib.rt.calls import adopt, call0
from molt.lib.rt.errors import fly, make_exception, raise_object, type_name
from molt.lib.rt.hexadecimal import hex_address
from molt.lib.rt.types import is_subtype, type_of

# Greater values of `generator.mode` are of those that have ended and keep an outcome (`delegation`).
LAST_OF_ASYNCHRONOUS: Final = 255


@builtin(name="generator")
class generator:
    resume: ptr[u8]
    state: i64
    words: i64
    is_running: i64
    is_finished: i64
    # Of asynchronous generators only.
    mode: i64
    shown: u64
    delegate: i64
    callee: object
    handled: object
    name_value: object
    qualname_value: object
    frame: inline[object]

    def __iter__(self) -> object:
        return self

    def __next__(self) -> object:
        return self.next_value()

    def __repr__(self) -> str:
        return f"<generator object {self.__qualname__} at {hex_address(self)}>"

    def __drop__(self) -> None:
        self.release_all()

    def __visit__(self) -> None:
        self.visit_frame()

    @internal
    def visit_frame(self) -> None:
        """Shows what the frame holds, before the start and while suspended; what runs holds more than is known."""
        if self.is_running != 0 or self.is_finished != 0:
            return
        visit_words(self.frame, self.words)
        if self.state != 0:
            words = self.frame.cast(u64)
            shown = self.shown
            i = 0
            while shown != 0:
                if (shown & u64(1)) != 0:
                    see(words[i])
                shown = shown >> 1
                i += 1

    @internal
    def release_all(self) -> None:
        i = 0
        while i < self.words:
            self.frame.set(i, NULL)
            i += 1
        self.callee = NULL
        self.handled = NULL
        self.name_value = NULL
        self.qualname_value = NULL

    def __del__(self) -> None:
        if self.is_finished == 0 and self.state != 0:
            self.close()

    def send(self, value: object, /) -> object:
        if self.state == 0 and self.is_finished == 0 and self.is_running == 0 and value is not None:
            raise TypeError(f"can't send non-None value to a just-started {kind_of(self)}")
        result = self.advance(value)
        if is_null(result):
            raise_stop()
        return result

    def throw(self, typ: object, val: object = NULL, tb: object = NULL, /) -> object:
        if (not is_null(val) or (type_of(typ).flags & IS_EXCEPTION) == 0) and takes_arguments(self, typ):
            # The delegate's own `throw` gets them as they are, whatever they are.
            result = self.throw_on(typ, val, tb)
        else:
            if not is_null(tb) and tb is not None and not isinstance(tb, traceback):
                raise TypeError("throw() third argument must be a traceback object")
            result = self.advance_with(exception_to_throw(typ, val))
        if is_null(result):
            raise_stop()
        return result

    @internal
    @noinline
    def throw_on(self, typ: object, val: object, tb: object) -> object:
        """Resumes one that is in `yield from`, which finds the arguments in place of an exception (`delegate_throw`)."""
        given = tuple_of_one(typ) if is_null(val) else pair(typ, val) if is_null(tb) else tuple_of_three(typ, val, tb)
        ctx.exc = given
        return self.run_handling(u64(0))

    def close(self) -> object:
        if self.is_finished != 0:
            return None
        if self.state == 0 and self.is_running == 0:
            self.finish()
            return None
        e = make_exception(class_object(GeneratorExit), NULL)
        cast(BaseException, e).arguments = ()
        try:
            result = self.advance_with(e)
        except (GeneratorExit, StopIteration):
            return None
        if is_null(result):
            ctx.result = NULL
            return None
        raise RuntimeError(f"{kind_of(self)} ignored GeneratorExit")

    @internal
    def next_value(self) -> object:
        """The next value; NULL at the end, whose result is dropped when it is None, else raised."""
        result = self.advance(None)
        if is_null(result) and not is_null(ctx.result):
            if ctx.result is None:
                ctx.result = NULL
                return NULL
            raise_stop()
        return result

    @internal
    def advance(self, sent: object) -> object:
        """Runs to the next `yield`: its value, or NULL at the end, with the result in `ctx.result`."""
        if unlikely(self.is_special()):
            return self.advance_specially(sent)
        word = self.run_plainly(as_word(sent))
        if likely(word != 0 and is_null(ctx.handled)):
            return adopt(word)
        return self.settled(word)

    @internal
    def next_until_end(self) -> object:
        """The next value; NULL at the end, whose result is dropped."""
        if unlikely(self.is_special()):
            return without_result(self.advance_specially(None))
        word = self.run_plainly(as_word(None))
        if likely(word != 0 and is_null(ctx.handled)):
            return adopt(word)
        return without_result(self.settled(word))

    @internal
    @inline
    def is_special(self) -> bool:
        """Whether more is to be done than to resume it."""
        return (self.is_running | self.is_finished | self.delegate) != 0 or self.meets_handling()

    @internal
    @inline
    def run_plainly(self, sent: u64) -> u64:
        self.is_running = 1
        word = call_ptr(cast(fn[[u64, u64], u64], self.resume), as_word(self), sent)
        self.is_running = 0
        return word

    @internal
    @noinline
    def settled(self, word: u64) -> object:
        result = adopt(word)
        self.settle(result)
        return result

    @internal
    @noinline
    def advance_specially(self, sent: object) -> object:
        """`advance` of one that runs, has ended or waits for another, or where exceptions are being handled."""
        if self.is_running != 0:
            raise ValueError(f"{kind_of(self)} already executing")
        if self.is_finished != 0 and self.mode <= LAST_OF_ASYNCHRONOUS:
            ctx.result = None
            return NULL
        if self.is_finished == 0 and self.meets_handling():
            return self.run_handling(as_word(sent))
        # By its address, which is set where one first waits: programs without `yield from` have no need of it.
        return adopt(call_ptr(cast(fn[[u64, u64], u64], ctx.innermost), as_word(self), as_word(sent)))

    @internal
    def advance_with(self, e: object) -> object:
        """As `advance`, raising an exception at the `yield`."""
        if self.is_running != 0:
            raise ValueError(f"{kind_of(self)} already executing")
        if self.is_finished != 0:
            fly(e)
        if self.state == 0:
            self.finish()
            fly(e)
        # Not of what the caller handles: it is only raised within the generator.
        add_context(cast(BaseException, e), self.handled)
        ctx.exc = e
        return self.run_handling(u64(0))

    @internal
    @inline
    def meets_handling(self) -> bool:
        """Whether an exception is being handled, outside or inside."""
        return (as_word(ctx.handled) | as_word(ctx.outer_handled) | as_word(self.handled)) != 0

    @internal
    @noinline
    def settle(self, result: object) -> None:
        """After a run in which nothing was handled before: what is handled now is the generator's own."""
        if not is_null(ctx.handled):
            if not is_null(result):
                self.handled = ctx.handled
            ctx.handled = NULL
        if is_null(result):
            self.end()

    @internal
    @noinline
    def run_handling(self, sent: u64) -> object:
        """Resumes where exceptions may be handled outside, or were inside, which are then the handled ones again."""
        before = ctx.handled
        outer = ctx.outer_handled
        ctx.outer_handled = before
        start = before
        # Thrown in where it is being handled: inside, it is to be told from what is handled outside.
        if not is_null(ctx.exc) and ctx.exc is before:
            ctx.handled = NULL
            start = NULL
        again = ctx.handled_again
        ctx.handled_again = 0
        if not is_null(self.handled):
            ctx.handled = self.handled
            ctx.handled_again = 1 if self.handled is before else 0
            self.handled = NULL
        self.is_running = 1
        result = adopt(call_ptr(cast(fn[[u64, u64], u64], self.resume), as_word(self), sent))
        self.is_running = 0
        if not is_null(result) and (ctx.handled_again > 0 or not (ctx.handled is start or ctx.handled is before)):
            self.handled = ctx.handled
        ctx.handled_again = again
        ctx.handled = before
        ctx.outer_handled = outer
        if is_null(result):
            self.end()
        return result

    @internal
    @noinline
    def end(self) -> None:
        """The function has returned or raised: a StopIteration that leaves it becomes a RuntimeError."""
        e = ctx.exc
        ctx.exc = NULL
        self.finish()
        if is_null(e):
            return
        if is_subtype(type_of(e), class_object(StopIteration)):
            fly(caused_by_stop(e, kind_of(self)))
        fly(e)

    @internal
    def finish(self) -> None:
        """Nothing more will run: releases the variables. There is nothing for `__del__` to do then."""
        self.is_finished = 1
        mark_finalized(as_word(self))
        i = 0
        while i < self.words:
            self.frame.set(i, NULL)
            i += 1

    @property
    def __name__(self) -> object:
        if not is_null(self.name_value):
            return self.name_value
        return cast(function, self.callee).name

    @__name__.setter
    def __name__(self, value: object) -> None:
        self._set_name(value)

    def _set_name(self, value: object) -> None:
        if not isinstance(value, str):
            raise TypeError("__name__ must be set to a string object")
        self.name_value = value

    @property
    def __qualname__(self) -> object:
        if not is_null(self.qualname_value):
            return self.qualname_value
        return cast(function, self.callee).qualname

    @__qualname__.setter
    def __qualname__(self, value: object) -> None:
        self._set_qualname(value)

    def _set_qualname(self, value: object) -> None:
        if not isinstance(value, str):
            raise TypeError("__qualname__ must be set to a string object")
        self.qualname_value = value

    @property
    def gi_yieldfrom(self) -> object:
        """object being iterated by yield from, or None"""
        return self.waited_for()

    @internal
    def waited_for(self) -> object:
        """What `yield from` or `await` waits for; None where it waits for nothing."""
        if self.delegate == 0 or self.state == 0 or self.is_running != 0 or self.is_finished != 0:
            return None
        return self.frame.get(self.delegate - 1)

    @property
    def gi_running(self) -> bool:
        return self.is_running != 0

    @property
    def gi_suspended(self) -> bool:
        return self.state != 0 and self.is_finished == 0 and self.is_running == 0

    @property
    def gi_code(self) -> object:
        return make_code_object(cast(function, self.callee))

    @property
    def gi_frame(self) -> object:
        return frame_of_generator(self)


@internal
@noinline
def without_result(value: object) -> object:
    """What a run has given; at the end, what the function has returned is dropped."""
    if is_null(value):
        ctx.result = NULL
    return value


@internal
@noinline
def caused_by_stop(e: object, kind: str) -> object:
    """The RuntimeError that a StopIteration becomes where it leaves a generator."""
    wrapped = make_exception(class_object(RuntimeError), f"{kind} raised StopIteration")
    error = cast(BaseException, wrapped)
    error.cause = e
    error.context = e
    error.suppress_context = 1
    return wrapped


@internal
@noinline
def stop_in_generator() -> None:
    """Does so to the exception on its way, in the function that a generator expression has become."""
    e = ctx.exc
    if is_subtype(type_of(e), class_object(StopIteration)):
        ctx.exc = NULL
        ctx.exc = caused_by_stop(e, "generator")


@internal
@noinline
def frame_of_generator(x: generator) -> object:
    """The frame of one that has not begun; None after its end. Where one is suspended is not kept."""
    if x.is_finished != 0:
        return None
    if x.state != 0 or x.is_running != 0:
        return unsupported("the frame of a generator or coroutine that has begun")
    return frame_before(cast(function, x.callee).code)


@internal
@noinline
def kind_of(x: generator) -> str:
    """What errors call it: coroutines and asynchronous generators begin with the same fields."""
    name = type_of(x).name
    return "async generator" if name.length > 9 else name


@internal
@noinline
def raise_stop() -> None:
    """The StopIteration of a generator's end, with its result. Always raises."""
    result = ctx.result
    ctx.result = NULL
    if is_null(result) or result is None:
        raise StopIteration()
    raise_object(make_exception(class_object(StopIteration), result), NULL)


@internal
@noinline
def takes_arguments(g: generator, typ: object) -> bool:
    """Whether what a generator waits for has a `throw` that is to be called; a GeneratorExit closes it instead."""
    inner = g.waited_for()
    if inner is None:
        return False
    if (type_of(typ).flags & IS_TYPE) != 0 and is_subtype(cast(type, typ), class_object(GeneratorExit)):
        return False
    return not is_null(find_attr_or_null(inner, "throw"))


@internal
def exception_to_throw(typ: object, val: object) -> object:
    """The exception that the arguments of `throw` stand for."""
    cls = type_of(typ)
    if (cls.flags & IS_EXCEPTION) != 0:
        if not is_null(val) and val is not None:
            raise TypeError("instance exception may not have a separate value")
        return typ
    if (cls.flags & IS_TYPE) == 0 or (cast(type, typ).flags & IS_EXCEPTION) == 0:
        raise TypeError(f"exceptions must be classes or instances deriving from BaseException, not {type_name(typ)}")
    if not is_null(val) and is_subtype(type_of(val), cast(type, typ)):
        return val
    try:
        made = call_with_value(typ, val)
    except BaseException as error:
        # What goes wrong in the class is thrown in its place.
        return error
    if (type_of(made).flags & IS_EXCEPTION) != 0:
        return made
    return make_exception(
        class_object(TypeError),
        f"calling {repr_of(typ)} should have returned an instance of BaseException, not {type_name(made)}",
    )


@internal
def call_with_value(cls: object, val: object) -> object:
    """What calling a class of exceptions with the value of a `throw` gives; a tuple is all its arguments."""
    if is_null(val) or val is None:
        return call0(cls)
    if isinstance(val, tuple):
        return call(cls, cast(tuple, val), NULL)
    return call1(cls, val)


# At the bottom because of cycles.
from molt.lib.builtins.exceptions import BaseException  # noqa: E402
from molt.lib.builtins.function import function, make_code_object  # noqa: E402
from molt.lib.builtins.tuple import pair, tuple_of_one, tuple_of_three  # noqa: E402
from molt.lib.builtins.type import IS_EXCEPTION, IS_TYPE  # noqa: E402
from molt.lib.rt.attributes import find_attr_or_null  # noqa: E402
from molt.lib.rt.calls import call, call1  # noqa: E402
from molt.lib.rt.collector import see, visit_words  # noqa: E402
from molt.lib.rt.errors import add_context  # noqa: E402
from molt.lib.rt.frames import frame_before  # noqa: E402
from molt.lib.rt.object_ends import mark_finalized  # noqa: E402
from molt.lib.rt.ops import repr_of  # noqa: E402
from molt.lib.rt.traceback import traceback  # noqa: E402
from molt.lib.rt.unsupported import unsupported  # noqa: E402
