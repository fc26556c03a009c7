"""Reading text files: bytes become text as they are needed."""

from __future__ import annotations

from molt.lib.builtins.bytes import bytes, bytes_from
from molt.lib.builtins.codecs import ASCII, LATIN_1, UTF_8, decode_bytes, utf8_length, utf8_prefix
from molt.lib.builtins.file_buffered import take_available, take_bytes
from molt.lib.builtins.file_text import CHUNK, buffer_of, text_file
from molt.lib.builtins.str_core import str_equal, substring
from molt.lib.builtins.text_lines import AS_THEY_ARE, SEEN_CR, SEEN_CRLF, UNIVERSAL, kinds_of_line_ends, line_end, to_universal
from molt.lib.low import cast, i64, ptr, u8, internal


@internal
def forget_text(f: text_file) -> None:
    """What was decoded and not given out is gone."""
    f.text = ""
    f.taken = 0
    f.source = cast(bytes, b"")
    f.open_bytes = 0


@internal
def reads_whole(f: text_file) -> bool:
    """Whether the bytes of a line feed can be part of something else."""
    return f.codec != UTF_8 and f.codec != ASCII and f.codec != LATIN_1


@internal
def read_chunk(f: text_file) -> bool:
    """Decodes on, behind what is not given out yet; False at the end of the file."""
    fresh = take_bytes(buffer_of(f), -1) if reads_whole(f) else take_available(buffer_of(f), CHUNK)
    is_end = fresh.length == 0
    left = substring(f.text, f.taken, f.text.length)
    used = bytes_taken(f) if f.taken > 0 else 0
    decoded_to = f.source.length - f.open_bytes
    open = f.open_bytes
    source = cast(bytes, f.source + fresh)
    # Were the next lines to fail, these bytes would be gone, as in CPython.
    forget_text(f)
    start = source.data + decoded_to
    count = open + fresh.length
    kept = 0 if is_end else incomplete_bytes(f, start, count)
    decoded = decode_bytes(start, count - kept, f.encoding_name, f.errors_name)
    if f.newline <= AS_THEY_ARE:
        seen = kinds_of_line_ends(decoded)
        f.seen = f.seen | seen
        if f.newline == UNIVERSAL:
            decoded = to_universal(decoded, seen)
    f.text = decoded if left.length == 0 else left + decoded
    f.source = source if used == 0 else bytes_from(source.data + used, source.length - used)
    f.open_bytes = kept
    return not is_end or decoded.length > 0


@internal
def incomplete_bytes(f: text_file, p: ptr[u8], n: i64) -> i64:
    """How many bytes at the end wait for more: of a character, or a `\\r` that may be half of a line end."""
    if reads_whole(f):
        return 0
    if f.newline <= AS_THEY_ARE and n > 0 and p[n - 1] == u8(13):
        return 1
    if f.codec != UTF_8:
        return 0
    back = 1
    while back <= 3 and back <= n:
        c = i64(p[n - back])
        if c >= 0xC0:
            need = utf8_length(c)
            return back if need > back and utf8_prefix(p + (n - back), back) == back else 0
        if c < 0x80:
            return 0
        back += 1
    return 0


@internal
def bytes_taken(f: text_file) -> i64:
    """How many bytes of `source` the text that was given out was decoded from."""
    if reads_whole(f) or (not str_equal(f.errors_name, "strict") and f.codec != LATIN_1):
        return -1
    if f.text.ascii != 0 and (f.newline != UNIVERSAL or (f.seen & (SEEN_CR | SEEN_CRLF)) == 0):
        return f.taken
    p = f.source.data
    n = f.source.length
    i = 0
    left = f.taken
    while left > 0:
        c = i64(p[i])
        if c == 13 and f.newline == UNIVERSAL and i + 1 < n and p[i + 1] == u8(10):
            i += 2
        else:
            i += 1 if c < 0x80 or f.codec != UTF_8 else utf8_length(c)
        left -= 1
    return i


# --- reading ---


@internal
def take_text(f: text_file, end: i64) -> str:
    """Gives out the decoded text up to `end`."""
    found = substring(f.text, f.taken, end)
    f.taken = end
    return found


@internal
def read_all(f: text_file) -> str:
    before = take_text(f, f.text.length)
    parts: list = [before]
    while read_rest(f):
        parts.append(take_text(f, f.text.length))
    return cast(str, "".join(parts))


@internal
def read_rest(f: text_file) -> bool:
    """Decodes all that is left at once, as an error names its place in it."""
    start = f.source.length - f.open_bytes
    waiting = bytes_from(f.source.data + start, f.open_bytes)
    fresh = cast(bytes, waiting + take_bytes(buffer_of(f), -1))
    forget_text(f)
    if fresh.length == 0:
        return False
    decoded = decode_bytes(fresh.data, fresh.length, f.encoding_name, f.errors_name)
    if f.newline <= AS_THEY_ARE:
        seen = kinds_of_line_ends(decoded)
        f.seen = f.seen | seen
        if f.newline == UNIVERSAL:
            decoded = to_universal(decoded, seen)
    f.text = decoded
    f.source = fresh
    return True


@internal
def read_characters(f: text_file, count: i64) -> str:
    while f.text.length - f.taken < count and read_chunk(f):
        pass
    end = f.taken + count
    return take_text(f, end if end < f.text.length else f.text.length)


@internal
def next_line(f: text_file, limit: i64) -> str:
    """A line with its end, at most `limit` characters unless that is negative."""
    while True:
        end = line_end(f.text, f.taken, f.newline)
        if limit >= 0 and (end < 0 or end - f.taken > limit) and f.text.length - f.taken >= limit:
            end = f.taken + limit
        if end >= 0:
            return take_text(f, end)
        if not read_chunk(f):
            return take_text(f, f.text.length)
