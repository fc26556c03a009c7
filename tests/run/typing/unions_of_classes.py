"""`A | B` of classes, of abstract ones and of generics: how they print, and what they check."""
from collections.abc import Callable, Iterable, Sized


def f(key: Callable | None = None, *rest: int | Iterable) -> Sized | str:
    return key


print(f(1), f.__annotations__)
print(Callable | None, Iterable | Sized, int | Sized | None, int | list[int] | None)
print(isinstance([], Sized | int), isinstance(1, Sized | int), isinstance(None, Sized | None), isinstance(2.5, int | str))
print(issubclass(int, int | str), issubclass(list, Sized | int), issubclass(bytes, int | str))
for wrong in (lambda: isinstance([1], int | list[int]), lambda: Sized | 1, lambda: issubclass(1, int | str)):
    try:
        print(wrong())
    except TypeError as error:
        print(error)
