"""JSONDecodeError."""

from __future__ import annotations

from molt.lib.builtins.exceptions import ValueError
from molt.lib.builtins.str_core import char_at
from molt.lib.builtins.type import type
from molt.lib.low import NULL, builtin, class_object, i64, internal, new_of
from molt.lib.rt.errors import raise_object


@builtin(module="json.decoder")
class JSONDecodeError(ValueError):
    """Subclass of ValueError with the message without its place (msg), the text (doc) and the place (pos,
lineno, colno)."""

    message: str
    text: str
    place: i64
    line: i64
    column: i64

    def __new__(cls: type, msg: str, doc: str, pos: i64) -> object:
        e = new_of(cls, JSONDecodeError)
        e.message = msg
        e.text = doc
        e.place = pos
        e.line = 1
        e.column = pos + 1
        for i in range(pos if pos < doc.length else doc.length):
            if char_at(doc, i) == 10:
                e.line += 1
                e.column = pos - i
        e.arguments = (f"{msg}: line {e.line} column {e.column} (char {pos})",)
        return e

    def __init__(self, msg: str, doc: str, pos: i64) -> None:
        return

    @property
    def msg(self) -> str:
        return self.message

    @property
    def doc(self) -> str:
        return self.text

    @property
    def pos(self) -> i64:
        return self.place

    @property
    def lineno(self) -> i64:
        return self.line

    @property
    def colno(self) -> i64:
        return self.column

    def __reduce__(self) -> object:
        return (class_object(JSONDecodeError), (self.message, self.text, self.place))


@internal
def raise_decode_error(message: str, text: str, at: i64) -> None:
    """Raises JSONDecodeError. Always raises."""
    raise_object(JSONDecodeError.__new__(class_object(JSONDecodeError), message, text, at), NULL)
