"""Memory under CPython: blocks, typed pointers into them, and checks that C would not make.

A block is bytes plus two side tables, of the objects and of the pointers that
words of it hold. Moving objects bitwise empties the source, as ownership does,
so that `free` can tell a leak and `get` a use after the move.

Not here: classes and their fields (`classes`).
"""

from __future__ import annotations

import builtins
import struct as packing
import typing
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Generic, ParamSpec, TypeVar

from molt.lib.shim.faults import ShimFault
from molt.lib.shim.integers import MACHINE_INTS, MachineInt, boxed, i64, u8

T = TypeVar("T")
U = TypeVar("U")
P = ParamSpec("P")
R = TypeVar("R", covariant=True)

POISON = 0xCD


class Null:
    """The word 0. It is no value: only `is_null` and `is` may look at it."""

    def __repr__(self) -> str:
        return "NULL"

    def __bool__(self) -> bool:
        raise ShimFault("truth of NULL: ask is_null()")


NULL: Any = Null()


class Block:
    """Some memory: what one allocation returned."""

    __slots__ = ("base", "data", "objects", "pointers", "alive", "read_only", "__weakref__")
    next_base = 0x10000

    def __init__(self, size: int, byte: int) -> None:
        self.base = Block.next_base
        Block.next_base += (size + 64) & ~15
        self.data = bytearray([byte]) * size
        self.objects: dict[int, Any] = {}
        self.pointers: dict[int, Any] = {}
        self.alive = True
        self.read_only = False

    def check(self, offset: int, size: int) -> None:
        if not self.alive:
            raise ShimFault("use of freed memory")
        if offset < 0 or offset + size > len(self.data):
            raise ShimFault(f"out of bounds: bytes {offset}…{offset + size} of {len(self.data)}")

    def check_store(self, offset: int, size: int) -> None:
        self.check(offset, size)
        if self.read_only:
            raise ShimFault("store into static bytes")

    def forget(self, offset: int, size: int) -> None:
        """The words in this range no longer hold objects or pointers."""
        for table in (self.objects, self.pointers):
            if table:
                for at in range(offset - offset % 8, offset + size, 8):
                    table.pop(at, None)


@dataclass(frozen=True)
class Element:
    """How one T lies in memory."""

    name: str
    size: int
    align: int

    def load(self, block: Block, offset: int) -> Any:
        raise ShimFault(f"'{self.name}' is not read by subscript")

    def store(self, block: Block, offset: int, value: Any) -> None:
        raise ShimFault(f"'{self.name}' is not written by subscript")

    def zero(self) -> Any:
        raise ShimFault(f"'{self.name}' has no zero")


@dataclass(frozen=True)
class RawElement(Element):
    format: str
    convert: Callable[[Any], Any]

    def load(self, block: Block, offset: int) -> Any:
        block.check(offset, self.size)
        return self.convert(packing.unpack_from(self.format, block.data, offset)[0])

    def store(self, block: Block, offset: int, value: Any) -> None:
        block.check_store(offset, self.size)
        if block.objects or block.pointers:
            block.forget(offset, self.size)
        packing.pack_into(self.format, block.data, offset, self.convert(value))

    def zero(self) -> Any:
        return self.convert(0)


@dataclass(frozen=True)
class ObjectElement(Element):
    def load(self, block: Block, offset: int) -> Any:
        block.check(offset, 8)
        if offset in block.objects:
            return block.objects[offset]
        if any(block.data[offset : offset + 8]):
            raise ShimFault("read of an empty object slot")
        return NULL

    def store(self, block: Block, offset: int, value: Any) -> None:
        block.check_store(offset, 8)
        block.pointers.pop(offset, None)
        if value is NULL:
            block.objects.pop(offset, None)
            block.data[offset : offset + 8] = bytes(8)
        else:
            block.objects[offset] = boxed(value)
            block.data[offset : offset + 8] = b"\x01" * 8

    def empty(self, block: Block, offset: int) -> None:
        block.objects.pop(offset, None)
        block.data[offset : offset + 8] = bytes([POISON]) * 8

    def zero(self) -> Any:
        return NULL


@dataclass(frozen=True)
class PointerElement(Element):
    target: Any

    def load(self, block: Block, offset: int) -> Any:
        block.check(offset, 8)
        if offset in block.pointers:
            return block.pointers[offset]
        if any(block.data[offset : offset + 8]):
            raise ShimFault("read of an uninitialised pointer")
        return self.zero()

    def store(self, block: Block, offset: int, value: Any) -> None:
        block.check_store(offset, 8)
        block.objects.pop(offset, None)
        block.pointers[offset] = value
        block.data[offset : offset + 8] = b"\x01" * 8

    def zero(self) -> Any:
        return NULL if self.target is None else null(self.target)


@dataclass(frozen=True)
class StructElement(Element):
    fields: dict[str, tuple[int, Element]]


OBJECT = ObjectElement("object", 8, 8)
FORMATS = {"i8": "<b", "i16": "<h", "i32": "<i", "i64": "<q", "u8": "<B", "u16": "<H", "u32": "<I", "u64": "<Q"}
RAW: dict[str, Element] = {
    name: RawElement(name, kind.bits // 8, kind.bits // 8, FORMATS[name], kind) for name, kind in MACHINE_INTS.items()
}
RAW["float"] = RawElement("float", 8, 8, "<d", float)
RAW["bool"] = RawElement("bool", 1, 1, "<?", bool)


def element_of(type_: Any) -> Element:
    """How values of `type_` (an evaluated annotation) lie in memory."""
    origin = typing.get_origin(type_)
    if origin is ptr:
        return PointerElement("ptr", 8, 8, typing.get_args(type_)[0])
    if origin is fn:
        return PointerElement("fn", 8, 8, None)
    if isinstance(type_, type):
        layout = type_.__dict__.get("_molt_struct")
        if layout is not None:
            return layout()
        # Inside float.py and bool.py these names mean the library's own classes.
        if issubclass(type_, MachineInt) or type_ in (float, bool) or type_.__name__ in ("float", "bool"):
            return RAW[type_.__name__]
    return OBJECT


class ptr(Generic[T]):
    """The address of Ts. Raw and pointer elements by subscript, objects by get/init/take/set, structs by field."""

    __slots__ = ("_block", "_offset", "_element")
    _block: Block | None
    _offset: int
    _element: Element

    def __getattr__(self, name: str) -> Any:
        offset, element = self._field(name)
        return element.load(self._memory(), self._offset + offset)

    def __setattr__(self, name: str, value: Any) -> None:
        offset, element = self._field(name)
        element.store(self._memory(), self._offset + offset, value)

    def _field(self, name: str) -> tuple[int, Element]:
        if not isinstance(self._element, StructElement) or name not in self._element.fields:
            raise AttributeError(f"ptr[{self._element.name}] has no field '{name}'")
        return self._element.fields[name]

    def _memory(self) -> Block:
        if self._block is None:
            raise ShimFault("null pointer")
        return self._block

    def _at(self, index: int) -> int:
        return self._offset + int(index) * self._element.size

    def __getitem__(self, index: int) -> T:
        if self._element is OBJECT:
            raise ShimFault("objects are read with get() or take()")
        if isinstance(self._element, StructElement):
            return self + index  # type: ignore[return-value]
        return self._element.load(self._memory(), self._at(index))

    def __setitem__(self, index: int, value: Any) -> None:
        if self._element is OBJECT:
            raise ShimFault("objects are written with init() or set()")
        self._element.store(self._memory(), self._at(index), value)

    def get(self, index: int) -> T:
        """Borrows the object in slot `index`."""
        return OBJECT.load(self._memory(), self._at(index))

    def init(self, index: int, value: Any) -> None:
        """Fills an empty slot."""
        block, at = self._memory(), self._at(index)
        if at in block.objects:
            raise ShimFault("init() of a slot that holds an object: its reference would leak")
        OBJECT.store(block, at, value)

    def take(self, index: int) -> T:
        """Moves the object out, leaving the slot empty."""
        block, at = self._memory(), self._at(index)
        value = OBJECT.load(block, at)
        OBJECT.empty(block, at)
        return value

    def set(self, index: int, value: Any) -> None:
        """Replaces what the slot holds."""
        block, at = self._memory(), self._at(index)
        OBJECT.load(block, at)  # faults where the slot is uninitialised: its garbage would be released
        OBJECT.store(block, at, value)

    def cast(self, type_: type[U]) -> ptr[U]:
        return point(self._block, self._offset, element_of(type_))

    def __add__(self, count: int) -> ptr[T]:
        return point(self._block, self._at(count), self._element)

    def __sub__(self, other: Any) -> Any:
        if isinstance(other, ptr):
            if other._block is not self._block:
                raise ShimFault("difference of pointers into different blocks")
            return i64((self._offset - other._offset) // self._element.size)
        return point(self._block, self._at(-int(other)), self._element)

    def __bool__(self) -> bool:
        return self._block is not None

    def _position(self) -> tuple[int, int]:
        return (0, 0) if self._block is None else (self._block.base, self._offset)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, ptr) and self._position() == other._position()

    def __hash__(self) -> int:
        return hash(self._position())

    def __lt__(self, other: ptr[T]) -> bool:
        return self._position() < other._position()

    def __le__(self, other: ptr[T]) -> bool:
        return self._position() <= other._position()

    def __gt__(self, other: ptr[T]) -> bool:
        return self._position() > other._position()

    def __ge__(self, other: ptr[T]) -> bool:
        return self._position() >= other._position()

    def __repr__(self) -> str:
        base, offset = self._position()
        return f"ptr[{self._element.name}] {base:#x}+{offset}"


class fn(Generic[P, R]):
    """The address of a C function `(ctx, …) -> R`; under CPython any callable."""

    def __call__(self, *args: P.args, **kwargs: P.kwargs) -> R:
        raise ShimFault("fn is a type")


def point(block: Block | None, offset: int, element: Element) -> ptr[Any]:
    """A pointer to `element`s, `offset` bytes into `block`."""
    made: ptr[Any] = object.__new__(ptr)
    set_slot = object.__setattr__
    set_slot(made, "_block", block)
    set_slot(made, "_offset", offset)
    set_slot(made, "_element", element)
    return made


def _allocate(element: Element, count: int, byte: int) -> ptr[Any]:
    if count < 0:
        raise ShimFault(f"allocation of {count} elements")
    if int(count) * element.size > 1 << 40:
        raise MemoryError
    return point(Block(int(count) * element.size, byte), 0, element)


def null(type_: type[T]) -> ptr[T]:
    return point(None, 0, element_of(type_))


def is_null(x: Any) -> bool:
    return not x if isinstance(x, ptr) else x is NULL


def alloc(type_: type[T], count: int) -> ptr[T]:
    """`count` uninitialised Ts."""
    return _allocate(element_of(type_), count, POISON)


def alloc_zeroed(type_: type[T], count: int) -> ptr[T]:
    return _allocate(element_of(type_), count, 0)


def stack(type_: type[T], count: int) -> ptr[T]:
    """`count` (a constant) uninitialised Ts that live as long as the call."""
    return _allocate(element_of(type_), count, POISON)


def free(p: ptr[T], count: int) -> None:
    """Gives memory back, with its size in elements; objects left in it would leak."""
    if not p:
        return
    block = p._memory()
    block.check(0, 0)
    if p._offset or int(count) * p._element.size != len(block.data):
        raise ShimFault(f"free of {count} × {p._element.size} bytes at {p!r}, a block of {len(block.data)}")
    if block.objects:
        raise ShimFault(f"free of memory that owns {len(block.objects)} objects")
    block.alive = False


def realloc(p: ptr[T], old_count: int, new_count: int) -> ptr[T]:
    """Memory for `new_count`, holding the first elements of `p`, which is invalid afterwards."""
    fresh = _allocate(p._element, new_count, POISON)
    kept = min(int(old_count), int(new_count))
    if kept:
        move(fresh, p, kept)
    free(p, old_count)
    return fresh


def copy(target: ptr[T], source: ptr[T], count: int) -> None:
    """memcpy: the ranges do not overlap."""
    size = int(count) * source._element.size
    if size and target._block is source._block and abs(target._offset - source._offset) < size:
        raise ShimFault("copy() of overlapping ranges: use move()")
    move(target, source, count)


def move(target: ptr[T], source: ptr[T], count: int) -> None:
    """memmove; objects leave the source, as their references do."""
    size = int(count) * source._element.size
    if size < 0:
        raise ShimFault(f"move of {count} elements")
    if size == 0:
        return
    if target._element.size != source._element.size:
        raise ShimFault("move between elements of different sizes")
    from_block, to_block = source._memory(), target._memory()
    from_block.check(source._offset, size)
    to_block.check_store(target._offset, size)
    data = bytes(from_block.data[source._offset : source._offset + size])
    objects = dict(_words(from_block.objects, source._offset, size))
    pointers = dict(_words(from_block.pointers, source._offset, size))
    for at in objects:
        OBJECT.empty(from_block, source._offset + at)
    lost = [at for at, _ in _words(to_block.objects, target._offset, size)]
    if lost:
        raise ShimFault(f"move over {len(lost)} objects: their references would leak")
    to_block.forget(target._offset, size)
    to_block.data[target._offset : target._offset + size] = data
    to_block.objects.update((target._offset + at, x) for at, x in objects.items())
    to_block.pointers.update((target._offset + at, x) for at, x in pointers.items())


def _words(table: dict[int, Any], offset: int, size: int) -> Iterator[tuple[int, Any]]:
    if len(table) * 8 < size:
        return iter([(at - offset, x) for at, x in table.items() if offset <= at < offset + size])
    return iter([(at - offset, table[at]) for at in range(offset, offset + size, 8) if at in table])


def fill(target: ptr[T], byte: int, count: int) -> None:
    """memset over `count` elements."""
    size = int(count) * target._element.size
    if size == 0:
        return
    block = target._memory()
    block.check_store(target._offset, size)
    if any(True for _ in _words(block.objects, target._offset, size)):
        raise ShimFault("fill over objects: their references would leak")
    block.forget(target._offset, size)
    block.data[target._offset : target._offset + size] = bytes([int(byte) & 255]) * size


def compare_bytes(a: ptr[T], b: ptr[T], count: int) -> i64:
    """memcmp over `count` elements: below, at or above 0."""
    size = int(count) * a._element.size
    if size == 0:
        return i64(0)
    left, right = a._memory(), b._memory()
    left.check(a._offset, size)
    right.check(b._offset, size)
    x = left.data[a._offset : a._offset + size]
    y = right.data[b._offset : b._offset + size]
    return i64((x > y) - (x < y))


def bytes_of(text: str) -> ptr[u8]:
    """The static bytes (UTF-8) of a literal."""
    block = Block(0, 0)
    block.data = bytearray(text.encode())
    block.read_only = True
    return point(block, 0, RAW["u8"])


def host_bytes(p: ptr[Any], count: int) -> bytes:
    """For tests: the bytes of `count` elements."""
    size = int(count) * p._element.size
    block = p._memory()
    block.check(p._offset, size)
    return builtins.bytes(block.data[p._offset : p._offset + size])


def bytes_from_host(data: bytes) -> ptr[u8]:
    """For tests: a fresh block that holds `data`."""
    p = alloc(u8, len(data))
    p._memory().data[:] = data
    return p
