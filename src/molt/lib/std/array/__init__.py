"""`array`: elements are read and written by `elements`, the class is in `arrays`. Not here: the methods on files."""

from __future__ import annotations

from typing import Final as _Final

from molt.lib.std.array.arrays import array as ArrayType
from molt.lib.std.array.arrays import array as array
from molt.lib.std.array.remaking import _array_reconstructor as _array_reconstructor

typecodes: _Final = "bBuhHiIlLqQfd"
