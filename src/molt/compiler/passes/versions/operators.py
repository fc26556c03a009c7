"""Operators of the program's own classes: `a + b` and `a < b` as calls of the methods that they are.

Exact where both operands are of one class, or the right one is of a class of the library,
which derives from none of the program's: then the left one's method is asked first.  What
it does not know is left to the library, which asks the right one.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from molt.compiler.ir.model import Const, CSignature, Edge, Rep, Value
from molt.compiler.passes.versions.calls import call_entry, call_method, expect_all
from molt.compiler.passes.versions.cursor import Cursor
from molt.compiler.passes.versions.facts import COMPARISONS, METHODS, Fact, Kind
from molt.compiler.passes.versions.fast_entries import FastEntry
from molt.compiler.passes.versions.site import Site

# (where, what is known of it): goes on with a result of the method.
_GoOn = Callable[[Cursor, Fact], None]


def lower_own_operator(site: Site) -> bool:
    """A binary operator whose left operand is likely an instance of a class of the program; false for others."""
    operator = str(site.op.attrs["op"])
    name = METHODS.get(operator.removesuffix("="))
    if name is None or (operator.endswith("=") and site.likely.has_method(f"__i{name}__")):
        return False
    names = (f"__r{name}__", operator)
    return _lower(site, f"__{name}__", lambda cursor, fact: _give_answer(site, cursor, fact, names))


def lower_own_comparison(site: Site) -> bool:
    """Likewise a comparison."""
    names = COMPARISONS[str(site.op.attrs["op"])]
    return _lower(site, names[0], lambda cursor, fact: _give_comparison(site, cursor, fact, names[1]))


def lower_own_item(site: Site, method: str) -> bool:
    """`x[i]`, `x[i] = v` and `v in x` of an instance of a class of the program, which has this method for it."""
    entry = site.entries.get(site.likely.method(site.op.operands[0], method) or "")
    if entry is None:
        return False
    asks_truth = site.op.result is not None and site.op.result.rep is Rep.BOOL
    go_on = partial(_give_truth, site) if asks_truth else None
    return call_method(site, entry, method, site.op.operands, go_on=go_on, stays=asks_truth)


def _lower(site: Site, method: str, go_on: _GoOn) -> bool:
    a, b = site.op.operands
    fact = site.cursor.fact(a)
    if fact.kind is not Kind.WORD or (a.maybe_null and not fact.is_set):
        return False
    entry = site.entries.get(site.likely.method(a, method) or "")
    if entry is None or len(entry.kinds) != 2 or entry.kinds[0] is not None:
        return False
    other = site.cursor.fact(b)
    if other.kind is Kind.WORD and (site.likely.may_be_number(b) or (b.maybe_null and not other.is_set)):
        return False
    _call(site, entry, method, go_on)
    return True


def _call(site: Site, entry: FastEntry, method: str, go_on: _GoOn) -> None:
    a, b = site.op.operands
    site.open_slow_way()
    word = site.cursor.word(a)
    name, slow = Const(method, "str"), site.paths.fits["method_at"]
    found = site.checked("method_at", [word], name=name, site=site.new_row(), slow=slow)
    site.guard(site.cursor.value("calls_function", [found], symbol=entry.original))
    if site.cursor.fact(b).kind is Kind.WORD:
        classes = [site.cursor.value("type_id", [each]) for each in (word, site.cursor.word(b))]
        site.guard(site.cursor.value("compare", classes, op="=="))
    if not expect_all(site, entry.kinds, [a, b]):
        site.do_plainly()
    else:
        call_entry(site, entry, found, [a, b], go_on)
    site.finish()


def _give_answer(site: Site, cursor: Cursor, fact: Fact, names: tuple[str, str]) -> None:
    """Goes on with the result of an operator's method; `names`: the other operand's method, and the operator."""
    assert site.op.result is not None
    if fact.kind is Kind.WORD:
        cursor, asking = _unless_declined(cursor, fact)
        result = _ask(site, asking, site.paths.ask_reflected, [_text(asking, name) for name in names])
        answered = _checked(site, asking, result)
        answered.learn(site.op.result, Fact(Kind.WORD, word=result, never_null=True))
        answered.jump(site.route(answered, site.end.edges[0]))
    cursor.learn(site.op.result, fact)
    cursor.jump(site.route(cursor, site.end.edges[0]))


def _give_comparison(site: Site, cursor: Cursor, fact: Fact, reflected: str) -> None:
    """Goes on with the result of a comparison's method, or its truth, if that is all that is asked for."""
    if fact.kind is Kind.WORD:
        cursor, asking = _unless_declined(cursor, fact)
        number = asking.const(list(COMPARISONS).index(str(site.op.attrs["op"])), Rep.I64)
        result = _ask(site, asking, site.paths.compare_declined, [number, _text(asking, reflected)])
        answered = _checked(site, asking, result)
        _give_truth(site, answered, Fact(Kind.WORD, word=result, never_null=True))
    _give_truth(site, cursor, fact)


def _give_truth(site: Site, cursor: Cursor, fact: Fact) -> None:
    old = site.op.result
    assert old is not None
    if old.rep is Rep.BOOL:
        if fact.kind is Kind.WORD:
            assert fact.word is not None
            raw = cursor.value("truth", [fact.word], slow=site.paths.truth)
            cursor = _checked(site, cursor, raw)
        elif fact.kind is Kind.BOOL:
            assert fact.raw is not None
            raw = fact.raw
        else:
            assert fact.raw is not None
            zero = cursor.const(0 if fact.kind is Kind.INT else 0.0, fact.raw.rep)
            raw = cursor.value("compare", [fact.raw, zero], op="!=")
        fact = Fact(Kind.RAW, raw=raw)
    cursor.learn(old, fact)
    cursor.jump(site.route(cursor, site.end.edges[0]))


def _unless_declined(cursor: Cursor, fact: Fact) -> tuple[Cursor, Cursor]:
    """Where a result is one, and where it is NotImplemented, which says that the other operand has to be asked."""
    assert fact.word is not None
    declined = cursor.value("object", [], const=Const(NotImplemented, "notimplemented"))
    given, asking = cursor.fork(), cursor.fork()
    is_result = cursor.value("compare", [fact.word, declined], op="!=")
    cursor.branch(is_result, Edge(given.block), Edge(asking.block), likely=True)
    return given, asking


def _ask(site: Site, cursor: Cursor, function: tuple[str, CSignature], more: list[Value]) -> Value:
    symbol, sig = function
    operands = [*(cursor.word(v) for v in site.op.operands), *more]
    return cursor.value("call", operands, symbol=symbol, sig=sig, rep=Rep.WORD)


def _checked(site: Site, cursor: Cursor, result: Value) -> Cursor:
    """Where an operation that can raise has not."""
    rest = cursor.fork()
    cursor.check(result, Edge(rest.block), site.route(cursor, site.end.edges[1]))
    return rest


def _text(cursor: Cursor, text: str) -> Value:
    return cursor.value("object", [], const=Const(text, "str"))
