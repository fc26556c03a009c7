"""What `lib/plain/importlib/` asks about modules that may not have been imported yet."""

from molt.lib.low import compact
from molt.lib.rt.missing_modules import may_exist
from molt.lib.rt.modules import is_known

compact()


def is_compiled(name: str, /) -> bool:
    """Whether a module of the program or of the library has the name."""
    return is_known(name)


def is_possible(name: str, /) -> bool:
    """Whether CPython may find a module of the name."""
    return may_exist(name)
