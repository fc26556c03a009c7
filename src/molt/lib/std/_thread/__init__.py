"""`_thread`: starting threads, and locks."""

from __future__ import annotations

from typing import Final as _Final

from molt.lib.builtins.exceptions import RuntimeError as error
from molt.lib.std._thread.failures import _ExceptHookArgs as _ExceptHookArgs
from molt.lib.std._thread.failures import _excepthook as _excepthook
from molt.lib.std._thread.locks import RLock as RLock
from molt.lib.std._thread.locks import _count as _count
from molt.lib.std._thread.locks import _set_sentinel as _set_sentinel
from molt.lib.std._thread.locks import allocate_lock as allocate
from molt.lib.std._thread.locks import allocate_lock as allocate_lock
from molt.lib.std._thread.locks import daemon_threads_allowed as daemon_threads_allowed
from molt.lib.std._thread.locks import exit as exit
from molt.lib.std._thread.locks import exit as exit_thread
from molt.lib.std._thread.locks import get_ident as get_ident
from molt.lib.std._thread.locks import interrupt_main as interrupt_main
from molt.lib.std._thread.locks import lock as LockType
from molt.lib.std._thread.locks import get_ident as get_native_id
from molt.lib.std._thread.locks import stack_size as stack_size
from molt.lib.std._thread.locks import start_new_thread as start_new
from molt.lib.std._thread.locks import start_new_thread as start_new_thread

TIMEOUT_MAX: _Final = 9223372036.0
