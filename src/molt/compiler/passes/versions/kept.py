"""What a compiler that stays keeps of a program's functions, from one build to the next.

Problem.  A change of one function leaves all others as they were; yet half of a build is making versions of
them, counting their references, and so on, all with the same result.

What `specialize` makes of a function follows from the function, from its fast entry and those of others, from the
number of its first row, and from what it asks of `Likely`.  So the answers are written down as they are given.
Where in the next build the function is the same, its rows begin at the same number, and the same questions have the
same answers, what was made of it then, after all passes, is what would be made now.  One pass behind looks at the
whole program, too: which calls are harmless.  So what a function does is kept, for that pass to look at, and what was
found of the functions that it calls is compared (`check_harmless`).  A function in which something stands that cannot
be compared is not kept.

A function that stands on other lines than before is the same: its lines are counted from its first, and what was
made of it is moved (`_move`).

On return.  Functions out of here are `finished`: no pass may change them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, fields, replace

from molt.compiler.ir.model import Const, CSignature, Function, Op, Rep, Site, Terminator, Unit, Value
from molt.compiler.passes.harmless import Conduct, conduct_of
from molt.compiler.passes.versions.facts import Kind
from molt.compiler.passes.versions.fast_entries import FastEntry
from molt.compiler.passes.versions.likely import Likely
from molt.compiler.source.span import Span


class Outdated(Exception):
    """What was kept does not fit, as was found when it had been used: the build has to begin anew, without."""


class _Unknown(Exception):
    """Something in a function cannot be compared."""


# A question: what is asked, and of what.  Of values the number is written down, and of one that the function as it was
# does not have, nothing: nobody knows anything of such.
_Question = tuple[object, ...]


@dataclass(eq=False, slots=True)
class _Record:
    """One function: as it was, what was asked, and what was made of it; `finished` when that is through all passes."""

    shape: object
    line: int
    first_row: int
    next_row: int
    entry: FastEntry | None
    answers: dict[_Question, object]
    made: list[Function]
    conducts: dict[str, Conduct] = field(default_factory=dict)  # of these
    harmless: frozenset[str] = frozenset()  # of what they call
    finished: dict[Function, list[Function]] = field(default_factory=dict)

    @property
    def is_finished(self) -> bool:
        return all(function in self.finished for function in self.made)

    @property
    def called(self) -> frozenset[str]:
        return frozenset().union(*(conduct.called for conduct in self.conducts.values()))


@dataclass(eq=False, slots=True)
class Kept:
    """All of a program's functions, by symbol: of the last build, and of the one that runs."""

    _before: dict[str, _Record] = field(default_factory=dict)
    _now: dict[str, _Record] = field(default_factory=dict)
    _owners: dict[Function, _Record] = field(default_factory=dict)
    conducts: dict[str, Conduct] = field(default_factory=dict)

    def begin(self) -> None:
        """A build begins."""
        self._before |= {symbol: record for symbol, record in self._now.items() if record.is_finished}
        self._now, self._owners = {}, {}

    def make(
        self,
        unit: Unit,
        function: Function,
        entries: Mapping[str, FastEntry],
        likely: Likely,
        make: Callable[[Mapping[str, FastEntry], Likely], list[Function]],
    ) -> list[Function]:
        """What `make` gives for a function, or what it gave the last time; `make` adds rows to the unit."""
        symbol, first_row, entry = function.symbol, unit.caches, entries.get(function.symbol)
        values = {value.id: value for value in _values(function)}
        try:
            shape = _shape(function)
        except _Unknown:
            return make(entries, likely)
        known = self._before.get(symbol)
        if known is not None and known.shape == shape and (known.first_row, known.entry) == (first_row, entry):
            if all(_answer(question, entries, likely, values) == answer for question, answer in known.answers.items()):
                return self._again(unit, function, known)
        answers: dict[_Question, object] = {}
        made = make(_Entries(entries, answers), _recorded(likely, answers, values))
        record = _Record(shape, function.span.line, first_row, unit.caches, entry, answers, made)
        self._now[symbol] = record  # the function's own may be another now
        self._owners |= dict.fromkeys(made, record)
        return made

    def _again(self, unit: Unit, function: Function, record: _Record) -> list[Function]:
        unit.caches = record.next_row
        made = [each for one in record.made for each in record.finished[one]]
        if record.line != function.span.line:
            for each in made:
                _move(each, function.span.line - record.line)
            record.line = function.span.line
        self._now[function.symbol] = record
        return made

    def look_at_conduct(self) -> None:
        """All functions have been made, and calls have not been marked yet."""
        for function, record in self._owners.items():
            record.conducts[function.symbol] = conduct_of(function)
        self.conducts = {symbol: each for record in self._now.values() for symbol, each in record.conducts.items()}

    def check_harmless(self, harmless: frozenset[str]) -> None:
        """Calls have been marked.  Raises Outdated if what was made before calls what was harmless then and is not
        now, or the other way round: a change far away, and seldom."""
        made_now = set(self._owners.values())
        for record in self._now.values():
            found = harmless & record.called
            if record in made_now:
                record.harmless = found
            elif record.harmless != found:
                raise Outdated

    def forget(self) -> None:
        """As though there had been no build."""
        self._before, self._now, self._owners = {}, {}, {}

    def note(self, function: Function, finished: list[Function]) -> None:
        """All passes over a function are done; `finished` is what they made of it."""
        record = self._owners.get(function)
        if record is not None:
            record.finished[function] = finished
            for each in finished:
                each.finished = True


# --- questions


@dataclass(frozen=True, slots=True)
class _Entries(Mapping[str, FastEntry]):
    """The fast entries, with what is asked of them written down."""

    entries: Mapping[str, FastEntry]
    answers: dict[_Question, object]

    def __getitem__(self, symbol: str) -> FastEntry:
        found = self.get(symbol)
        if found is None:
            raise KeyError(symbol)
        return found

    def get(self, symbol: str, default: FastEntry | None = None) -> FastEntry | None:  # type: ignore[override]
        found = self.answers[("entry", symbol)] = self.entries.get(symbol)
        return default if found is None else found

    def __iter__(self) -> Iterator[str]:
        raise AssertionError("nobody asks for all of them")

    def __len__(self) -> int:
        raise AssertionError("nobody asks for all of them")


def _recorded(likely: Likely, answers: dict[_Question, object], values: Mapping[int, Value]) -> Likely:
    """The same, with what is asked written down."""

    def recorded(name: str, ask: Callable[..., object]) -> Callable[..., object]:
        def asked(*args: object) -> object:
            answer = answers[(name, *(_named(arg, values) for arg in args))] = ask(*args)
            return answer

        return asked

    return replace(likely, **{each.name: recorded(each.name, getattr(likely, each.name)) for each in fields(likely)})


def _named(arg: object, values: Mapping[int, Value]) -> object:
    if isinstance(arg, Value):
        return ("value", arg.id if values.get(arg.id) is arg else 0)
    return arg


def _answer(question: _Question, entries: Mapping[str, FastEntry], likely: Likely, values: Mapping[int, Value]) -> object:
    name, *args = question
    if name == "entry":
        return entries.get(str(args[0]))
    given = [values.get(arg[1]) or Value(0, Rep.WORD) if isinstance(arg, tuple) else arg for arg in args]
    return getattr(likely, str(name))(*given)


# --- what a function is


def _values(function: Function) -> Iterator[Value]:
    for block in function.blocks:
        yield from block.params
        for op in block.ops:
            if op.result is not None:
                yield op.result


def _shape(function: Function) -> object:
    """All of a function, its lines counted from its first; equal for functions that are the same."""
    line, file = function.span.line, function.span.file

    def place(span: Span) -> object:
        return (span.line - line, span.column, span.end_line - line, span.end_column) if span.file == file else span

    def attr(value: object) -> object:
        kind = type(value)
        if kind in (str, Const, CSignature, Rep, Kind, bytes) or value is None:
            return value
        if kind in (bool, int, float):
            return (kind, repr(value))  # 0 and False and 0.0 and -0.0 are equal, and different
        if kind is Site:
            assert isinstance(value, Site)
            return replace(value, line=value.line - line, end_line=value.end_line - line)
        if isinstance(value, tuple):
            return (tuple, *(attr(item) for item in value))
        raise _Unknown

    def value(each: Value) -> object:
        return (each.id, each.rep, each.name, each.owned, each.maybe_null, each.home)

    def op(each: Op) -> object:
        return (
            each.code, [operand.id for operand in each.operands], None if each.result is None else value(each.result),
            [(name, attr(found)) for name, found in each.attrs.items()], place(each.span),
        )  # fmt: skip

    def end(each: Terminator | None) -> object:
        assert each is not None
        edges = [(edge.target.id, [arg.id for arg in edge.args]) for edge in each.edges]
        attrs = [(name, attr(found)) for name, found in each.attrs.items()]
        return (each.code, [operand.id for operand in each.operands], edges, attrs, place(each.span))

    blocks = [
        (block.id, block.name, [value(param) for param in block.params], [op(each) for each in block.ops], end(block.end))
        for block in function.blocks
    ]
    own = [getattr(function, each.name) for each in fields(function) if each.name not in ("blocks", "span")]
    return (own, place(function.span), file, blocks)


def _move(function: Function, lines: int) -> None:
    """Puts a function so many lines further down."""
    file = function.span.file
    moved: dict[Span, Span] = {}

    def place(span: Span) -> Span:
        found = moved.get(span)
        if found is None:
            found = moved[span] = replace(span, line=span.line + lines, end_line=span.end_line + lines)
        return found if span.file == file else span

    for block in function.blocks:
        for op in block.ops:
            op.span = place(op.span)
            op.attrs = {name: _moved_attr(value, lines) for name, value in op.attrs.items()}
        assert block.end is not None
        block.end.span = place(block.end.span)
    function.span = place(function.span)


def _moved_attr(value: object, lines: int) -> object:
    if isinstance(value, Site):
        return replace(value, line=value.line + lines, end_line=value.end_line + lines)
    return value
