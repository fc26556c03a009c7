"""`@dataclass`: the class statement with the methods CPython generates written out.

CPython's own `dataclasses` processes a synthetic class; its generated source is parsed
with our syntax stage and put into the body, with the names that source takes from its
closure replaced by expressions of the class body.  See docs/design/dataclasses.md.
"""

from __future__ import annotations

import builtins
import dataclasses
import types
from dataclasses import dataclass, replace

from molt.compiler.evaluate.annotations import UNPRINTABLE, may_be_marker
from molt.compiler.evaluate.build import Builder, all_nodes, rewrite
from molt.compiler.evaluate.errors import NotKnown
from molt.compiler.evaluate.scopes import Imported, Program, Scope, class_scope
from molt.compiler.evaluate.synthetic import (
    UNKNOWN_METACLASS,
    Options,
    Placeholder,
    Synthetic,
    Workshop,
    dataclass_options,
)
from molt.compiler.source.diagnostics import Diagnostics
from molt.compiler.source.files import make_source
from molt.compiler.syntax import tree
from molt.compiler.syntax.convert import parse_module

LIBRARY = "__molt_dataclasses__"
"""The name under which an expanded module imports `dataclasses`."""

# Where CPython's generated code is in a traceback.
_GENERATED_FILE = "<string>"
_LITERALS = (type(None), bool, int, float, complex, str, bytes, type(Ellipsis))

AnyField = dataclasses.Field  # type: ignore[type-arg]


@dataclass(frozen=True, slots=True)
class Making:
    """One class being expanded.  `outer` is the scope of its statement, `inner` its own;
    `fields` are CPython's, pseudo-fields included."""

    node: tree.ClassDef
    options: Options
    made: Synthetic
    value: type
    outer: Scope
    inner: Scope
    program: Program
    workshop: Workshop
    build: Builder

    @property
    def fields(self) -> dict[str, AnyField]:
        return self.value.__dataclass_fields__  # type: ignore[attr-defined, no-any-return]

    @property
    def has_slots(self) -> bool:
        return bool(self.options.values.get("slots"))

    def library(self, name: str) -> tree.Expr:
        return self.build.attribute(self.build.name(LIBRARY), name)

    def own(self, name: str) -> bool:
        """Whether the field is declared in this class."""
        return name in self.made.facts.annotations

    def is_field_call(self, name: str) -> bool:
        return self.workshop.is_field_call(self.made.facts.bound.get(name), self.inner)


def expand_dataclass(node: tree.ClassDef, scope: Scope, program: Program,
                     workshop: Workshop) -> tree.ClassDef | None:
    """The expanded class statement; None if it isn't a dataclass.  Raises NotKnown."""
    options = dataclass_options(node, scope, program)
    if options is None:
        return None
    made = workshop.make(node, scope)
    build = Builder(options.decorator.span)
    decorators = node.decorators[:-1]
    if made.value is None:
        inner = class_scope(node, scope)
        added = [_default_check(build, name, _bound_default(made, workshop, inner, build, name))
                 for name in made.pending if name in made.facts.bound]
        body = (*node.body, *added, _raise_known(made.error, build))
        return replace(node, body=body, decorators=decorators)
    making = Making(node, options, made, made.value, scope, class_scope(node, scope),
                    program, workshop, build)
    if making.has_slots:
        _require_slots_without_trace(making)
    added = [*_checks(making), *_tables(making), *_methods(making),
             *_plain_attributes(making), *_documentation(making), *_cleanup(making)]
    return replace(node, body=(*node.body, *added), decorators=decorators)


def _bound_default(made: Synthetic, workshop: Workshop, inner: Scope, build: Builder,
                   name: str) -> tree.Expr:
    """The default the body itself gives to a field, before the clean-up."""
    own = build.name(name)
    if workshop.is_field_call(made.facts.bound[name], inner):
        return build.attribute(own, "default")
    return own


def _default_check(build: Builder, name: str, default: tree.Expr) -> tree.Stmt:
    check = build.attribute(build.name(LIBRARY), "_check_default")
    return build.run(build.call(check, build.constant(name), default))


def _raise_known(error: Exception | None, build: Builder) -> tree.Stmt:
    """Raise in the program, when the class is made, what CPython raised here."""
    assert error is not None
    name = build.name(type(error).__name__)
    return build.raise_(build.call(name, *[build.constant(arg) for arg in error.args]))


def _is_real(field: AnyField) -> bool:
    """Whether it is a field of the instances, not a `ClassVar` or `InitVar`."""
    return field._field_type is dataclasses._FIELD  # type: ignore[attr-defined, no-any-return]


# --- expressions for the parts of fields --------------------------------------------


def _field_record(making: Making, name: str) -> tree.Expr:
    """An inherited field's record, taken from the base class CPython took it from."""
    for base, value in making.made.bases:
        if getattr(value, "__dataclass_fields__", {}).get(name) is making.fields[name]:
            table = making.build.attribute(_outside(making, base), "__dataclass_fields__")
            return making.build.item(table, name)
    raise AssertionError(f"field {name} comes from no base of {making.node.name}")


def _outside(making: Making, base: tree.Expr) -> tree.Expr:
    """A base's expression again, in the body of the class."""
    outer = making.outer
    for node in all_nodes(base):
        if not isinstance(node, tree.Name):
            continue
        if node.id in making.inner.names:
            raise NotKnown(base.span, f"the body of the class gives `{node.id}` another meaning",
                           f"rename the attribute `{node.id}`")
        if outer.is_class and node.id in outer.names:
            raise NotKnown(base.span, "the body of this class cannot see its base, which is "
                           "in the class around", f"move `{node.id}` out of that class")
    return base


def _annotation(making: Making, name: str) -> tree.Expr:
    build = making.build
    if making.own(name):
        return build.item(build.name("__annotations__"), name)
    return build.attribute(_field_record(making, name), "type")


def _default(making: Making, name: str) -> tree.Expr:
    """The default of a field that has one, in the class body before the clean-up."""
    value = making.fields[name].default
    build = making.build
    if isinstance(value, _LITERALS):
        return build.constant(value)
    if not making.own(name):
        return build.attribute(_field_record(making, name), "default")
    if name in making.made.facts.bound:
        return _bound_default(making.made, making.workshop, making.inner, build, name)
    return build.attribute(_attribute_owner(making, name), name)


def _attribute_owner(making: Making, name: str) -> tree.Expr:
    """The base from which a field without a default of its own inherits one."""
    for base, value in making.made.bases:
        if hasattr(value, name):
            return _outside(making, base)
    raise AssertionError(f"no base of {making.node.name} has {name}")


def _factory(making: Making, name: str) -> tree.Expr:
    build = making.build
    if making.own(name):
        return build.attribute(build.name(name), "default_factory")
    return build.attribute(_field_record(making, name), "default_factory")


def _factory_by_name(making: Making, name: str, params: set[str]) -> str | None:
    """The factory's name if it means the same inside `__init__`: a built-in's, as in
    `default_factory=list`."""
    factory = making.fields[name].default_factory
    if not isinstance(factory, Placeholder) or not isinstance(factory.meaning, Imported):
        return None
    module, _, attr = factory.meaning.name.rpartition(".")
    inside = making.program.meaning(making.build.name(attr), making.outer)
    return attr if module == "builtins" and inside == factory.meaning \
        and attr not in params else None


# --- statements added to the body ---------------------------------------------------


def _checks(making: Making) -> list[tree.Stmt]:
    """Checks of what isn't known yet: an annotation might mark a pseudo-field, and CPython
    refuses unhashable defaults."""
    checks = []
    for name, stmt in making.made.facts.annotations.items():
        if may_be_marker(stmt.annotation, making.inner, making.program):
            checks.append(making.build.run(making.build.call(
                making.library("_check_annotation"), making.build.constant(name),
                _annotation(making, name))))
    for name, field in making.fields.items():
        if making.own(name) and _is_real(field) and isinstance(field.default, Placeholder):
            bound = making.made.facts.bound.get(name)
            if not isinstance(bound, tree.Lambda | tree.Display):
                checks.append(_default_check(making.build, name, _default(making, name)))
    return checks


def _tables(making: Making) -> list[tree.Stmt]:
    """`__dataclass_params__` and `__dataclass_fields__`."""
    build = making.build
    params = making.value.__dataclass_params__  # type: ignore[attr-defined]
    flags = [build.constant(getattr(params, flag)) for flag in
             ("init", "repr", "eq", "order", "unsafe_hash", "frozen")]
    items = [(build.constant(name), _record(making, name)) for name in making.fields]
    return [
        build.assign("__dataclass_params__",
                     build.call(making.library("_DataclassParams"), *flags)),
        build.assign("__dataclass_fields__", tree.DictDisplay(build.span, tuple(items))),
    ]


def _record(making: Making, name: str) -> tree.Expr:
    """The `Field` of a field: the inherited one, that of the body's `field(…)`, or new."""
    build = making.build
    field = making.fields[name]
    if not making.own(name):
        return _field_record(making, name)
    kind = making.library(str(field._field_type))  # type: ignore[attr-defined]
    only = making.library("MISSING") if field.kw_only is dataclasses.MISSING \
        else build.constant(field.kw_only)
    common = [build.constant(name), _annotation(making, name), only, kind]
    if making.is_field_call(name):
        return build.call(making.library("_finish_field"), build.name(name), *common)
    default = making.library("MISSING") if field.default is dataclasses.MISSING \
        else _default(making, name)
    return build.call(making.library("_make_field"), *common, default)


def _methods(making: Making) -> list[tree.Stmt]:
    """The methods CPython generated, in its order."""
    methods: list[tree.Stmt] = []
    for name, value in vars(making.value).items():
        function = getattr(value, "__wrapped__", value)
        if not isinstance(function, types.FunctionType) or \
                function.__code__ not in making.made.sources:
            continue
        method = _parse_generated(making.made.sources[function.__code__])
        if name == "__init__":
            methods += _close_init(making, method)
            continue
        elif name in ("__setattr__", "__delattr__"):
            method = _close_frozen(making, method)
        if function is not value:
            method = replace(method, decorators=(making.library("_recursive_repr"),))
        _require_builtins(making, method)
        methods.append(method)
    return methods


def _parse_generated(text: str) -> tree.FunctionDef:
    """The method in `def __create_fn__(…):\\n def method(…): …`, placed as CPython does."""
    module = parse_module(make_source(_GENERATED_FILE, text), _GENERATED_FILE, Diagnostics())
    assert module is not None, text
    maker = module.body[0]
    assert isinstance(maker, tree.FunctionDef), text
    method = maker.body[0]
    assert isinstance(method, tree.FunctionDef), text
    return method


def _close_init(making: Making, method: tree.FunctionDef) -> list[tree.Stmt]:
    """Replace what `__init__` takes from its closure: annotations, defaults, factories.

    Under `from __future__ import annotations` those of a `def` would become strings, so
    there they are set apart.
    """
    build = making.build
    stringed = making.outer.module.future_annotations
    params = {param.name for param in method.params}
    kept: dict[str, tree.Param] = {}

    def in_signature(node: tree.Node) -> tree.Node | None:
        if isinstance(node, tree.Name) and node.id.startswith("_type_"):
            return _annotation(making, node.id.removeprefix("_type_"))
        if isinstance(node, tree.Name) and node.id.startswith("_dflt_"):
            return _default(making, node.id.removeprefix("_dflt_"))
        if isinstance(node, tree.Name) and node.id == "_HAS_DEFAULT_FACTORY":
            return making.library("_HAS_DEFAULT_FACTORY")
        return None

    def in_body(node: tree.Node) -> tree.Node | None:
        if not isinstance(node, tree.Name) or node.id in params:
            return None
        here = Builder(node.span)
        if node.id == "_HAS_DEFAULT_FACTORY":
            return here.attribute(here.name(LIBRARY), node.id)
        if node.id == "__dataclass_builtins_object__":
            return _object(making, here, params)
        if node.id.startswith("_dflt_"):
            return _closed_default(making, node, params, kept)
        return None

    signature = [rewrite(param, in_signature) for param in method.params]
    body = tuple([rewrite(stmt, in_body) for stmt in method.body])
    annotations = {param.name: param.annotation for param in signature
                   if param.annotation is not None}
    if stringed:
        signature = [replace(param, annotation=None) for param in signature]
    closed = replace(method, params=(*signature, *kept.values()), body=body,
                     returns=None if stringed else build.constant(None))
    _require_builtins(making, closed)
    return [closed, _annotate(build, annotations)] if stringed else [closed]


def _annotate(build: Builder, annotations: dict[str, tree.Expr]) -> tree.Stmt:
    """Give `__init__` its annotations."""
    items = [(build.constant(name), value) for name, value in annotations.items()]
    items.append((build.constant("return"), build.constant(None)))
    target = build.attribute(build.name("__init__"), "__annotations__")
    return tree.Assign(build.span, (target,), tree.DictDisplay(build.span, tuple(items)))


def _closed_default(making: Making, node: tree.Name, params: set[str],
                    kept: dict[str, tree.Param]) -> tree.Expr:
    """What stands for `_dflt_name` in the body: the literal, the built-in's name, or else
    a keyword-only parameter nobody passes, evaluated when the class is made."""
    name = node.id.removeprefix("_dflt_")
    field = making.fields[name]
    if field.default_factory is dataclasses.MISSING:
        if isinstance(field.default, _LITERALS):
            return tree.Constant(node.span, field.default)
        value = _default(making, name)
    else:
        known = _factory_by_name(making, name, params)
        if known is not None:
            return tree.Name(node.span, known)
        value = _factory(making, name)
    kept[node.id] = tree.Param(making.build.span, node.id, tree.ParamKind.KEYWORD_ONLY,
                               None, value)
    return node


def _object(making: Making, here: Builder, params: set[str]) -> tree.Expr:
    """The built-in `object`, whatever the program calls so."""
    name = here.name("object")
    meant = making.program.meaning(name, making.outer) == Imported("builtins.object")
    if meant and "object" not in params:
        return name
    return here.attribute(here.tuple([]), "__class__", "__base__")


def _close_frozen(making: Making, method: tree.FunctionDef) -> tree.FunctionDef:
    """`cls` in `__setattr__` and `__delattr__` is the class itself.

    With slots it is the class before CPython made it anew, so that no instance is one of
    it: the test of the type fails, and so does `super(cls, self)`.
    """
    def close(node: tree.Node) -> tree.Node | None:
        match node:
            case tree.BoolOp(op="or", operands=[_, named]) if making.has_slots:
                return named
            case tree.Call(func=tree.Name(id="super")) if making.has_slots:
                here = Builder(node.span)
                return here.call(here.attribute(here.name(LIBRARY), "_stale_super"))
            case tree.Name(id="cls"):
                return tree.Name(node.span, "__class__")
            case tree.Name(id="FrozenInstanceError"):
                here = Builder(node.span)
                return here.attribute(here.name(LIBRARY), "FrozenInstanceError")
        return None

    return replace(method, body=tuple([rewrite(stmt, close) for stmt in method.body]))


def _require_builtins(making: Making, method: tree.FunctionDef) -> None:
    """Refuse where a function around the class binds a built-in the method uses: CPython
    looks it up in the module only."""
    used = {node.id for node in all_nodes(method)
            if isinstance(node, tree.Name) and hasattr(builtins, node.id)}
    scope: Scope | None = making.outer
    while scope is not None and scope.parent is not None:
        for name in used & set(scope.names) if not scope.is_class else ():
            raise NotKnown(making.node.span,
                           f"the generated methods use `{name}`, which a function around binds",
                           f"rename `{name}` in that function")
        scope = scope.parent


def _plain_attributes(making: Making) -> list[tree.Stmt]:
    """`__hash__ = None`, `__match_args__`, `__slots__` and what comes with it."""
    build = making.build
    bound = making.made.facts.bound
    values = vars(making.value)
    added = []
    if values.get("__hash__", 0) is None and "__hash__" not in bound:
        added.append(build.assign("__hash__", build.constant(None)))
    if "__match_args__" in values and "__match_args__" not in bound:
        added.append(build.assign("__match_args__", build.strings(values["__match_args__"])))
    if making.has_slots:
        added.append(build.assign("__slots__", build.strings(values["__slots__"])))
        for name, helper in (("__getstate__", "_dataclass_getstate"),
                             ("__setstate__", "_dataclass_setstate")):
            if getattr(values.get(name), "__name__", "") == helper:
                added.append(build.assign(name, making.library(helper)))
    return added


def _cleanup(making: Making) -> list[tree.Stmt]:
    """Leave in the class what CPython leaves: the default instead of the `Field`, and
    nothing where there is none or a slot takes its place."""
    build = making.build
    statements = []
    for name, field in making.fields.items():
        if name not in making.made.facts.bound or not making.own(name):
            continue
        slotted = making.has_slots and _is_real(field)
        if slotted or (making.is_field_call(name) and field.default is dataclasses.MISSING):
            statements.append(build.delete(name))
        elif making.is_field_call(name):
            statements.append(build.assign(name, _default(making, name)))
    return statements


def _require_slots_without_trace(making: Making) -> None:
    """CPython makes a class with slots twice; refuse where that shows."""
    for stmt in making.node.body:
        if not isinstance(stmt, tree.FunctionDef):
            continue
        for node in all_nodes(stmt):
            if (isinstance(node, tree.Name) and node.id == "__class__") or (
                    isinstance(node, tree.Call) and not node.args
                    and isinstance(node.func, tree.Name) and node.func.id == "super"):
                raise NotKnown(node.span, "in a dataclass with `slots=True` this fails in "
                               "CPython 3.11, which makes the class twice",
                               f"write `super({making.node.name}, self)`, or no `slots=True`")
    for base in making.value.__mro__[1:]:
        if "__init_subclass__" in vars(base) and base is not object \
                and base.__module__ not in ("typing", "builtins"):
            raise NotKnown(making.options.decorator.span, "with `slots=True` CPython calls "
                           "`__init_subclass__` of a base twice", "leave out `slots=True`")


# --- the docstring ------------------------------------------------------------------


def _documentation(making: Making) -> list[tree.Stmt]:
    """A class without docstring gets its signature as one."""
    build = making.build
    if making.node.docstring is not None or "__doc__" in making.made.facts.bound:
        return []
    text = making.value.__doc__
    assert text is not None
    # What calling the class takes is then not decided by `__init__` alone.
    unusual = "__new__" in making.made.facts.bound \
        or hasattr(making.value, UNKNOWN_METACLASS)
    if UNPRINTABLE not in text and "Placeholder(" not in text and not unusual:
        return [build.assign("__doc__", build.constant(text))]
    signature = None if unusual else _signature(making)
    if signature is None:
        raise NotKnown(making.node.span, "CPython makes a docstring of the signature of "
                       "the class, which is known only when the program runs",
                       "give the class a docstring")
    return [build.assign("__doc__", build.call(
        making.library("_signature_doc"), build.constant(making.node.name),
        build.tuple(signature)))]


def _signature(making: Making) -> list[tree.Expr] | None:
    """The parameters of the class's own `__init__` as (name, annotation, default), with
    "*" and "/" between them; None if that isn't known."""
    init = vars(making.value).get("__init__")
    if getattr(init, "__code__", None) in making.made.sources:
        return _generated_signature(making)
    written = making.made.facts.bound.get("__init__")
    if isinstance(written, tree.FunctionDef) and _returns_nothing(making, written):
        return _written_signature(making, written)
    return None


def _returns_nothing(making: Making, init: tree.FunctionDef) -> bool:
    """Whether CPython leaves the result out of the docstring."""
    match init.returns:
        case None:
            return True
        case tree.Constant(value=None):
            return not making.outer.module.future_annotations
    return False


def _written_signature(making: Making, init: tree.FunctionDef) -> list[tree.Expr]:
    """Annotations and defaults are taken from the function, where they were evaluated."""
    build = making.build
    function = build.name("__init__")
    entries: list[tree.Expr] = []
    positional = [param for param in init.params if param.default is not None
                  and param.kind in (tree.ParamKind.POSITIONAL_ONLY, tree.ParamKind.POSITIONAL)]
    before = None
    for param in init.params[1:]:
        if before is tree.ParamKind.POSITIONAL_ONLY and param.kind is not before:
            entries.append(build.constant("/"))
        if param.kind is tree.ParamKind.KEYWORD_ONLY and before not in (
                param.kind, tree.ParamKind.VAR_POSITIONAL):
            entries.append(build.constant("*"))
        before = param.kind
        stars = {tree.ParamKind.VAR_POSITIONAL: "*", tree.ParamKind.VAR_KEYWORD: "**"}
        annotation = default = making.library("MISSING")
        if param.annotation is not None:
            table = build.attribute(function, "__annotations__")
            annotation = build.item(table, param.name)
        if param in positional:
            default = tree.Subscript(build.span, build.attribute(function, "__defaults__"),
                                     build.constant(positional.index(param)))
        elif param.default is not None:
            default = build.item(build.attribute(function, "__kwdefaults__"), param.name)
        entries.append(build.tuple([build.constant(stars.get(param.kind, "") + param.name),
                                    annotation, default]))
    if before is tree.ParamKind.POSITIONAL_ONLY:
        entries.append(build.constant("/"))
    return entries


def _generated_signature(making: Making) -> list[tree.Expr]:
    build = making.build
    positional, only = dataclasses._fields_in_init_order(  # type: ignore[attr-defined]
        [field for field in making.fields.values()
         if field._field_type is not dataclasses._FIELD_CLASSVAR])  # type: ignore[attr-defined]
    entries = [_signature_entry(making, field) for field in positional]
    if only:
        entries += [build.constant("*")]
        entries += [_signature_entry(making, field) for field in only]
    return entries


def _signature_entry(making: Making, field: AnyField) -> tree.Expr:
    build = making.build
    if field.default is not dataclasses.MISSING:
        default = _default(making, field.name)
    elif field.default_factory is not dataclasses.MISSING:
        default = making.library("_HAS_DEFAULT_FACTORY")
    else:
        default = making.library("MISSING")
    return build.tuple([build.constant(field.name), _annotation(making, field.name), default])
