"""A package knows the folder that it is in, as a statement that it begins with:

    __path__ = [__file__.rpartition("/")[0]]
"""

from __future__ import annotations

import ast
from dataclasses import replace

from molt.compiler.source.diagnostics import Diagnostics
from molt.compiler.source.files import make_source
from molt.compiler.syntax import tree
from molt.compiler.syntax.context import Context
from molt.compiler.syntax.convert import convert_module

_TEXT = '__path__ = [__file__.rpartition("/")[0]]'


def with_path(module: tree.Module) -> tree.Module:
    """The module of a package, which begins with that."""
    context = Context(make_source(module.path, _TEXT), Diagnostics(), lenient=True)
    return replace(module, body=(*convert_module(ast.parse(_TEXT), module.name, context).body, *module.body))
