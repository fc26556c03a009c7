"""Standard input: made when it is first asked for.

A program that never reads has the class of streams, but no decoder: the methods that read
call it through the stream, so that they do not keep the decoding of text and its errors.
"""

from __future__ import annotations

from molt.lib.builtins.codecs import str_from_utf8
from molt.lib.builtins.str_core import char_at
from molt.lib.low import builtin, cast, ctx, i64, internal, is_null, new
from molt.lib.rt.streams import make_stream, text_stream


@builtin(name="_io.IncrementalNewlineDecoder")
class line_decoder:
    """Calls give the next bytes of a stream as text, with `\\r\\n` and `\\r` as newlines."""

    def __call__(self, stream: text_stream, count: i64, /) -> str:
        text = str_from_utf8(stream.data + stream.start, count, "strict")
        stream.start += count
        return universal_newlines(text)


@internal
def standard_input() -> object:
    """`sys.stdin` of this isolate: a stream, or what a program has put there."""
    if is_null(ctx.stdin):
        stream = make_stream(0, "<stdin>", "r")
        stream.decoder = new(line_decoder)
        ctx.stdin = stream
    return ctx.stdin


@internal
def universal_newlines(text: str) -> str:
    """Text with all kinds of line ends as `\\n`."""
    i = 0
    while i < text.length:
        if char_at(text, i) == 13:
            return cast(str, text.replace("\r\n", "\n")).replace("\r", "\n")
        i += 1
    return text
