"""`TypeVarTuple`, and `Unpack[…]` or `*…` of one."""

from __future__ import annotations

from molt.lib.builtins.sequence import hash_key
from molt.lib.low import builtin, cast, i64, internal, isinstance, new
from molt.lib.rt.comparison import equal
from molt.lib.rt.ops import iterate, repr_of


@builtin(module="typing")
class TypeVarTuple:
    """Type variable tuple."""

    name: str

    def __new__(cls: type, name: str, /) -> TypeVarTuple:
        made = new(TypeVarTuple)
        made.name = name
        return made

    @property
    def __name__(self) -> str:
        return self.name

    @property
    def __module__(self) -> str:
        return "__main__"

    def __repr__(self) -> str:
        return self.name

    def __iter__(self) -> object:
        """The one element of `*Ts`."""
        only: list = [make_unpacked(self)]
        return iterate(only)


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
