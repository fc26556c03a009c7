"""A library of thirty lines of C, so that generated code runs without Molt's own."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from molt.compiler.c_backend.unit import EmittedUnit, EmitOptions, emit_unit
from molt.compiler.ir.library import LibraryNames
from molt.compiler.ir.model import Field, Rep, StructRecord, Unit
from molt.compiler.toolchain.flags import Tier, compile_flags
from molt.compiler.toolchain.targets import host_target

FLOOR = Path(__file__).parents[2] / "src" / "molt" / "lib" / "floor"

WARNINGS = ["-Wall", "-Wextra", "-Wno-unused", "-Wno-unused-parameter", "-Werror"]


def _class(symbol: str, *fields: Field, inline: str = "") -> StructRecord:
    return StructRecord(symbol, fields, has_header=True, inline=inline)


_LENGTH = Field("length", Rep.I64)

STRUCTS = {
    "context": StructRecord("stub_ctx", (
        Field("exc", Rep.WORD), Field("limit", Rep.U64), Field("depth", Rep.I64),
        Field("depth_limit", Rep.I64), Field("live", Rep.I64), Field("globals", Rep.PTR, "word"),
        Field("site_caches", Rep.PTR, "stub_site_cache"), Field("frame", Rep.PTR, "stub_stack_frame"),
        Field("end_frame", Rep.PTR, "void"),
    ), has_header=False),
    "stack_frame": StructRecord("stub_stack_frame", (
        Field("back", Rep.PTR, "stub_stack_frame"), Field("code", Rep.PTR, "stub_code"),
        Field("site", Rep.PTR, "stub_site"), Field("object", Rep.U64),
    ), has_header=False),
    "code": StructRecord("stub_code", (Field("name", Rep.WORD), Field("line", Rep.I64)), has_header=False),
    "site": StructRecord("stub_site", (
        Field("code", Rep.PTR, "stub_code"), Field("line", Rep.I64), Field("text", Rep.WORD),
        Field("carets", Rep.WORD), Field("end_line", Rep.I32), Field("column", Rep.I32), Field("end_column", Rep.I32),
    ), has_header=False),
    "site_cache": StructRecord("stub_site_cache", (
        Field("key", Rep.U64), Field("offset", Rep.I64), Field("grown", Rep.U64), Field("function", Rep.U64),
    ), has_header=False),
    "method_descriptor": _class("stub_method", Field("entry", Rep.PTR, "void")),
    "list": _class("stub_list", _LENGTH, Field("capacity", Rep.I64), Field("items", Rep.PTR, "word")),
    "function": _class("stub_function", Field("entry", Rep.PTR, "void"), Field("direct", Rep.PTR, "void"),
                       Field("plain", Rep.I64), Field("defaults", Rep.WORD)),
    "str": _class("stub_str", _LENGTH, Field("hash", Rep.I64), Field("kind", Rep.U8), Field("ascii", Rep.U8),
                  Field("reserved", Rep.U16), inline="u8"),
    "bytes": _class("stub_bytes", _LENGTH, inline="u8"),
    "int": _class("stub_int", Field("size", Rep.I64), inline="u32"),
    "float": _class("stub_float", Field("value", Rep.F64)),
    "tuple": _class("stub_tuple", _LENGTH, inline="word"),
    "none": _class("stub_none"),
    "bool": _class("stub_bool"),
    "ellipsis": _class("stub_ellipsis"),
    "notimplemented": _class("stub_notimplemented"),
    "module_object": _class("stub_module_object", Field("table", Rep.PTR, "void"), Field("is_changed", Rep.I64)),
    "pair": _class("stub_pair", Field("first", Rep.WORD), Field("second", Rep.WORD)),
}  # fmt: skip

LIBRARY = LibraryNames(
    structs=STRUCTS,
    class_ids={role: number for number, role in enumerate(STRUCTS)},
    string_hash=lambda text: len(text),
)

PROTOTYPES = """
void molt_drop(molt_ctx *ctx, molt_word w);
void molt_trace(molt_ctx *ctx, const void *site);
void molt_leave(molt_ctx *ctx, const molt_word *words, int64_t n);
bool molt_poll_slow(molt_ctx *ctx);
molt_word molt_wrap_big(molt_ctx *ctx, int64_t x);
molt_word molt_wrap_float(molt_ctx *ctx, double x);
uint64_t molt_alloc_instance(molt_ctx *ctx, molt_word cls, int64_t size);
bool molt_enter_slow(molt_ctx *ctx);
molt_word stub_binary(molt_ctx *ctx, molt_word a, molt_word b);
molt_bool stub_truth(molt_ctx *ctx, molt_word a);
molt_bool stub_compare(molt_ctx *ctx, molt_word a, molt_word b, int64_t op);
molt_word stub_call(molt_ctx *ctx, molt_word f, void *args, int64_t n, molt_word kwnames);
molt_word stub_pair_new(molt_ctx *ctx, molt_word first, molt_word second);
molt_word stub_fail(molt_ctx *ctx);
extern const struct stub_code molt_code;
"""

RUNTIME = """
#include "molt.h"
#include <stdio.h>
#include <stdlib.h>
const struct stub_code molt_code = {0};
static molt_word words[8];
void molt_drop(molt_ctx *ctx, molt_word w) {
  struct stub_pair *p = MOLT_AT(struct stub_pair, w);
  molt_decref_null(ctx, p->first); molt_decref_null(ctx, p->second);
  free(p); ctx->live--;
}
void molt_trace(molt_ctx *ctx, const void *site) { printf("trace %d\\n", (int)((const molt_site *)site)->line); }
void molt_leave(molt_ctx *ctx, const molt_word *words, int64_t n) {
  for (int64_t i = 0; i < n; i++) molt_decref_null(ctx, words[i]);
}
molt_word molt_wrap_big(molt_ctx *ctx, int64_t x) { return 0; }
molt_word molt_wrap_float(molt_ctx *ctx, double x) { return 0; }
uint64_t molt_alloc_instance(molt_ctx *ctx, molt_word cls, int64_t size) { return 0; }
bool molt_poll_slow(molt_ctx *ctx) { ctx->exc = molt_tag(1); return false; }
bool molt_enter_slow(molt_ctx *ctx) { ctx->exc = molt_tag(2); return false; }
molt_word stub_fail(molt_ctx *ctx) { ctx->exc = molt_tag(3); return 0; }
molt_word stub_binary(molt_ctx *ctx, molt_word a, molt_word b) { return stub_fail(ctx); }
molt_bool stub_truth(molt_ctx *ctx, molt_word a) { return 1; }
molt_bool stub_compare(molt_ctx *ctx, molt_word a, molt_word b, int64_t op) { stub_fail(ctx); return 2; }
molt_word stub_call(molt_ctx *ctx, molt_word f, void *args, int64_t n, molt_word kwnames) {
  return stub_fail(ctx);
}
molt_word stub_pair_new(molt_ctx *ctx, molt_word first, molt_word second) {
  struct stub_pair *p = calloc(1, sizeof *p);
  molt_incref(first); molt_incref(second);
  p->header.count = 1; p->first = first; p->second = second; ctx->live++;
  return MOLT_WORD(p);
}
int main(void) {
  molt_ctx ctx = {.depth_limit = 1000, .globals = words};
  TEST(&ctx);
  printf("live %d depth %d exc %d\\n", (int)ctx.live, (int)ctx.depth, (int)molt_untag(ctx.exc));
  return 0;
}
"""


def emit_library(unit: Unit, names: LibraryNames = LIBRARY) -> EmittedUnit:
    """`unit` as a library that has the stub's structs; the tests may call all of it."""
    for function in unit.functions:
        function.exported = True
    unit.structs = list(names.structs.values())
    return emit_unit(unit, names, EmitOptions(is_library=True))


def run_unit(
    unit: Unit,
    test: str,
    folder: Path,
    compiler: Sequence[str] = ("gcc",),
    *,
    names: LibraryNames = LIBRARY,
    more: Mapping[str, str] | None = None,
    globals: str = "",
) -> str:
    """Compiles the unit with the stub and runs the C statements `test`, which have `ctx`
    and `printf`; what was printed, with a last line on what is left.  `more` are further
    sources by name, `globals` what the statements need declared."""
    emitted = emit_library(unit, names)
    shutil.copy(FLOOR / "molt.h", folder)
    header = emitted.header.text.replace("\n#endif", PROTOTYPES + "\n#endif")
    (folder / emitted.header.name).write_text(header)
    body = "".join(f"  {line}\n" for line in test.strip().splitlines())
    runtime = RUNTIME.replace("int main", f"{globals}\nstatic void TEST(molt_ctx *ctx) {{\n{body}}}\nint main")
    sources = {"stub.c": runtime, **{source.name: source.text for source in emitted.sources}, **(more or {})}
    for name, text in sources.items():
        (folder / name).write_text(text)
    flags = [*compile_flags(Tier.DEBUG, host_target()), *WARNINGS]
    _run([*compiler, *flags, *sources, "-o", "test"], folder)
    return _run(["./test"], folder)


def zig() -> list[str]:
    """The pinned compiler's command."""
    return [sys.executable, "-m", "ziglang", "cc"]


def _run(command: Sequence[str], folder: Path) -> str:
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, f"{' '.join(command)}\n{done.stderr}\n(in {folder})"
    return done.stdout
