# The dict of a library module's names is read where it is asked for; kept or written to, it would be a copy.
# That of a module of the program is its own, which keeps its names there then.
import math

globals()["made"] = 1
names = globals()
globals().update(other=2)
math.__dict__["pi"] = 3
math.__dict__.update(pi=4)


def show(namespace):
    return globals()


show(vars(math))
print("made" in globals(), globals().get("made"), sorted(vars(math))[:3], "%(names)s" % globals(), {**locals()})
