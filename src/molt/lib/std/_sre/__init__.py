"""`_sre`: what CPython writes in C for `re`. `re` compiles patterns to code, which `matching` runs."""

from __future__ import annotations

from typing import Final as _Final

from molt.lib.std._sre.compiling import ascii_iscased as ascii_iscased
from molt.lib.std._sre.compiling import ascii_tolower as ascii_tolower
from molt.lib.std._sre.compiling import compile as compile
from molt.lib.std._sre.compiling import getcodesize as getcodesize
from molt.lib.std._sre.compiling import unicode_iscased as unicode_iscased
from molt.lib.std._sre.compiling import unicode_tolower as unicode_tolower

MAGIC: _Final = 20220615
CODESIZE: _Final = 4
MAXREPEAT: _Final = 4294967295
MAXGROUPS: _Final = 1073741823
