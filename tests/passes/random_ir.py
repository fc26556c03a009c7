"""Random functions, as a lowering of user code could make them."""

from __future__ import annotations

import random

from molt.compiler.ir.builder import FunctionBuilder, new_function
from molt.compiler.ir.model import Block, Const, CSignature, Function, Rep, Value
from molt.compiler.source.span import NOWHERE

NAMES = ("a", "b", "c")

NONE = Const(None, "none")


class RandomFunction:
    """Statements over three locals and two parameters, one of them lent."""

    def __init__(self, rng: random.Random, *, generator: bool = False) -> None:
        self._rng = rng
        self._generator = generator
        signature = CSignature((Rep.WORD, Rep.WORD), Rep.WORD, True, (False, True))
        self.function = new_function("f", "f", signature, NOWHERE, ["lent", "a"])
        self.function.is_generator = generator
        self._builder = FunctionBuilder(self.function)
        self._lent = self.function.params[0]
        self._builder.write_variable("a", self.function.params[1])
        self._error = self._builder.new_block("error")

    def build(self) -> Function:
        builder = self._builder
        self._statements(3)
        if builder.reachable:
            for name in NAMES[1:]:
                builder.emit("release", [builder.read_variable(name)])
            builder.ret(builder.read_variable("a"))
        builder.switch_to(self._error)
        builder.seal(self._error)
        builder.emit("leave", [builder.read_variable(name) for name in NAMES])
        builder.raise_()
        return builder.finish()

    def _statements(self, depth: int) -> None:
        for _ in range(self._rng.randrange(1, 5)):
            if not self._builder.reachable:
                return
            choices = [self._assign, self._assign, self._use, self._store, self._array, self._pointer]
            if self._generator:
                choices.append(self._yield)
            if depth:
                choices += [lambda: self._if(depth), lambda: self._while(depth)]
            self._rng.choice(choices)()

    def _value(self) -> Value:
        """Something to use: a local, a parameter, a constant, a load or a fresh object."""
        builder = self._builder
        match self._rng.randrange(7):
            case 0:
                return self._lent
            case 1:
                return builder.value("object", const=NONE)
            case 2:
                return builder.value("global", index=0, name="g")
            case 3:
                return builder.value("field", [self._value()], struct="s", field="f", rep=Rep.WORD)
            case 4:
                return self._call([self._value(), self._value()])
            case 5:
                return builder.value("borrow", [self._value()])
        return builder.read_variable(self._rng.choice(NAMES))

    def _call(self, args: list[Value]) -> Value:
        consumes = tuple(self._rng.random() < 0.4 for _ in args)
        raises = self._rng.random() < 0.6
        borrowed = self._rng.random() < 0.2
        sig = CSignature(
            (Rep.WORD,) * len(args), Rep.WORD, raises, consumes if any(consumes) else (), False, borrowed
        )
        result = self._builder.value("call", args, symbol="g", sig=sig, rep=Rep.WORD)
        if raises:
            self._builder.check(result, None, self._error)
        return result

    def _assign(self) -> None:
        builder = self._builder
        name = self._rng.choice(NAMES)
        value = self._value()
        if self._rng.random() < 0.3:
            value = builder.value("own", [value])
        old = builder.read_variable(name)
        builder.write_variable(name, value)
        builder.emit("release", [old])

    def _use(self) -> None:
        builder = self._builder
        flag = builder.value("truth", [self._value()], slow="t")
        builder.check(flag, None, self._error)

    def _store(self) -> None:
        code = self._rng.choice(["init_field", "replace_field"])
        self._builder.emit(code, [self._value(), self._value()], struct="s", field="f")
        if self._rng.random() < 0.3:
            self._builder.emit("set_global", [self._value()], index=0, name="g")

    def _array(self) -> None:
        array = self._builder.value("array", [self._value(), self._value()])
        sig = CSignature((Rep.PTR,), Rep.VOID, True)
        self._builder.emit("call", [array], symbol="h", sig=sig, rep=Rep.VOID)
        self._builder.check(None, None, self._error)

    def _pointer(self) -> None:
        builder = self._builder
        data = builder.value("inline_data", [self._value()], struct="s")
        zero = builder.value("const", rep=Rep.I64, value=0)
        if self._rng.random() < 0.5:
            self._use()
        builder.value("load", [data, zero], elem="i64", rep=Rep.I64)

    def _yield(self) -> None:
        sent = self._builder.yield_(self._value())
        old = self._builder.read_variable("b")
        self._builder.write_variable("b", sent)
        self._builder.emit("release", [old])

    def _condition(self) -> Value:
        return self._builder.value(self._rng.choice(["is_small", "is_null"]), [self._value()])

    def _if(self, depth: int) -> None:
        builder = self._builder
        yes, no, after = builder.new_block(), builder.new_block(), builder.new_block()
        builder.branch(self._condition(), yes, no)
        for block in (yes, no):
            builder.seal(block)
            builder.switch_to(block)
            self._statements(depth - 1)
            self._finish_branch(after)
        builder.seal(after)
        builder.switch_to(after)

    def _finish_branch(self, after: Block) -> None:
        if self._builder.reachable:
            self._builder.jump(after)

    def _while(self, depth: int) -> None:
        builder = self._builder
        head, body, after = builder.new_block(), builder.new_block(), builder.new_block()
        builder.jump(head)
        builder.switch_to(head)
        builder.branch(self._condition(), body, after)
        builder.seal(body)
        builder.seal(after)
        builder.switch_to(body)
        self._statements(depth - 1)
        builder.jump(head)
        builder.seal(head)
        builder.switch_to(after)
