"""Joins what is known of a program before and after its versions are made to a report by lines."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from molt.compiler.explain.counts import LineCounts, count_lines, is_class_body
from molt.compiler.explain.kinds import UNKNOWN, Kinds, LibraryTypes, find_kinds, show_kinds, text_at
from molt.compiler.explain.reasons import Explainer
from molt.compiler.explain.report import FileReport, LineReport, Report, TypedName
from molt.compiler.ir.library import FastPaths
from molt.compiler.ir.model import Function, Op, Rep, Unit, Value
from molt.compiler.passes.versions.likely import Flows
from molt.compiler.source.span import Span

_MOST_REASONS = 6
_MOST_TYPES = 12


@dataclass(eq=False, slots=True)
class Before:
    """What is kept of the program as it was before versions were made: types by line, operations by place."""

    kinds: Kinds
    types: dict[tuple[str, int], dict[str, str]] = field(default_factory=dict)
    operations: dict[Span, list[Op]] = field(default_factory=dict)


def look_before(unit: Unit, paths: FastPaths, flows: Flows, library: LibraryTypes, code_of: Mapping[str, tuple[str, ...]]) -> Before:
    """To be called right before the pass that makes versions; `code_of`: the lines of each file."""
    before = Before(find_kinds(unit, paths, flows, library))
    bodies = {module.body for module in unit.modules}
    typing = _Typing(before, paths, code_of)
    for function in unit.functions:
        if function.user and not is_class_body(function):
            typing.add(function, is_body=function.symbol in bodies)
    return before


def make_report(before: Before, unit: Unit, paths: FastPaths, code_of: Mapping[str, tuple[str, ...]], files: Iterable[str]) -> Report:
    """To be called after all passes; `files`: of the program, the script first."""
    lines = count_lines(unit, paths)
    explainer = Explainer(before.kinds, paths, code_of, before.operations)
    reports = []
    for path in files:
        made = [
            _line_report(path, number, source, before, lines.get((path, number)), explainer)
            for number, source in enumerate(code_of[path], 1)
        ]
        while made and not made[-1].source.strip():
            made.pop()
        reports.append(FileReport(path, tuple(made)))
    return Report(tuple(reports))


def _line_report(
    path: str, number: int, source: str, before: Before, counted: LineCounts | None, explainer: Explainer
) -> LineReport:
    types = tuple(TypedName(name, kind) for name, kind in before.types.get((path, number), {}).items())[:_MOST_TYPES]
    if counted is None:
        return LineReport(number, source, types)
    ordered = sorted(counted.occurrences.values(), key=lambda each: (each.span.column, each.kind, each.what))
    reasons = explainer.explain(ordered) if counted.repeats and not counted.rare else []
    dispatched = dict.fromkeys(each.what for each in ordered if each.kind == "dispatches")
    return LineReport(
        number, source, types, counted.total(), tuple(dispatched), tuple(reasons[:_MOST_REASONS]),
        once=not counted.repeats, rare=counted.rare, in_loop=counted.in_loop, has_code=counted.is_counted,
    )  # fmt: skip


@dataclass(eq=False, slots=True)
class _Typing:
    """What each line says of the types of what is named there."""

    before: Before
    paths: FastPaths
    code_of: Mapping[str, tuple[str, ...]]
    hidden: set[Value] = field(default_factory=set)  # values with a name that is not the program's

    def add(self, function: Function, *, is_body: bool) -> None:
        for param in function.params[1:]:
            if not param.name.startswith("."):
                self._note(function.span, param.name, self._show(param))
        result = self.before.kinds.of_place("result", function.symbol)
        simple = function.name.rpartition(".")[2]
        if result and not is_body and simple != "__init__":
            self._note(function.span, f"{simple}()", show_kinds(result))
        self.hidden = {function.params[0], *_sent_values(function)}
        for op in function.ops():
            self.before.operations.setdefault(op.span, []).append(op)
            self._add_op(op)

    def _add_op(self, op: Op) -> None:
        if op.code in ("release", "leave", "trace"):
            return
        result = [op.result] if op.result is not None else []
        for value in [*op.operands, *result]:
            if value.name and not value.name.startswith(".") and value.rep is Rep.WORD and value not in self.hidden:
                self._note(op.span, value.name, self._show(value))
        if op.code in ("global", "set_global"):
            value = op.result if op.result is not None else op.operands[0]
            kinds = self.before.kinds.of_value(value)
            if kinds and not all(kind == "module" or kind.startswith(("function ", "class ", "built-in ")) for kind in kinds):
                self._note(op.span, str(op.attrs["name"]), self._show(value))
        operation = self.paths.operations.get(str(op.attrs.get("symbol")), "") if op.code == "call" else ""
        if operation in ("get_attr_at", "get_module_attr", "get_attr") and op.result is not None:
            kinds = self.before.kinds.of_value(op.result)
            if kinds and not all(kind == "module" or kind.startswith(("function ", "class ", "built-in ")) for kind in kinds):
                self._note(op.span, text_at(op.span, self.code_of), self._show(op.result))
        elif operation in ("set_attr_at", "set_own_attr_at", "set_attr"):
            self._note(op.span, text_at(op.span, self.code_of), self._show(op.operands[2]))

    def _show(self, value: Value) -> str:
        kinds = self.before.kinds.of_value(value)
        shown = show_kinds(kinds)
        if shown in ("list", "tuple", "set"):
            held = self.before.kinds.held_by(value)
            if held and UNKNOWN not in held and (inner := show_kinds(held)) != "object":
                return f"{shown}[{inner}]"
        return shown if kinds else "object"

    def _note(self, span: Span, name: str, shown: str) -> None:
        if span.line and name:
            here = self.before.types.setdefault((span.file, span.line), {})
            old = here.get(name)
            if old is None or old == shown:
                here[name] = shown
            elif shown not in old.split(" | "):
                here[name] = f"{old} | {shown}" if "object" not in (old, shown) else "object"


def _sent_values(function: Function) -> list[Value]:
    """What is sent to a generator arrives as a parameter of a block."""
    ends = [block.end for block in function.blocks if block.end is not None and block.end.code == "yield"]
    return [end.edges[0].target.params[0] for end in ends]
