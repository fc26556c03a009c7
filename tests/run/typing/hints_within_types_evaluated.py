"""`get_type_hints` of annotations that were evaluated, with texts in them."""

from typing import Callable, Dict, List, Literal, Optional, Union, get_type_hints


class Node:
    left: Optional["Node"]
    children: List["Node"]
    names: dict[str, "Node"]
    text: "list['Node']"
    call: Callable[["Node"], Optional["Other"]]
    kind: Literal["Node"]
    either: Union["Node", "Other", int]
    whole: list[int]


class Other(Node):
    pass


def f(x: Dict[str, "Node"], *rest: "Node", **more: List["Other"]) -> Optional["Other"]:
    return None


for name, hint in get_type_hints(Other).items():
    print(name, hint)
print(get_type_hints(f))
print(get_type_hints(Node)["whole"] == list[int], Node.__annotations__["left"])
