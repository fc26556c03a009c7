# The dict of a module's names is read where it is asked for; kept or written to, it would be a copy.
import math

globals()["made"] = 1
names = globals()
globals().update(other=2)
del vars()["names"]
math.__dict__["pi"] = 3


def show(namespace):
    return globals()


show(vars(math))
print("made" in globals(), globals().get("made"), sorted(vars(math))[:3], "%(names)s" % globals(), {**locals()})
for name in list(globals()):
    globals()[name] += 1
