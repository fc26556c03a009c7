"""`importlib`, of a program whose modules were all compiled with it."""

from molt import MoltUnsupported

__all__ = ["__import__", "import_module", "invalidate_caches", "reload"]

import builtins as _builtins
import sys as _sys

__import__ = _builtins.__import__


def import_module(name, package=None):
    """Import a module, which has to be one that the program was compiled with."""
    level = 0
    if name.startswith("."):
        if not package:
            raise TypeError(f"the 'package' argument is required to perform a relative import for {name!r}")
        while level < len(name) and name[level] == ".":
            level += 1
        base = package.rsplit(".", level - 1)
        if len(base) < level:
            raise ImportError("attempted relative import beyond top-level package")
        name = f"{base[0]}.{name[level:]}" if name[level:] else base[0]
    return _builtins.__import__(name, fromlist=("*",))


def invalidate_caches():
    """Call the invalidate_caches() method on all meta path finders stored in sys.meta_path (where implemented)."""


def reload(module):
    """Reload the module and return it."""
    raise MoltUnsupported("importlib.reload()")
