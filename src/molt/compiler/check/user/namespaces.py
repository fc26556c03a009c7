"""The dict of a module's names: `globals()`, and `__dict__` or `vars()` of a module.

A module's names are not kept in a dict, so the one that a program gets is made when it is
asked for.  That is the same thing as long as it is read at once.  A module of the program
whose dict is kept or written to somewhere has one (`Modules.want_dict`): its names are
looked up there, which is slow, and nothing is known of them.  Of a module of the library
that is refused.
"""

from __future__ import annotations

from molt.compiler.check.user.context import NAMES_BY_DICT, Context
from molt.compiler.check.user.library_names import meaning
from molt.compiler.syntax import tree
from molt.compiler.syntax.tree import ArgKind

_READING_METHODS = frozenset({"get", "keys", "values", "items", "copy", "__contains__", "__getitem__", "__len__"})
_READING_FUNCTIONS = frozenset({
    "all", "any", "bool", "dict", "enumerate", "filter", "frozenset", "isinstance", "iter", "len", "list", "map", "max",
    "min", "print", "repr", "set", "sorted", "str", "tuple", "type", "zip",
})  # fmt: skip

# The number of the script among the modules.
MAIN = 0
# Attributes of functions and frames that are the dict of a module's names.
_WHOLE_NAMESPACES = frozenset({"__globals__", "f_globals"})


def check_namespace(context: Context, node: tree.Expr) -> None:
    """Asks for a dict of a module's names where one is not read at once; refuses it for modules of the library."""
    if context.module.lenient:
        if id(node) not in context.module.read_at_once and _library_namespace(context, node):
            _refuse(context, node)
        return
    if isinstance(node, tree.Attribute) and node.attr in _WHOLE_NAMESPACES:
        context.module.modules.want_dict.add(context.module.index)
    if isinstance(node, tree.Attribute) and node.attr in NAMES_BY_DICT:
        context.module.modules.want_dict.add(MAIN)
    if id(node) in context.module.read_at_once:
        return
    owner = _namespace_owner(context, node)
    if owner == "":
        context.module.modules.want_dict.add(context.module.index)
    elif owner is not None and (index := context.module.modules.find(owner)) >= 0:
        context.module.modules.want_dict.add(index)
    elif owner is not None:
        _refuse(context, node)


def note_reads(context: Context, node: tree.Node) -> None:
    """Remembers the parts of an expression or a loop that it only reads."""
    context.module.read_at_once.update(id(part) for part in _parts_read(context, node))


def _refuse(context: Context, node: tree.Expr) -> None:
    context.refuse(
        node.span, "the dict of a module's names can only be read where it is asked for",
        "a copy: names set in it would not be the module's, nor the other way round",
        "assign to the names themselves (with `global`), or keep what is looked up by name in a dict of your own",
    )  # fmt: skip


def _namespace_owner(context: Context, node: tree.Expr) -> str | None:
    """The module whose names an expression is the dict of: dotted, empty for the one it is in; None for no such thing."""
    match node:
        case tree.Call(func=tree.Name(id="globals" | "locals" | "vars" as name), args=()):
            return "" if context.is_builtin(name) and (name == "globals" or context.kind == "module") else None
        case tree.Call(func=tree.Name(id="vars"), args=(tree.Arg(value=value),)):
            return _module_named(context, value) if context.is_builtin("vars") else None
        case tree.Attribute(value=value, attr="__dict__"):
            return _module_named(context, value)
        case _:
            return None


def _library_namespace(context: Context, node: tree.Expr) -> bool:
    """Whether a module of the host does something with the dict of another module; its own stays its own."""
    match node:
        case tree.Call(func=tree.Name(id="globals"), args=()):
            return False
        case _:
            return _namespace_owner(context, node) is not None


def _module_named(context: Context, node: tree.Expr) -> str | None:
    modules = context.module.modules
    dotted = meaning(context, node)
    return dotted if modules.find(dotted) >= 0 or modules.is_library(dotted) else None


def _defines(context: Context, name: str) -> bool:
    """Whether some scope of the module binds a name."""
    resolved = context.resolved
    while resolved.parent is not None:
        resolved = resolved.parent
    waiting = [resolved.scope]
    while waiting:
        scope = waiting.pop()
        if name in scope.bound:
            return True
        waiting += scope.order
    return False


def _parts_read(context: Context, node: tree.Node) -> tuple[tree.Node, ...]:
    match node:
        case tree.Subscript(value=value) | tree.ExprStmt(value=value):
            return (value,)
        case tree.Attribute(value=value, attr=attr) if attr in _READING_METHODS:
            return (value,)
        case tree.Compare(first=first, rest=rest):
            return (first, *(operand for _, operand in rest))
        case tree.Binary(op="%" | "|", left=left, right=right):
            return (left, right)
        case tree.FormattedString(parts=parts):
            return tuple(part.value for part in parts if isinstance(part, tree.FormatPart))
        case tree.DictDisplay(items=items):
            return tuple(value for key, value in items if key is None)
        case tree.Starred(value=value):
            return (value,)
        case tree.For(iterable=iterable):
            return (iterable,)
        case tree.Comprehension(clauses=clauses):
            return tuple(clause.iterable for clause in clauses)
        case tree.Call(func=func, args=args):
            reads = isinstance(func, tree.Name) and func.id in _READING_FUNCTIONS and context.seems_builtin(func.id)
            # That of a dict, unless the module has one of its own.
            reads = reads or isinstance(func, tree.Attribute) and func.attr == "update" and not _defines(context, "update")
            copied = (ArgKind.STAR, ArgKind.DOUBLE_STAR)
            return tuple(arg.value for arg in args if reads or arg.kind in copied)
        case _:
            return ()
