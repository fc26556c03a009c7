"""`list[int] | None` and its like, where they are values."""

from dataclasses import dataclass


def find(key: str, table: dict[str, int] | None = None, more: None | list[str] = None) -> list[int] | str | None:
    return None


@dataclass
class Node:
    children: list["Node"] | None = None
    names: dict[str, list[int]] | tuple[int, ...] | None = None


print(find("a"), Node())
print(find.__annotations__)
for union in (list[int] | None, None | list[int], int | list[int], list[int] | list[int], list[int] | list[str] | int):
    print(union, type(union).__name__)
print((list[int] | None) == (None | list[int]), (list[int] | None).__args__)
