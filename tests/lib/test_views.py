"""A view of an object's insides lives as long as the call that borrows the object: no library
function may take one of an object that only a variable of its own keeps alive."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

LIBRARY = Path(__file__).parents[2] / "src" / "molt" / "lib"
# Functions that write a pointer into an object to memory, and which argument the object is.
VIEWS = {"int_view": 2, "view_bytes": 1, "require_bytes": 1, "view_part": 2}


def views_of_locals(source: str) -> Iterator[str]:
    for function in ast.walk(ast.parse(source)):
        if isinstance(function, ast.FunctionDef):
            bound = {node.id for node in ast.walk(function) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)}
            lasting = {param.arg for param in (*function.args.posonlyargs, *function.args.args, *function.args.kwonlyargs)} - bound
            for call in ast.walk(function):
                if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id in VIEWS:
                    seen = call.args[VIEWS[call.func.id]]
                    while isinstance(seen, ast.Call) and ast.unparse(seen.func) == "cast":
                        seen = seen.args[-1]
                    while isinstance(seen, ast.Attribute):  # a field is kept by its object
                        seen = seen.value
                    if not isinstance(seen, ast.Call) and ast.unparse(seen) not in lasting:
                        yield f"{function.name}: {ast.unparse(call)}"


def test_a_view_of_a_variable_is_found() -> None:
    assert list(views_of_locals("def f(x):\n    y = x + 1\n    int_view(m, own, cast(int, y))"))
    assert not list(views_of_locals("def f(x):\n    int_view(m, own, cast(int, x))"))
    # An element is kept by what it is taken from.
    assert not list(views_of_locals("def f(x):\n    y = list_from(x)\n    view_bytes(v, y.items.get(0))"))


@pytest.mark.parametrize("path", sorted(LIBRARY.rglob("*.py")), ids=lambda path: str(path.relative_to(LIBRARY)))
def test_views_are_of_parameters(path: Path) -> None:
    assert list(views_of_locals(path.read_text())) == []
