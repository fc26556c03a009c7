"""Entries that every client runs in tests/client/test_contract.py."""

from dataclasses import dataclass, field

from molt import entry


@dataclass
class Window:
    start: int
    scale: float = 1.0
    label: str | None = None


@dataclass
class Report:
    name: str
    windows: list[Window]
    by_name: dict[str, int] = field(default_factory=dict)


@dataclass
class Tree:
    value: int
    children: list["Tree"] = field(default_factory=list)


@entry
def echo(value):
    return value


@entry
def spin(value):
    turns = 0
    while True:
        turns += 1


@entry
def fail(value):
    raise ValueError("secret")


@entry
def report(query: Report) -> Report:
    return query


@entry
def tree(root: Tree) -> int:
    total = root.value
    for child in root.children:
        total += tree(child)
    return total


@entry
def add(x: int, y: float = 0.5) -> float:
    return x + y


@entry
def nothing() -> None:
    return None


@entry
def pair(values: tuple[int, str]) -> list[object]:
    return [values[1], values[0]]


@entry
def number(value: int | float) -> str:
    return repr(value)


@entry
def maybe(value: float | None) -> str:
    return repr(value)


@entry
def mapping(values: dict[str, int]) -> int:
    return sum(values.values())


@entry(name="other-name")
def renamed(value: bool) -> bool:
    return not value


@entry
def unencodable(value):
    return {1, 2}


@dataclass
class Shrinking:
    a: int = 1
    b: object = None


@entry
def shrink(less: bool) -> Shrinking:
    if less:
        Shrinking.__dataclass_fields__.pop("b", None)
    return Shrinking(2, [Shrinking(), Window(1)])
