"""Scopes: which names a module, function, class or comprehension binds and uses.

As Python's own symbol table has it: comprehensions and lambdas are functions, a class
body is a scope that inner functions do not see, and `:=` in a comprehension binds in
the function around it.  Nothing is resolved here; `resolve.py` does that.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from molt.compiler.syntax import tree

FunctionLike = tree.FunctionDef | tree.Lambda | tree.Comprehension


@dataclass(eq=False, slots=True)
class Scope:
    """`bound` and `used` are ordered by first occurrence.

    `imported`: what a name means, dotted, if all that binds it here is `import`, else "".
    `unbound`: names that `del`, or the end of an `except`, takes away.
    `self_attributes`, of a class: what its methods set on their first parameter; `other_attributes`, of a module: what
    is set on anything else in it.
    `handled_attributes`: attributes that are set on a name or asked for by `hasattr` or
    `getattr`, so that their not being there is the program's to handle.
    """

    kind: str  # module, function, class, comprehension
    name: str
    parent: Scope | None
    params: list[str] = field(default_factory=list)
    bound: dict[str, None] = field(default_factory=dict)
    used: dict[str, None] = field(default_factory=dict)
    global_names: set[str] = field(default_factory=set)
    nonlocal_names: set[str] = field(default_factory=set)
    walrus_names: set[str] = field(default_factory=set)
    children: dict[int, Scope] = field(default_factory=dict)  # by id() of the node
    order: list[Scope] = field(default_factory=list)
    has_yield: bool = False
    is_async: bool = False  # an `async def`, or a comprehension that awaits
    star_imports: list[tree.ImportFrom] = field(default_factory=list)
    self_attributes: dict[str, None] = field(default_factory=dict)
    other_attributes: dict[str, None] = field(default_factory=dict)
    imported: dict[str, str] = field(default_factory=dict)
    unbound: set[str] = field(default_factory=set)
    handled_attributes: set[str] = field(default_factory=set)

    def child(self, node: tree.Node) -> Scope:
        return self.children[id(node)]


def build_scopes(module: tree.Module) -> Scope:
    """The scope of a module, with all scopes inside it."""
    scope = Scope("module", module.name, None)
    _Walker(scope).block(module.body)
    return scope


class _Walker:
    """Walks one scope; inner scopes get walkers of their own."""

    def __init__(self, scope: Scope) -> None:
        self.scope = scope

    def bind(self, name: str, imported: str = "") -> None:
        self.scope.bound.setdefault(name)
        if self.scope.imported.setdefault(name, imported) != imported:
            self.scope.imported[name] = ""

    def use(self, name: str) -> None:
        self.scope.used.setdefault(name)

    def block(self, body: tuple[tree.Stmt, ...]) -> None:
        for stmt in body:
            self.stmt(stmt)

    def stmt(self, stmt: tree.Stmt) -> None:
        match stmt:
            case tree.ExprStmt(value=value):
                self.expr(value)
            case tree.Assign(targets=targets, value=value):
                self.expr(value)
                for target in targets:
                    self.target(target)
            case tree.AugAssign(target=target, value=value):
                if isinstance(target, tree.Name):
                    self.use(target.id)
                self.expr(value)
                self.target(target)
            case tree.AnnAssign(target=target, annotation=annotation, value=value, simple=simple):
                if value is not None:
                    self.expr(value)
                if self.scope.kind != "function":
                    self.expr(annotation)
                # A name in parentheses, without a value, is no variable of the scope for that.
                if value is not None or simple or not isinstance(target, tree.Name):
                    self.target(target)
            case tree.Delete(targets=targets):
                for target in targets:
                    self.target(target)
                self.scope.unbound.update(t.id for t in targets if isinstance(t, tree.Name))
            case tree.Return(value=value):
                self.optional(value)
            case tree.If(test=test, body=body, orelse=orelse) | tree.While(test=test, body=body, orelse=orelse):
                self.expr(test)
                self.block(body)
                self.block(orelse)
            case tree.For(target=target, iterable=iterable, body=body, orelse=orelse):
                self.expr(iterable)
                self.target(target)
                self.block(body)
                self.block(orelse)
            case tree.Try(body=body, handlers=handlers, orelse=orelse, final=final):
                self.block(body)
                for handler in handlers:
                    self.optional(handler.type)
                    if handler.name is not None:
                        self.bind(handler.name)
                        self.scope.unbound.add(handler.name)
                    self.block(handler.body)
                self.block(orelse)
                self.block(final)
            case tree.With(items=items, body=body):
                for item in items:
                    self.expr(item.context)
                    if item.target is not None:
                        self.target(item.target)
                self.block(body)
            case tree.Match(subject=subject, cases=cases):
                self.expr(subject)
                for case in cases:
                    self.pattern(case.pattern)
                    self.optional(case.guard)
                    self.block(case.body)
            case tree.Raise(exc=exc, cause=cause):
                self.optional(exc)
                self.optional(cause)
            case tree.Assert(test=test, message=message):
                self.expr(test)
                self.optional(message)
            case tree.Global(names=names):
                self.scope.global_names.update(names)
            case tree.Nonlocal(names=names):
                self.scope.nonlocal_names.update(names)
            case tree.Import(names=names):
                for alias in names:
                    first = alias.name.partition(".")[0]
                    self.bind(alias.asname or first, alias.name if alias.asname else first)
            case tree.ImportFrom(names=names, module=module, level=level):
                if names[0].name == "*":
                    self.scope.star_imports.append(stmt)
                else:
                    for alias in names:
                        self.bind(alias.asname or alias.name, "" if level else f"{module}.{alias.name}")
            case tree.FunctionDef():
                self.function(stmt)
            case tree.ClassDef():
                self.class_(stmt)
            case _:
                pass

    def optional(self, node: tree.Expr | None) -> None:
        if node is not None:
            self.expr(node)

    def pattern(self, node: tree.Pattern) -> None:
        match node:
            case tree.MatchValue(value=value):
                self.expr(value)
            case tree.MatchAs(pattern=inner, name=name):
                if inner is not None:
                    self.pattern(inner)
                if name is not None:
                    self.bind(name)
            case tree.MatchMapping(keys=keys, patterns=patterns, rest=rest):
                for key in keys:
                    self.expr(key)
                for each in patterns:
                    self.pattern(each)
                if rest is not None:
                    self.bind(rest)
            case tree.MatchClass(cls=cls, patterns=patterns):
                self.expr(cls)
                for each in patterns:
                    self.pattern(each)
            case tree.MatchSequence(patterns=patterns) | tree.MatchOr(patterns=patterns):
                for each in patterns:
                    self.pattern(each)
            case _:
                pass

    def target(self, node: tree.Expr) -> None:
        match node:
            case tree.Name(id=name):
                self.bind(name)
            case tree.Display(elements=elements):
                for element in elements:
                    self.target(element)
            case tree.Starred(value=value):
                self.target(value)
            case tree.Attribute(value=value, attr=attr):
                if isinstance(value, tree.Name):
                    self.scope.handled_attributes.add(attr)
                self._note_self_attribute(value, attr)
                self.expr(value)
            case tree.Subscript(value=value, index=index):
                self.expr(value)
                self.expr(index)
            case _:
                self.expr(node)

    def _note_self_attribute(self, value: tree.Expr, attr: str) -> None:
        """A hint for the layout of instances: what methods store to their first parameter, and what others store."""
        scope = self.scope
        if scope.kind == "function" and scope.params and scope.parent is not None and scope.parent.kind == "class":
            if isinstance(value, tree.Name) and value.id == scope.params[0]:
                scope.parent.self_attributes.setdefault(attr)
                return
        while scope.parent is not None:
            scope = scope.parent
        scope.other_attributes.setdefault(attr)

    # --- inner scopes

    def inner(self, node: tree.Node, kind: str, name: str) -> _Walker:
        scope = Scope(kind, name, self.scope)
        self.scope.children[id(node)] = scope
        self.scope.order.append(scope)
        return _Walker(scope)

    def function(self, node: tree.FunctionDef) -> None:
        for decorator in node.decorators:
            self.expr(decorator)
        self._outer_parts(node.params)
        self.optional(node.returns)
        self.bind(node.bound_name)
        walker = self.inner(node, "function", node.name)
        walker.scope.is_async = node.is_async
        walker.params(node.params)
        walker.block(node.body)

    def _outer_parts(self, params: tuple[tree.Param, ...]) -> None:
        for param in params:
            self.optional(param.default)
            self.optional(param.annotation)

    def params(self, params: tuple[tree.Param, ...]) -> None:
        """In the order of a frame's slots: `*args` and `**kwargs` come after the keyword-only ones."""
        kinds = tree.ParamKind
        last = (kinds.VAR_POSITIONAL, kinds.VAR_KEYWORD)
        for param in sorted(params, key=lambda p: last.index(p.kind) + 1 if p.kind in last else 0):
            self.scope.params.append(param.name)
            self.bind(param.name)

    def class_(self, node: tree.ClassDef) -> None:
        for decorator in node.decorators:
            self.expr(decorator)
        for arg in node.args:
            self.expr(arg.value)
        self.bind(node.bound_name)
        self.inner(node, "class", node.name).block(node.body)

    # --- expressions

    def expr(self, node: tree.Expr) -> None:
        match node:
            case tree.Name(id=name):
                self.use(name)
                if name == "super" and self.scope.kind == "function":
                    self.use("__class__")
            case tree.NamedExpr(target=target, value=value):
                self.expr(value)
                self._bind_walrus(target.id)
            case tree.Attribute(value=value) | tree.Starred(value=value) | tree.YieldFrom(value=value):
                self.expr(value)
                if isinstance(node, tree.YieldFrom):
                    self.scope.has_yield = True
            case tree.Await(value=value):
                self.scope.is_async = True
                self.expr(value)
            case tree.Yield(value=value):
                self.scope.has_yield = True
                self.optional(value)
            case tree.Subscript(value=value, index=index):
                self.expr(value)
                self.expr(index)
            case tree.Slice(lower=lower, upper=upper, step=step):
                for part in (lower, upper, step):
                    self.optional(part)
            case tree.Call(func=func, args=args):
                self._note_handled_attribute(func, args)
                self.expr(func)
                for arg in args:
                    self.expr(arg.value)
            case tree.Unary(operand=operand):
                self.expr(operand)
            case tree.Binary(left=left, right=right):
                self.expr(left)
                self.expr(right)
            case tree.BoolOp(operands=operands):
                for operand in operands:
                    self.expr(operand)
            case tree.Compare(first=first, rest=rest):
                self.expr(first)
                for _, operand in rest:
                    self.expr(operand)
            case tree.Conditional(test=test, body=body, orelse=orelse):
                for part in (test, body, orelse):
                    self.expr(part)
            case tree.Display(elements=elements):
                for element in elements:
                    self.expr(element)
            case tree.DictDisplay(items=items):
                for key, value in items:
                    self.optional(key)
                    self.expr(value)
            case tree.FormattedString(parts=parts):
                for part in parts:
                    if isinstance(part, tree.FormatPart):
                        self.expr(part.value)
                        self.optional(part.spec)
            case tree.Lambda(params=params, body=body):
                self._outer_parts(params)
                walker = self.inner(node, "function", "<lambda>")
                walker.params(params)
                walker.expr(body)
            case tree.Comprehension():
                self.comprehension(node)
            case _:
                pass

    def _note_handled_attribute(self, func: tree.Expr, args: tuple[tree.Arg, ...]) -> None:
        match func, args:
            case tree.Name(id="hasattr" | "getattr"), (_, tree.Arg(value=tree.Constant(value=str() as name)), *_):
                self.scope.handled_attributes.add(name)

    def _bind_walrus(self, name: str) -> None:
        scope = self.scope
        while scope.kind == "comprehension":
            scope.nonlocal_names.add(name)
            scope.used.setdefault(name)
            assert scope.parent is not None
            scope = scope.parent
        scope.bound.setdefault(name)
        scope.imported[name] = ""
        scope.walrus_names.add(name)

    def comprehension(self, node: tree.Comprehension) -> None:
        """The first iterable belongs to the scope around it."""
        self.expr(node.clauses[0].iterable)
        names = {"list": "<listcomp>", "set": "<setcomp>", "dict": "<dictcomp>", "generator": "<genexpr>"}
        walker = self.inner(node, "comprehension", names[node.kind])
        walker.scope.params.append(".0")
        walker.bind(".0")
        walker.scope.has_yield = node.kind == "generator"
        walker.scope.is_async = any(clause.is_async for clause in node.clauses)
        for position, clause in enumerate(node.clauses):
            if position:
                walker.expr(clause.iterable)
            walker.target(clause.target)
            for condition in clause.conditions:
                walker.expr(condition)
        walker.optional(node.key)
        walker.expr(node.element)
        if walker.scope.is_async and node.kind != "generator":
            # It is awaited where it is made.
            self.scope.is_async = True
