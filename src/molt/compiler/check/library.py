"""Collecting what the library declares: syntax trees of its modules -> `Library`.

Signatures and layouts only; bodies are checked by `static/function.py` afterwards.
"""

from __future__ import annotations

from collections.abc import Iterator

from molt.compiler.check.constants import NotConstant, evaluate_constant
from molt.compiler.check.declarations import (
    ClassDecl,
    ConstantDecl,
    Declaration,
    FieldDecl,
    FunctionDecl,
    Library,
    ModuleDecl,
    ModuleRef,
)
from molt.compiler.check.errors import Problem
from molt.compiler.check.tree import Constant, Parameter
from molt.compiler.source.diagnostics import Diagnostics
from molt.compiler.syntax import tree
from molt.compiler.syntax.tree import ParamKind
from molt.compiler.types.model import (
    BOOL,
    F64,
    OBJECT,
    RAW_NAMES,
    VOID,
    FnPtr,
    Instance,
    Ptr,
    Raw,
    Struct,
    Type,
    is_word,
)

LIBRARY_PREFIX = "molt.lib."
_LOW = "molt.lib.low"
_BUILTINS = "builtins"
_IGNORED_IMPORTS = ("__future__", "typing", "collections.abc")
# Container classes accept type arguments; they are for inference and dropped here.
_OBJECT_ANNOTATIONS = frozenset({"object", "Any"})


class LibraryCollector:
    """Collects all modules together, as they refer to one another."""

    def __init__(self, sink: Diagnostics) -> None:
        self.sink = sink
        self.library = Library()
        self.trees: dict[str, tree.Module] = {}
        self.function_nodes: dict[str, tree.FunctionDef] = {}

    def collect(self, modules: list[tree.Module]) -> Library:
        for module in modules:
            name = module.name.removeprefix(LIBRARY_PREFIX)
            self.trees[name] = module
            self.library.modules[name] = ModuleDecl(name, module.path, docstring=module.docstring)
        self._resolve_imports()  # for what the low-level names are called
        for name, node in self.trees.items():
            decl = self.library.modules[name]
            decl.compact = _is_compact(node, decl.low)
            self._declare_classes(name)
        for last in (False, False, True):  # a constant can be made of another module's
            self._resolve_imports()
            for name in self.trees:
                self._declare_constants(name, report=last)
        for name in self.trees:
            self._complete_classes(name)
            self._declare_functions(name)
        self._resolve_imports()
        self._collect_builtins()
        self._number_classes()
        return self.library

    # --- names -------------------------------------------------------------------

    def _declare_classes(self, module: str) -> None:
        names = self.library.modules[module].names
        for stmt in self.trees[module].body:
            if isinstance(stmt, tree.ClassDef):
                decl = _class_shell(module, stmt, self.library.modules[module].low)
                names[stmt.name] = decl
                self.library.classes[decl.key] = decl

    def _resolve_imports(self) -> None:
        """Several times: chains of re-exports need their sources' names first."""
        for _ in range(3):
            for name, module in self.trees.items():
                self._import_into(self.library.modules[name], module.body)

    def _import_into(self, into: ModuleDecl, body: tuple[tree.Stmt, ...]) -> None:
        for stmt in body:
            match stmt:
                case tree.ImportFrom(module=str() as source):
                    self._import_names(into, source, stmt)
                case tree.Import(names=names):
                    for alias in names:
                        if alias.asname and alias.name.startswith(LIBRARY_PREFIX):
                            into.names[alias.asname] = ModuleRef(alias.name.removeprefix(LIBRARY_PREFIX))
                case tree.If(body=inner) | tree.FunctionDef(body=inner):
                    self._import_into(into, inner)
                case tree.ClassDef(body=inner):
                    for method in inner:
                        if isinstance(method, tree.FunctionDef):
                            self._import_into(into, method.body)
                case _:
                    pass

    def _import_names(self, into: ModuleDecl, source: str, stmt: tree.ImportFrom) -> None:
        if source == "typing":
            into.finals.update(a.asname or a.name for a in stmt.names if a.name == "Final")
        if source == _LOW:
            into.low.update({a.asname or a.name: a.name for a in stmt.names})
            return
        if not (source + ".").startswith(LIBRARY_PREFIX):
            return
        short = (source + ".").removeprefix(LIBRARY_PREFIX).rstrip(".")
        found = self.library.modules.get(short)
        for alias in stmt.names:
            target: Declaration | None = found.names.get(alias.name) if found else None
            dotted = f"{short}.{alias.name}" if short else alias.name
            if target is None and dotted in self.library.modules:
                target = ModuleRef(dotted)
            if target is None and found and alias.name in found.low:
                into.low[alias.asname or alias.name] = found.low[alias.name]
            elif target is not None:
                into.names[alias.asname or alias.name] = target

    def _collect_builtins(self) -> None:
        package = self.library.modules.get(_BUILTINS)
        if package is not None:
            self.library.builtins = {k: v for k, v in package.names.items() if not isinstance(v, ModuleRef)}

    def _number_classes(self) -> None:
        """Type ids in order of declaration, a base before what derives from it."""
        done: dict[str, int] = {}

        def number(key: str) -> None:
            decl = self.library.classes[key]
            if key in done or decl.is_struct:
                return
            if decl.base:
                number(decl.base)
            done[key] = decl.id = len(done) + 1

        for key in self.library.classes:
            number(key)

    def lookup(self, module: str, name: str) -> Declaration | None:
        """What a name means at module level of a library module."""
        decl = self.library.modules[module].names.get(name)
        if decl is not None:
            return decl
        package = self.library.modules.get(_BUILTINS)
        return package.names.get(name) if package else None

    # --- constants ---------------------------------------------------------------

    def _declare_constants(self, module: str, *, report: bool) -> None:
        names = self.library.modules[module].names

        def find(name: str) -> object:
            return _constant_or_class(self.lookup(module, name), name)

        for stmt in self.trees[module].body:
            match stmt:
                case tree.AnnAssign(target=tree.Name(id=name), annotation=annotation, value=tree.Expr() as value):
                    type_ = self._constant_type(module, annotation)
                case tree.Assign(targets=(tree.Name(id=name),), value=value):
                    type_ = None
                case _:
                    continue
            if name in ("__all__", "TYPE_CHECKING"):
                continue
            try:
                names[name] = ConstantDecl(name, evaluate_constant(value, find), type_)
            except NotConstant as error:
                if report:
                    self._report(error.args[0], "a constant of the library must be a constant expression")

    def _constant_type(self, module: str, annotation: tree.Expr) -> Type | None:
        finals = self.library.modules[module].finals
        match annotation:
            case tree.Name(id=name) if name in finals:
                return None
            case tree.Subscript(value=tree.Name(id=name), index=inner) if name in finals:
                return self.resolve_type(module, inner)
            case _:
                return self.resolve_type(module, annotation)

    # --- classes -----------------------------------------------------------------

    def _complete_classes(self, module: str) -> None:
        for stmt in self.trees[module].body:
            if isinstance(stmt, tree.ClassDef):
                decl = self.library.classes[f"{module}.{stmt.name}"]
                self._complete_class(module, stmt, decl)

    def _complete_class(self, module: str, node: tree.ClassDef, decl: ClassDecl) -> None:
        decl.base = self._find_base(module, node, decl)
        decl.further_bases = tuple(self._find_further_bases(module, node))
        fields: list[FieldDecl] = []
        for stmt in node.body:
            match stmt:
                case tree.AnnAssign(target=tree.Name(id=name), annotation=annotation, value=None):
                    inline = _inline_element(annotation)
                    if inline is not None:
                        decl.inline, decl.inline_name = self.resolve_type(module, inline), name
                    elif not _is_class_var(annotation):
                        fields.append(FieldDecl(name, self.resolve_type(module, annotation)))
                case tree.AnnAssign(target=tree.Name(id=name), value=tree.Expr() as value):
                    self._class_constant(module, decl, name, value)
                case tree.Assign(targets=(tree.Name(id=name),), value=value):
                    self._class_constant(module, decl, name, value)
                case tree.FunctionDef():
                    self._declare_method(module, decl, stmt)
                case tree.Pass() | tree.ExprStmt(value=tree.Constant()):
                    pass
                case _:
                    self._report(stmt, "not possible in a library class")
        decl.fields = tuple(fields)

    def _find_base(self, module: str, node: tree.ClassDef, decl: ClassDecl) -> str:
        bases = [arg.value for arg in node.args]
        if not bases:
            root = self.lookup(module, "object")
            is_root = not isinstance(root, ClassDecl) or root is decl or decl.is_struct
            return "" if is_root or not isinstance(root, ClassDecl) else root.key
        base = bases[0]
        found = self.lookup(module, base.id) if isinstance(base, tree.Name) else None
        if not isinstance(found, ClassDecl):
            self._report(node, "the base of a library class is a library class")
            return ""
        return found.key

    def _find_further_bases(self, module: str, node: tree.ClassDef) -> Iterator[str]:
        for arg in node.args[1:]:
            found = self.lookup(module, arg.value.id) if isinstance(arg.value, tree.Name) else None
            if isinstance(found, ClassDecl) and not found.fields and not found.methods:
                yield found.key
            else:
                self._report(node, "a further base of a library class has neither fields nor methods")

    def _class_constant(self, module: str, decl: ClassDecl, name: str, value: tree.Expr) -> None:
        if isinstance(value, tree.Name) and value.id in decl.methods:
            decl.methods[name] = decl.methods[value.id]  # `__radd__ = __add__`
            return

        def find(wanted: str) -> object:
            if wanted in decl.constants:
                return decl.constants[wanted]
            return _constant_or_class(self.lookup(module, wanted), wanted)

        try:
            decl.constants[name] = evaluate_constant(value, find)
        except NotConstant as error:
            self._report(error.args[0], "a class attribute in the library must be a constant")

    def _declare_method(self, module: str, decl: ClassDecl, node: tree.FunctionDef) -> None:
        marks = _decorators(node, self.library.modules[module].low)
        kind = "method"
        if "staticmethod" in marks:
            kind = "static"
        elif "classmethod" in marks:
            kind = "class"
        elif "property" in marks:
            kind = "property"
        elif any(m.endswith(".setter") for m in marks):
            kind = "setter"
        elif node.name in ("__new__",):
            kind = "static"
        elif node.name in ("__init_subclass__", "__class_getitem__"):
            kind = "class"
        function = self._function(module, node, kind, decl)
        if kind == "setter":
            function.symbol += "__set"
            decl.setters[node.name] = function
        else:
            decl.methods[node.name] = function
        self._register(function, node)

    # --- functions ---------------------------------------------------------------

    def _declare_functions(self, module: str) -> None:
        names = self.library.modules[module].names
        for stmt in self.trees[module].body:
            if isinstance(stmt, tree.FunctionDef):
                function = self._function(module, stmt, "function", None)
                names[stmt.name] = function
                self._register(function, stmt)

    def _register(self, function: FunctionDecl, node: tree.FunctionDef) -> None:
        self.library.functions[function.symbol] = function
        self.function_nodes[function.symbol] = node

    def _function(self, module: str, node: tree.FunctionDef, kind: str, owner: ClassDecl | None) -> FunctionDecl:
        marks = _decorators(node, self.library.modules[module].low)
        qualname = f"{owner.name}.{node.name}" if owner else node.name
        symbol = f"molt_{module.replace('.', '_')}__{qualname.replace('.', '__')}"
        exported = _marked_name(node, "export", self.library.modules[module].low)
        return FunctionDecl(
            symbol=exported or symbol,
            name=node.name,
            qualname=qualname,
            module=module,
            kind=kind,
            params=self._parameters(module, node, kind, owner),
            result=VOID if node.returns is None else self.resolve_type(module, node.returns),
            span=node.span,
            owner=owner.key if owner else "",
            internal="internal" in marks or bool(exported) or (_is_hidden(node.name) and "visible" not in marks),
            shown="visible" in marks,
            inline="inline" in marks,
            noinline="noinline" in marks or (self.library.modules[module].compact and "inline" not in marks),
            borrowed="borrowed" in marks,
            export=bool(exported),
            keywords="keywords" in marks,
            parsed="parsed" in marks,
            called=_marked_name(node, "called", self.library.modules[module].low),
            in_place=self._in_place(module, node),
            docstring=node.docstring,
        )

    def _in_place(self, module: str, node: tree.FunctionDef) -> str:
        """The symbol of the function of the module that `@in_place("name")` names."""
        name = _marked_name(node, "in_place", self.library.modules[module].low)
        return f"molt_{module.replace('.', '_')}__{name}" if name else ""

    def _parameters(
        self, module: str, node: tree.FunctionDef, kind: str, owner: ClassDecl | None
    ) -> tuple[Parameter, ...]:
        params: list[Parameter] = []
        for index, param in enumerate(node.params):
            if index == 0 and owner is not None and kind in ("method", "property", "setter"):
                type_ = self_type(owner)
            elif index == 0 and param.annotation is None and (kind == "class" or node.name == "__new__"):
                type_ = OBJECT
            else:
                type_ = self._parameter_type(module, param)
            default = None
            if param.default is not None:
                default = self._default(module, param, type_)
            params.append(Parameter(param.name, param.kind.value, type_, param.default is not None, default))
        return tuple(params)

    def _parameter_type(self, module: str, param: tree.Param) -> Type:
        match param.kind:
            case ParamKind.VAR_POSITIONAL:
                return self._builtin_instance("tuple")
            case ParamKind.VAR_KEYWORD:
                return self._builtin_instance("dict")
        if param.annotation is None:
            self._report(param, f"parameter {param.name!r} of a library function needs an annotation")
            return OBJECT
        return self.resolve_type(module, param.annotation)

    def _builtin_instance(self, name: str) -> Type:
        package = self.library.modules.get(_BUILTINS)
        decl = package.names.get(name) if package else None
        return Instance(decl.key) if isinstance(decl, ClassDecl) else OBJECT

    def _default(self, module: str, param: tree.Param, type_: Type) -> Constant | None:
        assert param.default is not None
        low = self.library.modules[module].low
        if isinstance(param.default, tree.Name) and low.get(param.default.id) == "NULL":
            return Constant(param.span, type_, NullDefault())

        def find(name: str) -> object:
            decl = self.lookup(module, name)
            if not isinstance(decl, ConstantDecl):
                raise KeyError(name)
            return decl.value

        try:
            return Constant(param.span, type_, evaluate_constant(param.default, find))
        except NotConstant as error:
            self._report(error.args[0], "a default in the library must be a constant")
            return None

    # --- annotations -------------------------------------------------------------

    def resolve_type(self, module: str, node: tree.Expr) -> Type:
        """The type that a library annotation names."""
        match node:
            case tree.Constant(value=None):
                return VOID
            case tree.Constant(value=str() as text):
                return self._resolve_name(module, node, text)
            case tree.Name(id=name):
                return self._resolve_name(module, node, name)
            case tree.Subscript(value=tree.Name(id="ptr"), index=index):
                return Ptr(self.resolve_type(module, index))
            case tree.Subscript(value=tree.Name(id="fn"), index=tree.Display(elements=(params, result))):
                assert isinstance(params, tree.Display)
                return FnPtr(
                    tuple(self.resolve_type(module, p) for p in params.elements), self.resolve_type(module, result)
                )
            case tree.Subscript(value=value):
                return self.resolve_type(module, value)
            case tree.Binary(op="|"):
                return OBJECT
            case tree.Attribute(value=tree.Name(id=name), attr=attr):
                ref = self.lookup(module, name)
                if isinstance(ref, ModuleRef) and ref.module in self.library.modules:
                    decl = self.library.modules[ref.module].names.get(attr)
                    if isinstance(decl, ClassDecl):
                        return Struct(decl.key) if decl.is_struct else instance_type(decl)
        self._report(node, "not a type of the library's dialect")
        return OBJECT

    def _resolve_name(self, module: str, node: tree.Expr, name: str) -> Type:
        if name in RAW_NAMES:
            return RAW_NAMES[name]
        if name in _OBJECT_ANNOTATIONS:
            return OBJECT
        if name == "None":
            return VOID
        if name == "NoReturn":
            return VOID
        if name == "Self":
            return OBJECT
        decl = self.lookup(module, name)
        if isinstance(decl, ClassDecl):
            return Struct(decl.key) if decl.is_struct else instance_type(decl)
        self._report(node, f"{name!r} is not a type of the library's dialect")
        return OBJECT

    def _report(self, node: tree.Node, title: str) -> None:
        self.sink.add(Problem(node.span, title))


class NullDefault:
    """The default `NULL`: no value."""


def instance_type(decl: ClassDecl) -> Type:
    """How the library holds a value of this class; raw for float and bool."""
    if decl.key == "builtins.object.object":
        return OBJECT
    return RAW_NAMES[decl.name] if decl.name in RAW_NAMES else Instance(decl.key)


def self_type(decl: ClassDecl) -> Type:
    return Ptr(Struct(decl.key)) if decl.is_struct else instance_type(decl)


def raw_class_of(type_: Type) -> str | None:
    """The name of the built-in class whose values a raw type holds."""
    if type_ == F64:
        return "float"
    if type_ == BOOL:
        return "bool"
    if isinstance(type_, Raw) and type_ != VOID:
        return "int"
    return None


def can_be_boxed(type_: Type) -> bool:
    return is_word(type_) or raw_class_of(type_) is not None


def _class_shell(module: str, node: tree.ClassDef, low: dict[str, str]) -> ClassDecl:
    marks = _decorators(node, low)
    options: dict[str, object] = {}
    for decorator in node.decorators:
        if isinstance(decorator, tree.Call):
            for arg in decorator.args:
                if isinstance(arg.value, tree.Constant) and arg.name:
                    options[arg.name] = arg.value.value
    std = module.removeprefix("std.") if module.startswith("std.") else "builtins"
    # As in C: a dotted name has the module in it, and is what errors call the class.
    said = str(options.get("name", node.name))
    home, dot, last = said.rpartition(".")
    if "module" in options or not dot:
        home, last = str(options.get("module", std)), said
    return ClassDecl(
        key=f"{module}.{node.name}",
        symbol=f"molt_{module.replace('.', '_')}__{node.name}",
        name=node.name,
        python_name=last,
        said_name=said,
        python_module=home,
        is_struct="struct" in marks,
        visible="builtin" in marks,
        base="",
        span=node.span,
        docstring=node.docstring,
    )


def _constant_or_class(decl: Declaration | None, name: str) -> object:
    """What a name means in a constant expression."""
    if isinstance(decl, ClassDecl):
        return decl
    if not isinstance(decl, ConstantDecl):
        raise KeyError(name)
    return decl.value


def _is_compact(module: tree.Module, low: dict[str, str]) -> bool:
    """Whether the module says `compact()`."""
    for stmt in module.body:
        match stmt:
            case tree.ExprStmt(value=tree.Call(func=tree.Name(id=name))) if low.get(name) == "compact":
                return True
    return False


def _decorators(node: tree.FunctionDef | tree.ClassDef, low: dict[str, str]) -> set[str]:
    """What a definition is marked as; `low`: what the module calls the low-level names."""
    names = set()
    for decorator in node.decorators:
        match decorator:
            case tree.Name(id=name) | tree.Call(func=tree.Name(id=name)):
                names.add(low.get(name, name))
            case tree.Attribute(value=tree.Name(id=owner), attr=attr):
                names.add(f"{owner}.{attr}")
            case _:
                pass
    return names


def _marked_name(node: tree.FunctionDef, wanted: str, low: dict[str, str]) -> str:
    """What a decorator like `@export("name")` says; "" without it."""
    for decorator in node.decorators:
        match decorator:
            case tree.Call(func=tree.Name(id=mark), args=(tree.Arg(value=tree.Constant(value=str() as name)),)):
                if low.get(mark) == wanted:
                    return name
            case _:
                pass
    return ""


def _is_hidden(name: str) -> bool:
    is_dunder = name.startswith("__") and name.endswith("__")
    return name.startswith("_") and not is_dunder or name in ("__drop__", "__visit__")


def _inline_element(annotation: tree.Expr) -> tree.Expr | None:
    match annotation:
        case tree.Subscript(value=tree.Name(id="inline"), index=index):
            return index
        case _:
            return None


def _is_class_var(annotation: tree.Expr) -> bool:
    match annotation:
        case tree.Name(id="ClassVar") | tree.Subscript(value=tree.Name(id="ClassVar")):
            return True
        case _:
            return False
