"""Memory that an object of the library lets others see and change: what classes with HAS_ROW begin with.

`bytes`, `bytearray` and `memoryview` are not of them: they are known everywhere.
"""

from __future__ import annotations

from molt.lib.low import cast, i64, ptr, u8


class memory_row:
    """`length` items of `size` bytes at `data`, of the format `code`; `exports`: how many views there are. None is made."""

    data: ptr[u8]
    length: i64
    size: i64
    code: i64
    exports: i64


def row_of(x: object) -> memory_row:
    """The row that x has, or NULL."""
    if has_row(x):
        return cast(memory_row, x)
    return cast(memory_row, NULL)


# At the bottom because of cycles.
from molt.lib.low import NULL  # noqa: E402
from molt.lib.rt.types import has_row  # noqa: E402
