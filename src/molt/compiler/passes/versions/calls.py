"""Calls of functions that are known by the time they are called."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from molt.compiler.ir.library import DirectCall
from molt.compiler.ir.model import Const, Edge, Fills, ParamRecord, Rep, Terminator, Value
from molt.compiler.passes.versions.cursor import Cursor
from molt.compiler.passes.versions.facts import REPS, Fact, Kind, keyword_names
from molt.compiler.passes.versions.fast_entries import FastEntry
from molt.compiler.passes.versions.site import Site

_RAW_KINDS = {rep: kind for kind, rep in REPS.items()}


def lower_call(site: Site) -> None:
    """`f(a, b)`, plain positional arguments, where it is likely known what `f` is."""
    callee, *args = site.op.operands
    method, names = str(site.op.attrs.get("method", "")), keyword_names(site.op)
    if method and args[0].maybe_null and not site.cursor.fact(args[0]).is_set:
        site.do_plainly()
        return
    if names:
        _lower_own_call(site, callee, args, names, receiver=args[0] if method else None)
        return
    if method and _lower_library_method(site, method, args):
        return
    direct = site.paths.calls.get(site.cursor.fact(callee).static)
    if direct is not None and _takes(direct, len(args)):
        _lower_library_call(site, direct, args)
        return
    expected = str(site.op.attrs.get("expected", ""))
    direct = site.paths.calls.get(expected)
    if direct is not None and _takes(direct, len(args)) and site.cursor.fact(callee).kind is Kind.WORD:
        site.open_slow_way()
        static = site.cursor.value("static_object", [], name=expected)
        site.guard(site.cursor.value("compare", [site.cursor.word(callee), static], op="=="))
        _lower_library_call(site, direct, args)
        site.finish()
        return
    _lower_own_call(site, callee, args, (), receiver=args[0] if method else None)


def _lower_own_call(
    site: Site, callee: Value, args: list[Value], names: tuple[str, ...], *, receiver: Value | None
) -> None:
    """A call of a function or a class of the program, if it is likely known which; `receiver`: whose method it is."""
    if site.cursor.fact(callee).kind is not Kind.WORD:
        site.do_plainly()
        return
    entry = site.entries.get(site.likely.function(callee) or "")
    if entry is not None and (placed := _arrange(entry.params, args, names)) is not None:
        _lower_known_call(site, entry, callee, placed, by_name=receiver is not None and not site.likely.is_instance(receiver))
        return
    plain = site.likely.constructor(callee)
    raised = None if plain or names else site.likely.raised(callee)
    init = site.entries.get(plain or raised or "")
    if init is not None and init.returns_none and "site" in site.op.attrs:
        placed = _arrange(init.params[1:], args, names)
        if placed is not None:
            _lower_instance(site, init, callee, placed, given=None if plain else args)
            return
    site.do_plainly()


def _arrange(params: tuple[ParamRecord, ...], args: list[Value], names: tuple[str, ...]) -> list[Value | None] | None:
    """The arguments in the order of the parameters, None where a default is taken; None if they do not fit."""
    positional = len(args) - len(names)
    if positional > len(params):
        return None
    placed: list[Value | None] = [*args[:positional], *(None for _ in params[positional:])]
    places = {param.name: index for index, param in enumerate(params) if param.kind == "positional"}
    for name, arg in zip(names, args[positional:], strict=True):
        index = places.get(name)
        if index is None or placed[index] is not None:
            return None
        placed[index] = arg
    fits = all(arg is not None or param.has_default for arg, param in zip(placed, params, strict=True))
    return placed if fits else None


def _with_defaults(site: Site, entry: FastEntry, function: Value, placed: list[Value | None]) -> list[Value]:
    """Reads what was not given from the function, which is a value of the new function, as it may have been set anew.

    A default stands behind a value that the old function does not have.
    """
    count, out = entry.default_count, []
    first = len(placed) - count
    for index, arg in enumerate(placed):
        if arg is None:
            word = site.checked("default_of", [function], index=index - first, count=count)
            arg = site.cursor.function.new_value(Rep.WORD, "")
            site.cursor.learn(arg, Fact(Kind.WORD, word=word, never_null=True))
        out.append(arg)
    return out


def _lower_known_call(
    site: Site, entry: FastEntry, callee: Value, placed: list[Value | None], *, by_name: bool
) -> None:
    """`by_name`: nothing but a method's name speaks for this one."""
    site.open_slow_way()
    if by_name:
        site.stay()
    word = site.cursor.word(callee)
    site.guard(site.cursor.value("calls_function", [word], symbol=entry.original))
    args = _with_defaults(site, entry, word, placed)
    if expect_all(site, entry.kinds, args):
        call_entry(site, entry, word, args)
    else:
        site.do_plainly()
    site.finish()


def expect_all(site: Site, kinds: tuple[Kind | None, ...], args: Sequence[Value | None]) -> bool:
    """Makes sure that the arguments that are given are what a fast entry takes."""
    pairs = zip(args, kinds, strict=True)
    return all(kind is None or arg is None or site.expect(arg, kind) for arg, kind in pairs)


def _lower_instance(
    site: Site, init: FastEntry, callee: Value, placed: list[Value | None], *, given: list[Value] | None
) -> None:
    """A call of a class that makes plain objects, filled by its `__init__`; or exceptions, which keep what is given.

    All that can fail is tested before the object exists: its end could be seen.
    """
    row = site.op.attrs["site"]
    site.open_slow_way()
    if init.fills is not None and given is None:
        _lower_filled(site, init, init.fills, callee, placed)
        return
    if not expect_all(site, init.kinds[1:], placed) or init.kinds[0] is not None:
        site.do_plainly()
        site.finish()
        return
    slow = site.paths.fits["class_at" if given is None else "raised_at"]
    found = site.checked("class_at", [site.cursor.word(callee)], site=row, slow=slow)
    site.guard(site.cursor.value("calls_function", [found], symbol=init.original))
    args = _with_defaults(site, init, found, placed)
    if not expect_all(site, init.kinds[1:], args):
        site.do_plainly()
        site.finish()
        return
    made = site.cursor.value("new_instance", [site.cursor.word(callee)]) if given is None else _new_exception(site, callee, given)
    filling = site.cursor.fork()
    site.cursor.check(made, Edge(filling.block), site.route(site.cursor, site.end.edges[1]))
    first = found if init.uses_callee else filling.null()
    operands = [first, made, *_handed_over(filling, init.kinds[1:], args)]
    init_sig = init.signature
    done = filling.value("call", operands, symbol=init.symbol, sig=init_sig, rep=init_sig.result)
    returned = filling.fork()
    filling.check(done, Edge(returned.block), site.route(filling, site.end.edges[1]))
    assert site.op.result is not None
    returned.learn(site.op.result, Fact(Kind.WORD, word=made, never_null=True))
    returned.jump(site.route(returned, site.end.edges[0]))
    site.finish()


def _lower_filled(site: Site, init: FastEntry, fills: Fills, callee: Value, placed: list[Value | None]) -> None:
    """A call of a class whose `__init__` only stores: the new object is filled here."""
    # A class may have reasons of its own not to be filled so, and has them for good.
    site.stay()
    names = site.cursor.value("object", [], const=fills.names)
    slow = site.paths.fits["filled_at"]
    found = site.checked("filled_at", [site.cursor.word(callee), names], site=site.op.attrs["site"], slow=slow)
    site.guard(site.cursor.value("calls_function", [found], symbol=init.original))
    args = _with_defaults(site, init, found, placed)
    made = site.cursor.value("new_instance", [site.cursor.word(callee)])
    filling = site.cursor.fork()
    site.cursor.check(made, Edge(filling.block), site.route(site.cursor, site.end.edges[1]))
    values = [
        filling.value("object", [], const=source) if isinstance(source, Const) else filling.word(args[source - 1])
        for source in fills.sources
    ]  # fmt: skip
    filling.emit("fill_slots", [made, *values], site=site.op.attrs["site"])
    assert site.op.result is not None
    filling.learn(site.op.result, Fact(Kind.WORD, word=made, never_null=True))
    filling.jump(site.route(filling, site.end.edges[0]))
    site.finish()


def _new_exception(site: Site, callee: Value, given: list[Value]) -> Value:
    collected = site.cursor.value("make_tuple", [site.cursor.word(arg) for arg in given])
    making = site.cursor.fork()
    site.cursor.check(collected, Edge(making.block), site.route(site.cursor, site.end.edges[1]))
    site.cursor = making
    symbol, sig = site.paths.start_exception
    return making.value("call", [making.word(callee), collected], symbol=symbol, sig=sig, rep=sig.result)


def _handed_over(cursor: Cursor, kinds: tuple[Kind | None, ...], args: list[Value]) -> list[Value]:
    return [cursor.word(arg) if kind is None else cursor.raw(arg) for arg, kind in zip(args, kinds, strict=True)]


def _lower_library_method(site: Site, name: str, args: list[Value]) -> bool:
    """A method of a built-in class that its receiver is likely of."""
    role, is_sure = _role_of_receiver(site, name, args[0])
    direct = site.paths.methods.get((role, name))
    if direct is None or not _takes(direct, len(args)):
        return False
    site.open_slow_way()
    if not is_sure:
        site.stay()
    # That settles the method, too: nobody can give a class of the library another one.
    if not site.expect_class(args[0], role):
        site.do_plainly()
    elif (role, name) == ("list", "append"):
        _append(site, direct, args)
    elif _expect_machine_values(site, direct, args):
        call_directly(site, site.cursor, direct, args)
    else:
        site.do_plainly()
    site.finish()
    return True


def _append(site: Site, direct: DirectCall, args: list[Value]) -> None:
    site.cursor.emit("append", [site.cursor.word(arg) for arg in args], slow=direct.symbol)
    added = site.cursor.fork()
    assert site.op.result is not None
    added.learn(site.op.result, Fact(Kind.OBJECT, word=_none(added), cls="none"))
    site.cursor.check(None, Edge(added.block), site.route(site.cursor, site.end.edges[1]))
    added.jump(site.route(added, site.end.edges[0]))


def _role_of_receiver(site: Site, name: str, receiver: Value) -> tuple[str, bool]:
    """The built-in class whose method a call is expected to call, "" for none; whether anything speaks for that but the name."""
    fact, likely = site.cursor.fact(receiver), site.likely.classes(receiver)
    if fact.kind is not Kind.WORD:
        return fact.cls, True
    having = [role for role, each in site.paths.methods if each == name]
    if likely is None:
        return "" if not having or site.likely.has_method(name) else having[0], False
    found = [role for role in having if role in likely]
    return (found[0], True) if len(found) == 1 and "" not in likely else ("", False)


def _lower_library_call(site: Site, direct: DirectCall, args: list[Value]) -> None:
    """Of a function that takes machine values: with arguments that are such."""
    if site.slow is None and any(rep is not Rep.WORD for rep in direct.params):
        site.open_slow_way()
        _lower_library_call(site, direct, args)
        site.finish()
        return
    if _expect_machine_values(site, direct, args):
        call_directly(site, site.cursor, direct, args)
    else:
        site.do_plainly()


def _expect_machine_values(site: Site, direct: DirectCall, args: list[Value]) -> bool:
    """Makes sure that the arguments are what a function takes as machine values."""
    pairs = zip(args, direct.params, strict=False)
    return all(rep is Rep.WORD or _expect_machine_value(site, arg, rep) for arg, rep in pairs)


def _expect_machine_value(site: Site, arg: Value, rep: Rep) -> bool:
    """An int is a float where one is wanted, too."""
    kind = site.cursor.fact(arg).kind
    if kind is Kind.WORD:
        kind = site.likely.kind(arg) or _RAW_KINDS[rep]
    fits = kind is _RAW_KINDS[rep] or (rep is Rep.F64 and kind is Kind.INT)
    return fits and site.expect(arg, kind)


def _takes(direct: DirectCall, count: int) -> bool:
    """Whether it can be called with so many arguments."""
    most = len(direct.params)
    return most - len(direct.defaults) <= count <= most


def call_directly(site: Site, cursor: Cursor, direct: DirectCall, args: list[Value]) -> None:
    """Calls a library function by its C symbol."""
    operands = [
        cursor.word(arg) if rep is Rep.WORD else cursor.as_float(arg) if rep is Rep.F64 else cursor.raw(arg)
        for arg, rep in zip(args, direct.params, strict=False)
    ]
    if direct.cls:
        operands.insert(0, cursor.value("static_object", [], name=direct.cls))
    left_out = len(direct.params) - len(args)
    for default in direct.defaults[len(direct.defaults) - left_out :]:
        operands.append(_default(cursor, default))
    sig, old = direct.signature, site.op.result
    result = cursor.emit("call", operands, symbol=direct.symbol, sig=sig, rep=sig.result)
    returned = cursor.fork()
    if old is None:
        pass
    elif result is None:
        returned.learn(old, Fact(Kind.OBJECT, word=_none(returned), cls="none"))
    elif old.rep is not Rep.WORD:
        returned.learn(old, Fact(Kind.RAW, raw=result))
    elif sig.result is Rep.WORD:
        returned.learn(old, Fact(Kind.WORD, word=result, never_null=True))
    else:
        returned.learn(old, Fact(_RAW_KINDS[sig.result], raw=result))
    cursor.check(result, Edge(returned.block), site.route(cursor, site.end.edges[1]))
    returned.jump(site.route(returned, site.end.edges[0]))


def _default(cursor: Cursor, default: Const | int | None) -> Value:
    if default is None:
        return cursor.null()
    return cursor.const(default, Rep.I64) if isinstance(default, int) else cursor.value("object", [], const=default)


def _none(cursor: Cursor) -> Value:
    return cursor.value("object", [], const=Const(None, "none"))


def call_entry(
    site: Site,
    entry: FastEntry,
    callee: Value,
    args: list[Value],
    go_on: Callable[[Cursor, Fact], None] | None = None,
) -> None:
    """Calls a function whose fast entry the arguments fit; `callee`: a value of the new function.

    `go_on`: what to do with the result; by default it is the operation's.
    """
    go_on = go_on or partial(_go_on, site)
    cursor, sig = site.cursor, entry.signature
    operands = [callee if entry.uses_callee else cursor.null(), *_handed_over(cursor, entry.kinds, args)]
    result = cursor.value("call", operands, symbol=entry.symbol, sig=sig, rep=sig.result)
    returned = cursor.fork()
    if entry.result is None:
        cursor.check(result, Edge(returned.block), site.route(cursor, site.end.edges[1]))
        go_on(returned, Fact(Kind.WORD, word=result, never_null=True))
        return
    failed = cursor.fork()
    failed.cold = True
    cursor.check(result, Edge(returned.block), Edge(failed.block))
    go_on(returned, Fact(entry.result, raw=result))
    carried = failed.value("take_carried", [])
    carried.maybe_null = True
    is_null = failed.value("is_null", [carried])
    raising = failed.fork()
    raising.cold = cursor.cold
    raised = Edge(raising.block)
    raising.jump(site.route(raising, site.end.edges[1]))
    other = failed.fork()
    failed.branch(is_null, raised, Edge(other.block), likely=True)
    go_on(other, Fact(Kind.WORD, word=carried, never_null=True))


def call_method(
    site: Site,
    entry: FastEntry,
    name: str,
    args: list[Value],
    fits: str = "method_at",
    go_on: Callable[[Cursor, Fact], None] | None = None,
    *,
    stays: bool = False,
) -> bool:
    """A call of the function that the class of `args[0]` is expected to have under a name, `fits` saying how; false,
    and nothing done, if it cannot take these.  `stays`: a miss is no reason to give up."""
    fact = site.cursor.fact(args[0])
    if len(entry.kinds) != len(args) or entry.kinds[0] is not None or fact.kind is not Kind.WORD:
        return False
    if args[0].maybe_null and not fact.is_set:
        return False
    if any(_cannot_be(site, arg, kind) for arg, kind in zip(args, entry.kinds, strict=True)):
        return False
    site.open_slow_way()
    if stays:
        site.stay()
    found = site.checked(
        "method_at", [site.cursor.word(args[0])], name=Const(name, "str"), site=site.new_row(), slow=site.paths.fits[fits]
    )
    site.guard(site.cursor.value("calls_function", [found], symbol=entry.original))
    if expect_all(site, entry.kinds, args):
        call_entry(site, entry, found, args, go_on)
    else:
        site.do_plainly()
    site.finish()
    return True


def _cannot_be(site: Site, arg: Value, kind: Kind | None) -> bool:
    return kind is not None and site.cursor.fact(arg).kind not in (Kind.WORD, kind)


def _go_on(site: Site, cursor: Cursor, fact: Fact) -> None:
    if site.op.result is not None:
        cursor.learn(site.op.result, fact)
    cursor.jump(site.route(cursor, site.end.edges[0]))


def return_number(cursor: Cursor, old: Value, kind: Kind) -> None:
    """`return v` of a fast entry: anything but a number of its kind is carried."""
    if cursor.fact(old).kind is Kind.WORD:
        condition = cursor.is_of(old, kind)
        fits, other = cursor.fork(), cursor.fork()
        cursor.branch(condition, Edge(fits.block), Edge(other.block), likely=True)
        fits.learn(old, replace(fits.fact(old), kind=kind))
        _return(fits, fits.raw(old))
        _carry(other, old)
    elif cursor.fact(old).kind is kind:
        _return(cursor, cursor.raw(old))
    else:
        _carry(cursor, old)


def _return(cursor: Cursor, value: Value) -> None:
    cursor.block.end = Terminator("return", [value], [], cursor.span)


def _carry(cursor: Cursor, old: Value) -> None:
    cursor.emit("carry", [cursor.word(old)])
    cursor.block.end = Terminator("raise", [], [], cursor.span)
