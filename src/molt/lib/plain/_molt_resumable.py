"""Bodies of generators in texts, over `_molt_exec`: statements with a `yield` in them are generators themselves.

    while more():                def loop(f):
        x = yield 1      ->          while test(f):
                                         result = yield from body(f)
"""

import _ast

from _molt_frames import BREAK, CONTINUE, Returned, find_handler

from molt import MoltUnsupported

_SCOPES = (_ast.FunctionDef, _ast.AsyncFunctionDef, _ast.ClassDef, _ast.Lambda, _ast.ListComp, _ast.SetComp, _ast.DictComp, _ast.GeneratorExp)
_YIELDS = (_ast.Yield, _ast.YieldFrom)


def resumable_body(compiler, body):
    """The body of a generator: a function that, given a frame, makes it."""
    run = _Resumable(compiler).block(body)

    def generator(f):
        try:
            result = yield from run(f)
        except BaseException as error:
            f.leave(error)
            raise
        return None if result is None else result.value

    return generator


def resumable_value(compiler, node):
    """The body of a lambda with a `yield`."""
    return resumable_body(compiler, [_ast.Return(value=node)])


def yields(node):
    """Whether a statement or expression has a `yield` of this scope."""
    if isinstance(node, _YIELDS):
        return True
    if isinstance(node, _SCOPES):
        return False
    for name in node._fields:
        value = getattr(node, name, None)
        for each in value if isinstance(value, list) else (value,):
            if isinstance(each, _ast.AST) and yields(each):
                return True
    return False


def _refusing(reason):
    def refuse(f):
        raise MoltUnsupported(reason)
        yield

    return refuse


class _Resumable:
    def __init__(self, compiler):
        self._compiler = compiler

    def block(self, body):
        parts = [(True, self._statement(each)) if yields(each) else (False, self._compiler.statement(each)) for each in body]

        def block(f):
            for resumes, run in parts:
                result = (yield from run(f)) if resumes else run(f)
                if result is not None:
                    return result

        return block

    def _maybe(self, body):
        return self.block(body) if body else None

    def _plain(self, node):
        """An expression without `yield`."""
        if node is not None and yields(node):
            raise MoltUnsupported("`yield` inside an expression of a text that is run")
        return None if node is None else self._compiler.expr(node)

    def _statement(self, node):
        try:
            return getattr(self, f"_do_{type(node).__name__}", self._unknown)(node)
        except MoltUnsupported as refused:
            return _refusing(str(refused))

    def _unknown(self, node):
        raise MoltUnsupported(f"`yield` in a statement {type(node).__name__} of a text that is run")

    def _yielded(self, node):
        """An expression that is a `yield`, as a generator function that returns its value."""
        if not isinstance(node, _YIELDS):
            raise MoltUnsupported("`yield` inside an expression of a text that is run")
        value = self._plain(node.value)
        if isinstance(node, _ast.YieldFrom):

            def delegate(f):
                source = value(f)
                f.at = node
                f.traced = None
                return (yield from source)

            return delegate

        def give(f):
            result = None if value is None else value(f)
            f.at = node
            f.traced = None
            return (yield result)

        return give

    def _do_Expr(self, node):
        value = self._yielded(node.value)

        def evaluate(f):
            yield from value(f)

        return evaluate

    def _do_Return(self, node):
        value = self._yielded(node.value)

        def give_back(f):
            return Returned((yield from value(f)))

        return give_back

    def _do_Assign(self, node):
        value = self._yielded(node.value)
        if any(yields(each) for each in node.targets):
            raise MoltUnsupported("`yield` in a target of a text that is run")
        stores = [self._compiler.target(each) for each in node.targets]

        def assign(f):
            result = yield from value(f)
            for store in stores:
                store(f, result)

        return assign

    def _do_AugAssign(self, node):
        value = self._yielded(node.value)
        if not isinstance(node.target, _ast.Name):
            raise MoltUnsupported("`yield` in an augmented assignment of a text that is run")
        given = []
        read = self._compiler.read(node.target.id, node.target)
        finish = self._compiler.augmenting(node, lambda f: given.pop())

        def augment(f):
            before = read(f)
            result = yield from value(f)
            if read(f) is not before:
                raise MoltUnsupported("a variable that changes during the `yield` of its augmented assignment in a text")
            given.append(result)
            finish(f)

        return augment

    def _do_If(self, node):
        test, body, orelse = self._plain(node.test), self.block(node.body), self._maybe(node.orelse)

        def branch(f):
            value = test(f)
            f.at = node.test
            if value:
                return (yield from body(f))
            if orelse is not None:
                return (yield from orelse(f))

        return branch

    def _loop_body(self, body):
        self._compiler._loops += 1
        made = self.block(body)
        self._compiler._loops -= 1
        return made

    def _do_While(self, node):
        test, body, orelse = self._plain(node.test), self._loop_body(node.body), self._maybe(node.orelse)

        def loop(f):
            while True:
                value = test(f)
                f.at = node.test
                if not value:
                    break
                result = yield from body(f)
                if result is not None and result is not CONTINUE:
                    return None if result is BREAK else result
            if orelse is not None:
                return (yield from orelse(f))

        return loop

    def _do_For(self, node):
        source, body, orelse = self._plain(node.iter), self._loop_body(node.body), self._maybe(node.orelse)
        store = self._compiler.target(node.target)

        def loop(f):
            iterable = source(f)
            f.at = node.iter
            for item in iterable:
                store(f, item)
                item = None  # the variable alone keeps it
                result = yield from body(f)
                if result is not None and result is not CONTINUE:
                    return None if result is BREAK else result
                f.at = node.iter
            if orelse is not None:
                return (yield from orelse(f))

        return loop

    def _do_Try(self, node):
        body = self.block(node.body)
        if node.handlers:
            body = self._with_handlers(node, body)
        if not node.finalbody:
            return body
        final = self.block(node.finalbody)

        def finally_(f):
            try:
                result = yield from body(f)
            except BaseException as error:
                f.trace(error)
                instead = yield from final(f)
                if instead is not None:
                    return instead
                f.traced = error
                raise
            instead = yield from final(f)
            return result if instead is None else instead

        return finally_

    def _with_handlers(self, node, body):
        handlers = self._compiler.handlers(node)
        bodies = [self.block(each.body) for each in node.handlers]
        orelse = self._maybe(node.orelse)

        def try_(f):
            try:
                result = yield from body(f)
            except BaseException as error:
                f.trace(error)
                number = find_handler(f, handlers, error)
                if number < 0:
                    f.traced = error
                    raise
                _, _, store, unbind = handlers[number]
                f.traced = None
                if store is None:
                    return (yield from bodies[number](f))
                store(f, error)
                try:
                    return (yield from bodies[number](f))
                except BaseException as inner:
                    f.trace(inner)
                    raise
                finally:
                    store(f, None)
                    unbind(f)
            if result is None and orelse is not None:
                return (yield from orelse(f))
            return result

        return try_

    def _do_With(self, node):
        return self._with_from(node, 0)

    def _with_from(self, node, number):
        item = node.items[number]
        manager = self._plain(item.context_expr)
        store = None if item.optional_vars is None else self._compiler.target(item.optional_vars)
        body = self.block(node.body) if number + 1 == len(node.items) else self._with_from(node, number + 1)

        def with_(f):
            entered = manager(f)
            f.at = item.context_expr
            with entered as value:
                try:
                    if store is not None:
                        store(f, value)
                    result = yield from body(f)
                except BaseException as error:
                    f.trace(error)
                    raise
                f.at = item.context_expr
                return result

        return with_
