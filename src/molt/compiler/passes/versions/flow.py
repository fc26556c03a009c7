"""Where values come from, over the whole program: the graph that `likely` solves.

A *node* stands for a value, a global, an attribute's name, or what a function returns;
what may be in it is a set of *marks*, kept as bits.  A *cell* stands for what a container
holds; containers that may be the same share one, after Steensgaard, "Points-to Analysis in
Almost Linear Time" (POPL 1996).  Marks only ever grow, so solving ends.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

INT, FLOAT, BOOL, LIST, OTHER, NONE = 1, 2, 4, 8, 16, 32
# What else is known of an OTHER.
DICT, SET, STR, DEQUE, BYTEARRAY = 64, 128, 256, 512, 1024
FIRST_FUNCTION = 2048  # functions have the bits from here on

# The marks of an instance of a class of the library, by its role.
CLASS_MARKS = {
    "list": LIST, "dict": OTHER | DICT, "set": OTHER | SET, "str": OTHER | STR,
    "deque": OTHER | DEQUE, "bytearray": OTHER | BYTEARRAY,
}  # fmt: skip
OTHER_CLASSES = OTHER | DICT | SET | STR | DEQUE | BYTEARRAY

# Containers in containers deeper than this share a cell.
_DEEPEST = 6


@dataclass(eq=False, slots=True)
class Node:
    """`readers`: nodes that get whatever is here.  `watchers`: run when marks were added."""

    marks: int = 0
    readers: list[Node] = field(default_factory=list)
    watchers: list[Callable[[], None]] = field(default_factory=list)
    content: Cell | None = None


@dataclass(eq=False, slots=True)
class Cell:
    """What the containers of one class hold.  `held`: the node of their elements; `parts`:
    of those that tuples have at a place, which are in `held` as well."""

    held: Node = field(default_factory=Node)
    parts: dict[int, Node] = field(default_factory=dict)
    parent: Cell | None = None


class Flow:
    """The graph while it is built and solved."""

    def __init__(self) -> None:
        self._work: list[Node] = []

    def mark(self, node: Node, marks: int) -> None:
        """Adds marks to a node."""
        if marks & ~node.marks:
            node.marks |= marks
            self._work.append(node)

    def connect(self, source: Node, target: Node) -> None:
        """Whatever is in `source` may be in `target`, the same containers included."""
        if source is target:
            return
        source.readers.append(target)
        self.share(source, target)
        self.mark(target, source.marks)

    def watch(self, node: Node, watcher: Callable[[], None]) -> None:
        """Runs `watcher` now and whenever the node gets marks."""
        node.watchers.append(watcher)
        watcher()

    def held_by(self, container: Node) -> Node:
        """The node of what a container holds."""
        return self._cell(container).held

    def part_of(self, container: Node, place: int) -> Node:
        """The node of what tuples that a node stands for hold at a place."""
        cell = self._cell(container)
        part = cell.parts.get(place)
        if part is None:
            part = cell.parts[place] = Node(readers=[cell.held])
            self.watch(part, lambda: self._share_part(part, cell.held))
        return part

    def _share_part(self, part: Node, held: Node) -> None:
        """Numbers hold nothing: through them a tuple and what is in it would become one."""
        if part.marks & (LIST | OTHER):
            self.share(part, held)

    def share(self, one: Node, other: Node) -> None:
        """The two may be the same container."""
        self._join(self._cell(one), self._cell(other), _DEEPEST)

    def solve(self) -> None:
        """Until nothing changes."""
        while self._work:
            node = self._work.pop()
            for reader in node.readers:
                self.mark(reader, node.marks)
            for watcher in list(node.watchers):
                watcher()

    def _cell(self, node: Node) -> Cell:
        if node.content is None:
            node.content = Cell()
        node.content = _root(node.content)
        return node.content

    def _join(self, one: Cell, other: Cell, depth: int) -> None:
        one, other = _root(one), _root(other)
        if one is other:
            return
        other.parent = one
        kept, gone = one.held, other.held
        gone.readers.append(kept)
        kept.readers.append(gone)
        self.mark(kept, gone.marks)
        self.mark(gone, kept.marks)
        for place, part in other.parts.items():
            mine = one.parts.setdefault(place, part)
            if mine is not part:
                part.readers.append(mine)
                mine.readers.append(part)
                self.mark(mine, part.marks)
                self.mark(part, mine.marks)
        if depth and (kept.content is not None or gone.content is not None):
            self._join(self._cell(kept), self._cell(gone), depth - 1)
        elif depth:
            shared = Cell()
            kept.content = gone.content = shared


def _root(cell: Cell) -> Cell:
    """The cell that stands for all it was joined with; the way there is halved as it is gone (Tarjan and van Leeuwen)."""
    while (parent := cell.parent) is not None:
        if parent.parent is not None:
            cell.parent = parent = parent.parent
        cell = parent
    return cell
