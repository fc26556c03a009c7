"""The names of a text that is run: looked up where `exec` was told to, instead of in a module.

    total = 0                          __names__["total"] = 0
    def add(n):                        def add(n):
        global total          ->           __globals__["total"] += n
        total += n                     __names__["add"] = add
    print(total)                       __names__["print"](__names__["total"])

`__names__` stands for the text's own scope (locals, globals, built-ins), `__globals__` for what functions and
classes in it see (globals, built-ins).  Names of functions stay what they are.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TypeVar

_NAMES, _GLOBALS = "__names__", "__globals__"
_FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)
_COMPREHENSIONS = (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)
_INNER = (*_FUNCTIONS, ast.ClassDef, *_COMPREHENSIONS)

_Node = TypeVar("_Node", bound=ast.AST)


class NotRewritten(Exception):
    """The text does something with names that could not be told apart here."""


def rewrite_names(module: ast.Module | ast.Expression | ast.Interactive, name: str) -> ast.FunctionDef:
    """The function `name(__names__, __globals__)` that does what the text does."""
    # What a function says is global is so for the statements of the text, too.
    declared = {each for node in ast.walk(module) if isinstance(node, ast.Global) for each in node.names}
    rewriter = _Rewriter(declared, is_interactive=isinstance(module, ast.Interactive))
    if isinstance(module, ast.Expression):
        body: list[ast.stmt] = [ast.copy_location(ast.Return(rewriter.visit(module.body)), module.body)]
    else:
        body = rewriter.block(_with_docstring(module))
    names = sorted(rewriter.defined)
    first: list[ast.stmt] = [ast.Global(names)] if names else []
    if not isinstance(module, ast.Expression) and any(isinstance(each, ast.AnnAssign) for each in _own_nodes(module.body)):
        set_up = ast.Attribute(ast.Name(_NAMES, ast.Load()), "set_up_annotations", ast.Load())
        first.append(ast.Expr(ast.Call(set_up, [], [])))
    arguments = ast.arguments([], [ast.arg(_NAMES), ast.arg(_GLOBALS)], None, [], [], None, [])
    made = ast.FunctionDef(name, arguments, [*first, *body] or [ast.Pass()], [], None)
    made.lineno = made.end_lineno = 1
    made.col_offset = made.end_col_offset = 0
    return ast.fix_missing_locations(made)


def _with_docstring(module: ast.Module | ast.Interactive) -> list[ast.stmt]:
    """The statements of a text, with its docstring bound to `__doc__`."""
    match module:
        case ast.Module(body=[ast.Expr(value=ast.Constant(value=str()) as text) as first, *others]):
            return [_at(first, ast.Assign([ast.Name("__doc__", ast.Store())], text)), *others]
    return module.body


def bound_names(module: ast.Module) -> set[str]:
    """The names that a text binds in its own scope."""
    return _bindings(module.body)[0]


@dataclass(eq=False, slots=True)
class _Scope:
    kind: str  # "module", "class", "function", "comprehension"
    bound: set[str] = field(default_factory=set)
    declared_global: set[str] = field(default_factory=set)


class _Rewriter(ast.NodeTransformer):
    """`defined`: the names of the text's own functions and classes."""

    def __init__(self, declared_global: set[str], *, is_interactive: bool) -> None:
        self._is_interactive = is_interactive
        self._scopes = [_Scope("module", declared_global=declared_global)]
        self.defined: set[str] = set()
        self._caught = 0

    @property
    def _is_outside(self) -> bool:
        return len(self._scopes) == 1

    # --- names

    def _home_of(self, name: str) -> str | None:
        """What a name is looked up in; None where it is a function's or a class's own."""
        innermost = self._scopes[-1]
        if self._is_outside:
            return _GLOBALS if name in innermost.declared_global else _NAMES
        if name in innermost.declared_global:
            return _GLOBALS
        for scope in reversed(self._scopes[1:]):
            if name in scope.bound and (scope.kind != "class" or scope is innermost):
                return _GLOBALS if name in scope.declared_global else None
        return _GLOBALS

    def visit_Name(self, node: ast.Name) -> ast.expr:
        home = None if node.id in ("super", "__class__", "__debug__") else self._home_of(node.id)
        if home is None:
            return node
        return _at(node, ast.Subscript(ast.Name(home, ast.Load()), ast.Constant(node.id), node.ctx))

    def _bind(self, node: ast.AST, name: str, value: ast.expr) -> ast.stmt:
        """`name = value` in the text's own scope."""
        home = self._home_of(name) or _NAMES
        target = ast.Subscript(ast.Name(home, ast.Load()), ast.Constant(name), ast.Store())
        return _at(node, ast.Assign([target], value))

    def visit_NamedExpr(self, node: ast.NamedExpr) -> ast.expr:
        target = node.target.id
        holder = next(scope for scope in reversed(self._scopes) if scope.kind != "comprehension")
        value = self.visit(node.value)
        if holder.kind != "module" and target not in holder.declared_global:
            return _at(node, ast.NamedExpr(node.target, value))
        home = _NAMES if self._is_outside and target not in holder.declared_global else _GLOBALS
        return _at(node, ast.Call(ast.Attribute(ast.Name(home, ast.Load()), "bind", ast.Load()), [ast.Constant(target), value], []))

    def visit_Call(self, node: ast.Call) -> ast.AST:
        """`globals()` and `locals()` of the text, and what it runs itself."""
        match node:
            case ast.Call(func=ast.Name(id="globals" | "locals" | "vars" | "dir" as name), args=[], keywords=[]):
                if name != "globals" and not self._is_outside:
                    if self._home_of(name) is not None:
                        raise NotRewritten(name)
                elif self._home_of(name) is not None:
                    return _at(node, ast.Call(ast.Attribute(ast.Name(_NAMES, ast.Load()), f"call_{name}", ast.Load()), [], []))
            case ast.Call(func=ast.Name(id="exec" | "eval" | "input" | "__import__" as name)) if name != "input":
                if len(node.args) < 2 and self._home_of(name) is not None:
                    raise NotRewritten(name)
        return self.generic_visit(node)

    # --- statements

    def block(self, stmts: list[ast.stmt]) -> list[ast.stmt]:
        result: list[ast.stmt] = []
        for stmt in stmts:
            made = self.visit(stmt)
            result += made if isinstance(made, list) else [made]
        return result

    def visit_Expr(self, node: ast.Expr) -> ast.stmt:
        value = self.visit(node.value)
        if self._is_interactive and self._is_outside:
            value = _at(node.value, ast.Call(ast.Attribute(ast.Name(_NAMES, ast.Load()), "display", ast.Load()), [value], []))
        return _at(node, ast.Expr(value))

    def visit_Global(self, node: ast.Global) -> ast.stmt:
        # The names are found in `_Scope.declared_global`.
        return _at(node, ast.Pass())

    def visit_AnnAssign(self, node: ast.AnnAssign) -> ast.stmt | list[ast.stmt]:
        if not self._is_outside:
            return self.generic_visit(node)  # type: ignore[return-value]
        if node.value is None or not isinstance(node.target, ast.Name) or not node.simple:
            raise NotRewritten("annotation")
        annotate = ast.Attribute(ast.Name(_NAMES, ast.Load()), "annotate", ast.Load())
        noted = ast.Call(annotate, [ast.Constant(node.target.id), self.visit(node.annotation)], [])
        return [self._bind(node, node.target.id, self.visit(node.value)), _at(node, ast.Expr(noted))]

    def visit_Import(self, node: ast.Import) -> ast.stmt | list[ast.stmt]:
        if not self._is_outside:
            return node
        names = [alias.asname or alias.name.split(".")[0] for alias in node.names]
        return [node, *(self._bind(node, name, ast.Name(name, ast.Load())) for name in names)]

    def visit_ImportFrom(self, node: ast.ImportFrom) -> ast.stmt | list[ast.stmt]:
        if node.module == "__future__":
            if any(alias.name == "annotations" for alias in node.names):
                raise NotRewritten("annotations as texts")
            return _at(node, ast.Pass())
        if not self._is_outside:
            return node
        if node.names[0].name != "*":
            names = [alias.asname or alias.name for alias in node.names]
            return [node, *(self._bind(node, name, ast.Name(name, ast.Load())) for name in names)]
        if node.level or node.module is None:
            raise NotRewritten("relative import")
        star = ast.Attribute(ast.Name(_NAMES, ast.Load()), "take_all", ast.Load())
        return [
            _at(node, ast.Import([ast.alias(node.module, "__taken__")])),
            _at(node, ast.Expr(ast.Call(star, [ast.Name("__taken__", ast.Load())], []))),
        ]

    def visit_ExceptHandler(self, node: ast.ExceptHandler) -> ast.AST:
        if not self._is_outside or node.name is None:
            return self.generic_visit(node)
        name = node.name
        self._caught += 1
        kept = f"__caught_{self._caught}__"
        gone = ast.Delete([ast.Subscript(ast.Name(self._home_of(name) or _NAMES, ast.Load()), ast.Constant(name), ast.Del())])
        body = [
            self._bind(node, name, ast.Name(kept, ast.Load())),
            _at(node, ast.Try(self.block(node.body), [], [], [self._bind(node, name, ast.Constant(None)), _at(node, gone)])),
        ]
        return _at(node, ast.ExceptHandler(None if node.type is None else self.visit(node.type), kept, body))

    def visit_Match(self, node: ast.Match) -> ast.AST:
        if self._is_outside and any(_captures(each) for each in ast.walk(node)):
            raise NotRewritten("captures")
        return self.generic_visit(node)

    # --- scopes

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.AST | list[ast.stmt]:
        return self._visit_function(node)

    def visit_AsyncFunctionDef(self, node: ast.AsyncFunctionDef) -> ast.AST | list[ast.stmt]:
        return self._visit_function(node)

    def _visit_function(self, node: ast.FunctionDef | ast.AsyncFunctionDef) -> ast.AST | list[ast.stmt]:
        node.decorator_list = [self.visit(each) for each in node.decorator_list]
        node.returns = None if node.returns is None else self.visit(node.returns)
        self._visit_arguments(node.args)
        with_body = _function_scope(node)
        self._scopes.append(with_body)
        node.body = self.block(node.body)
        self._scopes.pop()
        if not self._is_outside:
            return node
        self.defined.add(node.name)
        node.decorator_list.append(_at(node, ast.Attribute(ast.Name(_NAMES, ast.Load()), "own", ast.Load())))
        return [node, self._bind(node, node.name, ast.Name(node.name, ast.Load()))]

    def _visit_arguments(self, arguments: ast.arguments) -> None:
        """Defaults and annotations, which belong to the scope around."""
        arguments.defaults = [self.visit(each) for each in arguments.defaults]
        arguments.kw_defaults = [None if each is None else self.visit(each) for each in arguments.kw_defaults]
        for each in ast.walk(arguments):
            if isinstance(each, ast.arg) and each.annotation is not None:
                each.annotation = self.visit(each.annotation)

    def visit_Lambda(self, node: ast.Lambda) -> ast.AST:
        self._visit_arguments(node.args)
        self._scopes.append(_function_scope(node))
        node.body = self.visit(node.body)
        self._scopes.pop()
        return node

    def visit_ClassDef(self, node: ast.ClassDef) -> ast.AST | list[ast.stmt]:
        node.decorator_list = [self.visit(each) for each in node.decorator_list]
        node.bases = [self.visit(each) for each in node.bases]
        node.keywords = [self.visit(each) for each in node.keywords]
        scope = _Scope("class", *_bindings(node.body))
        _check_order(node, scope)
        self._scopes.append(scope)
        node.body = self.block(node.body)
        self._scopes.pop()
        home = ast.Subscript(ast.Name(_GLOBALS, ast.Load()), ast.Constant("__name__"), ast.Load())
        has_docstring = ast.get_docstring(node, clean=False) is not None
        node.body.insert(int(has_docstring), _at(node, ast.Assign([ast.Name("__module__", ast.Store())], home)))
        if not self._is_outside:
            return node
        self.defined.add(node.name)
        return [node, self._bind(node, node.name, ast.Name(node.name, ast.Load()))]

    def visit_ListComp(self, node: ast.ListComp) -> ast.AST:
        return self._visit_comprehension(node)

    def visit_SetComp(self, node: ast.SetComp) -> ast.AST:
        return self._visit_comprehension(node)

    def visit_DictComp(self, node: ast.DictComp) -> ast.AST:
        return self._visit_comprehension(node)

    def visit_GeneratorExp(self, node: ast.GeneratorExp) -> ast.AST:
        return self._visit_comprehension(node)

    def _visit_comprehension(self, node: ast.ListComp | ast.SetComp | ast.DictComp | ast.GeneratorExp) -> ast.AST:
        first = self.visit(node.generators[0].iter)
        scope = _Scope("comprehension")
        for clause in node.generators:
            scope.bound |= {each.id for each in ast.walk(clause.target) if isinstance(each, ast.Name)}
        self._scopes.append(scope)
        node.generators[0].iter = ast.Constant(None)
        self.generic_visit(node)
        self._scopes.pop()
        node.generators[0].iter = first
        return node


def _at(node: ast.AST, made: _Node) -> _Node:
    """A new node, with all in it that has no place, where another one is."""
    for each in ast.walk(made):
        if "lineno" in each._attributes and not hasattr(each, "lineno"):
            ast.copy_location(each, node)
    return made


def _function_scope(node: ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda) -> _Scope:
    bound, declared = _bindings([ast.Expr(node.body)] if isinstance(node, ast.Lambda) else node.body)
    bound |= {each.arg for each in ast.walk(node.args) if isinstance(each, ast.arg)}
    return _Scope("function", bound, declared)


def _bindings(body: list[ast.stmt]) -> tuple[set[str], set[str]]:
    """The names that statements bind in their scope, and those that they say are global."""
    bound: set[str] = set()
    declared: set[str] = set()
    for node in _own_nodes(body):
        match node:
            case ast.Name(id=name, ctx=ast.Store() | ast.Del()):
                bound.add(name)
            case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name) | ast.ClassDef(name=name):
                bound.add(name)
            case ast.alias(name=name, asname=asname):
                bound.add(asname or name.split(".")[0])
            case ast.ExceptHandler(name=str() as name):
                bound.add(name)
            case ast.MatchAs(name=str() as name) | ast.MatchStar(name=str() as name) | ast.MatchMapping(rest=str() as name):
                bound.add(name)
            case ast.Global(names=names):
                declared.update(names)
    return bound | declared, declared


def _own_nodes(body: list[ast.stmt]) -> Iterator[ast.AST]:
    """The nodes of a scope: what is inside of functions and classes in it is theirs, and of comprehensions only
    what `:=` binds is not."""
    waiting: list[ast.AST] = list(body)
    while waiting:
        node = waiting.pop()
        yield node
        if isinstance(node, _COMPREHENSIONS):
            yield from (each.target for each in ast.walk(node) if isinstance(each, ast.NamedExpr))
            waiting.append(node.generators[0].iter)
        elif isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            waiting += [*node.decorator_list, *node.args.defaults, *(each for each in node.args.kw_defaults if each)]
        elif isinstance(node, ast.Lambda):
            waiting += [*node.args.defaults, *(each for each in node.args.kw_defaults if each)]
        elif isinstance(node, ast.ClassDef):
            waiting += [*node.decorator_list, *node.bases, *node.keywords]
        else:
            waiting += ast.iter_child_nodes(node)


def _check_order(node: ast.ClassDef, scope: _Scope) -> None:
    """A name of a class is its own from where it is bound on; before, it is a global one, which is not told apart."""
    first: dict[str, tuple[int, int]] = {}
    reads: list[tuple[str, tuple[int, int]]] = []
    for each in _own_nodes(node.body):
        match each:
            case ast.Name(id=name, ctx=ast.Load()) if name in scope.bound:
                reads.append((name, (each.lineno, each.col_offset)))
            case ast.Name(id=name, ctx=ast.Store()):
                place = (each.lineno, each.col_offset)
                first[name] = min(first.get(name, place), place)
            case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name) | ast.ClassDef(name=name):
                place = (each.lineno, each.col_offset)
                first[name] = min(first.get(name, place), place)
    for name, place in reads:
        if name not in first or place[0] <= first[name][0]:
            raise NotRewritten(f"{name} of a class")


def _captures(node: ast.AST) -> bool:
    match node:
        case ast.MatchAs(name=str()) | ast.MatchStar(name=str()) | ast.MatchMapping(rest=str()):
            return True
    return False
