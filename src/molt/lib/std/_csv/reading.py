"""`reader`: rows of the lines that an iterator gives. One character after the other changes a state."""

from __future__ import annotations

from typing import Final

from molt.lib.builtins.str_builder import (
    StringBuilder,
    append_char,
    append_range,
    builder_drop,
    builder_finish,
    builder_start,
)
from molt.lib.builtins.str_core import char_at, str_bound, str_from_ascii
from molt.lib.builtins.type import type
from molt.lib.low import NULL, box_float, builtin, cast, i64, internal, is_null, isinstance, new, ptr, stack
from molt.lib.rt.errors import type_name
from molt.lib.rt.iteration import iterate, next_or_null
from molt.lib.std._csv.dialects import (
    QUOTE_NONE,
    QUOTE_NONNUMERIC,
    Dialect,
    Error,
    check_count,
    field_limit,
    make_dialect,
)

START_RECORD: Final = 0
START_FIELD: Final = 1
ESCAPED: Final = 2
IN_FIELD: Final = 3
IN_QUOTED_FIELD: Final = 4
ESCAPED_IN_QUOTED_FIELD: Final = 5
QUOTE_IN_QUOTED_FIELD: Final = 6
EAT_LINE_END: Final = 7
AFTER_ESCAPED_LINE_END: Final = 8

END: Final = -2  # instead of a character: of the line
LF: Final = 10
CR: Final = 13
SPACE: Final = 32


def reader(*args: object, **kwargs: object) -> object:
    """    csv_reader = reader(iterable [, dialect='excel']
                            [optional keyword args])
        for row in csv_reader:
            process(row)

    The "iterable" argument can be any object that returns a line
    of input for each iteration, such as a file object or a list.  The
    optional "dialect" parameter is discussed below.  The function
    also accepts optional keyword arguments which override settings
    provided by the dialect.

    The returned object is an iterator.  Each iteration returns a row
    of the CSV file (which can span multiple input lines)."""
    check_count(args, 2)
    made = new(Reader)
    made.lines = iterate(args.data.get(0))
    made.format = make_dialect(args.data.get(1) if args.length > 1 else NULL, kwargs)
    return made


@builtin(name="_csv.reader")
class Reader:
    """CSV reader

Reader objects are responsible for reading and parsing tabular data
in CSV format."""

    lines: object
    format: Dialect
    row: list
    state: i64
    count: i64
    is_number: bool

    def __new__(cls: type, /, *args: object, **kwargs: object) -> object:
        raise TypeError("cannot create '_csv.reader' instances")

    def __iter__(self) -> object:
        return self

    def __next__(self) -> object:
        field = stack(StringBuilder, 1)
        builder_start(field)
        try:
            return read_row(self, field, field_limit())
        finally:
            builder_drop(field)

    @property
    def dialect(self) -> object:
        return self.format

    @property
    def line_num(self) -> i64:
        return self.count


@internal
def read_row(r: Reader, field: ptr[StringBuilder], limit: i64) -> object:
    """The next row; NULL at the end. Raises Error."""
    empty: list = []
    r.row = empty
    r.state = START_RECORD
    r.is_number = False
    while True:
        line = next_or_null(r.lines)
        if is_null(line):
            if field.length == 0 and r.state != IN_QUOTED_FIELD:
                return NULL
            if r.format.is_strict:
                raise Error("unexpected end of data")
            save_field(r, field)
            break
        if not isinstance(line, str):
            raise Error(
                f"iterator should return strings, not {type_name(line)} (the file should be opened in text mode)"
            )
        r.count += 1
        text = cast(str, line)
        i = 0
        while i < text.length:
            stop = plain_until(r, text, i)
            if stop > i:
                if stop - i > limit - field.length:
                    raise_too_large(limit)
                append_range(field, text.data, i64(text.kind), i, stop - i, str_bound(text))
                i = stop
            else:
                take(r, field, char_at(text, i), limit)
                i += 1
        take(r, field, END, limit)
        if r.state == START_RECORD:
            break
    row = r.row
    r.row = cast(list, NULL)
    return row


@internal
def plain_until(r: Reader, text: str, start: i64) -> i64:
    """Where the characters end that just go on with the field."""
    d = r.format
    ends = d.separator
    is_quoted = r.state == IN_QUOTED_FIELD
    if is_quoted:
        ends = d.quote if d.style != QUOTE_NONE else d.escape
    elif r.state != IN_FIELD:
        return start
    i = start
    while i < text.length:
        c = char_at(text, i)
        if c == ends or c == d.escape or (not is_quoted and (c == LF or c == CR)):
            break
        i += 1
    return i


@internal
def take(r: Reader, field: ptr[StringBuilder], c: i64, limit: i64) -> None:
    """What a character does in the state that the row is in."""
    d = r.format
    state = r.state
    is_end = c == LF or c == CR or c == END
    if state == START_RECORD:
        if c == END:
            return
        if is_end:
            r.state = EAT_LINE_END
            return
        state = START_FIELD
    if state == IN_FIELD or state == AFTER_ESCAPED_LINE_END:
        if state == AFTER_ESCAPED_LINE_END and c == END:
            return
        if is_end:
            end_field(r, field, c)
        elif c == d.escape:
            r.state = ESCAPED
        elif c == d.separator:
            save_field(r, field)
            r.state = START_FIELD
        else:
            add(field, c, limit)
            r.state = IN_FIELD
    elif state == START_FIELD:
        r.state = START_FIELD
        if is_end:
            end_field(r, field, c)
        elif c == d.quote and d.style != QUOTE_NONE:
            r.state = IN_QUOTED_FIELD
        elif c == d.escape:
            r.state = ESCAPED
        elif c == SPACE and d.skips:
            return
        elif c == d.separator:
            save_field(r, field)
        else:
            if d.style == QUOTE_NONNUMERIC:
                r.is_number = True
            add(field, c, limit)
            r.state = IN_FIELD
    elif state == IN_QUOTED_FIELD:
        if c == END:
            return
        if c == d.escape:
            r.state = ESCAPED_IN_QUOTED_FIELD
        elif c == d.quote and d.style != QUOTE_NONE:
            r.state = QUOTE_IN_QUOTED_FIELD if d.doubles else IN_FIELD
        else:
            add(field, c, limit)
    elif state == QUOTE_IN_QUOTED_FIELD:
        take_after_quote(r, field, c, limit)
    elif state == ESCAPED:
        if c == LF or c == CR:
            add(field, c, limit)
            r.state = AFTER_ESCAPED_LINE_END
            return
        add(field, LF if c == END else c, limit)
        r.state = IN_FIELD
    elif state == ESCAPED_IN_QUOTED_FIELD:
        add(field, LF if c == END else c, limit)
        r.state = IN_QUOTED_FIELD
    elif c == END:
        r.state = START_RECORD
    elif not is_end:
        raise Error(
            "new-line character seen in unquoted field - "
            "do you need to open the file in universal-newline mode?"
        )


@internal
def take_after_quote(r: Reader, field: ptr[StringBuilder], c: i64, limit: i64) -> None:
    """What a character does behind a quote in a quoted field: the field ends, or the quote belongs to it."""
    d = r.format
    if d.style != QUOTE_NONE and c == d.quote:
        add(field, c, limit)
        r.state = IN_QUOTED_FIELD
    elif c == d.separator:
        save_field(r, field)
        r.state = START_FIELD
    elif c == LF or c == CR or c == END:
        end_field(r, field, c)
    elif not d.is_strict:
        add(field, c, limit)
        r.state = IN_FIELD
    else:
        raise Error(f"'{chr(d.separator)!s}' expected after '{chr(d.quote)!s}'")


@internal
def end_field(r: Reader, field: ptr[StringBuilder], c: i64) -> None:
    """The field, and the row with it, ends at the end of a line."""
    save_field(r, field)
    r.state = START_RECORD if c == END else EAT_LINE_END


@internal
def add(field: ptr[StringBuilder], c: i64, limit: i64) -> None:
    if field.length >= limit:
        raise_too_large(limit)
    append_char(field, c)


@internal
def raise_too_large(limit: i64) -> None:
    raise Error(f"field larger than field limit ({limit})")


@internal
def save_field(r: Reader, field: ptr[StringBuilder]) -> None:
    """The field is one of the row."""
    text: object = NULL
    if field.bits < 128 and field.kind == 1:
        # The memory is good for the next field.
        text = str_from_ascii(field.data, field.length)
        field.length = 0
    else:
        text = builder_finish(field)
        builder_start(field)
    if r.is_number:
        r.is_number = False
        text = box_float(float_from_any(text))
    r.row.append(text)


# At the bottom because of cycles.
from molt.lib.builtins.float import float_from_any  # noqa: E402
