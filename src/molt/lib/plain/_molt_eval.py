"""`compile`, `eval` and `exec` of texts that are known only when the program runs.

A text is parsed (`_molt_parse`, `_molt_statements`), its names are told apart (`_molt_scopes`), and its tree is made
functions that call one another (`_molt_expressions`, `_molt_exec`).
"""

import _ast
import os
import sys

import _molt_code
import _molt_run
from _molt_exec import StatementCompiler
from _molt_expressions import Compiler
from _molt_frames import Frame, builtins_of, forget_globals, note_globals
from _molt_parse import parse_expression
from _molt_scopes import find_scopes
from _molt_statements import parse_statements
from _molt_units import Texts, Unit

from molt import MoltUnsupported


def compile_source(source, filename, mode, flags, optimize):
    """What `compile` gives: a code object, or a tree."""
    if flags & ~_ast.PyCF_ONLY_AST or optimize not in (-1, 0):
        raise MoltUnsupported("compile() with flags, or that optimizes")
    if not isinstance(filename, str):
        if not isinstance(filename, (bytes, os.PathLike)):
            raise TypeError(f"expected str, bytes or os.PathLike object, not {type(filename).__name__}")
        filename = os.fsdecode(filename)
    if isinstance(source, _ast.AST):
        _check_tree(source, mode)
        return source if flags & _ast.PyCF_ONLY_AST else _molt_code.call_unlimited(_compile_tree, source, filename, "", mode)
    text = source if isinstance(source, str) else _decoded(source)
    text.encode()  # raises the UnicodeEncodeError of half a pair of surrogates
    if mode == "eval":
        tree = _molt_code.call_unlimited(parse_expression, text.lstrip(" \t") if filename == "<string>" else text, filename)
    else:
        tree = _molt_code.call_unlimited(parse_statements, text, filename, mode)
    return tree if flags & _ast.PyCF_ONLY_AST else _molt_code.call_unlimited(_compile_tree, tree, filename, text, mode)


def _check_tree(tree, mode):
    """Raises what CPython says of a tree that is for another mode, or has nodes without a place."""
    wanted = {"exec": _ast.Module, "eval": _ast.Expression, "single": _ast.Interactive}[mode]
    if not isinstance(tree, wanted):
        raise TypeError(f"expected {wanted.__name__} node, got {type(tree).__name__}")
    waiting = [tree]
    while waiting:
        node = waiting.pop()
        for name in node._attributes:
            if getattr(node, name, None) is None:
                if not name.startswith("end_"):
                    raise TypeError(f'required field "{name}" missing from {_kind_of(node)}')
                setattr(node, name, getattr(node, name[4:]))
        for name in node._fields:
            value = getattr(node, name, None)
            waiting += [each for each in (value if isinstance(value, list) else (value,)) if isinstance(each, _ast.AST)]


def _kind_of(node):
    for kind in (_ast.expr, _ast.stmt, _ast.excepthandler, _ast.pattern):
        if isinstance(node, kind):
            return kind.__name__
    return type(node).__name__


def _decoded(source):
    """The text of bytes."""
    source = bytes(source)
    if source[:3] == b"\xef\xbb\xbf":
        source = source[3:]
    elif b"coding" in b"".join(source.splitlines()[:2]):
        raise MoltUnsupported("a text in bytes that says which encoding it is in")
    return source.decode()


def _compile_tree(tree, filename, text, mode):
    """The code object of a tree."""
    scopes = find_scopes(tree, filename)
    unit = Unit(scopes[tree], Texts(filename, text), 1, scopes)
    if mode == "eval":
        run = Compiler(unit).expr(tree.body)
    else:
        run = StatementCompiler(unit).module(tree, mode == "single")
    made = unit.finish(run).make_code()
    # What refers to itself would wait for the collector.
    for scope in scopes.values():
        scope.parent = None
        scope.children.clear()
    scopes.clear()
    return made


def run_unit(unit, globals, locals):
    """Runs the code of a text; its value."""
    return _molt_code.run(unit.record, _run, unit, globals, locals)


def _run(depth, unit, globals, locals):
    if unit.frees:
        raise TypeError("code object passed to exec() may not contain free variables")
    frame = Frame(unit, globals, builtins_of(globals), locals, {}, depth)
    before = note_globals(frame)
    try:
        result = unit.run(frame)
    except BaseException as error:
        # What looks at the traceback may ask for the globals.
        frame.leave(error)
        raise
    forget_globals(frame, before)
    return result


_molt_run.evaluator = sys.modules[__name__]
