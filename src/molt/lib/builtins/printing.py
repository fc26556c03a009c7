"""`print` and `input`.

Not here: the streams they use.
"""

from __future__ import annotations

from molt.lib.builtins.function import method_descriptor
from molt.lib.builtins.type import IS_STATIC
from molt.lib.low import NULL, as_word, cast, compact, ctx, from_word, is_null, isinstance, stack, type_is, u64
from molt.lib.rt.calls import call_entry_with, call_method0, call_method1
from molt.lib.rt.errors import type_name
from molt.lib.rt.ops import str_of
from molt.lib.rt.stream_input import standard_input
from molt.lib.rt.streams import text_stream
from molt.lib.rt.types import lookup, type_of

compact()


def print(
    *args: object, sep: object = None, end: object = None, file: object = None, flush: bool = False
) -> None:
    """Prints the values to a stream, or to sys.stdout by default.

  sep
    string inserted between values, default a space.
  end
    string appended after the last value, default a newline.
  file
    a file-like object (stream); defaults to the current sys.stdout.
  flush
    whether to forcibly flush the stream."""
    out = file
    if file is None:
        out = ctx.stdout
        if is_null(out):
            raise RuntimeError("lost sys.stdout")
        if out is None:
            return
    between = separator(sep, "sep", " ")
    last = separator(end, "end", "\n")
    for i in range(len(args)):
        if i > 0:
            emit(out, between)
        emit(out, str_of(args[i]))
    emit(out, last)
    if flush:
        call_method0(out, "flush")


def emit(out: object, text: str) -> None:
    """`out.write(text)`."""
    if type_is(out, text_stream):
        cast(text_stream, out).write(text)
        return
    cls = type_of(out)
    if (cls.flags & IS_STATIC) != 0 and cls.attributes_at == 0:
        # Nothing but the class can say what this is.
        word = lookup(cls, "write")
        if word != 0 and type_is(from_word(object, word), method_descriptor):
            words = stack(u64, 1)
            words[0] = as_word(text)
            entry = cast(method_descriptor, from_word(object, word)).entry
            call_entry_with(entry, from_word(object, word), out, words.cast(object), 1, NULL)
            return
    call_method1(out, "write", text)


def separator(given: object, name: str, default: str) -> str:
    if given is None:
        return default
    if not isinstance(given, str):
        raise TypeError(f"{name} must be None or a string, not {type_name(given)}")
    return cast(str, given)


def input(prompt: object = NULL, /) -> str:
    """Read a string from standard input.  The trailing newline is stripped.

The prompt string, if given, is printed to standard output without a
trailing newline before reading input.

If the user hits EOF (*nix: Ctrl-D, Windows: Ctrl-Z+Return), raise EOFError.
On *nix systems, readline is used if available."""
    stream = standard_input()
    if stream is None:
        raise RuntimeError("input(): lost sys.stdin")
    if is_null(ctx.stdout) or ctx.stdout is None:
        raise RuntimeError("input(): lost sys.stdout")
    if not is_null(prompt):
        emit(ctx.stdout, str_of(prompt))
    call_method0(ctx.stdout, "flush")
    line = call_method0(stream, "readline")
    if not isinstance(line, str):
        raise TypeError("object.readline() returned non-string")
    text = cast(str, line)
    if len(text) == 0:
        raise EOFError("EOF when reading a line")
    return text.removesuffix("\n")
