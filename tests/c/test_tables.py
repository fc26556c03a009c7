"""Static tables: types, functions, modules and code records compile, and hold what was said."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from molt.compiler.c_backend.unit import emit_tables
from molt.compiler.ir.library import LibraryNames
from molt.compiler.ir.model import (
    ClassRecord,
    CodeRecord,
    Const,
    Field,
    MethodRecord,
    ModuleRecord,
    ParamRecord,
    Rep,
    StructRecord,
    Unit,
)
from molt.compiler.ir.reader import read_unit
from tests.c.stub import LIBRARY, STRUCTS, emit_library, run_unit

_WORDS = ("name", "qualname", "module", "doc", "bases", "order", "base", "metaclass")
_POINTERS = ("static_names", "static_values", "drop", "visit", "next", "items")

TABLE_STRUCTS = {
    **STRUCTS,
    "type": StructRecord("stub_type", (
        Field("id", Rep.I64), *(Field(name, Rep.WORD) for name in _WORDS),
        *(Field(name, Rep.PTR, "word") for name in _POINTERS),
        *(Field(name, Rep.I64) for name in ("flags", "static_count", "instance_size", "owned")),
    ), has_header=True),
    "signature": StructRecord("stub_signature", (
        Field("names", Rep.PTR, "word"), Field("defaults", Rep.PTR, "word"),
        *(Field(name, Rep.I64) for name in (
            "positional_only", "positional", "keyword_only", "star", "double_star", "required", "style")),
    ), has_header=False),
    "module": StructRecord("stub_module", (
        *(Field(name, Rep.WORD) for name in ("name", "file", "doc")),
        *(Field(name, Rep.PTR, "word") for name in ("names", "values", "body")),
        *(Field(name, Rep.I64) for name in ("count", "first", "is_package")),
    ), has_header=False),
    "program": StructRecord("stub_program", (
        *(Field(name, Rep.PTR, "ptr") for name in ("modules", "library", "types")),
        *(Field(name, Rep.I64) for name in ("module_count", "library_count", "type_count", "global_count", "cache_count", "has_frames")),
    ), has_header=False),
    "code": StructRecord("stub_code", (
        *(Field(name, Rep.WORD) for name in ("name", "qualname", "file")), Field("locals", Rep.PTR, "word"),
        *(Field(name, Rep.I64) for name in ("line", "local_count", "flags")),
    ), has_header=False),
    **{
        role: StructRecord(f"stub_{role}", (
            Field("entry", Rep.PTR, "void"), Field("signature", Rep.PTR, "void"), Field("name", Rep.WORD),
            Field("owner", Rep.WORD), Field("doc", Rep.WORD),
        ), has_header=True)
        for role in ("builtin_function", "method_descriptor", "wrapper_descriptor", "getset_descriptor")
    },
}  # fmt: skip

NAMES = LibraryNames(TABLE_STRUCTS, {role: i for i, role in enumerate(TABLE_STRUCTS)}, LIBRARY.string_hash)

FUNCTIONS = """
func molt_stub_len(%x.1: word) -> i64 raises 'len':
b1:
  %2: i64 = const [rep=I64, value=7]
  return %2
func molt_stub_size(%x.1: word, %y.2: word) -> word 'size':
b1:
  return %y.2
func molt_stub_size__boxed(%callee.1: word, %args.2: ptr, %n.3: i64, %kwnames.4: word) -> word raises 'size':
b1:
  %5 = object [const=const('none', None)]
  return %5
func molt_stub_len__boxed(%callee.1: word, %args.2: ptr, %n.3: i64, %kwnames.4: word) -> word raises 'len':
b1:
  %5 = object [const=const('none', None)]
  return %5
"""


def _library() -> Unit:
    unit = read_unit(FUNCTIONS, "lib")
    x = ParamRecord("x", "positional_only", False)
    y = ParamRecord("y", "positional", True, default=Const(5, "int"))
    unit.classes = [
        ClassRecord("molt_stub_object__type", 0, "object", "builtins", "stub_none", "", ("molt_stub_object__type",)),
        ClassRecord(
            "molt_stub_type__type", NAMES.class_ids["type"], "type", "builtins", "stub_type", "molt_stub_object__type",
            ("molt_stub_type__type", "molt_stub_object__type"),
            members=(
                MethodRecord("__len__", "method", "molt_stub_len", "molt_stub_len__boxed", (x,), style="method"),
                MethodRecord("hidden", "constant", constant=Const("text", "str")),
            ),
        ),
    ]  # fmt: skip
    unit.modules = [
        ModuleRecord("builtins", "", "", (), (
            MethodRecord("len", "function", "molt_stub_size", "molt_stub_size__boxed", (x, y)),
            MethodRecord("type", "class_object", "molt_stub_type__type"),
        )),
    ]  # fmt: skip
    return unit


def test_tables_hold_what_is_reached(tmp_path: Path) -> None:
    library = _library()
    library.constants[Const("len", "str")] = "molt_lib_k0"
    names = replace(NAMES, reached_classes=frozenset({"molt_stub_type__type"}))
    program = Unit("main", modules=[ModuleRecord("__main__", "main.py", "", (("a", 0), ("b", 1)))], globals=2)
    program.codes = [CodeRecord("f__code", "f", "f", "main.py", 3, (ParamRecord("a", "positional", False),), ("a",))]
    declared = emit_library(library, names).declarations
    tables = emit_tables(library, names, program, declared=[declared])
    out = run_unit(library, """
        printf("%d %d\\n", (int)molt_program.module_count, (int)molt_program.type_count);
        printf("%d %d\\n", (int)molt_stub_type__type.static_count, (int)molt_stub_type__type.instance_size);
        struct stub_str *name = MOLT_AT(struct stub_str, molt_stub_type__type.name);
        printf("%s %d %d\\n", (char *)name->inline_, (int)name->length, (int)name->hash);
        struct stub_tuple *mro = MOLT_AT(struct stub_tuple, molt_stub_type__type.order);
        printf("%d %d\\n", (int)mro->length, mro->inline_[0] == MOLT_WORD(&molt_stub_type__type));
        molt_word *types = (molt_word *)molt_program.types;
        printf("%d %d\\n", types[0] == 0, types[molt_stub_type__type.id] == MOLT_WORD(&molt_stub_type__type));
        printf("%d %d\\n", (int)molt_stub_size__signature.required, (int)molt_stub_size__object.header.count);
    """, tmp_path, names=names, more={tables.name: tables.text}, globals="\n".join([
        "extern const struct stub_program molt_program;",
        *(declared[symbol] for symbol in ("molt_stub_type__type", "molt_stub_size__signature", "molt_stub_size__object")),
    ]))
    assert out.splitlines()[:-1] == [
        f"1 {NAMES.class_ids['type'] + 1}", f"2 {8 + 8 * 19}", "type 4 4", "2 1", "1 1", "1 -1",
    ]  # fmt: skip
