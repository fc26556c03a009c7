"""The start of a `for` over a range whose ends are known to be ints."""

from __future__ import annotations

from molt.compiler.ir.model import Rep, Value
from molt.compiler.passes.versions.facts import Fact, Kind
from molt.compiler.passes.versions.site import Site

# What a word holds as a small int: the loop's numbers become such, where it goes on in the twin.
_SMALL = range(-(2**62), 2**62)


def lower_start_range(site: Site) -> None:
    """`start_range(start, stop, step, out)` for steps of 1 and -1: how many numbers, the first and the step to `out`."""
    start, stop, step, out = site.op.operands
    by = 1 if site.cursor.is_null(step) else site.constant_int(step)
    ends = [start] if site.cursor.is_null(stop) else [start, stop]
    if by not in (1, -1) or any(site.cursor.fact(end).kind is not Kind.INT for end in ends):
        site.do_plainly()
        return
    site.open_slow_way()
    site.leave = None  # large numbers are counted by objects; what follows is left to the twin, as it is rare
    for end in ends:
        _expect_small(site, end)
    zero = site.cursor.const(0, Rep.I64)
    limit = site.cursor.raw(ends[-1])
    first = site.cursor.raw(start) if len(ends) > 1 else zero
    span = [limit, first] if by > 0 else [first, limit]
    distance = site.cursor.value("arith", span, op="-", rep=Rep.I64)
    is_some = site.cursor.value("compare", [distance, zero], op=">")
    count = site.cursor.value("select", [is_some, distance, zero], rep=Rep.I64)
    for index, number in enumerate((first, site.cursor.const(by, Rep.I64))):
        place = [site.cursor.raw(out), site.cursor.const(index, Rep.I64), number]
        site.cursor.emit("store", place, elem="i64")
    site.go_on(Fact(Kind.RAW, raw=count))
    site.finish()


def _expect_small(site: Site, end: Value) -> None:
    constant = site.constant_int(end)
    if constant is not None and constant in _SMALL:
        return
    for op, bound in ((">=", _SMALL.start), ("<", _SMALL.stop)):
        site.guard(site.cursor.value("compare", [site.cursor.raw(end), site.cursor.const(bound, Rep.I64)], op=op))
