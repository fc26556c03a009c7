"""The `repr` of modules that CPython has frozen in itself, built in, and made by the program."""

import _collections_abc
import abc
import codecs
import io
import os
import stat
import sys
import types

print(os, os.path, abc, codecs, io, stat, _collections_abc, sep="\n")
print(sys, types.ModuleType("made"), __import__("time"), sep="\n")
from os import path

print(path)
own = types.ModuleType("own")
own.__file__ = "/somewhere/own.py"
print(own)
for wrong in (lambda: __import__(5), lambda: __import__(("os",)), lambda: __import__(""), lambda: __import__("os", level=-1), lambda: __import__(None, level=None)):
    try:
        print(wrong())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
try:
    from os import no_such_name
except ImportError as error:
    print(error.name)
