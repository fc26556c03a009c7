"""Static tables: what the library reads to find its way in a program.

Code and Signature records belong to a unit's own data.  Type objects, name tables and
modules depend on what a program can reach (`ir/reach.py`): they are emitted once for each
program (`emit_tables`), not into the library's archive, so that the linker drops the rest.

Every record is written by the names of its struct's fields.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from molt.compiler.c_backend.constants import constant_word, define_constant, needs_object, static_object, static_struct
from molt.compiler.c_backend.types import c_field
from molt.compiler.ir.library import LibraryNames
from molt.compiler.ir.model import (
    ClassRecord,
    CodeRecord,
    Const,
    MethodRecord,
    ModuleRecord,
    ParamRecord,
    Rep,
    Unit,
)

_POSITIONAL = ("positional_only", "positional")

# The library's numbers for the wording of argument errors (`rt/binding.py`).
_STYLES = {"function": 0, "keywords": 1, "method": 2, "special": 3, "parsed": 4}

# A boxed entry is called after its function.
_ENTRY_SUFFIX = "__boxed"

_SETTER_PARAMS = (ParamRecord("self", "positional_only", False), ParamRecord("value", "positional_only", False))

_ROLE_OF_KIND = {
    "method": "method_descriptor",
    "special": "wrapper_descriptor",
    "class": "classmethod_descriptor",
    "property": "getset_descriptor",
    "static": "builtin_function",
    "function": "builtin_function",
}

NULL_WORD = "(molt_word)0"


class Texts:
    """Constants of one source: each is defined once, before what holds it."""

    def __init__(self, library: LibraryNames, shared: dict[Const, str]) -> None:
        self.library = library
        self._shared = shared
        self._own: dict[Const, str] = {}
        self.lines: list[str] = []

    def word(self, const: Const) -> str:
        """A constant's word, as a constant expression."""
        return constant_word(const, self._symbol)

    def text(self, text: str) -> str:
        return self.word(Const(text, "str"))

    def text_or_none(self, text: str | None) -> str:
        return self.word(Const(None, "none")) if text is None else self.text(text)

    def array(self, symbol: str, words: Sequence[str]) -> str:
        """The address of a static array of words; it is defined under `symbol`."""
        if not words:
            return "NULL"
        self.lines.append(f"static const molt_word {symbol}[] = {{{', '.join(words)}}};")
        return f"(void *){symbol}"

    def _symbol(self, const: Const) -> str:
        shared = self._shared.get(const)
        if shared is not None:
            return shared
        if const not in self._own:
            if const.kind == "tuple":
                assert isinstance(const.value, tuple)
                for item in const.value:
                    if needs_object(item):
                        self._symbol(item)
            self._own[const] = f"const_{len(self._own)}"
            self.lines.append(define_constant(const, self._own[const], self.library, self._symbol, linkage="static "))
        return self._own[const]


def signature_symbol(symbol: str) -> str:
    """The Signature that belongs to a Code record or to a library function."""
    return f"{symbol}__signature"


def declare_signature(symbol: str, library: LibraryNames) -> str:
    return f"extern const struct {library.struct_symbol('signature')} {signature_symbol(symbol)};"


def declare_code(code: CodeRecord, library: LibraryNames) -> str:
    return f"extern const struct {library.struct_symbol('code')} {code.symbol};"


def function_address(symbol: str) -> str:
    return f"(void *)(uintptr_t)&{symbol}" if symbol else "NULL"


def _ordered(params: Sequence[ParamRecord]) -> list[ParamRecord]:
    """In the order of slots: positional, keyword-only, star, double star."""
    order = {"positional_only": 0, "positional": 1, "keyword_only": 2, "var_positional": 3, "var_keyword": 4}
    return sorted(params, key=lambda param: order[param.kind])


def define_signature(
    symbol: str, params: Sequence[ParamRecord], style: str, texts: Texts, *, defaults: bool
) -> str:
    """The Signature record `symbol`.  `defaults`: with their values, for library functions."""
    library = texts.library
    ordered = _ordered(params)

    def count(*kinds: str) -> int:
        return sum(param.kind in kinds for param in ordered)

    name = signature_symbol(symbol)
    positional = count(*_POSITIONAL)
    required = sum(param.kind in _POSITIONAL and not param.has_default for param in ordered)
    fields = {
        "names": texts.array(f"{name}_names", [texts.text(param.name) for param in ordered]),
        "positional_only": str(count("positional_only")),
        "positional": str(positional),
        "keyword_only": str(count("keyword_only")),
        "star": str(count("var_positional")),
        "double_star": str(count("var_keyword")),
        "required": str(required),
        "style": str(_STYLES[style]),
    }
    if defaults and any(param.has_default for param in ordered):
        words = [NULL_WORD if p.default is None else texts.word(p.default) for p in ordered]
        fields["defaults"] = texts.array(f"{name}_defaults", words)
    value = static_struct(library, "signature", fields)
    return f"const struct {library.struct_symbol('signature')} {name} = {value};"


# CPython's bits of `co_flags` (Include/cpython/code.h).
_OPTIMIZED, _NEWLOCALS, _VARARGS, _VARKEYWORDS, _GENERATOR, _COROUTINE, _ASYNC_GENERATOR = 0x1, 0x2, 0x4, 0x8, 0x20, 0x80, 0x200


def _code_flags(code: CodeRecord) -> int:
    if not code.is_function:
        return 0
    kinds = {param.kind for param in code.params}
    stars = (_VARARGS if "var_positional" in kinds else 0) | (_VARKEYWORDS if "var_keyword" in kinds else 0)
    stars |= _OPTIMIZED | _NEWLOCALS
    if code.is_async:
        return stars | (_ASYNC_GENERATOR if code.is_generator else _COROUTINE)
    return stars | (_GENERATOR if code.is_generator else 0)


def define_code(code: CodeRecord, texts: Texts) -> list[str]:
    """The Code record of a user function, with its Signature."""
    library = texts.library
    signature = define_signature(code.symbol, code.params, "function", texts, defaults=False)
    fields = {
        "name": texts.text(code.name),
        "qualname": texts.text(code.qualname),
        "file": texts.text(code.file),
        "line": str(code.line),
        "locals": texts.array(f"{code.symbol}_locals", [texts.text(name) for name in code.locals]),
        "local_count": str(len(code.locals)),
        "flags": str(_code_flags(code)),
        "signature": f"(void *)&{signature_symbol(code.symbol)}",
    }
    value = static_struct(library, "code", fields)
    return [signature, f"const struct {library.struct_symbol('code')} {code.symbol} = {value};"]


# --- library functions and classes -----------------------------------------------


def library_functions(unit: Unit) -> Iterator[MethodRecord]:
    """All members of classes and modules that are reached through a boxed entry."""
    seen: set[str] = set()
    for record in [*unit.classes, *unit.modules]:
        for member in record.members:
            if member.entry and member.entry not in seen:
                seen.add(member.entry)
                yield member


def member_style(member: MethodRecord) -> str:
    """How errors of argument counts are worded."""
    return "special" if member.style == "method" and _is_special(member.name) else member.style


def _is_special(name: str) -> bool:
    return name.startswith("__") and name.endswith("__")


def object_symbol(member: MethodRecord) -> str:
    """The function object of a module's function, which compiled code refers to."""
    return f"{member.symbol}__object"


def define_descriptor(member: MethodRecord, owner: str, symbol: str, texts: Texts, *, linkage: str = "static ") -> str:
    """What a class or module holds under the name of a function or property."""
    library = texts.library
    kind = "special" if member.kind == "method" and _is_special(member.name) else member.kind
    role = _ROLE_OF_KIND[kind]
    entries = {
        "entry": function_address(member.entry),
        "signature": f"(void *)&{signature_symbol(member.symbol)}",
    }
    if member.kind == "property":
        entries = {"getter": function_address(member.entry), "setter": function_address(member.setter)}
    fields = {
        **entries,
        "name": texts.text(member.own_name or member.name),
        "owner": f"MOLT_WORD(&{owner})" if owner else NULL_WORD,
        "doc": texts.text(member.doc) if member.doc else NULL_WORD,
    }
    if member.module:
        fields["module"] = texts.text(member.module)
    value = static_object(library, role, fields)
    return f"{linkage}const struct {library.struct_symbol(role)} {symbol} = {value};"


class ProgramTables:
    """The type objects and modules of one program."""

    def __init__(self, library_unit: Unit, program: Unit | None, library: LibraryNames, *, has_frames: bool) -> None:
        self._has_frames = has_frames
        self._library_unit = library_unit
        self._program = program
        self._library = library
        shared = dict(library_unit.constants)
        if program is not None:
            shared.update(program.constants)
        self._texts = Texts(library, shared)
        self._type = next(c.symbol for c in library_unit.classes if c.id == library.class_ids["type"])

    def lines(self) -> list[str]:
        """All definitions, each after those it needs, but for types, which headers declare."""
        out = self._texts.lines
        for record in self._library_unit.classes:
            out.append(self._define_type(record))
        library = [self._define_module(m, f"molt_module_{i}") for i, m in enumerate(self._library_unit.modules)]
        own = list(self._program.modules) if self._program is not None else []
        modules = [self._define_module(m, f"molt_program_module_{i}") for i, m in enumerate(own)]
        out.append(self._define_program(modules, library))
        return out

    def _define_type(self, record: ClassRecord) -> str:
        texts, symbol = self._texts, record.symbol
        names, values = self._members(record.members, symbol, symbol)
        fields = {
            "id": str(record.id),
            "flags": str(record.flags),
            "name": texts.text(record.said or record.name),
            "qualname": texts.text(record.name),
            "module": texts.text(record.module),
            "doc": texts.text_or_none(record.doc or None),
            "bases": self._types_tuple(f"{symbol}_bases", record.bases),
            "order": self._types_tuple(f"{symbol}_mro", record.mro),
            "base": f"MOLT_WORD(&{record.base})" if record.base else NULL_WORD,
            "metaclass": f"MOLT_WORD(&{self._type})",
            "static_names": names,
            "static_values": values,
            "static_count": str(len(record.members)),
            "instance_size": f"sizeof(struct {record.struct})",
            "drop": function_address(record.drop),
            "visit": function_address(record.visit),
            "next": function_address(record.next),
            "items": self._item_methods(record),
            "owned": self._owned_words(record),
        }
        value = static_object(self._library, "type", fields)
        return f"struct {self._library.struct_symbol('type')} {symbol} = {value};"

    def _item_methods(self, record: ClassRecord) -> str:
        """The table behind `type.items`."""
        forms = (("__getitem__", 1, Rep.WORD), ("__setitem__", 2, Rep.VOID), ("__len__", 0, Rep.I64))
        found = [_plain_method(record, *form) for form in forms]
        if not any(found):
            return "0"
        addresses = ", ".join(function_address(symbol) for symbol in found)
        self._texts.lines.append(f"static const void *const {record.symbol}_items[] = {{{addresses}}};")
        return f"(void *){record.symbol}_items"

    def _owned_words(self, record: ClassRecord) -> str:
        """A bit for each word of an instance that holds an object."""
        struct = next(s for s in self._library_unit.structs if s.symbol == record.struct)
        bits = [
            f"UINT64_C(1) << (offsetof(struct {record.struct}, {c_field(field.name)}) / 8)"
            for field in struct.fields if field.rep is Rep.WORD
        ]  # fmt: skip
        return " | ".join(bits) or "0"

    def _types_tuple(self, symbol: str, types: Sequence[str]) -> str:
        words = ", ".join(f"MOLT_WORD(&{each})" for each in types)
        inline = f"{{{words}}}" if types else ""
        value = static_object(self._library, "tuple", {"length": str(len(types))}, inline=inline)
        self._texts.lines.append(
            f"static const struct {self._library.struct_symbol('tuple')} {symbol} = {value};"
        )
        return f"MOLT_WORD(&{symbol})"

    def _members(self, members: Sequence[MethodRecord], owner: str, prefix: str) -> tuple[str, str]:
        """The arrays of names and values of what can be looked up."""
        texts = self._texts
        names = [texts.text(member.name) for member in members]
        values = [self._value(member, owner, f"{prefix}_{i}") for i, member in enumerate(members)]
        return texts.array(f"{prefix}_names", names), texts.array(f"{prefix}_values", values)

    def _value(self, member: MethodRecord, owner: str, symbol: str) -> str:
        if member.constant is not None:
            return self._texts.word(member.constant)
        if member.kind == "class_object":
            return f"MOLT_WORD(&{member.symbol})"
        if member.kind == "function":
            return f"MOLT_WORD(&{object_symbol(member)})"
        self._texts.lines.append(define_descriptor(member, owner, symbol, self._texts))
        return f"MOLT_WORD(&{symbol})"

    def _define_module(self, record: ModuleRecord, symbol: str) -> str:
        texts, library = self._texts, self._library
        fields = {
            "name": texts.text(record.name),
            "file": texts.text(record.file),
            "doc": texts.text_or_none(record.docstring),
            "body": function_address(record.body),
            "is_package": str(int(record.is_package)),
        }
        if record.origin:
            fields["origin"] = texts.text(record.origin)
        if record.members:
            names, values = self._members(record.members, "", symbol)
            fields |= {"names": names, "values": values, "count": str(len(record.members))}
        else:
            words = [texts.text(name) for name, _ in record.names]
            first = min((index for _, index in record.names), default=0)
            assert [index for _, index in record.names] == list(range(first, first + len(words)))
            fields |= {"names": texts.array(f"{symbol}_names", words), "count": str(len(words)), "first": str(first)}
        value = static_struct(library, "module", fields)
        texts.lines.append(f"static const struct {library.struct_symbol('module')} {symbol} = {value};")
        if record.base:
            numbers = {"globals": fields["first"], "rows": record.first_row, "module": record.index}
            texts.lines += [f"const int64_t {record.base}_{kind} = {number};" for kind, number in numbers.items()]
        return symbol

    def _define_program(self, modules: Sequence[str], library_modules: Sequence[str]) -> str:
        texts, library = self._texts, self._library
        # What is not reached leaves a gap, as ids are those of the library as a whole.
        reached = library.reached_classes
        classes = self._library_unit.classes
        types = {c.id: c.symbol for c in classes if reached is None or c.symbol in reached}
        count = max((record.id for record in classes), default=-1) + 1
        words = [f"MOLT_WORD(&{types[i]})" if i in types else NULL_WORD for i in range(count)]
        fields = {
            "modules": self._addresses("molt_program_modules", modules),
            "module_count": str(len(modules)),
            "library": self._addresses("molt_library_modules", library_modules),
            "library_count": str(len(library_modules)),
            "types": texts.array("molt_program_types", words),
            "type_count": str(count),
            "cache_count": str(self._program.caches if self._program is not None else 0),
            "global_count": str(self._program.globals if self._program is not None else 0),
            "has_frames": str(int(self._has_frames)),
        }
        return f"const struct {library.struct_symbol('program')} molt_program = {static_struct(library, 'program', fields)};"

    def _addresses(self, symbol: str, targets: Sequence[str]) -> str:
        if not targets:
            return "NULL"
        addresses = ", ".join(f"(void *)&{target}" for target in targets)
        self._texts.lines.append(f"static void *const {symbol}[] = {{{addresses}}};")
        return f"(void *){symbol}"


def library_signatures(unit: Unit) -> Iterator[tuple[str, Sequence[ParamRecord], str]]:
    """The functions with boxed entries: symbol, parameters and style of each."""
    for member in library_functions(unit):
        yield member.symbol, member.params, member_style(member)
        if member.setter:
            yield member.setter.removesuffix(_ENTRY_SUFFIX), _SETTER_PARAMS, "method"


def library_data(unit: Unit, texts: Texts) -> list[str]:
    """Signatures of boxed entries and function objects: the library's own data."""
    lines = [
        define_signature(symbol, params, style, texts, defaults=True)
        for symbol, params, style in library_signatures(unit)
    ]
    for member in library_functions(unit):
        if member.kind == "function":
            lines.append(define_descriptor(member, "", object_symbol(member), texts, linkage=""))
    return lines


def library_declarations(unit: Unit, library: LibraryNames) -> list[str]:
    """What the library's own code and programs refer to by symbol."""
    lines = [f"extern struct {library.struct_symbol('type')} {record.symbol};" for record in unit.classes]
    lines += [declare_signature(symbol, library) for symbol, _, _ in library_signatures(unit)]
    for member in library_functions(unit):
        if member.kind == "function":
            lines.append(f"extern const struct {library.struct_symbol('builtin_function')} {object_symbol(member)};")
    return lines


def _plain_method(record: ClassRecord, name: str, count: int, result: Rep) -> str:
    """The function of a class's own method that takes `count` objects after the receiver; "" where there is none."""
    for member in record.members:
        if member.name == name and member.plain and len(member.params) == count + 1 and member.result is result:
            return member.symbol
    return ""
