"""Writes programs made of other people's doctests: `python tools/doctest_programs.py FROM TO`.

Collections of algorithms have their expectations in docstrings, and nothing to see when
they are run. Each module with examples becomes a program beside the modules it imports:
its own text without the part for `__main__`, then every example, printed. Whether
a docstring's expectation holds is not asked: CPython is the oracle.
"""

from __future__ import annotations

import ast
import doctest
import sys
from collections.abc import Iterator
from pathlib import Path

# Documented classes have examples of their methods; each is called where its names are bound.
_SHOW = '''
def _show_example(_value):
    if _value is not None:
        print(repr(_value))
'''


def main(source: Path, target: Path) -> int:
    count = 0
    for file in sorted(source.rglob("*.py")):
        text = file.read_text(encoding="utf-8")
        if (program := program_of(text)) is not None:
            place = target / file.relative_to(source)
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_text(program, encoding="utf-8")
            count += 1
    print(f"{count} programs")
    return 0 if count else 1


def program_of(text: str) -> str | None:
    """The program of a module's doctests; None where it has none, or is not Python."""
    try:
        tree = ast.parse(text)
    except SyntaxError:
        return None
    body = "\n".join(_function(i, lines) for i, lines in enumerate(_examples(tree)))
    if not body:
        return None
    kept = ast.Module([node for node in tree.body if not _is_main_part(node)], [])
    return f"{ast.unparse(kept)}\n{_SHOW}\n{body}"


def _examples(tree: ast.Module) -> Iterator[list[str]]:
    """The statements of each docstring's examples, as lines of a function's body."""
    parser = doctest.DocTestParser()
    for node in ast.walk(tree):
        if not isinstance(node, (ast.Module, ast.ClassDef, ast.FunctionDef)):
            continue
        try:
            examples = parser.get_examples(ast.get_docstring(node) or "")
        except ValueError:
            continue
        lines = [line for example in examples for line in _shown(example.source)]
        if lines:
            yield lines


def _shown(source: str) -> list[str]:
    """One example, with its value shown as the interactive interpreter would, or its error."""
    try:
        statements = ast.parse(source).body
    except SyntaxError:
        return []
    if any(isinstance(statement, (ast.Import, ast.ImportFrom)) for statement in statements):
        # Not as if the module were optional.
        return [line for statement in statements for line in ast.unparse(statement).splitlines()]
    lines = []
    for statement in statements:
        if isinstance(statement, ast.Expr):
            lines.append(f"_show_example({ast.unparse(statement.value)})")
        else:
            lines.extend(ast.unparse(statement).splitlines())
    return [
        "try:",
        *(f"    {line}" for line in lines),
        "except Exception as _error:",
        "    print(type(_error).__name__, _error)",
    ]


def _function(number: int, lines: list[str]) -> str:
    body = "\n".join(f"    {line}" for line in lines)
    return f"def _examples_{number}():\n{body}\n_examples_{number}()\n"


def _is_main_part(node: ast.stmt) -> bool:
    return isinstance(node, ast.If) and ast.unparse(node.test) == "__name__ == '__main__'"


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
