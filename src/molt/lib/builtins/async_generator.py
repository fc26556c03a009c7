"""Asynchronous generators, and what their methods give to be awaited.

They begin with the fields of a generator. What such a one yields by `yield` is wrapped, so
that it can be told from what an `await` in it passes on: `step` ends with StopIteration at
the former and gives the latter.
"""

from __future__ import annotations

from typing import Final

from molt.lib.builtins.function import function
from molt.lib.builtins.generator import frame_of_generator, exception_to_throw, generator
from molt.lib.low import NULL, builtin, cast, class_object, ctx, i64, inline, internal, is_null, new, ptr, type_is, u8, u64
from molt.lib.rt.errors import make_exception, raise_object, type_name
from molt.lib.rt.hexadecimal import hex_address

# async_generator.mode
CLOSED: Final = 1
BUSY: Final = 2

# The state of what is awaited.
FRESH: Final = 0
WAITING: Final = 1
DONE: Final = 2


@builtin(name="async_generator")
class async_generator:
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
        return f"<async_generator object {self.__qualname__} at {hex_address(self)}>"

    def __drop__(self) -> None:
        cast(generator, self).release_all()

    def __visit__(self) -> None:
        cast(generator, self).visit_frame()

    def __del__(self) -> None:
        cast(generator, self).__del__()

    def __aiter__(self) -> object:
        return self

    def __anext__(self) -> object:
        return send_later(self, None)

    def asend(self, value: object, /) -> object:
        return send_later(self, value)

    def athrow(self, typ: object, val: object = NULL, tb: object = NULL, /) -> object:
        tell_of(self)
        made = new(async_generator_athrow)
        made.source = self
        made.kind = typ
        made.value = val
        return made

    def aclose(self) -> object:
        tell_of(self)
        made = new(async_generator_athrow)
        made.source = self
        return made

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
    def ag_frame(self) -> object:
        return frame_of_generator(cast(generator, self))

    @property
    def ag_await(self) -> object:
        """object being awaited on, or None"""
        return cast(generator, self).waited_for()

    @property
    def ag_code(self) -> object:
        return cast(function, self.callee).__code__

    @property
    def ag_running(self) -> bool:
        return (self.mode & BUSY) != 0


@builtin(name="async_generator_wrapped_value")
class wrapped_value:
    """What `yield` in an asynchronous generator yields."""

    content: object


@builtin(name="async_generator_asend")
class async_generator_asend:
    """`asend(value)` and, with None, `__anext__()`."""

    source: async_generator
    value: object
    state: i64

    def __await__(self) -> object:
        return self

    def __iter__(self) -> object:
        return self

    def __next__(self) -> object:
        return self.send(None)

    def send(self, value: object, /) -> object:
        if self.state == DONE:
            raise RuntimeError("cannot reuse already awaited __anext__()/asend()")
        if self.state == FRESH:
            if (self.source.mode & BUSY) != 0:
                raise RuntimeError("anext(): asynchronous generator is already running")
            if value is None:
                value = self.value
            self.state = WAITING
        try:
            return step(self.source, value, NULL)
        except BaseException:
            self.state = DONE
            raise

    def throw(self, typ: object, val: object = NULL, tb: object = NULL, /) -> object:
        if self.state == DONE:
            raise RuntimeError("cannot reuse already awaited __anext__()/asend()")
        try:
            return step(self.source, None, exception_to_throw(typ, val))
        except BaseException:
            self.state = DONE
            raise

    def close(self) -> None:
        self.state = DONE


@builtin(name="async_generator_athrow")
class async_generator_athrow:
    """`athrow(…)` and, without `kind`, `aclose()`."""

    source: async_generator
    kind: object
    value: object
    state: i64

    def __await__(self) -> object:
        return self

    def __iter__(self) -> object:
        return self

    def __next__(self) -> object:
        return self.send(None)

    def send(self, value: object, /) -> object:
        g = self.source
        if self.state == DONE:
            raise RuntimeError("cannot reuse already awaited aclose()/athrow()")
        if g.is_finished != 0:
            self.state = DONE
            raise StopIteration()
        if self.state == WAITING:
            return self._go_on(value, NULL)
        what = "aclose" if is_null(self.kind) else "athrow"
        if (g.mode & BUSY) != 0:
            self.state = DONE
            raise RuntimeError(f"{what}(): asynchronous generator is already running")
        if (g.mode & CLOSED) != 0:
            self.state = DONE
            raise StopAsyncIteration()
        if value is not None:
            raise RuntimeError("can't send non-None value to a just-started coroutine")
        self.state = WAITING
        if is_null(self.kind):
            g.mode = g.mode | CLOSED
            return self._go_on(None, make_exception(class_object(GeneratorExit), NULL))
        return self._go_on(None, exception_to_throw(self.kind, self.value))

    def throw(self, typ: object, val: object = NULL, tb: object = NULL, /) -> object:
        if self.state == DONE:
            raise RuntimeError("cannot reuse already awaited aclose()/athrow()")
        return self._go_on(None, exception_to_throw(typ, val))

    def close(self) -> None:
        self.state = DONE

    def _go_on(self, sent: object, thrown: object) -> object:
        """Runs on; for `aclose()`, the end is as it should be, and another value is not."""
        if not is_null(self.kind):
            try:
                return step(self.source, sent, thrown)
            except (StopAsyncIteration, GeneratorExit):
                self.state = DONE
                raise
        ended = False
        try:
            return step(self.source, sent, thrown)
        except (StopAsyncIteration, GeneratorExit):
            self.state = DONE
            ended = True
        except StopIteration:
            self.state = DONE
        except BaseException:
            self.state = DONE
            raise
        if ended:
            raise StopIteration()
        raise RuntimeError("async generator ignored GeneratorExit")


@internal
def tell_of(g: async_generator) -> None:
    """An asynchronous generator that has not begun is about to: who wants to know (`sys.set_asyncgen_hooks`) is told."""
    if not is_null(ctx.async_hooks) and g.state == 0:
        hook = cast(tuple, ctx.async_hooks).data.get(0)
        if hook is not None:
            call1(hook, g)


@internal
def send_later(g: async_generator, value: object) -> object:
    tell_of(g)
    made = new(async_generator_asend)
    made.source = g
    made.value = value
    return made


@internal
def step(g: async_generator, sent: object, thrown: object) -> object:
    """Runs to the next suspension, sending a value or throwing an exception.

    Gives what an `await` in it passes on. StopIteration: a `yield`, with its value;
    StopAsyncIteration: the end."""
    run = cast(generator, g)
    if is_null(thrown) and g.state == 0 and g.is_finished == 0 and sent is not None:
        raise TypeError("can't send non-None value to a just-started async generator")
    g.mode = g.mode | BUSY
    had_ended = g.is_finished != 0
    try:
        result = run.advance(sent) if is_null(thrown) else run.advance_with(thrown)
    except GeneratorExit:
        g.mode = CLOSED
        raise
    except StopAsyncIteration as error:
        if had_ended:
            g.mode = CLOSED
            raise
        g.mode = g.mode & CLOSED
        raise RuntimeError("async generator raised StopAsyncIteration") from error
    except BaseException:
        g.mode = g.mode & CLOSED
        raise
    if is_null(result):
        ctx.result = NULL
        g.mode = CLOSED
        raise StopAsyncIteration()
    if type_is(result, wrapped_value):
        g.mode = g.mode & CLOSED
        raise_object(make_exception(class_object(StopIteration), cast(wrapped_value, result).content), NULL)
    return result


@internal
def wrap_yielded(value: object) -> object:
    """What `yield value` in an asynchronous generator yields."""
    made = new(wrapped_value)
    made.content = value
    return made


@internal
def make_async_generator(callee: object, resume: ptr[u8], frame_words: i64) -> object:
    """What calling such a function gives; its frame is all zeros."""
    made = new(async_generator, frame_words)
    made.resume = resume
    made.words = frame_words
    made.callee = callee
    return made


# --- built-in functions


def aiter(async_iterable: object, /) -> object:
    """Return an AsyncIterator for an AsyncIterable object."""
    method = lookup_special(async_iterable, "__aiter__")
    if is_null(method):
        raise TypeError(f"'{type_name(async_iterable)}' object is not an async iterable")
    found = call0(method)
    if is_null(lookup_special(found, "__anext__")):
        raise TypeError(f"aiter() returned not an async iterator of type '{type_name(found)}'")
    return found


def anext(aiterator: object, default: object = NULL, /) -> object:
    """async anext(aiterator[, default])

Return the next item from the async iterator.  If default is given and the async
iterator is exhausted, it is returned instead of raising StopAsyncIteration."""
    method = lookup_special(aiterator, "__anext__")
    if is_null(method):
        raise TypeError(f"'{type_name(aiterator)}' object is not an async iterator")
    found = call0(method)
    if is_null(default):
        return found
    made = new(anext_awaitable)
    made.wrapped = found
    made.default = default
    return made


@builtin(name="anext_awaitable")
class anext_awaitable:
    """`anext(iterator, default)`: its result is the default where the iterator ends."""

    wrapped: object
    iterator: object
    default: object

    def __await__(self) -> object:
        return self

    def __iter__(self) -> object:
        return self

    def __next__(self) -> object:
        return self.send(None)

    def send(self, value: object, /) -> object:
        self._start()
        try:
            if value is None:
                return call0(lookup_special(self.iterator, "__next__"))
            return call_method1(self.iterator, "send", value)
        except StopAsyncIteration:
            pass
        return self._end()

    def throw(self, /, *args: object) -> object:
        self._start()
        try:
            # Whatever they are: it is for the iterator to say what it takes.
            return call(get_attr(self.iterator, "throw"), args, NULL)
        except StopAsyncIteration:
            pass
        return self._end()

    def close(self) -> object:
        self._start()
        return call_method0(self.iterator, "close")

    def _start(self) -> None:
        if is_null(self.iterator):
            self.iterator = awaited_iterator(self.wrapped)

    def _end(self) -> object:
        raise_object(make_exception(class_object(StopIteration), self.default), NULL)
        return None


# At the bottom because of cycles.
from molt.lib.rt.attributes import get_attr, lookup_special  # noqa: E402
from molt.lib.rt.awaiting import awaited_iterator  # noqa: E402
from molt.lib.rt.calls import call, call0, call1, call_method0, call_method1  # noqa: E402
