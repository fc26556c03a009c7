"""`get_type_hints` looks up the texts within types, and within what texts name."""

from __future__ import annotations

from typing import Any, Callable, ClassVar, Dict, List, Literal, Optional, Tuple, Union, get_type_hints


class A:
    next: Optional["A"]
    pairs: "Dict[str, 'A']"
    plain: dict[str, "A"]
    deep: list[dict[str, list["A"]]]
    either: "int | A"
    call: Callable[["A"], "B"]
    pair: Tuple["A", ...]
    kind: Literal["A", "B"]
    shared: ClassVar["B"]
    nothing: None
    anything: Any


class B(A):
    other: Union["B", List["A"], None]
    mixed: "list['B'] | None"


def f(x: List["B"], y: "Optional['A']" = None, *, z: tuple["A", int] = (None, 1)) -> "Dict[str, List['B']]":
    return {}


for cls in (A, B):
    for name, hint in get_type_hints(cls).items():
        print(cls.__name__, name, hint)
print(get_type_hints(f))
print(get_type_hints(A)["next"].__args__[0] is A, get_type_hints(f)["return"] == Dict[str, List[B]])


def g(x: List["C"], y: "Optional['D']" = None) -> "Dict[str, List['D']]":
    return {}


names = {"List": List, "Optional": Optional, "Dict": Dict, "C": int}
try:
    get_type_hints(g, names)
except NameError as error:
    print(error)
print(get_type_hints(g, {**names, "D": str}))
print(get_type_hints(g, names, {"D": float}))
