"""`io.IncrementalNewlineDecoder`: newlines of all kinds, seen and translated across pieces of text."""

from __future__ import annotations

from typing import Final

from molt.lib.builtins.str_search import find_in
from molt.lib.low import builtin, cast, compact, i64, internal, isinstance, keywords, make_small, unbox_i64
from molt.lib.rt.attributes import get_attr
from molt.lib.rt.calls import call2, call_method0

compact()

LF: Final = 1
CR: Final = 2
CRLF: Final = 4


@builtin(name="IncrementalNewlineDecoder", module="_io")
class newline_decoder:
    """Codec used when reading a file in universal newlines mode."""

    decoder: object
    translate: i64
    seen: i64
    pending: i64

    @keywords
    def __init__(self, decoder: object, translate: bool, errors: object = "strict") -> None:
        self.decoder = decoder
        self.translate = 1 if translate else 0
        self.seen = 0
        self.pending = 0

    @keywords
    def decode(self, input: object, final: bool = False) -> object:
        output = input
        if self.decoder is not None:
            output = call2(get_attr(self.decoder, "decode"), input, final)
        if not isinstance(output, str):
            raise TypeError("decoder should return a string result")
        return translated(self, cast(str, output), final)

    def getstate(self) -> object:
        buffered: object = b""
        flag = 0
        if self.decoder is not None:
            given = call_method0(self.decoder, "getstate")
            if not isinstance(given, tuple):
                raise TypeError("illegal decoder state")
            state = checked_state(cast(tuple, given), "illegal decoder state")
            buffered = state.data.get(0)
            flag = unbox_i64(cast(int, state.data.get(1))) * 2
        return (buffered, flag + self.pending)

    def setstate(self, state: object, /) -> None:
        if not isinstance(state, tuple):
            raise TypeError("state argument must be a tuple")
        given = checked_state(cast(tuple, state), "setstate(): illegal state argument")
        flag = unbox_i64(cast(int, given.data.get(1)))
        self.pending = flag & 1
        if self.decoder is not None:
            inner = (given.data.get(0), make_small(flag >> 1))
            call1(get_attr(self.decoder, "setstate"), inner)

    def reset(self) -> None:
        self.seen = 0
        self.pending = 0
        if self.decoder is not None:
            call_method0(self.decoder, "reset")

    @property
    def newlines(self) -> object:
        kinds: list = []
        if self.seen & CR != 0:
            kinds.append("\r")
        if self.seen & LF != 0:
            kinds.append("\n")
        if self.seen & CRLF != 0:
            kinds.append("\r\n")
        if kinds.length == 0:
            return None
        return kinds.items.get(0) if kinds.length == 1 else tuple_from(kinds)


@internal
def checked_state(state: tuple, message: str) -> tuple:
    """A pair of bytes that wait and a flag; else the TypeError."""
    if state.length != 2 or not isinstance(state.data.get(1), int):
        raise TypeError(message)
    return state


@internal
def translated(self: newline_decoder, text: str, final: bool) -> str:
    """A piece of text, after what was held back of the one before; a last `\\r` is held back."""
    if self.pending != 0 and (text.length > 0 or final):
        text = f"\r{text}"
        self.pending = 0
    if not final and text.length > 0 and text.endswith("\r"):
        text = substring(text, 0, text.length - 1)
        self.pending = 1
    has_return = find_in(text, "\r", 0, text.length) >= 0
    if not has_return:
        if find_in(text, "\n", 0, text.length) >= 0:
            self.seen = self.seen | LF
        return text
    rest = cast(str, text.replace("\r\n", ""))
    if rest.length < text.length:
        self.seen = self.seen | CRLF
    if find_in(rest, "\r", 0, rest.length) >= 0:
        self.seen = self.seen | CR
    if find_in(rest, "\n", 0, rest.length) >= 0:
        self.seen = self.seen | LF
    if self.translate == 0:
        return text
    return cast(str, cast(str, text.replace("\r\n", "\n")).replace("\r", "\n"))


# At the bottom because of cycles.
from molt.lib.builtins.str_core import substring  # noqa: E402
from molt.lib.rt.calls import call1  # noqa: E402
from molt.lib.rt.tables import tuple_from  # noqa: E402
