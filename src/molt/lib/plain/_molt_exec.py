"""Statements of texts that are known only when the program runs, over the expressions of `_molt_eval`.

The code of a statement, given a frame, returns None where it comes to its end, else why not: BREAK, CONTINUE or a
`Returned`. Bodies with a `yield` are `_molt_resumable`'s.
"""

import _ast
import builtins
import operator
import sys

import _molt_code
from _molt_calling import arguments_of, call
from _molt_classes import make_class
from _molt_expressions import Compiler
from _molt_frames import BREAK, CONTINUE, Returned, find_handler, missing, refusing, set_up_annotations
from _molt_scopes import CELL, FREE, GLOBAL, LOCAL
from _molt_units import Unit

from molt import MoltUnsupported

_missing = missing()
_IN_PLACE = {
    _ast.Add: operator.iadd, _ast.Sub: operator.isub, _ast.Mult: operator.imul, _ast.MatMult: operator.imatmul,
    _ast.Div: operator.itruediv, _ast.Mod: operator.imod, _ast.Pow: operator.ipow, _ast.LShift: operator.ilshift,
    _ast.RShift: operator.irshift, _ast.BitOr: operator.ior, _ast.BitXor: operator.ixor, _ast.BitAnd: operator.iand,
    _ast.FloorDiv: operator.ifloordiv,
}  # fmt: skip


# How many blocks a statement opens, and how many CPython takes.
_NESTED = {_ast.For: 1, _ast.While: 1, _ast.With: 1, _ast.Try: 1}
_MOST_BLOCKS = 20


class StatementCompiler(Compiler):
    def __init__(self, unit):
        super().__init__(unit)
        self._loops = self._blocks = 0
        self._is_interactive = False

    # --- bodies

    def module(self, tree, is_interactive):
        """What runs a text."""
        body = tree.body
        first = []
        if not is_interactive and _docstring(body) is not None:
            first.append(self._store_constant("__doc__", _docstring(body), body[0]))
            body = body[1:]
        if any(_annotates(each) for each in body):
            first.append(self._set_up_annotations())
        self._is_interactive = is_interactive
        run = self.block(body or [_ast.Pass()])

        def module(f):
            for each in first:
                each(f)
            run(f)

        return module

    def returning(self, node):
        """The body of a function: of a `def` its statements, of a lambda an expression."""
        if not isinstance(node, list):
            return super().returning(node)
        body = node[1:] if _docstring(node) is not None else node
        if self.unit.scope.has_yield:
            from _molt_resumable import resumable_body

            return resumable_body(self, body)
        run = self.block(body)

        def function(f):
            result = run(f)
            return None if result is None else result.value

        return function

    def block(self, body):
        """The code of some statements."""
        made = [self.statement(each) for each in body]
        if len(made) == 1:
            return made[0]

        def block(f):
            for each in made:
                result = each(f)
                if result is not None:
                    return result

        return block

    def statement(self, node):
        nested = _NESTED.get(type(node), 0)
        if nested:
            self._blocks += nested
            if self._blocks > _MOST_BLOCKS:
                self.fail("too many statically nested blocks", node)
        try:
            return getattr(self, f"_do_{type(node).__name__}", self._unknown)(node)
        except MoltUnsupported as refused:
            return refusing(str(refused))
        finally:
            self._blocks -= nested

    def _unknown(self, node):
        raise MoltUnsupported(f"a statement {type(node).__name__} in a text that is run")

    def _store_constant(self, name, value, node):
        store = self.bind(name, node)
        return lambda f: store(f, value)

    def _set_up_annotations(self):
        def set_up(f):
            set_up_annotations(f.names)

        return set_up

    # --- simple statements

    def _do_Expr(self, node):
        value = self.expr(node.value)
        if self._is_interactive:
            return self._displaying(node, value)

        def evaluate(f):
            value(f)

        return evaluate

    def _displaying(self, node, value):
        def display(f):
            result = value(f)
            f.at = node.value
            hook = getattr(sys, "displayhook", None)
            if hook is None:
                raise RuntimeError("lost sys.displayhook")
            hook(result)

        return display

    def _do_Pass(self, node):
        return lambda f: None

    _do_Global = _do_Nonlocal = _do_Pass

    def _do_Assign(self, node):
        value = self.expr(node.value)
        stores = [self.target(each) for each in node.targets]
        return self.assigning(value, stores)

    def assigning(self, value, stores):
        if len(stores) == 1:
            store = stores[0]
            return lambda f: store(f, value(f))

        def assign(f):
            result = value(f)
            for store in stores:
                store(f, result)

        return assign

    def _do_AugAssign(self, node):
        return self.augmenting(node, self.expr(node.value))

    def augmenting(self, node, value):
        target = node.target
        operate = _IN_PLACE[type(node.op)]
        if isinstance(target, _ast.Name):
            read, store = self.read(target.id, target), self.bind(target.id, target)

            def augment(f):
                before = read(f)
                by = value(f)
                f.at = node
                store(f, operate(before, by))

            return augment
        owner = self.expr(target.value)
        if isinstance(target, _ast.Attribute):
            name = self.mangled(target.attr)
            self.unit.names[name] = True

            def augment_attribute(f):
                holder = owner(f)
                f.at = target
                before = getattr(holder, name)
                by = value(f)
                f.at = node
                result = operate(before, by)
                f.at = target
                setattr(holder, name, result)

            return augment_attribute
        index = self.expr(target.slice)

        def augment_item(f):
            holder = owner(f)
            key = index(f)
            f.at = target
            before = holder[key]
            by = value(f)
            f.at = node
            result = operate(before, by)
            f.at = target
            holder[key] = result

        return augment_item

    def _do_AnnAssign(self, node):
        target = node.target
        steps = []
        if node.value is not None:
            steps.append(self.assigning(self.expr(node.value), [self.target(target)]))
        elif isinstance(target, _ast.Name):
            if target.id == "__debug__":
                self.fail("cannot assign to __debug__", node)
        elif isinstance(target, _ast.Attribute):
            steps.append(self.expr(target.value))
        elif isinstance(target, _ast.Subscript):
            steps += [self.expr(target.value), self.expr(target.slice)]
        if not self.unit.is_function:
            annotation = self.expr(node.annotation)
            name = self.mangled(target.id) if node.simple else ""
            read = self.read("__annotations__", node) if name else None

            def annotate(f):
                value = annotation(f)
                if name:
                    f.at = node
                    read(f)[name] = value

            steps.append(annotate)

        def assign(f):
            for step in steps:
                step(f)

        return assign

    def _do_Delete(self, node):
        steps = [self._deletion(each) for each in node.targets]

        def delete(f):
            for step in steps:
                step(f)

        return delete

    def _deletion(self, node):
        if isinstance(node, (_ast.Tuple, _ast.List)):
            steps = [self._deletion(each) for each in node.elts]

            def delete_all(f):
                for step in steps:
                    step(f)

            return delete_all
        if isinstance(node, _ast.Name):
            return self.unbind(node.id, node)
        owner = self.expr(node.value)
        if isinstance(node, _ast.Attribute):
            name = self.mangled(node.attr)
            self.unit.names[name] = True

            def delete_attribute(f):
                holder = owner(f)
                f.at = node
                delattr(holder, name)

            return delete_attribute
        index = self.expr(node.slice)

        def delete_item(f):
            holder = owner(f)
            key = index(f)
            f.at = node
            del holder[key]

        return delete_item

    def unbind(self, name, node):
        """What unbinds a name."""
        name = self.mangled(name)
        if name == "__debug__":
            self.fail("cannot delete __debug__", node)
        kind = self.unit.scope.kind_of(name)
        if kind == LOCAL:

            def local(f):
                if name not in f.names:
                    f.at = node
                    raise UnboundLocalError(f"cannot access local variable '{name}' where it is not associated with a value")
                del f.names[name]

            return local
        if kind in (CELL, FREE):
            read = self.read(name, node)

            def shared(f):
                read(f)
                _molt_code.clear_cell(f.cells[name])

            return shared
        self.unit.names[name] = True

        def named(f):
            names = f.globals if kind == GLOBAL else f.names
            f.at = node
            if name not in names:
                raise NameError(f"name '{name}' is not defined", name=name)
            del names[name]

        return named

    def _do_Return(self, node):
        if self.unit.scope.kind != "function":
            self.fail("'return' outside function", node)
        if node.value is None:
            return lambda f: Returned(None)
        value = self.expr(node.value)
        return lambda f: Returned(value(f))

    def _do_Raise(self, node):
        if node.exc is None:

            def raise_again(f):
                f.at = node
                f.traced = sys.exc_info()[1]
                if f.traced is None:
                    raise RuntimeError("No active exception to reraise")
                raise f.traced

            return raise_again
        value = self.expr(node.exc)
        if node.cause is None:

            def raise_new(f):
                error = value(f)
                f.at = node
                f.traced = None
                raise error

            return raise_new
        cause = self.expr(node.cause)

        def raise_from(f):
            error = value(f)
            reason = cause(f)
            f.at = node
            f.traced = None
            raise error from reason

        return raise_from

    def _do_Assert(self, node):
        test = self.test(node.test)
        message = None if node.msg is None else self.expr(node.msg)

        def check(f):
            if not test(f):
                given = [] if message is None else [message(f)]
                f.at = node.test
                raise AssertionError(*given)

        return check

    def _do_Break(self, node):
        if not self._loops:
            self.fail("'break' outside loop", node)
        return lambda f: BREAK

    def _do_Continue(self, node):
        if not self._loops:
            self.fail("'continue' not properly in loop", node)
        return lambda f: CONTINUE

    # --- imports

    def _do_Import(self, node):
        steps = []
        for each in node.names:
            parts = each.name.split(".")
            self.unit.names[each.name] = True
            store = self.bind(each.asname or parts[0], node)
            steps.append((each.name, parts[1:] if each.asname else (), store))

        def import_all(f):
            for name, inner, store in steps:
                f.at = node
                module = _import(f, name, None, 0)
                for part in inner:
                    module = _from(module, part)
                store(f, module)

        return import_all

    def _do_ImportFrom(self, node):
        if node.module == "__future__":
            if any(each.name == "annotations" for each in node.names):
                raise MoltUnsupported("`from __future__ import annotations` in a text that is run")
        wanted = tuple([each.name for each in node.names])
        module_name = node.module or ""
        self.unit.names[module_name] = True
        if wanted == ("*",):

            def import_star(f):
                f.at = node
                module = _import(f, module_name, wanted, node.level)
                names = getattr(module, "__all__", None)
                if names is None:
                    names = [name for name in vars(module) if not name.startswith("_")]
                for name in names:
                    f.names[name] = getattr(module, name)

            return import_star
        stores = [(each.name, self.bind(each.asname or each.name, node)) for each in node.names]

        def import_some(f):
            f.at = node
            module = _import(f, module_name, wanted, node.level)
            for name, store in stores:
                store(f, _from(module, name))

        return import_some

    # --- branches and loops

    def _do_If(self, node):
        test, body = self.test(node.test), self.block(node.body)
        orelse = self.block(node.orelse) if node.orelse else None

        def branch(f):
            if test(f):
                return body(f)
            if orelse is not None:
                return orelse(f)

        return branch

    def loop_body(self, body):
        self._loops += 1
        made = self.block(body)
        self._loops -= 1
        return made

    def _do_While(self, node):
        test, body = self.test(node.test), self.loop_body(node.body)
        orelse = self.block(node.orelse) if node.orelse else None

        def loop(f):
            while test(f):
                result = body(f)
                if result is not None and result is not CONTINUE:
                    return None if result is BREAK else result
            if orelse is not None:
                return orelse(f)

        return loop

    def _do_For(self, node):
        source, store, body = self.expr(node.iter), self.target(node.target), self.loop_body(node.body)
        orelse = self.block(node.orelse) if node.orelse else None

        def loop(f):
            iterable = source(f)
            f.at = node.iter
            for item in iterable:
                store(f, item)
                item = None  # the variable alone keeps it
                result = body(f)
                if result is not None and result is not CONTINUE:
                    return None if result is BREAK else result
                f.at = node.iter
            if orelse is not None:
                return orelse(f)

        return loop

    # --- exceptions

    def handlers(self, node):
        """What looks at each handler: its node, its type or None, and what binds and unbinds its name."""
        made = []
        for number, each in enumerate(node.handlers):
            if each.type is None and number + 1 < len(node.handlers):
                self.fail("default 'except:' must be last", each)
            kind = None if each.type is None else self.expr(each.type)
            store = unbind = None
            if each.name is not None:
                store, unbind = self.bind(each.name, each), self.unbind(each.name, each)
            made.append((each, kind, store, unbind))
        return made

    def _do_Try(self, node):
        body = self.block(node.body)
        if node.handlers:
            body = self._with_handlers(node, body)
        if not node.finalbody:
            return body
        final = self.block(node.finalbody)

        def finally_(f):
            try:
                result = body(f)
            except BaseException as error:
                f.trace(error)
                instead = final(f)
                if instead is not None:
                    return instead
                f.traced = error
                raise
            instead = final(f)
            return result if instead is None else instead

        return finally_

    def _with_handlers(self, node, body):
        handlers = self.handlers(node)
        self._blocks += 1
        bodies = [self.block(each.body) for each in node.handlers]
        self._blocks -= 1
        orelse = self.block(node.orelse) if node.orelse else None

        def try_(f):
            try:
                result = body(f)
            except BaseException as error:
                f.trace(error)
                number = find_handler(f, handlers, error)
                if number < 0:
                    f.traced = error
                    raise
                _, _, store, unbind = handlers[number]
                f.traced = None
                if store is None:
                    return bodies[number](f)
                store(f, error)
                try:
                    return bodies[number](f)
                except BaseException as inner:
                    f.trace(inner)
                    raise
                finally:
                    store(f, None)
                    unbind(f)
            if result is None and orelse is not None:
                return orelse(f)
            return result

        return try_

    def _do_With(self, node):
        return self._with_from(node, 0)

    def _with_from(self, node, number):
        item = node.items[number]
        manager = self.expr(item.context_expr)
        store = None if item.optional_vars is None else self.target(item.optional_vars)
        body = self.block(node.body) if number + 1 == len(node.items) else self._with_from(node, number + 1)

        def with_(f):
            entered = manager(f)
            f.at = item.context_expr
            with entered as value:
                try:
                    if store is not None:
                        store(f, value)
                    result = body(f)
                except BaseException as error:
                    f.trace(error)
                    raise
                f.at = item.context_expr
                return result

        return with_

    # --- functions and classes

    def _do_FunctionDef(self, node):
        decorators = self.exprs(node.decorator_list)
        annotations = self._annotations(node)
        doc = _docstring(node.body)
        make = self.function(node, node.name, lambda inner: inner.returning(node.body), annotations, doc)
        return self._decorated(node, decorators, make)

    def _do_AsyncFunctionDef(self, node):
        raise MoltUnsupported("`async def` in a text that is run")

    def _decorated(self, node, decorators, make):
        store = self.bind(node.name, node)
        if not decorators:
            return lambda f: store(f, make(f))

        def define(f):
            wraps = [each(f) for each in decorators]
            made = make(f)
            for wrap, place in zip(reversed(wraps), reversed(node.decorator_list)):
                f.at = place
                made = call(f, wrap, (made,), None)
            store(f, made)

        return define

    def _annotations(self, node):
        arguments = node.args
        ordered = [*arguments.args, *arguments.posonlyargs, arguments.vararg, *arguments.kwonlyargs, arguments.kwarg]
        parts = [(self.mangled(each.arg), self._annotation(each.annotation)) for each in ordered if each is not None and each.annotation is not None]
        if node.returns is not None:
            parts.append(("return", self.expr(node.returns)))
        if not parts:
            return None
        return lambda f: {name: value(f) for name, value in parts}

    def _annotation(self, node):
        if not isinstance(node, _ast.Starred):
            return self.expr(node)
        value = self.expr(node.value)

        def only(f):
            (result,) = value(f)
            return result

        return only

    def _do_ClassDef(self, node):
        decorators = self.exprs(node.decorator_list)
        arguments = arguments_of(self, node.bases, node.keywords, node)
        scope = self.unit.scopes[node]
        line = node.decorator_list[0].lineno if node.decorator_list else node.lineno
        unit = Unit(scope, self.unit.texts, line, self.unit.scopes)
        inner = type(self)(unit)
        doc = _docstring(node.body)
        body = node.body if doc is None else node.body[1:]
        run = inner.block(body or [_ast.Pass()])
        annotated = any(_annotates(each) for each in body)
        unit.finish(run)

        def make(f):
            bases, keywords = arguments(f, builtins.type)
            f.at = node
            return make_class(f, node.name, bases, keywords or {}, unit, doc, annotated)

        return self._decorated(node, decorators, make)


def _import(f, name, wanted, level):
    found = find_builtin_import(f)
    return found(name, f.globals, f.names if not f.unit.is_function else None, wanted, level)


def find_builtin_import(f):
    """The `__import__` that the frame's built-ins have."""
    given = f.builtins
    if isinstance(given, dict):
        found = given.get("__import__", _missing)
        if found is _missing:
            raise ImportError("__import__ not found")
        return found
    return builtins.__import__


def _from(module, name):
    found = getattr(module, name, _missing)
    if found is not _missing:
        return found
    home = getattr(module, "__name__", None)
    if isinstance(home, str) and f"{home}.{name}" in sys.modules:
        return sys.modules[f"{home}.{name}"]
    file = getattr(module, "__file__", None)
    where = file if isinstance(file, str) else "unknown location"
    raise ImportError(f"cannot import name {name!r} from {home or '<unknown module name>'!r} ({where})", name=home, path=file)


# --- trees ---


def _docstring(body):
    """The docstring that a body begins with; None for none."""
    if body and isinstance(body[0], _ast.Expr) and isinstance(body[0].value, _ast.Constant) and isinstance(body[0].value.value, str):
        return body[0].value.value
    return None


def _annotates(node):
    """Whether a statement, or one in it, annotates a name of this scope."""
    if isinstance(node, _ast.AnnAssign):
        return True
    if isinstance(node, (_ast.FunctionDef, _ast.AsyncFunctionDef, _ast.ClassDef)):
        return False
    return any(
        _annotates(each)
        for name in ("body", "orelse", "finalbody", "handlers")
        for each in getattr(node, name, None) or ()
        if isinstance(each, _ast.AST)
    )

