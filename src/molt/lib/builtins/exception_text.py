"""The texts of exceptions whose `str` is more than their arguments."""

from molt.lib.builtins.str_core import char_at, substring
from molt.lib.low import cast, compact, i64, is_small, isinstance, small, u64
from molt.lib.rt.hexadecimal import hex_digits
from molt.lib.rt.ops import repr_of, str_of

compact()


def os_error_text(errno: object, strerror: object, filename: object, filename2: object) -> str:
    """`[Errno 2] No such file or directory: 'x'`."""
    text = f"[Errno {str_of(errno)}] {str_of(strerror)}"
    if filename is None:
        return text
    if filename2 is None:
        return f"{text}: {repr_of(filename)}"
    return f"{text}: {repr_of(filename)} -> {repr_of(filename2)}"


def syntax_error_text(message: object, filename: object, line: object) -> str:
    """`invalid syntax (file.py, line 3)`, as far as the parts are known."""
    text = str_of(message)
    has_line = isinstance(line, int)
    if not isinstance(filename, str):
        return f"{text} (line {str_of(line)})" if has_line else text
    name = base_name(cast(str, filename))
    if has_line:
        return f"{text} ({name}, line {str_of(line)})"
    return f"{text} ({name})"


def base_name(path: str) -> str:
    """What follows the last slash."""
    i = path.length - 1
    while i >= 0:
        if char_at(path, i) == 47:
            return substring(path, i + 1, path.length)
        i -= 1
    return path


def number(x: object) -> i64:
    """A field that is an int, 0 for anything else."""
    return small(x) if is_small(x) else 0


def escaped(code: i64) -> str:
    """A character as these messages show it."""
    if code <= 0xFF:
        return f"\\x{hex_digits(u64(code), 2)}"
    if code <= 0xFFFF:
        return f"\\u{hex_digits(u64(code), 4)}"
    return f"\\U{hex_digits(u64(code), 8)}"


def unicode_decode_text(args: tuple) -> str:
    """`'utf-8' codec can't decode byte 0xff in position 0: invalid start byte`."""
    if args.length != 5:
        return ""
    start = number(args.data.get(2))
    end = number(args.data.get(3))
    codec = f"'{str_of(args.data.get(0))}' codec can't decode"
    reason = str_of(args.data.get(4))
    if end == start + 1:
        byte = number(cast(bytes, args.data.get(1))[start])
        return f"{codec} byte 0x{hex_digits(u64(byte), 2)} in position {start}: {reason}"
    return f"{codec} bytes in position {start}-{end - 1}: {reason}"


def unicode_encode_text(args: tuple) -> str:
    """`'ascii' codec can't encode character '\\xe9' in position 0: ordinal not in range(128)`."""
    if args.length != 5:
        return ""
    start = number(args.data.get(2))
    end = number(args.data.get(3))
    codec = f"'{str_of(args.data.get(0))}' codec can't encode"
    return character_text(codec, cast(str, args.data.get(1)), start, end, str_of(args.data.get(4)))


def unicode_translate_text(args: tuple) -> str:
    """`can't translate character '\\xe9' in position 0: reason`."""
    if args.length != 4:
        return ""
    start = number(args.data.get(1))
    end = number(args.data.get(2))
    return character_text("can't translate", cast(str, args.data.get(0)), start, end, str_of(args.data.get(3)))


def character_text(what: str, text: str, start: i64, end: i64, reason: str) -> str:
    """What went wrong with one character or a range of them."""
    if end == start + 1 and start < text.length:
        return f"{what} character '{escaped(char_at(text, start))}' in position {start}: {reason}"
    return f"{what} characters in position {start}-{end - 1}: {reason}"
