"""A class of the program rebuilt in this process, so that CPython can process it.

The synthetic class has the same name, bases, annotations and attribute names; what the
attributes are is kept only as far as a class maker looks at it.  Defaults that aren't
literals are `Placeholder`s.
"""

from __future__ import annotations

import dataclasses
import inspect
import sys
import types
import typing
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from molt.compiler.evaluate.annotations import annotation_of
from molt.compiler.evaluate.build import all_nodes
from molt.compiler.evaluate.class_facts import (
    UNKNOWN,
    Bound,
    ClassFacts,
    constant_value,
    read_class,
)
from molt.compiler.evaluate.errors import NotKnown
from molt.compiler.evaluate.scopes import (
    Imported,
    Meaning,
    Program,
    ProgramClass,
    Scope,
    class_scope,
    external_object,
)
from molt.compiler.syntax import tree

MODULE = "__molt_synthetic__"
# Marks synthetic classes whose metaclass, which is not rebuilt, may decide what a call does.
UNKNOWN_METACLASS = "__molt_metaclass__"
# Attribute of synthetic classes: the names the run decides about.
UNCERTAIN = "__molt_uncertain__"
_FIELD_FLAGS = ("init", "repr", "hash", "compare", "kw_only")
# Attributes that class creation itself would act upon.
_LEFT_OUT = frozenset({"__module__", "__qualname__", "__classcell__", "__slots__",
                       "__annotations__", "__set_name__", "__class_getitem__",
                       "__new__", "__del__", "__dict__"})
_MISSING = Imported("dataclasses.MISSING")
_PARAMETER_KINDS = {
    tree.ParamKind.POSITIONAL_ONLY: inspect.Parameter.POSITIONAL_ONLY,
    tree.ParamKind.POSITIONAL: inspect.Parameter.POSITIONAL_OR_KEYWORD,
    tree.ParamKind.VAR_POSITIONAL: inspect.Parameter.VAR_POSITIONAL,
    tree.ParamKind.KEYWORD_ONLY: inspect.Parameter.KEYWORD_ONLY,
    tree.ParamKind.VAR_KEYWORD: inspect.Parameter.VAR_KEYWORD,
}


@dataclass(frozen=True, slots=True, eq=False)
class Placeholder:
    """A value known when the program runs; `meaning` where it is a name that has one."""

    meaning: Meaning = None


@dataclass(slots=True)
class Synthetic:
    """`value` is the class, processed if it is a dataclass; or None and `error`, what
    CPython raised, and `pending`, the fields whose unknown defaults it looks at before.
    `bases` are (expression without subscript, class).  `sources` has the text CPython
    generated for each of its methods."""

    facts: ClassFacts
    value: type | None
    bases: list[tuple[tree.Expr, type]]
    sources: dict[types.CodeType, str]
    error: Exception | None = None
    pending: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Options:
    """The keyword arguments of a `@dataclass` decorator, and the decorator."""

    decorator: tree.Expr
    values: dict[str, object]


def dataclass_options(node: tree.ClassDef, scope: Scope, program: Program) -> Options | None:
    """The options if one of the class's decorators is `dataclasses.dataclass`."""
    for decorator in node.decorators:
        func = decorator.func if isinstance(decorator, tree.Call) else decorator
        if program.meaning(func, scope) != Imported("dataclasses.dataclass"):
            continue
        args = decorator.args if isinstance(decorator, tree.Call) else ()
        return Options(decorator, _constant_keywords(args, "dataclass"))
    return None


def _constant_keywords(args: tuple[tree.Arg, ...], maker: str) -> dict[str, object]:
    values: dict[str, object] = {}
    for arg in args:
        if arg.kind is not tree.ArgKind.KEYWORD or arg.name is None:
            raise NotKnown(arg.span, "its arguments must be written out",
                           f"pass the options of `{maker}` by name, as True or False")
        value = constant_value(arg.value)
        if value is UNKNOWN:
            raise NotKnown(arg.span, "this is known only when the program runs",
                           f"write True or False for `{arg.name}`")
        values[arg.name] = value
    return values


class Workshop:
    """Makes synthetic classes, each once; keyed by identity, since equal class statements
    are different classes."""

    def __init__(self, program: Program) -> None:
        self._program = program
        self._made: dict[int, Synthetic | NotKnown] = {}

    def make(self, node: tree.ClassDef, scope: Scope) -> Synthetic:
        """The synthetic class of a class statement in `scope`; may raise NotKnown."""
        key = id(node)
        if key not in self._made:
            self._made[key] = NotKnown(node.span, "the class is its own base",
                                       "remove the cycle")
            try:
                self._made[key] = self._make(node, scope)
            except NotKnown as unknown:
                self._made[key] = unknown
        made = self._made[key]
        if isinstance(made, NotKnown):
            raise made
        return made

    def _make(self, node: tree.ClassDef, scope: Scope) -> Synthetic:
        facts = read_class(node, scope)
        options = dataclass_options(node, scope, self._program)
        bases = [self._base(arg, scope) for arg in node.args
                 if arg.kind is not tree.ArgKind.KEYWORD]
        made = self._process(facts, scope, bases, options)
        if made.value is not None and self._has_unknown_metaclass(made):
            setattr(made.value, UNKNOWN_METACLASS, True)
        return made

    def _has_unknown_metaclass(self, made: Synthetic) -> bool:
        return any(arg.name == "metaclass" for arg in made.facts.node.args) \
            or any(hasattr(base, UNKNOWN_METACLASS) for _, base in made.bases)

    def _process(self, facts: ClassFacts, scope: Scope,
                 bases: list[tuple[tree.Expr, type]], options: Options | None) -> Synthetic:
        node = facts.node
        if options is None:
            return self._plain(facts, scope, bases)
        if options.decorator is not node.decorators[-1]:
            raise NotKnown(options.decorator.span, "another decorator makes its class",
                           "put `@dataclass` last, directly above `class`")
        return self._dataclass(facts, scope, bases, options)

    def _base(self, arg: tree.Arg, scope: Scope) -> tuple[tree.Expr, type]:
        expr = arg.value
        if arg.kind is tree.ArgKind.POSITIONAL:
            meaning = self._program.meaning(expr, scope)
            if isinstance(meaning, tree.Subscript):
                expr = meaning.value
                meaning = self._program.meaning(expr, scope)
            if isinstance(meaning, ProgramClass):
                made = self.make(meaning.node, meaning.scope)
                if made.value is None:
                    raise NotKnown(arg.span, f"making this base class raises {made.error!r}",
                                   "correct the base class")
                return expr, made.value
            elif isinstance(meaning, Imported):
                found = external_object(meaning.name)
                if isinstance(found, type):
                    return expr, found
        raise NotKnown(arg.span, "this base class is known only when the program runs",
                       "name a class of the program or of the standard library")

    def _plain(self, facts: ClassFacts, scope: Scope,
               bases: list[tuple[tree.Expr, type]]) -> Synthetic:
        namespace: dict[str, object] = {}
        for name in [*facts.bound, *facts.uncertain]:
            if name not in _LEFT_OUT:
                namespace[name] = self._stand_in(facts.bound.get(name), scope)
        if "__init_subclass__" in namespace:
            # Called when a subclass is made here; that it is there is all that counts.
            namespace["__init_subclass__"] = classmethod(lambda cls, **kwargs: None)
        # A `field(…)` there becomes the default of a dataclass that inherits it.
        fields = {name for name, bound in facts.bound.items()
                  if self.is_field_call(bound, scope)}
        namespace[UNCERTAIN] = {*facts.uncertain, *fields}
        return Synthetic(facts, _create(facts, namespace, bases), bases, {})

    def _dataclass(self, facts: ClassFacts, scope: Scope,
                   bases: list[tuple[tree.Expr, type]], options: Options) -> Synthetic:
        _require_certain(facts)
        _require_certain_bases(facts, bases)
        inner = class_scope(facts.node, scope)
        namespace: dict[str, object] = {}
        for name, bound in facts.bound.items():
            if name not in _LEFT_OUT:
                namespace[name] = self._attribute(bound, inner)
        namespace.pop("__init_subclass__", None)
        namespace["__annotations__"] = {
            name: annotation_of(stmt.annotation, inner, self._program)
            for name, stmt in facts.annotations.items()}
        with _string_annotations_resolve(self._program.module_scope(scope.module),
                                         self._program), _recording() as sources:
            value = _create(facts, namespace, bases)
            made = Synthetic(facts, value, bases, sources)
            try:
                process = dataclasses.dataclass(**options.values)  # type: ignore[call-overload]
                made.value = process(value)
            except Exception as error:
                made.value, made.error = None, error
                made.pending = _pending(value)
        return made

    def _attribute(self, bound: Bound, inner: Scope) -> object:
        """The stand-in for an attribute of a dataclass: `field(…)` is called."""
        if self.is_field_call(bound, inner):
            assert isinstance(bound, tree.Call)
            return self._field(bound, inner)
        return self._stand_in(bound, inner)

    def is_field_call(self, bound: Bound, inner: Scope) -> bool:
        return isinstance(bound, tree.Call) and \
            self._program.meaning(bound.func, inner) == Imported("dataclasses.field")

    def _field(self, call: tree.Call, inner: Scope) -> object:
        values: dict[str, object] = {}
        for arg in call.args:
            if arg.kind is not tree.ArgKind.KEYWORD:
                raise NotKnown(arg.span, "the arguments of `field` must be written out",
                               "pass them by name")
            match arg.name:
                case "default":
                    values["default"] = self._stand_in(arg.value, inner)
                case "default_factory":
                    values["default_factory"] = self._factory(arg.value, inner)
                case flag if flag in _FIELD_FLAGS:
                    values.update(_constant_keywords((arg,), "field"))
        try:
            return dataclasses.field(**values)  # type: ignore[call-overload]
        except Exception:
            # The body itself raises it when it runs; any default will do.
            return Placeholder()

    def _factory(self, expr: tree.Expr, inner: Scope) -> object:
        meaning = self._program.meaning(expr, inner)
        return dataclasses.MISSING if meaning == _MISSING else Placeholder(meaning)

    def _stand_in(self, bound: Bound, scope: Scope) -> object:
        """What stands for the value of an attribute: literals for themselves, functions
        as functions, displays for their type, which is what CPython looks at."""
        match bound:
            case tree.FunctionDef():
                return self._function(bound, scope)
            case tree.Display(kind="list") | tree.Comprehension(kind="list"):
                return []
            case tree.DictDisplay() | tree.Comprehension(kind="dict"):
                return {}
            case tree.Display(kind="set") | tree.Comprehension(kind="set"):
                return set()
            case tree.Name() | tree.Attribute() \
                    if self._program.meaning(bound, scope) == _MISSING:
                return dataclasses.MISSING
            case tree.Expr():
                value = constant_value(bound)
                return Placeholder() if value is UNKNOWN else value
        return Placeholder()

    def _function(self, node: tree.FunctionDef, scope: Scope) -> object:
        """A function with the signature of `node`, which CPython prints in docstrings."""
        def stand_in(*args: object, **kwargs: object) -> None:
            pass

        stand_in.__signature__ = inspect.Signature(  # type: ignore[attr-defined]
            [self._parameter(param, scope) for param in node.params],
            return_annotation=inspect.Signature.empty if node.returns is None
            else annotation_of(node.returns, scope, self._program))
        return stand_in

    def _parameter(self, param: tree.Param, scope: Scope) -> inspect.Parameter:
        empty = inspect.Parameter.empty
        annotation = empty if param.annotation is None else \
            annotation_of(param.annotation, scope, self._program)
        default = empty if param.default is None else self._stand_in(param.default, scope)
        return inspect.Parameter(param.name, _PARAMETER_KINDS[param.kind],
                                 default=default, annotation=annotation)


def _pending(value: type) -> list[str]:
    """The fields with unknown defaults that CPython looks at before it raises."""
    names = []
    for name, annotation in value.__annotations__.items():
        if dataclasses._is_kw_only(annotation, dataclasses):  # type: ignore[attr-defined]
            continue
        try:
            found = dataclasses._get_field(value, name, annotation, False)  # type: ignore[attr-defined]
        except Exception:
            break
        if found._field_type is dataclasses._FIELD and isinstance(found.default, Placeholder):  # type: ignore[attr-defined]
            names.append(name)
    return names


def _require_certain_bases(facts: ClassFacts, bases: list[tuple[tree.Expr, type]]) -> None:
    """Refuse bases of which the run decides whether they have what CPython looks for."""
    for expr, base in bases:
        for ancestor in base.__mro__:
            for name in vars(ancestor).get(UNCERTAIN, ()):
                if name in facts.annotations or name == "__post_init__":
                    raise NotKnown(expr.span, f"whether `{ancestor.__name__}` has `{name}` "
                                   "depends on the run",
                                   f"bind `{name}` directly in the body of that class")


def _require_certain(facts: ClassFacts) -> None:
    """Refuse a body whose fields depend on the run."""
    if facts.nested_annotation is not None:
        raise NotKnown(facts.nested_annotation, "this field depends on the run",
                       "write the fields directly in the class body")
    for name, span in facts.uncertain.items():
        if name in facts.annotations or name.startswith("__"):
            raise NotKnown(span, f"what becomes of `{name}` depends on the run",
                           "bind it once, directly in the class body")
    for stmt in facts.node.body:
        if isinstance(stmt, tree.FunctionDef | tree.ClassDef):
            continue
        if _uses_annotations(stmt):
            raise NotKnown(stmt.span, "this may change the fields",
                           "leave `__annotations__` alone in a dataclass")


def _uses_annotations(node: tree.Node) -> bool:
    return any(isinstance(inner, tree.Name) and inner.id == "__annotations__"
               for inner in all_nodes(node))


def _create(facts: ClassFacts, namespace: dict[str, object],
            bases: list[tuple[tree.Expr, type]]) -> type:
    namespace["__module__"] = MODULE
    doc = facts.node.docstring
    if doc is not None:
        namespace["__doc__"] = doc
    slots = _slots(facts)
    if slots is not None:
        namespace["__slots__"] = slots
    real = [_subscripted(base) for _, base in bases]
    try:
        return types.new_class(facts.node.name, tuple(real), {},
                               lambda target: target.update(namespace))
    except Exception as error:
        raise NotKnown(facts.node.span, f"CPython refuses such a class: {error}",
                       "see whether the class statement works without `@dataclass`",
                       ) from error


def _subscripted(base: type) -> object:
    """`Generic` alone can't be a base."""
    if base is typing.Generic:
        return typing.Generic[typing.TypeVar("T")]  # type: ignore[misc]
    return base


def _slots(facts: ClassFacts) -> tuple[str, ...] | str | None:
    """The value of `__slots__`, if the body binds it to strings."""
    match facts.bound.get("__slots__"):
        case None:
            return None
        case tree.Constant(value=str(name)):
            return name
        case tree.Display(elements=elements):
            names = [constant_value(element) for element in elements]
            if all(isinstance(name, str) for name in names):
                return tuple(typing.cast(list[str], names))
    raise NotKnown(facts.node.span, "its `__slots__` is known only when the program runs",
                   "write `__slots__` as a tuple of strings")


class _Names(dict[str, object]):
    """The names of a module, as far as CPython's rules for annotations that are strings
    ask: those from `typing` and `dataclasses`, however they were imported."""

    def __init__(self, scope: Scope, program: Program) -> None:
        super().__init__()
        self._scope = scope
        self._program = program

    def __bool__(self) -> bool:
        return True  # CPython asks nothing of an empty module

    def get(self, name: str, default: object = None) -> object:  # type: ignore[override]
        place = self._scope.module.span
        meaning = self._program.meaning(tree.Name(place, name), self._scope)
        if isinstance(meaning, Imported) and \
                meaning.name.split(".")[0] in ("typing", "dataclasses"):
            return external_object(meaning.name)
        return default


class _Module:
    """Stands in `sys.modules` for the module the synthetic classes are in."""

    __slots__ = ("_names",)

    def __init__(self, names: _Names) -> None:
        self._names = names

    @property
    def __dict__(self) -> _Names:  # type: ignore[override]
        return self._names


@contextmanager
def _string_annotations_resolve(scope: Scope, program: Program) -> Iterator[None]:
    modules: dict[str, object] = sys.modules  # type: ignore[assignment]
    modules[MODULE] = _Module(_Names(scope, program))
    try:
        yield
    finally:
        del modules[MODULE]


@contextmanager
def _recording() -> Iterator[dict[types.CodeType, str]]:
    """Record the source `dataclasses` generates: it runs it with `exec`, whose name is
    looked up in its module."""
    sources: dict[types.CodeType, str] = {}

    def record(text: str, scope: dict[str, object] | None, names: dict[str, object]) -> None:
        # Compiled apart: `exec` of a text would inherit this module's `__future__`.
        exec(compile(text, "<string>", "exec", dont_inherit=True), scope, names)
        for maker in names.values():
            assert isinstance(maker, types.FunctionType)
            for constant in maker.__code__.co_consts:
                if isinstance(constant, types.CodeType):
                    sources[constant] = text

    vars(dataclasses)["exec"] = record
    try:
        yield sources
    finally:
        del vars(dataclasses)["exec"]
