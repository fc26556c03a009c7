"""What a module of the host's standard library imports, and which of its functions do so.

Such modules import others inside functions that a program may never call; taken all
together they lead to half of the standard library.  So what a function imports counts where
something that the program reaches names the function (`needed_imports`).  What is wrongly
left out is an error when the program gets there, never another result.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from molt.compiler.check.user.future_names import shows_future
from molt.compiler.check.user.imports import absolute_name, names_in_calls
from molt.compiler.check.user.stmt import caught_by, is_main_test
from molt.compiler.evaluate.build import child_nodes
from molt.compiler.evaluate.text_sets import RUNNERS
from molt.compiler.intrinsics.modules import TAKE_ENCODINGS
from molt.compiler.syntax import tree

_IMPORT_ERRORS = frozenset({"ImportError", "ModuleNotFoundError"})
# Found by their names without anybody writing them.
_PLAIN_DECORATORS = frozenset({"property", "classmethod", "staticmethod", "abstractmethod"})


@dataclass(frozen=True, slots=True)
class HostImport:
    """`names`: what is taken from the module.  `optional`: it is handled that it is not there.
    `instead_of`: in a handler for an ImportError of one of these; `along_with`: in a branch with these; `star`: all names are."""

    module: str
    names: tuple[str, ...]
    optional: bool
    instead_of: tuple[HostImport, ...] = ()
    along_with: tuple[HostImport, ...] = ()
    star: bool = False


# The longest of CPython's names of encodings has 22 characters.
_LONGEST_ENCODING = 22


@dataclass(eq=False, slots=True)
class Body:
    """The module's own code, or that of its functions of one name, with what it imports and names.

    `name`: "" for code that runs with the module, or that can be called by anybody.
    """

    name: str
    imports: list[HostImport] = field(default_factory=list)
    names: set[str] = field(default_factory=set)
    codecs: set[str] = field(default_factory=set)  # texts that may name an encoding
    texts: set[str] = field(default_factory=set)  # of a program: short ones, which it may give as such
    gives_encodings: bool = False  # whether it gives encodings whose names are not written where it does
    evaluates: bool = False  # whether it runs texts


def find_bodies(module: tree.Module, is_package: bool, *, is_host: bool = False) -> tuple[Body, ...]:
    """The bodies of a module, its own first."""
    walker = _Walker(module, is_package, is_host)
    walker.block(module.body, _Place(""))
    own = walker.bodies[""]
    if not is_host:
        own.imports += [HostImport(name, (), optional=True) for name in names_in_calls(module)]
    own.imports = [_with_attributes(each, module) for each in own.imports]
    return tuple(walker.bodies.values())


def _with_attributes(each: HostImport, module: tree.Module) -> HostImport:
    """An `import m` with what the module takes of m as it is imported: `m.name`, outside of `if` and `try`."""
    if each.names or each.optional or not any(_binds(stmt, each.module) for stmt in module.body):
        return each
    taken: dict[str, None] = {}
    asked_for = set(_asked_for(each.module, module))
    for stmt in module.body:
        waiting: list[tree.Node] = [stmt] if isinstance(stmt, (tree.Assign, tree.AnnAssign, tree.ExprStmt)) else []
        while waiting:
            node = waiting.pop()
            match node:
                case tree.Attribute(value=tree.Name(id=name), attr=attr) if name == each.module and attr not in asked_for:
                    taken[attr] = None
                case tree.Lambda():
                    continue
            waiting += child_nodes(node)
    return replace(each, names=tuple(taken))


def _asked_for(imported: str, module: tree.Module) -> Iterator[str]:
    """The attributes that a module asks for by `hasattr`, and so can do without."""
    waiting: list[tree.Node] = list(module.body)
    while waiting:
        node = waiting.pop()
        match node:
            case tree.Call(
                func=tree.Name(id="hasattr"),
                args=(tree.Arg(value=tree.Name(id=name)), tree.Arg(value=tree.Constant(value=str() as attr))),
            ) if name == imported:
                yield attr
        waiting += child_nodes(node)


def _binds(stmt: tree.Stmt, module: str) -> bool:
    """Whether a statement is `import m`."""
    return isinstance(stmt, tree.Import) and any(a.name == module and not a.asname for a in stmt.names)


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a statement is: in which body, whether in a `try` that handles ImportError, in its
    handler, in a branch that imports others, or in a function."""

    body: str
    optional: bool = False
    instead_of: tuple[HostImport, ...] = ()
    along_with: tuple[HostImport, ...] = ()
    is_called: bool = False


class _Walker:
    def __init__(self, module: tree.Module, is_package: bool, is_host: bool) -> None:
        self._module = module
        self._is_package = is_package
        self._is_host = is_host
        self._texts_count = True  # whether a text may be a name that is used
        self._runners = RUNNERS - {stmt.name for stmt in module.body if isinstance(stmt, tree.FunctionDef)}
        self.bodies: dict[str, Body] = {"": Body("")}

    def block(self, stmts: tuple[tree.Stmt, ...], place: _Place) -> None:
        for stmt in stmts:
            self._stmt(stmt, place)

    def _stmt(self, stmt: tree.Stmt, place: _Place) -> None:
        match stmt:
            case tree.Import(names=aliases):
                for alias in aliases:
                    self._add(place, alias.name, ())
            case tree.ImportFrom(module="__future__", names=aliases):
                if not self._is_host and shows_future(self._module):
                    self._add(place, "__future__", tuple(alias.name for alias in aliases))
            case tree.ImportFrom(names=aliases):
                base = absolute_name(self._module.name, self._is_package, stmt)
                if base is not None:
                    names = tuple(alias.name for alias in aliases if alias.name != "*")
                    self._add(place, base, names, star=not names)
            case tree.If(test=test, body=body, orelse=orelse) if is_main_test(test):
                self.block(body if self._module.name == "__main__" else orelse, place)
            case tree.If(test=test) if _is_for_types(test):
                self.block(stmt.orelse, place)
            case tree.If(body=body, orelse=orelse):
                self._note_names(stmt, place.body)
                for branch in (body, orelse):
                    # Which branch is run is not known: one that imports what is missing is not.
                    self.block(branch, replace(place, optional=True, along_with=tuple(_imported_in(branch))))
            case tree.Try(body=tried, handlers=handlers, orelse=orelse, final=final):
                self._note_names(stmt, place.body)
                caught = frozenset[str]().union(*(caught_by(handler.type) for handler in handlers))
                handled = bool(caught & _IMPORT_ERRORS)
                inner = replace(place, optional=place.optional or handled)
                self.block(tried, inner)
                wanted = tuple(_imported_in(tried)) if handled else place.instead_of
                for handler in handlers:
                    # What is only imported when something else went wrong may be missing.
                    rare = place.optional or not handled
                    self.block(handler.body, replace(place, instead_of=wanted, optional=rare))
                self.block(orelse, inner)
                self.block(final, place)
            case tree.FunctionDef(name="__dir__", params=(), body=inner) if self._is_host:
                self._texts_count = False  # what a module lists is not used by that
                self.block(inner, _Place("", is_called=True))
                self._texts_count = True
            case tree.FunctionDef(name="__getattr__", params=(param,), body=inner) if self._is_host:
                self._note_names(stmt, place.body)
                self._answers(inner, param.name)
            case tree.FunctionDef(name=name, body=inner):
                self._note_names(stmt, place.body)
                if _is_found_anyway(stmt):
                    self.block(inner, _Place("", is_called=True))
                # By its name, too, so that what it names counts as named where it is.
                if not _is_found_anyway(stmt) or self._is_host:
                    self.block(inner, _Place(name, is_called=True))
            case tree.Assign() if self._is_host and not place.is_called and (name := _table_name(stmt)):
                self._note_names(stmt, name)
            case _:
                self._note_names(stmt, place.body)
                self.block(tuple(_inner_statements(stmt)), place)

    def _answers(self, stmts: tuple[tree.Stmt, ...], asked: str) -> None:
        """The body of a module's `__getattr__`: what it does for one name is done if something names that.

        Not of the program's own modules, which may be asked for names made at run time.
        """
        for stmt in stmts:
            match stmt:
                case tree.If(test=tree.Compare(first=tree.Name(id=name), rest=(("==", tree.Constant(value=str() as text)),))) if name == asked:
                    self.block(stmt.body, _Place(text, is_called=True))
                    self._answers(stmt.orelse, asked)
                case _:
                    self._stmt(stmt, _Place("", is_called=True))

    def _add(self, place: _Place, module: str, names: tuple[str, ...], *, star: bool = False) -> None:
        # What a function imports may fail without the module's import failing.
        optional = place.optional or place.is_called
        self._body(place.body).imports.append(HostImport(module, names, optional, place.instead_of, place.along_with, star))

    def _body(self, name: str) -> Body:
        return self.bodies.setdefault(name, Body(name))

    def _note_codecs(self, node: tree.Call, body: str) -> None:
        """The texts that a call is given where it may be given the name of an encoding."""
        match node.func:
            case tree.Attribute(attr=name) | tree.Name(id=name) if name in TAKE_ENCODINGS:
                given = [arg.value for arg in node.args]
            case tree.Name(id="str" | "bytes" | "bytearray"):
                given = [arg.value for arg in node.args[1:]]
            case _:
                given = [arg.value for arg in node.args if arg.name == "encoding"]
        if given and not isinstance(given[0], tree.Constant):
            self._body(body).gives_encodings = True
        while given:
            part = given.pop()
            if isinstance(part, tree.Constant) and isinstance(part.value, str):
                self._body(body).codecs.add(part.value)
            given += [child for child in child_nodes(part) if isinstance(child, tree.Expr)]

    def _note_names(self, stmt: tree.Stmt, body: str) -> None:
        """The names in a statement, without those in statements inside of it.  What `__all__` lists
        is not used by that, nor what a condition asks for by its text."""
        if _is_about_exports(stmt):
            return
        takes_texts = self._texts_count and not isinstance(stmt, tree.If)
        names = self._body(body).names
        waiting = [child for child in child_nodes(stmt) if not isinstance(child, tree.Stmt)]
        while waiting:
            node = waiting.pop()
            match node:
                case tree.Call():
                    self._note_codecs(node, body)
                case tree.Name(id=name):
                    names.add(name)
                    if name in self._runners:
                        self._body(body).evaluates = True
                case tree.Attribute(attr=attr):
                    names.add(attr)
                case tree.Constant(value=str() as text):
                    if takes_texts and text.isidentifier():
                        names.add(text)
                    if not self._is_host and 1 < len(text) <= _LONGEST_ENCODING:
                        self._body(body).texts.add(text)
            waiting += [child for child in child_nodes(node) if not isinstance(child, tree.Stmt)]


def _is_about_exports(stmt: tree.Stmt) -> bool:
    """Whether a statement sets `__all__`, or adds to it."""
    match stmt:
        case tree.Assign(targets=(tree.Name(id="__all__"),)) | tree.AugAssign(target=tree.Name(id="__all__")):
            return True
        case tree.ExprStmt(value=tree.Call(func=tree.Attribute(value=tree.Name(id="__all__")))):
            return True
        case _:
            return False


def _table_name(stmt: tree.Assign) -> str:
    """The name of what a module binds to functions that it names, or to rows of such, or puts them into: they are
    not called unless something names it. "" for any other assignment.

        _FORMATS = {"tar": (_make_tarball, [])}        _FORMATS["zip"] = (_make_zipfile, [])
    """
    match stmt.targets:
        case (tree.Name(id=name) | tree.Subscript(value=tree.Name(id=name), index=tree.Constant()),) if _only_names(stmt.value):
            return name
        case _:
            return ""


def _only_names(value: tree.Expr) -> bool:
    """Whether evaluating an expression runs no code: names, constants and displays of such."""
    waiting: list[tree.Node] = [value]
    while waiting:
        node = waiting.pop()
        match node:
            case tree.Name() | tree.Constant() | tree.Display(kind="list" | "tuple"):
                pass
            case tree.DictDisplay(items=items) if all(key is not None for key, _ in items):
                pass
            case _:
                return False
        waiting += child_nodes(node)
    return True


def _inner_statements(node: tree.Node) -> Iterator[tree.Stmt]:
    """The statements directly inside of one."""
    for child in child_nodes(node):
        if isinstance(child, tree.Stmt):
            yield child
        else:
            yield from _inner_statements(child)


def _imported_in(stmts: tuple[tree.Stmt, ...]) -> Iterator[HostImport]:
    for stmt in stmts:
        match stmt:
            case tree.Import(names=aliases):
                yield from (HostImport(alias.name, (), optional=True) for alias in aliases)
            case tree.ImportFrom(module=module, names=aliases, level=0) if module is not None:
                yield HostImport(module, tuple(a.name for a in aliases if a.name != "*"), optional=True)
            case _:
                pass


def _is_found_anyway(function: tree.FunctionDef) -> bool:
    """Whether a function can be called by what does not name it: as a protocol's, or by what decorates it."""
    decorators = [d for d in function.decorators if not (isinstance(d, tree.Name) and d.id in _PLAIN_DECORATORS)]
    return bool(decorators) or function.name.startswith("__") and function.name.endswith("__")


def _is_for_types(test: tree.Expr) -> bool:
    """Whether a condition never holds when the program runs."""
    match test:
        case tree.Name(id="TYPE_CHECKING") | tree.Attribute(attr="TYPE_CHECKING"):
            return True
        case _:
            return False


def needed_imports(bodies: tuple[Body, ...], named: set[str]) -> Iterator[HostImport]:
    """The imports of the bodies that can run where all of `named` is named; adds to it what these name."""
    waiting = list(bodies)
    grows = True
    while grows:
        grows = False
        for body in list(waiting):
            if not body.name or body.name in named:
                waiting.remove(body)
                named |= body.names
                grows = True
                yield from body.imports


def called_names(module: tree.Module) -> set[str]:
    """The names of what a module calls: `f` of `f()` and of `x.f()`."""
    names = set()
    waiting: list[tree.Node] = list(module.body)
    while waiting:
        node = waiting.pop()
        match node:
            case tree.Call(func=tree.Name(id=name)) | tree.Call(func=tree.Attribute(attr=name)):
                names.add(name)
        waiting += child_nodes(node)
    return names


def taken_of(module: tree.Module, names: frozenset[str]) -> Iterator[HostImport]:
    """What a module takes of modules of these names by their attributes (`t.IO` after `import typing as t`), as if it
    imported that by name."""
    nodes = list(_all(module))
    for stmt in nodes:
        if isinstance(stmt, tree.Import):
            for alias in stmt.names:
                if alias.name in names:
                    own = alias.asname or alias.name
                    taken = {
                        node.attr for node in nodes
                        if isinstance(node, tree.Attribute) and isinstance(node.value, tree.Name) and node.value.id == own
                    }  # fmt: skip
                    yield HostImport(alias.name, tuple(sorted(taken)), optional=True)


def _all(module: tree.Module) -> Iterator[tree.Node]:
    waiting: list[tree.Node] = list(module.body)
    while waiting:
        node = waiting.pop()
        yield node
        waiting += child_nodes(node)


def derives_from(module: tree.Module, names: frozenset[str]) -> Iterator[str]:
    """Which modules of these names a module derives classes from, or may register classes with."""
    meanings = bases_of(module)
    return (name for name in names if any(meaning.startswith(f"{name}.") for meaning in meanings))


def bases_of(module: tree.Module) -> list[str]:
    """What a module derives classes from, or may register classes with, as far as imports tell: dotted."""
    imported = {}  # name here -> dotted meaning
    bases: list[tree.Expr] = []
    waiting: list[tree.Node] = list(module.body)
    while waiting:
        node = waiting.pop()
        match node:
            case tree.Import(names=aliases):
                imported.update({a.asname or a.name.split(".")[0]: a.name if a.asname else a.name.split(".")[0] for a in aliases})
            case tree.ImportFrom(module=str() as home, names=aliases, level=0):
                imported.update({a.asname or a.name: f"{home}.{a.name}" for a in aliases})
            case tree.ClassDef(args=args):
                bases += [arg.value for arg in args]
            case tree.Attribute(value=value, attr="register"):
                bases.append(value)
        waiting += child_nodes(node)
    return [_dotted(base, imported) for base in bases]


def _dotted(node: tree.Expr, imported: dict[str, str]) -> str:
    """What an expression stands for by imports, dotted; of `A[B]`, what A does."""
    match node:
        case tree.Name(id=name):
            return imported.get(name, "")
        case tree.Attribute(value=value, attr=attr):
            return f"{_dotted(value, imported)}.{attr}"
        case tree.Subscript(value=value):
            return _dotted(value, imported)
        case _:
            return ""
