"""Iteration helpers: unpacking, hints of length, and the delegation of `yield from`."""

from molt.lib.builtins.generator import generator
from molt.lib.low import NULL, as_word, call_ptr, cast, class_object, ctx, fn, i64, is_null, isinstance, noinline, ptr, type_is, u8, u64
from molt.lib.rt.calls import adopt, call1
from molt.lib.rt.errors import add_context, fly, raise_naming
from molt.lib.rt.memory import address_of, count_of
from molt.lib.rt.ops import is_iterable
from molt.lib.rt.ops import iterate as iterate
from molt.lib.rt.ops import next_or_null as next_or_null
from molt.lib.rt.types import is_subtype, type_of


def length_hint(x: object, default: i64) -> i64:
    """`operator.length_hint(x, default)`."""
    if not is_null(lookup_special(x, "__len__")):
        return length_of(x)
    method = lookup_special(x, "__length_hint__")
    if is_null(method):
        return default
    result = call0(method)
    if result is NotImplemented:
        return default
    if not isinstance(result, int):
        raise_naming("__length_hint__ must be an integer, not ", type_of(result), "")
    hint = to_i64(result)
    if hint < 0:
        raise ValueError("__length_hint__() should return >= 0")
    return hint


def open_generator(x: object, code: ptr[u8], count: i64, out: ptr[object]) -> bool:
    """Takes a generator with this code apart that has not begun, if the caller's is the only reference to it: its
    function and the arguments, `count` words, go to `out`, and it has ended. Its caller runs the body instead."""
    if not type_is(x, generator):
        return False
    g = cast(generator, x)
    if g.state != 0 or (g.is_running | g.is_finished) != 0 or count_of(as_word(x))[0] != 1:
        return False
    if address_of(cast(function, g.callee).code.cast(u64)) != address_of(code.cast(u64)) or ctx.program.has_frames != 0:
        return False
    i = 0
    while i < count:
        out.init(i, g.frame.take(i))
        i += 1
    g.words = 0
    g.finish()
    return True


# --- unpacking ---


def unpack(x: object, n: i64, out: ptr[object]) -> None:
    """`a, b = x`: fills `out` with n words."""
    if type_is(x, tuple):
        t = cast(tuple, x)
        check_count(t.length, n)
        copy_words(t.data, n, out)
    elif type_is(x, list):
        xs = cast(list, x)
        check_count(xs.length, n)
        copy_words(xs.items, n, out)
    else:
        unpack_iterable(x, n, out)


def check_count(count: i64, n: i64) -> None:
    """The ValueErrors of unpacking a sequence of another length."""
    if count > n:
        raise ValueError(f"too many values to unpack (expected {n})")
    if count < n:
        raise ValueError(f"not enough values to unpack (expected {n}, got {count})")


def copy_words(source: ptr[object], n: i64, out: ptr[object]) -> None:
    """Fills empty slots with references to n words."""
    i = 0
    while i < n:
        out.init(i, source.get(i))
        i += 1


def drop_words(out: ptr[object], n: i64) -> None:
    """Empties n slots."""
    i = 0
    while i < n:
        out.set(i, NULL)
        i += 1


def iterator_to_unpack(x: object) -> object:
    """The iterator of a value to be unpacked."""
    if not is_iterable(x):
        raise_naming("cannot unpack non-iterable ", type_of(x), " object")
    return iterate(x)


def unpack_iterable(x: object, n: i64, out: ptr[object]) -> None:
    """As `unpack`, for any iterable."""
    iterator = iterator_to_unpack(x)
    filled = 0
    try:
        while filled < n:
            item = next_or_null(iterator)
            if is_null(item):
                raise ValueError(f"not enough values to unpack (expected {n}, got {filled})")
            out.init(filled, item)
            filled += 1
        if not is_null(next_or_null(iterator)):
            raise ValueError(f"too many values to unpack (expected {n})")
    except BaseException:
        drop_words(out, filled)
        raise


def unpack_star(x: object, before: i64, after: i64, out: ptr[object]) -> None:
    """`a, *b, c = x`: fills `out` with the first words, a list of the middle ones, the last ones."""
    if type_is(x, tuple):
        unpack_words(cast(tuple, x).data, cast(tuple, x).length, before, after, out)
        return
    if type_is(x, list):
        unpack_words(cast(list, x).items, cast(list, x).length, before, after, out)
        return
    iterator = iterator_to_unpack(x)
    filled = 0
    try:
        while filled < before:
            item = next_or_null(iterator)
            if is_null(item):
                raise ValueError(f"not enough values to unpack (expected at least {before + after}, got {filled})")
            out.init(filled, item)
            filled += 1
        # Asks the iterator for its iterator, as CPython does.
        rest = list_from(iterator)
        count = rest.length
        if count < after:
            raise ValueError(
                f"not enough values to unpack (expected at least {before + after}, got {before + count})"
            )
        out.init(before, list_of(rest.items, count - after))
        copy_words(rest.items + (count - after), after, out + (before + 1))
    except BaseException:
        drop_words(out, filled)
        raise


def unpack_words(items: ptr[object], n: i64, before: i64, after: i64, out: ptr[object]) -> None:
    """`unpack_star` of `n` words, which nobody can change meanwhile."""
    if n < before + after:
        raise ValueError(f"not enough values to unpack (expected at least {before + after}, got {n})")
    # First, as nothing may be in `out` when it raises.
    rest = list_of(items + before, n - before - after)
    copy_words(items, before, out)
    out.init(before, rest)
    copy_words(items + (n - after), after, out + (before + 1))


def next_pair(iterator: object, out: ptr[object]) -> i64:
    """The next item of an iterator, most likely a pair of which only the parts are wanted.

    2: they are in `out[0]` and `out[1]`, and no tuple was made. 1: the item, whatever it is, is in
    `out[2]`. Anything else: there is none, or an exception is on its way.
    """
    if type_is(iterator, dict_itemiterator):
        walk = cast(dict_itemiterator, iterator)
        entry = advance(walk)
        if entry < 0:
            return 0
        pairs = cast(dict, walk.source).pairs
        out.init(0, pairs.get(2 * entry))
        out.init(1, pairs.get(2 * entry + 1))
        return 2
    if type_is(iterator, enumerate):
        numbered = cast(enumerate, iterator)
        value = next_or_null(numbered.iterator)
        if is_null(value):
            return 0
        out.init(0, numbered.take_count())
        out.init(1, value)
        return 2
    if type_is(iterator, zip) and cast(zip, iterator).iterators.length == 2 and not cast(zip, iterator).strict:
        iterators = cast(zip, iterator).iterators
        first = next_or_null(iterators.items.get(0))
        if is_null(first):
            return 0
        second = next_or_null(iterators.items.get(1))
        if is_null(second):
            return 0
        out.init(0, first)
        out.init(1, second)
        return 2
    item = next_or_null(iterator)
    if is_null(item):
        return 0
    out.init(2, item)
    return 1


# --- yield from ---


def delegate_start(x: object, callee: object) -> object:
    """The iterator of `yield from x` in the generator function `callee`, or NULL where no one can have marked it."""
    if type_is(x, generator):
        return x
    if type_is(x, coroutine):
        if not is_null(callee) and type_is(callee, function) and cast(function, callee).is_awaitable:
            return x  # marked by `types.coroutine`
        raise TypeError("cannot 'yield from' a coroutine object in a non-coroutine generator")
    return iterate(x)


def delegate_step(iterator: object, sent: object) -> object:
    """The next value of `yield from`: of a sent value, or (NULL) for the exception thrown in.

    NULL at the end, with the result in `ctx.result`; or with an exception.
    """
    if is_null(sent):
        return delegate_throw(iterator)
    together: ptr[u8] = advance_innermost
    ctx.innermost = together
    if type_is(iterator, generator) or (type_is(iterator, coroutine) and cast(generator, iterator).mode != 0):
        # What it raises is no StopIteration: that has become a RuntimeError. A coroutine has its outcome kept.
        return cast(generator, iterator).advance(sent)
    try:
        if sent is None:
            return step(iterator)
        if type_is(iterator, coroutine):
            check_first(cast(coroutine, iterator))
            return cast(generator, iterator).advance(sent)
        return call_method1(iterator, "send", sent)
    except StopIteration as stop:
        ctx.result = stop.value
        return NULL


def step(iterator: object) -> object:
    """`next()`, with None for the result when the iterator ends without one."""
    ctx.result = None
    if type_is(iterator, coroutine):
        check_first(cast(coroutine, iterator))
        return cast(generator, iterator).advance(None)
    cls = type_of(iterator)
    if not is_null(cls.next):
        return adopt(call_ptr(cast(fn[[u64], u64], cls.next), as_word(iterator)))
    word = lookup_special(iterator, "__next__")
    if is_null(word):
        raise_naming("'", type_of(iterator), "' object is not an iterator")
    return call0(word)


def delegate_throw(iterator: object) -> object:
    """Throws the exception on its way into the iterator of `yield from`."""
    e = ctx.exc
    ctx.exc = NULL
    if type_is(e, tuple):
        return delegate_arguments(iterator, cast(tuple, e))
    if is_subtype(type_of(e), class_object(GeneratorExit)):
        close_iterator(iterator)
        fly(e)
    throw = find_attr_or_null(iterator, "throw")
    if is_null(throw):
        fly(e)
    try:
        return call1(throw, e)
    except StopIteration as stop:
        ctx.result = stop.value
        return NULL


@noinline
def delegate_arguments(iterator: object, arguments: tuple) -> object:
    """Gives the iterator of `yield from` the arguments of a `throw` that were no exception."""
    own: object = NULL if ctx.handled is ctx.outer_handled else ctx.handled
    try:
        return call(get_attr(iterator, "throw"), arguments, NULL)
    except StopIteration as stop:
        ctx.result = stop.value
        return NULL
    except BaseException as error:
        # Only now is it in the generator that waits, and has what that handles for its context.
        add_context(cast(BaseException, error), own)
        raise


def close_iterator(iterator: object) -> None:
    """Calls `close()`, if there is one; an error on the way to it is only reported."""
    close = NULL
    try:
        close = find_attr_or_null(iterator, "close")
    except BaseException as error:
        report_unraisable(error, iterator)
    if not is_null(close):
        call0(close)


def delegate_result() -> object:
    """The value of `yield from`."""
    result = ctx.result
    ctx.result = NULL
    if is_null(result):
        return None
    return result


# At the bottom because of cycles.
from molt.lib.builtins.coroutine import check_first, coroutine  # noqa: E402
from molt.lib.builtins.delegation import advance_innermost  # noqa: E402
from molt.lib.builtins.dict_iterators import advance, dict_itemiterator  # noqa: E402
from molt.lib.builtins.function import function  # noqa: E402
from molt.lib.builtins.iterators import enumerate, zip  # noqa: E402
from molt.lib.builtins.list import list_from, list_of  # noqa: E402
from molt.lib.rt.attributes import find_attr_or_null, get_attr, lookup_special  # noqa: E402
from molt.lib.rt.build import to_i64  # noqa: E402
from molt.lib.rt.calls import call, call0, call_method1  # noqa: E402
from molt.lib.rt.ops import length_of  # noqa: E402
from molt.lib.rt.finalizers import report_unraisable  # noqa: E402
