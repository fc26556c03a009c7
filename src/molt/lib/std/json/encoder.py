"""`json.encoder`: JSONEncoder and what `json.dumps` does with its options."""

from __future__ import annotations

from molt.lib.builtins.list import list, list_from
from molt.lib.builtins.type import type
from molt.lib.low import builtin, cast, internal, is_null, isinstance, keywords, new_of, stack
from molt.lib.rt.attributes import get_attr
from molt.lib.rt.errors import type_name
from molt.lib.rt.iteration import unpack
from molt.lib.rt.arithmetic import mul
from molt.lib.rt.ops import iterate, truth
from molt.lib.rt.types import is_overridden, type_of
from molt.lib.std.json.pieces import pieces_of
from molt.lib.std.json.writer import JsonWriter, new_writer, write_document


@builtin(module="json.encoder")
class JSONEncoder:
    """Extensible JSON <https://json.org> encoder for Python data structures."""

    item_text: object
    key_text: object
    indent_given: object
    default_function: object
    skips: bool
    ascii: bool
    circular: bool
    nan: bool
    sorts: bool

    def __new__(cls: type, /, *args: object, **kwargs: object) -> object:
        made = new_of(cls, JSONEncoder)
        made.item_text = ", "
        made.key_text = ": "
        made.indent_given = None
        made.ascii = True
        made.circular = True
        made.nan = True
        return made

    def __init__(
        self,
        *,
        skipkeys: bool = False,
        ensure_ascii: bool = True,
        check_circular: bool = True,
        allow_nan: bool = True,
        sort_keys: bool = False,
        indent: object = None,
        separators: object = None,
        default: object = None,
    ) -> None:
        self.skips = skipkeys
        self.ascii = ensure_ascii
        self.circular = check_circular
        self.nan = allow_nan
        self.sorts = sort_keys
        self.indent_given = indent
        if separators is not None:
            both = list_pair(separators)
            self.item_text = both.items.get(0)
            self.key_text = both.items.get(1)
        elif indent is not None:
            self.item_text = ","
        if default is not None:
            self.default_function = default

    @property
    def skipkeys(self) -> bool:
        return self.skips

    @property
    def ensure_ascii(self) -> bool:
        return self.ascii

    @property
    def check_circular(self) -> bool:
        return self.circular

    @property
    def allow_nan(self) -> bool:
        return self.nan

    @property
    def sort_keys(self) -> bool:
        return self.sorts

    @property
    def indent(self) -> object:
        return self.indent_given

    @property
    def item_separator(self) -> object:
        return self.item_text

    @property
    def key_separator(self) -> object:
        return self.key_text

    @keywords
    def default(self, o: object) -> object:
        """Implement this method in a subclass such that it returns
a serializable object for ``o``, or calls the base implementation
(to raise a ``TypeError``)."""
        if not is_null(self.default_function):
            return call1(self.default_function, o)
        raise TypeError(f"Object of type {type_of(o).__name__} is not JSON serializable")

    @keywords
    def encode(self, o: object) -> str:
        """Return a JSON string representation of a Python data structure."""
        if is_overridden(type_of(self), "iterencode") and not isinstance(o, str):
            pieces = call2(get_attr(self, "iterencode"), o, True)
            return "".join(list_from(pieces))
        return write_document(writer_of(self), o)

    @keywords
    def iterencode(self, o: object, _one_shot: object = False) -> object:
        """Encode the given object and yield each string
representation as available.

For example::

    for chunk in JSONEncoder().iterencode(bigobject):
        mysocket.write(chunk)"""
        w = writer_of(self)
        if not truth(_one_shot):
            return pieces_of(w, o)
        pieces = []
        pieces.append(write_document(w, o))
        return iterate(pieces)


@internal
def writer_of(e: JSONEncoder) -> JsonWriter:
    """A writer with the options of an encoder."""
    w = new_writer()
    w.skip_keys = e.skips
    w.ascii = e.ascii
    w.check_circular = e.circular
    w.allow_nan = e.nan
    w.sort_keys = e.sorts
    set_layout(w, e.indent_given, e.item_text, e.key_text)
    if not is_null(e.default_function):
        w.default = e.default_function
    elif is_overridden(type_of(e), "default"):
        w.default = get_attr(e, "default")
    return w


@internal
def set_layout(w: JsonWriter, indent: object, item: object, key: object) -> None:
    """Sets indentation and separators."""
    if not isinstance(key, str):
        raise TypeError(f"make_encoder() argument 5 must be str, not {type_name(key)}")
    if not isinstance(item, str):
        raise TypeError(f"make_encoder() argument 6 must be str, not {type_name(item)}")
    w.item_separator = cast(str, item)
    w.key_separator = cast(str, key)
    if isinstance(indent, str):
        w.indent = indent
    elif indent is not None:
        w.indent = mul(" ", indent)


@internal
def list_pair(separators: object) -> list:
    """The two separators."""
    both: list = []
    out = stack(object, 2)
    unpack(separators, 2, out)
    both.append(out.take(0))
    both.append(out.take(1))
    return both


# At the bottom because of cycles.
from molt.lib.rt.calls import call1, call2  # noqa: E402
