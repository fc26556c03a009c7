"""Which scope each name of a text belongs to: the language reference, 4.2 "Naming and binding", for `_molt_eval`.

    scopes = find_scopes(tree, filename)      by the nodes that make scopes
    scopes[node].kind_of("x")                 LOCAL, CELL, FREE, GLOBAL or NAME

What CPython's symbol table refuses is a SyntaxError here.
"""

import _ast

LOCAL, CELL, FREE, GLOBAL, NAME = "local", "cell", "free", "global", "name"

_FUNCTIONS = (_ast.FunctionDef, _ast.AsyncFunctionDef, _ast.Lambda)
_COMPREHENSIONS = (_ast.ListComp, _ast.SetComp, _ast.DictComp, _ast.GeneratorExp)
_COMPREHENSION_NAMES = {"ListComp": "<listcomp>", "SetComp": "<setcomp>", "DictComp": "<dictcomp>", "GeneratorExp": "<genexpr>"}


class Scope:
    """`kind`: "module", "class", "function" or "comprehension". `bound`, `used`: names, in the order in which they come."""

    def __init__(self, kind, name, parent, node):
        self.kind, self.name, self.parent, self.node = kind, name, parent, node
        self.bound, self.used = {}, {}
        self.params = []
        self.globals, self.nonlocals = {}, {}
        self.targets = set()  # of a comprehension's loops
        self.named = set()  # what `:=` in a comprehension binds around it
        self.annotated = set()
        self.children = []
        self.cells, self.frees = set(), set()
        self.has_yield = self.is_async = False
        self.in_iterable = False  # of a comprehension: whether what it goes over is looked at
        if parent is not None:
            parent.children.append(self)

    def mangled(self, name):
        """A name as it is in this scope: a private one of a class's has the class's name before it."""
        if name[:2] != "__" or name[-2:] == "__" or "." in name:
            return name
        scope = self
        while scope is not None and scope.kind != "class":
            scope = scope.parent
        stripped = "" if scope is None else scope.name.lstrip("_")
        return f"_{stripped}{name}" if stripped else name

    def is_function(self):
        return self.kind in ("function", "comprehension")

    def kind_of(self, name):
        if name in self.globals:
            return GLOBAL
        if self.kind == "class" and name in self.bound and name not in self.nonlocals:
            return NAME  # though functions in it may need one of that name from around it
        if name in self.cells:
            return CELL
        if name in self.frees:
            return FREE
        if self.is_function():
            return LOCAL if name in self.bound else GLOBAL
        return NAME

    def qualname(self):
        """The qualified name of what the scope is of."""
        parent = self.parent
        if parent is None or parent.kind == "module" or self.name in parent.globals:
            return self.name
        return f"{parent.qualname()}{'.<locals>.' if parent.is_function() else '.'}{self.name}"

    def variables(self):
        """Names of parameters, then of locals, as `co_varnames` has them."""
        return (*self.params, *(name for name in self.bound if name not in self.params and name not in self.cells and name not in self.frees))


def syntax_error(message, filename, node):
    """An error found after parsing, when no line of the text is at hand any more."""
    error = SyntaxError(message)
    error.filename, error.lineno, error.offset = filename, node.lineno, node.col_offset + 1
    error.end_lineno, error.end_offset = node.end_lineno, node.end_col_offset + 1
    return error


def find_scopes(tree, filename):
    """The scopes of a tree by the nodes that make them."""
    finder = _Finder(filename)
    scope = finder.enter("module", "<module>", tree)
    finder.visit(tree.body)
    finder.leave()
    _resolve(scope, set(), filename)
    return finder.scopes


class _Finder:
    def __init__(self, filename):
        self._filename = filename
        self._scope = self._module = None
        self.scopes = {}

    def enter(self, kind, name, node):
        self._scope = Scope(kind, name, self._scope, node)
        self.scopes[node] = self._scope
        if kind == "module":
            self._module = self._scope
        return self._scope

    def leave(self):
        self._scope = self._scope.parent

    def fail(self, message, node):
        raise syntax_error(message, self._filename, node)

    def visit(self, node):
        if isinstance(node, list):
            for each in node:
                self.visit(each)
        elif isinstance(node, _ast.AST):
            method = getattr(self, f"_visit_{type(node).__name__}", None)
            if method is not None:
                method(node)
            else:
                for name in node._fields:
                    self.visit(getattr(node, name, None))

    # --- names

    def _bind(self, name, node):
        self._scope.bound[self._scope.mangled(name)] = True

    def _visit_Name(self, node):
        if isinstance(node.ctx, _ast.Load):
            self._scope.used[self._scope.mangled(node.id)] = True
            if node.id == "super" and self._scope.is_function():
                self._scope.used["__class__"] = True
        else:
            self._bind(node.id, node)
            if self._scope.kind == "comprehension":
                if node.id in self._scope.named:
                    self.fail(f"comprehension inner loop cannot rebind assignment expression target '{node.id}'", node)
                self._scope.targets.add(node.id)

    def _visit_NamedExpr(self, node):
        scope = self._scope
        name = scope.mangled(node.target.id)
        if scope.kind == "comprehension":
            while scope.kind == "comprehension":
                if scope.in_iterable:
                    self.fail("assignment expression cannot be used in a comprehension iterable expression", node)
                if name in scope.targets:
                    self.fail(f"assignment expression cannot rebind comprehension iteration variable '{name}'", node)
                scope.named.add(name)
                scope = scope.parent
            if scope.kind == "class":
                self.fail("assignment expression within a comprehension cannot be used in a class body", node)
            scope.bound[name] = True
            inner = self._scope
            while inner is not scope:
                inner.used[name] = True
                if scope.kind == "module" or name in scope.globals:
                    inner.globals[name] = True
                inner = inner.parent
        else:
            self._bind(name, node)
        self.visit(node.value)

    # --- scopes

    def _visit_Lambda(self, node):
        self._arguments_outside(node.args)
        self._function(node, "<lambda>", node.args, node.body)

    def _visit_FunctionDef(self, node):
        self._bind(node.name, node)
        self.visit(node.decorator_list)
        self._arguments_outside(node.args)
        self.visit(node.returns)
        self._function(node, node.name, node.args, node.body)

    def _visit_AsyncFunctionDef(self, node):
        self._visit_FunctionDef(node)
        self.scopes[node].is_async = True

    def _arguments_outside(self, arguments):
        self.visit(arguments.defaults)
        self.visit(arguments.kw_defaults)
        for each in all_parameters(arguments):
            self.visit(each.annotation)

    def _function(self, node, name, arguments, body):
        scope = self.enter("function", name, node)
        for each in all_parameters(arguments):
            if scope.mangled(each.arg) in scope.bound:
                self.fail(f"duplicate argument '{each.arg}' in function definition", each)
            self._bind(each.arg, each)
            scope.params.append(scope.mangled(each.arg))
        self.visit(body)
        self.leave()

    def _visit_ClassDef(self, node):
        self._bind(node.name, node)
        self.visit(node.decorator_list)
        self.visit(node.bases)
        self.visit(node.keywords)
        self.enter("class", node.name, node)
        self.visit(node.body)
        self.leave()

    def _visit_ListComp(self, node):
        self._comprehension(node, node.elt, None)

    _visit_SetComp = _visit_GeneratorExp = _visit_ListComp

    def _visit_DictComp(self, node):
        self._comprehension(node, node.key, node.value)

    def _comprehension(self, node, first, second):
        self._in_iterable(node.generators[0].iter)
        scope = self.enter("comprehension", _COMPREHENSION_NAMES[type(node).__name__], node)
        scope.params.append(".0")
        scope.bound[".0"] = True
        for number, each in enumerate(node.generators):
            if each.is_async:
                scope.is_async = True
            self.visit(each.target)
            if number:
                scope.in_iterable = True
                self.visit(each.iter)
                scope.in_iterable = False
            self.visit(each.ifs)
        if second is not None:
            self.visit(second)
        self.visit(first)
        self.leave()

    def _in_iterable(self, node):
        if any(isinstance(each, _ast.NamedExpr) for each in _walk(node)):
            first = next(each for each in _walk(node) if isinstance(each, _ast.NamedExpr))
            self.fail("assignment expression cannot be used in a comprehension iterable expression", first)
        self.visit(node)

    def _visit_Yield(self, node):
        if self._scope.kind == "comprehension":
            names = {"<listcomp>": "list comprehension", "<setcomp>": "set comprehension", "<dictcomp>": "dict comprehension"}
            self.fail(f"'yield' inside {names.get(self._scope.name, 'generator expression')}", node)
        self._scope.has_yield = True
        self.visit(node.value)

    _visit_YieldFrom = _visit_Yield

    def _visit_Await(self, node):
        if self._scope.kind == "comprehension":
            self._scope.is_async = True
        self.visit(node.value)

    # --- statements

    def _declared(self, node, names, declared, what):
        for name in map(self._scope.mangled, names):
            scope = self._scope
            if name in scope.params:
                self.fail(f"name '{name}' is parameter and {what}", node)
            if name in scope.used:
                self.fail(f"name '{name}' is used prior to {what} declaration", node)
            if name in scope.annotated:
                self.fail(f"annotated name '{name}' can't be {what}", node)
            if name in scope.bound:
                self.fail(f"name '{name}' is assigned to before {what} declaration", node)
            declared[name] = node

    def _visit_Global(self, node):
        self._declared(node, node.names, self._scope.globals, "global")
        # As in CPython, the text's own statements mean it so, too.
        self._module.globals.update(self._scope.globals)
        for name in node.names:
            if name in self._scope.nonlocals:
                self.fail(f"name '{name}' is nonlocal and global", self._scope.nonlocals[name])

    def _visit_Nonlocal(self, node):
        if self._scope.kind == "module":
            self.fail("nonlocal declaration not allowed at module level", node)
        self._declared(node, node.names, self._scope.nonlocals, "nonlocal")
        for name in node.names:
            if name in self._scope.globals:
                self.fail(f"name '{name}' is nonlocal and global", node)

    def _visit_alias(self, node):
        if node.name != "*":
            self._bind(node.asname or node.name.split(".")[0], node)
        elif self._scope.kind != "module":
            self.fail("import * only allowed at module level", node)

    def _visit_ExceptHandler(self, node):
        self.visit(node.type)
        if node.name is not None:
            self._bind(node.name, node)
        self.visit(node.body)

    def _visit_AnnAssign(self, node):
        if isinstance(node.target, _ast.Name) and node.simple:
            name = node.target.id
            if name in self._scope.globals or name in self._scope.nonlocals:
                what = "global" if name in self._scope.globals else "nonlocal"
                self.fail(f"annotated name '{name}' can't be {what}", node)
            self._scope.annotated.add(name)
        if node.value is not None or node.simple or not isinstance(node.target, _ast.Name):
            self.visit(node.target)
        if not self._scope.is_function():
            self.visit(node.annotation)
        self.visit(node.value)

    def _visit_MatchAs(self, node):
        self.visit(node.pattern)
        if node.name is not None:
            self._bind(node.name, node)

    def _visit_MatchStar(self, node):
        if node.name is not None:
            self._bind(node.name, node)

    def _visit_MatchMapping(self, node):
        self.visit(node.keys)
        self.visit(node.patterns)
        if node.rest is not None:
            self._bind(node.rest, node)


def all_parameters(arguments):
    """The parameters in the order of their slots: `*args` and `**kwargs` last."""
    last = [each for each in (arguments.vararg, arguments.kwarg) if each is not None]
    return [*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs, *last]


def _walk(node):
    """An expression and what is in it, but for what is in lambdas and comprehensions of its own."""
    yield node
    for name in node._fields:
        value = getattr(node, name, None)
        for each in value if isinstance(value, list) else (value,):
            if isinstance(each, _ast.AST):
                yield from _walk(each)


def _resolve(scope, around, filename):
    """Finds what each name of a scope is, given the names that functions around it bind; the names it needs from there."""
    own = set()
    if scope.is_function():
        own = {name for name in scope.bound if name not in scope.globals and name not in scope.nonlocals}
    for name, node in scope.nonlocals.items():
        if name not in around:
            raise syntax_error(f"no binding for nonlocal '{name}' found", filename, node)
    # What a class says is global is so for its own statements only.
    visible = around | {"__class__"} if scope.kind == "class" else (around - set(scope.globals)) | own
    needed = set()
    for child in scope.children:
        needed |= _resolve(child, visible, filename)
    if scope.kind == "class":
        scope.cells = needed & {"__class__"}
        needed -= scope.cells
    else:
        scope.cells = needed & own
        needed -= own
    mine = {name for name in (*scope.used, *scope.nonlocals) if name in around and name not in own and name not in scope.globals}
    if scope.kind == "class":
        mine = {name for name in mine if name not in scope.bound or name in scope.nonlocals}
    scope.frees = mine | needed
    return scope.frees
