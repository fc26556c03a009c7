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

import __future__
import ast
import warnings
from collections.abc import Iterable, Iterator
from dataclasses import replace

from molt.compiler.evaluate.text_names import NotRewritten, bound_names, rewrite_names
from molt.compiler.evaluate.text_sets import RUNNERS, KnownText, TextSets
from molt.compiler.source.diagnostics import Diagnostics
from molt.compiler.source.files import SourceFile
from molt.compiler.source.span import Span
from molt.compiler.syntax import tree
from molt.compiler.syntax.context import Context
from molt.compiler.syntax.convert import convert_module

MODULE = "_molt_texts"
_FILE = "<string>"
# What tracebacks call texts, the functions that run them, and the names of the parameters for them, which come first.
Runner = tuple[str, frozenset[str], tuple[str, ...]]


# --- finding them ---


def find_texts(module: tree.Module, sets: TextSets, *, examples: bool, runners: Iterable[Runner] = ()) -> Iterator[KnownText]:
    """The texts of a module; `examples`: those of its docstrings as well; `runners`: what else runs some."""
    for file, _, _ in runners:
        yield KnownText("exec", file, "pass")  # what is run where nothing is given
    for node in _all_nodes(module):
        for file, functions, places in runners:
            yield from (KnownText("exec", file, text) for text in _texts_given(node, functions, places, sets))
        match node:
            case tree.Call(func=tree.Name(id=name)) if name in RUNNERS:
                yield from sets.given(node, name) or ()
    if examples:
        named = any(isinstance(node, tree.Attribute | tree.Name | tree.Alias) and _is_runner(node) for node in _all_nodes(module))
        for name, docstring in _docstrings(module.name, module.docstring, module.body):
            yield from _examples(name, docstring)
            if named:
                yield from _examples("NoName", docstring)


def runs_unknown(module: tree.Module, sets: TextSets) -> bool:
    """Whether a module does something with `exec`, `eval` or `compile` besides running texts that are known."""
    own = {stmt.bound_name for stmt in module.body if isinstance(stmt, tree.FunctionDef)}
    known = {
        id(node.func) for node in _all_nodes(module)
        if isinstance(node, tree.Call) and isinstance(node.func, tree.Name) and node.func.id in RUNNERS
        and sets.given(node, node.func.id) is not None
    }  # fmt: skip
    return any(
        isinstance(node, tree.Name) and node.id in RUNNERS - own and id(node) not in known
        or isinstance(node, tree.Attribute) and node.attr in RUNNERS and isinstance(node.value, tree.Name) and node.value.id == "builtins"
        for node in _all_nodes(module)
    )


def _texts_given(
    node: tree.Node, functions: frozenset[str], places: tuple[str, ...], sets: TextSets
) -> Iterator[str]:
    """The texts that a call of one of these functions is given, at the first places or by their names."""
    match node:
        case tree.Call(func=tree.Name(id=name) | tree.Attribute(attr=name), args=args) if name in functions:
            for number, arg in enumerate(args):
                named = arg.name in places if arg.kind is tree.ArgKind.KEYWORD else number < len(places)
                if named:
                    yield from sorted(sets.of(arg.value) or ())


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


def names_bound(texts: Iterable[KnownText], flags: int) -> Iterator[str]:
    """What the texts of `exec` bind in their own scope: where they are run without a dict, the module's names."""
    for known in texts:
        if known.mode != "eval" and known.file == _FILE:
            try:
                yield from bound_names(compile(known.text, _FILE, "exec", flags | ast.PyCF_ONLY_AST, dont_inherit=True))
            except (SyntaxError, ValueError, RecursionError, MemoryError):
                continue


# --- compiling them ---


def flags_of(modules: Iterable[tree.Module]) -> int:
    """The flags of `compile` that the texts inherit which modules run: that of who writes `<>` for `!=`."""
    for stmt in (stmt for module in modules for stmt in module.body):
        if isinstance(stmt, tree.ImportFrom) and stmt.module == "__future__" and any(alias.name == "barry_as_FLUFL" for alias in stmt.names):
            return __future__.barry_as_FLUFL.compiler_flag
    return 0


def texts_module(texts: Iterable[KnownText], flags: int) -> tree.Module:
    """The module of these texts."""
    span = Span(f"<{MODULE}>", 1, 0, 1, 0)
    body: list[tree.Stmt] = [tree.Import(span, (tree.Alias(span, "_molt_run", None),))]
    for number, text in enumerate(dict.fromkeys(texts)):
        body += _statements(text, number, flags)
    return tree.Module(span, MODULE, span.file, tuple(body), None, False)


def _statements(known: KnownText, number: int, flags: int) -> Iterator[tree.Stmt]:
    """A text's function, and its row in the table; nothing for what the function could not do as the text does it."""
    name = f"text_{number}"
    # Without its lines, so that columns stay what CPython's code has, which count bytes: those that lower the text, and
    # count back in a program's files, do not see it.
    source = SourceFile(known.file, known.text, ("",))
    context = Context(source, Diagnostics(), lenient=True)
    text = known.text.lstrip(" \t") if known.mode == "eval" else known.text
    error = None
    module = None
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            compile(text, known.file, known.mode, flags, dont_inherit=True)
            module = compile(text, known.file, known.mode, flags | ast.PyCF_ONLY_AST, dont_inherit=True)
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
