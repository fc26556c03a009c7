"""Which attribute hooks the classes that Python code makes have."""

from molt.lib.builtins.type import HAS_DEL, HAS_GET, HAS_GETATTR, HAS_GETATTRIBUTE, HAS_SET, HAS_SETATTR, type
from molt.lib.low import cast, compact, i64
from molt.lib.rt.types import defines, is_overridden

compact()


def set_hook_flags(cls: type) -> None:
    """Sets the flags that say which attribute hooks a class made by Python code has."""
    flags = cls.flags & ~(HAS_GETATTRIBUTE | HAS_GETATTR | HAS_SETATTR | HAS_GET | HAS_SET | HAS_DEL)
    if is_overridden(cls, "__getattribute__"):
        flags = flags | HAS_GETATTRIBUTE
    if defines(cls, "__getattr__"):
        flags = flags | HAS_GETATTR
    if is_overridden(cls, "__setattr__") or is_overridden(cls, "__delattr__") or some_base_has(cls, HAS_SETATTR):
        flags = flags | HAS_SETATTR
    if defines(cls, "__get__"):
        flags = flags | HAS_GET
    if defines(cls, "__set__") or defines(cls, "__delete__"):
        flags = flags | HAS_SET
    if defines(cls, "__del__"):
        flags = flags | HAS_DEL
    cls.flags = flags


def some_base_has(cls: type, flag: i64) -> bool:
    i = 0
    while i < cls.bases.length:
        if (cast(type, cls.bases.data.get(i)).flags & flag) != 0:
            return True
        i += 1
    return False
