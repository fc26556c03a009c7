"""`__import__` of a name that is made when the program runs, of a module that the program has."""

import math

name = "".join(["ma", "th"])
print(__import__(name) is math, __import__(name).floor(2.5))
