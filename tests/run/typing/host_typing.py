"""Names of `typing` that Molt's own lacks: the whole module is CPython's then, with what it checks and prints."""
import collections
import dataclasses
import typing as t
from typing import *

P = ParamSpec("P")
T = TypeVar("T")
R = TypeVar("R")


def decorate(f: Callable[P, R]) -> Callable[P, R]:
    def wrapped(*args: P.args, **kwargs: P.kwargs) -> R:
        return f(*args, **kwargs)

    return wrapped


class Base(Generic[R]):
    x: Annotated[int, "meta"] = 1


class Point(NamedTuple):
    x: int
    y: int = 2


class Options(TypedDict, total=False):
    a: int


@runtime_checkable
class HasLen(Protocol):
    def __len__(self) -> int: ...


@dataclasses.dataclass
class Data:
    a: Annotated[int, 3]
    b: ClassVar[int] = 1
    c: t.List[int] = dataclasses.field(default_factory=list)


@decorate
@t.no_type_check
def g(a: Deque[int]) -> "DefaultDict[str, int]":
    return a


print(g(1), Point(1), Options(a=1), isinstance([], HasLen), isinstance(1, HasLen), Data(1))
print(T.__module__, P, Annotated[int, 1], Concatenate[int, P], Base.__parameters__, Base[int], Base.__orig_bases__)
print(t.get_type_hints(Data), t.get_type_hints(Data, include_extras=True))
UserId = NewType("UserId", int)
print(UserId, UserId(3), UserId.__module__)
print(Optional[int], Union[int, str, None], Literal["a"], Tuple[int, ...], cast(int, 3))
print(Callable[[int], str], Callable[..., Any], Type[int], Pattern[str], IO[str], ContextManager[int])
print(Deque, Deque[int], Deque[T][int], get_origin(Deque[int]) is collections.deque, Counter[str], get_args(Dict[str, int]))
print(SupportsInt, isinstance(3, SupportsInt), isinstance("a", SupportsInt), isinstance(1.5, SupportsRound))


@overload
def o(a: int) -> int: ...
@overload
def o(a: str) -> str: ...
def o(a):
    return a


print(len(get_overloads(o)), is_typeddict(Options), Options.__total__, Point._fields, Point.__annotations__)
for wrong in (lambda: Deque[int, int], lambda: Any(), lambda: Union[()], lambda: isinstance(1, Deque[int]), lambda: Generic[int]):
    try:
        wrong()
    except TypeError as error:
        print(error)
