# typing.NamedTuple and TypedDict, by class statements and by calls
from typing import NamedTuple, TypedDict, Optional
class P(NamedTuple):
    x: int
    y: int = 2
    def s(self): return self.x+self.y
p=P(1); print(p, p.s(), P._fields, p._replace(y=5), P._field_defaults, P.__annotations__, P.__module__)
Q=NamedTuple("Q",[("a",int),("b",str)]); print(Q(1,"x"), Q.__module__)
class T(TypedDict, total=False):
    name: str
    n: int
t: T = {"name":"x"}; print(t, T(name="a"), T.__annotations__, T.__total__, T.__name__)
U=TypedDict("U", {"k": int}); print(U(k=1), U.__required_keys__)
