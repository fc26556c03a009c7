"""`lru_cache` and `cache`: functions that remember their results by their arguments."""

from __future__ import annotations

from molt.lib.builtins.dict import dict, get_or_null
from molt.lib.builtins.dict_table import find, insert_new, move_to_end, next_entry, remove_entry
from molt.lib.builtins.list import list
from molt.lib.builtins.method import bind_method
from molt.lib.builtins.tuple import tuple, tuple_of
from molt.lib.builtins.sequence import hash_key
from molt.lib.builtins.type import HAS_DICT_FIELD
from molt.lib.low import (
    NULL,
    builtin,
    cast,
    class_object,
    from_word,
    i64,
    in_place,
    internal,
    is_null,
    is_small,
    isinstance,
    new,
    ptr,
    type_is,
    unbox_i64,
)
from molt.lib.rt.attributes import get_attr
from molt.lib.rt.binding import named_words
from molt.lib.rt.calls import call, call1
from molt.lib.rt.shapes import find_attribute, instance_dict, store_attribute
from molt.lib.rt.tables import dict_keys, dict_store
from molt.lib.rt.types import type_of
from molt.lib.std.collections.named import namedtuple
from molt.lib.std.functools.wrapping import copy_wrapped
from molt.lib.std.molt_values import keep_value, kept_value


def info_class() -> object:
    """The class `CacheInfo`, a named tuple."""
    found = kept_value("functools", "_CacheInfo")
    if not is_null(found):
        return found
    return keep_value("functools", "_CacheInfo", namedtuple("CacheInfo", "hits misses maxsize currsize", module="functools"))


@builtin(name="functools._lru_cache_wrapper")
class cached_function:
    """A function with a cache."""

    # The first field, as HAS_DICT_FIELD says.
    attributes: object
    function: object
    # Least recently used first.
    results: dict
    # How many it keeps, -1 for all.
    most: i64
    typed: bool
    hits: i64
    misses: i64

    @property
    def __doc__(self) -> object:
        found = find_attribute(self, type_of(self), "__doc__")
        return None if found == 0 else from_word(object, found)

    @__doc__.setter
    def __doc__(self, value: object) -> None:
        store_attribute(self, type_of(self), "__doc__", value)

    @property
    def __dict__(self) -> object:
        return instance_dict(self, type_of(self))

    @in_place("call_cached")
    def __call__(self, /, *args: object, **kwds: object) -> object:
        """Call self as a function."""
        return self._call(args, kwds)

    def _call(self, args: tuple, kwds: dict) -> object:
        if self.most == 0:
            self.misses += 1
            return call(self.function, args, kwds)
        key = cache_key(args, kwds, self.typed)
        # Asked for once, however often it is looked for.
        hash = hash_key(key)
        entry = find(self.results, key, hash)
        if entry >= 0:
            return self._found(entry)
        self.misses += 1
        return self._remember(key, hash, call(self.function, args, kwds))

    def _found(self, entry: i64) -> object:
        """What an entry has, which becomes the one used last."""
        self.hits += 1
        found = self.results.pairs.get(2 * entry + 1)
        if self.most > 0:
            move_to_end(self.results, entry)
        return found

    def _remember(self, key: object, hash: i64, result: object) -> object:
        """The result of a call that was not known before it."""
        results = self.results
        entry = find(results, key, hash)
        if entry >= 0:
            # The call has made the same one; where they are counted, that stays.
            if self.most < 0:
                results.pairs.set(2 * entry + 1, result)
            return result
        insert_new(results, key, result, hash)
        if self.most > 0 and results.used > self.most:
            # Last, as its end can run code that uses the cache.
            remove_entry(results, next_entry(results, 0))
        return result

    def __get__(self, instance: object, owner: object = None) -> object:
        return self if instance is None else bind_method(instance, self)

    def cache_info(self) -> object:
        """Report cache statistics"""
        return call(info_class(), (self.hits, self.misses, shown_size(self.most), self.results.used), NULL)

    def cache_parameters(self) -> dict:
        made: dict = {}
        dict_store(made, "maxsize", shown_size(self.most))
        dict_store(made, "typed", self.typed)
        return made

    def cache_clear(self) -> None:
        """Clear the cache and cache statistics"""
        self.hits = 0
        self.misses = 0
        self.results.clear()

    def __reduce__(self) -> object:
        return get_attr(self, "__qualname__")

    def __copy__(self) -> object:
        return self

    def __deepcopy__(self, memo: object, /) -> object:
        return self


@internal
def call_cached(self: cached_function, args: ptr[object], n: i64, kwnames: object) -> object:
    """`self(args…)` of arguments where they lie: a lone int or str is the key itself (`cache_key`)."""
    if not is_null(kwnames) or n != 1 or self.typed or self.most == 0:
        return self._call(tuple_of(args, n), named_words(args + n, kwnames))
    key = args.get(0)
    if not (is_small(key) or type_is(key, str)):
        return self._call(tuple_of(args, n), named_words(args + n, kwnames))
    hash = hash_key(key)
    entry = find(self.results, key, hash)
    if entry >= 0:
        return self._found(entry)
    self.misses += 1
    return self._remember(key, hash, call1(self.function, key))


@internal
def cache_key(args: tuple, kwds: dict, typed: bool) -> object:
    """The key of a call: a lone int or str itself, else a tuple of all there is."""
    if kwds.used == 0 and not typed:
        if args.length == 1 and (
            is_small(args.data.get(0)) or type_is(args.data.get(0), str) or type_is(args.data.get(0), int)
        ):
            return args.data.get(0)
        return args
    return full_key(args, kwds, typed)


@internal
def full_key(args: tuple, kwds: dict, typed: bool) -> object:
    """The tuple of all arguments, their names and, if asked for, their types."""
    parts = list()
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
def shown_size(most: i64) -> object:
    """`maxsize` as it was given: None for all."""
    if most < 0:
        return None
    return most


@internal
def make_cached(function: object, most: i64, typed: bool) -> object:
    cls = class_object(cached_function)
    cls.flags = cls.flags | HAS_DICT_FIELD
    made = new(cached_function)
    made.function = function
    made.results = {}
    made.most = most
    made.typed = typed
    return copy_wrapped(made, function)


@builtin(name="lru_cache_decorator", module="functools")
class CacheMaker:
    """What `lru_cache(…)` with options gives."""

    most: i64
    typed: bool

    def __call__(self, function: object, /) -> object:
        return make_cached(function, self.most, self.typed)


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
        return make_cached(maxsize, 128, typed)
    raise TypeError("Expected first argument to be an integer, a callable, or None")


def cache(user_function: object, /) -> object:
    """Simple lightweight unbounded cache.  Sometimes called "memoize"."""
    return make_cached(user_function, -1, False)
