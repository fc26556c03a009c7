"""`defaultdict`: a dict that makes the values of missing keys."""

from __future__ import annotations

from molt.lib.builtins.dict import dict
from molt.lib.builtins.dict_updating import update_dict
from molt.lib.builtins.dict_table import bytes_of_table, find, release_table
from molt.lib.builtins.sequence import hash_key
from molt.lib.low import NULL, builtin, cast, class_object, internal, is_null, isinstance, new_of, type_is
from molt.lib.rt.attributes import get_attr
from molt.lib.rt.calls import call0, call1, call2, call_method0
from molt.lib.rt.ops import iterate, repr_of, set_item
from molt.lib.rt.recursion import enter_repr, leave_repr
from molt.lib.rt.types import type_of


@builtin(name="collections.defaultdict")
class defaultdict(dict):
    """defaultdict(default_factory=None, /, [...]) --> dict with default factory

The default factory is called without arguments to produce
a new value when a key is not present, in __getitem__ only.
A defaultdict compares equal to a dict with the same items.
All remaining arguments are treated the same as if they were
passed to the dict constructor, including keyword arguments."""

    factory: object

    def __new__(cls: type, /, *args: object, **kwargs: object) -> defaultdict:
        return new_of(cls, defaultdict)

    def __init__(self, /, *args: object, **kwargs: object) -> None:
        factory: object = NULL
        if len(args) > 0:
            factory = args[0]
            if factory is not None and not callable(factory):
                raise TypeError("first argument must be callable or None")
        self.factory = factory
        if len(args) > 2:
            raise TypeError(f"dict expected at most 1 argument, got {len(args) - 1}")
        if len(args) == 2:
            update_dict(self, args[1])
        if len(kwargs) > 0:
            update_dict(self, kwargs)

    def __drop__(self) -> None:
        self.factory = NULL
        release_table(self.pairs, self.filled, bytes_of_table(self))

    @property
    def default_factory(self) -> object:
        """Factory for default value called by __missing__()."""
        return None if is_null(self.factory) else self.factory

    @default_factory.setter
    def default_factory(self, value: object) -> None:
        self.factory = value

    def __getitem__(self, key: object, /) -> object:
        entry = find(self, key, hash_key(key))
        if entry >= 0:
            return self.pairs.get(2 * entry + 1)
        # The class's own method needs no search for it.
        return self.__missing__(key) if type_is(self, defaultdict) else self._missing(key)

    def __missing__(self, key: object, /) -> object:
        """__missing__(key) # Called by __getitem__ for missing key; pseudo-code:
  if self.default_factory is None: raise KeyError((key,))
  self[key] = value = self.default_factory()
  return value"""
        factory = self.factory
        if is_null(factory) or factory is None:
            raise KeyError(key)
        value = call0(factory)
        if type_is(self, defaultdict):
            cast(dict, self).__setitem__(key, value)
        else:
            set_item(self, key, value)
        return value

    def copy(self) -> object:
        """D.copy() -> a shallow copy of D."""
        return copy_of(self, self)

    def __copy__(self) -> object:
        """D.copy() -> a shallow copy of D."""
        return copy_of(self, self)

    def __reduce__(self) -> object:
        """Return state information for pickling."""
        factory = self.default_factory
        arguments: object = ()
        if factory is not None:
            arguments = (factory,)
        return (type_of(self), arguments, None, None, iterate(call_method0(self, "items")))

    def __or__(self, other: object, /) -> object:
        if not isinstance(other, dict):
            return NotImplemented
        made = copy_of(self, self)
        update_dict(cast(dict, made), other)
        return made

    def __ror__(self, other: object, /) -> object:
        if not isinstance(other, dict):
            return NotImplemented
        made = copy_of(self, other)
        update_dict(cast(dict, made), self)
        return made

    def __repr__(self) -> str:
        items = dict_text(self)
        return f"{type_of(self).__name__}({self._factory_text()}, {items})"

    def _factory_text(self) -> str:
        factory = self.factory
        if is_null(factory):
            return "None"
        if not enter_repr(factory):
            return "..."
        try:
            return repr_of(factory)
        finally:
            leave_repr(factory)


@internal
def copy_of(d: defaultdict, items: object) -> object:
    """A dict of the same class and factory with the items of another."""
    return call2(type_of(d), d.default_factory, items)


@internal
def dict_text(d: dict) -> str:
    """`dict.__repr__(d)`."""
    return cast(str, call1(get_attr(class_object(dict), "__repr__"), d))

