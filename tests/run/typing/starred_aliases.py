"""`*Tuple[int, ...]` and `*tuple[int, ...]` in annotations and in displays."""
from typing import Tuple


def f(*args: *Tuple[int, ...]) -> None:
    pass


def g(*args: *tuple[int, ...]) -> None:
    pass


print(f.__annotations__, g.__annotations__)
print([*Tuple[int, str]], [*tuple[int]], list(Tuple[int]))
