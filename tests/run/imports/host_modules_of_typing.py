"""Modules of the standard library that take names of `typing` which are rare, and one that imports `__main__`."""

import wsgiref.types
from collections import _count_elements

print(wsgiref.types.WSGIApplication)
print(wsgiref.types.StartResponse.__mro__[1].__name__)
counts = {"a": 1}
_count_elements(counts, "banana")
print(counts)

import rlcompleter

print(type(rlcompleter.Completer({"apple": 1})).__name__)
