"""`_thread`: the one thread that a compiled program has, and locks, which it never waits for in vain."""

from __future__ import annotations

from typing import Final as _Final

from molt.lib.builtins.exceptions import RuntimeError as error
from molt.lib.std._thread.locks import RLock as RLock
from molt.lib.std._thread.locks import allocate_lock as allocate_lock
from molt.lib.std._thread.locks import _set_sentinel as _set_sentinel
from molt.lib.std._thread.locks import get_ident as get_ident
from molt.lib.std._thread.locks import get_native_id as get_native_id
from molt.lib.std._thread.locks import lock as LockType
from molt.lib.std._thread.locks import stack_size as stack_size
from molt.lib.std._thread.locks import start_new_thread as start_new_thread

TIMEOUT_MAX: _Final = 9223372036.0
