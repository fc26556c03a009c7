"""Type variables in generics of built-in classes and in unions, and what is put in their place."""
from typing import TypeVar

T = TypeVar("T")
U = TypeVar("U")
print(list[T].__parameters__, dict[T, list[U]].__parameters__, (list[T] | None).__parameters__, list[int].__parameters__)
print(list[T][int], dict[T, list[U]][str, int], dict[T, T][int], (list[T] | dict[T, U])[int, str])
for generic, item in ((list[int], int), (dict[T, U], int), (list[T], (int, str)), (int | str, int)):
    try:
        print(generic[item])
    except TypeError as error:
        print(error)
