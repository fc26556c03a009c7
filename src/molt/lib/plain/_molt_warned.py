"""In programs that may do what CPython's own C code warns of: such warnings are given (`rt/warned.py`)."""

import _warnings

_warnings._give_own()
