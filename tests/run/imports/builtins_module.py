"""`import builtins`: the built-ins as names of a module, read like those of any other."""
import builtins
import builtins as b
from builtins import len as length, str

print(builtins, builtins.__name__, b is builtins, __builtins__ is builtins)
print(length is len, builtins.print is print, str is builtins.str, b.max([1, 3, 2]))
print(hasattr(builtins, "sum"), hasattr(builtins, "nothing"), getattr(builtins, "abs")(-2))
print(builtins.ValueError, isinstance(ValueError(), builtins.Exception), builtins.NotImplemented, builtins.Ellipsis)
print(builtins.__dict__["len"] is len, "map" in vars(builtins), "range" in dir(builtins))


def sum(items):
    return "own " + repr(builtins.sum(items))


print(sum([1, 2]))
try:
    builtins.nothing
except AttributeError as error:
    print(error)
