"""What lowering shares over a whole unit: constants, runtime calls, sites, declarations."""

from __future__ import annotations

import hashlib
import os
import re
from dataclasses import dataclass, field

from molt.compiler.check.declarations import ClassDecl, FunctionDecl, Library, StaticInstance
from molt.compiler.intrinsics.runtime import RUNTIME
from molt.compiler.ir.model import (
    LIBRARY_UNIT,
    Const,
    CSignature,
    Site,
    StructRecord,
    Unit,
    constant_prefix,
    is_only_one,
)
from molt.compiler.ir.model import Field as StructField
from molt.compiler.lower.generator_functions import GeneratorFunctions
from molt.compiler.source.carets import traceback_lines
from molt.compiler.source.files import SourceFile
from molt.compiler.source.span import Span
from molt.compiler.types.model import FnPtr, Instance, Object, Ptr, Raw, Struct, Type, rep_of


@dataclass(eq=False, slots=True)
class UnitLowering:
    """`sources` are the user's files by path, for the lines of tracebacks."""

    unit: Unit
    library: Library
    sources: dict[str, SourceFile] = field(default_factory=dict)
    sites: dict[Site, None] = field(default_factory=dict)
    known_sites: dict[tuple[str, Span], Site] = field(default_factory=dict)
    live_names: set[str] = field(default_factory=set)
    runtime_cache: dict[str, FunctionDecl] = field(default_factory=dict)
    folder: str = ""  # where the user's paths are relative to
    frozen: str = ""  # what tracebacks call the file, if they show no lines of it
    generators: GeneratorFunctions | None = None  # that loops may run in their place
    bound_in_classes: BoundInClasses | None = None  # where inference wants to know
    hidden: bool = False  # CPython has this code in C: tracebacks do not show it

    def file_path(self, file: str) -> str:
        """A file as tracebacks and `__file__` name it: absolute, not normalised, as in CPython.

        Generated code has a name in brackets instead (`<string>`)."""
        return file if file.startswith("<") else os.path.join(self.folder, file)

    def code_path(self, file: str) -> str:
        """A file as the code in it names it."""
        return self.frozen or self.file_path(file)

    @classmethod
    def for_library(cls, library: Library) -> UnitLowering:
        """An empty unit, to look up the library's parts with."""
        return cls(Unit(""), library)

    # --- library functions

    def runtime(self, key: str) -> FunctionDecl:
        """The library function behind an entry of the runtime table."""
        decl = self.runtime_cache.get(key)
        if decl is None:
            module, _, name = RUNTIME[key].rpartition(".")
            found = self.library.modules[module].names.get(name) if module in self.library.modules else None
            assert isinstance(found, FunctionDecl), f"the library has no {RUNTIME[key]}, which compiled code calls"
            decl = self.runtime_cache[key] = found
        return decl

    def signature(self, decl: FunctionDecl) -> CSignature:
        return CSignature(tuple(rep_of(p.type) for p in decl.params), rep_of(decl.result), result_borrowed=decl.borrowed)

    def extern(self, decl: FunctionDecl) -> CSignature:
        """The C interface of a library function, noted as used."""
        signature = self.unit.externs.get(decl.symbol)
        if signature is None:
            signature = self.unit.externs[decl.symbol] = self.signature(decl)
        return signature

    def class_decl(self, key: str) -> ClassDecl:
        return self.library.classes[key]

    def struct_symbol(self, key: str) -> str:
        return self.library.classes[key].struct_symbol

    # --- constants

    def constant(self, value: object) -> Const:
        """The immortal object for a literal, registered with the unit."""
        const = make_const(value)
        self.register(const)
        return const

    def register(self, const: Const) -> None:
        """Gives a constant, and what it holds, a symbol of the unit."""
        if const not in self.unit.constants:
            if const.kind == "tuple":
                assert isinstance(const.value, tuple)
                for item in const.value:
                    self.register(item)
            # By content, so that sources stay as they are when another constant comes.
            digest = hashlib.sha1(repr(const).encode("utf-8", "surrogatepass"), usedforsecurity=False).hexdigest()
            owner = LIBRARY_UNIT if is_only_one(const) else self.unit.name
            self.unit.constants[const] = f"{constant_prefix(owner)}{digest[:16]}"

    # --- tracebacks

    def site(self, code: str, span: Span) -> Site:
        known = self.known_sites.get((code, span))
        if known is None:
            known = self.known_sites[code, span] = self._make_site(code, span)
        return known

    def _make_site(self, code: str, span: Span) -> Site:
        source = self.sources.get(span.file)
        text, carets = traceback_lines(source, span) if source is not None and not self.frozen else ("", "")
        column = _byte_column(source, span.line, span.column)
        end_column = _byte_column(source, span.end_line, span.end_column)
        site = Site(code, span.line, text, carets, span.end_line, column, end_column)
        if site not in self.sites:
            self.sites[site] = None
            self.unit.sites.append(site)
        self.constant(text)
        self.constant(carets)
        return site


def _byte_column(source: SourceFile | None, line: int, column: int) -> int:
    """A column as CPython counts it."""
    if source is None:
        return column
    text = source.line(line)
    return column if text.isascii() else len(text[:column].encode("utf-8", "surrogatepass"))


def make_const(value: object) -> Const:
    """The constant for a Python value that a literal can have."""
    match value:
        case None:
            return Const(None, "none")
        case bool():
            return Const(value, "bool")
        case int():
            return Const(value, "int")
        case float():
            return Const(value.hex(), "float")
        case complex():
            return Const((value.real.hex(), value.imag.hex()), "complex")
        case str():
            return Const(value, "str")
        case bytes():
            return Const(value, "bytes")
        case tuple():
            return Const(tuple(make_const(v) for v in value), "tuple")
        case StaticInstance(cls=cls, fields=fields):
            return Const(fields, cls)
        case _ if value is Ellipsis:
            return Const(None, "ellipsis")
        case _ if value is NotImplemented:
            return Const(None, "notimplemented")
        case _:
            raise AssertionError(f"no constant for {value!r}")


_WORD = re.compile(r"[^\W\d]\w*")


def constant_words(unit: Unit) -> set[str]:
    """Every identifier in the unit's strings: an attribute may be looked up by it, as in
    `getattr(x, "name")` or `"{0.name}".format(x)`."""
    return {
        word
        for const in unit.constants
        if const.kind == "str" and isinstance(const.value, str)
        for word in _WORD.findall(const.value)
    }


def element_name(library: Library, type_: Type) -> str:
    """The C type of one element behind a pointer, as IR attributes name it."""
    match type_:
        case Object() | Instance():
            return "word"
        case Raw(rep):
            return str(rep)
        case Ptr() | FnPtr():
            return "ptr"
        case Struct(name=name):
            return library.classes[name].struct_symbol
        case _:
            raise AssertionError(str(type_))


def struct_record(library: Library, decl: ClassDecl) -> StructRecord:
    """The layout of a class or struct, base fields first."""
    fields = tuple(
        StructField(f.name, rep_of(f.type), element_name(library, f.type.element) if isinstance(f.type, Ptr) else "")
        for f in library.all_fields(decl.key)
    )
    inline = library.inline_of(decl.key)
    return StructRecord(
        decl.struct_symbol, fields, not decl.is_struct, element_name(library, inline) if inline is not None else ""
    )

