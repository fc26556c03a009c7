"""Names for `globals()` in modules of the host: which can be replaced, and which not."""

from molt.compiler.check.user.namespace_aliases import expand_namespace_aliases
from molt.compiler.check.user.scopes import build_scopes
from molt.compiler.source.diagnostics import Diagnostics
from molt.compiler.source.files import make_source
from molt.compiler.syntax.convert import parse_module
from molt.compiler.syntax.printer import print_module


def expanded(text: str) -> str:
    module = parse_module(make_source("m.py", text), "m", Diagnostics(), lenient=True)
    assert module is not None
    return print_module(expand_namespace_aliases(module, build_scopes(module)))


def is_changed(text: str) -> bool:
    module = parse_module(make_source("m.py", text), "m", Diagnostics(), lenient=True)
    assert module is not None
    return expand_namespace_aliases(module, build_scopes(module)) is not module


def test_uses_ask_for_the_names_again() -> None:
    text = expanded("g = globals()\ndef f(n):\n    return n in g and g[n]\ndel g\n")
    assert text.count("globals") == 2


def test_what_is_more_than_read_stays() -> None:
    assert is_changed("g = globals()\nx = g['a']\n")
    for use in ("g['a'] = 1", "del g['a']", "f(g)", "g = {}", "g.update(x)", "def f(g): return g['a']", "for g in x: pass"):
        assert not is_changed(f"g = globals()\nx = g['a']\n{use}\n"), use
