"""Reads the text that `printer.py` writes: for tests with hand-written IR.

A malformed text is a fault of the test that holds it: `ValueError` with the line.
"""

from __future__ import annotations

import ast
import re

from molt.compiler.ir.builder import result_rep
from molt.compiler.ir.model import (
    Block,
    Const,
    CSignature,
    Edge,
    Function,
    Op,
    Rep,
    Site,
    Terminator,
    Unit,
    Value,
)
from molt.compiler.ir.opcodes import TABLE
from molt.compiler.ir.printer import FUNCTION_FLAGS
from molt.compiler.source.span import NOWHERE, Span

TERMINATORS = frozenset({"jump", "branch", "check", "return", "raise", "yield", "unreachable"})

_HEADER = re.compile(
    r"func (?P<symbol>\w+)\((?P<params>.*)\) -> (?P<result>\w+)(?P<flags>[\w ]*?) (?P<name>['\"].*['\"]):"
    r"(?: ; (?P<place>.*))?$"
)
_LABEL = re.compile(r"b(?P<id>\d+)(?:\((?P<params>.*)\))?:(?:  ; (?P<name>.*))?$")
_VALUE = re.compile(r"%(?:(?P<name>\S*)\.)?(?P<id>\d+)$")
_PLACE = re.compile(r"(\d+):(\d+)-(\d+):(\d+)$")
_CONSTANT = re.compile(r"(\w+) = (const\(.*)$")


def read_unit(text: str, name: str = "unit") -> Unit:
    """The functions and constants in `text`."""
    unit = Unit(name)
    reader: _FunctionReader | None = None
    for number, line in enumerate(text.splitlines(), 1):
        try:
            if not line.strip():
                continue
            if line.startswith("func "):
                reader = _FunctionReader(line)
                unit.functions.append(reader.function)
            elif match := _CONSTANT.match(line):
                const = _attribute(ast.parse(match[2], mode="eval").body)
                assert isinstance(const, Const)
                unit.constants[const] = match[1]
            else:
                assert reader is not None, "an operation outside of a function"
                reader.read(line)
        except (AssertionError, KeyError, SyntaxError, TypeError, ValueError) as error:
            raise ValueError(f"line {number}: {line.strip()}: {error!r}") from error
    for function in unit.functions:
        _complete(function)
    return unit


def read_function(text: str) -> Function:
    """The only function in `text`."""
    (function,) = read_unit(text).functions
    return function


def read_signature(text: str) -> CSignature:
    """The opposite of `print_signature`."""
    match = re.fullmatch(r"\((.*)\) -> (\w+)([\w ]*)", text)
    if match is None:
        raise ValueError(f"not a signature: {text}")
    params = [part.split() for part in match[1].split(", ") if part]
    flags = match[3].split()
    consumes = tuple("owned" in words for words in params)
    return CSignature(
        tuple(Rep(words[0]) for words in params),
        Rep(match[2]),
        raises="raises" in flags,
        consumes=consumes if any(consumes) else (),
        foreign="foreign" in flags,
        result_borrowed="borrowed" in flags,
    )


class _FunctionReader:
    """Reads one function, line by line.  Blocks may be named before they are defined."""

    def __init__(self, header: str) -> None:
        match = _HEADER.match(header)
        assert match is not None, "not a function header"
        self._values: dict[int, Value] = {}
        self._blocks: dict[int, Block] = {}
        self._file = ""
        span = NOWHERE
        if match["place"]:
            file, _, where = match["place"].rpartition(" ")
            self._file = ast.literal_eval(file)
            span = self._span(where)
        params = [self._define(part) for part in _split(match["params"])]
        flags = match["flags"].split()
        consumes = tuple(param.owned for param in params)
        signature = CSignature(
            tuple(param.rep for param in params),
            Rep(match["result"]),
            raises="raises" in flags,
            consumes=consumes if any(consumes) else (),
            result_borrowed="borrowed" in flags,
        )
        self.function = Function(
            match["symbol"], ast.literal_eval(match["name"]), signature, [], span,
            **{flag: flag in flags for flag in FUNCTION_FLAGS},
        )
        self._params = params
        self._block: Block | None = None

    def read(self, line: str) -> None:
        if not line.startswith(" "):
            self._read_label(line)
            return
        assert self._block is not None, "an operation before the first block"
        text, span = self._take_place(line.strip())
        target, _, rest = text.partition(" = ") if text.startswith("%") else ("", "", text)
        code, _, rest = rest.partition(" ")
        if code in TERMINATORS:
            self._block.end = self._terminator(code, rest, span)
        else:
            self._block.ops.append(self._op(code, rest, target, span))

    def _read_label(self, line: str) -> None:
        match = _LABEL.match(line)
        assert match is not None, "not a label"
        block = self._block_named(int(match["id"]))
        block.name = match["name"] or ""
        block.params = [self._define(part) for part in _split(match["params"] or "")]
        if not self.function.blocks:
            block.params = self._params
        self.function.blocks.append(block)
        self._block = block

    def _op(self, code: str, rest: str, target: str, span: Span) -> Op:
        assert code in TABLE, f"no such operation: {code}"
        operands, attrs = _split_attributes(rest)
        op = Op(code, [self._use(part) for part in _split(operands)], None, attrs, span)
        if target:
            op.result = self._define(target)
            op.result.rep = result_rep(code, attrs)
        return op

    def _terminator(self, code: str, rest: str, span: Span) -> Terminator:
        rest, arrow, targets = rest.partition("-> ")
        operands, attrs = _split_attributes(rest.strip())
        edges = [self._edge(part) for part in _split(targets)] if arrow else []
        return Terminator(code, [self._use(part) for part in _split(operands)], edges, span, attrs)

    def _edge(self, text: str) -> Edge:
        label, _, args = text.partition("(")
        return Edge(
            self._block_named(int(label[1:])),
            [self._use(part) for part in _split(args.removesuffix(")"))],
        )

    def _define(self, text: str) -> Value:
        name, _, words = text.partition(": ")
        value = self._use(name)
        for word in words.split():
            if word == "owned":
                value.owned = True
            elif word == "null":
                value.maybe_null = True
            else:
                value.rep = Rep(word)
        return value

    def _use(self, text: str) -> Value:
        match = _VALUE.match(text)
        assert match is not None, f"not a value: {text}"
        number = int(match["id"])
        if number not in self._values:
            self._values[number] = Value(number, Rep.WORD, match["name"] or "")
        return self._values[number]

    def _block_named(self, number: int) -> Block:
        return self._blocks.setdefault(number, Block(number))

    def _take_place(self, line: str) -> tuple[str, Span]:
        text, mark, where = line.rpartition("  ; ")
        if mark and _PLACE.match(where):
            return text, self._span(where)
        return line, NOWHERE

    def _span(self, text: str) -> Span:
        match = _PLACE.match(text)
        assert match is not None, f"not a place: {text}"
        line, column, end_line, end_column = map(int, match.groups())
        return Span(self._file, line, column, end_line, end_column)


def _complete(function: Function) -> None:
    ids = [op.result.id for op in function.ops() if op.result is not None]
    ids += [param.id for block in function.blocks for param in block.params]
    function.values = max(ids, default=0)
    function.labels = max(block.id for block in function.blocks)


def _split(text: str) -> list[str]:
    """Splits at the commas outside of parentheses."""
    return [part.strip() for part in re.split(r",(?![^()]*\))", text) if part.strip()]


def _split_attributes(text: str) -> tuple[str, dict[str, object]]:
    operands, bracket, attrs = text.partition("[")
    if not bracket:
        return text, {}
    call = ast.parse(f"dict({attrs.removesuffix(']')})", mode="eval").body
    assert isinstance(call, ast.Call)
    return operands.strip(), {str(word.arg): _attribute(word.value) for word in call.keywords}


def _attribute(node: ast.expr) -> object:
    match node:
        case ast.Name(name):
            return Rep[name]
        case ast.Tuple(items):
            return tuple(_attribute(item) for item in items)
        case ast.Call(ast.Name("sig"), [ast.Constant(str(text))]):
            return read_signature(text)
        case ast.Call(ast.Name("hex"), [ast.Constant(str(text))]):
            return float.fromhex(text)
        case ast.Call(ast.Name("const"), [ast.Constant(str(kind)), value]):
            return Const(_attribute(value), kind)
        case ast.Call(ast.Name("site"), [code, line, text, carets]):
            return Site(*(_attribute(part) for part in (code, line, text, carets)))
    return ast.literal_eval(node)
