"""Where values come from, as far as it concerns the whole program: the places that `likely` asks about."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial

from molt.compiler.ir.library import FastPaths
from molt.compiler.ir.model import CodeRecord, Function, Unit, Value
from molt.compiler.passes.versions.facts import Kind
from molt.compiler.passes.versions.flow import (
    BOOL,
    CLASS_MARKS,
    FIRST_FUNCTION,
    FLOAT,
    INT,
    LIST,
    NONE,
    OTHER,
    OTHER_CLASSES,
    Flow,
    Node,
)

_NUMBERS = {INT: Kind.INT, FLOAT: Kind.FLOAT, BOOL: Kind.BOOL}
NUMERIC = INT | FLOAT | BOOL
# So much room for attributes has an instance of a class of which nothing is known.
_MOST_GUESSED = 8


@dataclass(frozen=True, slots=True)
class SuperCall:
    """`super().method(…)` in a method of the class `owner`."""

    owner: str
    method: str
    callee: Node
    args: list[Node]
    result: Node
    names: tuple[str, ...] = ()


@dataclass(eq=False, slots=True)
class ProgramFlow:
    """What stands for values, globals, attributes, functions and classes, and what is found to be in it."""

    unit: Unit
    paths: FastPaths
    flow: Flow = field(default_factory=Flow)
    values: dict[Value, Node] = field(default_factory=dict)
    named: dict[tuple[str, object], Node] = field(default_factory=dict)
    functions: dict[str, Function] = field(init=False)
    codes: dict[str, CodeRecord] = field(init=False)  # by symbol
    bits: dict[str, int] = field(default_factory=dict)  # a function's mark
    class_bits: dict[str, int] = field(default_factory=dict)  # that of a class, by its name
    instance_bits: dict[str, int] = field(default_factory=dict)  # that of its instances
    all_instances: int = 0
    all_classes: int = 0
    class_marks: set[int] = field(default_factory=set)
    # What to do for values that turn out to be no known class's instances.
    unknown: list[tuple[Node, Callable[[], None]]] = field(default_factory=list)
    hints: list[tuple[Node, int]] = field(default_factory=list)  # see hint
    arithmetic: list[tuple[Node, Node, Node]] = field(default_factory=list)  # operands, result
    guessed: set[Node] = field(default_factory=set)  # of which no more is known than what is computed with them
    differences: set[Value] = field(default_factory=set)  # results of `-` and `~`
    parts: list[tuple[Node, Node, Node]] = field(default_factory=list)  # see read_part
    module_globals: dict[int, dict[str, int]] = field(init=False)  # module -> name -> index
    by_bit: dict[int, tuple[str, bool]] = field(default_factory=dict)  # symbol, and whether it is a class's
    # Callee, arguments, names of the last of these, result.
    calls: list[tuple[Node, list[Node], tuple[str, ...], Node]] = field(default_factory=list)
    super_calls: list[SuperCall] = field(default_factory=list)
    by_method: dict[str, list[Function]] = field(default_factory=dict)
    owners: dict[str, dict[str, Function]] = field(default_factory=dict)  # class, method -> function
    # As the analysis found them: the pass that asks gives functions other symbols as it goes.
    symbols: dict[Function, str] = field(default_factory=dict)

    # Names that attributes are set under, with the classes of what they are set on, as far as these are known.
    fields: dict[str, set[str]] = field(default_factory=dict)
    bases: dict[str, list[Node]] = field(default_factory=dict)
    odd: set[str] = field(default_factory=set)  # classes that derive from one of the library, and have its layout
    shapeless: set[str] = field(default_factory=set)  # those of them whose instances have their attributes in no slots
    in_classes: set[str] = field(default_factory=set)  # names that bodies of classes bind
    # What they bind to these: the class, the name, the value.
    in_bodies: list[tuple[str, str, Node]] = field(default_factory=list)
    static_methods: set[str] = field(default_factory=set)  # symbols of the functions that `staticmethod` was called with
    class_methods: set[str] = field(default_factory=set)
    # Of properties: class and name -> symbol of the function that gets, and of the one that sets.
    getters: dict[tuple[str, str], str] = field(default_factory=dict)
    setters: dict[tuple[str, str], str] = field(default_factory=dict)
    reads: list[tuple[Node, str, Node]] = field(default_factory=list)  # of attributes: object, name, result
    writes: list[tuple[Node, str, Node]] = field(default_factory=list)  # likewise, with the value
    wrapped: set[str] = field(default_factory=set)  # names that a class binds to something other than a function as it is

    def number(self) -> None:
        """Gives each function and class of the program its marks."""
        self.module_globals = {module.index: dict(module.names) for module in self.unit.modules}
        self.functions = {f.symbol: f for f in self.unit.functions if f.user}
        self.codes = {code.symbol: code for code in self.unit.codes}
        self.symbols = {function: symbol for symbol, function in self.functions.items()}
        for index, function in enumerate(self.functions.values()):
            self.bits[function.symbol] = FIRST_FUNCTION << index
            self.by_bit[self.bits[function.symbol]] = (function.symbol, False)
            owner, _, name = function.name.rpartition(".")
            if owner and not owner.endswith("<locals>"):
                self.by_method.setdefault(name, []).append(function)
                self.owners.setdefault(owner.rpartition(".")[2], {})[name] = function
        self._number_classes()

    def _number_classes(self) -> None:
        for name, methods in self.owners.items():
            self.number_class(name)
            if "__init__" in methods:
                self.by_bit[self.class_bits[name]] = (methods["__init__"].symbol, True)

    def number_class(self, name: str) -> None:
        """Gives a class its marks, unless it has them; one without methods is not known before its statement is met."""
        if name in self.class_bits:
            return
        first = FIRST_FUNCTION << len(self.functions)
        index = len(self.class_bits)
        self.class_bits[name] = first << 2 * index
        self.instance_bits[name] = first << 2 * index + 1
        self.all_instances |= self.instance_bits[name]
        self.all_classes |= self.class_bits[name]
        self.class_marks |= {self.class_bits[name]}

    def mark_receivers(self) -> None:
        """What the first parameter of a method is: an instance, or the class, or nothing in particular."""
        for name, methods in self.owners.items():
            for function in methods.values():
                symbol = self.symbols[function]
                if len(function.params) > 1 and symbol not in self.static_methods:
                    bits = self.class_bits if symbol in self.class_methods else self.instance_bits
                    self.flow.mark(self.node(function.params[1]), bits[name])
        for (cls, _), symbol in (*self.getters.items(), *self.setters.items()):
            function = self.functions[symbol]
            if cls in self.instance_bits and len(function.params) > 1:
                self.flow.mark(self.node(function.params[1]), self.instance_bits[cls])

    def link_properties(self) -> None:
        """Reads and writes of attributes under names of properties are calls."""
        for accesses, table in ((self.reads, self.getters), (self.writes, self.setters)):
            names = {name for _, name in table}
            for base, name, value in accesses:
                if name in names:
                    self.for_classes(base, partial(self._link_property, table, base, name, value), lambda: None)

    def _link_property(self, table: dict[tuple[str, str], str], base: Node, name: str, value: Node, cls: str) -> None:
        symbol = self._find_in_bases(cls, lambda each: table.get((each, name)))
        if symbol is not None:
            given, result = ([base], value) if table is self.getters else ([base, value], Node())
            self.link(self.functions[symbol], given, result)

    def read_part(self, container: Node, place: int, result: Node) -> None:
        """`result` is what tuples hold at a place, or any element where no tuple is known."""
        part = self.flow.part_of(container, place)
        self.flow.connect(part, result)
        self.parts.append((part, container, result))

    def settle_parts(self) -> None:
        for part, container, result in self.parts:
            if not part.marks:
                self.flow.connect(self.flow.held_by(container), result)

    def settle_bodies(self) -> None:
        """What a class body binds is an attribute as it is, unless a base from elsewhere may make something else of it."""
        for cls, name, value in self.in_bodies:
            if not self._has_foreign_base(cls):
                self.flow.connect(value, self.place("attribute", name))
                self.flow.connect(value, self.place("in class bodies", name))

    def _has_foreign_base(self, cls: str) -> bool:
        """Whether a class derives from one that is neither of the program nor built in, as enumerations do."""
        waiting, seen = [cls], {cls}
        while waiting:
            for base in self.bases.get(waiting.pop(), ()):
                own = set(self._classes_of(base))
                if not own:
                    return True
                waiting += own - seen
                seen |= own
        return False

    def settle_unknown(self) -> None:
        for node, act in self.unknown:
            if not node.marks & self.all_instances:
                act()

    def hint(self, place: Node, marks: int) -> None:
        """An annotation: what is in a place if nothing else tells."""
        if marks:
            self.hints.append((place, marks))

    def settle_hinted(self) -> None:
        for place, marks in self.hints:
            if not place.marks:
                self.flow.mark(place, marks)

    def settle_arithmetic(self) -> None:
        """What is computed with a number, and with something of which nothing is known, is such a number."""
        for left, right, result in self.arithmetic:
            known = left.marks | right.marks
            if not result.marks and known in (INT, FLOAT) and not (left.marks and right.marks):
                self.flow.mark(result, known)
                self.guessed.add(result)

    def for_classes(self, node: Node, act: Callable[[str], None], otherwise: Callable[[], None]) -> None:
        """`act` for each class that the node turns out to hold instances of; `otherwise` if there is none."""
        seen: set[str] = set()

        def look() -> None:
            if node.marks & self.all_instances:
                for name, bit in self.instance_bits.items():
                    if node.marks & bit and name not in seen:
                        seen.add(name)
                        act(name)

        self.flow.watch(node, look)
        self.unknown.append((node, otherwise))

    def is_field(self, name: str) -> bool:
        return name not in self.in_classes and any(self._is_free_of(self.shapeless, cls) for cls in self.fields.get(name, ()))

    def is_plain(self, cls: str) -> bool:
        """Whether instances of a class are plain objects: its bases are all classes of the program."""
        return self._is_free_of(self.odd, cls)

    def _is_free_of(self, others: set[str], cls: str) -> bool:
        """Whether the bases of a class are all classes of the program and the like, and none of them is of these."""
        waiting, seen = [cls], {cls}
        while waiting:
            each = waiting.pop()
            if each in others:
                return False
            for base in self.bases.get(each, ()):
                own = {name for name, bit in self.class_bits.items() if base.marks & bit}
                if not own:
                    return False
                waiting += own - seen
                seen |= own
        return True

    def attribute_count(self, cls: str) -> int:
        """How many attributes instances of a class have in all, as far as is seen: those that it and its bases set."""
        family = {cls}
        waiting = [cls]
        while waiting:
            found = self._known_bases(waiting.pop()) - family
            family |= found
            waiting += found
        return sum(1 for classes in self.fields.values() if classes & family)

    def added_attributes(self, cls: str) -> int:
        """How many of these come on top of those of the class that lays out its instances, the first base most often.

        A class without methods has at least the names that are set on who knows what.
        """
        first = next(iter(self.bases.get(cls, ())), None)
        inherited = max(map(self.attribute_count, self._classes_of(first)), default=0) if first is not None else 0
        added = self.attribute_count(cls) - inherited
        if self.owners.get(cls):
            return added
        return max(added, min(sum(1 for classes in self.fields.values() if not classes), _MOST_GUESSED))

    def _known_bases(self, cls: str) -> set[str]:
        return {name for base in self.bases.get(cls, ()) for name in self._classes_of(base)}

    def _classes_of(self, node: Node) -> list[str]:
        return [name for name, bit in self.class_bits.items() if node.marks & bit]

    def likely_kind(self, value: Value) -> Kind | None:
        node = self.values.get(value)
        return None if node is None else kind_of(node.marks)

    def marks(self, value: Value) -> int:
        node = self.values.get(value)
        return 0 if node is None else node.marks

    def is_guess(self, value: Value) -> bool:
        """Whether nothing speaks for what a value is taken for but what is done with it; or it is now an int, now a float."""
        node = self.values.get(value)
        return node is None or not node.marks or node in self.guessed or node.marks & (INT | FLOAT) == INT | FLOAT

    def likely_classes(self, value: Value) -> frozenset[str] | None:
        """Roles of the library's classes that a value may be of, "" for any other; None where nothing is known."""
        marks = self.marks(value) & ~NONE
        if not marks:
            return None
        found = {role for role, bits in CLASS_MARKS.items() if marks & bits & ~OTHER}
        if marks & (NUMERIC | -FIRST_FUNCTION) or marks & OTHER_CLASSES == OTHER:
            found.add("")
        return frozenset(found)

    def likely_result(self, symbol: str) -> Kind | None:
        """None for what may also be None: it would be carried each time."""
        marks = self.place("result", symbol).marks
        return None if marks & NONE else kind_of(marks)

    def likely_callee(self, value: Value, *, is_class: bool) -> str | None:
        node = self.values.get(value)
        found = self.by_bit.get(node.marks & -FIRST_FUNCTION) if node is not None else None
        return None if found is None or found[1] is not is_class else found[0]

    def likely_constructor(self, value: Value) -> str | None:
        """The `__init__` of the one class, which makes plain objects, that a value is."""
        symbol, classes = self._likely_class(value)
        return symbol if all(map(self.is_plain, classes)) else None

    def likely_raised(self, value: Value) -> str | None:
        """Likewise of the one class of exceptions."""
        symbol, classes = self._likely_class(value)
        are_all = all(not self.is_plain(cls) and self._is_free_of(self.shapeless, cls) for cls in classes)
        return symbol if are_all else None

    def _likely_class(self, value: Value) -> tuple[str | None, list[str]]:
        """The `__init__` of the one class that a value is, and the classes that it may be."""
        symbol = self.likely_callee(value, is_class=True)
        node = self.values[value] if symbol is not None else Node()
        return symbol, [name for name, bit in self.class_bits.items() if node.marks & bit]

    def likely_method(self, value: Value, name: str) -> str | None:
        return self._one_for_all(value, lambda cls: self._method_of(cls, name)) if name in self.by_method else None

    def likely_getter(self, value: Value, name: str) -> str | None:
        return self._accessor(value, name, self.getters, ("__getattr__", "__getattribute__"))

    def likely_setter(self, value: Value, name: str) -> str | None:
        return self._accessor(value, name, self.setters, ("__setattr__", "__getattribute__"))

    def _accessor(self, value: Value, name: str, table: dict[tuple[str, str], str], hooks: tuple[str, ...]) -> str | None:
        """`hooks`: methods with which a class has its own way to properties."""

        def find(cls: str) -> str | None:
            if any(self._method_of(cls, hook) for hook in hooks):
                return None
            return self._find_in_bases(cls, lambda each: table.get((each, name)))

        return self._one_for_all(value, find) if any(known == name for _, known in table) else None

    def _one_for_all(self, value: Value, find: Callable[[str], str | None]) -> str | None:
        """What is found for all classes that a value may be of, if these are the program's and it is the same.

        Those where nothing is found do not count: objects of classes that have no such thing are not asked for it."""
        marks = self.marks(value) & ~OTHER_CLASSES
        if not marks or marks & ~self.all_instances:
            return None
        found = {find(cls) for cls, bit in self.instance_bits.items() if marks & bit} - {None}
        return found.pop() if len(found) == 1 else None

    def _method_of(self, cls: str, name: str) -> str | None:
        def own(each: str) -> str | None:
            function = self.owners.get(each, {}).get(name)
            return None if function is None else self.symbols[function]

        return self._find_in_bases(cls, own)

    def _find_in_bases(self, cls: str, find: Callable[[str], str | None]) -> str | None:
        """What a class has itself, or else the first base, depth first, that has it."""
        waiting, seen = [cls], {cls}
        while waiting:
            each = waiting.pop()
            own = find(each)
            if own is not None:
                return own
            for base in reversed(self.bases.get(each, ())):
                found = [name for name, bit in self.class_bits.items() if base.marks & bit and name not in seen]
                waiting += found
                seen.update(found)
        return None

    # --- nodes

    def node(self, value: Value) -> Node:
        found = self.values.get(value)
        if found is None:
            found = self.values[value] = Node()
        return found

    def place(self, what: str, name: object) -> Node:
        """The node of a global, an attribute, a result or a captured variable."""
        return self.named.setdefault((what, name), Node())

    # --- calls

    def call(self, callee: Node, args: list[Node], result: Node, names: tuple[str, ...] = ()) -> None:
        """A call of whatever functions turn out to be in `callee`; `names`: of the last arguments."""
        linked = 0
        self.calls.append((callee, args, names, result))

        def link() -> None:
            nonlocal linked
            found = callee.marks & ~linked & -FIRST_FUNCTION
            linked |= found
            while found:
                lowest = found & -found
                found ^= lowest
                if lowest in self.by_bit:
                    symbol, is_class = self.by_bit[lowest]
                    given = [Node(), *args] if is_class else args
                    self.link(self.functions[symbol], given, Node() if is_class else result, names)
                # A class's bit is followed by that of its instances.
                if lowest in self.class_marks and not result.marks & lowest << 1:
                    self.flow.mark(result, lowest << 1 | OTHER)

        self.flow.watch(callee, link)

    def settle_inherited(self) -> None:
        """Calling a class without an `__init__` of its own calls that of a base."""
        for name, bit in self.class_bits.items():
            symbol = self._method_of(name, "__init__") if bit not in self.by_bit else None
            if symbol is None:
                continue
            self.by_bit[bit] = (symbol, True)
            for callee, args, names, _ in self.calls:
                if callee.marks & bit:
                    self.link(self.functions[symbol], [Node(), *args], Node(), names)

    def settle_super(self) -> None:
        """What `super()` leads to where no other class comes between: the method of the first base that has one."""
        for call in self.super_calls:
            for base in self.bases.get(call.owner, ()):
                known = [name for name, bit in self.class_bits.items() if base.marks & bit]
                symbol = next(filter(None, (self._method_of(name, call.method) for name in known)), None)
                if symbol is not None:
                    self.flow.mark(call.callee, self.bits[symbol])
                    self.link(self.functions[symbol], call.args, call.result, call.names)
                    break

    def link(self, function: Function, args: list[Node], result: Node, names: tuple[str, ...] = ()) -> None:
        """A call of this function."""
        positional = len(args) - len(names)
        for arg, param in zip(args[:positional], function.params[1:], strict=False):
            self.flow.connect(arg, self.node(param))
        for arg, name in zip(args[positional:], names, strict=True):
            for param in function.params[1:]:
                if param.name == name:
                    self.flow.connect(arg, self.node(param))
        self.flow.connect(self.place("result", function.symbol), result)


def kind_of(marks: int) -> Kind | None:
    marks &= ~NONE
    if marks & FLOAT and not marks & (OTHER | LIST):
        return Kind.FLOAT
    return _NUMBERS.get(marks)


def combined_marks(left: int, right: int, operator: str) -> int:
    """The marks of `left operator right`."""
    whole = INT | BOOL
    marks = 0
    if (left | right) & FLOAT and left & NUMERIC and right & NUMERIC:
        marks |= FLOAT
    if left & whole and right & whole:
        marks |= FLOAT if operator == "/" else INT
    return marks | ((left | right) & (OTHER_CLASSES | LIST) if operator in "+*%|&-^" else 0)
