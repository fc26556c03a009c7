"""`json.decoder`: JSONDecoder, and the text of what `json.loads` is given."""

from __future__ import annotations

from molt.lib.builtins.bytearray import bytearray
from molt.lib.builtins.bytes import bytes
from molt.lib.builtins.codecs import decode_bytes
from molt.lib.builtins.str_core import char_at
from molt.lib.builtins.type import type
from molt.lib.low import builtin, cast, class_object, i64, internal, is_null, isinstance, new_of
from molt.lib.rt.errors import type_name
from molt.lib.std.json.errors import JSONDecodeError as JSONDecodeError
from molt.lib.std.json.errors import raise_decode_error
from molt.lib.std.json.reader import JsonReader, detect_encoding, new_reader, read_document, read_string, read_value, set_text


@builtin(module="json.decoder")
class JSONDecoder:
    """Simple JSON <https://json.org> decoder."""

    on_object: object
    on_float: object
    on_int: object
    on_constant: object
    on_pairs: object
    is_strict: bool

    def __new__(cls: type, /, *args: object, **kwargs: object) -> object:
        made = new_of(cls, JSONDecoder)
        made.is_strict = True
        return made

    def __init__(
        self,
        *,
        object_hook: object = None,
        parse_float: object = None,
        parse_int: object = None,
        parse_constant: object = None,
        strict: bool = True,
        object_pairs_hook: object = None,
    ) -> None:
        self.on_object = object_hook
        self.on_float = parse_float
        self.on_int = parse_int
        self.on_constant = parse_constant
        self.on_pairs = object_pairs_hook
        self.is_strict = strict

    @property
    def object_hook(self) -> object:
        return none_for_null(self.on_object)

    @property
    def object_pairs_hook(self) -> object:
        return none_for_null(self.on_pairs)

    @property
    def strict(self) -> bool:
        return self.is_strict

    def decode(self, s: str) -> object:
        """Return the Python representation of ``s`` (a ``str`` instance
containing a JSON document)."""
        return read_document(self._reader(s))

    def raw_decode(self, s: str, idx: i64 = 0) -> object:
        """Decode a JSON document from ``s`` (a ``str`` beginning with
a JSON document) and return a 2-tuple of the Python
representation and the index in ``s`` where the document ended."""
        if idx < 0:
            raise ValueError("idx cannot be negative")
        r = self._reader(s)
        r.at = idx
        value = read_value(r)
        return (value, r.at)

    def _reader(self, s: str) -> JsonReader:
        r = new_reader()
        set_text(r, s)
        set_hooks(r, self.on_object, self.on_pairs, self.on_float, self.on_int, self.on_constant)
        r.strict = self.is_strict
        return r


def scanstring(string: object, end: i64, strict: bool = True, /) -> object:
    """scanstring(string, end, strict=True) -> (string, end)

Scan the string s for a JSON string. End is the index of the
character in s after the quote that started the JSON string.
Unescapes all valid JSON string escape sequences and raises ValueError
on attempt to decode an invalid string. If strict is False then literal
control characters are allowed in the string.

Returns a tuple of the decoded string and the index of the character in s
after the end quote."""
    if not isinstance(string, str):
        raise TypeError(f"first argument must be a string, not {type_name(string)}")
    r = new_reader()
    set_text(r, cast(str, string))
    if end < 0 or end > r.length:
        raise ValueError("end is out of bounds")
    r.strict = strict
    r.at = end
    value = read_string(r)
    return (value, r.at)


@internal
def set_hooks(
    r: JsonReader, objects: object, pairs: object, floats: object, ints: object, constants: object
) -> None:
    """Gives a reader its hooks; None, or the class itself, is none."""
    if not is_null(objects) and objects is not None:
        r.object_hook = objects
    if not is_null(pairs) and pairs is not None:
        r.pairs_hook = pairs
    if not is_null(floats) and floats is not None and not (floats is class_object(float)):
        r.float_hook = floats
    if not is_null(ints) and ints is not None and not (ints is class_object(int)):
        r.int_hook = ints
    if not is_null(constants) and constants is not None:
        r.constant_hook = constants


@internal
def text_of_document(s: object) -> str:
    """The text that `json.loads` is to read."""
    if isinstance(s, str):
        text = cast(str, s)
        if text.length > 0 and char_at(text, 0) == 0xFEFF:
            raise_decode_error("Unexpected UTF-8 BOM (decode using utf-8-sig)", text, 0)
        return text
    if isinstance(s, bytes):
        b = cast(bytes, s)
        return decode_bytes(b.data, b.length, detect_encoding(b.data, b.length), "surrogatepass")
    if isinstance(s, bytearray):
        a = cast(bytearray, s)
        return decode_bytes(a.data, a.length, detect_encoding(a.data, a.length), "surrogatepass")
    raise TypeError(f"the JSON object must be str, bytes or bytearray, not {type_name(s)}")


from molt.lib.builtins.function import none_for_null  # noqa: E402
