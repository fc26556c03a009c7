"""Words, boxes and bits under CPython: conversions that cost nothing once compiled.

Not here: memory (`memory`), classes (`classes`).
"""

from __future__ import annotations

import ctypes
import ctypes.util
import struct as packing
import weakref
from collections.abc import Callable
from typing import Any, TypeVar

from molt.lib.shim.faults import ShimFault
from molt.lib.shim.integers import MachineInt, boxed, i64, u64
from molt.lib.shim.memory import NULL, Block, element_of, null, point, ptr

T = TypeVar("T")
SMALL_MIN = -(1 << 62)
SMALL_MAX = (1 << 62) - 1


def fits_small(x: int) -> bool:
    return SMALL_MIN <= x <= SMALL_MAX


def is_small(word: object) -> bool:
    """Whether the word is a tagged int; under CPython: a plain host int in range."""
    return (type(word) is int or isinstance(word, MachineInt)) and fits_small(word)


def small(word: object) -> i64:
    if not is_small(word):
        raise ShimFault(f"small() of {word!r}")
    return i64(word)  # type: ignore[arg-type]


def make_small(x: int) -> int:
    if not fits_small(x):
        raise ShimFault(f"make_small({x})")
    return int(x)


def box_i64(x: int) -> int:
    return int(x)


def box_u64(x: int) -> int:
    return int(x)


def unbox_i64(x: int) -> i64:
    value = int(x)
    if not -(1 << 63) <= value < 1 << 63:
        raise OverflowError("Python int too large to convert to C ssize_t")
    return i64(value)


def box_float(x: float) -> object:
    return float(x)


def unbox_float(x: object) -> float:
    return float(x)  # type: ignore[arg-type]


def box_bool(x: bool) -> object:
    return bool(x)


def unbox_bool(x: object) -> bool:
    return x is True


def _checked(result: int, out: ptr[i64]) -> bool:
    out[0] = i64(result)
    return out[0] == result


def add_checked(a: int, b: int, out: ptr[i64]) -> bool:
    """Stores a + b wrapped; tells whether it is exact."""
    return _checked(int(a) + int(b), out)


def sub_checked(a: int, b: int, out: ptr[i64]) -> bool:
    return _checked(int(a) - int(b), out)


def mul_checked(a: int, b: int, out: ptr[i64]) -> bool:
    return _checked(int(a) * int(b), out)


def mul_wide(a: int, b: int, high: ptr[u64]) -> u64:
    """The low half of a 128-bit product; the high half goes to `high`."""
    product = int(u64(a)) * int(u64(b))
    high[0] = u64(product >> 64)
    return u64(product)


def div_wide(high: int, low: int, divisor: int, remainder: ptr[u64]) -> u64:
    """(high·2⁶⁴ + low) // divisor, which must fit: high < divisor."""
    if not int(high) < int(divisor):
        raise ShimFault("div_wide: the quotient does not fit")
    quotient, rest = divmod((int(high) << 64) | int(low), int(divisor))
    remainder[0] = u64(rest)
    return u64(quotient)


def clz(x: int) -> i64:
    if x == 0:
        raise ShimFault("clz(0)")
    return i64(64 - int(x).bit_length())


def ctz(x: int) -> i64:
    if x == 0:
        raise ShimFault("ctz(0)")
    return i64((int(x) & -int(x)).bit_length() - 1)


def popcount(x: int) -> i64:
    return i64(int(u64(x)).bit_count())


def float_bits(f: float) -> u64:
    return u64(packing.unpack("<Q", packing.pack("<d", f))[0])


def bits_float(bits: int) -> float:
    return packing.unpack("<d", packing.pack("<Q", int(bits)))[0]


def cast(type_: type[T], x: Any) -> T:
    """Unchecked reinterpretation; under CPython objects stay what they are."""
    return x.cast(type_) if isinstance(x, ptr) else x


_blocks: weakref.WeakValueDictionary[int, Block] = weakref.WeakValueDictionary()
_objects: dict[int, Any] = {}


def as_word(x: Any) -> u64:
    if isinstance(x, ptr):
        if not x:
            return u64(0)
        block = x._memory()
        _blocks[block.base] = block
        return u64(block.base + x._offset)
    if x is NULL:
        return u64(0)
    if is_small(x):
        return u64((int(x) << 1) | 1)
    _objects[id(x)] = x
    return u64(id(x))


def from_word(type_: Any, word: int) -> Any:
    """The pointer or object whose word this is."""
    from molt.lib.shim.memory import PointerElement

    value = int(word)
    element = element_of(type_)
    if isinstance(element, PointerElement):
        return _pointer_from(value, element.target)
    if value == 0:
        return NULL
    if value & 1:
        return int(i64(value)) >> 1
    return _objects[value]


def _pointer_from(value: int, target: Any) -> Any:
    if value == 0:
        return null(target)
    bases = [base for base in _blocks if base <= value]
    if not bases:
        raise ShimFault(f"from_word: {value:#x} is no address")
    block = _blocks[max(bases)]
    return point(block, value - block.base, element_of(target))


def address(x: object) -> u64:
    return as_word(x)


def likely(b: bool) -> bool:
    return b


def unlikely(b: bool) -> bool:
    return b


def unreachable() -> Any:
    raise ShimFault("unreachable() was reached")


def call_ptr(function: Callable[..., T], *args: Any) -> T:
    return function(*args)


# Stand-ins for functions of floor, which is C: tests put theirs here.
host_functions: dict[str, Callable[..., Any]] = {}
_libraries: list[ctypes.CDLL] = []
_C_TYPES: dict[str, Any] = {
    "i8": ctypes.c_int8, "i16": ctypes.c_int16, "i32": ctypes.c_int32, "i64": ctypes.c_int64,
    "u8": ctypes.c_uint8, "u16": ctypes.c_uint16, "u32": ctypes.c_uint32, "u64": ctypes.c_uint64,
    "float": ctypes.c_double, "bool": ctypes.c_bool, "int": ctypes.c_int64,
}  # fmt: skip


def c_call(name: str, result: Any, *args: Any) -> Any:
    """Calls a C function of libc, libm or floor: raw types only, does not raise."""
    if name in host_functions:
        return host_functions[name](*args)
    function = _find_c_function(name)
    function.restype = None if result is None else _C_TYPES.get(result.__name__, ctypes.c_void_p)
    found = function(*[_c_argument(a) for a in args])
    return found if result is None else result(found)


def _find_c_function(name: str) -> Any:
    if not _libraries:
        _libraries.append(ctypes.CDLL(None))
        _libraries.append(ctypes.CDLL(ctypes.util.find_library("m") or "libm.so.6"))
    for library in _libraries:
        try:
            return getattr(library, name)
        except AttributeError:
            continue
    raise ShimFault(f"c_call: no C function '{name}'; for one of floor put a stand-in in host_functions")


def _c_argument(x: Any) -> Any:
    if isinstance(x, ptr):
        if not x:
            return ctypes.c_void_p(0)
        block = x._memory()
        block.check(x._offset, 0)
        view = (ctypes.c_char * len(block.data)).from_buffer(block.data)
        return ctypes.c_void_p(ctypes.addressof(view) + x._offset)
    kind = type(x).__name__
    if kind not in _C_TYPES:
        raise ShimFault(f"c_call: {kind} is no raw type")
    return _C_TYPES[kind](boxed(x))


class Isolate:
    """`ctx` under CPython: the fields of `Context` on zeroed memory, made at first use."""

    def _context(self) -> Any:
        found = self.__dict__.get("_made")
        if found is None:
            from molt.lib.rt.context import Context
            from molt.lib.shim.memory import alloc_zeroed

            found = self.__dict__["_made"] = alloc_zeroed(Context, 1)
        return found

    def __getattr__(self, name: str) -> Any:
        return getattr(self._context(), name)

    def __setattr__(self, name: str, value: Any) -> None:
        setattr(self._context(), name, value)


ctx: Any = Isolate()
