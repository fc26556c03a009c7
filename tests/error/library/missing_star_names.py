# What a star import would have bound under CPython, too.
from collections import *

print(ChainMap({}), no_such_name)
