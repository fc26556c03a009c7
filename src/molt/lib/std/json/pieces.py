"""JSON text in the pieces in which CPython's encoder yields it: `JSONEncoder.iterencode`, and so what `json.dump` writes.

A container's bracket, a key, a separator is a piece each; an element of a list comes with what is before it. What
`default` is asked for is asked for when its piece is.  Not here: `json.dumps`, which makes all of the text at once.
"""

from __future__ import annotations

from typing import Final

from molt.lib.builtins.list import list, list_from
from molt.lib.builtins.str import str
from molt.lib.builtins.str_builder import StringBuilder, append_str, builder_drop, builder_finish, builder_start
from molt.lib.builtins.tuple import tuple
from molt.lib.low import NULL, as_word, builtin, cast, i64, internal, is_null, is_small, isinstance, new, stack
from molt.lib.rt.calls import call1, call_method0
from molt.lib.rt.errors import type_name
from molt.lib.rt.recursion import raise_too_deep
from molt.lib.rt.tables import list_remove_last
from molt.lib.std.json.writer import JsonWriter, is_key, write_break, write_value

LIST: Final = 0
DICT: Final = 1
# What `default` has been asked for: it stays open as long as what that gave is written.
OTHER: Final = 2


class OpenPiece:
    """A value that is being written: its elements or pairs, and how many have been."""

    kind: i64
    source: object
    items: list  # of a dict, NULL until they are asked for
    index: i64
    level: i64  # how many containers are around its elements
    waiting: object  # an element whose pieces come next; NULL for none
    written: bool  # whether one of the pairs was


@builtin(name="generator", module="builtins")
class JsonPieces:
    """An iterator of pieces. `ready`: those that come next, last first."""

    writer: JsonWriter
    open: list
    ready: list
    first: object

    def __iter__(self) -> object:
        return self

    def __next__(self) -> object:
        while self.ready.length == 0:
            if not is_null(self.first):
                value = self.first
                self.first = NULL
                self._begin(value, "", 0)
            elif self.open.length == 0:
                return NULL
            else:
                self._go_on(cast(OpenPiece, self.open.items.get(self.open.length - 1)))
        return self.ready.pop()

    def _go_on(self, at: OpenPiece) -> None:
        """Makes the next pieces of the innermost value that is open."""
        if not is_null(at.waiting):
            value = at.waiting
            at.waiting = NULL
            self._begin(value, "", at.level)
        elif at.kind == DICT and is_null(at.items):
            items = list_from(call_method0(at.source, "items"))
            if self.writer.sort_keys:
                items.sort()
            at.items = items
        elif at.kind == OTHER or at.index >= at.items.length:
            self._end(at)
        elif at.kind == LIST:
            value = at.items.items.get(at.index)
            before = self._line("[" if at.index == 0 else self.writer.item_separator, at.level)
            at.index += 1
            self._begin_element(at, value, before)
        else:
            self._go_on_with_pair(at)

    def _begin_element(self, at: OpenPiece, value: object, before: str) -> None:
        if is_plain(value):
            self.ready.append(self._text(value, before))
        else:
            self.ready.append(before)
            at.waiting = value

    def _go_on_with_pair(self, at: OpenPiece) -> None:
        pair = at.items.items.get(at.index)
        at.index += 1
        if not isinstance(pair, tuple) or cast(tuple, pair).length != 2:
            raise ValueError("items must return 2-tuples")
        key = cast(tuple, pair).data.get(0)
        value = cast(tuple, pair).data.get(1)
        if not is_key(key):
            if self.writer.skip_keys:
                return
            raise TypeError(f"keys must be str, int, float, bool or None, not {type_name(key)}")
        pieces: list = []
        if at.written:
            pieces.append(self._line(self.writer.item_separator, at.level))
        at.written = True
        pieces.append(self._text(key, "") if isinstance(key, str) else f'"{self._text(key, "")}"')
        pieces.append(self.writer.key_separator)
        if is_plain(value):
            pieces.append(self._text(value, ""))
        else:
            at.waiting = value
        pieces.reverse()
        self.ready = pieces

    def _begin(self, value: object, before: str, level: i64) -> None:
        """Makes the first pieces of any value."""
        if is_plain(value):
            self.ready.append(self._text(value, before))
            return
        is_list = isinstance(value, list) or isinstance(value, tuple)
        if is_list or isinstance(value, dict):
            if not truth(value):
                self.ready.append("[]" if is_list else "{}")
                return
            at = self._open(LIST if is_list else DICT, value, level + 1)
            if is_list:
                # As it is: elements that are added meanwhile are written, too.
                at.items = cast(list, value) if type_is(value, list) else list_from(value)
                return
            if not is_null(self.writer.indent):
                self.ready.append(self._line("", level + 1))
            self.ready.append("{")
            return
        at = self._open(OTHER, value, level)
        if is_null(self.writer.default):
            raise TypeError(f"Object of type {type_of(value).__name__} is not JSON serializable")
        at.waiting = call1(self.writer.default, value)

    def _open(self, kind: i64, value: object, level: i64) -> OpenPiece:
        i = 0
        while i < self.open.length and self.writer.check_circular:
            if cast(OpenPiece, self.open.items.get(i)).source is value:
                raise ValueError("Circular reference detected")
            i += 1
        if ctx.depth + self.open.length >= ctx.depth_limit:
            raise_too_deep("")
        at = new(OpenPiece)
        at.kind = kind
        at.source = value
        at.level = level
        self.open.append(at)
        return at

    def _end(self, at: OpenPiece) -> None:
        list_remove_last(self.open)
        if at.kind == OTHER:
            return
        self.ready.append("]" if at.kind == LIST else "}")
        if not is_null(self.writer.indent):
            self.ready.append(self._line("", at.level - 1))

    def _line(self, text: str, level: i64) -> str:
        """A text, and the beginning of a line behind it if there are lines."""
        if is_null(self.writer.indent):
            return text
        b = stack(StringBuilder, 1)
        builder_start(b)
        self.writer.out = b
        append_str(b, text)
        write_break(self.writer, level)
        return builder_finish(b)

    def _text(self, value: object, before: str) -> str:
        """The text of a value without parts, behind another text."""
        b = stack(StringBuilder, 1)
        builder_start(b)
        self.writer.out = b
        append_str(b, before)
        try:
            write_value(self.writer, value, 0)
        except BaseException:
            builder_drop(b)
            raise
        return builder_finish(b)


@internal
def pieces_of(w: JsonWriter, value: object) -> JsonPieces:
    """The pieces of a value's text."""
    made = new(JsonPieces)
    made.writer = w
    made.open = []
    made.ready = []
    made.first = value
    w.says_value = True
    return made


@internal
def is_plain(value: object) -> bool:
    """Whether a value is written without asking for parts."""
    return (
        is_small(value) or value is None or isinstance(value, str) or isinstance(value, int) or isinstance(value, float)
    )


# At the bottom because of cycles.
from molt.lib.builtins.dict import dict  # noqa: E402
from molt.lib.low import ctx, type_is  # noqa: E402
from molt.lib.rt.ops import truth  # noqa: E402
from molt.lib.rt.types import type_of  # noqa: E402
