"""`Unpack[…]` and `*…` of a tuple of types. (A program with a `TypeVarTuple` has the host's module.)"""

from __future__ import annotations

from molt.lib.builtins.sequence import hash_key
from molt.lib.low import builtin, cast, i64, internal, isinstance, new
from molt.lib.rt.comparison import equal
from molt.lib.rt.ops import repr_of


@builtin(name="_UnpackGenericAlias", module="typing")
class Unpacked:
    """`Unpack[argument]`."""

    argument: object

    @property
    def __args__(self) -> tuple:
        return (self.argument,)

    @property
    def __origin__(self) -> object:
        return special_form("Unpack")

    def __repr__(self) -> str:
        return f"*{repr_of(self.argument)}"

    def __eq__(self, other: object, /) -> object:
        if not isinstance(other, Unpacked):
            return NotImplemented
        return equal(self.argument, cast(Unpacked, other).argument)

    def __hash__(self) -> i64:
        return hash_key(self.argument) ^ 1


@internal
def make_unpacked(argument: object) -> Unpacked:
    made = new(Unpacked)
    made.argument = argument
    return made


# At the bottom because of cycles.
from molt.lib.std.typing.forms import special_form  # noqa: E402
