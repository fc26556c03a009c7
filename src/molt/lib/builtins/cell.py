"""Cells: the variables that a function shares with the functions inside it."""

from molt.lib.low import NULL, builtin, compact, internal, is_null, new, new_of
from molt.lib.rt.errors import type_name
from molt.lib.rt.hexadecimal import hex_address

compact()


@builtin(name="cell")
class cell:
    # `contents` is NULL while the variable is unset.

    contents: object

    def __new__(cls: type, contents: object = NULL, /) -> object:
        made = new_of(cls, cell)
        made.contents = contents
        return made

    def __repr__(self) -> str:
        if is_null(self.contents):
            return f"<cell at {hex_address(self)}: empty>"
        return f"<cell at {hex_address(self)}: {type_name(self.contents)} object at {hex_address(self.contents)}>"

    @property
    def cell_contents(self) -> object:
        if is_null(self.contents):
            raise ValueError("Cell is empty")
        return self.contents

    @cell_contents.setter
    def cell_contents(self, value: object) -> None:
        self.contents = value


@internal
def make_cell(contents: object) -> cell:
    """A cell that holds a value, or NULL."""
    c = new(cell)
    c.contents = contents
    return c
