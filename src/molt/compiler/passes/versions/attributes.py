"""Attributes and methods, found again where the place found them last; properties as calls of their functions."""

from __future__ import annotations

from dataclasses import replace

from molt.compiler.ir.model import Const, Edge, Rep, Value
from molt.compiler.passes.versions.calls import call_method
from molt.compiler.passes.versions.facts import Fact, Kind
from molt.compiler.passes.versions.site import Site


def lower_get_attr(site: Site) -> None:
    """`x.name`: the slot in which the last object of this shape had it."""
    base, name, row = site.op.operands
    if site.cursor.fact(base).kind is not Kind.WORD or site.op.result is None:
        site.do_plainly()
        return
    text = _text(site, name)
    getter = site.entries.get(site.likely.getter(base, text) or "")
    if getter is not None and call_method(site, getter, text, [base], "getter_at"):
        return
    if site.likely.has_method(text) or text == "__class__":  # a property, most often
        site.do_plainly()
        return
    site.open_slow_way()
    _stay_unless_field(site, name)
    slot = _remembered(site, "slot_at", base, name, row)
    _learn_shape(site, base)
    found = site.cursor.value("load", [slot, site.cursor.const(0, Rep.I64)], elem="word", rep=Rep.WORD)
    site.go_on(site.expect_likely(site.op.result, Fact(Kind.WORD, word=found, never_null=True)))
    site.finish()


def lower_module_attr(site: Site) -> None:
    """`x.name` of what is most likely a module: what lies where this place found the name before."""
    base, name, row = site.op.operands
    if site.cursor.fact(base).kind is not Kind.WORD or site.op.result is None:
        site.do_plainly()
        return
    site.open_slow_way()
    text, slow = site.cursor.constants[name].attrs["const"], site.paths.fits["module_at"]
    if not site.op.attrs["is_function"] and not site.likely.has_global(site.op.attrs["module"], _text(site, name)):
        site.stay()
    found = site.checked("module_at", [site.cursor.word(base)], name=text, site=site.constant_row(row), slow=slow)
    site.go_on(Fact(Kind.WORD, word=found, never_null=True))
    site.finish()


def lower_set_attr(site: Site, *, is_own: bool) -> None:
    """`x.name = value`, or `object.__setattr__(x, "name", value)`: the slot, the new last one if need be."""
    base, name, value, row = site.op.operands
    if site.cursor.fact(base).kind is not Kind.WORD:
        site.do_plainly()
        return
    text = _text(site, name)
    setter = None if is_own else site.entries.get(site.likely.setter(base, text) or "")
    if setter is not None and call_method(site, setter, text, [base, value], "setter_at"):
        return
    site.open_slow_way()
    fact = site.cursor.fact(value)
    as_float = fact.kind is Kind.FLOAT and fact.word is None
    new = site.cursor.raw(value) if as_float else site.cursor.word(value)
    _stay_unless_field(site, name)
    slot = _remembered(site, "place_at", base, name, row, fits="own_place_at" if is_own else "")
    _learn_shape(site, base)
    operands = [slot, site.cursor.const(0, Rep.I64), new]
    site.cursor.emit("replace_float" if as_float else "replace_elem", operands)
    site.go_on()
    site.finish()


def lower_method(site: Site) -> None:
    """The function that a method call will call."""
    words = [site.cursor.word(v) for v in site.op.operands]
    shaped = site.cursor.fact(site.op.operands[-1]).shaped
    result = site.cursor.copy(site.op.code, words, {**site.op.attrs, "shaped": shaped}, site.op.result)
    assert result is not None and site.op.result is not None
    missing = site.cursor.fork()
    # What an object has of its own under the name is no reason to give up where no class is known to have it, nor is a class
    # that is asked for its own, as classes are by whoever calls a special method by name (`Base.__setattr__(self, …)`).
    name = str(site.op.attrs["name"].value)
    named = (site.likely.has_method(name) and not site.likely.is_wrapped(name)) or name in site.paths.method_names
    asks_class = site.likely.is_class(site.op.operands[-1]) or (site.op.code == "method_at" and name.startswith("__"))
    missing.cold = missing.cold or (named and not asks_class)
    found = site.cursor.fork()
    site.cursor.check(result, Edge(found.block), Edge(missing.block))
    found.learn(site.op.result, Fact(Kind.WORD, word=result, never_null=True))
    found.jump(site.route(found, site.end.edges[0]))
    missing.jump(site.route(missing, site.end.edges[1]))


def _stay_unless_field(site: Site, name: Value) -> None:
    """What a class has under a name is no reason to give up: a call finds it."""
    if not site.likely.is_field(_text(site, name)):
        site.stay()


def _text(site: Site, name: Value) -> str:
    const = site.cursor.constants[name].attrs["const"]
    assert isinstance(const, Const)
    return str(const.value)


def _remembered(site: Site, code: str, base: Value, name: Value, row: Value, fits: str = "") -> Value:
    text, slow = site.cursor.constants[name].attrs["const"], site.paths.fits[fits or code]
    shaped = site.cursor.fact(base).shaped
    return site.checked(code, [site.cursor.word(base)], name=text, site=site.constant_row(row), slow=slow, shaped=shaped)


def _learn_shape(site: Site, base: Value) -> None:
    """A slot in the object: from here on nobody need ask whether it has any.

    Not where the slow way goes on, too: it would take versions of its own to.
    """
    if site.leave is not None:
        site.cursor.learn(base, replace(site.cursor.fact(base), shaped=True))
