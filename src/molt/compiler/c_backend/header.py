"""A unit's header: structs, prototypes and declarations of static data.

The library's is `molt_lib.h`, which molt.h includes; a program's follows molt.h.
"""

from __future__ import annotations

from collections.abc import Iterator

from molt.compiler.c_backend.constants import static_object
from molt.compiler.c_backend.function import prototype
from molt.compiler.c_backend.types import c_elem, c_field, c_type, declare, pointer_to
from molt.compiler.ir.library import LibraryNames
from molt.compiler.ir.model import Field, Rep, StructRecord, Unit

# Structs that molt.h calls by a name of their role.
_ROLE_TYPES = (
    ("context", "molt_ctx"), ("function", "molt_function"), ("site", "molt_site"), ("stack_frame", "molt_stack_frame"), ("site_cache", "molt_site_cache"),
    ("float", "molt_float"), ("list", "molt_list"), ("tuple", "molt_tuple"), ("str", "molt_str"),
    ("module_object", "molt_module"),
)  # fmt: skip

# Class ids that molt.h compares with.
_ROLE_IDS = (
    ("int", "MOLT_ID_INT"), ("function", "MOLT_ID_FUNCTION"), ("float", "MOLT_ID_FLOAT"),
    ("list", "MOLT_ID_LIST"), ("tuple", "MOLT_ID_TUPLE"),
    ("module_object", "MOLT_ID_MODULE"),
)  # fmt: skip

# The objects that exist once; molt.h takes their addresses.
SINGLETONS = (
    ("none", "molt_None"),
    ("true", "molt_True"),
    ("false", "molt_False"),
    ("ellipsis", "molt_Ellipsis"),
    ("notimplemented", "molt_NotImplemented"),
)


def struct_lines(record: StructRecord) -> list[str]:
    """The definition of a struct."""
    lines = [f"struct {record.symbol} {{"]
    if record.has_header:
        lines.append("  molt_header header;")
    lines += [f"  {_member(field)};" for field in record.fields]
    if record.inline:
        lines.append(f"  {declare(c_elem(record.inline), 'inline_')}[];")
    elif not record.has_header and not record.fields:
        lines.append("  char empty;")
    lines.append("};")
    return lines


def _member(field: Field) -> str:
    if field.rep is Rep.PTR:
        return declare(pointer_to(field.elem or "void"), c_field(field.name))
    return declare(c_type(field.rep), c_field(field.name))


def library_header(unit: Unit, library: LibraryNames) -> str:
    """molt_lib.h: comes in the middle of molt.h, after the types of words."""
    lines = ["/* Generated from the library; included by molt.h. */", "#ifndef MOLT_LIB_H", "#define MOLT_LIB_H", ""]
    for record in unit.structs:
        lines.append(f"struct {record.symbol};")
    for role, name in _ROLE_TYPES:
        lines.append(f"typedef struct {library.struct_symbol(role)} {name};")
    for role, name in _ROLE_IDS:
        lines.append(f"#define {name} {library.class_ids[role]}")
    lines.append("")
    for record in unit.structs:
        lines += struct_lines(record)
    lines += _singletons(library)
    lines += _exported_prototypes(unit)
    lines += ["", "#endif", ""]
    return "\n".join(lines)


def program_header(unit: Unit) -> str:
    """A program's header: what its sources share."""
    lines = [f"/* Generated from the program {unit.name}. */", "#pragma once", '#include "molt.h"', ""]
    for record in unit.structs:
        lines += struct_lines(record)
    return "\n".join([*lines, ""])


def singleton_role(name: str) -> str:
    """The class that a singleton is an instance of."""
    return "bool" if name in ("true", "false") else name


def define_singletons(library: LibraryNames) -> Iterator[str]:
    """The objects that exist once.  True and False are ints that hold their number."""
    for name, symbol in SINGLETONS:
        role = singleton_role(name)
        is_one = name == "true" and bool(library.structs[role].inline)
        value = static_object(library, role, {"size": "1"} if is_one else {}, inline="{1}" if is_one else "")
        yield f"const struct {library.struct_symbol(role)} {symbol} = {value};"


def _singletons(library: LibraryNames) -> Iterator[str]:
    for name, symbol in SINGLETONS:
        yield f"extern const struct {library.struct_symbol(singleton_role(name))} {symbol};"


def _exported_prototypes(unit: Unit) -> Iterator[str]:
    """What molt.h and floor call; sources declare all else that they use themselves."""
    for function in unit.functions:
        if function.exported:
            yield prototype(function.symbol, function.signature)
