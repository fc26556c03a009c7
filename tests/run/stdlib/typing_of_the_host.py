"""Names of `typing` that the host's module has: `Annotated`, `ParamSpec`, `Concatenate`."""
import typing
from typing import Annotated, Callable, Concatenate, ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")


def logged(function: Callable[P, R]) -> Callable[P, R]:
    def inner(*args: P.args, **kwargs: P.kwargs) -> R:
        return function(*args, **kwargs)

    return inner


@logged
def add(a: Annotated[int, "first"], b: Annotated[int, {"ge": 0}] = 1) -> int:
    return a + b


print(add(2), add(2, b=5), Annotated[int, 1, 2], Annotated[int, 1].__metadata__, typing.get_args(Annotated[str, 3]))
print(Callable[Concatenate[int, P], R], typing.get_type_hints(add.__wrapped__ if hasattr(add, "__wrapped__") else add))


class Row:
    key: Annotated[str, "primary"]
    size: Annotated[int, "bytes"] = 0


print(typing.get_type_hints(Row), typing.get_type_hints(Row, include_extras=True))
