"""What is printed of an exception group, beside its traceback: its exceptions, in frames."""

from __future__ import annotations

from typing import Final

from molt.lib.low import builtin, cast, compact, i64, new
from molt.lib.rt.traceback_text import Printer, print_chain, print_exception

compact()

# How many exceptions of a group CPython prints, and how many groups within each other.
MOST_MEMBERS: Final = 15
MOST_GROUPS: Final = 10


@builtin(name="exception_group_printer")
class GroupPrinter:
    """What every group has, to be printed by."""

    def __call__(self, printer: object, group: object, /) -> None:
        print_group(cast(Printer, printer), cast(BaseExceptionGroup, group))


def group_printer() -> object:
    return new(GroupPrinter)


def set_depth(p: Printer, depth: i64) -> None:
    """So many frames are open."""
    p.depth = depth
    p.margin = "" if depth == 0 else f"{indent_of(p)}| "


def indent_of(p: Printer) -> str:
    """What stands before the frame of a group."""
    return str_repeat("  ", p.depth)


def print_group(p: Printer, e: BaseExceptionGroup) -> None:
    """A group, then its exceptions within frames."""
    if p.depth > MOST_GROUPS:
        p.parts.append(f"{p.margin}... (max_group_depth is {MOST_GROUPS!s})\n")
        return
    if p.depth == 0:
        set_depth(p, 1)
    header_margin = f"{indent_of(p)}+ " if p.depth == 1 else p.margin
    print_exception(p, e, "Exception Group Traceback", header_margin)
    members = cast(tuple, e.members)
    count = members.length if members.length <= MOST_MEMBERS else MOST_MEMBERS + 1
    p.needs_end = 0
    for i in range(count):
        # The frame may be ended by a group that is the last in it.
        if i == count - 1:
            p.needs_end = 1
        start = "+-" if i == 0 else "  "
        label = "..." if i == MOST_MEMBERS else f"{i + 1}"
        p.parts.append(f"{indent_of(p)}{start}+---------------- {label} ----------------\n")
        set_depth(p, p.depth + 1)
        if i < MOST_MEMBERS:
            print_chain(p, cast(BaseException, members.data.get(i)))
        else:
            more = members.length - MOST_MEMBERS
            plural = "s" if more > 1 else ""
            p.parts.append(f"{p.margin}and {more} more exception{plural}\n")
        if i == count - 1 and p.needs_end != 0:
            p.parts.append(f"{indent_of(p)}+------------------------------------\n")
            p.needs_end = 0
        set_depth(p, p.depth - 1)
    if p.depth == 1:
        set_depth(p, 0)


# At the bottom because of cycles.
from molt.lib.builtins.exception_groups import BaseExceptionGroup  # noqa: E402
from molt.lib.builtins.str_core import str_repeat  # noqa: E402
