"""`types.GenericAlias`: types for variables in it, those of `*Ts`, classes that derive from it, what it makes when called."""

import collections.abc
import types
import typing

T = typing.TypeVar("T")
V = typing.TypeVar("V")
Ts = typing.TypeVarTuple("Ts")

print(collections.abc.Callable[[], bool], collections.abc.Callable[[int], str], collections.abc.Callable[..., int])
C = collections.abc.Callable[[int, T], str]
print(C, C[float], C.__args__, C.__parameters__, collections.abc.Callable[[T], V][int, str])


class G:
    __class_getitem__ = classmethod(types.GenericAlias)


class Slots:
    __slots__ = ()
    __class_getitem__ = classmethod(types.GenericAlias)


print(G[int]().__orig_class__, hasattr(Slots[int](), "__orig_class__"), hasattr(list[int](), "__orig_class__"))


class Mine(types.GenericAlias):
    def __repr__(self):
        return "mine"


m = Mine(list, (T,))
print(m, m.__args__, m.__origin__, isinstance(m, types.GenericAlias), type(m[int]))
print((int | str).__module__, types.UnionType.__module__)
print(tuple[*Ts], tuple[int, *Ts], list[*tuple[int]], dict[str, typing.List[T]])
print(tuple[*Ts].__parameters__, tuple[T, *Ts].__parameters__)
print(tuple[*Ts][int, str], tuple[*Ts][()], tuple[T, *Ts][int], tuple[*Ts, T][int, str, float], list[tuple[*Ts]][int, str])
print(dict[T, V][int, str], dict[T, list[V]][int, T], dict[T, V][*tuple[int, str]])
for make in (lambda: dict[T, V][int], lambda: dict[T, V][int, str, bool], lambda: list[int][str], lambda: tuple[T, *Ts][()]):
    try:
        print(make())
    except TypeError as e:
        print(e)


@typing.runtime_checkable
class Sized(typing.Protocol):
    size: int


class Box:
    size = 3


print(isinstance(Box(), Sized), isinstance(3, Sized))
try:
    issubclass(Box, Sized)
except TypeError as e:
    print(e)
