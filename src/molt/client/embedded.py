"""Entries of a compiled library, called in this process with the GIL released.

All that is known of the library is docs/embedding.md.
"""

import ctypes
import struct
from functools import partial
from pathlib import Path

from molt.client.cancellation import NEVER
from molt.client.local import Isolate, Limits, LocalClient, Ran, Request, make_ran, unavailable
from molt.client.refusal import Refusal
from molt.wire import ABI_VERSION, Codec, Manifest, ManifestError, Status, parse_manifest

# What `molt_isolate_new` may say of a module body that failed.
_ERROR_SIZE = 4096


class _CallResult(ctypes.Structure):
    """`molt_response` of docs/embedding.md."""

    _fields_ = (
        ("status", ctypes.c_uint32),
        ("codec", ctypes.c_uint32),
        ("data", ctypes.c_void_p),
        ("length", ctypes.c_uint64),
        ("queue_us", ctypes.c_int64),
        ("pool_wait_us", ctypes.c_int64),
        ("exec_us", ctypes.c_int64),
        ("decode_us", ctypes.c_int64),
        ("encode_us", ctypes.c_int64),
        ("peak_heap_bytes", ctypes.c_uint64),
    )


# All of it at once: reading a field of a ctypes structure costs as much.
_FIELDS = struct.Struct("=IIQQqqqqqQ")
assert _FIELDS.size == ctypes.sizeof(_CallResult)

# `ctypes.string_at` without the function of Python around it.
_copy_bytes = ctypes.PYFUNCTYPE(ctypes.py_object, ctypes.c_void_p, ctypes.c_ssize_t)(
    ("PyBytes_FromStringAndSize", ctypes.pythonapi)
)

# What a library may answer with; a status that is not among them is its own fault.
_STATUSES = {int(status): status for status in Status if status <= Status.INTERNAL_ERROR}
_CODECS = {int(codec): codec for codec in Codec}


def embedded_client(library: str | Path, limits: Limits | None = None) -> LocalClient:
    """A client of the compiled library at `library`, which is loaded on first use."""
    return LocalClient(partial(load_library, Path(library)), limits or Limits())


class Library:
    """A loaded library and its manifest."""

    def __init__(self, functions: ctypes.CDLL, manifest: Manifest) -> None:
        self.functions = functions
        self.manifest = manifest
        # The numbers that calls name entries by.
        self.positions = {export.name: position for position, export in enumerate(manifest.exports)}
        self._taken = {
            (export.name, codec, result_codec)
            for export in manifest.exports
            for codec in export.codec_in
            for result_codec in export.codec_out
        }

    @property
    def entries(self) -> tuple[str, ...]:
        """The names that may be called."""
        return tuple(self.positions)

    def check(self, request: Request) -> None:
        """Refuse an unknown entry, and a codec that the entry was not built for."""
        if (request.entry, request.codec, request.result_codec) in self._taken:
            return
        position = self.positions.get(request.entry)
        if position is None:
            raise Refusal(Status.INVALID_INPUT, f"unknown entry: {request.entry}")
        takes_payload = request.codec in self.manifest.exports[position].codec_in
        codec = request.result_codec if takes_payload else request.codec
        raise Refusal(Status.INVALID_INPUT, f"codec not in the manifest: {codec.label}")

    def new_isolate(self) -> Isolate:
        """Make a heap and run the module bodies in it."""
        error = ctypes.create_string_buffer(_ERROR_SIZE)
        handle = self.functions.molt_isolate_new(error, _ERROR_SIZE)
        if not handle:
            raise unavailable(f"an isolate could not start: {error.value.decode('utf-8', 'replace')}")
        return LibraryIsolate(self, handle)


class LibraryIsolate:
    """One heap of a library; owns its handle.

    It runs one call at a time, so what a call's arguments need is made once.
    """

    __slots__ = ("_call", "_free", "_handle", "_interrupt", "_out", "_positions", "_result")

    def __init__(self, library: Library, handle: int) -> None:
        self._positions = library.positions
        self._free = library.functions.molt_isolate_free
        self._handle = ctypes.c_void_p(handle)
        self._call = library.functions.molt_call
        self._interrupt = partial(library.functions.molt_interrupt, self._handle)
        self._result = _CallResult()
        self._out = ctypes.byref(self._result)

    def run(self, request: Request, now: float) -> Ran:
        """Call the entry; the GIL is not held meanwhile."""
        entry, payload, codec, result_codec, deadline, cancellation = request
        number = self._positions[entry]
        budget_us = -1 if deadline is None else int((deadline - now) * 1e6)
        if cancellation is NEVER:
            fault = self._call(
                self._handle, number, codec, result_codec, payload, len(payload), budget_us, None, self._out
            )
        else:
            flag = cancellation.address
            with cancellation.watch(self._interrupt):
                fault = self._call(
                    self._handle, number, codec, result_codec, payload, len(payload), budget_us, flag, self._out
                )
        if fault:
            raise Refusal(Status.INTERNAL_ERROR, f"the library could not run the call (code {fault})")
        # Copied out of the isolate, which the next call overwrites.
        status, used, data, length, queue_us, pool_wait_us, exec_us, decode_us, encode_us, peak = _FIELDS.unpack(
            self._result
        )
        return make_ran((
            _STATUSES.get(status, Status.INTERNAL_ERROR), _CODECS.get(used, Codec.JSON),
            _copy_bytes(data, length) if length else b"",
            queue_us, pool_wait_us, exec_us, decode_us, encode_us, peak,
        ))  # fmt: skip

    def free(self) -> None:
        """Give the heap back."""
        self._free(self._handle)


def load_library(path: Path) -> Library:
    """Load and check a library; a Refusal that is Unavailable says why it cannot be used."""
    if not path.is_file():
        raise unavailable(f"there is no library at {path}")
    try:
        functions = ctypes.CDLL(str(path.resolve()))
        _declare(functions)
    except OSError as error:
        raise unavailable(f"{path} cannot be loaded: {error}") from None
    except AttributeError as error:
        raise unavailable(f"{path} is not a library of entries: {error}") from None
    # The version first: another one may have another manifest.
    version = functions.molt_abi_version()
    if version != ABI_VERSION:
        reason = f"was built for ABI version {version}, and this is version {ABI_VERSION}: build it again"
        raise unavailable(f"{path} {reason}")
    try:
        return Library(functions, _read_manifest(functions))
    except ManifestError as error:
        raise unavailable(f"{path}: {error}") from None


def _declare(functions: ctypes.CDLL) -> None:
    functions.molt_abi_version.argtypes = ()
    functions.molt_abi_version.restype = ctypes.c_uint32
    functions.molt_manifest.argtypes = (ctypes.POINTER(ctypes.c_uint64),)
    functions.molt_manifest.restype = ctypes.c_void_p
    functions.molt_isolate_new.argtypes = (ctypes.c_char_p, ctypes.c_uint64)
    functions.molt_isolate_new.restype = ctypes.c_void_p
    functions.molt_isolate_free.argtypes = (ctypes.c_void_p,)
    functions.molt_isolate_free.restype = None
    functions.molt_call.argtypes = (
        ctypes.c_void_p,
        ctypes.c_uint32,
        ctypes.c_uint32,
        ctypes.c_uint32,
        ctypes.c_char_p,
        ctypes.c_uint64,
        ctypes.c_int64,
        ctypes.c_void_p,
        ctypes.c_void_p,
    )
    functions.molt_call.restype = ctypes.c_int32
    functions.molt_interrupt.argtypes = (ctypes.c_void_p,)
    functions.molt_interrupt.restype = None


def _read_manifest(functions: ctypes.CDLL) -> Manifest:
    length = ctypes.c_uint64(0)
    data = functions.molt_manifest(ctypes.byref(length))
    if not data:
        raise ManifestError("the library has no manifest")
    return parse_manifest(ctypes.string_at(data, length.value))
