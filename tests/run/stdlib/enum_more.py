# enum, compiled from the host's: mixed-in classes, boundaries of flags, copies, match
import enum
class Shape(enum.Enum):
    _ignore_ = ['x']
    x = 1
    A = 'a'
    B = 'b'
    def __str__(self): return f"<{self.value}>"
    def area(self): return len(self.value)
print(Shape.A, f"{Shape.B}", Shape.A.area(), Shape.__members__.keys())
try: Shape.A.value = 3
except AttributeError as e: print(e)
try: del Shape.A
except AttributeError as e: print(e)
class E2(str, enum.Enum):
    X = "xx"
print(E2.X == "xx", E2.X.upper(), E2.X, f"{E2.X}", repr(E2.X), "a".join([E2.X]))
class Prio(enum.IntEnum):
    LOW = 1
    HIGH = 2
    @property
    def label(self): return self.name.title()
print(Prio.HIGH > Prio.LOW, Prio.HIGH.label, [p for p in Prio], Prio(2) is Prio.HIGH, 2 in [Prio.HIGH], sum(Prio), {Prio.LOW: "l"}[1])
@enum.verify(enum.UNIQUE)
class V(enum.Enum):
    A=1; B=2
print(V.A in V, list(reversed(V)))
@enum.unique
class Color(enum.Flag):
    R=1; G=2; B=4; WHITE=7
print(Color.WHITE, Color.R|Color.B, Color(3), ~Color.R, Color.R ^ Color.WHITE, [c.name for c in Color], len(Color.WHITE), Color.R in Color.WHITE)
try: Color(8)
except ValueError as e: print(e)
class Auto(enum.Enum):
    def _generate_next_value_(name, start, count, last_values): return name.lower()
    NORTH = enum.auto()
print(Auto.NORTH.value)
class Base(enum.Enum):
    def hi(self): return self.name
class Der(Base):
    Q = 1
print(Der.Q.hi(), isinstance(Der.Q, Base), Der.__bases__)
print(enum.Enum.__doc__ is not None, Der.Q.__class__.__name__, Der.__name__, Der.__qualname__, Der.__module__)
class NM(enum.Enum):
    A = enum.nonmember(3) if hasattr(enum,'nonmember') else 3
    B = enum.member(4) if hasattr(enum,'member') else 4
print(NM.A, NM.B)
import copy
print(copy.copy(Der.Q) is Der.Q, copy.deepcopy(Der.Q) is Der.Q)
match Prio.LOW:
    case Prio.LOW: print("low")
    case _: print("other")
