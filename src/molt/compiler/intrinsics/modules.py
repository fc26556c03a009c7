"""What is known of whole modules of the library.

Not here: what is in them, which is read from their source.
"""

from __future__ import annotations

from typing import Final

# Modules whose functions import no other by name, and hand out no class object but by a
# name that says so (`exc_info`).  A program that imports only these gets no others, and
# need not hold what only class objects can do (`ir/reach.py`).
SELF_CONTAINED: Final = frozenset({"math", "os", "sys", "time"})

# Modules of Python code over one in C, which has the functions: errors name that one.
C_MODULES = {"os": "posix"}
