"""`writer`: rows as lines of text, given to the `write` of a file."""

from __future__ import annotations

from molt.lib.builtins.str_builder import (
    StringBuilder,
    append_char,
    append_str,
    builder_drop,
    builder_finish,
    builder_start,
)
from molt.lib.builtins.str_core import char_at, str_has_char
from molt.lib.builtins.type import type
from molt.lib.low import NULL, builtin, cast, i64, internal, is_null, isinstance, new, ptr, stack
from molt.lib.rt.attributes import find_attr_or_null, lookup_special
from molt.lib.rt.calls import call1
from molt.lib.rt.errors import type_name
from molt.lib.rt.iteration import iterate, next_or_null
from molt.lib.rt.ops import str_of
from molt.lib.std._csv.dialects import (
    NO_CHARACTER,
    QUOTE_ALL,
    QUOTE_NONE,
    QUOTE_NONNUMERIC,
    Dialect,
    Error,
    check_count,
    make_dialect,
)


def writer(*args: object, **kwargs: object) -> object:
    """    csv_writer = csv.writer(fileobj [, dialect='excel']
                                [optional keyword args])
        for row in sequence:
            csv_writer.writerow(row)

        [or]

        csv_writer = csv.writer(fileobj [, dialect='excel']
                                [optional keyword args])
        csv_writer.writerows(rows)

    The "fileobj" argument can be any object that supports the file API."""
    check_count(args, 2)
    made = new(Writer)
    made.format = make_dialect(args.data.get(1) if args.length > 1 else NULL, kwargs)
    write = find_attr_or_null(args.data.get(0), "write")
    if is_null(write) or not callable(write):
        raise TypeError("argument 1 must have a \"write\" method")
    made.write = write
    return made


@builtin(name="_csv.writer")
class Writer:
    """CSV writer

Writer objects are responsible for generating tabular data
in CSV format from sequence input."""

    write: object
    format: Dialect

    def __new__(cls: type, /, *args: object, **kwargs: object) -> object:
        raise TypeError("cannot create '_csv.writer' instances")

    def writerow(self, row: object, /) -> object:
        """writerow(iterable)

Construct and write a CSV record from an iterable of fields.  Non-string
elements will be converted to string."""
        return write_row(self, row)

    def writerows(self, rows: object, /) -> None:
        """writerows(iterable of iterables)

Construct and write a series of iterables to a csv file.  Non-string
elements will be converted to string."""
        all_rows = iterate(rows)
        while True:
            row = next_or_null(all_rows)
            if is_null(row):
                return
            write_row(self, row)

    @property
    def dialect(self) -> object:
        return self.format


@internal
def write_row(w: Writer, row: object) -> object:
    """Writes a row; what `write` gives. Raises Error."""
    fields = iterate_row(row)
    b = stack(StringBuilder, 1)
    builder_start(b)
    try:
        count = 0
        while True:
            field = next_or_null(fields)
            if is_null(field):
                break
            add_value(w.format, b, field, count)
            count += 1
        if count > 0 and b.length == 0:
            # One empty field: quoted, or it would be no field.
            if w.format.style == QUOTE_NONE:
                raise Error("single empty field record must be quoted")
            add_field(w.format, b, "", 0, True)
        append_str(b, w.format.ending)
        line = builder_finish(b)
        builder_start(b)
        return call1(w.write, line)
    finally:
        builder_drop(b)


@internal
def iterate_row(row: object) -> object:
    try:
        return iterate(row)
    except TypeError:
        raise Error(f"iterable expected, not {type_name(row)}")


@internal
def add_value(d: Dialect, b: ptr[StringBuilder], value: object, index: i64) -> None:
    """A value as the field with this number."""
    is_quoted = d.style == QUOTE_ALL or (d.style == QUOTE_NONNUMERIC and not is_number(value))
    if isinstance(value, str):
        add_field(d, b, cast(str, value), index, is_quoted)
    elif value is None:
        add_field(d, b, "", index, is_quoted)
    else:
        add_field(d, b, str_of(value), index, is_quoted)


@internal
def is_number(value: object) -> bool:
    """Whether a value counts as a number: what can be an int or a float, and complex numbers."""
    if isinstance(value, int) or isinstance(value, float) or isinstance(value, complex):
        return True
    return not (
        is_null(lookup_special(value, "__index__"))
        and is_null(lookup_special(value, "__int__"))
        and is_null(lookup_special(value, "__float__"))
    )


@internal
def add_field(d: Dialect, b: ptr[StringBuilder], text: str, index: i64, must_quote: bool) -> None:
    """A field: behind a separator, if it is not the first; quoted and escaped as it needs."""
    if index > 0:
        append_char(b, d.separator)
    is_quoted = must_quote or needs_quotes(d, text)
    if is_quoted:
        append_char(b, d.quote)
    for i in range(text.length):
        c = char_at(text, i)
        if is_special(d, c):
            if d.style == QUOTE_NONE:
                add_escape(d, b)
            elif c == d.quote:
                if d.doubles:
                    append_char(b, d.quote)
                else:
                    add_escape(d, b)
            elif c == d.escape:
                add_escape(d, b)
        append_char(b, c)
    if is_quoted:
        append_char(b, d.quote)


@internal
def add_escape(d: Dialect, b: ptr[StringBuilder]) -> None:
    if d.escape == NO_CHARACTER:
        raise Error("need to escape, but no escapechar set")
    append_char(b, d.escape)


@internal
def needs_quotes(d: Dialect, text: str) -> bool:
    """Whether a character of a field is right only in quotes: one that is not escaped."""
    if d.style == QUOTE_NONE:
        return False
    for i in range(text.length):
        c = char_at(text, i)
        if is_special(d, c) and (d.doubles if c == d.quote else c != d.escape):
            return True
    return False


@internal
def is_special(d: Dialect, c: i64) -> bool:
    return c == d.separator or c == d.escape or c == d.quote or str_has_char(d.ending, c)
