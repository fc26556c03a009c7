"""`msgpack`: packb and unpackb as the package of this name has them. Streaming (Packer, Unpacker) is not here."""

from __future__ import annotations

from molt.lib.builtins.bytearray import bytearray as _bytearray
from molt.lib.builtins.bytes import bytes as _bytes
from molt.lib.low import cast, isinstance
from molt.lib.rt.attributes import get_attr as _get_attr
from molt.lib.rt.calls import call as _call
from molt.lib.rt.calls import call1 as _call1
from molt.lib.rt.calls import call_method0 as _call_method0
from molt.lib.rt.errors import type_name as _type_name
from molt.lib.std.msgpack.exceptions import BufferFull as BufferFull
from molt.lib.std.msgpack.exceptions import ExtraData as ExtraData
from molt.lib.std.msgpack.exceptions import FormatError as FormatError
from molt.lib.std.msgpack.exceptions import OutOfData as OutOfData
from molt.lib.std.msgpack.exceptions import StackError as StackError
from molt.lib.std.msgpack.exceptions import UnpackException as UnpackException
from molt.lib.std.msgpack.ext import ExtType as ExtType
from molt.lib.std.msgpack.ext import Timestamp as Timestamp
from molt.lib.std.msgpack.packer import new_writer as _new_writer
from molt.lib.std.msgpack.packer import pack_document as _pack_document
from molt.lib.std.msgpack.unpacker import PackReader as _PackReader
from molt.lib.std.msgpack.unpacker import new_reader as _new_reader
from molt.lib.std.msgpack.unpacker import unpack_document as _unpack_document


def packb(
    o: object,
    *,
    default: object = None,
    use_bin_type: bool = True,
    strict_types: bool = False,
    unicode_errors: str = "strict",
) -> object:
    """Pack object `o` and return packed bytes"""
    w = _new_writer()
    if default is not None:
        if not callable(default):
            raise TypeError("default must be a callable.")
        w.default = default
    w.bin_type = use_bin_type
    w.strict_types = strict_types
    w.unicode_errors = unicode_errors
    return _pack_document(w, o)


def unpackb(
    packed: object,
    *,
    object_hook: object = None,
    object_pairs_hook: object = None,
    list_hook: object = None,
    ext_hook: object = None,
    use_list: bool = True,
    raw: bool = False,
    strict_map_key: bool = True,
    unicode_errors: str = "strict",
) -> object:
    """Unpack packed_bytes to object. Returns an unpacked object."""
    r = _reader_of(packed)
    if object_hook is not None and object_pairs_hook is not None:
        raise TypeError("object_pairs_hook and object_hook are mutually exclusive.")
    if object_hook is not None:
        r.object_hook = object_hook
    if object_pairs_hook is not None:
        r.pairs_hook = object_pairs_hook
    if list_hook is not None:
        r.list_hook = list_hook
    if ext_hook is not None:
        r.ext_hook = ext_hook
    r.use_list = use_list
    r.raw = raw
    r.strict_keys = strict_map_key
    r.unicode_errors = unicode_errors
    return _unpack_document(r)


def _reader_of(packed: object) -> _PackReader:
    """A reader of the bytes of an object."""
    if isinstance(packed, _bytes):
        return _new_reader(cast(_bytes, packed).data, cast(_bytes, packed).length)
    if isinstance(packed, _bytearray):
        return _new_reader(cast(_bytearray, packed).data, cast(_bytearray, packed).length)
    raise TypeError(f"a bytes-like object is required, not '{_type_name(packed)}'")


def dumps(o: object, **options: object) -> object:
    """The same as packb()."""
    return _call(packb, (o,), options)


def loads(packed: object, **options: object) -> object:
    """The same as unpackb()."""
    return _call(unpackb, (packed,), options)


def pack(o: object, stream: object, **options: object) -> None:
    """Pack object `o` and write it to `stream`"""
    packed = _call(packb, (o,), options)
    _call1(_get_attr(stream, "write"), packed)


def unpack(stream: object, **options: object) -> object:
    """Unpack an object from `stream`."""
    return _call(unpackb, (_call_method0(stream, "read"),), options)
