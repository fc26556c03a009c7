import kept, sys
from kept import *
from kept import VALUE as v2
print(v2, VALUE, get(), kept.names() is kept.keep, kept.__dict__ is kept.keep)
kept.VALUE = 9
print(get(), kept.keep["VALUE"])
kept.keep["VALUE"] = 11
print(get(), kept.VALUE)
try:
    kept.nothing
except AttributeError as e:
    print(e)
del kept.VALUE
try:
    get()
except NameError as e:
    print(e)
try:
    import failing
except ValueError as e:
    print(e)
print(sys.hook())
print(sorted(name for name in kept.keep if name != "__cached__"))
print(repr(sys._getframe().f_globals["__name__"]))
print(sys._getframe().f_globals is globals(), sys._getframe().f_locals is globals())
vars(kept)["x"] = 1
print(kept.x, hasattr(kept, "y"), dir(kept)[-3:])
print(type(kept.keep["__builtins__"]), kept.keep["__file__"][-7:])
