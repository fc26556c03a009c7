"""The dict of a module's names: `globals()`, and `__dict__` or `vars()` of a module.

A module's names are not kept in a dict, so the one that a program gets is made when it is
asked for.  That is the same thing as long as it is read at once; kept, or written to, it
would not be, and is refused.
"""

from __future__ import annotations

from molt.compiler.check.user.context import Context
from molt.compiler.check.user.library_names import meaning
from molt.compiler.syntax import tree
from molt.compiler.syntax.tree import ArgKind

_READING_METHODS = frozenset({"get", "keys", "values", "items", "copy", "__contains__", "__getitem__", "__len__"})
_READING_FUNCTIONS = frozenset({
    "all", "any", "bool", "dict", "enumerate", "filter", "frozenset", "isinstance", "iter", "len", "list", "map", "max",
    "min", "print", "repr", "set", "sorted", "str", "tuple", "type", "zip",
})  # fmt: skip


def check_namespace(context: Context, node: tree.Expr) -> None:
    """Refuses the dict of a module's names where it is not read at once."""
    if id(node) not in context.module.read_at_once and _is_namespace(context, node) and not _is_live(context, node):
        context.refuse(
            node.span, "the dict of a module's names can only be read where it is asked for",
            "a copy: names set in it would not be the module's, nor the other way round",
            "assign to the names themselves (with `global`), or keep what is looked up by name in a dict of your own",
        )  # fmt: skip


def note_reads(context: Context, node: tree.Node) -> None:
    """Remembers the parts of an expression or a loop that it only reads."""
    context.module.read_at_once.update(id(part) for part in _parts_read(context, node))


def _is_namespace(context: Context, node: tree.Expr) -> bool:
    match node:
        case tree.Call(func=tree.Name(id="globals" | "locals" | "vars" as name), args=()):
            return context.is_builtin(name) and (name == "globals" or context.kind == "module")
        case tree.Call(func=tree.Name(id="vars"), args=(tree.Arg(value=value),)):
            return context.is_builtin("vars") and _is_module(context, value)
        case tree.Attribute(value=value, attr="__dict__"):
            return _is_module(context, value)
        case _:
            return False


def _is_live(context: Context, node: tree.Expr) -> bool:
    """Whether the dict is one that stays the module's own: `globals()` in a module of the host."""
    return context.module.lenient and isinstance(node, tree.Call) and isinstance(node.func, tree.Name) and node.func.id == "globals"


def _is_module(context: Context, node: tree.Expr) -> bool:
    modules = context.module.modules
    dotted = meaning(context, node)
    return modules.find(dotted) >= 0 or modules.is_library(dotted)


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
            reads = isinstance(func, tree.Name) and func.id in _READING_FUNCTIONS and context.is_builtin(func.id)
            copied = (ArgKind.STAR, ArgKind.DOUBLE_STAR)
            return tuple(arg.value for arg in args if reads or arg.kind in copied)
        case _:
            return ()
