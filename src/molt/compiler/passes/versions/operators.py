"""Operators of the program's own classes: `a + b` as a call of the method that it is.

Exact where both operands are of one class, or the right one is of a class of the library,
which derives from none of the program's: then the left one's method is asked first.  What
it does not know is left to the library, which asks the right one.
"""

from __future__ import annotations

from molt.compiler.ir.model import Const, Edge, Rep, Value
from molt.compiler.passes.versions.calls import call_entry, expect_all
from molt.compiler.passes.versions.cursor import Cursor
from molt.compiler.passes.versions.facts import METHODS, Fact, Kind
from molt.compiler.passes.versions.fast_entries import FastEntry
from molt.compiler.passes.versions.site import Site


def lower_own_operator(site: Site) -> bool:
    """A binary operator whose left operand is likely an instance of a class of the program; false for others."""
    a, b = site.op.operands
    operator = str(site.op.attrs["op"])
    name = METHODS.get(operator.removesuffix("="))
    fact = site.cursor.fact(a)
    if name is None or fact.kind is not Kind.WORD or (a.maybe_null and not fact.is_set):
        return False
    if operator.endswith("=") and site.likely.has_method(f"__i{name}__"):
        return False
    entry = site.entries.get(site.likely.method(a, f"__{name}__") or "")
    if entry is None or len(entry.kinds) != 2 or entry.kinds[0] is not None:
        return False
    other = site.cursor.fact(b)
    if other.kind is Kind.WORD and (site.likely.may_be_number(b) or (b.maybe_null and not other.is_set)):
        return False
    _call(site, entry, name, operator)
    return True


def _call(site: Site, entry: FastEntry, name: str, operator: str) -> None:
    a, b = site.op.operands
    site.open_slow_way()
    word = site.cursor.word(a)
    method, slow = Const(f"__{name}__", "str"), site.paths.fits["method_at"]
    found = site.checked("method_at", [word], name=method, site=site.new_row(), slow=slow)
    site.guard(site.cursor.value("calls_function", [found], symbol=entry.original))
    if site.cursor.fact(b).kind is Kind.WORD:
        classes = [site.cursor.value("type_id", [each]) for each in (word, site.cursor.word(b))]
        site.guard(site.cursor.value("compare", classes, op="=="))
    if not expect_all(site, entry.kinds, [a, b]):
        site.do_plainly()
        site.finish()
        return
    call_entry(site, entry, found, [a, b], lambda cursor: _ask_the_other(site, cursor, name, operator))
    site.finish()


def _ask_the_other(site: Site, cursor: Cursor, name: str, operator: str) -> None:
    """Goes on with a result that can be NotImplemented, which says that the other operand has to be asked."""
    old = site.op.result
    assert old is not None
    declined = cursor.value("object", [], const=Const(NotImplemented, "notimplemented"))
    given, asking = cursor.fork(), cursor.fork()
    is_result = cursor.value("compare", [cursor.word(old), declined], op="!=")
    cursor.branch(is_result, Edge(given.block), Edge(asking.block), likely=True)
    given.jump(site.route(given, site.end.edges[0]))
    symbol, sig = site.paths.ask_reflected
    names = [asking.value("object", [], const=Const(text, "str")) for text in (f"__r{name}__", operator)]
    operands: list[Value] = [asking.word(v) for v in site.op.operands] + names
    result = asking.value("call", operands, symbol=symbol, sig=sig, rep=Rep.WORD)
    answered = asking.fork()
    asking.check(result, Edge(answered.block), site.route(asking, site.end.edges[1]))
    answered.learn(old, Fact(Kind.WORD, word=result, never_null=True))
    answered.jump(site.route(answered, site.end.edges[0]))
