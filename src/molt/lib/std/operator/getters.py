"""`itemgetter`, `attrgetter`, `methodcaller`: functions that get something from what they are called with."""

from __future__ import annotations

from molt.lib.builtins.dict import get_or_null
from molt.lib.builtins.list import list
from molt.lib.builtins.tuple import tuple, tuple_of
from molt.lib.low import builtin, called, cast, internal, isinstance, new, new_of
from molt.lib.rt.attributes import get_attr
from molt.lib.rt.calls import call
from molt.lib.rt.modules import import_library
from molt.lib.rt.names import intern
from molt.lib.rt.ops import get_item, repr_of
from molt.lib.rt.tables import dict_keys
from molt.lib.rt.types import type_of


@builtin(name="operator.itemgetter")
class itemgetter:
    """Return a callable object that fetches the given item(s) from its operand.
After f = itemgetter(2), the call f(r) returns r[2].
After g = itemgetter(2, 5, 3), the call g(r) returns (r[2], r[5], r[3])"""

    keys: tuple

    def __new__(cls: type, /, *args: object) -> itemgetter:
        if args.length == 0:
            raise TypeError("itemgetter expected 1 argument, got 0")
        made = new_of(cls, itemgetter)
        made.keys = args
        return made

    @called("itemgetter")
    def __call__(self, operand: object, /) -> object:
        count = self.keys.length
        if count == 1:
            return get_item(operand, self.keys.data.get(0))
        row = new(tuple, count)
        for i in range(count):
            row.data.init(i, get_item(operand, self.keys.data.get(i)))
            row.length = i + 1
        return row

    def __repr__(self) -> str:
        return call_text("operator.itemgetter", self.keys)

    def __reduce__(self) -> object:
        """Return state information for pickling"""
        return (type_of(self), self.keys)


@builtin(name="operator.attrgetter")
class attrgetter:
    """Return a callable object that fetches the given attribute(s) from its operand.
After f = attrgetter('name'), the call f(r) returns r.name.
After g = attrgetter('name', 'date'), the call g(r) returns (r.name, r.date).
After h = attrgetter('name.first', 'name.last'), the call h(r) returns
(r.name.first, r.name.last)."""

    names: tuple
    # For each name the list of its parts between the dots.
    paths: list

    def __new__(cls: type, /, *args: object) -> attrgetter:
        if args.length == 0:
            raise TypeError("attrgetter expected 1 argument, got 0")
        paths = new(list)
        for i in range(args.length):
            name = args.data.get(i)
            if not isinstance(name, str):
                raise TypeError("attribute name must be a string")
            paths.append(path_of(cast(str, name)))
        made = new_of(cls, attrgetter)
        made.names = args
        made.paths = paths
        return made

    @called("attrgetter")
    def __call__(self, operand: object, /) -> object:
        count = self.paths.length
        if count == 1:
            return follow(operand, cast(list, self.paths.items.get(0)))
        row = new(tuple, count)
        for i in range(count):
            row.data.init(i, follow(operand, cast(list, self.paths.items.get(i))))
            row.length = i + 1
        return row

    def __repr__(self) -> str:
        return call_text("operator.attrgetter", self.names)

    def __reduce__(self) -> object:
        """Return state information for pickling"""
        return (type_of(self), self.names)


@builtin(name="operator.methodcaller")
class methodcaller:
    """Return a callable object that calls the given method on its operand.
After f = methodcaller('name'), the call f(r) returns r.name().
After g = methodcaller('name', 'date', foo=1), the call g(r) returns
r.name('date', foo=1)."""

    name: str
    arguments: tuple
    named: dict

    def __new__(cls: type, /, *args: object, **kwargs: object) -> methodcaller:
        if args.length == 0:
            raise TypeError("methodcaller needs at least one argument, the method name")
        name = args.data.get(0)
        if not isinstance(name, str):
            raise TypeError("method name must be a string")
        made = new_of(cls, methodcaller)
        made.name = intern(cast(str, name))
        made.arguments = tuple_of(args.data + 1, args.length - 1)
        made.named = kwargs
        return made

    @called("methodcaller")
    def __call__(self, operand: object, /) -> object:
        return call(get_attr(operand, self.name), self.arguments, self.named)

    def __reduce__(self) -> object:
        """Return state information for pickling"""
        if len(self.named) > 0:
            partial = get_attr(import_library("functools"), "partial")
            maker = call(partial, (type_of(self), self.name), self.named)
            return (maker, self.arguments)
        return (type_of(self), cast(tuple, (self.name,)).__add__(self.arguments))

    def __repr__(self) -> str:
        parts = new(list)
        parts.append(repr_of(self.name))
        for i in range(self.arguments.length):
            parts.append(repr_of(self.arguments.data.get(i)))
        names = dict_keys(self.named)
        for k in range(names.length):
            keyword = names.data.get(k)
            parts.append(f"{keyword!s}={repr_of(get_or_null(self.named, keyword))}")
        return f"operator.methodcaller({', '.join(parts)})"


@internal
def call_text(name: str, arguments: tuple) -> str:
    """The call that makes such an object."""
    parts = new(list)
    for i in range(arguments.length):
        parts.append(repr_of(arguments.data.get(i)))
    return f"{name}({', '.join(parts)})"


@internal
def path_of(name: str) -> list:
    """The parts of a dotted name."""
    parts = cast(list, name.split("."))
    path = new(list)
    for i in range(parts.length):
        path.append(intern(cast(str, parts.items.get(i))))
    return path


@internal
def follow(operand: object, path: list) -> object:
    """The attribute of the attribute, … of a value."""
    value = operand
    for i in range(path.length):
        value = get_attr(value, cast(str, path.items.get(i)))
    return value
