"""`pprint` writes dataclasses that are too long for a line field by field, but not those with a repr of their own."""

from dataclasses import dataclass, field
from pprint import pformat, pprint


@dataclass
class Part:
    name: str
    sizes: list[int] = field(default_factory=list)


@dataclass
class Whole:
    parts: list[Part]
    table: dict[str, Part]
    note: str = "a note that is long enough to need a line"
    hidden: int = field(default=3, repr=False)


@dataclass(repr=False)
class Silent:
    text: str

    def __repr__(self):
        return "Silent " + self.text


@dataclass(frozen=True)
class Node:
    value: str
    next: "Node | None" = None


whole = Whole([Part("one", list(range(12))), Part("two")], {"k": Part("three", [1, 2, 3] * 9)})
pprint(whole)
pprint([Silent("x" * 50), Silent("y" * 50)])
node = Node("a" * 30, Node("b" * 30, Node("c" * 30)))
pprint(node)
print(pformat(node, width=40, depth=2))
pprint(Part("short"))
print(Part.__repr__.__qualname__, Part("p").__repr__.__wrapped__.__qualname__)
