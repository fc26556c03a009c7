"""`partial`: a function with some of its arguments; and `reduce`."""

from __future__ import annotations

from typing import Final

from molt.lib.builtins.dict import dict, get_or_null
from molt.lib.builtins.generic_alias import make_alias
from molt.lib.builtins.list import list
from molt.lib.builtins.tuple import tuple, tuple_of
from molt.lib.builtins.type import HAS_DICT_FIELD, type
from molt.lib.low import (
    NULL,
    alloc,
    builtin,
    cast,
    class_object,
    copy,
    free,
    from_word,
    i64,
    in_place,
    internal,
    is_null,
    isinstance,
    new,
    new_of,
    null,
    ptr,
    stack,
    type_is,
    u64,
)
from molt.lib.rt.binding import named_words
from molt.lib.rt.calls import call2, call_boxed, call_plainly
from molt.lib.rt.errors import type_name
from molt.lib.rt.ops import iterate, next_or_null, repr_of
from molt.lib.rt.recursion import enter_repr, leave_repr
from molt.lib.rt.shapes import find_attribute, instance_dict, replace_dict, store_attribute
from molt.lib.rt.star_calls import STACK_WORDS, call_named_star, call_star
from molt.lib.rt.tables import dict_keys
from molt.lib.rt.types import type_of


def reduce(function: object, iterable: object, initial: object = NULL, /) -> object:
    """reduce(function, iterable[, initial]) -> value

Apply a function of two arguments cumulatively to the items of a sequence
or iterable, from left to right, so as to reduce the iterable to a single
value.  For example, reduce(lambda x, y: x+y, [1, 2, 3, 4, 5]) calculates
((((1+2)+3)+4)+5).  If initial is present, it is placed before the items
of the iterable in the calculation, and serves as a default when the
iterable is empty."""
    iterator = iterator_of(iterable)
    result = next_or_null(iterator) if is_null(initial) else initial
    if is_null(result):
        raise TypeError("reduce() of empty iterable with no initial value")
    while True:
        item = next_or_null(iterator)
        if is_null(item):
            return result
        result = call2(function, result, item)


@internal
def iterator_of(iterable: object) -> object:
    try:
        return iterate(iterable)
    except TypeError:
        raise TypeError("reduce() arg 2 must support iteration") from None


PARTIAL_DOC: Final = """partial(func, *args, **keywords) - new function with partial application
    of the given arguments and keywords.
"""


@builtin(name="functools.partial")
class partial:
    # The first field, as HAS_DICT_FIELD says.
    attributes: object
    function: object
    arguments: tuple
    named: dict

    def __new__(cls: type, /, *args: object, **keywords: object) -> object:
        cls.flags = cls.flags | HAS_DICT_FIELD
        if args.length == 0:
            raise TypeError("type 'partial' takes at least one argument")
        if not callable(args.data.get(0)):
            raise TypeError("the first argument must be callable")
        made = new_of(cls, partial)
        made.function = args.data.get(0)
        made.arguments = tuple_of(args.data + 1, args.length - 1)
        made.named = keywords
        if isinstance(made.function, partial) and is_null(cast(partial, made.function).attributes):
            inner = cast(partial, made.function)
            made.function = inner.function
            made.arguments = (*inner.arguments, *made.arguments)
            made.named = merged(inner.named, keywords)
        return made

    @property
    def func(self) -> object:
        """function object to use in future partial calls"""
        return self.function

    @property
    def args(self) -> tuple:
        """tuple of arguments to future partial calls"""
        return self.arguments

    @property
    def keywords(self) -> dict:
        """dictionary of keyword arguments to future partial calls"""
        return self.named

    @property
    def __doc__(self) -> object:
        found = find_attribute(self, type_of(self), "__doc__")
        return PARTIAL_DOC if found == 0 else from_word(object, found)

    @__doc__.setter
    def __doc__(self, value: object) -> None:
        store_attribute(self, type_of(self), "__doc__", value)

    @property
    def __dict__(self) -> object:
        return instance_dict(self, type_of(self))

    @__dict__.setter
    def __dict__(self, value: object) -> None:
        if not isinstance(value, dict):
            raise TypeError(f"__dict__ must be set to a dictionary, not a '{type_name(value)}'")
        replace_dict(self, type_of(self), cast(dict, value))

    @in_place("call_partial")
    def __call__(self, /, *args: object, **keywords: object) -> object:
        """Call self as a function."""
        return self._call(args, keywords)

    def _call(self, args: tuple, keywords: dict) -> object:
        # Held, as `__setstate__` may be called meanwhile.
        first = self.arguments
        if keywords.used == 0 and self.named.used == 0:
            return call_star(self.function, first.data, first.length, args)
        named = self.named if keywords.used == 0 else merged(self.named, keywords)
        return call_named_star(self.function, first.data, first.length, args, named)

    def __repr__(self) -> str:
        if not enter_repr(self):
            return "..."
        try:
            cls = type_of(self)
            name = "functools.partial" if cls is class_object(partial) else cls.name
            parts = new(list)
            parts.append(repr_of(self.function))
            for i in range(self.arguments.length):
                parts.append(repr_of(self.arguments.data.get(i)))
            names = dict_keys(self.named)
            for k in range(names.length):
                key = names.data.get(k)
                parts.append(f"{key!s}={repr_of(get_or_null(self.named, key))}")
            joined = ", ".join(parts)
            return f"{name}({joined})"
        finally:
            leave_repr(self)

    def __reduce__(self) -> object:
        kept = find_attr_or_null(self, "__dict__")
        if is_null(kept) or cast(dict, kept).used == 0:
            kept = None
        return (type_of(self), (self.function,), (self.function, self.arguments, self.named, kept))

    def __setstate__(self, state: object, /) -> None:
        if not isinstance(state, tuple) or not is_state(cast(tuple, state)):
            raise TypeError("invalid partial state")
        parts = cast(tuple, state).data
        self.function = parts.get(0)
        given = cast(tuple, parts.get(1))
        self.arguments = given if type_is(given, tuple) else tuple_of(given.data, given.length)
        named = parts.get(2)
        if named is None or not type_is(named, dict):
            named = new(dict)
            if parts.get(2) is not None:
                cast(dict, named).update(parts.get(2))
        self.named = cast(dict, named)
        attributes = parts.get(3)
        set_attr(self, "__dict__", new(dict) if attributes is None else attributes)

    @classmethod
    def __class_getitem__(cls: type, item: object, /) -> object:
        """See PEP 585"""
        return make_alias(cls, item)


@internal
def call_partial(self: partial, args: ptr[object], n: i64, kwnames: object) -> object:
    """`self(args…)` of arguments where they lie, which go on to the function that way."""
    if self.named.used != 0:
        return self._call(tuple_of(args, n), named_words(args + n, kwnames))
    # Held, as `__setstate__` may be called meanwhile.
    first = self.arguments
    count = first.length + n
    total = count if is_null(kwnames) else count + cast(tuple, kwnames).length
    many = null(u64) if total <= STACK_WORDS else alloc(u64, total)
    words = many
    if is_null(words):
        words = stack(u64, STACK_WORDS)
    copy(words, first.data.cast(u64), first.length)
    copy(words + first.length, args.cast(u64), total - first.length)
    try:
        if is_null(kwnames):
            return call_plainly(self.function, words, count)
        return call_boxed(self.function, words.cast(object), count, kwnames)
    finally:
        free(many, total)


@internal
def is_state(state: tuple) -> bool:
    """Whether this is what `__reduce__` gives."""
    if state.length != 4 or not callable(state.data.get(0)) or not isinstance(state.data.get(1), tuple):
        return False
    return state.data.get(2) is None or isinstance(state.data.get(2), dict)


@internal
def merged(first: dict, second: dict) -> dict:
    """Keywords and those that override them."""
    if first.used == 0:
        return second
    made = first.copy()
    made.update(second)
    return cast(dict, made)


# At the bottom because of cycles.
from molt.lib.rt.attributes import find_attr_or_null, set_attr  # noqa: E402
