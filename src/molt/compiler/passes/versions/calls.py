"""Calls of functions that are known by the time they are called."""

from __future__ import annotations

from dataclasses import replace

from molt.compiler.ir.library import DirectCall
from molt.compiler.ir.model import Const, Edge, Rep, Terminator, Value
from molt.compiler.passes.versions.cursor import Cursor
from molt.compiler.passes.versions.facts import REPS, Fact, Kind
from molt.compiler.passes.versions.fast_entries import FastEntry
from molt.compiler.passes.versions.site import Site

_RAW_KINDS = {rep: kind for kind, rep in REPS.items()}


def lower_call(site: Site) -> None:
    """`f(a, b)`, plain positional arguments, where it is likely known what `f` is."""
    callee, *args = site.op.operands
    method = str(site.op.attrs.get("method", ""))
    if method and _lower_library_method(site, callee, method, args):
        return
    direct = site.paths.calls.get(site.cursor.fact(callee).static)
    if direct is not None and _takes(direct, len(args)):
        call_directly(site, site.cursor, direct, args)
        return
    if site.cursor.fact(callee).kind is not Kind.WORD:
        site.do_plainly()
        return
    entry = site.entries.get(site.likely.function(callee) or "")
    if entry is not None and len(entry.kinds) == len(args):
        _lower_known_call(site, entry, callee, args)
        return
    init = site.entries.get(site.likely.constructor(callee) or "")
    if init is not None and len(init.kinds) == len(args) + 1 and init.returns_none and "site" in site.op.attrs:
        _lower_instance(site, init, callee, args)
        return
    site.do_plainly()


def _lower_known_call(site: Site, entry: FastEntry, callee: Value, args: list[Value]) -> None:
    site.open_slow_way()
    site.guard(site.cursor.value("calls_function", [site.cursor.word(callee)], symbol=entry.original))
    if _expect_all(site, entry.kinds, args):
        _call_fast_entry(site, entry, callee, args)
    else:
        site.do_plainly()
    site.finish()


def _expect_all(site: Site, kinds: tuple[Kind | None, ...], args: list[Value]) -> bool:
    return all(kind is None or site.expect(arg, kind) for arg, kind in zip(args, kinds, strict=True))


def _lower_instance(site: Site, init: FastEntry, callee: Value, args: list[Value]) -> None:
    """A call of a class that makes plain objects, filled by its `__init__`.

    All that can fail is tested before the object exists: its end could be seen.
    """
    row = site.op.attrs["site"]
    site.open_slow_way()
    assert site.slow is not None
    symbol, sig = site.paths.remember_class
    site.slow.emit("call", [site.slow.word(callee), site.slow.const(row, Rep.I64)], symbol=symbol, sig=sig, rep=sig.result)
    if not _expect_all(site, init.kinds[1:], args) or init.kinds[0] is not None:
        site.do_plainly()
        site.finish()
        return
    found = site.checked("class_at", [site.cursor.word(callee)], site=row)
    site.guard(site.cursor.value("calls_function", [found], symbol=init.original))
    made = site.cursor.value("new_instance", [site.cursor.word(callee)])
    filling = site.cursor.fork()
    site.cursor.check(made, Edge(filling.block), site.route(site.cursor, site.end.edges[1]))
    operands = [found, made, *_handed_over(filling, init.kinds[1:], args)]
    init_sig = init.signature
    done = filling.value("call", operands, symbol=init.symbol, sig=init_sig, rep=init_sig.result)
    returned = filling.fork()
    filling.check(done, Edge(returned.block), site.route(filling, site.end.edges[1]))
    assert site.op.result is not None
    returned.learn(site.op.result, Fact(Kind.WORD, word=made, never_null=True))
    returned.jump(site.route(returned, site.end.edges[0]))
    site.finish()


def _handed_over(cursor: Cursor, kinds: tuple[Kind | None, ...], args: list[Value]) -> list[Value]:
    return [cursor.word(arg) if kind is None else cursor.raw(arg) for arg, kind in zip(args, kinds, strict=True)]


def _lower_library_method(site: Site, callee: Value, name: str, args: list[Value]) -> bool:
    """A method of a built-in class that its receiver is likely of."""
    role = next((role for role, each in site.paths.methods if each == name), None)
    if role is None or site.likely.has_method(name):
        return False
    direct = site.paths.methods[role, name]
    fact = site.cursor.fact(args[0])
    if not _takes(direct, len(args)) or (fact.kind is not Kind.WORD and fact.cls != role):
        return False
    site.open_slow_way()
    site.guard(site.cursor.value("calls_method", [site.cursor.word(callee)], symbol=f"{direct.symbol}__boxed"))
    if site.expect_class(args[0], role):
        call_directly(site, site.cursor, direct, args)
    else:
        site.do_plainly()
    site.finish()
    return True


def _takes(direct: DirectCall, count: int) -> bool:
    """Whether it can be called with so many arguments."""
    most = len(direct.signature.params)
    return most - len(direct.defaults) <= count <= most


def call_directly(site: Site, cursor: Cursor, direct: DirectCall, args: list[Value]) -> None:
    """Calls a library function by its C symbol, on objects."""
    operands = [cursor.word(arg) for arg in args]
    left_out = len(direct.signature.params) - len(args)
    for is_none in direct.defaults[len(direct.defaults) - left_out :]:
        operands.append(_none(cursor) if is_none else cursor.null())
    sig, old = direct.signature, site.op.result
    assert old is not None
    result = cursor.emit("call", operands, symbol=direct.symbol, sig=sig, rep=sig.result)
    returned = cursor.fork()
    if result is None:
        returned.learn(old, Fact(Kind.OBJECT, word=_none(returned), cls="none"))
    elif sig.result is Rep.WORD:
        returned.learn(old, Fact(Kind.WORD, word=result, never_null=True))
    else:
        returned.learn(old, Fact(_RAW_KINDS[sig.result], raw=result))
    cursor.check(result, Edge(returned.block), site.route(cursor, site.end.edges[1]))
    returned.jump(site.route(returned, site.end.edges[0]))


def _none(cursor: Cursor) -> Value:
    return cursor.value("object", [], const=Const(None, "none"))


def _call_fast_entry(site: Site, entry: FastEntry, callee: Value, args: list[Value]) -> None:
    cursor, sig, old = site.cursor, entry.signature, site.op.result
    assert old is not None
    operands = [cursor.word(callee), *_handed_over(cursor, entry.kinds, args)]
    result = cursor.value("call", operands, symbol=entry.symbol, sig=sig, rep=sig.result)
    returned = cursor.fork()
    if entry.result is None:
        returned.learn(old, Fact(Kind.WORD, word=result, never_null=True))
        cursor.check(result, site.route(returned, site.end.edges[0]), site.route(returned, site.end.edges[1]))
        returned.function.blocks.remove(returned.block)
        return
    failed = cursor.fork()
    failed.cold = True
    cursor.check(result, Edge(returned.block), Edge(failed.block))
    returned.learn(old, Fact(entry.result, raw=result))
    returned.jump(site.route(returned, site.end.edges[0]))
    carried = failed.value("take_carried", [])
    carried.maybe_null = True
    is_null = failed.value("is_null", [carried])
    raised = site.route(failed, site.end.edges[1])
    failed.learn(old, Fact(Kind.WORD, word=carried, never_null=True))
    failed.branch(is_null, raised, site.route(failed, site.end.edges[0]), likely=True)


def return_number(cursor: Cursor, end: Terminator, kind: Kind) -> None:
    """`return v` of a fast entry: anything but a number of its kind is carried."""
    (old,) = end.operands
    if cursor.fact(old).kind is Kind.WORD:
        condition = cursor.is_of(old, kind)
        fits, other = cursor.fork(), cursor.fork()
        cursor.branch(condition, Edge(fits.block), Edge(other.block), likely=True)
        fits.learn(old, replace(fits.fact(old), kind=kind))
        _return(fits, fits.raw(old), end)
        _carry(other, old)
    elif cursor.fact(old).kind is kind:
        _return(cursor, cursor.raw(old), end)
    else:
        _carry(cursor, old)


def _return(cursor: Cursor, value: Value, end: Terminator) -> None:
    cursor.block.end = Terminator("return", [value], [], end.span)


def _carry(cursor: Cursor, old: Value) -> None:
    cursor.emit("carry", [cursor.word(old)])
    cursor.block.end = Terminator("raise", [], [], cursor.span)
