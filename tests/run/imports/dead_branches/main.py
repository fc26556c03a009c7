"""Branches for other versions and systems are not compiled, what they import need not be there; names stay local."""

import os
import sys
from sys import hexversion, version_info as version

if sys.version_info >= (3, 11):
    from math import sqrt
else:
    from no_such_module import sqrt
if sys.version_info[0] == 2:
    import urllib2

    text = unicode
elif sys.version_info < (3, 4, 5) or hexversion < 0x03000000:
    from dummy_thread import get_ident
else:
    text = str
PY_2 = version.major == 2
NEWER = sys.version_info[:2] > (3, 11)
if PY_2 or NEWER:
    import no_such_either
if not PY_2 and sys.version_info >= (3,):
    print("three", sqrt(16), text)
if sys.platform == "win32" or os.name == "nt":
    import winreg
elif sys.platform.startswith("darwin"):
    import MacOS
if sys.implementation.name == "pypy":
    import __pypy__


class Both:
    if sys.version_info >= (3,):
        kind = "new"
    else:
        kind = no_such_name
        import older

    if sys.version_info < (3,):

        def only(self):
            return 1


print(Both.kind, hasattr(Both, "only"))


def local(flag):
    if sys.version_info < (3, 0):
        value = 1
        from somewhere import other
    try:
        return value, flag
    except UnboundLocalError as error:
        return str(error)


def generates():
    if sys.version_info < (3, 0):
        yield 1


print(local(True), list(generates()))
try:
    urllib2
except NameError as error:
    print(error)
if sys.version_info >= (3, 11, 0):
    print("exactly or later")
print("no_such_either" in globals(), "sqrt" in globals())
