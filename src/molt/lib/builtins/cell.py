"""Cells: the variables that a function shares with the functions inside it."""

from molt.lib.low import NULL, builtin, export, internal, is_null, new
from molt.lib.rt.errors import type_name
from molt.lib.rt.hexadecimal import hex_address


@builtin(name="cell")
class cell:
    """`content` is NULL while the variable is unset."""

    content: object

    def __repr__(self) -> str:
        if is_null(self.content):
            return f"<cell at {hex_address(self)}: empty>"
        return f"<cell at {hex_address(self)}: {type_name(self.content)} object at {hex_address(self.content)}>"

    @property
    def cell_contents(self) -> object:
        if is_null(self.content):
            raise ValueError("Cell is empty")
        return self.content

    @cell_contents.setter
    def cell_contents(self, value: object) -> None:
        self.content = value


@internal
@export("molt_make_cell")
def make_cell(content: object) -> cell:
    """A cell that holds a value, or NULL."""
    c = new(cell)
    c.content = content
    return c
