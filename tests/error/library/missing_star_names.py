# What a star import would have bound under CPython, too.
from collections import *

print(Counter("abc"), no_such_name)
