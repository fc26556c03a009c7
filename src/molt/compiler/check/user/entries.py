"""The entries of a library: which functions they are, and what their payloads must be.

Works on trees as parsed, before classes are expanded. The findings go two ways: into the
manifest, and as statements behind the script's own, which hand the entries and the
shapes of their parameters to the library (`lib/std/_molt_entries.py`) once the module
body has run. What payloads may be is docs/embedding.md.
"""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

from molt.compiler.check.errors import Abandon, Problem
from molt.compiler.evaluate.build import Builder
from molt.compiler.evaluate.errors import NotKnown
from molt.compiler.evaluate.scopes import Imported, Program, ProgramClass, Scope, class_scope
from molt.compiler.evaluate.synthetic import Synthetic, Workshop, dataclass_options
from molt.compiler.intrinsics.entries import (
    ABI_VERSION,
    CODECS,
    CONTAINERS,
    ENTRY,
    LIBRARY_MODULE,
    PLAIN,
    RESERVED_PREFIX,
    SERVE,
    UNIONS,
)
from molt.compiler.source.diagnostics import Diagnostics
from molt.compiler.source.files import make_source
from molt.compiler.source.span import Span
from molt.compiler.syntax import tree
from molt.compiler.syntax.convert import parse_module

ModuleLookup = Callable[[str], tree.Module | None]

# The name under which a script imports the library that serves its entries.
_SERVER = "__molt_entries__"
_BY_NAME = (tree.ParamKind.POSITIONAL, tree.ParamKind.KEYWORD_ONLY)


@dataclass(frozen=True, slots=True)
class Shape:
    """What a value must be: one of `PLAIN`, of a container with `items`, "union", or "record" with its number."""

    kind: str
    text: str
    items: tuple[Shape, ...] = ()
    record: int = -1


@dataclass(frozen=True, slots=True)
class Slot:
    """A parameter of an entry, or a field of a record."""

    name: str
    shape: Shape
    required: bool


@dataclass(slots=True)
class Record:
    """A dataclass of the program. `in_order`: its constructor takes the slots by position."""

    cls: ProgramClass
    slots: tuple[Slot, ...] = ()
    in_order: bool = False


@dataclass(frozen=True, slots=True)
class Entry:
    """A function that clients may call. `function` is its name in the script."""

    name: str
    function: str
    slots: tuple[Slot, ...]
    result: str


@dataclass(frozen=True, slots=True)
class Entries:
    """All entries of a script, in order, and the records they take."""

    entries: tuple[Entry, ...]
    records: tuple[Record, ...]


def find_entries(script: tree.Module, lookup: ModuleLookup, sink: Diagnostics) -> Entries:
    """The entries that a client of the script finds in it; reports those that cannot be."""
    program = Program(lambda name: script if name == script.name else lookup(name))
    finder = _Finder(program, lookup, _Shapes(program, sink), sink)
    found = [entry for stmt in script.body for entry in finder.entries_of(stmt, script)]
    _check_names(found, sink)
    if not found and not sink.has_errors:
        span = Span(script.path, 1, 0, 1, 0)
        sink.add(Problem(span, "there are no entries here", notes=("decorate a function with `@molt.entry`",)))
    return Entries(tuple([entry for entry, _ in found]), tuple(finder.shapes.records))


def _check_names(found: list[tuple[Entry, Span]], sink: Diagnostics) -> None:
    seen: set[str] = set()
    for entry, span in found:
        if not entry.name:
            sink.add(Problem(span, "an entry needs a name"))
        elif entry.name.startswith(RESERVED_PREFIX):
            sink.add(Problem(span, f"entry {entry.name!r}: names that begin with {RESERVED_PREFIX} are reserved"))
        elif entry.name in seen:
            sink.add(Problem(span, f"two entries are called {entry.name!r}", notes=("give one of them another name",)))
        seen.add(entry.name)


# --- finding them ------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Finder:
    program: Program
    lookup: ModuleLookup
    shapes: _Shapes
    sink: Diagnostics

    def entries_of(self, stmt: tree.Stmt, module: tree.Module) -> Iterator[tuple[Entry, Span]]:
        """The entries that a statement of a module binds."""
        match stmt:
            case tree.FunctionDef():
                found = self._entry(stmt, module, stmt.bound_name)
                if found is not None:
                    yield found
            case tree.ImportFrom(module=name, names=names, level=0):
                source = self.lookup(name or "")
                if source is not None:
                    for alias in names:
                        yield from self._imported(alias, source)

    def _imported(self, alias: tree.Alias, source: tree.Module) -> Iterator[tuple[Entry, Span]]:
        for stmt in source.body:
            if isinstance(stmt, tree.FunctionDef) and alias.name in ("*", stmt.bound_name):
                found = self._entry(stmt, source, alias.asname or stmt.bound_name)
                if found is not None:
                    yield found

    def _entry(self, node: tree.FunctionDef, module: tree.Module, bound: str) -> tuple[Entry, Span] | None:
        scope = self.program.module_scope(module)
        for decorator in node.decorators:
            func = decorator.func if isinstance(decorator, tree.Call) else decorator
            if self.program.meaning(func, scope) != Imported(ENTRY):
                continue
            try:
                name = _entry_name(decorator, node.name)
                slots = tuple([self._slot(param, scope) for param in node.params])
                result = "object" if node.returns is None else self._result_text(node.returns, scope)
                return Entry(name, bound, slots, result), decorator.span
            except Refused as refused:
                self.sink.add(refused.problem)
                return None
        return None

    def _slot(self, param: tree.Param, scope: Scope) -> Slot:
        if param.kind not in _BY_NAME:
            raise Refused(param.span, f"the parameter `{param.name}` of an entry cannot be given by name",
                          "write it without stars, and not before `/`")  # fmt: skip
        return Slot(param.name, self.shapes.shape(param.annotation, scope), param.default is None)

    def _result_text(self, annotation: tree.Expr, scope: Scope) -> str:
        """What the manifest says of a result, which is encoded by what it is and not checked."""
        try:
            return self.shapes.shape(annotation, scope).text
        except Refused:
            return "object"


def _entry_name(decorator: tree.Expr, name: str) -> str:
    match decorator:
        case tree.Call(args=[tree.Arg(kind=tree.ArgKind.KEYWORD, name="name", value=tree.Constant(value=str(given)))]):
            return given
        case tree.Call():
            raise Refused(decorator.span, "the name of an entry is not known when it compiles",
                          'write `@entry`, or `@entry(name="…")`')  # fmt: skip
    return name


# --- annotations -------------------------------------------------------------------


class Refused(Abandon):
    """An entry that cannot be; `problem` says why."""

    def __init__(self, span: Span, title: str, note: str) -> None:
        super().__init__(title)
        self.problem = Problem(span, title, notes=(note,))


@dataclass(slots=True)
class _Shapes:
    """Makes shapes from annotations. A record gets its number before its fields are read: it may hold itself."""

    program: Program
    sink: Diagnostics
    records: list[Record] = field(default_factory=list)
    _numbers: dict[int, int] = field(default_factory=dict)
    _workshop: Workshop | None = None

    def shape(self, annotation: tree.Expr | None, scope: Scope) -> Shape:
        """The shape an annotation in `scope` says."""
        match annotation:
            case None:
                return Shape("object", "object")
            case tree.Constant(value=None):
                return Shape("None", "None")
            case tree.Constant(value=str(text)):
                return self.shape(_parse(text, annotation), self.program.module_scope(scope.module))
            case tree.AnnotationText(value=value):
                return self.shape(value, scope)
            case tree.Binary(op="|", left=left, right=right):
                return _union([self.shape(left, scope), self.shape(right, scope)])
            case tree.Subscript(value=value, index=index):
                return self._generic(annotation, self.program.meaning(value, scope), _arguments(index), scope)
            case tree.Name() | tree.Attribute():
                return self._named(annotation, scope)
        raise _cannot_decode(annotation)

    def _named(self, annotation: tree.Expr, scope: Scope) -> Shape:
        meaning = self.program.meaning(annotation, scope)
        match meaning:
            case Imported(name=name) if name in PLAIN:
                return Shape(PLAIN[name], PLAIN[name])
            case Imported(name=name) if name in CONTAINERS:
                return Shape(CONTAINERS[name], CONTAINERS[name])
            case ProgramClass():
                return self._record(annotation, meaning)
            case tree.Subscript() | tree.Binary():
                return self.shape(meaning, scope)
        raise _cannot_decode(annotation)

    def _generic(
        self, annotation: tree.Expr, origin: object, arguments: tuple[tree.Expr, ...], scope: Scope
    ) -> Shape:
        if not isinstance(origin, Imported) or not arguments:
            raise _cannot_decode(annotation)
        name = UNIONS.get(origin.name)
        if name == "Annotated":
            return self.shape(arguments[0], scope)
        kind = CONTAINERS.get(origin.name)
        if kind == "tuple" and len(arguments) == 2 and _is_ellipsis(arguments[1]):
            item = self.shape(arguments[0], scope)
            return Shape("tuple...", f"tuple[{item.text}, ...]", (item,))
        items = [self.shape(argument, scope) for argument in arguments]
        if name is not None:
            return _union([*items, Shape("None", "None")] if name == "Optional" else items)
        if kind is None or (kind == "list" and len(items) != 1) or (kind == "dict" and len(items) != 2):
            raise _cannot_decode(annotation)
        return Shape(kind, f"{kind}[{', '.join([item.text for item in items])}]", tuple(items))

    def _record(self, annotation: tree.Expr, cls: ProgramClass) -> Shape:
        number = self._numbers.get(id(cls.node))
        if number is None:
            number = self._read_record(annotation, cls)
        return Shape("record", cls.node.name, record=number)

    def _read_record(self, annotation: tree.Expr, cls: ProgramClass) -> int:
        if self._workshop is None:
            self._workshop = Workshop(self.program)
        try:
            made = self._workshop.make(cls.node, cls.scope)
        except NotKnown as unknown:
            raise Refused(unknown.span, f"`{cls.node.name}` cannot be a payload: {unknown.reason}",
                          unknown.instead) from None  # fmt: skip
        if made.value is None or not dataclasses.is_dataclass(made.value):
            raise _cannot_decode(annotation)
        if cls.scope.parent is not None:
            raise Refused(annotation.span, f"`{cls.node.name}` is made where entries cannot find it",
                          "move the class to the top of its module")  # fmt: skip
        number = self._numbers[id(cls.node)] = len(self.records)
        record = Record(cls)
        self.records.append(record)
        taken = [each for each in dataclasses.fields(made.value) if each.init]
        record.slots = tuple([self._field_slot(each, made, cls) for each in taken])
        record.in_order = self._has_own_constructor(cls, made) and not any(each.kw_only for each in taken)
        return number

    def _field_slot(self, each: dataclasses.Field[object], made: Synthetic, cls: ProgramClass) -> Slot:
        required = each.default is dataclasses.MISSING and each.default_factory is dataclasses.MISSING
        annotation, scope = self._field_annotation(each.name, made, cls)
        return Slot(each.name, self.shape(annotation, scope), required)

    def _field_annotation(self, name: str, made: Synthetic, cls: ProgramClass) -> tuple[tree.Expr, Scope]:
        """The annotation of a field, in the class or the base that declares it."""
        assert self._workshop is not None
        if name in made.facts.annotations:
            return made.facts.annotations[name].annotation, class_scope(cls.node, cls.scope)
        for expr, value in made.bases:
            meaning = self.program.meaning(expr, cls.scope)
            if isinstance(meaning, ProgramClass) and name in getattr(value, "__dataclass_fields__", ()):
                inherited = self._workshop.make(meaning.node, meaning.scope)
                return self._field_annotation(name, inherited, meaning)
        raise Refused(cls.node.span, f"the field `{name}` comes from a class outside the program",
                      "declare it in this class, too")  # fmt: skip

    def _has_own_constructor(self, cls: ProgramClass, made: Synthetic) -> bool:
        """Whether `__init__` is the one that `@dataclass` makes of this very class."""
        options = dataclass_options(cls.node, cls.scope, self.program)
        if options is None or options.values.get("init") is False:
            return False
        return not {"__init__", "__new__"} & made.facts.bound.keys()


def _arguments(index: tree.Expr) -> tuple[tree.Expr, ...]:
    return index.elements if isinstance(index, tree.Display) and index.kind == "tuple" else (index,)


def _is_ellipsis(expr: tree.Expr) -> bool:
    return isinstance(expr, tree.Constant) and expr.value is Ellipsis


def _union(members: list[Shape]) -> Shape:
    """A union without unions in it, nor one member twice: as Python makes them."""
    flat: dict[Shape, None] = {}
    for member in members:
        flat.update(dict.fromkeys(member.items if member.kind == "union" else (member,)))
    if len(flat) == 1:
        return next(iter(flat))
    return Shape("union", " | ".join([member.text for member in flat]), tuple(flat))


def _parse(text: str, annotation: tree.Expr) -> tree.Expr:
    """The expression that a string annotation holds."""
    sink = Diagnostics()
    module = parse_module(make_source(annotation.span.file, f"({text})"), "annotation", sink)
    match module.body if module is not None and not sink.has_errors else ():
        case [tree.ExprStmt(value=value)]:
            return replace(value, span=annotation.span)
    if module is not None and not sink.has_errors and not module.body and module.docstring is not None:
        return tree.Constant(annotation.span, module.docstring)
    raise _cannot_decode(annotation)


def _cannot_decode(annotation: tree.Expr) -> Refused:
    return Refused(
        annotation.span,
        "a payload cannot be decoded into this",
        "int, float, bool, str, bytes, None, list, dict, tuple, unions of them, dataclasses and Any can be; "
        "take `object` and look at the value in the entry",
    )


# --- what becomes of them ----------------------------------------------------------


def manifest_text(entries: Entries, made_from: str) -> str:
    """The manifest; `made_from` is a hash of all the library was made from."""
    exports = [
        {
            "name": entry.name,
            "codec_in": list(CODECS),
            "codec_out": list(CODECS),
            "params": [{"name": s.name, "type": s.shape.text, "required": s.required} for s in entry.slots],
            "result": entry.result,
        }
        for entry in entries.entries
    ]
    return json.dumps({"abi_version": ABI_VERSION, "hash": made_from, "exports": exports})


def with_entries(script: tree.Module, entries: Entries) -> tree.Module:
    """The script with statements at its end that hand its entries to the library."""
    build = Builder(Span(script.path, 1, 0, 1, 0))
    imports = [tree.Alias(build.span, LIBRARY_MODULE, _SERVER)]
    modules: dict[str, str] = {}
    classes = []
    for record in entries.records:
        home = record.cls.scope.module.name
        if home == script.name:
            classes.append(build.name(record.cls.node.bound_name))
            continue
        alias = modules.setdefault(home, f"__molt_module_{len(modules)}__")
        classes.append(build.attribute(build.name(alias), record.cls.node.bound_name))
    imports += [tree.Alias(build.span, home, alias) for home, alias in modules.items()]
    records = [
        build.tuple([cls, build.constant(record.cls.node.name), build.constant(record.in_order),
                     _slots_expr(build, record.slots)])
        for cls, record in zip(classes, entries.records, strict=True)
    ]  # fmt: skip
    served = [
        build.tuple([build.constant(e.name), build.name(e.function), _slots_expr(build, e.slots)])
        for e in entries.entries
    ]
    serve = build.call(build.attribute(build.name(_SERVER), SERVE), build.tuple(records), build.tuple(served))
    added = (tree.Import(build.span, tuple(imports)), build.run(serve))
    return replace(script, body=(*script.body, *added))


def _slots_expr(build: Builder, slots: tuple[Slot, ...]) -> tree.Expr:
    return build.tuple([
        build.tuple([build.constant(slot.name), _shape_expr(build, slot.shape), build.constant(slot.required)])
        for slot in slots
    ])  # fmt: skip


def _shape_expr(build: Builder, shape: Shape) -> tree.Expr:
    """(kind, text), then the number of a record, or the shapes of items."""
    parts = [build.constant(shape.kind), build.constant(shape.text)]
    if shape.record >= 0:
        parts.append(build.constant(shape.record))
    return build.tuple([*parts, *[_shape_expr(build, item) for item in shape.items]])
