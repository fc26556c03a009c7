"""`importlib.util`: what was compiled with the program is found; nothing is loaded from elsewhere when it runs."""

import sys as _sys

from _molt_modules import is_compiled as _is_compiled
from _molt_modules import is_possible as _is_possible
from importlib import import_module as _import_module
from importlib.machinery import ModuleSpec, SourceFileLoader

from molt import MoltUnsupported


def _refuse(*args, **kwargs):
    raise MoltUnsupported("finding and loading modules when the program runs")


class _Found(ModuleSpec):
    """The spec of a module of the program."""

    @property
    def origin(self):
        return getattr(_import_module(self.name), "__file__", None)

    @origin.setter
    def origin(self, value):
        pass


def resolve_name(name, package):
    """Resolve a relative module name to an absolute one."""
    if not name.startswith("."):
        return name
    if not package:
        raise ImportError(f"no package specified for {name!r} (required for relative module names)")
    level = 0
    while level < len(name) and name[level] == ".":
        level += 1
    base = package.rsplit(".", level - 1)
    if len(base) < level:
        raise ImportError("attempted relative import beyond top-level package")
    return f"{base[0]}.{name[level:]}" if name[level:] else base[0]


def find_spec(name, package=None):
    """Return the spec for the specified module; None where there is no such module."""
    name = resolve_name(name, package) if name.startswith(".") else name
    parent = name.rpartition(".")[0]
    if parent and name not in _sys.modules:
        if not hasattr(_import_module(parent), "__path__"):
            raise ModuleNotFoundError(f"__path__ attribute not found on {parent!r} while trying to find {name!r}", name=name)
    if name in _sys.modules and _sys.modules[name] is None:
        return None
    if name in _sys.modules or _is_compiled(name):
        return _Found(name, SourceFileLoader())
    if _is_possible(name):
        raise MoltUnsupported(f"finding the module {name!r}, which was not compiled with the program")
    return None


module_from_spec = spec_from_file_location = spec_from_loader = _refuse
cache_from_source = source_from_cache = decode_source = source_hash = _refuse


class LazyLoader:
    def __init__(self, loader):
        _refuse()
