"""Bases of generic classes and protocols; `NewType`; what decorators of `typing` do: next to nothing."""

from __future__ import annotations

from molt.lib.builtins.list import list
from molt.lib.builtins.tuple import tuple
from molt.lib.builtins.type import type
from molt.lib.low import NULL, builtin, cast, class_object, internal, isinstance, new
from molt.lib.rt.attributes import find_attr_or_null, set_attr
from molt.lib.rt.unanswered import raise_no_attribute
from molt.lib.rt.names import same_name
from molt.lib.std.typing.aliases import PLAIN, Alias, TypeVar, as_tuple, make_alias, make_union
from molt.lib.std.typing.unpacking import Unpacked


@builtin(module="typing")
class Generic:
    """Abstract base class for generic types."""

    @classmethod
    def __class_getitem__(cls: object, params: object, /) -> object:
        items = as_tuple(params)
        if cls is class_object(Generic) or cls is class_object(Protocol):
            check_variables(items, cast(type, cls).name)
        return make_alias(cls, items, NULL, PLAIN)


@builtin(module="typing")
class Protocol(Generic):
    """Base class for protocol classes."""


@internal
def check_variables(items: tuple, name: str) -> None:
    """The TypeErrors of `Generic[…]` with anything but different type variables."""
    seen = new(list)
    for i in range(items.length):
        x = items.data.get(i)
        if not isinstance(x, TypeVar) and not isinstance(x, Unpacked):
            raise TypeError(
                f"Parameters to {name}[...] must all be type variables or parameter specification variables."
            )
        if seen.__contains__(x):
            raise TypeError(f"Parameters to {name}[...] must all be unique")
        seen.append(x)


@builtin(module="typing")
class NewType:
    """A type that is another one for the type checker only."""

    name: str
    supertype: object

    def __new__(cls: type, name: str, tp: object) -> NewType:
        made = new(NewType)
        made.name = name
        made.supertype = tp
        return made

    def __call__(self, x: object, /) -> object:
        return x

    def __getattr__(self, name: str, /) -> object:
        if same_name(name, "__name__") or same_name(name, "__qualname__"):
            return self.name
        if same_name(name, "__supertype__"):
            return self.supertype
        return raise_no_attribute(self, name)

    def __repr__(self) -> str:
        return f"__main__.{self.name}"

    def __or__(self, other: object, /) -> object:
        return make_union((self, other))

    def __ror__(self, other: object, /) -> object:
        return make_union((other, self))


def cast_type(typ: object, val: object) -> object:
    """Cast a value to a type, which does nothing when the program runs."""
    return val


def final(f: object) -> object:
    """Indicate final methods and final classes."""
    try:
        set_attr(f, "__final__", True)
    except AttributeError:
        pass
    except TypeError:
        pass
    return f


def unchanged(arg: object) -> object:
    """A decorator that says something to the type checker only."""
    return arg


def overload_dummy(*args: object, **kwds: object) -> object:
    """What is called if only overloads of a function were written."""
    raise NotImplementedError(
        "You should not call an overloaded function. "
        "A series of @overload-decorated functions "
        "outside a stub module should always be followed "
        "by an implementation that is not @overload-ed."
    )


def overload(func: object) -> object:
    """Decorator for overloaded functions/methods."""
    return overload_dummy


def get_origin(tp: object) -> object:
    """Get the unsubscripted version of a type; None for other types."""
    if tp is class_object(Generic):
        return tp
    if isinstance(tp, Alias) or isinstance(tp, generic_alias):
        return find_attr_or_null(tp, "__origin__")
    return class_object(union_type) if isinstance(tp, union_type) else None


def get_args(tp: object) -> object:
    """Get type arguments with all substitutions performed."""
    if isinstance(tp, Alias) or isinstance(tp, generic_alias) or isinstance(tp, union_type):
        args = cast(tuple, find_attr_or_null(tp, "__args__"))
        if isinstance(tp, Alias) and cast(Alias, tp).kind == CALLABLE and not (args.data.get(0) is Ellipsis):
            return (list_of(args.data, args.length - 1), args.data.get(args.length - 1))
        return args
    return ()


def assert_never(arg: object, /) -> object:
    """Statically assert that a line of code is unreachable."""
    raise AssertionError(f"Expected code to be unreachable, but got: {arg!r}")


def assert_type(val: object, typ: object, /) -> object:
    """Assert (to the type checker) that the value is of the given type."""
    return val


from molt.lib.builtins.generic_alias import generic_alias  # noqa: E402
from molt.lib.builtins.list import list_of  # noqa: E402
from molt.lib.builtins.union_type import union_type  # noqa: E402
from molt.lib.std.typing.aliases import CALLABLE  # noqa: E402
