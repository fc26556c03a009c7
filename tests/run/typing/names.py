# The names of typing as objects: their text, equality, and the errors of using them as classes.
import collections.abc
import typing
from typing import (
    TYPE_CHECKING,
    Any,
    Callable,
    ClassVar,
    Dict,
    Final,
    FrozenSet,
    Generic,
    Iterable,
    Iterator,
    List,
    Literal,
    Mapping,
    NewType,
    NoReturn,
    Optional,
    Protocol,
    Sequence,
    Set,
    Tuple,
    Type,
    TypeVar,
    Union,
    cast,
    final,
    get_args,
    get_origin,
    overload,
)

T = TypeVar("T")
K = TypeVar("K", bound=int)
C = TypeVar("C", int, str)
V = TypeVar("V", covariant=True)
UserId = NewType("UserId", int)
print(TYPE_CHECKING, T, K, C, V, K.__bound__, C.__constraints__, UserId(7), UserId)
for shown in (
    Any, Union, Optional, List, Dict, Tuple, Callable, ClassVar, NoReturn,
    Optional[int], Union[int, str], Union[int, None, str], Union[int], Union[int, int], Optional[None],
    List[int], Dict[str, int], Tuple[int, ...], Tuple[()], Set[str], FrozenSet[int], Type[int],
    Callable[[int], str], Callable[..., int], Callable[[], None], Iterable[int], Iterator[T],
    ClassVar[int], Final[int], Literal[1, "a"], Mapping[str, Any], Sequence[List[int]],
    Union[List[int], Optional[str]], Optional[List[int]], Optional["Later"], List["Later"], List[None],
    List[int] | None, Any | None, T | int, int | List[str],
    List[T][int], Union[T, int][str], Dict[K, T][int, str],
    collections.abc.Iterable, collections.abc.Iterable[int], collections.abc.Callable[[int], str],
    collections.abc.Callable[..., None],
):  # fmt: skip
    print(repr(shown))
print(
    List[int] == List[int],
    Optional[int] == Union[None, int],
    List[int] == List[str],
    hash(Dict[str, int]) == hash(Dict[str, int]),
    Optional[int].__args__,
    List[int].__origin__,
    List.__origin__,
    get_origin(List[int]),
    get_args(Dict[str, int]),
    get_args(Callable[[int], str]),
    get_origin(int),
    cast(int, "x"),
)
for what in (
    lambda: isinstance([], List),
    lambda: isinstance({}, Mapping),
    lambda: isinstance([], Iterable),
    lambda: isinstance(5, Iterable),
    lambda: isinstance(5, collections.abc.Hashable),
    lambda: isinstance([], collections.abc.Hashable),
    lambda: isinstance(len, collections.abc.Callable),
    lambda: isinstance("s", collections.abc.Sequence),
    lambda: issubclass(dict, collections.abc.MutableMapping),
    lambda: isinstance(1, Union[int, str]),
    lambda: isinstance([], List[int]),
    lambda: isinstance(1, Any),
    lambda: List[int]([1]),
    lambda: Optional(),
    lambda: Optional[1, 2],
    lambda: Union[()],
    lambda: Dict[int],
    lambda: List[int, str],
    lambda: Callable[int],
    lambda: Any(),
    lambda: TypeVar("X", int),
    lambda: Generic[int],
    lambda: typing.nothing,
):
    try:
        print(what())
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)
