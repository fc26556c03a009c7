"""Python code in texts that are known when compiling: what `exec`, `eval` and `compile` are given as
constants, and the examples in docstrings of a program that has `doctest`.

Each becomes a function of one more module of the program, `_molt_texts`, which gives them, by their texts,
to what runs them (`lib/plain/_molt_run.py`):

    exec("x = f(2)", names)   ->   def <module>(__names__, __globals__):
                                       __names__["x"] = __names__["f"](2)
                                   _molt_run.table["exec", "<string>", "x = f(2)"] = …

A text that is no Python has its SyntaxError there.  One that is not there cannot be run, whatever it is.
"""

from __future__ import annotations

import ast
import textwrap
import warnings
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from molt.compiler.evaluate.text_names import NotRewritten, bound_names, rewrite_names
from molt.compiler.source.diagnostics import Diagnostics
from molt.compiler.source.files import make_source
from molt.compiler.source.span import Span
from molt.compiler.syntax import tree
from molt.compiler.syntax.context import Context
from molt.compiler.syntax.convert import convert_module

MODULE = "_molt_texts"
RUNNERS = frozenset({"exec", "eval", "compile"})
MODES = ("exec", "eval", "single")
_FILE = "<string>"
# What tracebacks call texts, the functions that run them, and the names of the parameters for them, which come first.
Runner = tuple[str, frozenset[str], tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class KnownText:
    """`file`: what tracebacks call it."""

    mode: str
    file: str
    text: str


# --- finding them ---


def constant_texts(module: tree.Module) -> dict[str, str | KnownText]:
    """The module's names for texts, and for what `compile` makes of one: those that it binds once, in whatever scope."""
    found: dict[str, str | KnownText] = {}
    assigned = [node for node in _all_nodes(module) if isinstance(node, tree.Assign)]
    for made in (False, True):  # what `compile` makes may be of a text that has a name
        for stmt in assigned:
            match stmt:
                case tree.Assign(targets=(tree.Name(id=name),), value=value):
                    text = _compiled(value, found) if made else text_of(value, {})
                    if text is not None:
                        found[name] = text
    if not found:
        return found
    bound = dict.fromkeys(found, 0)
    for node in _all_nodes(module):
        for name in _bound_by(node):
            if name in bound:
                bound[name] += 1
    return {name: text for name, text in found.items() if bound[name] == 1}


def _compiled(node: tree.Expr, constants: Mapping[str, str | KnownText]) -> KnownText | None:
    """The text that an expression certainly is the code of."""
    match node:
        case tree.Call(func=tree.Name(id="compile")):
            return text_given(node, "compile", constants)
        case tree.Name(id=name) if isinstance(found := constants.get(name), KnownText):
            return found
        case _:
            return None


def text_of(node: tree.Expr, constants: Mapping[str, str | KnownText]) -> str | None:
    """The text that an expression certainly is; None for any other."""
    match node:
        case tree.Constant(value=str() as text):
            return text
        case tree.Name(id=name):
            found = constants.get(name)
            return found if isinstance(found, str) else None
        case tree.Call(
            func=tree.Name(id="dedent") | tree.Attribute(value=tree.Name(id="textwrap"), attr="dedent"),
            args=(tree.Arg(kind=tree.ArgKind.POSITIONAL, value=value),),
        ):
            text = text_of(value, constants)
            return None if text is None else textwrap.dedent(text)
        case tree.Binary(op="+", left=left, right=right):
            first, second = text_of(left, constants), text_of(right, constants)
            return None if first is None or second is None else first + second
        case _:
            return None


def text_given(call: tree.Call, name: str, constants: Mapping[str, str | KnownText]) -> KnownText | None:
    """What a call of one of the RUNNERS is given, if that is known."""
    values: dict[str, tree.Expr] = {}
    for place, arg in zip(("source", "filename", "mode"), call.args, strict=False):
        if arg.kind is tree.ArgKind.POSITIONAL:
            values[place] = arg.value
    values.update({arg.name: arg.value for arg in call.args if arg.kind is tree.ArgKind.KEYWORD and arg.name})
    if "source" not in values:
        return None
    if name != "compile" and (compiled := _compiled(values["source"], constants)) is not None:
        return compiled
    text = text_of(values["source"], constants)
    if text is None:
        return None
    if name != "compile":
        return KnownText(name, _FILE, text)
    file = text_of(values["filename"], constants) if "filename" in values else None
    mode = text_of(values["mode"], constants) if "mode" in values else None
    return None if file is None or mode not in MODES else KnownText(mode, file, text)


def find_texts(module: tree.Module, *, examples: bool, runners: Iterable[Runner] = ()) -> Iterator[KnownText]:
    """The texts of a module; `examples`: those of its docstrings as well; `runners`: what else runs some."""
    constants = constant_texts(module)
    for file, _, _ in runners:
        yield KnownText("exec", file, "pass")  # what is run where nothing is given
    for node in _all_nodes(module):
        for file, functions, places in runners:
            yield from (KnownText("exec", file, text) for text in _texts_given(node, functions, places, constants))
        match node:
            case tree.Call(func=tree.Name(id=name)) if name in RUNNERS:
                given = text_given(node, name, constants)
                if given is not None:
                    yield given
    if examples:
        named = any(isinstance(node, tree.Attribute | tree.Name | tree.Alias) and _is_runner(node) for node in _all_nodes(module))
        for name, docstring in _docstrings(module.name, module.docstring, module.body):
            yield from _examples(name, docstring)
            if named:
                yield from _examples("NoName", docstring)


def _texts_given(
    node: tree.Node, functions: frozenset[str], places: tuple[str, ...], constants: Mapping[str, str | KnownText]
) -> Iterator[str]:
    """The texts that a call of one of these functions is given, at the first places or by their names."""
    match node:
        case tree.Call(func=tree.Name(id=name) | tree.Attribute(attr=name), args=args) if name in functions:
            for number, arg in enumerate(args):
                named = arg.name in places if arg.kind is tree.ArgKind.KEYWORD else number < len(places)
                text = text_of(arg.value, constants) if named else None
                if text is not None:
                    yield text


def _is_runner(node: tree.Node) -> bool:
    """Whether a node names what runs a docstring's examples under another name than its own."""
    match node:
        case tree.Attribute(attr=name) | tree.Name(id=name) | tree.Alias(name=name):
            return name == "run_docstring_examples"
    return False


def _docstrings(name: str, docstring: str | None, body: tuple[tree.Stmt, ...]) -> Iterator[tuple[str, str]]:
    """Docstrings with the names that `doctest` gives their tests."""
    if docstring:
        yield name, docstring
    for stmt in body:
        if isinstance(stmt, (tree.FunctionDef, tree.ClassDef)):
            inner = stmt.body if isinstance(stmt, tree.ClassDef) else ()
            yield from _docstrings(f"{name}.{stmt.bound_name}", stmt.docstring, inner)
        elif isinstance(stmt, (tree.If, tree.Try)):
            yield from _docstrings(name, None, (*stmt.body, *stmt.orelse))


def _examples(name: str, docstring: str) -> Iterator[KnownText]:
    import doctest  # imports much, for what is rare

    try:
        examples = doctest.DocTestParser().get_examples(docstring, name)
    except ValueError:
        return  # an error where the examples are looked for
    for number, example in enumerate(examples):
        yield KnownText("single", f"<doctest {name}[{number}]>", example.source)


def _all_nodes(module: tree.Module) -> Iterator[tree.Node]:
    from molt.compiler.evaluate.build import all_nodes

    for stmt in module.body:
        yield from all_nodes(stmt)


def _bound_by(node: tree.Node) -> Iterator[str]:
    """The names that a node may bind, in whatever scope."""
    match node:
        case tree.Assign(targets=targets):
            for target in targets:
                yield from _names_in(target)
        case tree.AugAssign(target=target) | tree.AnnAssign(target=target) | tree.For(target=target) | tree.NamedExpr(target=target):
            yield from _names_in(target)
        case tree.Delete(targets=targets):
            for target in targets:
                yield from _names_in(target)
        case tree.FunctionDef() | tree.ClassDef():
            yield node.bound_name
        case tree.Alias(name=name, asname=asname):
            yield asname or name.split(".")[0]
        case tree.Param(name=name):
            yield name
        case tree.ExceptHandler(name=str() as name):
            yield name
        case tree.WithItem(target=tree.Expr() as target):
            yield from _names_in(target)
        case tree.Global(names=names):
            yield from names


def _names_in(target: tree.Expr) -> Iterator[str]:
    from molt.compiler.evaluate.build import all_nodes

    return (node.id for node in all_nodes(target) if isinstance(node, tree.Name))


def names_bound(texts: Iterable[KnownText]) -> Iterator[str]:
    """What the texts of `exec` bind in their own scope: where they are run without a dict, the module's names."""
    for known in texts:
        if known.mode != "eval" and known.file == _FILE:
            try:
                yield from bound_names(ast.parse(known.text))
            except (SyntaxError, ValueError, RecursionError, MemoryError):
                continue


# --- compiling them ---


def texts_module(texts: Iterable[KnownText]) -> tree.Module:
    """The module of these texts."""
    span = Span(f"<{MODULE}>", 1, 0, 1, 0)
    body: list[tree.Stmt] = [tree.Import(span, (tree.Alias(span, "_molt_run", None),))]
    for number, text in enumerate(dict.fromkeys(texts)):
        body += _statements(text, number)
    return tree.Module(span, MODULE, span.file, tuple(body), None, False)


def _statements(known: KnownText, number: int) -> Iterator[tree.Stmt]:
    """A text's function, and its row in the table; nothing for what the function could not do as the text does it."""
    name = f"text_{number}"
    source = make_source(known.file, known.text)
    context = Context(source, Diagnostics(), lenient=True)
    text = known.text.lstrip(" \t") if known.mode == "eval" else known.text
    error = None
    module = None
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            compile(text, known.file, known.mode, dont_inherit=True)
            module = ast.parse(text, known.file, known.mode)
    except SyntaxError as raised:
        error = (type(raised).__name__, raised.msg, raised.filename, raised.lineno, raised.offset, raised.text, raised.end_lineno, raised.end_offset)
    except (ValueError, RecursionError, MemoryError):
        return
    if module is not None:
        try:
            function = rewrite_names(module, name)
        except NotRewritten:
            return
        converted = convert_module(ast.Module([function], []), MODULE, context).body
        for stmt in converted:
            assert isinstance(stmt, tree.FunctionDef)
            yield replace(stmt, name="<module>", mangled=name, docstring=None)
    row = ast.parse(f"_molt_run.table[{known.mode!r}, {known.file!r}, {known.text!r}] = {name if error is None else repr(error)}")
    yield from convert_module(row, MODULE, context).body
