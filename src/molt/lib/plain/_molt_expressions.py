"""Expressions of texts that are known only when the program runs: trees of `_molt_parse` are made functions that call
one another.

    a + f(b)      ->      lambda frame: left(frame) + call(…)

A `Unit` is what CPython has a code object for: a text, a function, a class body, a comprehension. Its code takes a
`Frame`. Before anything can fail, `frame.at` is set to its node, for the traceback. Statements are in `_molt_exec`.
"""

import _ast
import operator

import _molt_code
from _molt_calling import make_call
from _molt_comprehensions import dict_comprehension, generator_expression, list_comprehension, set_comprehension
from _molt_displays import display_dict, display_list, display_set, display_tuple, folded_set, formatted_value, joined_string
from _molt_frames import Frame, find_global, forget_globals, missing, note_globals, refusing
from _molt_resumable import resumable_value
from _molt_scopes import CELL, FREE, GLOBAL, LOCAL, all_parameters
from _molt_targets import target_of
from _molt_units import HAS_KEYWORDS, HAS_STAR, Unit, new_cell

from molt import MoltUnsupported

_missing = missing()
_KEEPS_FRAMES = _molt_code.has_frames()

_BINARY = {
    _ast.Add: operator.add, _ast.Sub: operator.sub, _ast.Mult: operator.mul, _ast.MatMult: operator.matmul,
    _ast.Div: operator.truediv, _ast.Mod: operator.mod, _ast.Pow: operator.pow, _ast.LShift: operator.lshift,
    _ast.RShift: operator.rshift, _ast.BitOr: operator.or_, _ast.BitXor: operator.xor, _ast.BitAnd: operator.and_,
    _ast.FloorDiv: operator.floordiv,
}  # fmt: skip
_UNARY = {_ast.Invert: operator.invert, _ast.Not: operator.not_, _ast.UAdd: operator.pos, _ast.USub: operator.neg}
_COMPARE = {
    _ast.Eq: operator.eq, _ast.NotEq: operator.ne, _ast.Lt: operator.lt, _ast.LtE: operator.le, _ast.Gt: operator.gt,
    _ast.GtE: operator.ge, _ast.Is: lambda a, b: a is b, _ast.IsNot: lambda a, b: a is not b,
    _ast.In: lambda a, b: a in b, _ast.NotIn: lambda a, b: a not in b,
}  # fmt: skip


class Compiler:
    """Makes the code of one unit. `fail`: raises a SyntaxError at a node."""

    def __init__(self, unit):
        self.unit = unit

    def fail(self, message, node):
        error = SyntaxError(
            message, (self.unit.texts.filename, node.lineno, node.col_offset + 1, None, node.end_lineno, node.end_col_offset + 1)
        )
        raise error

    def expr(self, node):
        """What gives the value of an expression, given a frame."""
        try:
            return _MAKERS[type(node)](self, node)
        except MoltUnsupported as refused:
            return refusing(str(refused))

    def exprs(self, nodes):
        return [self.expr(each) for each in nodes]

    def target(self, node):
        """What binds a target to a value: `store(frame, value)`."""
        return target_of(self, node)

    # --- names and constants

    def _constant(self, node):
        value = node.value
        return lambda f: value

    def _name(self, node):
        return self.read(node.id, node)

    def read(self, name, node):
        """What reads a name in this scope."""
        name = self.mangled(name)
        kind = self.unit.scope.kind_of(name)
        if kind == LOCAL:

            def local(f):
                value = f.names.get(name, _missing)
                if value is _missing:
                    f.at = node
                    raise UnboundLocalError(f"cannot access local variable '{name}' where it is not associated with a value")
                return value

            return local
        if kind in (CELL, FREE):
            return self._read_cell(name, node, kind)
        self.unit.names[name] = True
        if kind == GLOBAL:

            def read_global(f):
                f.at = node
                return find_global(f, name)

            return read_global

        def read_name(f):
            f.at = node
            names = f.names
            if names is not f.globals or type(names) is not dict:
                try:
                    return names[name]
                except KeyError:
                    pass
            return find_global(f, name)

        return read_name

    def _read_cell(self, name, node, kind):
        in_class = self.unit.scope.kind == "class" and kind == FREE

        def shared(f):
            if in_class:
                try:
                    return f.names[name]
                except KeyError:
                    pass
            try:
                return f.cells[name].cell_contents
            except ValueError:
                f.at = node
            if kind == FREE:
                raise NameError(
                    f"cannot access free variable '{name}' where it is not associated with a value in enclosing scope", name=name
                )
            raise UnboundLocalError(f"cannot access local variable '{name}' where it is not associated with a value")

        return shared

    def bind(self, name, node):
        """What binds a name in this scope to a value: `store(frame, value)`."""
        name = self.mangled(name)
        if name == "__debug__":
            self.fail("cannot assign to __debug__", node)
        kind = self.unit.scope.kind_of(name)
        if kind == LOCAL:

            def local(f, value):
                f.names[name] = value

            return local
        if kind in (CELL, FREE):

            def shared(f, value):
                f.cells[name].cell_contents = value

            return shared
        self.unit.names[name] = True
        if kind == GLOBAL:

            def bind_global(f, value):
                f.globals[name] = value

            return bind_global

        def bind_name(f, value):
            f.at = node
            f.names[name] = value

        return bind_name

    def _named_expr(self, node):
        value = self.expr(node.value)
        store = self.bind(node.target.id, node.target)

        def named(f):
            result = value(f)
            store(f, result)
            return result

        return named

    # --- operators

    def _bin_op(self, node):
        left, right = self.expr(node.left), self.expr(node.right)
        operate = _BINARY[type(node.op)]

        def binary(f):
            a = left(f)
            b = right(f)
            f.at = node
            return operate(a, b)

        return binary

    def _unary_op(self, node):
        operand = self.expr(node.operand)
        operate = _UNARY[type(node.op)]

        def unary(f):
            value = operand(f)
            f.at = node
            return operate(value)

        return unary

    def _bool_op(self, node):
        pair = self._with_truth(node)
        return lambda f: pair(f)[0]

    def _with_truth(self, node):
        """What gives the value of `and` or `or`, and its truth, None where that has not been asked for: no operand is asked
        twice."""
        parts = [
            (self._with_truth(each), True, each) if isinstance(each, _ast.BoolOp) else (self.expr(each), False, each) for each in node.values
        ]
        *first, (last, last_is_pair, _) = parts
        ends_with = isinstance(node.op, _ast.Or)

        def either(f):
            for each, is_pair, place in first:
                value, truth = each(f) if is_pair else (each(f), None)
                if truth is None:
                    f.at = place
                    truth = True if value else False
                if truth is ends_with:
                    return value, truth
            return last(f) if last_is_pair else (last(f), None)

        return either

    def test(self, node):
        """What gives the truth of a condition."""
        if isinstance(node, _ast.UnaryOp) and isinstance(node.op, _ast.Not):
            inner = self.test(node.operand)
            return lambda f: not inner(f)
        if isinstance(node, _ast.BoolOp):
            parts = [self.test(each) for each in node.values]
            ends_with = isinstance(node.op, _ast.Or)

            def either(f):
                for each in parts:
                    if each(f) is ends_with:
                        return ends_with
                return not ends_with

            return either
        value = self.expr(node)

        def truth(f):
            result = value(f)
            f.at = node
            return True if result else False

        return truth

    def _compare(self, node):
        left = self.expr(node.left)
        if len(node.ops) == 1:
            operate = _COMPARE[type(node.ops[0])]
            right = self._compared(node.ops[0], node.comparators[0])

            def compare(f):
                a = left(f)
                b = right(f)
                f.at = node
                return operate(a, b)

            return compare
        rest = [(_COMPARE[type(op)], self._compared(op, each)) for op, each in zip(node.ops, node.comparators)]

        def chain(f):
            a = left(f)
            for operate, right in rest[:-1]:
                b = right(f)
                f.at = node
                result = operate(a, b)
                if not result:
                    return result
                a = b
            operate, right = rest[-1]
            b = right(f)
            f.at = node
            return operate(a, b)

        return chain

    def _compared(self, op, node):
        if isinstance(op, (_ast.In, _ast.NotIn)) and isinstance(node, _ast.Set) and all(isinstance(each, _ast.Constant) for each in node.elts):
            value = folded_set(node)
            return lambda f: value
        return self.expr(node)

    def _if_exp(self, node):
        test, body, orelse = self.test(node.test), self.expr(node.body), self.expr(node.orelse)
        return lambda f: body(f) if test(f) else orelse(f)

    # --- parts

    def _attribute(self, node):
        value = self.expr(node.value)
        name = self.mangled(node.attr)
        self.unit.names[name] = True

        def attribute(f):
            owner = value(f)
            f.at = node
            return getattr(owner, name)

        return attribute

    def mangled(self, name):
        """A private name of a class's."""
        return self.unit.scope.mangled(name)

    def _subscript(self, node):
        value, index = self.expr(node.value), self.expr(node.slice)

        def subscript(f):
            owner = value(f)
            key = index(f)
            f.at = node
            # `type` itself is subscripted by its name only.
            return type[key] if owner is type else owner[key]

        return subscript

    def _slice(self, node):
        lower, upper, step = (None if each is None else self.expr(each) for each in (node.lower, node.upper, node.step))

        def made(f):
            return slice(
                None if lower is None else lower(f), None if upper is None else upper(f), None if step is None else step(f)
            )

        return made

    def _starred(self, node):
        self.fail("can't use starred expression here", node)

    # --- functions

    def _lambda(self, node):
        return self.function(node, "<lambda>", lambda inner: inner.returning(node.body))

    def returning(self, node):
        """The body of a lambda."""
        if self.unit.scope.has_yield:
            return resumable_value(self, node)
        return self.expr(node)

    def function(self, node, name, make_body, annotations=None, doc=None):
        """What makes a function. `make_body(compiler)`: the code of its body."""
        arguments = node.args
        if any(each.arg == "__debug__" for each in all_parameters(arguments)):
            self.fail("cannot assign to __debug__", node)
        defaults = self.exprs(arguments.defaults)
        only = [
            (self.unit.scopes[node].mangled(each.arg), self.expr(default)) for each, default in zip(arguments.kwonlyargs, arguments.kw_defaults) if default is not None
        ]
        scope = self.unit.scopes[node]
        line = node.lineno
        if getattr(node, "decorator_list", None):
            line = node.decorator_list[0].lineno
        unit = Unit(scope, self.unit.texts, line, self.unit.scopes, 0 if arguments.vararg is None else HAS_STAR)
        if arguments.kwarg is not None:
            unit.flags |= HAS_KEYWORDS
        inner = type(self)(unit)
        run = make_body(inner)
        counts = (
            len(arguments.posonlyargs), len(arguments.posonlyargs) + len(arguments.args), len(arguments.kwonlyargs),
            1 if arguments.vararg else 0, 1 if arguments.kwarg else 0,
        )  # fmt: skip
        unit.finish(run, counts)
        params = scope.params

        def make(f):
            given = tuple([each(f) for each in defaults]) if defaults else None
            given_only = {each: default(f) for each, default in only} if only else None
            noted = None if annotations is None else annotations(f)
            cells = {free: f.cells[free] for free in unit.frees}
            closure = tuple([cells[free] for free in unit.frees]) if unit.frees else None
            body = _Body(unit, params, f.globals, f.builtins, cells)
            module = f.globals.get("__name__")
            made = _molt_code.make_function(unit.record, body, module, doc, given, given_only, closure)
            if noted:
                made.__annotations__ = noted
            return made

        return make

    def _yield(self, node):
        if not self.unit.is_function:
            self.fail("'yield' outside function", node)
        raise MoltUnsupported("`yield` inside an expression of a text that is run")

    def _await(self, node):
        if not self.unit.is_function:
            self.fail("'await' outside function", node)
        if not self.unit.scope.is_async:
            self.fail("'await' outside async function", node)
        raise MoltUnsupported("`await` in a text that is run")

_MAKERS = {
    _ast.Constant: Compiler._constant, _ast.Name: Compiler._name, _ast.NamedExpr: Compiler._named_expr, _ast.BinOp: Compiler._bin_op,
    _ast.UnaryOp: Compiler._unary_op, _ast.BoolOp: Compiler._bool_op, _ast.Compare: Compiler._compare, _ast.IfExp: Compiler._if_exp,
    _ast.Attribute: Compiler._attribute, _ast.Subscript: Compiler._subscript, _ast.Slice: Compiler._slice, _ast.Starred: Compiler._starred,
    _ast.List: display_list, _ast.Tuple: display_tuple, _ast.Set: display_set, _ast.Dict: display_dict, _ast.JoinedStr: joined_string,
    _ast.FormattedValue: formatted_value, _ast.Call: make_call, _ast.Lambda: Compiler._lambda, _ast.ListComp: list_comprehension,
    _ast.SetComp: set_comprehension, _ast.DictComp: dict_comprehension, _ast.GeneratorExp: generator_expression, _ast.Await: Compiler._await,
    _ast.Yield: Compiler._yield, _ast.YieldFrom: Compiler._yield,
}  # fmt: skip


class _Body:
    """What runs a function of a text."""

    __slots__ = ("unit", "params", "globals", "builtins", "cells")

    def __init__(self, unit, params, globals, builtins, cells):
        self.unit, self.params, self.globals, self.builtins, self.cells = unit, params, globals, builtins, cells

    @property
    def parts(self):
        return self.unit.parts

    def __call__(self, depth, function, slots):
        unit = self.unit
        cells = dict(self.cells)
        for name in unit.cells:
            cells[name] = new_cell()
        names = {}
        for name, value in zip(self.params, slots):
            if name in unit.cells:
                cells[name].cell_contents = value
            else:
                names[name] = value
        frame = Frame(unit, self.globals, self.builtins, names, cells, depth)
        if unit.scope.has_yield:
            made = unit.run(frame)
            made.__name__, made.__qualname__ = function.__name__, function.__qualname__
            return made
        if not _KEEPS_FRAMES:
            try:
                return unit.run(frame)
            except BaseException as error:
                frame.leave(error)
                raise
        before = note_globals(frame)
        try:
            result = unit.run(frame)
        except BaseException as error:
            frame.leave(error)
            raise
        forget_globals(frame, before)
        return result
