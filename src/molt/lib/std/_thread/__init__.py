"""`_thread`: the one thread that a compiled program has, and locks, which it never waits for in vain."""

from __future__ import annotations

from molt.lib.std._thread.locks import RLock as RLock
from molt.lib.std._thread.locks import allocate_lock as allocate_lock
from molt.lib.std._thread.locks import get_ident as get_ident
from molt.lib.std._thread.locks import lock as LockType
from molt.lib.std._thread.locks import start_new_thread as start_new_thread
