"""What stands in the compiled program for each line: counted in the IR after all passes.

A function has several forms then.  Only the one that is expected to run is counted, and of
it the blocks that are expected to run: behind a test that failed stands the same operation
once more, on objects, which would make every line look bad.  A line that has nothing there
(a handler of exceptions) is counted where it does have something.  Where a block has
several versions, an operation of the source counts once, as in the version with most of it.
What stands in no expected place at all is counted where it does stand, and called rare.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from molt.compiler.explain.report import Counts
from molt.compiler.ir.library import FastPaths
from molt.compiler.ir.model import Block, Function, Op, Rep, Unit, Value
from molt.compiler.passes.versions.twin import is_way_out
from molt.compiler.source.span import Span

_TWIN = "__twin"

_DISPATCHED_CODES = {"binary": "", "compare_op": "", "compare_true": "", "truth": "truth", "call_object": "call"}
# Calls of the runtime that ask an object's class what to do, as users may call them.
_DISPATCHED = {
    "get_item": "[…]", "get_slice": "[…]", "get_stepped": "[…]", "set_slice": "[…] =", "next_pair": "iteration", "set_item": "[…] =", "del_item": "del […]", "contains": "in", "iterate": "iteration",
    "next_or_null": "iteration", "get_attr": "attribute", "get_attr_at": "attribute", "get_module_attr": "attribute", "set_attr": "attribute =",
    "set_attr_at": "attribute =", "set_own_attr_at": "attribute =", "del_attr": "del attribute", "call_boxed": "call", "call_spread": "call with *", "call_star": "call with *", "call_named_star": "call with *",
    "load_method": "method", "load_method_at": "method", "unpack": "unpacking", "unpack_star": "unpacking",
    "unary-": "-", "unary+": "+", "unary~": "~", "truth": "truth", "compare_true": "comparison", "compare": "comparison",
    "format_value": "formatting", "part_to_pad": "formatting", "part_of_text": "formatting", "str_of": "str",
    "is_sequence": "sequence pattern", "is_mapping": "mapping pattern", "length": "len",
    "match_keys": "mapping pattern", "match_class": "class pattern", "list_extend": "*…", "dict_update": "**…", "call_list_extend": "*…", "dict_merge": "**…",
}  # fmt: skip
_ALLOCATING_CODES = frozenset({"new_instance", "make_tuple", "make_dict", "make_set"})
_ALLOCATING = frozenset({
    "new_list", "new_tuple", "new_set", "new_constant_set", "new_dict", "new_slice", "list_to_tuple", "new_cell",
    "new_function", "make_class", "join_strings", "join_parts", "join_padded", "make_generator", "mapping_rest",
})  # fmt: skip
_REMEMBERED = frozenset({"slot_at", "place_at", "update_at", "method_at", "super_at", "class_at", "filled_at", "module_at"})
_TESTS = frozenset({"is_small", "is_exactly", "calls_function", "exact_list", "exact_tuple", "default_of", "power_is_plain"})
# On an error edge: nothing of the program.
_UNWINDING = frozenset({"trace", "leave", "decref", "incref", "release"})
OPERATION = "used in an operation on objects"  # a box's use
# Not operations of their own.
_SILENT = frozenset({"const", "null", "object", "symbol", "static_object", "static_bytes", "stack", "array", "poll"})


@dataclass(frozen=True, slots=True)
class Occurrence:
    """An operation that dispatches or boxes: `what` as users may call it, `used` (of a box) what needs the object."""

    function: str
    span: Span
    kind: str  # "dispatches" or "boxes"
    what: str
    code: str
    used: str = ""


@dataclass(eq=False, slots=True)
class LineCounts:
    """Of one line."""

    by_span: dict[tuple[str, Span], int] = field(default_factory=dict)
    occurrences: dict[tuple[str, Span, str], Occurrence] = field(default_factory=dict)
    repeats: bool = False  # may run more than once
    in_loop: bool = False
    rare: bool = False

    @property
    def is_counted(self) -> bool:
        return any(kind != "ways_out" for kind, _ in self.by_span)

    def total(self) -> Counts:
        sums: Counter[str] = Counter()
        for (kind, _), count in self.by_span.items():
            sums[kind] += count
        sums.pop("", None)
        return Counts(**sums)


def count_lines(unit: Unit, paths: FastPaths) -> dict[tuple[str, int], LineCounts]:
    """By file and line."""
    lines: dict[tuple[str, int], LineCounts] = {}
    bodies = {module.body for module in unit.modules}
    twins, last = [], []
    for function in unit.functions:
        if function.symbol.endswith(_TWIN):
            twins.append(function)
        elif function.symbol in bodies:
            last.append(function)
        elif function.user and not function.symbol.endswith("__any") and not is_class_body(function):
            _Counting(function, paths, lines, _in_loops(function), set() if function.noinline else None).run()
    # The line of a `def` is the function's, not that of the making of it.
    of_functions = {place for place, line in lines.items() if line.is_counted}
    for function in last:
        _Counting(function, paths, lines, _in_loops(function), of_functions).run()
    counted = {place for place, line in lines.items() if line.is_counted}
    for function in twins:
        _Counting(function, paths, lines, set(), None).run_twin(counted)
    return lines


def is_class_body(function: Function) -> bool:
    """Such a body makes functions, most of all, and runs once."""
    return [param.name for param in function.params[1:]] == ["namespace"]


@dataclass(eq=False, slots=True)
class _Counting:
    function: Function
    paths: FastPaths
    lines: dict[tuple[str, int], LineCounts]
    in_loops: set[Block]
    of_functions: set[tuple[str, int]] | None  # for what runs once where it is in no loop: of a module's body, what its functions have
    definitions: dict[Value, Op] = field(default_factory=dict)
    users: dict[Value, str] = field(default_factory=dict)

    def run(self) -> None:
        self._find_definitions()
        seen: set[Block] = set()
        counted: set[tuple[str, int]] = set()
        for tier in (self._follow_expected, self._follow_errors, self._follow_all):
            counted |= self._count_blocks(tier(seen) - seen, counted, rare=tier == self._follow_all)
            seen |= tier(seen)
        for op in self.function.ops():
            if is_way_out(op):
                by_span = self._line(op.span).by_span
                by_span["ways_out", op.span] = by_span.get(("ways_out", op.span), 0) + 1

    def run_twin(self, counted: set[tuple[str, int]]) -> None:
        """Counts what stands nowhere else; not what needs no operation at all where numbers are known."""
        self._find_definitions()
        for place in self._count_blocks(set(self.function.blocks), counted, rare=True):
            line = self.lines[place]
            total = line.total()
            if not (total.dispatches or total.boxes or total.allocations or total.calls):
                line.rare = False
                line.by_span = {("", span): 0 for _, span in line.by_span}

    def _find_definitions(self) -> None:
        for op in self.function.ops():
            if op.result is not None:
                self.definitions[op.result] = op
        self._find_users()

    def _count_blocks(self, blocks: set[Block], but: set[tuple[str, int]], *, rare: bool) -> set[tuple[str, int]]:
        here: set[tuple[str, int]] = set()
        for block in self.function.blocks:
            if block in blocks:
                here |= self._count_block(block, but)
        for place in here if rare else ():
            self.lines[place].rare = True
        return here

    def _line(self, span: Span) -> LineCounts:
        return self.lines.setdefault((span.file, span.line), LineCounts())

    # --- which blocks

    def _follow_expected(self, _: set[Block]) -> set[Block]:
        return self._reach([self.function.entry])

    def _follow_errors(self, seen: set[Block]) -> set[Block]:
        starts = [
            edge.target
            for block in seen
            if block.end is not None and block.end.code == "check" and block.ops and block.ops[-1].code not in ("checked", *_REMEMBERED)
            for edge in block.end.edges[1:]
        ]
        return self._reach(starts)

    def _follow_all(self, _: set[Block]) -> set[Block]:
        return set(self.function.blocks)

    def _reach(self, starts: list[Block]) -> set[Block]:
        found: set[Block] = set()
        waiting = list(starts)
        while waiting:
            block = waiting.pop()
            if block not in found:
                found.add(block)
                waiting += self._expected(block)
        return found

    def _expected(self, block: Block) -> Iterator[Block]:
        end = block.end
        assert end is not None
        edges = end.edges
        if end.code == "check":
            edges = edges[:2] if block.ops[-1].code in ("item_at", "exact_list") else edges[:1]
        elif end.code == "branch" and self._is_test(end.operands[0]):
            likely = end.attrs.get("likely")
            edges = edges if likely is None else [edges[0 if likely else 1]]
        return (edge.target for edge in edges)

    def _is_test(self, condition: Value) -> bool:
        """Whether the unlikely outcome is one for which the program has no code of its own."""
        op = self.definitions.get(condition)
        if op is None:
            return False
        if op.code == "is_null":
            tested = self.definitions.get(op.operands[0])
            return tested is not None and tested.code == "take_carried"
        # The end of a loop over a list is a comparison, too.
        return not (op.code == "compare" and op.attrs["op"] == "<" and op.operands[0].rep is Rep.I64)

    # --- what is in them

    def _count_block(self, block: Block, but: set[tuple[str, int]]) -> set[tuple[str, int]]:
        runs_once = self.of_functions is not None and block not in self.in_loops
        if runs_once and self.of_functions:
            but = but | self.of_functions
        here: Counter[tuple[str, Span]] = Counter()
        for op in block.ops:
            if op.span.line and (op.span.file, op.span.line) not in but and op.code not in _UNWINDING | _SILENT:
                kind, what = self._classify(op)
                here[kind, op.span] += 1
                line = self._line(op.span)
                line.in_loop = line.in_loop or block in self.in_loops
                line.repeats = line.repeats or not runs_once
                if kind in ("dispatches", "boxes"):
                    used = self.users.get(op.result, "") if op.result is not None and kind == "boxes" else ""
                    key = (kind, op.span, what)
                    line.occurrences.setdefault(key, Occurrence(self.function.symbol, op.span, kind, what, op.code, used))
        for op in block.ops:
            place = (op.span.file, op.span.line)
            if op.code in ("incref", "decref") and place in self.lines and place not in but:
                here["counts", op.span] += 1
        for (kind, span), count in here.items():
            line = self._line(span)
            line.by_span[kind, span] = max(count, line.by_span.get((kind, span), 0))
        return {(span.file, span.line) for _, span in here}

    def _classify(self, op: Op) -> tuple[str, str]:
        if op.code in _DISPATCHED_CODES:
            return "dispatches", _DISPATCHED_CODES[op.code] or str(op.attrs["op"])
        if op.code in ("wrap_int", "wrap_float"):
            if op.result is not None and self.users.get(op.result) == _LOOP:  # once for a whole loop
                return "", ""
            return "boxes", "int" if op.code == "wrap_int" else "float"
        if op.code == "checked":
            return "checks", ""
        if op.code in _REMEMBERED:
            return "remembered", ""
        if op.code in _TESTS or self._is_comparison_of_types(op):
            return "tests", ""
        if op.code in _ALLOCATING_CODES:
            return "allocations", ""
        if op.code != "call":
            return "", ""
        symbol = str(op.attrs["symbol"])
        operation = self.paths.operations.get(symbol, "")
        if operation in _ALLOCATING:
            return "allocations", ""
        if operation in _DISPATCHED:
            return "dispatches", _DISPATCHED[operation]
        return ("calls", "") if not operation and not symbol.endswith(_TWIN) else ("", "")

    def _is_comparison_of_types(self, op: Op) -> bool:
        """Or of an index with a length, which is done on unsigned numbers."""
        if op.code != "compare":
            return False
        first = self.definitions.get(op.operands[0])
        return op.operands[0].rep is Rep.U64 or (first is not None and first.code == "type_id")

    # --- what boxes are for

    def _find_users(self) -> None:
        for block in self.function.blocks:
            assert block.end is not None
            for op in block.ops:
                use = self._use(op)
                for operand in op.operands if use else ():
                    self.users.setdefault(operand, use)
            for operand in block.end.operands if block.end.code == "return" else ():
                self.users.setdefault(operand, "handed out as an object")
        for block in self.function.blocks:
            for edge in block.end.edges if block.end is not None else ():
                for arg in edge.args:
                    self.users.setdefault(arg, "an object on another way to the same place")

    def _use(self, op: Op) -> str:
        match op.code:
            case "decref" | "incref" | "release" | "is_null" | "own" | "borrow" | "array" | "disown":
                return "put into a new container or handed to a call" if op.code == "array" else ""
            case "call_object":
                return "handed to a call that takes objects"
            case "append":
                return "put into a list"
            case "replace_elem" | "init_elem":
                return "stored in a list or an attribute"
            case "make_tuple" | "make_dict" | "make_set" as making:
                return f"put into a {making.removeprefix('make_')}"
            case "set_global":
                return "kept in a global variable"
            case "call":
                operation = self.paths.operations.get(str(op.attrs["symbol"]), "")
                known = _DISPATCHED.get(operation)
                if known:
                    return OPERATION
                return _USES.get(operation, "handed to a call that takes objects")
            case _:
                return OPERATION


_LOOP = "used to count a loop"
_USES = {
    "start_range": _LOOP, "resume_range": _LOOP,
    "list_append": "put into a list", "set_add": "put into a set", "dict_set": "put into a dict",
    "new_cell": "kept in a variable of an inner function",
}  # fmt: skip


def _in_loops(function: Function) -> set[Block]:
    """Blocks from which there is a way back to themselves."""
    # Tarjan's strongly connected components, without recursion.
    index: dict[Block, int] = {}
    low: dict[Block, int] = {}
    stack: list[Block] = []
    on_stack: set[Block] = set()
    found: set[Block] = set()

    def targets(block: Block) -> list[Block]:
        return [] if block.end is None else [edge.target for edge in block.end.edges]

    work: list[tuple[Block, Iterator[Block]]] = []

    def enter(block: Block) -> None:
        index[block] = low[block] = len(index)
        stack.append(block)
        on_stack.add(block)
        work.append((block, iter(targets(block))))

    enter(function.entry)
    while work:
        block, remaining = work[-1]
        target = next(remaining, None)
        if target is None:
            work.pop()
            if work:
                low[work[-1][0]] = min(low[work[-1][0]], low[block])
            if low[block] == index[block]:
                component = []
                while True:
                    member = stack.pop()
                    on_stack.discard(member)
                    component.append(member)
                    if member is block:
                        break
                if len(component) > 1 or block in targets(block):
                    found.update(component)
        elif target not in index:
            enter(target)
        elif target in on_stack:
            low[block] = min(low[block], index[target])
    return found
