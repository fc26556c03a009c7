# `import *` of modules of which some names come from elsewhere, or are made when asked for.
from collections import *
from functools import *
from string import *


@singledispatch
def kind(x):
    return "any"


@kind.register
def _(x: int):
    return "int"


print(ChainMap({1: 2}, {3: 4})[3], UserDict(a=1), kind("a"), kind(1), deque([1]))
print(Template("$a-$b").substitute(a=1, b=2), capwords("a b"), reduce(max, [3, 5, 4]))


def local_name_kept():
    own = "own"
    return own


print(local_name_kept())
