# What a star import would have bound under CPython, too.
from time import *

print(clock_settime(), no_such_name)
