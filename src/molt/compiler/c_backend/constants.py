"""Immortal constants as static C objects, laid out as the library's classes say.

Words inside of static data are written as addresses; small ints as tagged numbers.
Every constant is defined after those it holds.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from molt.compiler.c_backend.types import c_double, c_field, c_string
from molt.compiler.ir.library import LibraryNames
from molt.compiler.ir.model import Const

_SINGLETONS = {
    "none": "molt_None",
    "ellipsis": "molt_Ellipsis",
    "notimplemented": "molt_NotImplemented",
}

_SMALL_MIN, _SMALL_MAX = -(1 << 62), (1 << 62) - 1

# Bits of one digit of a heap int.
_DIGIT_BITS = 32


def constant_word(const: Const, symbol_of: Callable[[Const], str]) -> str:
    """The word of a constant, as a constant expression of C."""
    if const.kind == "int" and isinstance(const.value, int) and _SMALL_MIN <= const.value <= _SMALL_MAX:
        return f"(molt_word){(const.value << 1 | 1) & 0xFFFFFFFFFFFFFFFF:#x}u"
    return f"MOLT_WORD(&{constant_object(const, symbol_of)})"


def constant_object(const: Const, symbol_of: Callable[[Const], str]) -> str:
    """The C name of the object of a constant that is no small int."""
    if const.kind == "bool":
        return "molt_True" if const.value else "molt_False"
    return _SINGLETONS.get(const.kind) or symbol_of(const)


def needs_object(const: Const) -> bool:
    """Whether a constant is an object that somebody must define."""
    if const.kind == "int":
        assert isinstance(const.value, int)
        return not _SMALL_MIN <= const.value <= _SMALL_MAX
    return const.kind not in _SINGLETONS and const.kind != "bool"


def define_constant(
    const: Const, symbol: str, library: LibraryNames, symbol_of: Callable[[Const], str], *, linkage: str = ""
) -> str:
    """The definition of a constant's object."""
    text = static_object(
        library, const.kind, _fields(const, library, symbol_of), inline=_inline(const, symbol_of)
    )
    return f"{linkage}const struct {library.struct_symbol(const.kind)} {symbol} = {text};"


def declare_constant(const: Const, symbol: str, library: LibraryNames) -> str:
    return f"extern const struct {library.struct_symbol(const.kind)} {symbol};"


def static_object(
    library: LibraryNames, role: str, fields: Mapping[str, str], *, inline: str = ""
) -> str:
    """The initialiser of an immortal instance of a library class."""
    header = f".header = {{MOLT_IMMORTAL, {library.class_ids[role]}}}"
    return _braces([header, *struct_values(library, role, fields), *([f".inline_ = {inline}"] if inline else [])])


def static_struct(library: LibraryNames, role: str, fields: Mapping[str, str]) -> str:
    """The initialiser of a headerless record."""
    return _braces(struct_values(library, role, fields))


def struct_values(library: LibraryNames, role: str, fields: Mapping[str, str]) -> list[str]:
    unknown = set(fields) - {field.name for field in library.structs[role].fields}
    assert not unknown, f"{library.struct_symbol(role)} has no {', '.join(sorted(unknown))}"
    return [f".{c_field(name)} = {value}" for name, value in fields.items()]


def _braces(values: list[str]) -> str:
    return f"{{{', '.join(values)}}}" if values else "{0}"


def _fields(const: Const, library: LibraryNames, symbol_of: Callable[[Const], str]) -> dict[str, str]:
    value = const.value
    match const.kind:
        case "str":
            assert isinstance(value, str)
            return _str_fields(value, library)
        case "bytes":
            assert isinstance(value, bytes)
            return {"length": str(len(value))}
        case "int":
            assert isinstance(value, int)
            count = len(_digits(value))
            return {"size": str(-count if value < 0 else count)}
        case "float":
            return {"value": c_double(float.fromhex(str(value)))}
        case "complex":
            assert isinstance(value, tuple)
            return {name: c_double(float.fromhex(part)) for name, part in zip(("re", "im"), value, strict=True)}
        case "tuple":
            assert isinstance(value, tuple)
            return {"length": str(len(value))}
        case _ if const.kind in library.structs and isinstance(value, tuple):
            return {name: f"INT64_C({number})" for name, number in value}
    raise AssertionError(f"no constant of kind {const.kind}")


def character_kind(text: str) -> int:
    """Bytes of one character: as narrow as the widest allows."""
    widest = max(map(ord, text), default=0)
    return 1 if widest < 256 else 2 if widest < 65536 else 4


def _str_fields(text: str, library: LibraryNames) -> dict[str, str]:
    fields = {
        "length": str(len(text)),
        "kind": str(character_kind(text)),
        "ascii": "1" if text.isascii() else "0",
    }
    if library.string_hash is not None:
        fields["hash"] = f"INT64_C({library.string_hash(text)})"
    return fields


def _inline(const: Const, symbol_of: Callable[[Const], str]) -> str:
    value = const.value
    match const.kind:
        case "str":
            assert isinstance(value, str)
            return _str_data(value)
        case "bytes":
            assert isinstance(value, bytes)
            return c_string(value)
        case "int":
            assert isinstance(value, int)
            return f"{{{', '.join(f'{digit:#x}u' for digit in _digits(value))}}}"
        case "tuple":
            assert isinstance(value, tuple)
            return f"{{{', '.join(constant_word(item, symbol_of) for item in value)}}}" if value else ""
    return ""


def _str_data(text: str) -> str:
    """Inline data is bytes, also for wide characters: little-endian, as all targets are."""
    kind = character_kind(text)
    if kind == 1:
        return c_string(text.encode("latin-1"))
    encoding = "utf-16-le" if kind == 2 else "utf-32-le"
    data = text.encode(encoding, "surrogatepass")
    return c_string(data + bytes(kind - 1))


def _digits(value: int) -> list[int]:
    value = abs(value)
    digits = []
    while value:
        digits.append(value & ((1 << _DIGIT_BITS) - 1))
        value >>= _DIGIT_BITS
    return digits
