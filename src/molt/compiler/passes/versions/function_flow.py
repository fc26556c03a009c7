"""Where values come from within one function: each operation's part of what `likely` solves."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from molt.compiler.ir.model import Const, Function, Op, Rep, Value
from molt.compiler.passes.versions.facts import COMPARISONS, ITEM_METHODS, METHODS, keyword_names
from molt.compiler.passes.versions.flow import BOOL, CLASS_MARKS, FLOAT, INT, LIST, NONE, OTHER, STR, Node
from molt.compiler.passes.versions.program_flow import ProgramFlow, SuperCall, combined_marks

_CONSTANT_MARKS = {"int": INT, "float": FLOAT, "bool": BOOL, "none": NONE, "str": CLASS_MARKS["str"]}
_REP_MARKS = {Rep.F64: FLOAT, Rep.BOOL: BOOL, Rep.WORD: 0, Rep.VOID: 0, Rep.PTR: 0}


@dataclass(eq=False, slots=True)
class FunctionFlow:
    """Adds the flows of one function."""

    program: ProgramFlow
    function: Function
    definitions: dict[Value, Op] = field(default_factory=dict)
    unpacked: dict[Value, Node] = field(default_factory=dict)  # storage -> what was unpacked to it
    entries: dict[Value, list[tuple[str | None, Value]]] = field(default_factory=dict)  # of dicts that are made
    made_functions: dict[Value, str] = field(default_factory=dict)  # -> symbol
    # Properties that are made: the symbol of the function given to `property()`, to its `setter()`.
    properties: dict[Value, str] = field(default_factory=dict)
    with_setters: dict[Value, str] = field(default_factory=dict)
    elements_of: dict[Value, Value] = field(default_factory=dict)  # an exact tuple -> the value it is
    closures: set[Value] = field(default_factory=set)  # tuples of captured cells, which nothing else sees

    @property
    def owner(self) -> str:
        """The name of the class whose method this is."""
        return self.function.name.rpartition(".")[0].rpartition(".")[2]

    def build(self) -> None:
        flow, node = self.program.flow, self.program.node
        result = self.program.place("result", self.function.symbol)
        for op in self.function.ops():
            if op.result is not None:
                self.definitions[op.result] = op
            if op.code == "call" and self.program.paths.operations.get(str(op.attrs["symbol"])) == "new_function":
                self.closures.add(op.operands[-1])
        for block in self.function.blocks:
            for op in block.ops:
                self._add(op)
            end = block.end
            assert end is not None
            for edge in end.edges:
                hidden = len(edge.target.params) - len(edge.args)
                for arg, param in zip(edge.args, edge.target.params[hidden:], strict=True):
                    # The word 0 is in many variables, which are not for that the same container.
                    if param.rep is Rep.WORD and not self._is_null(arg):
                        flow.connect(node(arg), node(param))
            if end.code == "yield":
                flow.connect(node(end.operands[0]), flow.held_by(result))
            elif end.code == "return" and end.operands and not self.function.is_generator:
                flow.connect(node(end.operands[0]), result)

    def _add(self, op: Op) -> None:
        flow, node = self.program.flow, self.program.node
        match op.code, op.operands:
            case "object", _:
                const = op.attrs["const"]
                assert isinstance(const, Const) and op.result is not None
                flow.mark(node(op.result), _CONSTANT_MARKS.get(const.kind, OTHER))
                self._add_elements(const, node(op.result))
            case "own" | "borrow", [source]:
                assert op.result is not None
                flow.connect(node(source), node(op.result))
            case "exact_list", [iterable]:
                assert op.result is not None
                flow.connect(node(iterable), node(op.result))
            case "item_at", [held, _]:
                assert op.result is not None
                flow.connect(flow.held_by(node(held)), node(op.result))
            case "tag", _:
                self._mark(op, INT)
            case "box_bool", _:
                self._mark(op, BOOL)
            case ("compare_op" | "compare_true"), operands:
                self._add_comparison(op, [node(v) for v in operands])
            case "binary", [a, b]:
                self._add_binary(op, a, b)
            case "global", _:
                assert op.result is not None
                flow.connect(self.program.place("global", op.attrs["index"]), node(op.result))
            case "set_global", [value]:
                flow.connect(node(value), self.program.place("global", op.attrs["index"]))
            case "field", [base] if op.attrs["field"] == self.program.paths.fields["cell.contents"]:
                assert op.result is not None
                flow.connect(flow.held_by(self._cell(base)), node(op.result))
            case "replace_field", [base, value]:
                flow.connect(node(value), flow.held_by(self._cell(base)))
            case ("take_elem" | "load"), [storage, index] if storage in self.unpacked:
                assert op.result is not None
                place = self._constant(index)
                if isinstance(place, int):
                    self.program.read_part(self.unpacked[storage], place, node(op.result))
                else:
                    flow.connect(flow.held_by(self.unpacked[storage]), node(op.result))
            case "exact_tuple", [value]:
                assert op.result is not None
                self.elements_of[op.result] = value
            case "inline_data", [held] if held in self.elements_of or op.attrs.get("items"):
                assert op.result is not None
                self.unpacked[op.result] = node(self.elements_of.get(held, held))
            case "make_tuple", elements:
                assert op.result is not None
                flow.mark(node(op.result), OTHER)
                for place, element in enumerate(elements):
                    flow.connect(node(element), flow.part_of(node(op.result), place))
            case ("make_dict" | "make_set") as what, elements:
                assert op.result is not None
                flow.mark(node(op.result), CLASS_MARKS[what.removeprefix("make_")])
                for element in elements[1::2] if what == "make_dict" else elements:
                    flow.connect(node(element), flow.held_by(node(op.result)))
            case "call_object", [callee, *args] if op.attrs.get("super"):
                assert op.result is not None
                self._note_setting(str(op.attrs["method"]), args)
                call = SuperCall(self.owner, str(op.attrs["method"]), node(callee), [node(arg) for arg in args], node(op.result))
                self.program.super_calls.append(replace(call, names=keyword_names(op)))
            case "call_object", [callee, *args] if op.attrs.get("keywords"):
                assert op.result is not None
                self.program.call(node(callee), [node(arg) for arg in args], node(op.result), keyword_names(op))
            case "call_object", [_, receiver, *args] if op.attrs.get("method"):
                self._add_method(op, receiver, str(op.attrs["method"]), args)
            case "call_object", [callee, *args]:
                self._add_call(op, callee, args)
            case "method_at", _:
                name = op.attrs["name"]
                assert isinstance(name, Const)
                self._add_method_look_up(op, str(name.value))
            case "append", [container, value]:
                flow.connect(node(value), flow.held_by(node(container)))
            case "call", _:
                self._add_runtime_call(op)
            case _:
                pass

    def _mark(self, op: Op, marks: int) -> None:
        assert op.result is not None
        self.program.flow.mark(self.program.node(op.result), marks)

    def _add_elements(self, const: Const, node: Node) -> None:
        if const.kind == "tuple" and isinstance(const.value, tuple):
            for place, element in enumerate(const.value):
                held = self.program.flow.part_of(node, place)
                self.program.flow.mark(held, _CONSTANT_MARKS.get(element.kind, OTHER))
                self._add_elements(element, held)

    def _add_binary(self, op: Op, a: Value, b: Value) -> None:
        flow, node = self.program.flow, self.program.node
        assert op.result is not None
        left, right, result = node(a), node(b), node(op.result)
        operator = str(op.attrs["op"]).removesuffix("=")
        if operator == "-":
            self.program.differences.add(op.result)

        shared: set[Node] = set()

        def combine() -> None:
            flow.mark(result, combined_marks(left.marks, right.marks, operator))
            for operand in (left, right):
                # Numbers hold nothing: through them all containers would become one.
                if operand.marks & (OTHER | LIST) and operand not in shared and operator in "+*|&":
                    shared.add(operand)
                    flow.share(operand, result)

        flow.watch(left, combine)
        flow.watch(right, combine)
        self.program.arithmetic.append((left, right, result))
        method = f"__{METHODS.get(operator)}__"
        if method in self.program.by_method:
            self.program.for_classes(left, lambda cls: self._call_operator(cls, method, [left, right], result), lambda: None)

    def _add_comparison(self, op: Op, operands: list[Node]) -> None:
        """A method's result is not followed where a condition asks for its truth."""
        result = self.program.node(op.result) if op.code == "compare_op" and op.result is not None else Node()
        method = COMPARISONS[str(op.attrs["op"])][0]
        if method not in self.program.by_method:
            self.program.flow.mark(result, BOOL)
            return
        self.program.for_classes(
            operands[0],
            lambda cls: self._call_operator(cls, method, operands, result),
            lambda: self.program.flow.mark(result, BOOL),
        )

    def _call_operator(self, cls: str, method: str, args: list[Node], result: Node) -> None:
        """The special method of a class of the program; of any, where it is inherited."""
        own = self.program.owners.get(cls, {}).get(method)
        for function in self.program.by_method[method] if own is None else [own]:
            self.program.link(function, args, result)

    def _cell(self, base: Value) -> Node:
        """The node of a variable's cell: for a captured one, that of the function that owns it."""
        op = self.definitions.get(base)
        index = self._constant(op.operands[1]) if op is not None and op.code == "load" else None
        if index is None:
            return self.program.node(base)
        return self.program.place("captured", (self.function.symbol, index))

    def _is_null(self, value: Value) -> bool:
        op = self.definitions.get(value)
        return op is not None and op.code == "null"

    def _constant(self, value: Value) -> object:
        op = self.definitions.get(value)
        return op.attrs["value"] if op is not None and op.code == "const" else None

    # --- calls

    def _add_call(self, op: Op, callee: Value, args: list[Value]) -> None:
        flow, node, paths = self.program.flow, self.program.node, self.program.paths
        assert op.result is not None
        result = node(op.result)
        static = self.definitions.get(callee)
        expected = op.attrs.get("expected")
        if expected or (static is not None and static.code == "static_object"):
            symbol = str(expected or static.attrs["name"])  # type: ignore[union-attr]
            self._note_kind_of_method(symbol, args, op.result)
            rep = paths.result_reps.get(symbol)
            flow.mark(result, _REP_MARKS.get(rep, INT) if rep is not None else 0)
            flow.mark(result, CLASS_MARKS.get(paths.result_classes.get(symbol, ""), 0))
            self._flow_by(paths.function_flows.get(symbol, ""), [node(arg) for arg in args], result, others_from=0)
            return
        self.program.call(node(callee), [node(arg) for arg in args], result)

    def _note_kind_of_method(self, symbol: str, args: list[Value], result: Value) -> None:
        """`staticmethod(f)`, `classmethod(f)` and `property(f)`."""
        program = self.program
        made = self.made_functions.get(args[0]) if args else None
        if made is not None and symbol == program.paths.static_method_type:
            program.static_methods.add(made)
        elif made is not None and symbol == program.paths.class_method_type:
            program.class_methods.add(made)
        elif made is not None and symbol == program.paths.property_type:
            self.properties[result] = made
            if len(args) > 1 and args[1] in self.made_functions:
                self.with_setters[result] = self.made_functions[args[1]]

    def _add_method(self, op: Op, receiver: Value, name: str, args: list[Value]) -> None:
        flow, node, paths = self.program.flow, self.program.node, self.program.paths
        assert op.result is not None
        self._note_setting(name, args)
        if name == "setter" and args and args[0] in self.made_functions:
            self.with_setters[op.result] = self.made_functions[args[0]]
        result, nodes = node(op.result), [node(receiver), *(node(arg) for arg in args)]
        self.program.call(node(op.operands[0]), nodes, result)
        if name in self.program.by_method:
            return
        rep = paths.method_reps.get(name)
        flow.mark(result, _REP_MARKS.get(rep, INT) if rep is not None else 0)
        flow.mark(result, CLASS_MARKS.get(paths.method_classes.get(name, ""), 0))
        self._flow_by(paths.method_flows.get(name, ""), nodes, result, others_from=1)
        self.program.call(self.program.place("attribute", name), nodes[1:], result)

    def _note_setting(self, method: str, args: list[Value]) -> None:
        """`object.__setattr__(x, "name", value)`, by which instances are filled that refuse to be changed."""
        if method == "__setattr__" and len(args) == 3 and (text := self._text(args[1])) is not None:
            self._add_set_attr(self.program.node(args[0]), text, self.program.node(args[2]))

    def _add_method_look_up(self, op: Op, name: str) -> None:
        """The functions that a method's name may stand for.

        Of a receiver of which nothing is known the name alone tells, unless classes of the library have it, too.
        """
        program = self.program
        is_ambiguous = name in program.paths.method_names
        assert op.result is not None
        result = program.node(op.result)

        def mark_all() -> None:
            for method in program.by_method.get(name, ()):
                program.flow.mark(result, program.bits[method.symbol])

        def mark_own(cls: str) -> None:
            own = program.owners.get(cls, {}).get(name)
            if own is None:  # inherited, or not there
                mark_all()
            else:
                program.flow.mark(result, program.bits[own.symbol])

        program.for_classes(program.node(op.operands[0]), mark_own, (lambda: None) if is_ambiguous else mark_all)

    def _flow_by(self, way: str, args: list[Node], result: Node, *, others_from: int) -> None:
        """One of the ways of `intrinsics/flows.py`; `others_from`: where arguments begin that can be the result."""
        flow = self.program.flow
        if not args:
            return
        match way:
            case "element" | "element or None":
                flow.connect(flow.held_by(args[0]), result)
                if len(args) > 1:
                    for arg in args[others_from:]:
                        flow.mark(result, arg.marks & (INT | FLOAT))
                        flow.connect(arg, result)
                elif way == "element or None":
                    flow.mark(result, NONE)
            case "same":
                flow.share(args[0], result)
            case "numbers":
                flow.mark(flow.held_by(result), INT)
            case "argument":
                flow.connect(args[0], result)
            case "rounded" if len(args) == 1:
                flow.mark(result, INT)
            case "rounded":
                flow.connect(args[0], result)
            case "quotients":
                flow.mark(result, OTHER)
                for arg in args:
                    flow.connect(arg, flow.part_of(result, 0))
                    flow.connect(arg, flow.part_of(result, 1))
            case "pairs" | "numbered":
                pair = flow.held_by(result)
                flow.mark(pair, OTHER)
                if way == "numbered":
                    flow.mark(flow.part_of(pair, 0), INT)
                    flow.connect(flow.held_by(args[0]), flow.part_of(pair, 1))
                elif len(args) == 1:  # keys and values, which are not told apart
                    flow.connect(flow.held_by(args[0]), flow.held_by(pair))
                else:
                    for place, arg in enumerate(args):
                        flow.connect(flow.held_by(arg), flow.part_of(pair, place))
            case "keep":
                flow.connect(args[-1], flow.held_by(args[0]))
            case "join" if len(args) > 1:
                flow.share(args[0], args[1])

    def _add_runtime_call(self, op: Op) -> None:
        flow, node = self.program.flow, self.program.node
        symbol = str(op.attrs["symbol"])
        called = self.program.functions.get(symbol)
        if called is not None and op.result is not None:
            self.program.link(called, [node(arg) for arg in op.operands[1:]], node(op.result))
            return
        operation = self.program.paths.operations.get(symbol, "")
        if operation in ITEM_METHODS:
            self._add_own_item(op, ITEM_METHODS[operation])
        match operation, op.operands:
            case "get_item", [container, index]:
                assert op.result is not None
                if self._is_slice(index):
                    flow.share(node(container), node(op.result))
                self._add_text_of_text(node(container), node(op.result))
                place = self._constant_index(index)
                if place is None:
                    flow.connect(flow.held_by(node(container)), node(op.result))
                else:
                    self.program.read_part(node(container), place, node(op.result))
            case "set_slice", [container, _, _, value]:
                flow.connect(flow.held_by(node(value)), flow.held_by(node(container)))
            case ("get_slice" | "get_stepped"), [container, *_]:
                assert op.result is not None
                flow.connect(node(container), node(op.result))
            case "import_from", [module, name]:
                assert op.result is not None
                imported = self._imported_global(module, self._text(name))
                if imported is not None:
                    flow.connect(self.program.place("global", imported), node(op.result))
            case "set_item", [container, key, value]:
                flow.connect(node(value), flow.held_by(node(container)))
                text = self._text(key)
                if text is not None:  # a class body's namespace, most often, or its annotations
                    if not self._is_type_form(value):
                        self.program.in_bodies.append((self.function.name.rpartition(".")[2], text, node(value)))
                    for what in ("attribute", "in class bodies"):
                        self._hint(self.program.place(what, text), value)
                    self.program.in_classes.add(text)
                    self._note_property(text, value)
                    if value not in self.made_functions:
                        self.program.wrapped.add(text)
            case "get_module_attr", [_, name, *_] if op.attrs["module"] >= 0:
                assert op.result is not None
                meant = self.program.module_globals.get(op.attrs["module"], {}).get(self._text(name) or "")
                if meant is not None:
                    flow.connect(self.program.place("global", meant), node(op.result))
            case ("get_attr" | "get_attr_at" | "get_module_attr"), [base, name, *_]:
                assert op.result is not None
                self._add_get_attr(node(base), self._text(name), node(op.result))
            case ("set_attr" | "set_attr_at" | "set_own_attr_at"), [base, name, value, *_]:
                self._add_set_attr(node(base), self._text(name), node(value))
            case "iterate", [iterable]:
                assert op.result is not None
                flow.share(node(iterable), node(op.result))
                self._add_text_of_text(node(iterable), flow.held_by(node(iterable)))
            case "next_or_null", [iterator]:
                assert op.result is not None
                flow.connect(flow.held_by(node(iterator)), node(op.result))
            case "new_tuple", _ if op.result in self.closures:
                pass  # `_add_function` tells the cells apart
            case ("new_list" | "new_tuple" | "new_set") as what, [array, _]:
                assert op.result is not None
                flow.mark(node(op.result), CLASS_MARKS.get(what.removeprefix("new_"), OTHER))
                for element in self.definitions[array].operands:
                    flow.connect(node(element), flow.held_by(node(op.result)))
            case ("list_append" | "set_add"), [container, value]:
                flow.connect(node(value), flow.held_by(node(container)))
            case "dict_set", [container, key, value]:
                self.entries.setdefault(container, []).append((self._text(key), value))
                flow.connect(node(value), flow.held_by(node(container)))
            case "new_cell", [value]:
                assert op.result is not None
                flow.connect(node(value), flow.held_by(node(op.result)))
            case ("unpack" | "unpack_star"), [value, *_, storage]:
                self.unpacked[storage] = node(value)
            case "next_pair", [iterator, storage]:
                self.unpacked[storage] = flow.held_by(node(iterator))
            case "set_annotations", [function, table]:
                self._add_annotations(function, table)
            case "new_function", [_, _, _, direct, *_, defaults, _, closure]:
                self._add_function(op, direct, closure)
                self._add_defaults(direct, node(defaults))
            case ("unary-" | "unary+" | "unary~"), [value]:
                assert op.result is not None
                self.program.differences.add(op.result)
                flow.connect(node(value), node(op.result))
            case ("join_parts" | "join_padded"), _:
                self._mark(op, CLASS_MARKS["str"])
            case "new_dict", _:
                self._mark(op, CLASS_MARKS["dict"])
            case "new_constant_set", _:
                self._mark(op, CLASS_MARKS["set"])
            case "new_slice", _:
                self._mark(op, OTHER)
            case "make_class", [name, bases, *_]:
                self._add_class(op, self._text(name), bases)
            case _:
                pass

    def _add_own_item(self, op: Op, method: str) -> None:
        """`x[i]` and the like of an instance of a class of the program are calls."""
        nodes = [self.program.node(value) for value in op.operands]
        result = self.program.node(op.result) if op.result is not None and op.result.rep is Rep.WORD else Node()
        if method in self.program.by_method:
            self.program.for_classes(nodes[0], lambda cls: self._call_operator(cls, method, nodes, result), lambda: None)

    def _note_property(self, name: str, value: Value) -> None:
        """A class body binds a name to a value."""
        cls = self.function.name.rpartition(".")[2]
        if value in self.properties:
            self.program.getters[cls, name] = self.properties[value]
        if value in self.with_setters:
            self.program.setters[cls, name] = self.with_setters[value]

    def _add_text_of_text(self, container: Node, element: Node) -> None:
        """What a string holds are strings."""
        flow = self.program.flow
        flow.watch(container, lambda: flow.mark(element, CLASS_MARKS["str"] if container.marks & STR else 0))

    def _add_get_attr(self, base: Node, name: str | None, result: Node) -> None:
        program = self.program
        if name is not None:
            program.reads.append((base, name, result))
        program.for_classes(
            base,
            lambda cls: self._connect_field(cls, name, result),
            lambda: program.flow.connect(program.place("attribute", name), result),
        )

    def _connect_field(self, cls: str, name: str | None, result: Node) -> None:
        self.program.flow.connect(self.program.place("field", (cls, name)), result)
        self.program.flow.connect(self.program.place("in class bodies", name), result)

    def _add_set_attr(self, base: Node, name: str | None, value: Node) -> None:
        program = self.program
        if name is not None:
            program.fields.setdefault(name, set())
            program.writes.append((base, name, value))
        every = program.place("attribute", name)
        program.flow.connect(value, every)
        program.for_classes(
            base, lambda cls: self._set_field(cls, name, value), lambda: None
        )

    def _set_field(self, cls: str, name: str | None, value: Node) -> None:
        if name is not None:
            self.program.fields[name].add(cls)
        self.program.flow.connect(value, self.program.place("field", (cls, name)))

    def _operation(self, op: Op) -> str:
        """What a call of the runtime does, "" for others."""
        return self.program.paths.operations.get(str(op.attrs.get("symbol")), "")

    def _is_slice(self, index: Value) -> bool:
        op = self.definitions.get(index)
        return op is not None and self.program.paths.operations.get(str(op.attrs.get("symbol")), "") == "new_slice"

    def _constant_index(self, index: Value) -> int | None:
        op = self.definitions.get(index)
        const = op.attrs["const"] if op is not None and op.code == "object" else None
        if not isinstance(const, Const) or const.kind != "int" or not isinstance(const.value, int):
            return None
        return const.value if const.value >= 0 else None

    def _imported_global(self, module: Value, name: str | None) -> int | None:
        """Where a module of the program keeps a name that another one imports."""
        op = self.definitions.get(module)
        if op is None or op.code != "call" or self.program.paths.operations.get(str(op.attrs["symbol"])) != "import_module":
            return None
        number = self._constant(op.operands[0])
        assert isinstance(number, int)
        return self.program.module_globals.get(number, {}).get(name or "")

    def _text(self, value: Value) -> str | None:
        op = self.definitions.get(value)
        const = op.attrs["const"] if op is not None and op.code == "object" else None
        return const.value if isinstance(const, Const) and isinstance(const.value, str) else None

    def _add_function(self, op: Op, direct: Value, closure: Value) -> None:
        """A function object: its mark, and the cells that it captures."""
        symbol = str(self.definitions[direct].attrs["name"])
        assert op.result is not None
        self.made_functions[op.result] = symbol
        self.program.flow.mark(self.program.node(op.result), self.program.bits.get(symbol, 0) | OTHER)
        made = self.definitions.get(closure)
        if made is None or not made.operands or made.operands[0] not in self.definitions:
            return
        for index, cell in enumerate(self.definitions[made.operands[0]].operands):
            place = self.program.place("captured", (symbol, index))
            self.program.flow.share(self._cell(cell), place)

    def _add_defaults(self, direct: Value, defaults: Node) -> None:
        """What the last parameters are where they are not given."""
        symbol = str(self.definitions[direct].attrs["name"])
        function, code = self.program.functions.get(symbol), self.program.codes.get(f"{symbol}__code")
        if function is None or code is None:
            return
        taking = [
            node for node, param in zip(function.params[1:], code.params, strict=False)
            if param.has_default and param.kind in ("positional_only", "positional")
        ]  # fmt: skip
        for place, param in enumerate(taking):
            self.program.flow.connect(self.program.flow.part_of(defaults, place), self.program.node(param))

    def _add_annotations(self, function: Value, table: Value) -> None:
        """Those of a function's parameters."""
        made = self.program.functions.get(self.made_functions.get(function, ""))
        params = {} if made is None else {param.name: param for param in made.params[1:]}
        for name, annotation in self.entries.get(table, ()):
            if name in params:
                self._hint(self.program.node(params[name]), annotation)

    def _hint(self, place: Node, annotation: Value) -> None:
        """A number's class, `list`, or `list[…]` of these."""
        self.program.hint(place, self._annotated(annotation))
        op = self.definitions.get(annotation)
        if op is not None and op.code == "call" and self.program.paths.operations.get(str(op.attrs["symbol"])) == "get_item":
            container, element = op.operands
            self.program.hint(place, self._annotated(container) & LIST)
            if self._annotated(container) == LIST:
                self.program.hint(self.program.flow.held_by(place), self._annotated(element))

    def _is_type_form(self, value: Value) -> bool:
        """Whether a value is `list[…]`, `X | None` and the like, of classes named by themselves: no attribute's value.

        What all of them hold is the same to the graph, and so would be what the attributes do.
        """
        op = self.definitions.get(value)
        if op is None:
            return False
        if op.code == "binary":
            return op.attrs["op"] == "|" and all(self._is_class_or_none(v) or self._is_type_form(v) for v in op.operands)
        return (
            op.code == "call"
            and self.program.paths.operations.get(str(op.attrs["symbol"])) == "get_item"
            and self._is_class_or_none(op.operands[0])
        )

    def _is_class_or_none(self, value: Value) -> bool:
        op = self.definitions.get(value)
        return op is not None and op.code in ("static_object", "const")

    def _annotated(self, annotation: Value) -> int:
        """The mark of what a class, named by itself, has as instances."""
        op = self.definitions.get(annotation)
        if op is None or op.code != "static_object":
            return 0
        symbol = str(op.attrs["name"])
        if self.program.paths.result_classes.get(symbol) == "list":
            return LIST
        rep = self.program.paths.result_reps.get(symbol)
        return 0 if rep is None else _REP_MARKS.get(rep, INT)

    def _add_class(self, op: Op, name: str | None, bases: Value) -> None:
        """A class object: calling it calls its `__init__`."""
        assert op.result is not None
        if name is not None:
            self.program.number_class(name)
            self._add_bases(name, self.definitions.get(bases))
        self.program.flow.mark(self.program.node(op.result), OTHER | self.program.class_bits.get(name or "", 0))


    def _add_bases(self, name: str, made: Op | None) -> None:
        """Notes what a class derives from."""
        if made is not None and self._operation(made) == "resolve_bases":
            made = self.definitions.get(made.operands[0])
        program = self.program
        if made is None or self._operation(made) != "new_tuple":
            program.odd.add(name)
            program.shapeless.add(name)
            return
        for base in self.definitions[made.operands[0]].operands:
            definition = self.definitions.get(base)
            if definition is None or definition.code != "static_object":
                program.bases.setdefault(name, []).append(program.node(base))
            elif definition.attrs["name"] != program.paths.object_type:
                program.odd.add(name)
                if definition.attrs["name"] not in program.paths.shaped_bases:
                    program.shapeless.add(name)
