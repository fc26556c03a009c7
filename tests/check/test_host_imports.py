"""Which imports of a module of the host's standard library count."""

from molt.compiler.check.user.host_imports import Body, HostImport, derives_from, find_bodies, needed_imports
from molt.compiler.source.diagnostics import Diagnostics
from molt.compiler.source.files import make_source
from molt.compiler.syntax import tree
from molt.compiler.syntax.convert import parse_module


def parse(text: str) -> tree.Module:
    module = parse_module(make_source("m.py", text), "m", Diagnostics(), lenient=True)
    assert module is not None
    return module


def bodies(text: str) -> tuple[Body, ...]:
    return find_bodies(parse(text), False)


def needed(text: str, named: set[str]) -> list[str]:
    return [each.module for each in needed_imports(bodies(text), named)]


def test_what_a_function_imports_counts_where_it_is_named() -> None:
    text = "import a\ndef f():\n    import b\ndef g():\n    f()\n    import c\n"
    assert needed(text, set()) == ["a"]
    assert needed(text, {"f"}) == ["a", "b"]
    assert sorted(needed(text, {"g"})) == ["a", "b", "c"]


def test_special_and_decorated_functions_count_always() -> None:
    assert needed("class C:\n    def __len__(self):\n        import a\n", set()) == ["a"]
    assert needed("@register(3)\ndef f():\n    import a\n", set()) == ["a"]
    assert needed("class C:\n    @property\n    def f(self):\n        import a\n", set()) == []


def test_what_runs_only_in_scripts_does_not_count() -> None:
    assert needed("if __name__ == '__main__':\n    import doctest\n", set()) == []
    assert needed("if TYPE_CHECKING:\n    import a\nelse:\n    import b\n", set()) == ["b"]


def test_a_handled_import_is_optional_and_its_handler_stands_for_it() -> None:
    (body,) = bodies("try:\n    from a import x\nexcept ImportError:\n    import b\n")
    tried, instead = body.imports
    assert tried == HostImport("a", ("x",), optional=True)
    assert (instead.module, instead.optional, instead.instead_of) == ("b", False, (tried,))


def test_relative_imports_are_made_absolute() -> None:
    module = parse_module(make_source("p/m.py", "from . import a\nfrom .b import c\n"), "p.m", Diagnostics())
    assert module is not None
    assert [each.module for each in find_bodies(module, False)[0].imports] == ["p", "p.b"]


def test_deriving_and_registering_are_seen_through_imports() -> None:
    names = frozenset({"a.b"})
    assert list(derives_from(parse("from a.b import C\nclass D(C[int]): pass\n"), names)) == ["a.b"]
    assert list(derives_from(parse("import a.b\nclass D(a.b.C): pass\n"), names)) == ["a.b"]
    assert list(derives_from(parse("import a.b as x\nx.C.register(int)\n"), names)) == ["a.b"]
    assert list(derives_from(parse("from a.b import C\ndef f(x: C): pass\n"), names)) == []


def test_of_branches_one_that_imports_what_is_missing_is_not_run() -> None:
    (body,) = bodies("if x in names:\n    import a\nelif y in names:\n    from b import *\n    import c\n")
    first, second, third = body.imports
    assert (first.module, first.optional, first.along_with) == ("a", True, (HostImport("a", (), optional=True),))
    assert [other.module for other in third.along_with] == ["b", "c"]
    assert second.optional


def test_what_is_listed_or_asked_for_is_not_used() -> None:
    text = "{}\ndef f():\n    import a\n"
    assert needed(text.format("__all__ = ['f']"), set()) == []
    assert needed(text.format("__all__.extend(['f'])"), set()) == []
    assert needed(text.format("if has('f'): pass"), set()) == []
    assert needed(text.format("x = get('f')"), set()) == ["a"]


def test_an_attribute_that_is_asked_for_by_hasattr_is_not_needed() -> None:
    (body,) = bodies("import a\nx = hasattr(a, 'b') and a.b()\ny = a.c\n")
    assert body.imports[0].names == ("c",)
