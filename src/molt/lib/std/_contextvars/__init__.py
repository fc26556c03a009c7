"""`_contextvars`: what CPython writes in C for `contextvars`."""

from __future__ import annotations

from molt.lib.std._contextvars.variables import Context as Context
from molt.lib.std._contextvars.variables import ContextVar as ContextVar
from molt.lib.std._contextvars.variables import Token as Token
from molt.lib.std._contextvars.variables import copy_context as copy_context
