"""The singletons: `None`, `Ellipsis`, `NotImplemented`. The compiler emits the instances."""

from molt.lib.builtins.type import type
from molt.lib.low import builtin, compact

compact()


@builtin
class NoneType:
    def __new__(cls: type, /, *args: object, **kwargs: object) -> object:
        if args.length > 0 or kwargs.__len__() > 0:
            raise TypeError("NoneType takes no arguments")
        return None

    def __repr__(self) -> str:
        return "None"

    def __bool__(self) -> bool:
        return False


@builtin(name="ellipsis")
class ellipsis:
    def __new__(cls: type, /, *args: object, **kwargs: object) -> object:
        if args.length > 0 or kwargs.__len__() > 0:
            raise TypeError("EllipsisType takes no arguments")
        return ...

    def __repr__(self) -> str:
        return "Ellipsis"

    def __reduce__(self) -> str:
        return "Ellipsis"


@builtin
class NotImplementedType:
    def __new__(cls: type, /, *args: object, **kwargs: object) -> object:
        if args.length > 0 or kwargs.__len__() > 0:
            raise TypeError("NotImplementedType takes no arguments")
        return NotImplemented

    def __repr__(self) -> str:
        return "NotImplemented"

    def __reduce__(self) -> str:
        return "NotImplemented"
