# enum, compiled from the host's: its metaclass makes members of all kinds
import enum
from enum import Enum, IntEnum, Flag, IntFlag, auto, unique, StrEnum
class C(Enum):
    RED=1
    GREEN=2
    CRIMSON=1
print(C.RED, list(C), C(2), C['RED'], repr(C.GREEN), C.RED.name, C.RED.value, C.CRIMSON is C.RED, len(C))
print(C.__members__)
try: C(7)
except ValueError as e: print(e)
try: C['X']
except KeyError as e: print(repr(e))
try: C.RED = 3
except AttributeError as e: print(e)
class N(IntEnum):
    A=auto(); B=auto(); D=10; E=auto()
print(list(N), N.A+1, N.B<N.D, f"{N.A}", "%d"%N.B, N.E.value, int(N.D), N(1))
class P(Flag):
    R=auto(); W=auto(); X=auto()
    RW = R|W
print(P.R|P.W, P.R|P.X, ~P.R, P.RW & P.W, bool(P.R & P.W), list(P.RW), P(5), repr(P(0)), P.R in P.RW)
class Q(IntFlag):
    R=4; W=2
print(Q.R|Q.W, Q(8), Q.R|1, repr(Q(7)), Q.R&4)
class S(StrEnum):
    A=auto(); HELLO="hi"
print(S.A, S.HELLO, S.A=="a", repr(S.A), S("hi"))
try:
    @unique
    class U(Enum):
        A=1; B=1
except ValueError as e: print(e)
class M(Enum):
    EARTH=(5.9,6.3)
    MARS=(6.4,3.3)
    def __init__(self, mass, radius):
        self.mass=mass; self.radius=radius
    @property
    def d(self): return self.mass/self.radius
    @classmethod
    def heaviest(cls): return max(cls, key=lambda m: m.mass)
print(M.EARTH.mass, M.MARS.d, M.heaviest())
print(isinstance(C.RED, C), C.RED == 1, N.A == 1, hash(C.RED)==hash('RED'), C.RED in C, {C.RED: 1}[C.RED])
class O(Enum):
    @staticmethod
    def _generate_next_value_(name, start, count, last): return name.lower()
    ONE=auto(); TWO=auto()
print([o.value for o in O])
class W(Enum):
    A=1
    @classmethod
    def _missing_(cls, v): return cls.A
print(W(99))
try:
    class Ext(C): X=1
except TypeError as e: print(e)
print(type(C), C.__class__, dir(C)[:3], C.RED.__class__, C, N, P)
print(sorted(N), max(N))
for name, m in C.__members__.items(): print(name, m)
