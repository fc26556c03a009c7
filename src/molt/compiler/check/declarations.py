"""What the library declares: classes, functions, constants, by module.

Made from the library's sources by `library.py`; kept (pickled) beside the compiled
library, so that a program is checked without reading them again.  Data only.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from molt.compiler.check.tree import Parameter
from molt.compiler.source.span import Span
from molt.compiler.types.model import Type


@dataclass(eq=False, slots=True)
class FunctionDecl:
    """A library function or method.

    `kind`: function, method, static, class, property, setter.  `style`: how its boxed
    entry words argument errors.
    """

    symbol: str
    name: str
    qualname: str
    module: str
    kind: str
    params: tuple[Parameter, ...]
    result: Type
    span: Span
    owner: str = ""  # key of the class
    internal: bool = False
    shown: bool = False  # Python sees it, although its name begins with one underscore
    inline: bool = False
    noinline: bool = False
    borrowed: bool = False  # the result comes without a reference
    export: bool = False
    keywords: bool = False
    parsed: bool = False  # argument errors are worded as by PyArg_ParseTuple
    called: str = ""  # what errors of its arguments call a constructor, if not by its class
    in_place: str = ""  # the symbol of the function that its boxed entry hands arguments to where they lie
    docstring: str | None = None

    @property
    def entry_symbol(self) -> str:
        return f"{self.symbol}__boxed"

    @property
    def object_symbol(self) -> str:
        return f"{self.symbol}__object"


@dataclass(frozen=True, slots=True)
class FieldDecl:
    name: str
    type: Type


@dataclass(eq=False, slots=True)
class ClassDecl:
    """A library class.  `key` is `<module>.<name>`; `fields` are its own only."""

    key: str
    symbol: str
    name: str  # as the library writes it
    python_name: str
    said_name: str  # what errors call it: with its module, if CPython has it in C
    python_module: str
    is_struct: bool
    visible: bool
    base: str  # key, "" for none: whose layout the class extends
    span: Span
    fields: tuple[FieldDecl, ...] = ()
    inline: Type | None = None
    inline_name: str = ""
    methods: dict[str, FunctionDecl] = field(default_factory=dict)
    setters: dict[str, FunctionDecl] = field(default_factory=dict)
    constants: dict[str, object] = field(default_factory=dict)
    id: int = 0
    docstring: str | None = None
    further_bases: tuple[str, ...] = ()  # keys of classes that have nothing of their own

    @property
    def struct_symbol(self) -> str:
        return f"{self.symbol}__layout"

    @property
    def object_symbol(self) -> str:
        return f"{self.symbol}__type"


@dataclass(frozen=True, slots=True)
class ConstantDecl:
    name: str
    value: object
    type: Type | None  # as annotated, None for Final


@dataclass(frozen=True, slots=True)
class StaticInstance:
    """A constant that is an immortal instance of a library class: its key, and those of its fields, of
    machine integers, that are not 0."""

    cls: str
    fields: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class ModuleRef:
    module: str


Declaration = FunctionDecl | ClassDecl | ConstantDecl | ModuleRef


def is_visible(name: str, decl: Declaration) -> bool:
    """Whether Python code sees a name of a library module: not if it begins with just one
    underscore, but for functions that are marked, and classes that Python, too, knows by it."""
    if isinstance(decl, FunctionDecl) and decl.shown:
        return True
    if isinstance(decl, ClassDecl) and decl.visible and decl.python_name == name:
        return True
    return name.startswith("__") or not name.startswith("_")


# The constant in which a library module lists the names that it has besides those written
# in it: what its `__getattr__` makes, or `rt` puts in.  A row counts by its first part.
COMPUTED_NAMES = "_computed_names"
NAMES_OF_HOST = "_names_of_host"


@dataclass(eq=False, slots=True)
class ModuleDecl:
    """One library module: its names, own and imported."""

    name: str  # without the `molt.lib.` prefix
    path: str
    names: dict[str, Declaration] = field(default_factory=dict)
    low: dict[str, str] = field(default_factory=dict)  # name here -> low-level name
    finals: set[str] = field(default_factory=set)  # what `typing.Final` is called here
    public: tuple[str, ...] = ()
    docstring: str | None = None
    compact: bool = False  # rarely run: for size, not speed

    def visible_names(self) -> set[str]:
        """The names that Python code finds in the module, but for those that all modules have."""
        names = {name for name, decl in self.names.items() if is_visible(name, decl) and _is_value(decl)}
        return names | self._listed(COMPUTED_NAMES) | self.names_of_host()

    def names_of_host(self) -> set[str]:
        """The names for which the module asks the host's of the same name."""
        return self._listed(NAMES_OF_HOST)

    def _listed(self, constant: str) -> set[str]:
        listed = self.names.get(constant)
        if not isinstance(listed, ConstantDecl) or not isinstance(listed.value, tuple):
            return set()
        return {row[0] if isinstance(row, tuple) else row for row in listed.value}


def _is_value(decl: Declaration) -> bool:
    """Whether a declaration is something that Python code can hold."""
    match decl:
        case FunctionDecl(internal=internal):
            return not internal
        case ClassDecl(is_struct=is_struct):
            return not is_struct
        case _:
            return isinstance(decl, ConstantDecl)


@dataclass(eq=False, slots=True)
class Library:
    """The whole library.  `builtins` is the namespace of Python's `builtins`."""

    modules: dict[str, ModuleDecl] = field(default_factory=dict)
    classes: dict[str, ClassDecl] = field(default_factory=dict)
    functions: dict[str, FunctionDecl] = field(default_factory=dict)
    builtins: dict[str, Declaration] = field(default_factory=dict)

    def instance_classes(self) -> set[str]:
        """The keys of the classes of which there are constants."""
        names = [decl.value for module in self.modules.values() for decl in module.names.values() if isinstance(decl, ConstantDecl)]
        names += [value for decl in self.classes.values() for value in decl.constants.values()]
        return {value.cls for value in names if isinstance(value, StaticInstance)}

    def find_method(self, key: str, name: str) -> FunctionDecl | None:
        """The method `name` of the class or the nearest base that has it."""
        while key:
            decl = self.classes[key]
            if name in decl.methods:
                return decl.methods[name]
            key = decl.base
        return None

    def find_field(self, key: str, name: str) -> tuple[ClassDecl, FieldDecl] | None:
        while key:
            decl = self.classes[key]
            for fld in decl.fields:
                if fld.name == name:
                    return decl, fld
            key = decl.base
        return None

    def find_constant(self, key: str, name: str) -> tuple[object] | None:
        while key:
            decl = self.classes[key]
            if name in decl.constants:
                return (decl.constants[name],)
            key = decl.base
        return None

    def is_subclass(self, key: str, base: str) -> bool:
        return base in self.order(key)

    def order(self, key: str) -> list[str]:
        """The MRO of a class, by C3 (https://docs.python.org/3/howto/mro.html), `object` last."""
        decl = self.classes[key]
        bases = [base for base in (decl.base, *decl.further_bases) if base]
        waiting = [*(self.order(base) for base in bases), bases]
        found = [key]
        while any(waiting):
            chosen = next(row[0] for row in waiting if row and all(row[0] not in other[1:] for other in waiting))
            found.append(chosen)
            waiting = [row[1:] if row[:1] == [chosen] else row for row in waiting]
        return found

    def inline_name_of(self, key: str) -> str:
        while key:
            decl = self.classes[key]
            if decl.inline is not None:
                return decl.inline_name
            key = decl.base
        return ""

    def all_fields(self, key: str) -> tuple[FieldDecl, ...]:
        decl = self.classes[key]
        return (self.all_fields(decl.base) if decl.base else ()) + decl.fields

    def inline_of(self, key: str) -> Type | None:
        while key:
            decl = self.classes[key]
            if decl.inline is not None:
                return decl.inline
            key = decl.base
        return None
