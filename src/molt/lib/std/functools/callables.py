"""`partial`, `cmp_to_key`, `lru_cache`: callables that wrap functions."""

from __future__ import annotations

from molt.lib.builtins.dict import dict, get_or_null
from molt.lib.builtins.dict_table import next_entry, remove_entry
from molt.lib.builtins.list import list
from molt.lib.builtins.method import bind_method
from molt.lib.builtins.sequence import hash_key
from molt.lib.builtins.tuple import tuple, tuple_of
from molt.lib.builtins.type import type
from molt.lib.low import NULL, builtin, cast, i64, internal, is_null, is_small, isinstance, new, new_of, type_is
from molt.lib.rt.attributes import find_attr_or_null, get_attr, raise_no_attribute, set_attr
from molt.lib.rt.calls import call, call2
from molt.lib.rt.names import same_name
from molt.lib.rt.ops import compare, iterate, next_or_null, repr_of
from molt.lib.rt.tables import dict_discard, dict_keys, dict_store
from molt.lib.rt.types import type_of


def reduce(function: object, sequence: object, initial: object = NULL, /) -> object:
    """Apply a function of two arguments cumulatively to the items of a sequence or iterable,
from left to right, so as to reduce it to a single value."""
    iterator = iterate(sequence)
    result = next_or_null(iterator) if is_null(initial) else initial
    if is_null(result):
        raise TypeError("reduce() of empty iterable with no initial value")
    while True:
        item = next_or_null(iterator)
        if is_null(item):
            return result
        result = call2(function, result, item)


@builtin(module="functools")
class partial:
    """partial(func, *args, **keywords) - new function with partial application
of the given arguments and keywords."""

    function: object
    arguments: tuple
    named: dict

    def __new__(cls: type, /, *args: object, **keywords: object) -> object:
        if args.length == 0:
            raise TypeError("type 'partial' takes at least one argument")
        if not callable(args.data.get(0)):
            raise TypeError("the first argument must be callable")
        made = new_of(cls, partial)
        made.function = args.data.get(0)
        made.arguments = tuple_of(args.data + 1, args.length - 1)
        made.named = keywords
        if type_is(made.function, partial):
            inner = cast(partial, made.function)
            made.function = inner.function
            made.arguments = (*inner.arguments, *made.arguments)
            made.named = merged(inner.named, keywords)
        return made

    @property
    def func(self) -> object:
        return self.function

    @property
    def args(self) -> tuple:
        return self.arguments

    @property
    def keywords(self) -> dict:
        return self.named

    def __call__(self, /, *args: object, **keywords: object) -> object:
        every = args if self.arguments.length == 0 else cast(tuple, (*self.arguments, *args))
        return call(self.function, every, merged(self.named, keywords))

    def __repr__(self) -> str:
        parts = new(list)
        parts.append(repr_of(self.function))
        for i in range(self.arguments.length):
            parts.append(repr_of(self.arguments.data.get(i)))
        names = dict_keys(self.named)
        for k in range(names.length):
            name = names.data.get(k)
            parts.append(f"{name}={repr_of(get_or_null(self.named, name))}")
        joined = ", ".join(parts)
        return f"functools.partial({joined})"


@internal
def merged(first: dict, second: dict) -> dict:
    """Keywords and those that override them."""
    if first.used == 0:
        return second
    made = first.copy()
    made.update(second)
    return cast(dict, made)


# --- cmp_to_key


@builtin(name="KeyWrapper", module="functools")
class ComparisonKey:
    """`cmp_to_key(f)`; and what calling that gives for a value."""

    function: object
    value: object

    @property
    def obj(self) -> object:
        return self.value

    def __call__(self, obj: object) -> object:
        made = new(ComparisonKey)
        made.function = self.function
        made.value = obj
        return made

    def __lt__(self, other: object, /) -> object:
        return compare(order_keys(self, other), 0, 0)

    def __le__(self, other: object, /) -> object:
        return compare(order_keys(self, other), 0, 1)

    def __eq__(self, other: object, /) -> object:
        return compare(order_keys(self, other), 0, 2)

    def __ne__(self, other: object, /) -> object:
        return compare(order_keys(self, other), 0, 3)

    def __gt__(self, other: object, /) -> object:
        return compare(order_keys(self, other), 0, 4)

    def __ge__(self, other: object, /) -> object:
        return compare(order_keys(self, other), 0, 5)

    __hash__ = None


@internal
def order_keys(a: ComparisonKey, other: object) -> object:
    """What the comparison function says."""
    if not isinstance(other, ComparisonKey):
        raise TypeError("other argument must be K instance")
    return call2(a.function, a.value, cast(ComparisonKey, other).value)


def cmp_to_key(mycmp: object) -> object:
    """Convert a cmp= function into a key= function."""
    made = new(ComparisonKey)
    made.function = mycmp
    return made


# --- lru_cache


@builtin(module="functools")
class CacheInfo:
    """CacheInfo(hits, misses, maxsize, currsize)"""

    parts: tuple

    @property
    def hits(self) -> object:
        return self.parts.data.get(0)

    @property
    def misses(self) -> object:
        return self.parts.data.get(1)

    @property
    def maxsize(self) -> object:
        return self.parts.data.get(2)

    @property
    def currsize(self) -> object:
        return self.parts.data.get(3)

    def __getitem__(self, index: object, /) -> object:
        return self.parts.__getitem__(index)

    def __len__(self) -> i64:
        return 4

    def __iter__(self) -> object:
        return iterate(self.parts)

    def __eq__(self, other: object, /) -> object:
        if isinstance(other, CacheInfo):
            return compare(self.parts, cast(CacheInfo, other).parts, 2)
        return compare(self.parts, other, 2)

    def __hash__(self) -> i64:
        return hash_key(self.parts)

    def __repr__(self) -> str:
        a = self.parts
        return (
            f"CacheInfo(hits={a.data.get(0)}, misses={a.data.get(1)}, "
            f"maxsize={a.data.get(2)}, currsize={a.data.get(3)})"
        )


@builtin(name="_lru_cache_wrapper", module="functools")
class CachedFunction:
    """A function that remembers its results; `most` is the number it keeps, -1 for all. Oldest use first."""

    function: object
    results: dict
    most: i64
    typed: bool
    hits: i64
    misses: i64
    attributes: dict

    def __call__(self, /, *args: object, **kwds: object) -> object:
        if self.most == 0:
            self.misses += 1
            return call(self.function, args, kwds)
        key = cache_key(args, kwds, self.typed)
        found = get_or_null(self.results, key)
        if not is_null(found):
            self.hits += 1
            if self.most > 0:
                dict_discard(self.results, key)
                dict_store(self.results, key, found)
            return found
        self.misses += 1
        result = call(self.function, args, kwds)
        if self.most > 0 and self.results.used >= self.most and is_null(get_or_null(self.results, key)):
            remove_entry(self.results, next_entry(self.results, 0))
        dict_store(self.results, key, result)
        return result

    def __get__(self, instance: object, owner: object = None) -> object:
        return self if instance is None else bind_method(instance, self)

    def __getattr__(self, name: str, /) -> object:
        found = get_or_null(self.attributes, name)
        if not is_null(found):
            return found
        if same_name(name, "__dict__"):
            return self.attributes
        return raise_no_attribute(self, name)

    @property
    def __doc__(self) -> object:
        return get_attr(self.function, "__doc__")

    @property
    def __module__(self) -> object:
        return get_attr(self.function, "__module__")

    def __repr__(self) -> str:
        return f"<functools._lru_cache_wrapper object at {hex_address(self)}>"

    def cache_info(self) -> object:
        """Report cache statistics"""
        made = new(CacheInfo)
        most: object = None
        if self.most >= 0:
            most = self.most
        made.parts = (self.hits, self.misses, most, self.results.used)
        return made

    def cache_clear(self) -> None:
        """Clear the cache and cache statistics"""
        self.hits = 0
        self.misses = 0
        self.results.clear()


@internal
def cache_key(args: tuple, kwds: dict, typed: bool) -> object:
    """The key of a call: a lone int or str itself, else a tuple of all there is."""
    if kwds.used == 0 and not typed:
        if args.length == 1 and (is_small(args.data.get(0)) or type_is(args.data.get(0), str)):
            return args.data.get(0)
        return args
    parts = new(list)
    parts.extend(args)
    names = dict_keys(kwds)
    if names.length > 0:
        # No argument is equal to this.
        parts.append(Ellipsis)
    for i in range(names.length):
        parts.append(names.data.get(i))
        parts.append(get_or_null(kwds, names.data.get(i)))
    if typed:
        for k in range(args.length):
            parts.append(type_of(args.data.get(k)))
        for m in range(names.length):
            parts.append(type_of(get_or_null(kwds, names.data.get(m))))
    return tuple_of(parts.items, parts.length)


@internal
def cached_function(function: object, most: i64, typed: bool) -> object:
    """A function with a cache."""
    made = new(CachedFunction)
    made.function = function
    made.results = {}
    made.attributes = {}
    made.most = most
    made.typed = typed
    keep_attribute(made, "__name__")
    keep_attribute(made, "__qualname__")
    keep_attribute(made, "__annotations__")
    extra = find_attr_or_null(function, "__dict__")
    if not is_null(extra):
        made.attributes.update(extra)
    dict_store(made.attributes, "__wrapped__", function)
    return made


@internal
def keep_attribute(made: CachedFunction, name: str) -> None:
    """Takes over an attribute of the function."""
    value = find_attr_or_null(made.function, name)
    if not is_null(value):
        dict_store(made.attributes, name, value)


@builtin(name="lru_cache_decorator", module="functools")
class CacheMaker:
    """What `lru_cache(…)` with options gives."""

    most: i64
    typed: bool

    def __call__(self, function: object, /) -> object:
        return cached_function(function, self.most, self.typed)


def lru_cache(maxsize: object = 128, typed: bool = False) -> object:
    """Least-recently-used cache decorator."""
    if maxsize is None or isinstance(maxsize, int):
        made = new(CacheMaker)
        made.most = -1
        if maxsize is not None:
            made.most = unbox_i64(maxsize)
            if made.most < 0:
                made.most = 0
        made.typed = typed
        return made
    if callable(maxsize):
        return cached_function(maxsize, 128, typed)
    raise TypeError("Expected first argument to be an integer, a callable, or None")


def cache(user_function: object, /) -> object:
    """Simple lightweight unbounded cache.  Sometimes called "memoize"."""
    return cached_function(user_function, -1, False)


# --- wraps


def update_wrapper(wrapper: object, wrapped: object) -> object:
    """Update a wrapper function to look like the wrapped function"""
    copy_attribute(wrapper, wrapped, "__module__")
    copy_attribute(wrapper, wrapped, "__name__")
    copy_attribute(wrapper, wrapped, "__qualname__")
    copy_attribute(wrapper, wrapped, "__doc__")
    copy_attribute(wrapper, wrapped, "__annotations__")
    extra = find_attr_or_null(wrapped, "__dict__")
    if not is_null(extra):
        cast(dict, get_attr(wrapper, "__dict__")).update(extra)
    set_attr(wrapper, "__wrapped__", wrapped)
    return wrapper


@internal
def copy_attribute(wrapper: object, wrapped: object, name: str) -> None:
    value = find_attr_or_null(wrapped, name)
    if not is_null(value):
        set_attr(wrapper, name, value)


@builtin(name="wraps_decorator", module="functools")
class WrapsMaker:
    """What `wraps(f)` gives."""

    wrapped: object

    def __call__(self, wrapper: object, /) -> object:
        return update_wrapper(wrapper, self.wrapped)


def wraps(wrapped: object) -> object:
    """Decorator factory to apply update_wrapper() to a wrapper function"""
    made = new(WrapsMaker)
    made.wrapped = wrapped
    return made


from molt.lib.low import unbox_i64  # noqa: E402
from molt.lib.rt.hexadecimal import hex_address  # noqa: E402
