"""Running the entries of a shared library: decode, call, encode, and what became of it.

`serve` is called at the end of the entries' module by statements that the compiler adds
(`check/user/entries.py`). The rest is called by `floor/entry_library.c`; the outcomes
and texts are docs/embedding.md.
"""

from __future__ import annotations

from typing import Final

from molt.lib.builtins.bytes import bytes
from molt.lib.builtins.codecs import decode_bytes, encode_str
from molt.lib.builtins.exceptions import RecursionError, ValueError
from molt.lib.builtins.str_builder import StringBuilder
from molt.lib.builtins.str_raw import is_ascii
from molt.lib.builtins.tuple import tuple
from molt.lib.low import (
    NULL,
    alloc,
    builtin,
    c_call,
    cast,
    ctx,
    export,
    free,
    i64,
    internal,
    is_null,
    new,
    null,
    ptr,
    stack,
    struct,
    type_is,
    u8,
    u32,
    u64,
)
from molt.lib.rt.calls import call0, call1
from molt.lib.rt.errors import type_name
from molt.lib.rt.names import same_name
from molt.lib.rt.ops import str_of
from molt.lib.rt.start import flush_output
from molt.lib.rt.stopping import CANCELLED, checkpoint, is_stopped
from molt.lib.rt.streams import text_stream, write_stderr
from molt.lib.rt.tables import new_tuple
from molt.lib.rt.traceback_text import traceback_text
from molt.lib.std._molt_shapes import Mismatch, Slot, call_with_members, describe, fit, make_records, make_slots
from molt.lib.std._molt_shapes import raise_unexpected
from molt.lib.std.dataclasses.records import KnownRecords
from molt.lib.std.json.decoder import text_of_document
from molt.lib.std.json.reader import new_reader, read_document, set_text
from molt.lib.std.json.writer import json_encode
from molt.lib.std.molt import EntryError, entry_name
from molt.lib.std.msgpack.exceptions import StackError, UnpackException
from molt.lib.std.msgpack.packer import msgpack_encode
from molt.lib.std.msgpack.unpacker import msgpack_decode

OK: Final = 0
INVALID_INPUT: Final = 1
INTERNAL_ERROR: Final = 5

# Bytes for results: at first, and kept from one to the next.
FIRST_ROOM: Final = 1024
MOST_KEPT: Final = 1 << 20

MSGPACK: Final = 1
JSON: Final = 2


@struct
class CallResult:
    """`molt_response` of docs/embedding.md."""

    status: u32
    codec: u32
    data: ptr[u8]
    length: u64
    queue_us: i64
    pool_wait_us: i64
    exec_us: i64
    decode_us: i64
    encode_us: i64
    peak_heap_bytes: u64


class Entry:
    """A function that clients may call, and its parameters."""

    name: str
    function: object
    slots: tuple


class Buffer:
    """Memory that results are written to, one after the other: each lives until the next call."""

    data: ptr[u8]
    room: i64

    def __drop__(self) -> None:
        free(self.data, self.room)


class Served:
    """What an isolate offers: entries in the order of the manifest, the records they take, and those they gave."""

    entries: tuple
    records: tuple
    given: KnownRecords
    buffer: Buffer


def serve(records: tuple, entries: tuple) -> None:
    """Takes ((class, name, in order, slots), …) and ((name, function, slots), …)."""
    made = new_tuple(entries.length)
    for i in range(entries.length):
        parts = cast(tuple, entries.data.get(i))
        one = new(Entry)
        one.name = cast(str, parts.data.get(0))
        one.function = parts.data.get(1)
        one.slots = make_slots(cast(tuple, parts.data.get(2)))
        check_entry(one)
        made.data.init(i, one)
    served = new(Served)
    served.entries = made
    served.records = make_records(records)
    served.given = new(KnownRecords)
    served.buffer = new(Buffer)
    served.buffer.data = alloc(u8, FIRST_ROOM)
    served.buffer.room = FIRST_ROOM
    ctx.served = served


@internal
def check_entry(one: Entry) -> None:
    """The EntryError of a name that does not mean an entry any more when the module body has run."""
    marked = entry_name(one.function)
    if is_null(marked) or not same_name(cast(str, marked), one.name):
        raise EntryError(f"{one.name} is no entry when the module has been run")


# --- calls ---


@internal
@export("molt_run_entry")
def run_entry(
    number: i64, codec: i64, result_codec: i64, payload: ptr[u8], length: i64, out: ptr[CallResult]
) -> None:
    """Runs one call from its payload to its outcome. Does not raise."""
    ctx.heap_peak = ctx.heap_bytes
    out.codec = u32(result_codec)
    try:
        served = cast(Served, ctx.served)
        if number >= served.entries.length:
            answer_text(out, INVALID_INPUT, f"unknown entry: {number}")
        elif codec != MSGPACK and codec != JSON:
            answer_text(out, INVALID_INPUT, f"codec not in the manifest: {codec}")
        elif result_codec != MSGPACK and result_codec != JSON:
            answer_text(out, INVALID_INPUT, f"codec not in the manifest: {result_codec}")
        else:
            run_checked(cast(Entry, served.entries.data.get(number)), served.records, codec, payload, length, out)
    except BaseException as error:
        answer_failure(out, "", error)
    out.peak_heap_bytes = u64(ctx.heap_peak)


@internal
def run_checked(one: Entry, records: tuple, codec: i64, payload: ptr[u8], length: i64, out: ptr[CallResult]) -> None:
    """Runs a call of an entry that there is, in a codec that there is."""
    try:
        decode_call_encode(one, records, codec, payload, length, out)
    except Mismatch as error:
        answer_text(out, INVALID_INPUT, describe(cast(Mismatch, error)))
    except MalformedPayload as error:
        answer_text(out, INVALID_INPUT, str_of(error))
    except BaseException as error:
        answer_failure(out, one.name, error)
    if has_output():
        flush_output()


@internal
def has_output() -> bool:
    """Whether there may be something that was printed and is not written yet."""
    if is_null(ctx.stdout) or not type_is(ctx.stdout, text_stream):
        return True
    stream = cast(text_stream, ctx.stdout)
    return stream.used != 0 or not is_null(stream.bytes)


@internal
def decode_call_encode(
    one: Entry, records: tuple, codec: i64, payload: ptr[u8], length: i64, out: ptr[CallResult]
) -> None:
    """The call itself, with the time that each part takes."""
    checkpoint()
    started = clock()
    try:
        result = call_entry(one, records, codec, payload, length, out)
    finally:
        out.exec_us = (clock() - started) // 1000 - out.decode_us
    checkpoint()
    executed = clock()
    encode(i64(out.codec), result, out)
    out.encode_us = (clock() - executed) // 1000


@internal
def clock() -> i64:
    """Nanoseconds."""
    return c_call("molt_clock", i64, 1)


@internal
def call_entry(one: Entry, records: tuple, codec: i64, payload: ptr[u8], length: i64, out: ptr[CallResult]) -> object:
    """The result of an entry."""
    if one.slots.length == 0:
        return call0(one.function)
    started = clock()
    value = decode(codec, payload, length)
    if one.slots.length > 1:
        if not type_is(value, dict):
            raise_unexpected("dict", value)
        out.decode_us = (clock() - started) // 1000
        return call_with_members(one.function, one.slots, False, records, cast(dict, value))
    value = fit(cast(Slot, one.slots.data.get(0)).shape, records, value)
    out.decode_us = (clock() - started) // 1000
    return call1(one.function, value)


# --- codecs ---


@builtin(module="molt")
class MalformedPayload(ValueError):
    """Bytes that are not what their codec says."""


@internal
def decode(codec: i64, p: ptr[u8], n: i64) -> object:
    """The value that a payload says."""
    return decode_json(p, n) if codec == JSON else decode_msgpack(p, n)


@internal
def decode_json(p: ptr[u8], n: i64) -> object:
    """`json.loads` of UTF-8."""
    r = new_reader()
    try:
        if is_ascii(p, n):
            r.data = p
            r.kind = 1
            r.length = n
            r.ascii = True
        else:
            set_text(r, text_of_document(decode_bytes(p, n, "utf-8", "strict")))
        return read_document(r)
    except RecursionError:
        raise_malformed("invalid JSON: nested too deeply")
    except ValueError as error:
        raise_malformed(f"invalid JSON: {str_of(error)}")
    return NULL


@internal
def decode_msgpack(p: ptr[u8], n: i64) -> object:
    """`msgpack.unpackb`."""
    try:
        return msgpack_decode(p, n)
    except (RecursionError, StackError):
        raise_malformed("invalid MessagePack: nested too deeply")
    except (ValueError, UnpackException):
        raise_malformed("invalid MessagePack")
    return NULL


@internal
def raise_malformed(text: str) -> None:
    """Says what is wrong with the bytes. Always raises."""
    raise MalformedPayload(text)


@internal
def encode(codec: i64, x: object, out: ptr[CallResult]) -> None:
    """The outcome of a call that went well: the bytes of its result."""
    served = cast(Served, ctx.served)
    buffer = served.buffer
    b = stack(StringBuilder, 1)
    begin_result(b, buffer)
    try:
        if codec == JSON:
            json_encode(b, x, served.given)
        else:
            msgpack_encode(b, x, served.given)
    finally:
        # Both write bytes, so that a builder of theirs has one kind.
        buffer.data = b.data
        buffer.room = b.room
    ctx.result = NULL
    out.status = u32(OK)
    out.data = b.data
    out.length = u64(b.length)


@internal
def begin_result(b: ptr[StringBuilder], buffer: Buffer) -> None:
    """A builder with the memory of the result before, if that is no more than is worth keeping."""
    if buffer.room > MOST_KEPT:
        free(buffer.data, buffer.room)
        buffer.data = null(u8)
        buffer.room = 0
        buffer.data = alloc(u8, FIRST_ROOM)
        buffer.room = FIRST_ROOM
    b.data = buffer.data
    b.room = buffer.room
    b.length = 0
    b.kind = 1
    b.bits = 0


# --- outcomes ---


@internal
def answer(out: ptr[CallResult], status: i64, data: bytes) -> None:
    """The outcome; its bytes live as long as `ctx.result` holds them."""
    ctx.result = data
    out.status = u32(status)
    out.data = data.data
    out.length = u64(data.length)


@internal
def answer_text(out: ptr[CallResult], status: i64, text: str) -> None:
    """An outcome that says what was wrong."""
    answer(out, status, encode_str(text, "utf-8", "replace"))


@internal
def answer_failure(out: ptr[CallResult], name: str, error: object) -> None:
    """The outcome of a call that raised. Work that fails because it was stopped has been stopped."""
    if is_stopped():
        reason = ctx.stop
        allow_code()
        answer_text(out, reason, "cancelled" if reason == CANCELLED else "the budget ran out")
        return
    answer_text(out, INTERNAL_ERROR, f"the entry {name} raised {type_name(error)}")
    write_stderr(traceback_text(error))


@internal
def allow_code() -> None:
    """Lets code run again: the call is over."""
    ctx.cancel = null(u32)
    ctx.deadline = 0
    ctx.stop = 0
    ctx.limit = ctx.stack_limit
