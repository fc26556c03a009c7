"""What kinds of values reach each place of a program, and from where.

The analysis of `passes/versions/likely.py` keeps a few bits for each place: enough to choose
a test.  Here its solved graph is walked once more, with names for people (`str`, `Point`,
`list`), and of each kind the places in the source that it comes from.  Nothing here decides
what is compiled.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from molt.compiler.explain.report import Origin
from molt.compiler.ir.library import FastPaths
from molt.compiler.ir.model import Const, Function, Op, Unit, Value
from molt.compiler.passes.versions.flow import BOOL, FIRST_FUNCTION, FLOAT, INT, LIST, NONE, OTHER, Node
from molt.compiler.passes.versions.likely import Flows
from molt.compiler.source.span import Span

UNKNOWN = "?"
OBJECT = "object"  # something else than a number or a list; no more is known

_MARKS = {INT: "int", FLOAT: "float", BOOL: "bool", NONE: "None", LIST: "list"}
_CONSTANTS = {"none": "None", "ellipsis": "ellipsis", "notimplemented": "NotImplementedType"}
_MADE = {
    "new_dict": "dict", "new_set": "set", "new_constant_set": "set", "new_tuple": "tuple", "list_to_tuple": "tuple",
    "new_slice": "slice", "join_strings": "str", "join_parts": "str", "join_padded": "str", "str_of": "str",
    "repr_of": "str", "format_value": "str", "part_to_pad": "str", "part_of_text": "str", "new_list": "list",
}  # fmt: skip
_READS = frozenset({"get_item", "get_attr", "get_attr_at", "get_module_attr", "iterate", "next_or_null"})
# Of each kind, the first so many places are kept.
_MOST_ORIGINS = 3
_SEQUENCES = frozenset({"str", "bytes", "tuple", "list"})

# Classes of the library are in places of attributes by their annotations, mostly.
_BUILT_IN = "built-in "

Places = tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Call:
    """A call of a function of the program that can be followed."""

    op: Op
    args: tuple[Value | None, ...]  # as the function's parameters after the callee; None for a new instance


@dataclass(frozen=True, slots=True)
class LibraryTypes:
    """What calls of the library give, as users know it: by symbol of a function or class object, and
    by name of a method, by class.  `names`: how users call these objects."""

    results: Mapping[str, str]
    methods: Mapping[str, Mapping[str, str]]
    names: Mapping[str, str]


@dataclass(eq=False, slots=True)
class Kinds:
    """`of`: of each node, its kinds and where they come from.  `definitions`: of values."""

    flows: Flows
    of: dict[Node, dict[str, Places]]
    definitions: dict[Value, Op]
    calls: dict[str, list[Call]]  # by the function's symbol
    names: Mapping[str, str]
    functions: dict[str, Function]

    def of_value(self, value: Value) -> dict[str, Places]:
        node = self.flows.values.get(value)
        return {} if node is None else self.of.get(node, {})

    def of_place(self, what: str, name: object) -> dict[str, Places]:
        node = self.flows.named.get((what, name))
        return {} if node is None else self.of.get(node, {})

    def held_by(self, value: Value) -> dict[str, Places]:
        """The kinds of what a container holds."""
        node = self.flows.values.get(value)
        if node is None or node.content is None:
            return {}
        return self.of.get(self.flows.flow.held_by(node), {})


def find_kinds(unit: Unit, paths: FastPaths, flows: Flows, library: LibraryTypes) -> Kinds:
    """To be called between the passes that `find_likely` stands between."""
    return _Search(unit, paths, flows, library).run()


def show_kinds(kinds: Mapping[str, Places]) -> str:
    """A type as users write it: `int | None`; `int | ?` where something unknown may be there as
    well; `object` where it is open."""
    names = sorted(kinds, key=lambda kind: (kind == UNKNOWN, kind == "None", kind))
    if OBJECT in names or len(names) > 4 or names == [UNKNOWN]:
        return "object"
    return " | ".join(names)


@dataclass(eq=False, slots=True)
class _Edge:
    """`kinds`: those that pass, with what they become.  `made`: where that is, if it is made there."""

    target: Node
    kinds: Mapping[str, str]
    made: Span | None


@dataclass(eq=False, slots=True)
class _Search:
    unit: Unit
    paths: FastPaths
    flows: Flows
    library: LibraryTypes
    of: dict[Node, dict[str, Places]] = field(default_factory=dict)
    extra: dict[Node, list[_Edge]] = field(default_factory=dict)  # besides `Node.readers`
    feeding: dict[Node, int] = field(default_factory=dict)  # the marks of all that flows in
    definitions: dict[Value, Op] = field(default_factory=dict)
    calls: dict[str, list[Call]] = field(default_factory=dict)
    work: list[Node] = field(default_factory=list)
    functions: dict[str, Function] = field(default_factory=dict)
    attributes: set[Node] = field(default_factory=set)
    labels: dict[int, str] = field(default_factory=dict)  # by mark
    called: dict[int, tuple[str, bool]] = field(default_factory=dict)  # by mark: symbol, and whether by a class

    def run(self) -> Kinds:
        self.functions = {f.symbol: f for f in self.unit.functions if f.user}
        flows = self.flows
        self.attributes = {node for (what, _), node in flows.named.items() if what in ("attribute", "field", "in class bodies")}
        for symbol, mark in flows.functions.items():
            self.labels[mark] = f"function {self.functions[symbol].name}"
            self.called[mark] = (symbol, False)
        for name, mark in flows.classes.items():
            self.labels[mark], self.labels[flows.instances[name]] = f"class {name}", name
            if name in flows.initializers:
                self.called[mark] = (flows.initializers[name], True)
        for function in self.functions.values():
            for op in function.ops():
                if op.result is not None:
                    self.definitions[op.result] = op
        self._find_feeding()
        for function in self.functions.values():
            for param in function.params[1:]:
                self._seed_marks(self._node(param), function.span)
            for op in function.ops():
                self._seed(op)
        self._solve()
        # Cells that were joined feed one another: their marks have no beginning that could be told.
        for node in self._all_nodes():
            self._seed_rest(node)
        self._solve()
        for function in self.functions.values():
            for op in function.ops():
                self._seed_unknown(op, calls_only=True)
        self._solve()
        for function in self.functions.values():
            for param in function.params[1:]:
                if not self.of.get(node := self._node(param)):
                    self._put(node, UNKNOWN, (function.span,))
        self._solve()
        for function in self.functions.values():
            for op in function.ops():
                self._seed_unknown(op, calls_only=False)
        self._solve()
        return Kinds(self.flows, self.of, self.definitions, self.calls, self.library.names, self.functions)

    # --- the graph

    def _node(self, value: Value) -> Node:
        return self.flows.values.get(value) or _NOTHING

    def _all_nodes(self) -> list[Node]:
        found: dict[Node, None] = {}
        waiting = [*self.flows.values.values(), *self.flows.named.values()]
        while waiting:
            node = waiting.pop()
            if node not in found:
                found[node] = None
                waiting += node.readers
                if node.content is not None:
                    waiting.append(self.flows.flow.held_by(node))
        return list(found)

    def _find_feeding(self) -> None:
        for node in self._all_nodes():
            for reader in node.readers:
                if reader is not node:
                    self.feeding[reader] = self.feeding.get(reader, 0) | node.marks

    def _put(self, node: Node, kind: str, places: Places) -> None:
        if node is _NOTHING or (node in self.attributes and kind.startswith(_BUILT_IN)):
            return
        here = self.of.setdefault(node, {})
        old = here.get(kind)
        if old is not None and all(place in old for place in places):
            return
        # One for each line, the first ones: bounded, so that solving ends.
        by_line: dict[tuple[str, int], Span] = {}
        for place in sorted({*(old or ()), *places}, key=_order):
            by_line.setdefault((place.file, place.line), place)
        kept = tuple(list(by_line.values())[:_MOST_ORIGINS])
        if kept != old:
            here[kind] = kept
            self.work.append(node)

    def _link(self, source: Node, target: Node, kinds: Mapping[str, str], made: Span | None = None) -> None:
        if _NOTHING in (source, target):
            return
        self.extra.setdefault(source, []).append(_Edge(target, kinds, made))
        self.work.append(source)

    def _solve(self) -> None:
        while self.work:
            node = self.work.pop()
            here = list(self.of.get(node, {}).items())
            for reader in node.readers:
                for kind, places in here:
                    self._put(reader, kind, places)
            for edge in self.extra.get(node, ()):
                for kind, places in here:
                    becomes = edge.kinds.get(kind)
                    if becomes:
                        self._put(edge.target, becomes, places if edge.made is None else (edge.made,))

    # --- where kinds begin

    def _seed(self, op: Op) -> None:
        if op.code in ("call_object", "call"):
            self._note_calls(op)
        if op.result is None or (node := self._node(op.result)) is _NOTHING:
            return
        span = op.span
        match op.code:
            case "object":
                const = op.attrs["const"]
                assert isinstance(const, Const)
                self._put(node, _CONSTANTS.get(const.kind, const.kind), (span,))
                return
            case "make_tuple" | "make_dict" | "make_set" as making:
                self._put(node, making.removeprefix("make_"), (span,))
            case "binary":
                self._seed_marks(node, span)
                self._link_operator(op, node)
                return
            case "static_object":
                self._put(node, _BUILT_IN + self.library.names.get(str(op.attrs["name"]), "function"), (span,))
                return
            case "call_object":
                self._seed_call(op, node)
            case "call":
                operation = self.paths.operations.get(str(op.attrs["symbol"]), "")
                if operation in _MADE or operation.startswith("import_"):
                    self._put(node, _MADE.get(operation, "module"), (span,))
                elif operation in ("get_item", "next_or_null", "iterate"):
                    self._link(self._node(op.operands[0]), node, {"str": "str", "bytes": "int" if operation != "iterate" else "bytes"})
            case "item_at":
                self._link(self._node(op.operands[0]), node, {"str": "str"})
        self._seed_marks(node, span)

    def _seed_marks(self, node: Node, span: Span) -> None:
        """Marks that nothing that flows in has were made here."""
        if node is _NOTHING:
            return
        for kind, _ in self._named_marks(node.marks & ~self.feeding.get(node, 0)):
            self._put(node, kind, (span,))

    def _named_marks(self, marks: int) -> Iterator[tuple[str, int]]:
        for mark, kind in _MARKS.items():
            if marks & mark:
                yield kind, mark
        marks &= -FIRST_FUNCTION
        while marks:
            lowest = marks & -marks
            marks ^= lowest
            if lowest in self.labels:
                yield self.labels[lowest], lowest

    def _seed_rest(self, node: Node) -> None:
        here = self.of.get(node, {})
        named = False
        for kind, mark in self._named_marks(node.marks):
            named = named or mark not in _MARKS
            if kind not in here:
                self._put(node, kind, ())
        if node.marks & OTHER and not named:
            known = {*_MARKS.values(), UNKNOWN}
            if not any(kind not in known for kind in self.of.get(node, {})):
                self._put(node, OBJECT, ())

    def _seed_call(self, op: Op, node: Node) -> None:
        """What a function or a method of the library gives."""
        expected = op.attrs.get("expected")
        callee = self.definitions.get(op.operands[0])
        symbol = str(expected or (callee.attrs["name"] if callee is not None and callee.code == "static_object" else ""))
        kind = self.library.results.get(symbol, "")
        if kind:
            self._put(node, kind, (op.span,))
        if op.attrs.get("method"):
            results = self.library.methods.get(str(op.attrs["method"]), {})
            self._link(self._node(op.operands[1]), node, results, op.span)

    def _link_operator(self, op: Op, node: Node) -> None:
        left, right = (self._node(operand) for operand in op.operands)
        operator = str(op.attrs["op"]).removesuffix("=")
        if operator in "+*":
            for side in (left, right):
                self._link(side, node, {kind: kind for kind in _SEQUENCES})
        elif operator == "%":
            self._link(left, node, {"str": "str", "bytes": "bytes"})
        elif operator in ("|", "&", "-", "^"):
            self._link(left, node, {"set": "set", "dict": "dict", "frozenset": "frozenset"})

    # --- calls

    def _callees(self, op: Op) -> list[tuple[str, bool]]:
        """Symbols of the functions of the program that a call may call, and whether by their class."""
        if op.code == "call":
            symbol = str(op.attrs["symbol"])
            return [(symbol, False)] if symbol in self.functions else []
        marks = self._node(op.operands[0]).marks & -FIRST_FUNCTION
        found = []
        while marks:
            lowest = marks & -marks
            marks ^= lowest
            if lowest in self.called:
                found.append(self.called[lowest])
        return found

    def _note_calls(self, op: Op) -> None:
        args: list[Value | None] = list(op.operands[1:])
        for symbol, is_class in self._callees(op):
            function = self.functions[symbol]
            if function.is_generator and not is_class and op.result is not None:
                self._put(self._node(op.result), function.makes, (op.span,))
            self.calls.setdefault(symbol, []).append(Call(op, (None, *args) if is_class else tuple(args)))

    # --- what nothing is known of

    def _seed_unknown(self, op: Op, *, calls_only: bool) -> None:
        """A result that nothing flows to: of a call, by itself; what is read from it, for the same reason."""
        if op.result is None or (node := self._node(op.result)) is _NOTHING:
            return
        operation = self.paths.operations.get(str(op.attrs.get("symbol")), "") if op.code == "call" else ""
        reads = operation in _READS or op.code in ("item_at", "method_at", "exact_list")
        is_call = op.code == "call_object" and not self._callees(op)
        if reads or op.code == "binary" or is_call:
            bases = op.operands[:2] if op.code == "binary" else op.operands[1:2] if op.attrs.get("method") else op.operands[:1]
            for base in bases:
                if reads or not self.of.get(node):
                    self._link(self._node(base), node, {UNKNOWN: UNKNOWN})
        if self.of.get(node):
            return
        is_read = reads and operation != "iterate" and op.code not in ("method_at", "exact_list")
        if (is_call and not self._is_read_further(op)) or (not calls_only and (is_call or is_read)):
            self._put(node, UNKNOWN, (op.span,))

    def _is_read_further(self, op: Op) -> bool:
        """A method of something unknown: what that is tells more than the call."""
        return bool(op.attrs.get("method")) and UNKNOWN in self.of.get(self._node(op.operands[1]), {})


_NOTHING = Node()


def _order(span: Span) -> tuple[str, int, int, int, int]:
    """Of those that begin at the same place the longest first: a call tells more than its callee."""
    return span.file, span.line, span.column, -span.end_line, -span.end_column


def origins(kinds: Mapping[str, Places], code_of: Mapping[str, tuple[str, ...]]) -> tuple[Origin, ...]:
    """For the report, in order of kinds; `code_of`: the lines of each file."""
    found = []
    for kind in sorted(kinds):
        places = kinds[kind]
        for place in places:
            found.append(Origin(kind, place.file, place.line, text_at(place, code_of)))
        if not places:
            found.append(Origin(kind, "", 0, ""))
    return tuple(found)


def text_at(span: Span, code_of: Mapping[str, tuple[str, ...]], most: int = 60) -> str:
    """The source text of a span; of one that is long, its beginning."""
    lines = code_of.get(span.file, ())
    if not 0 < span.line <= len(lines):
        return ""
    line = lines[span.line - 1]
    text = line[span.column : span.end_column if span.end_line == span.line else None].strip()
    return text if len(text) <= most else text[: most - 1] + "…"
