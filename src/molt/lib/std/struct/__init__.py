"""`struct`: all of it is `_struct`'s, as in CPython."""

from __future__ import annotations

from molt.lib.std._struct.formats import StructError as error
from molt.lib.std._struct.structs import Struct as Struct
from molt.lib.std._struct.structs import calcsize as calcsize
from molt.lib.std._struct.structs import iter_unpack as iter_unpack
from molt.lib.std._struct.structs import pack as pack
from molt.lib.std._struct.structs import pack_into as pack_into
from molt.lib.std._struct.structs import unpack as unpack
from molt.lib.std._struct.structs import unpack_from as unpack_from
