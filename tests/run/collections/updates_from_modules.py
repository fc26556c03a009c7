"""`update` of a dict, or of a class derived from one, with the names of a library's module."""

import cmath
import math
import operator


class Env(dict):
    def __init__(self, outer=None):
        self.outer = outer
        self.update(vars(cmath))


names = {}
names.update(vars(math))
names.update(operator.__dict__)
names.update(math.__dict__, own=1)
print(names["sqrt"](16), names["add"](1, 2), names["own"], names["pi"] == math.pi)
env = Env()
env.update(vars(math))
print(env["sin"](0), sorted(set(vars(math)) - set(env)))
names["pi"] = 3
print(math.pi > 3)
