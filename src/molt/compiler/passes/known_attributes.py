"""Reads attributes once: what a function has found in an object it does not look for again.

Problem.  Each `x.name` finds its slot anew, and tests again what lies in it, though nothing has happened
since the function did so last.

Before:                                        After:
    %2: ptr = slot_at %x [vx]                      %2: ptr = update_at %x [vx]
    check %2 -> b2, b9                             check %2 -> b2, b9
  b2:                                            b2:
    %3 = load %2, 0                                %3 = load %2, 0
    %4: bool = is_exactly %3 [float]               %4: bool = is_exactly %3 [float]
    branch %4 -> b3, b9                            branch %4 -> b3, b9
  b3:                                            b3:
    %5: f64 = field %3 [value]                     %5: f64 = field %3 [value]
    %6: f64 = arith %5, %d [-]                     %6: f64 = arith %5, %d [-]
    %7: ptr = place_at %x [vx]
    check %7 -> b4, b10
  b4:                                            b4:
    replace_float %7, 0, %6                        replace_float %2, 0, %6
    %8: ptr = slot_at %x [vx]                      (%6 is what x.vx is)
    …

This is the elimination of redundant loads (Aho, Lam, Sethi and Ullman, "Compilers", 2nd edition, 9.5) along
blocks with one predecessor each.  A slot is told by its object, as a value, and its name.  A store to `x.name` forgets
what lies under that name in every object, as two values may be the same object, and nothing else: a slot
holds one name, whichever object it is of.  Where code of the program may run, all is forgotten: in calls, where
memory is taken for what the collector looks at, and where anything dies of which it is not known that it is a number.

On return.  A slot that is written through was found by what stands for writing: `update_at` gives a slot that
holds something and may be written as it is.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from molt.compiler.ir.dominance import incoming_edges, reverse_postorder
from molt.compiler.ir.model import Block, Const, Edge, Function, Op, Rep, Terminator, Value
from molt.compiler.ir.opcodes import TABLE
from molt.compiler.ir.ownership import can_drop, signature_of

# These check what is there, and run no code of the program, though they may fail.
_ONLY_LOOKS = frozenset({
    "checked", "slot_at", "place_at", "update_at", "method_at", "super_at", "class_at", "filled_at", "module_at", "exact_list", "exact_tuple", "item_at",
    "default_of",
})  # fmt: skip
# What depends on nothing but the object that lies in a slot.
_OF_CONTENT = frozenset({"is_exactly", "is_small", "untag"})
# Only asked of a number.
_READS_NUMBER = frozenset({"field", "untag"})

# An attribute of an object.
Slot = tuple[Value, str]
# An operation on what lies in a slot: its code, and what else tells it from others.
Question = tuple[str, object]


@dataclass(slots=True)
class _Known:
    """What is known where an operation stands."""

    found: dict[Slot, Op] = field(default_factory=dict)  # what gave the address
    answers: dict[Slot, dict[Question, Value]] = field(default_factory=dict)
    yes: set[Value] = field(default_factory=set)  # bools that are true here
    numbers: set[Value] = field(default_factory=set)  # words that hold numbers here
    contents: dict[Value, Slot] = field(default_factory=dict)  # words that were read from a slot which still holds them

    def copy(self) -> _Known:
        answers = {slot: dict(each) for slot, each in self.answers.items()}
        return _Known(dict(self.found), answers, set(self.yes), set(self.numbers), dict(self.contents))

    def holds_number(self, slot: Slot) -> bool:
        return any(question[0] in _READS_NUMBER for question in self.answers.get(slot, ()))

    def forget_all(self) -> None:
        self.found.clear()
        self.answers.clear()
        self.contents.clear()

    def forget_name(self, name: str) -> None:
        for slot in [slot for slot in self.answers if slot[1] == name]:
            del self.answers[slot]
        self.contents = {word: slot for word, slot in self.contents.items() if slot[1] != name}


def reuse_attributes(function: Function) -> None:
    """Does so for one function, in which counts are explicit."""
    if any(op.code == "slot_at" for op in function.ops()):
        _Reuse(function).run()


class _Reuse:
    def __init__(self, function: Function) -> None:
        self._function = function
        self._same: dict[Value, Value] = {}  # a value that is needless -> the one that is the same
        self._slots: dict[Value, Slot] = {}  # addresses
        self._tags: dict[Value, Value] = {}  # words, and the raw ints that they hold

    def run(self) -> None:
        incoming = incoming_edges(self._function)
        behind: dict[Block, _Known] = {}
        for block in reverse_postorder(self._function):
            sources = incoming[block]
            known = _Known()
            if len(sources) == 1 and block is not self._function.entry:
                known = self._handed_on(*sources[0], behind)
            self._visit(block, known)
            behind[block] = known
        if self._same:
            self._replace()
            self._function.blocks = reverse_postorder(self._function)

    def _handed_on(self, source: Block, edge: Edge, behind: dict[Block, _Known]) -> _Known:
        end = source.end
        assert end is not None
        if end.code == "yield" or source not in behind or edge not in end.edges:
            return _Known()
        known = behind[source].copy()
        if end.code == "branch" and edge is end.edges[0]:
            known.yes.add(self._resolve(end.operands[0]))
        return known

    def _resolve(self, value: Value) -> Value:
        while value in self._same:
            value = self._same[value]
        return value

    def _visit(self, block: Block, known: _Known) -> None:
        end = block.end
        assert end is not None
        kept: list[Op] = []
        for op in block.ops:
            if op.result is not None and not op.result.home and self._is_needless(op, op.result, known):
                if end.code == "check" and op is block.ops[-1]:
                    block.end = Terminator("jump", [], end.edges[:1], end.span)
            else:
                kept.append(op)
                self._note(op, known)
        block.ops = kept
        if end.code == "branch" and self._resolve(end.operands[0]) in known.yes:
            block.end = Terminator("jump", [], end.edges[:1], end.span)

    # --- what need not be done again

    def _is_needless(self, op: Op, result: Value, known: _Known) -> bool:
        same = None
        if op.code in ("slot_at", "place_at"):
            same = self._address(op, known)
        elif (question := _question(op)) is not None:
            same = self._answer(op, question, result, known)
        if same is not None:
            self._same[result] = same
        return same is not None

    def _address(self, op: Op, known: _Known) -> Value | None:
        slot = (op.operands[0], _name(op))
        found = known.found.get(slot)
        if found is None or (op.code == "slot_at" and found.code == "place_at" and slot not in known.answers):
            return None  # a new slot is not known to hold anything
        if op.code == "place_at" and found.code == "slot_at":
            # Found by the place that writes: it knows whether one may.
            found.code, found.attrs = "update_at", {**op.attrs, "shaped": found.attrs["shaped"]}
        return found.result

    def _answer(self, op: Op, question: Question, result: Value, known: _Known) -> Value | None:
        slot = known.contents.get(op.operands[0])
        if question[0] in _READS_NUMBER:
            known.numbers.add(op.operands[0])
        if slot is None or slot not in known.found:
            return None
        answers = known.answers.setdefault(slot, {})
        same = answers.setdefault(question, result)
        return None if same is result else same

    # --- what an operation makes known, and what it makes unknown

    def _note(self, op: Op, known: _Known) -> None:
        match op.code:
            case "slot_at" | "place_at":
                slot = (op.operands[0], _name(op))
                assert op.result is not None
                self._slots[op.result] = slot
                if not op.result.home:
                    known.found[slot] = op
            case "load":
                read = self._slots.get(self._resolve(op.operands[0]))
                if read is not None and op.result is not None:
                    known.contents[op.result] = read
                    if known.holds_number(read):
                        known.numbers.add(op.result)
            case "own":
                assert op.result is not None
                if op.operands[0] in known.numbers:
                    known.numbers.add(op.result)
            case "replace_float" | "replace_elem" | "init_elem":
                self._note_store(op, known)
            case "tag" | "wrap_int" | "wrap_float" | "box_bool":
                assert op.result is not None
                known.numbers.add(op.result)
                if op.code == "tag":
                    self._tags[op.result] = op.operands[0]
            case "decref" | "release" | "leave":
                if any(operand not in known.numbers for operand in op.operands):
                    known.forget_all()
            case _ if _may_run_code(op):
                known.forget_all()

    def _note_store(self, op: Op, known: _Known) -> None:
        slot = self._slots.get(self._resolve(op.operands[0]))
        if slot is None or slot not in known.found or not known.holds_number(slot):
            known.forget_all()  # the old one may have been anything
            return
        before = known.answers[slot]
        known.forget_name(slot[1])
        known.answers[slot] = self._after_store(op, before, known)

    def _after_store(self, op: Op, before: dict[Question, Value], known: _Known) -> dict[Question, Value]:
        """Answers about a number that takes a number's place: where both are of one class, those about the class."""
        value = op.operands[2]
        was_float = next((question for question in before if question[0] == "field"), None)
        if op.code == "replace_float" and was_float is not None:
            op.attrs = {**op.attrs, "held": True}
            return {**{question: same for question, same in before.items() if question[0] == "is_exactly"}, was_float: value}
        small = before.get(("is_small", None))
        if value in self._tags and small in known.yes and small is not None:
            return {("is_small", None): small, ("untag", None): self._tags[value]}
        return {}

    # --- the end

    def _replace(self) -> None:
        resolve = self._resolve
        for block in self._function.blocks:
            for op in block.ops:
                op.operands = [resolve(operand) for operand in op.operands]
            assert block.end is not None
            block.end.operands = [resolve(operand) for operand in block.end.operands]
            for edge in block.end.edges:
                edge.args = [resolve(arg) for arg in edge.args]


def _name(op: Op) -> str:
    const = op.attrs["name"]
    assert isinstance(const, Const)
    return str(const.value)


def _question(op: Op) -> Question | None:
    if op.code in _OF_CONTENT:
        return op.code, op.attrs.get("id")
    if op.code == "field" and op.attrs["rep"] is Rep.F64:
        return "field", (op.attrs["struct"], op.attrs["field"])
    return None


def _may_run_code(op: Op) -> bool:
    if op.code in _ONLY_LOOKS:
        return False
    if op.code in ("call", "call_ptr"):
        return not signature_of(op).foreign
    return can_drop(op) or TABLE[op.code].raises != "no"
