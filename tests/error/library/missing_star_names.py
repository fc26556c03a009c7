# What a star import would have bound under CPython, too.
from time import *

print(tzset(), no_such_name)
