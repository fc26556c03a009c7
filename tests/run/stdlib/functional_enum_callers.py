# an Enum made by a call belongs to the module of its caller
from enum import Enum, IntEnum, Flag
C = Enum("C", "A B")
print(C.__module__, list(C), repr(C.A))
def mk():
    return IntEnum("D", ["X", "Y"])
print(mk().__module__, mk().X + 1)
print(Flag("F", "P Q").P)
