# Annotations that nobody reads are evaluated all the same where evaluating could be noticed.
from typing import List, Optional, Dict, Callable, TypeVar, Literal
import typing as t
from collections.abc import Mapping
T = TypeVar("T")
def say(x):
    print("say", x)
    return int
class C:
    a: int
    b: List[int] = []
    c: Optional["C"] = None
    d: say("d") = 3
    def m(self, x: say("m.x"), /, y: say("m.y") = 1, *a: say("*"), k: say("k"), **kw: say("kw")) -> say("ret"):
        z: say("no") = 1
        q: nothing
        return z
def f(x: C, y: "C", z: Mapping[str, t.Any], w: Dict[str, Callable[[int], T]], l: Literal[-1, "a"], u: int | None, v: list[C]) -> T | None:
    return x
def names():
    try:
        def g(x: Later): pass
    except NameError as e: print(e)
names()
try:
    def g(x: Later) -> None: pass
except NameError as e: print(e)
try:
    def g(x: "C" | None) -> None: pass
except TypeError as e: print(e)
try:
    def g(x: int[str]) -> None: pass
except TypeError as e: print(e)
try:
    class D:
        def copy(self) -> D: pass
except NameError as e: print(e)
class Later:
    pass
names()
def g(x: Later) -> "Later | int": pass
def locals_():
    a.b: int
try: locals_()
except NameError as e: print(e)
x = []
x[say("index")]: say("annotation")
(y): say("y")
del T
try:
    def h(x: T): pass
except NameError as e: print(e)
print("done")
