"""`json`: encoding is in `writer`, decoding in `reader`."""

from __future__ import annotations

from typing import Final as _Final

from molt.lib.builtins.file_text import text_file as _TextIOWrapper
from molt.lib.builtins.string_io import string_io as _StringIO
from molt.lib.low import NULL as _NULL
from molt.lib.low import cast as _cast
from molt.lib.low import class_object
from molt.lib.low import is_null as _is_null
from molt.lib.low import type_is as _type_is
from molt.lib.rt.calls import call as _call
from molt.lib.rt.calls import call_method0 as _call_method0
from molt.lib.rt.calls import call_method1 as _call_method1
from molt.lib.rt.ops import iterate as _iterate
from molt.lib.rt.ops import next_or_null as _next_or_null
from molt.lib.rt.tables import dict_keys as _dict_keys
from molt.lib.rt.tables import dict_store as _dict_store
from molt.lib.std.json.decoder import JSONDecoder as JSONDecoder
from molt.lib.std.json.decoder import set_hooks as _set_hooks
from molt.lib.std.json.decoder import text_of_document as _text_of_document
from molt.lib.std.json.encoder import JSONEncoder as JSONEncoder
from molt.lib.std.json.encoder import list_pair as _list_pair
from molt.lib.std.json.encoder import set_layout as _set_layout
from molt.lib.std.json.encoder import writer_of as _writer_of
from molt.lib.std.json.errors import JSONDecodeError as JSONDecodeError
from molt.lib.std.json.reader import new_reader as _new_reader
from molt.lib.std.json.reader import read_document as _read_document
from molt.lib.std.json.reader import set_text as _set_text
from molt.lib.std.json.writer import new_writer as _new_writer
from molt.lib.std.json.writer import write_document as _write_document
from molt.lib.std.molt_values import find_submodule as _find_submodule

_computed_names: _Final = ("decoder", "encoder")


def dumps(
    obj: object,
    *,
    skipkeys: bool = False,
    ensure_ascii: bool = True,
    check_circular: bool = True,
    allow_nan: bool = True,
    cls: object = None,
    indent: object = None,
    separators: object = None,
    default: object = None,
    sort_keys: bool = False,
    **kw: object,
) -> object:
    """Serialize ``obj`` to a JSON formatted ``str``."""
    if cls is not None and not (cls is class_object(JSONEncoder)):
        encoder = _encoder_of(cls, skipkeys, ensure_ascii, check_circular, allow_nan, indent, separators, default, sort_keys, kw)
        return _call_method1(encoder, "encode", obj)
    _refuse_options("JSONEncoder", kw)
    w = _new_writer()
    w.skip_keys = skipkeys
    w.ascii = ensure_ascii
    w.check_circular = check_circular
    w.allow_nan = allow_nan
    w.sort_keys = sort_keys
    if default is not None:
        w.default = default
    if separators is not None:
        both = _list_pair(separators)
        _set_layout(w, indent, both.items.get(0), both.items.get(1))
    elif indent is not None:
        _set_layout(w, indent, ",", ": ")
    return _write_document(w, obj)


def _encoder_of(
    cls: object, skipkeys: bool, ensure_ascii: bool, check_circular: bool, allow_nan: bool, indent: object,
    separators: object, default: object, sort_keys: bool, others: dict,
) -> object:
    """An instance of an encoder class with the options of `dumps`."""
    options = others.copy()
    _dict_store(options, "skipkeys", skipkeys)
    _dict_store(options, "ensure_ascii", ensure_ascii)
    _dict_store(options, "check_circular", check_circular)
    _dict_store(options, "allow_nan", allow_nan)
    _dict_store(options, "indent", indent)
    _dict_store(options, "separators", separators)
    _dict_store(options, "default", default)
    _dict_store(options, "sort_keys", sort_keys)
    return _call(class_object(JSONEncoder) if cls is None else cls, (), options)


def dump(
    obj: object,
    fp: object,
    *,
    skipkeys: bool = False,
    ensure_ascii: bool = True,
    check_circular: bool = True,
    allow_nan: bool = True,
    cls: object = None,
    indent: object = None,
    separators: object = None,
    default: object = None,
    sort_keys: bool = False,
    **kw: object,
) -> None:
    """Serialize ``obj`` as a JSON formatted stream to ``fp`` (a
``.write()``-supporting file-like object)."""
    if cls is None:
        _refuse_options("JSONEncoder", kw)
    encoder = _encoder_of(cls, skipkeys, ensure_ascii, check_circular, allow_nan, indent, separators, default, sort_keys, kw)
    if cls is None and default is None and _is_file(fp):
        # Nobody sees into how many calls the text is cut.
        text: object = _NULL
        try:
            text = _write_document(_writer_of(_cast(JSONEncoder, encoder)), obj)
        except BaseException:
            # As much of it as goes has to be written.
            text = _NULL
        if not _is_null(text):
            _call_method1(fp, "write", text)
            return
    pieces = _iterate(_call_method1(encoder, "iterencode", obj))
    while True:
        piece = _next_or_null(pieces)
        if _is_null(piece):
            return
        _call_method1(fp, "write", piece)


def _is_file(fp: object) -> bool:
    """Whether writing asks no code of the program."""
    return _type_is(fp, _TextIOWrapper) or _type_is(fp, _StringIO)


def loads(
    s: object,
    *,
    cls: object = None,
    object_hook: object = None,
    parse_float: object = None,
    parse_int: object = None,
    parse_constant: object = None,
    object_pairs_hook: object = None,
    **kw: object,
) -> object:
    """Deserialize ``s`` (a ``str``, ``bytes`` or ``bytearray`` instance
containing a JSON document) to a Python object."""
    text = _text_of_document(s)
    if cls is None and kw.used == 0:
        r = _new_reader()
        _set_text(r, text)
        _set_hooks(r, object_hook, object_pairs_hook, parse_float, parse_int, parse_constant)
        return _read_document(r)
    options = kw.copy()
    _store_option(options, "object_hook", object_hook)
    _store_option(options, "object_pairs_hook", object_pairs_hook)
    _store_option(options, "parse_float", parse_float)
    _store_option(options, "parse_int", parse_int)
    _store_option(options, "parse_constant", parse_constant)
    made: object = class_object(JSONDecoder)
    if cls is not None:
        made = cls
    return _call_method1(_call(made, (), options), "decode", text)


def load(fp: object, **options: object) -> object:
    """Deserialize ``fp`` (a ``.read()``-supporting file-like object containing
a JSON document) to a Python object."""
    return _call(loads, (_call_method0(fp, "read"),), options)


def _store_option(options: dict, name: str, value: object) -> None:
    if value is not None:
        _dict_store(options, name, value)


def _refuse_options(name: str, kw: dict) -> None:
    """The TypeError of options that there are not."""
    if kw.used > 0:
        option = _dict_keys(kw).data.get(0)
        raise TypeError(f"{name}.__init__() got an unexpected keyword argument '{option}'")


def __getattr__(name: str) -> object:
    """The submodules that CPython's module imports itself."""
    return _find_submodule("json", name, _computed_names)
