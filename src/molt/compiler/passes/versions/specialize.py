"""Compiles each block once for each combination of what is known when it is entered.

Problem.  Every value of user code is a word of unknown type: each `+` tests both its
operands, boxes its result, and the next one tests it again.

Before:                                     After (the version where s and i are ints):
  b7(%s.16: word, …):                         b9(%s.31: i64, %i.32: i64):
    %19: owned = binary %i.15, %i.15 [*]        %33: i64 = checked %i.32, %i.32 [*]
    check %19 -> b19, b18                       check %33 -> b10, b20
  b19:                                        b10:
    %20: owned = binary %s.16, %19 [+]          %34: i64 = checked %s.31, %33 [+]
    check %20 -> b21, b20                       check %34 -> b11, b21

This is basic block versioning (M. Chevalier-Boisvert and M. Feeley, "Simple and Effective
Type Check Removal through Lazy Basic Block Versioning", ECOOP 2015), done ahead of time:
from the entry on, an operation that tests its operands goes on to versions of the
following blocks in which the outcome is known, and in which values are held as machine
values.  Where a test fails, the function gives up: its twin (`twin.py`) does the operation
and what follows on objects.  No value is ever of a type that was not tested, computed or
constant, so nothing has to be proved about the rest of the program.

The number of versions of a block is bounded; beyond it, the way leads to the one in
which every value is any word.

On return.  Blocks are in SSA form, as before; machine values of ints, floats and bools
stand for words wherever these are known; `wrap_int` and `wrap_float` make objects of them
where an object is needed.  What an operation does on objects, and in which order, is
unchanged.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import partial

from molt.compiler.ir.dominance import incoming_edges, reverse_postorder
from molt.compiler.ir.library import FastPaths
from molt.compiler.ir.model import Block, Edge, Function, Op, Rep, Terminator, Unit, Value
from molt.compiler.passes.liveness import Liveness, find_liveness
from molt.compiler.passes.versions.budget import Budget, mark_beyond_budget
from molt.compiler.passes.versions.calls import return_number
from molt.compiler.passes.versions.comeback import Comeback
from molt.compiler.passes.versions.cursor import Cursor
from molt.compiler.passes.versions.dispatch import lower_last
from molt.compiler.passes.versions.facts import ANY_WORD, NULL, REPS, Fact, Form, Kind, form_of, softened, widest
from molt.compiler.passes.versions.fast_entries import FastEntry, make_dispatcher, plan_fast_entries
from molt.compiler.passes.versions.kept import Kept
from molt.compiler.passes.versions.likely import Likely
from molt.compiler.passes.versions.once import mark_run_once
from molt.compiler.passes.versions.parameters import remove_single_valued, skip_empty_blocks
from molt.compiler.passes.versions.preparation import (
    ENDS_OF_LIFE,
    all_values,
    can_be_versioned,
    find_leaving,
    is_alone,
    loop_heads,
    split_before_last,
    wanted_as_words,
)
from molt.compiler.passes.versions.site import Site
from molt.compiler.passes.versions.straight import CONSTANTS, copy_operation, plain_fact
from molt.compiler.passes.versions.twin import Places, make_twin, make_way_in, twin_symbol

# From so many versions of a block on, only those count that differ in numbers.
_FEW_VERSIONS = 2
# Versions of one block, besides the one for any words.
_MOST_VERSIONS = 6
# When there are more blocks than this, for each that the function had, new versions are for any words.
_MOST_GROWTH = 12
# In longer functions, and beyond this growth, what was taken for something with little to go by is given up
# on, as anything else is: to go on makes versions of all that follows.
_LONG_FUNCTION = 100
_GROWTH_BY_GUESSES = 3


def specialize(
    unit: Unit, paths: FastPaths, likely: Likely, kept: Kept | None = None, budget: Budget = Budget()
) -> None:
    """Makes versions in all functions of user code, and fast entries where they pay.

    `kept`: what was made of functions before.  `budget`: how many functions these are, of a large program.
    """
    entries = plan_fast_entries(unit, likely)
    for symbol in mark_run_once(unit) | mark_beyond_budget(unit, budget):
        if symbol in entries and entries[symbol].is_separate:
            del entries[symbol]
    made: list[Function] = []
    for function in unit.functions:
        entry = entries.get(function.symbol)
        if entry is not None and entry.is_separate and not can_be_versioned(function):
            del entries[function.symbol]

    def new_row() -> int:
        unit.caches += 1
        return unit.caches - 1

    def specialized(function: Function, entries: Mapping[str, FastEntry], likely: Likely) -> list[Function]:
        first_row = unit.caches
        result = _specialized(function, paths, likely, entries, new_row)
        if function.user:
            unit.spare_rows(first_row)
        return result

    for function in unit.functions:
        if kept is None:
            made += specialized(function, entries, likely)
        else:
            made += kept.make(unit, function, entries, likely, partial(specialized, function))
    unit.functions = made


def _specialized(
    function: Function, paths: FastPaths, likely: Likely, entries: Mapping[str, FastEntry], new_row: Callable[[], int]
) -> list[Function]:
    """What takes a function's place."""
    if not function.user or function.noinline or not can_be_versioned(function):  # without inlining: runs once
        return [function]
    entry = entries.get(function.symbol)
    if entry is None or not entry.is_separate:
        versions = _Versions(function, paths, likely, entries, None, new_row)
        made = versions.run()
        return [made] if versions.twin is None else [made, versions.twin]
    dispatcher = make_dispatcher(function, entry, paths)
    versions = _Versions(function, paths, likely, entries, entry, new_row)
    fast = versions.run()
    assert versions.twin is not None
    return [fast, versions.twin, make_way_in(function, versions.twin), dispatcher]


@dataclass(eq=False, slots=True)
class _Version:
    """A block for one combination of forms: `made` is entered with a parameter for each form that has one.

    `cold`: only reached behind tests that failed, as far as is known.
    """

    old: Block
    made: Block
    forms: dict[Value, Form]
    facts: dict[Value, Fact]
    cold: bool


@dataclass(eq=False, slots=True)
class _Versions:
    """Works through the versions that are reached, from the entry on."""

    function: Function
    paths: FastPaths
    likely: Likely
    entries: Mapping[str, FastEntry]
    entry: FastEntry | None  # the one to make
    new_row: Callable[[], int]
    made: Function = field(init=False)
    twin: Function | None = field(init=False, default=None)
    places: Places = field(init=False)
    split: set[Block] = field(init=False)
    callee: Value = field(init=False)
    given_up: Block | None = field(init=False, default=None)
    taken: dict[Block, list[Value]] = field(init=False, default_factory=dict)
    entering: dict[Block, list[tuple[Value, bool]]] = field(init=False, default_factory=dict)
    handed_over: dict[Block, list[Value]] = field(init=False, default_factory=dict)
    null: Value = field(init=False)
    constants: dict[Value, Op] = field(init=False, default_factory=dict)
    live: Liveness = field(init=False)
    needed: Liveness = field(init=False)
    wanted_as_word: set[Value] = field(init=False)
    loop_heads: set[Block] = field(init=False)
    leaving: set[Block] = field(init=False)
    of_one_way: set[Block] = field(init=False)
    versions: dict[Block, dict[tuple[int | Form, ...], _Version]] = field(init=False, default_factory=dict)
    # Those reached as expected come first: the room that there is for versions is theirs.
    waiting: dict[_Version, None] = field(init=False, default_factory=dict)
    waiting_cold: dict[_Version, None] = field(init=False, default_factory=dict)

    def run(self) -> Function:
        """The new function; `twin` is then what it gives up to."""
        old = self.function
        self.split = split_before_last(old, self.paths)
        values = list(all_values(old))
        self.live = find_liveness(old, values)
        self.needed = find_liveness(
            old, values, lambda op: () if op.code in ENDS_OF_LIFE else op.operands, hand_over_is_use=False
        )
        self.wanted_as_word = wanted_as_words(old)
        self.loop_heads = loop_heads(old)
        self.leaving = find_leaving(old)
        self.of_one_way = {block for block, edges in incoming_edges(old).items() if len(edges) == 1}
        self.made = self._new_function()
        self._fill(self._start())
        while self.waiting or self.waiting_cold:
            queue = self.waiting or self.waiting_cold
            version = next(iter(queue))
            del queue[version]
            self._fill(version)
        self._make_twin()
        self.made.blocks = reverse_postorder(self.made)
        remove_single_valued(self.made)
        skip_empty_blocks(self.made)
        return self.made

    def _make_twin(self) -> None:
        from_start = self.entry is not None
        if self.places.numbers or from_start:
            self.twin = make_twin(self.function, self.places, self.constants, self.callee, from_start=from_start)

    def _new_function(self) -> Function:
        old, entry = self.function, self.entry
        if entry is None:
            return replace(old, blocks=[], labels=0)
        return replace(old, symbol=entry.symbol, signature=entry.signature, blocks=[], labels=0)

    def _start(self) -> _Version:
        """The entry, whose parameters are what callers hand over."""
        old = self.function.entry
        entry = self.made.new_block(old.name)
        self.constants = {op.result: op for op in self.function.ops() if op.code in CONSTANTS and op.result is not None}
        cursor = self._cursor(entry, {})
        self.null = cursor.null()
        zero = cursor.const(0, Rep.U64)
        nothing = cursor.value("bitcast", [zero], rep=Rep.PTR)
        self.places = Places(twin_symbol(self.function.symbol), nothing, zero, self._handed_over, self._has_ended)
        kinds = (None,) * len(old.params) if self.entry is None else (None, *self.entry.kinds)
        facts = {}
        for param, kind in zip(old.params, kinds, strict=True):
            handed = self.made.new_value(param.rep if kind is None else REPS[kind], param.name, owned=param.owned)
            handed.owned = param.owned and kind is None
            handed.maybe_null = param.maybe_null
            entry.params.append(handed)
            if param is old.params[0]:
                self.callee = handed
            facts[param] = plain_fact(param, handed) if kind is None else Fact(kind, raw=handed)
        return _Version(old, entry, {}, facts, cold=False)

    def _cursor(self, block: Block, facts: dict[Value, Fact], *, cold: bool = False) -> Cursor:
        return Cursor(self.made, self.paths, block, facts, self.constants, cold=cold)

    # --- blocks

    def _fill(self, version: _Version) -> None:
        old = version.old
        cursor = self._cursor(version.made, dict(version.facts), cold=version.cold)
        if version.cold and old in self.loop_heads:
            cursor = self._try_usual_version(cursor, version)
        end = old.end
        assert end is not None
        if end.code != "check":
            self._copy_operations(cursor, old.ops)
            if end.code != "jump" or end.edges[0].target not in self.split:
                cursor.span = end.span
                self._copy_end(cursor, end)
                return
            # One block of the old function that was split: nothing is to be handed over.
            old = end.edges[0].target
            end = old.end
            assert end is not None
        last = old.ops[-1]
        self._copy_operations(cursor, old.ops[:-1])
        cursor.span = last.span
        leave = self._leaving_at(old) if is_alone(old) else None
        lower_last(
            Site(cursor, last, end, self._route, self.likely, self.entries, self.wanted_as_word, self.new_row, self._has_room, leave)
        )

    def _copy_operations(self, cursor: Cursor, ops: list[Op]) -> None:
        for op in ops:
            if op.code not in CONSTANTS:
                copy_operation(cursor, op, wanted_as_word=op.result in self.wanted_as_word)

    def _copy_end(self, cursor: Cursor, end: Terminator) -> None:
        match end.code:
            case "jump":
                cursor.jump(self._route(cursor, end.edges[0]))
            case "branch":
                self._copy_branch(cursor, end)
            case "yield":
                resumed = self._route(cursor, end.edges[0], sent=True)
                word = cursor.word(end.operands[0])
                cursor.block.end = Terminator("yield", [word], [resumed], end.span)
            case "return" if self.entry is not None and self.entry.result is not None:
                return_number(cursor, end.operands[0], self.entry.result)
            case _:
                operands = [cursor.same_bits(v) for v in end.operands]
                cursor.block.end = Terminator(end.code, operands, [], end.span, end.attrs)

    def _copy_branch(self, cursor: Cursor, end: Terminator) -> None:
        fact = cursor.fact(end.operands[0])
        assert fact.raw is not None
        if fact.decided is not None:
            cursor.jump(self._route(cursor, end.edges[0 if fact.decided else 1]))
            return
        edges = []
        for index, (edge, answer) in enumerate(zip(end.edges, (True, False), strict=True)):
            outcome = self._cursor(cursor.block, dict(cursor.facts), cold=cursor.cold)
            outcome.span = cursor.span
            tested = fact.null_test_of
            if tested is not None:
                before = cursor.fact(tested)
                known = NULL if answer else Fact(before.kind, word=before.word, never_null=True)
                outcome.learn(tested, known)
            edges.append(self._route(outcome, edge, forget=end.attrs.get("forget") == index))
        cursor.block.end = Terminator("branch", [fact.raw], edges, end.span, end.attrs)

    def _try_usual_version(self, cursor: Cursor, version: _Version) -> Cursor:
        """At the head of a loop, behind a test that failed: goes back to the usual version if
        all values are again what that takes; gives the cursor for the other case.

        Without this, one miss (the first time that a place remembers something) would keep
        a loop in its slow version for good.
        """
        usual = [each for each in self.versions[version.old].values() if not each.cold]
        if not usual:
            return cursor
        otherwise = cursor.fork()
        back = Comeback(cursor, otherwise.block)
        for value, form in usual[-1].forms.items():
            if not back.make(value, form):
                break
        else:
            between = back.cursor.fork()
            back.cursor.jump(self._edge_to(between, usual[-1], {}, None))
            return otherwise
        back.cursor.jump(Edge(otherwise.block))
        return otherwise

    def _has_room(self) -> bool:
        blocks = len(self.function.blocks)
        return blocks < _LONG_FUNCTION and len(self.made.blocks) <= _GROWTH_BY_GUESSES * blocks + 40

    # --- edges

    def _route(self, cursor: Cursor, edge: Edge, *, sent: bool = False, forget: bool = False) -> Edge:
        """The edge to the version of the target for what is known here.

        `sent`: the target's first parameter is the word sent to a generator.  `forget`:
        to the version for any words.
        """
        target = edge.target
        incoming = dict(zip(target.params[1:] if sent else target.params, edge.args, strict=True))
        if (cursor.cold or forget) and self._can_leave_at(target):
            leaving = cursor.fork()
            start = leaving.block
            self._leave(leaving, target, incoming)
            return Edge(start)
        hidden = target.params[0] if sent else None
        # For conversions, as the block may have its last operation already; but a yield leads
        # straight to where it is resumed.
        between = cursor if sent else cursor.fork()
        is_leaving, is_only_way = target in self.leaving, target in self.of_one_way
        forms: dict[Value, Form] = {}
        for value, needed in self._entering(target):
            if value is not hidden:
                fact = between.fact(incoming.get(value, value))
                forms[value] = (
                    ANY_WORD if is_leaving and value.rep is Rep.WORD
                    else form_of(fact, needed=needed, wanted_as_word=value in self.wanted_as_word, is_only_way=is_only_way)
                )  # fmt: skip
        # What is resumed has one way to it: its first parameter is no edge's argument.
        owner = cursor.block.id if sent else 0
        version = self._version(target, forms, hidden, owner, forget=forget, cold=cursor.cold or forget)
        return self._edge_to(between, version, incoming, hidden)

    # --- giving up

    def _can_leave_at(self, target: Block) -> bool:
        """Not out of generators, whose frames are their own; nor while something points into
        this function's stack."""
        if self.function.is_generator or self.function.signature.result is not Rep.WORD:
            return False
        return all(value.rep is not Rep.PTR for value in self._taken(target))

    def _leaving_at(self, target: Block) -> Callable[[Cursor], None] | None:
        """What ends a block by going on in the twin, at this block's entry."""
        if not self._can_leave_at(target):
            return None
        return lambda cursor: self._leave(cursor, target, {})

    def _leave(self, cursor: Cursor, target: Block, incoming: dict[Value, Value]) -> None:
        """Goes on in the twin: its result is the function's."""
        cursor.cold = True
        result = self.places.leave_at(cursor, target, incoming)
        if self.entry is None or self.entry.result is None:
            # Null says here, too, that there is an exception.
            cursor.block.end = Terminator("return", [result], [], cursor.span)
            return
        if self.given_up is None:
            self.given_up = self._take_result(self.entry.result)
        cursor.jump(Edge(self.given_up, [result]))

    def _take_result(self, kind: Kind) -> Block:
        """Where what the twin gave becomes the result of a function that gives numbers."""
        block = self.made.new_block("given up")
        word = self.made.new_value(Rep.WORD)
        word.maybe_null = True
        block.params.append(word)
        cursor = self._cursor(block, {})
        raised = cursor.fork()
        raised.block.end = Terminator("raise", [], [], cursor.span)
        returned = cursor.fork()
        cursor.branch(cursor.value("is_null", [word]), Edge(raised.block), Edge(returned.block), likely=False)
        returned.learn(word, Fact(Kind.WORD, word=word, never_null=True))
        return_number(returned, word, kind)
        return block

    def _handed_over(self, target: Block) -> list[Value]:
        found = self.handed_over.get(target)
        if found is None:
            callee = self.function.params[0]
            found = [value for value in self._taken(target) if value is not callee and value.rep is not Rep.PTR]
            self.handed_over[target] = found
        return found

    def _taken(self, target: Block) -> list[Value]:
        """What lives into a block, without constants."""
        found = self.taken.get(target)
        if found is None:
            live = self.live.members(self.live.at_entry[target])
            found = self.taken[target] = [value for value in live if value not in self.constants]
        return found

    def _entering(self, target: Block) -> list[tuple[Value, bool]]:
        """What lives into a block, and whether it is needed there for more than ending its life."""
        found = self.entering.get(target)
        if found is None:
            found = self.entering[target] = [(value, self._is_needed(target, value)) for value in self._taken(target)]
        return found

    def _has_ended(self, target: Block, value: Value) -> bool:
        return not self._is_needed(target, value)

    def _is_needed(self, target: Block, value: Value) -> bool:
        return bool(self.needed.bit(value) & self.needed.at_entry[target])

    def _version(
        self, target: Block, forms: dict[Value, Form], hidden: Value | None, owner: int, *, forget: bool, cold: bool
    ) -> _Version:
        """The version of the target for these forms; one for any words if there are many."""
        made = self.versions.setdefault(target, {})
        key: tuple[int | Form, ...] = (owner, *forms.values())
        grown = len(self.made.blocks) > _MOST_GROWTH * len(self.function.blocks) + 40
        if not forget and not cold and key not in made and len(made) >= _FEW_VERSIONS:
            for value, form in forms.items():
                if self._is_needed(target, value):
                    forms[value] = softened(form, may_be_null=value.maybe_null)
            key = (owner, *forms.values())
        if forget or (key not in made and (cold or grown or len(made) >= _MOST_VERSIONS)):
            for value, form in forms.items():
                needed = self._is_needed(target, value)
                forms[value] = widest(form, needed=needed, may_be_null=value.maybe_null)
            key = (owner, *forms.values())
        if key not in made:
            made[key] = self._new_version(target, forms, hidden, cold)
            (self.waiting_cold if cold else self.waiting)[made[key]] = None
        version = made[key]
        if version.cold and not cold:
            version.cold = False
            if version in self.waiting_cold:
                del self.waiting_cold[version]
                self.waiting[version] = None
        return version

    def _new_version(self, target: Block, forms: dict[Value, Form], hidden: Value | None, cold: bool) -> _Version:
        block = self.made.new_block(target.name)
        facts: dict[Value, Fact] = {}
        if hidden is not None:
            param = self.made.new_value(Rep.WORD, hidden.name, owned=True)
            param.maybe_null = hidden.maybe_null
            block.params.append(param)
            facts[hidden] = plain_fact(hidden, param)
        for value, form in forms.items():
            rep = form.parameter_rep()
            held: Value | None = None
            if rep is not None:
                held = self.made.new_value(rep, value.name)
                held.maybe_null = form.kind is Kind.WORD and not form.never_null
                block.params.append(held)
            facts[value] = form.fact(held)
        return _Version(target, block, dict(forms), facts, cold)

    def _edge_to(
        self, between: Cursor, version: _Version, incoming: dict[Value, Value], hidden: Value | None
    ) -> Edge:
        """Hands each value over in the form that the version takes; `between` is for conversions."""
        args = []
        is_leaving = version.old in self.leaving
        for value, fact in version.facts.items():
            if fact.kind is Kind.NULL or value is hidden:
                continue
            source = incoming.get(value, value)
            if (
                fact.kind is Kind.WORD
                and (is_leaving or not self._is_needed(version.old, value))
                and between.fact(source).needs_no_end
            ):
                args.append(self.null)  # a number has no end that could be seen
            else:
                args.append(between.word(source) if fact.word is not None else between.raw(source))
        edge = Edge(version.made, args)
        if hidden is not None:
            return edge
        if not between.block.ops:
            self.made.drop_block(between.block)
            return edge
        between.jump(edge)
        return Edge(between.block)
