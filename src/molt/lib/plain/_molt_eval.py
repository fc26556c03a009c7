"""Runs texts that are known only when the program runs: trees of `_molt_parse` are made functions that call one another.

    a + f(b)      ->      lambda frame: left(frame) + call(…)

A `Unit` is what CPython has a code object for: a text, a function, a class body, a comprehension. Its code takes a
`Frame`. Before anything can fail, `frame.at` is set to its node, for the traceback. Statements are in `_molt_exec`.
"""

import _ast
import operator
import os
import sys

import _molt_code
import _molt_run
from _molt_frames import Frame, builtins_of, find_builtin, find_global, missing, record_of
from _molt_scopes import CELL, FREE, GLOBAL, LOCAL, all_parameters, find_scopes

from molt import MoltUnsupported

_missing = missing()
_cell = type((lambda x: lambda: x)(0).__closure__[0])
_NESTED, _GENERATOR, _NO_FREE = 0x10, 0x20, 0x40

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
_SCOPE_CALLS = frozenset({"globals", "locals", "vars", "dir", "eval", "exec", "super"})
_CONVERSIONS = {115: str, 114: repr, 97: ascii}


class Texts:
    """The lines of a text, as far as tracebacks show them: those of a file that is there."""

    def __init__(self, filename, text):
        self.filename = filename
        self._text = text
        self._lines = None

    def line_at(self, number):
        if self.filename[:1] == "<":
            return None
        if self._lines is None:
            self._lines = self._text.split("\n") if os.path.exists(self.filename) else []
        return self._lines[number - 1].strip() or None if 0 < number <= len(self._lines) else None


class Unit:
    """The code of one scope. `run`: what does it, given a frame; `names`: its `co_names`."""

    def __init__(self, scope, texts, line, scopes, flags=0):
        self.scope, self.texts, self.line, self.scopes = scope, texts, line, scopes
        self.is_function = scope.is_function()
        self.variables = scope.variables() if self.is_function else ()
        self.cells = tuple(sorted(name for name in scope.cells))
        self.frees = tuple(sorted(scope.frees))
        self.names = {}
        self.run = None
        self.record = 0
        self._code = None
        self.counts = (0, 0, 0, 0, 0)
        self.flags = flags
        self.qualname = scope.qualname()

    def finish(self, run, counts=(0, 0, 0, 0, 0)):
        self.run = run
        flags = self.flags | (_NO_FREE if not self.frees and not self.cells else 0)
        if self.is_function and self.scope.parent.is_function():
            flags |= _NESTED
        if self.scope.has_yield or self.scope.name == "<genexpr>":
            flags |= _GENERATOR
        name = self.scope.name
        self.record = record_of(self.texts.filename, name, self.qualname, self.line, self.variables, counts, flags)
        return self

    @property
    def parts(self):
        return (self, tuple(self.names), self.frees, self.cells)

    @property
    def code(self):
        if self._code is None:
            self._code = _molt_code.make_code(self.record, self.parts)
        return self._code

    def inner_frame(self, frame, depth):
        """A frame of this unit, whose free variables are those of the frame that makes it."""
        cells = {name: _cell() for name in self.cells}
        for name in self.frees:
            cells[name] = frame.cells[name]
        return Frame(self, frame.globals, frame.builtins, {}, cells, depth)


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
            return getattr(self, _METHODS[type(node)])(node)
        except MoltUnsupported as refused:
            return refusing(str(refused))

    def exprs(self, nodes):
        return [self.expr(each) for each in nodes]

    # --- names and constants

    def _constant(self, node):
        value = node.value
        return lambda f: value

    def _name(self, node):
        return self.read(node.id, node)

    def read(self, name, node):
        """What reads a name in this scope."""
        kind = self.unit.scope.kind_of(name)
        if kind == LOCAL:

            def local(f):
                value = f.names.get(name, _missing)
                if value is _missing:
                    f.at = node
                    raise UnboundLocalError(f"cannot access local variable '{name}' where it is not associated with a value", name=name)
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
            raise UnboundLocalError(f"cannot access local variable '{name}' where it is not associated with a value", name=name)

        return shared

    def bind(self, name, node):
        """What binds a name in this scope to a value: `store(frame, value)`."""
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
        *first, last = self.exprs(node.values)
        ends_with = isinstance(node.op, _ast.Or)

        def either(f):
            for each in first:
                value = each(f)
                f.at = node
                if (True if value else False) is ends_with:
                    return value
            return last(f)

        return either

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
            value = frozenset(frozenset([each.value for each in node.elts]))
            return lambda f: value
        return self.expr(node)

    def _if_exp(self, node):
        test, body, orelse = self.expr(node.test), self.expr(node.body), self.expr(node.orelse)

        def conditional(f):
            value = test(f)
            f.at = node.test
            return body(f) if value else orelse(f)

        return conditional

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
        if name[:2] != "__" or name[-2:] == "__" or "." in name:
            return name
        scope = self.unit.scope
        while scope is not None and scope.kind != "class":
            scope = scope.parent
        stripped = "" if scope is None else scope.name.lstrip("_")
        return f"_{stripped}{name}" if stripped else name

    def _subscript(self, node):
        value, index = self.expr(node.value), self.expr(node.slice)

        def subscript(f):
            owner = value(f)
            key = index(f)
            f.at = node
            return owner[key]

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

    # --- displays

    def _list(self, node):
        return self._items(node, list)

    def _tuple(self, node):
        return self._items(node, tuple)

    def _set(self, node):
        if len(node.elts) > 2 and all(isinstance(each, _ast.Constant) for each in node.elts):
            value = frozenset(frozenset([each.value for each in node.elts]))

            def constant_set(f):
                made = set()
                made.update(value)
                return made

            return constant_set
        return self._items(node, set)

    def _items(self, node, kind):
        if not any(isinstance(each, _ast.Starred) for each in node.elts):
            parts = self.exprs(node.elts)
            if kind is set:

                def plain_set(f):
                    values = [each(f) for each in parts]
                    f.at = node
                    made = set()
                    for each in values:
                        made.add(each)
                    return made

                return plain_set
            if kind is list:
                return lambda f: [each(f) for each in parts]
            return lambda f: tuple([each(f) for each in parts])
        parts = self._starred_parts(node.elts)

        def spread(f):
            made = set() if kind is set else []
            add = made.add if kind is set else made.append
            for is_starred, value, place in parts:
                item = value(f)
                f.at = place
                if not is_starred:
                    add(item)
                elif kind is set:
                    made.update(item)
                else:
                    _extend(made, item)
            return tuple(made) if kind is tuple else made

        return spread

    def _starred_parts(self, nodes):
        return [
            (True, self.expr(each.value), each.value) if isinstance(each, _ast.Starred) else (False, self.expr(each), each)
            for each in nodes
        ]

    def _dict(self, node):
        parts = [
            (None if key is None else self.expr(key), self.expr(value), value) for key, value in zip(node.keys, node.values)
        ]

        def made(f):
            result = {}
            for key, value, place in parts:
                if key is None:
                    given = value(f)
                    f.at = place
                    if not hasattr(given, "keys"):
                        raise TypeError(f"'{type(given).__name__}' object is not a mapping")
                    result.update(given)
                else:
                    name = key(f)
                    item = value(f)
                    f.at = node
                    result[name] = item
            return result

        return made

    def _joined_str(self, node):
        parts = self.exprs(node.values)
        return lambda f: "".join([each(f) for each in parts])

    def _formatted_value(self, node):
        value = self.expr(node.value)
        spec = None if node.format_spec is None else self.expr(node.format_spec)
        convert = _CONVERSIONS.get(node.conversion)

        def formatted(f):
            item = value(f)
            f.at = node
            if convert is not None:
                item = convert(item)
            if spec is None:
                return format(item)
            how = spec(f)
            f.at = node
            return format(item, how)

        return formatted

    # --- calls

    def _call(self, node):
        func = self.expr(node.func)
        self._check_keywords(node.keywords, node)
        if isinstance(node.func, _ast.Name) and node.func.id in _SCOPE_CALLS:
            return self._call_of_scope(node, func)
        if not node.keywords and not any(isinstance(each, _ast.Starred) for each in node.args):
            args = self.exprs(node.args)

            def plain(f):
                called = func(f)
                values = tuple([each(f) for each in args])
                f.at = node
                return call(f, called, values, None)

            return plain
        arguments = self.arguments(node.args, node.keywords, node)

        def full(f):
            called = func(f)
            values, names = arguments(f, called)
            f.at = node
            return call(f, called, values, names)

        return full

    def _check_keywords(self, keywords, node):
        seen = set()
        for each in keywords:
            if each.arg is not None and each.arg in seen:
                self.fail(f"keyword argument repeated: {each.arg}", each)
            if each.arg == "__debug__":
                self.fail("cannot assign to __debug__", node)
            seen.add(each.arg)

    def arguments(self, args, keywords, node):
        """What gives the positional arguments of a call, as a tuple, and those by name, as a dict or None."""
        parts = self._starred_parts(args)
        named = [(None if each.arg is None else self.mangled(each.arg), self.expr(each.value)) for each in keywords]
        only = len(parts) == 1 and parts[0][0]

        def arguments(f, called):
            values = []
            for is_starred, value, place in parts:
                item = value(f)
                if is_starred:
                    f.at = node
                    if only:
                        if not hasattr(item, "__iter__") and not hasattr(item, "__getitem__"):
                            raise TypeError(f"{_text_of(called)} argument after * must be an iterable, not {type(item).__name__}")
                        values += item
                    else:
                        _extend(values, item)
                else:
                    values.append(item)
            if not named:
                return tuple(values), None
            names = {}
            for name, value in named:
                item = value(f)
                if name is not None:
                    names[name] = item
                    continue
                f.at = node
                if not hasattr(item, "keys"):
                    raise TypeError(f"{_text_of(called)} argument after ** must be a mapping, not {type(item).__name__}")
                for key in item.keys():
                    if key in names:
                        if not isinstance(key, str):
                            raise TypeError("keywords must be strings")
                        raise TypeError(f"{_text_of(called)} got multiple values for keyword argument '{key}'")
                    names[key] = item[key]
            return tuple(values), names

        return arguments

    def _call_of_scope(self, node, func):
        """A call by a name that may be of what looks at the scope that it is called in."""
        arguments = self.arguments(node.args, node.keywords, node)
        name = node.func.id
        first = self.unit.scope.params[0] if self.unit.scope.params else None
        read_first = read_class = None
        if name == "super" and self.unit.is_function:
            read_first = None if first is None else self.read(first, node)
            read_class = self.read("__class__", node) if "__class__" in self.unit.scope.frees else None

        def scoped(f):
            called = func(f)
            values, names = arguments(f, called)
            f.at = node
            if called is find_builtin(None, name):
                return in_scope(f, name, called, values, names, read_first, read_class)
            return call(f, called, values, names)

        return scoped

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
            (each.arg, self.expr(default)) for each, default in zip(arguments.kwonlyargs, arguments.kw_defaults) if default is not None
        ]
        scope = self.unit.scopes[node]
        line = node.lineno
        if getattr(node, "decorator_list", None):
            line = node.decorator_list[0].lineno
        unit = Unit(scope, self.unit.texts, line, self.unit.scopes, 0 if arguments.vararg is None else 4)
        if arguments.kwarg is not None:
            unit.flags |= 8
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
            made = _molt_code.make_function(unit.code, body, module, doc, given, given_only, closure)
            if noted:
                made.__annotations__ = noted
            return made

        return make

    # --- comprehensions

    def _list_comp(self, node):
        return self._comprehension(node, list)

    def _set_comp(self, node):
        return self._comprehension(node, set)

    def _dict_comp(self, node):
        return self._comprehension(node, dict)

    def _generator_exp(self, node):
        return self._comprehension(node, None)

    def _comprehension(self, node, kind):
        scope = self.unit.scopes[node]
        if scope.is_async and kind is not None:
            self.fail("asynchronous comprehension outside of an asynchronous function", node)
        if scope.is_async:
            raise MoltUnsupported("an asynchronous generator expression in a text that is run")
        first = node.generators[0].iter
        source = self.expr(first)
        unit = Unit(scope, self.unit.texts, node.lineno, self.unit.scopes)
        inner = type(self)(unit)
        loops = [
            (inner.target(each.target), None if number == 0 else inner.expr(each.iter), inner.exprs(each.ifs), each.iter, each.ifs)
            for number, each in enumerate(node.generators)
        ]
        if kind is dict:
            key, value = inner.expr(node.key), inner.expr(node.value)

            def element(g):
                name = key(g)
                return name, value(g)
        else:
            element = inner.expr(node.elt)
        unit.finish(None, (1, 1, 0, 0, 0))
        code = unit.code

        def begin(f):
            iterable = source(f)
            f.at = first
            return iter(iterable)

        if kind is None:

            def generator(f):
                iterator = begin(f)
                g = unit.inner_frame(f, f.depth + 1)
                made = _generate(g, iterator, loops, element)
                made.__name__, made.__qualname__ = "<genexpr>", unit.qualname
                return made

            return generator

        def gathered(f):
            iterator = begin(f)
            g = unit.inner_frame(f, 0)
            f.at = node
            return _molt_code.run(code, _gather, g, iterator, loops, element, kind)

        return gathered

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

    # --- targets

    def target(self, node):
        """What binds a target to a value: `store(frame, value)`."""
        if isinstance(node, _ast.Name):
            return self.bind(node.id, node)
        if isinstance(node, _ast.Attribute):
            owner = self.expr(node.value)
            name = self.mangled(node.attr)
            self.unit.names[name] = True

            def set_attribute(f, value):
                holder = owner(f)
                f.at = node
                setattr(holder, name, value)

            return set_attribute
        if isinstance(node, _ast.Subscript):
            owner, index = self.expr(node.value), self.expr(node.slice)

            def set_item(f, value):
                holder = owner(f)
                key = index(f)
                f.at = node
                holder[key] = value

            return set_item
        if isinstance(node, (_ast.Tuple, _ast.List)):
            return self._unpacking(node)
        if isinstance(node, _ast.Starred):
            self.fail("starred assignment target must be in a list or tuple", node)
        raise MoltUnsupported(f"a target {type(node).__name__} in a text that is run")

    def _unpacking(self, node):
        stars = [number for number, each in enumerate(node.elts) if isinstance(each, _ast.Starred)]
        if len(stars) > 1:
            self.fail("multiple starred expressions in assignment", node)
        stores = [self.target(each.value if isinstance(each, _ast.Starred) else each) for each in node.elts]
        count = len(stores)
        star = stars[0] if stars else -1

        def unpack(f, value):
            f.at = node
            for store, item in zip(stores, _unpacked(value, count, star)):
                store(f, item)

        return unpack


_METHODS = {
    _ast.Constant: "_constant", _ast.Name: "_name", _ast.NamedExpr: "_named_expr", _ast.BinOp: "_bin_op",
    _ast.UnaryOp: "_unary_op", _ast.BoolOp: "_bool_op", _ast.Compare: "_compare", _ast.IfExp: "_if_exp",
    _ast.Attribute: "_attribute", _ast.Subscript: "_subscript", _ast.Slice: "_slice", _ast.Starred: "_starred",
    _ast.List: "_list", _ast.Tuple: "_tuple", _ast.Set: "_set", _ast.Dict: "_dict", _ast.JoinedStr: "_joined_str",
    _ast.FormattedValue: "_formatted_value", _ast.Call: "_call", _ast.Lambda: "_lambda", _ast.ListComp: "_list_comp",
    _ast.SetComp: "_set_comp", _ast.DictComp: "_dict_comp", _ast.GeneratorExp: "_generator_exp", _ast.Await: "_await",
    _ast.Yield: "_yield", _ast.YieldFrom: "_yield",
}  # fmt: skip


def refusing(reason):
    """Stands for what is not supported: an error where it runs."""

    def refuse(f):
        raise MoltUnsupported(reason)

    return refuse


# --- running ---


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
            cells[name] = _cell()
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
        try:
            return unit.run(frame)
        except BaseException as error:
            frame.trace(error)
            raise


def call(f, called, values, names):
    """A call from a text, as deep as the text's own frame is."""
    return _molt_code.call_at(f.depth, called, values, names)


def in_scope(f, name, called, values, names, read_first, read_class):
    """A call of a built-in that looks at the scope that it is called in."""
    if names:
        return call(f, called, values, names)
    if name == "globals" and not values:
        return f.globals
    if name in ("locals", "vars") and not values:
        return f.locals()
    if name == "dir" and not values:
        return sorted(f.locals().keys())
    if name in ("eval", "exec") and len(values) in (1, 2, 3) and (len(values) == 1 or values[1] is None):
        local = values[2] if len(values) == 3 else None
        run = _molt_run.eval if name == "eval" else _molt_run.exec
        return run(values[0], f.globals, f.locals() if local is None else local)
    if name == "super" and not values:
        if read_first is None:
            raise RuntimeError("super(): no arguments")
        if read_class is None:
            raise RuntimeError("super(): __class__ cell not found")
        return super(read_class(f), read_first(f))
    return call(f, called, values, names)


def _gather(depth, g, iterator, loops, element, kind):
    """A comprehension's run."""
    g.depth = depth
    result = kind()
    if kind is list:
        add = result.append
    elif kind is set:
        add = result.add
    else:

        def add(pair):
            result[pair[0]] = pair[1]

    try:
        _loop(g, iterator, loops, 0, element, add)
    except BaseException as error:
        g.trace(error)
        raise
    return result


def _loop(g, iterator, loops, number, element, add):
    store, _, conditions, place, tests = loops[number]
    is_last = number + 1 == len(loops)
    g.at = place
    for item in iterator:
        store(g, item)
        for condition, test in zip(conditions, tests):
            value = condition(g)
            g.at = test
            if not value:
                break
        else:
            if is_last:
                value = element(g)
                g.at = g.unit.scope.node
                add(value)
            else:
                following = loops[number + 1]
                source = following[1](g)
                g.at = following[3]
                _loop(g, iter(source), loops, number + 1, element, add)
        g.at = place


def _generate(g, iterator, loops, element):
    """A generator expression's run."""
    try:
        yield from _generate_loop(g, iterator, loops, 0, element)
    except GeneratorExit:
        raise
    except BaseException as error:
        g.trace(error)
        raise


def _generate_loop(g, iterator, loops, number, element):
    store, _, conditions, place, tests = loops[number]
    is_last = number + 1 == len(loops)
    g.at = place
    for item in iterator:
        store(g, item)
        for condition, test in zip(conditions, tests):
            value = condition(g)
            g.at = test
            if not value:
                break
        else:
            if is_last:
                yield element(g)
            else:
                following = loops[number + 1]
                source = following[1](g)
                g.at = following[3]
                yield from _generate_loop(g, iter(source), loops, number + 1, element)
        g.at = place


def _extend(made, item):
    if not hasattr(item, "__iter__") and not hasattr(item, "__getitem__"):
        raise TypeError(f"Value after * must be an iterable, not {type(item).__name__}")
    made += item


def _text_of(called):
    """How errors about arguments name what is called."""
    name = getattr(called, "__qualname__", None)
    if name is None:
        return str(called)
    home = getattr(called, "__module__", None)
    return f"{name}()" if home is None or home == "builtins" else f"{home}.{name}()"


def _unpacked(value, count, star):
    """The parts of a value for so many targets, that at `star` a list of the rest."""
    if not hasattr(value, "__iter__") and not hasattr(value, "__getitem__"):
        raise TypeError(f"cannot unpack non-iterable {type(value).__name__} object")
    iterator = iter(value)
    if star < 0:
        items = []
        for item in iterator:
            if len(items) == count:
                raise ValueError(f"too many values to unpack (expected {count})")
            items.append(item)
        if len(items) < count:
            raise ValueError(f"not enough values to unpack (expected {count}, got {len(items)})")
        return items
    items = list(iterator)
    if len(items) < count - 1:
        raise ValueError(f"not enough values to unpack (expected at least {count - 1}, got {len(items)})")
    after = count - 1 - star
    middle = items[star : len(items) - after]
    return [*items[:star], middle, *items[len(items) - after :]]


# --- texts ---


def compile_source(source, filename, mode, flags, optimize):
    """What `compile` gives: a code object, or a tree."""
    if flags & ~_ast.PyCF_ONLY_AST or optimize not in (-1, 0):
        raise MoltUnsupported("compile() with flags, or that optimizes")
    if not isinstance(filename, str):
        if not isinstance(filename, (bytes, os.PathLike)):
            raise TypeError(f"expected str, bytes or os.PathLike object, not {type(filename).__name__}")
        filename = os.fsdecode(filename)
    if isinstance(source, _ast.AST):
        _check_tree(source, mode)
        return source if flags & _ast.PyCF_ONLY_AST else _molt_code.call_unlimited(_compile_tree, source, filename, "", mode)
    text = source if isinstance(source, str) else _decoded(source)
    text.encode()  # raises the UnicodeEncodeError of half a pair of surrogates
    if mode == "eval":
        tree = _molt_code.call_unlimited(parse_expression, text.lstrip(" \t") if filename == "<string>" else text, filename)
    else:
        tree = _molt_code.call_unlimited(parse_statements, text, filename, mode)
    return tree if flags & _ast.PyCF_ONLY_AST else _molt_code.call_unlimited(_compile_tree, tree, filename, text, mode)


def _check_tree(tree, mode):
    """Raises what CPython says of a tree that is for another mode, or has nodes without a place."""
    wanted = {"exec": _ast.Module, "eval": _ast.Expression, "single": _ast.Interactive}[mode]
    if not isinstance(tree, wanted):
        raise TypeError(f"expected {wanted.__name__} node, got {type(tree).__name__}")
    waiting = [tree]
    while waiting:
        node = waiting.pop()
        for name in node._attributes:
            if getattr(node, name, None) is None:
                if not name.startswith("end_"):
                    raise TypeError(f'required field "{name}" missing from {_kind_of(node)}')
                setattr(node, name, getattr(node, name[4:]))
        for name in node._fields:
            value = getattr(node, name, None)
            waiting += [each for each in (value if isinstance(value, list) else (value,)) if isinstance(each, _ast.AST)]


def _kind_of(node):
    for kind in (_ast.expr, _ast.stmt, _ast.excepthandler, _ast.pattern):
        if isinstance(node, kind):
            return kind.__name__
    return type(node).__name__


def _decoded(source):
    """The text of bytes."""
    source = bytes(source)
    if source[:3] == b"\xef\xbb\xbf":
        source = source[3:]
    elif b"coding" in b"".join(source.splitlines()[:2]):
        raise MoltUnsupported("a text in bytes that says which encoding it is in")
    return source.decode()


def _compile_tree(tree, filename, text, mode):
    """The code object of a tree."""
    scopes = find_scopes(tree, filename)
    unit = Unit(scopes[tree], Texts(filename, text), 1, scopes)
    if mode == "eval":
        return unit.finish(Compiler(unit).expr(tree.body)).code
    return unit.finish(StatementCompiler(unit).module(tree, mode == "single")).code


def run_unit(unit, globals, locals):
    """Runs the code of a text; its value."""
    return _molt_code.run(unit.code, _run, unit, globals, locals)


def _run(depth, unit, globals, locals):
    if unit.frees:
        raise TypeError("code object passed to exec() may not contain free variables")
    frame = Frame(unit, globals, builtins_of(globals), locals, {}, depth)
    try:
        return unit.run(frame)
    except BaseException as error:
        frame.trace(error)
        raise


_molt_run.evaluator = sys.modules[__name__]

# At the bottom, as it derives from what is here.
from _molt_exec import StatementCompiler  # noqa: E402
from _molt_parse import parse_expression  # noqa: E402
from _molt_resumable import resumable_value  # noqa: E402
from _molt_statements import parse_statements  # noqa: E402
