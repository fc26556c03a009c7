"""What of the library a program can reach: its functions, classes and names.

Type objects hold methods, methods call functions, and functions make instances and look
up names; the linker, which sees one edge like another, would keep nearly all of it.
But a method is found only in a class that something can be an instance of, or that is
mentioned, and only by a name that something looks up.  So classes, names and functions
are taken together, each for what the others reach, until nothing is added (as in Bacon
and Sweeney's rapid type analysis).  Some names are only looked up in a class object, to
call it or to derive from it: their members wait until the program can have that object,
not only instances.

    print("x")  ->  functions that print calls  ->  classes they make: a stream  ->
    names they look up: "write"  ->  the stream's `write`  ->  …

The result errs on the side of too much: what a condition excludes counts as reached.
Only asking whether some class is this one does not count, as it gives nobody the class.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from molt.compiler.ir.model import ClassRecord, Const, Function, MethodRecord, ModuleRecord, Op, Unit


# What the library looks up in class objects only, to make instances and subclasses.  In an
# instance only a program can look them up, by their names: then they are as any others.
_OF_CLASS_OBJECTS = ("__new__", "__init__", "__class_getitem__", "__init_subclass__", "__subclasshook__")


@dataclass(frozen=True, slots=True)
class Mentions:
    """What a function's operations name: symbols, ids of classes whose instances it makes,
    strings that are identifiers, and kinds of constants."""

    symbols: tuple[str, ...]
    made: tuple[int, ...]
    names: tuple[str, ...]
    kinds: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Reached:
    """`records` are the library's with the members that can be found; `classes` are those
    that have a place in the program, by the symbols of their type objects."""

    records: Unit
    classes: frozenset[str]


def mentions_of(unit: Unit, alloc_object: str, same_name: str = "") -> dict[str, Mentions]:
    """What each function of a unit mentions, by symbol.  `alloc_object`: the function that
    makes an instance, of the class whose id it is given first.  `same_name`: the function that
    compares names: what is only compared is not looked up."""
    return {function.symbol: mentions_in(function, alloc_object, same_name) for function in unit.functions}


def mentions_in(function: Function, alloc_object: str, same_name: str) -> Mentions:
    """The same of one function."""
    symbols: set[str] = set()
    made: set[int] = set()
    names: set[str] = set()
    kinds: set[str] = set()
    numbers = {op.result.id: op.attrs["value"] for op in function.ops() if op.code == "const" and op.result is not None}
    looked_up, compared = _used_values(function, same_name)
    used = looked_up | compared
    for op in function.ops():
        if op.code != "static_object" or op.result is None or op.result.id in used:
            symbols.update(_symbols(op))
        if op.code == "call" and op.attrs["symbol"] == alloc_object:
            number = numbers.get(op.operands[0].id)
            if isinstance(number, int):
                made.add(number)
        if op.code in ("wrap_float", "replace_float"):
            kinds.add("float")
        is_compared = op.result is not None and op.code == "object" and op.result.id not in looked_up
        for attr in op.attrs.values():
            if isinstance(attr, Const):
                for const in _with_items(attr):
                    kinds.add(const.kind)
                    if isinstance(const.value, str) and const.kind == "str" and const.value.isidentifier() and not is_compared:
                        names.add(const.value)
    return Mentions(*(tuple(sorted(part)) for part in (symbols, made, names, kinds)))  # type: ignore[arg-type,type-var]


def _used_values(function: Function, same_name: str) -> tuple[set[int], set[int]]:
    """The values that somebody does more with than compare them, and those that a call of `same_name` compares."""
    used: set[int] = set()
    compared: set[int] = set()
    for block in function.blocks:
        for op in block.ops:
            if op.code == "call" and op.attrs["symbol"] == same_name:
                compared.update([value.id for value in op.operands])
            elif op.code != "compare":
                used.update([value.id for value in op.operands])
        if block.end is not None:
            used.update([value.id for value in block.end.operands])
            for edge in block.end.edges:
                used.update([value.id for value in edge.args])
    return used, compared


def _symbols(op: Op) -> Iterator[str]:
    """The C symbols that an operation refers to."""
    match op.code:
        case "call":
            yield str(op.attrs["symbol"])
        case "symbol" | "static_object":
            yield str(op.attrs["name"])
    if "slow" in op.attrs:
        yield str(op.attrs["slow"])


def _with_items(const: Const) -> Iterator[Const]:
    yield const
    if isinstance(const.value, tuple) and const.kind == "tuple":
        for item in const.value:
            yield from _with_items(item)


class _Search:
    """The state of one search: what is reached, and what is to be looked at."""

    def __init__(
        self,
        library: Mapping[str, Mentions],
        records: Unit,
        class_of_kind: Mapping[str, int],
        names: frozenset[str] | None,
        *,
        gives_classes: bool,
    ) -> None:
        self._mentions = dict(library)
        self._class_of_kind = class_of_kind
        self._all_names = names is None
        self._has_all_classes = gives_classes or names is None
        self._of_class_objects = frozenset(_OF_CLASS_OBJECTS).difference(names or ())
        self._by_id = {record.id: record for record in records.classes}
        self._by_symbol = {record.symbol: record for record in records.classes}
        self._modules = records.modules
        functions = [m for module in records.modules for m in module.members if m.kind == "function"]
        self._objects = {f"{member.symbol}__object": member for member in functions}
        # Boxed entries: their constants are words of error messages and defaults, not looked up.
        owners = [*records.classes, *records.modules]
        self._entries = {entry for record in owners for m in record.members for entry in (m.entry, m.setter)}
        self.classes: set[str] = set()
        self.members: set[tuple[str, str]] = set()  # a class's symbol or a module's name, and theirs
        self._names: set[str] = set(names or ())
        self._functions: set[str] = set()
        self._waiting: list[str] = []  # symbols
        self._unnamed: dict[str, list[tuple[str, MethodRecord]]] = {}
        self._given: set[str] = set()  # classes whose objects can be had
        self._withheld: dict[str, list[MethodRecord]] = {}  # found but for that, by class

    def run(self, roots: Iterable[str], ids: Iterable[int]) -> None:
        for module in self._modules:
            self._offer_members(module.name, module)
        for id_ in ids:
            self._reach_class(self._by_id.get(id_))
        self._waiting += roots
        while self._waiting:
            self._reach_symbol(self._waiting.pop())

    def _reach_symbol(self, symbol: str) -> None:
        if symbol in self._by_symbol:
            self._reach_class(self._by_symbol[symbol])
            self._give_class(self._by_symbol[symbol])
        elif symbol in self._objects:
            self._reach_member(self._objects[symbol])
        elif symbol in self._mentions and symbol not in self._functions:
            self._functions.add(symbol)
            self._look_into(symbol, self._mentions[symbol])

    def _look_into(self, symbol: str, mentions: Mentions) -> None:
        self._waiting += mentions.symbols
        for id_ in mentions.made:
            self._reach_class(self._by_id.get(id_))
        for kind in mentions.kinds:
            self._reach_kind(kind)
        if symbol not in self._entries:
            for name in mentions.names:
                self._reach_name(name)

    def _reach_kind(self, kind: str) -> None:
        self._reach_class(self._by_id.get(self._class_of_kind.get(kind, -1)))

    def _reach_class(self, record: ClassRecord | None) -> None:
        if record is not None and record.symbol not in self.classes:
            self.classes.add(record.symbol)
            self._waiting += [record.drop, record.visit, record.next]
            for base in record.bases:
                self._reach_class(self._by_symbol.get(base))
            self._offer_members(record.symbol, record)

    def _give_class(self, record: ClassRecord | None) -> None:
        """The class object can be had, and by inheritance what its bases know of making instances."""
        while record is not None and record.symbol not in self._given:
            self._given.add(record.symbol)
            for member in self._withheld.pop(record.symbol, ()):
                self._find_member(record.symbol, member)
            record = self._by_symbol.get(record.base)

    def _offer_members(self, owner: str, record: ClassRecord | ModuleRecord) -> None:
        """The members of something reached: each is reached with its name."""
        for member in record.members:
            if self._all_names or member.name in self._names:
                self._find_member(owner, member)
            else:
                self._unnamed.setdefault(member.name, []).append((owner, member))

    def _reach_name(self, name: str) -> None:
        if name not in self._names:
            self._names.add(name)
            for owner, member in self._unnamed.pop(name, ()):
                self._find_member(owner, member)

    def _find_member(self, owner: str, member: MethodRecord) -> None:
        if not self._has_all_classes and member.name in self._of_class_objects and self._is_withheld(owner):
            self._withheld.setdefault(owner, []).append(member)
            return
        self.members.add((owner, member.name))
        if member.kind == "class":  # called through an instance, it is given the class
            self._give_class(self._by_symbol.get(owner))
        self._reach_member(member)

    def _is_withheld(self, owner: str) -> bool:
        return owner in self._by_symbol and owner not in self._given

    def _reach_member(self, member: MethodRecord) -> None:
        for value in (member.constant, *(param.default for param in member.params)):
            for const in _with_items(value) if value is not None else ():
                self._reach_kind(const.kind)
        self._waiting += [member.entry, member.setter]
        if member.kind == "class_object":
            self._waiting.append(member.symbol)


def find_reached(
    library: Mapping[str, Mentions],
    records: Unit,
    program: Mapping[str, Mentions],
    *,
    names: frozenset[str] | None,
    roots: Iterable[str],
    class_of_kind: Mapping[str, int],
    ids: Iterable[int],
    gives_classes: bool,
) -> Reached:
    """What a program reaches of the library, whose classes and modules are `records`.

    `names`: what the program itself looks up; None: any name.  `roots`: functions that C
    calls by itself.  `class_of_kind`: the ids of constants' classes.  `ids`: classes
    that always have instances.  `gives_classes`: whether the program can get at the class
    of an object that it has.
    """
    search = _Search({**library, **program}, records, class_of_kind, names, gives_classes=gives_classes)
    search.run([*program, *roots], ids)

    def found(owner: str, record: ClassRecord | ModuleRecord) -> tuple[MethodRecord, ...]:
        return tuple(member for member in record.members if (owner, member.name) in search.members)

    # What a docstring says can only be had by its name.
    has_docs = names is None or "__doc__" in names

    def kept(record: ClassRecord) -> ClassRecord:
        doc = record.doc if has_docs and record.symbol in search.classes else ""
        return replace(record, members=found(record.symbol, record), doc=doc)

    return Reached(
        replace(
            records,
            classes=[kept(record) for record in records.classes],
            modules=[replace(record, members=found(record.name, record)) for record in records.modules],
        ),
        frozenset(search.classes),
    )
