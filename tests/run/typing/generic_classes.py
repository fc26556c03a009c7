# Generic classes and protocols; annotations of functions and variables are evaluated and kept.
from typing import Callable, Dict, Generic, List, Optional, Protocol, Tuple, TypeVar, final, overload

T = TypeVar("T")
K = TypeVar("K")


class Stack(Generic[T]):
    def __init__(self) -> None:
        self.items: List[T] = []

    def push(self, item: T) -> None:
        self.items.append(item)

    def pop(self) -> Optional[T]:
        return self.items.pop() if self.items else None


class Pair(Generic[T, K]):
    def __init__(self, first: T, second: K) -> None:
        self.first = first
        self.second = second

    def swap(self) -> "Pair[K, T]":
        return Pair(self.second, self.first)


class Named(Protocol):
    name: str

    def greet(self) -> str: ...


class Person:
    def __init__(self, name: str) -> None:
        self.name = name

    def greet(self) -> str:
        return f"hello, {self.name}"


class IntStack(Stack[int]):
    pass


@final
class Closed:
    pass


@overload
def double(x: int) -> int: ...
@overload
def double(x: str) -> str: ...
def double(x):
    return x * 2


def meet(who: Named) -> str:
    return who.greet()


def apply(f: Callable[[T], K], values: List[T]) -> Dict[T, K]:
    return {v: f(v) for v in values}


stack: Stack[int] = Stack[int]()
stack.push(1)
stack.push(2)
print(stack.pop(), stack.pop(), stack.pop(), stack.__orig_class__)
print(Stack[int], Pair[int, str], isinstance(stack, Stack))
swapped = Pair(1, "x").swap()
print(swapped.first, swapped.second)
print(meet(Person("Ada")), double(4), double("ab"))
print(apply(len, ["a", "bcd"]), apply.__annotations__)
print([c.__name__ for c in IntStack.__mro__], [c.__name__ for c in Pair.__mro__], Closed.__final__)
limit: Optional[int] = None
point: Tuple[int, int] = (1, 2)
print(__annotations__)
