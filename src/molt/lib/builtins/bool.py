"""The class `bool`: raw truth values and the two objects True and False."""

from __future__ import annotations

from molt.lib.builtins.int import int
from molt.lib.low import box_bool, builtin, cast, make_small, type_is, unbox_bool


@builtin
class bool(int):
    """bool(x) -> bool

Returns True when the argument x is true, False otherwise.
The builtins True and False are the only two instances of the class bool.
The class bool is a subclass of the class int, and cannot be subclassed."""

    # A truth value.

    def __new__(cls: type, x: object = False, /) -> object:
        return truth(x)

    def __repr__(self: bool) -> str:
        return "True" if self else "False"

    def __and__(self: bool, other: object) -> object:
        if type_is(other, bool):
            return self and unbox_bool(other)
        return _as_int(self).__and__(other)

    def __rand__(self: bool, other: object) -> object:
        if type_is(other, bool):
            return self and unbox_bool(other)
        return _as_int(self).__rand__(other)

    def __or__(self: bool, other: object) -> object:
        if type_is(other, bool):
            return self or unbox_bool(other)
        return _as_int(self).__or__(other)

    def __ror__(self: bool, other: object) -> object:
        if type_is(other, bool):
            return self or unbox_bool(other)
        return _as_int(self).__ror__(other)

    def __xor__(self: bool, other: object) -> object:
        if type_is(other, bool):
            return self != unbox_bool(other)
        return _as_int(self).__xor__(other)

    def __rxor__(self: bool, other: object) -> object:
        if type_is(other, bool):
            return self != unbox_bool(other)
        return _as_int(self).__rxor__(other)

    def __format__(self: bool, format_spec: str, /) -> str:
        if format_spec.length == 0:
            return "True" if self else "False"
        return format_int(cast(int, box_bool(self)), format_spec)


def _as_int(x: bool) -> int:
    return make_small(1 if x else 0)


from molt.lib.builtins.format_spec import format_int  # noqa: E402
from molt.lib.rt.ops import truth  # noqa: E402
