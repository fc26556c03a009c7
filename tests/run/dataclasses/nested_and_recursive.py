# Dataclasses inside dataclasses, recursive repr, asdict over containers.
from dataclasses import asdict, dataclass, field


@dataclass
class Leaf:
    value: int


@dataclass
class Tree:
    name: str
    children: list = field(default_factory=list)
    index: dict = field(default_factory=dict)


t = Tree("root", [Leaf(1), Tree("sub", [Leaf(2)])], {"k": Leaf(3), "t": (Leaf(4), 5)})
print(t)
print(asdict(t))
copy = asdict(t)
copy["children"].append("x")
print(
    len(t.children), t == Tree("root", [Leaf(1), Tree("sub", [Leaf(2)])], {"k": Leaf(3), "t": (Leaf(4), 5)})
)
t.children.append(t)
print(t)
