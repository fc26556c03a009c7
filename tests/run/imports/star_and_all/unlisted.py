import math

c = 3
_hidden = 4


def helper():
    return math.floor(c + 0.5), _hidden
