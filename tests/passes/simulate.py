"""Runs counted IR along random paths and checks the rules of reference counting.

Nothing is computed: of each word only the number of references that the function
holds is followed, and whether a reference-less load can still be trusted.
"""

from __future__ import annotations

import random

from molt.compiler.ir.model import Block, Edge, Function, Op, Rep, Value
from molt.compiler.ir.ownership import (
    UNCOUNTED_RESULTS,
    can_drop,
    consumed_operands,
    gives_pointer,
    needs_operands_throughout,
)
from molt.compiler.ir.printer import print_op

ALWAYS = "always valid"


class CountFault(AssertionError):
    """A rule of reference counting is broken on some path."""


class Simulation:
    """One walk through a function."""

    def __init__(self, function: Function, rng: random.Random) -> None:
        self._function = function
        self._rng = rng
        self._held: dict[Value, int] = {}
        # Words without a reference that are valid: for ever, or until something is dropped.
        self._trusted: dict[Value, str] = {}
        self._answers: dict[Value, int] = {}  # which words are 0, as far as asked
        self._behind: dict[Value, list[Value]] = {}
        self._lent = {op.result for op in function.ops() if op.attrs.get("lent")} | set(function.params)
        for param in function.params:
            if param.rep is Rep.WORD:
                self._define(param, owned=param.owned or function.is_generator, trust=ALWAYS)

    def walk(self, limit: int = 400) -> None:
        """From the entry to a return; a walk that gets too long is given up."""
        block = self._function.entry
        for _ in range(limit):
            for op in block.ops:
                try:
                    self._step(op)
                except CountFault as fault:
                    raise CountFault(f"{block}: {print_op(op)}: {fault}") from None
            following = self._leave(block)
            if following is None:
                return
            block = following

    def _step(self, op: Op) -> None:
        match op.code:
            case "incref":
                self._need(op.operands[0])
                self._held[op.operands[0]] = self._held.get(op.operands[0], 0) + 1
                return
            case "decref":
                self._consume(op.operands[0])
                self._distrust()
                return
        assert op.code not in ("release", "keep", "borrow"), "should be gone"
        consumed = consumed_operands(op)
        for operand, taken in zip(op.operands, consumed, strict=True):
            if operand.rep is Rep.WORD:
                self._need(operand)
            for word in self._behind.get(operand, ()):
                self._need(word)
        for operand, taken in zip(op.operands, consumed, strict=True):
            if taken and operand.rep is Rep.WORD:
                self._consume(operand)
        if can_drop(op):
            self._distrust()
            if needs_operands_throughout(op):
                for operand, taken in zip(op.operands, consumed, strict=True):
                    if not taken:
                        for word in [operand, *self._behind.get(operand, ())]:
                            if word.rep is Rep.WORD:
                                self._need(word)
        if op.result is not None:
            self._result(op, op.result)

    def _result(self, op: Op, result: Value) -> None:
        if result.rep is Rep.WORD:
            always = op.code in UNCOUNTED_RESULTS or op.attrs.get("lent")
            trust = ALWAYS if always else "loaded"
            self._define(result, owned=result.owned, trust=trust)
        elif gives_pointer(op):
            self._behind[result] = [
                word for operand in op.operands
                for word in ([operand] if operand.rep is Rep.WORD else self._behind.get(operand, []))
            ]  # fmt: skip

    def _leave(self, block: Block) -> Block | None:
        end = block.end
        assert end is not None
        try:
            if end.code in ("return", "raise", "unreachable"):
                for operand in end.operands:
                    if operand.rep is Rep.WORD:
                        self._need(operand)
                        self._consume(operand)
                if end.code != "unreachable":
                    self._all_gone()
                return None
            position = self._rng.randrange(len(end.edges))
            if end.code == "check" and position == 1:
                for operand in end.operands:
                    self._held.pop(operand, None)
                    self._trusted.pop(operand, None)
            if end.code == "yield":
                self._need(end.operands[0])
                self._consume(end.operands[0])
                self._distrust()
            for op in block.ops:
                if end.code == "branch" and op.code == "is_null" and op.result is end.operands[0]:
                    position = self._answer_null(op.operands[0], position)
            return self._follow(end.edges[position])
        except CountFault as fault:
            raise CountFault(f"end of {block}: {fault}") from None

    def _answer_null(self, word: Value, position: int) -> int:
        """The edge of a branch on whether a word is 0, the same each time it is asked.
        Where it is, there is nothing to give up."""
        if not word.maybe_null:
            return 1
        position = self._answers.setdefault(word, position)
        if position == 0:
            self._held[word] = 0
            self._trusted[word] = ALWAYS
        return position

    def _follow(self, edge: Edge) -> Block:
        hidden = len(edge.target.params) - len(edge.args)
        pairs = [
            (arg, param) for arg, param in zip(edge.args, edge.target.params[hidden:], strict=True)
            if param.rep is Rep.WORD
        ]  # fmt: skip
        trust: dict[Value, str | None] = {}
        for arg, param in pairs:
            self._need(arg)
        for arg, param in pairs:
            trust[param] = self._trusted.get(arg)
            if param.owned:
                self._consume(arg)
            elif trust[param] is None:
                raise CountFault(f"{param} owns nothing, but {arg} needs an owner")
        for hidden_param in edge.target.params[:hidden]:
            self._define(hidden_param, owned=True, trust=ALWAYS)
        for _, param in pairs:
            self._define(param, owned=param.owned, trust=trust[param])
        return edge.target

    def _define(self, value: Value, *, owned: bool, trust: str | None) -> None:
        if self._held.get(value):
            raise CountFault(f"{value} is made anew while it is held")
        self._held[value] = 1 if owned else 0
        self._answers.pop(value, None)
        self._trusted.pop(value, None)
        if trust is not None and (trust == ALWAYS or not owned):
            self._trusted[value] = trust
        if owned:
            self._trusted.pop(value, None)

    def _need(self, value: Value) -> None:
        if not self._held.get(value) and value not in self._trusted:
            raise CountFault(f"{value} is used without a reference")

    def _consume(self, value: Value) -> None:
        if self._held.get(value):
            self._held[value] -= 1
        elif self._trusted.get(value) != ALWAYS:
            raise CountFault(f"{value} is given away without a reference")
        elif value in self._lent and value not in self._answers:
            raise CountFault(f"{value} is lent and given away")

    def _distrust(self) -> None:
        for value, trust in list(self._trusted.items()):
            if trust != ALWAYS:
                del self._trusted[value]

    def _all_gone(self) -> None:
        for value, count in self._held.items():
            if count:
                raise CountFault(f"{value} is held {count} times at the end")


def check_counts(function: Function, *, walks: int = 50, seed: int = 0) -> None:
    """Raises `CountFault` if one of some random walks breaks a rule."""
    for number in range(walks):
        Simulation(function, random.Random(seed * 1000 + number)).walk()
