"""Operators on numbers: machine operations where both operands are known or expected to be.

Exact: an int result that leaves 64 bits, a division by zero, and every operand that is
something else go the slow way.
"""

from __future__ import annotations

from collections.abc import Sequence

from molt.compiler.ir.model import Edge, Rep, Value
from molt.compiler.passes.versions.facts import Fact, Kind
from molt.compiler.passes.versions.operators import lower_own_comparison, lower_own_operator
from molt.compiler.passes.versions.site import Site

# Ints up to here are doubles without rounding.
_EXACT_FLOAT = 2**53
_CHECKED = frozenset({"+", "-", "*"})
_BITWISE = frozenset({"&", "|", "^"})
_INT_OPERATORS = _CHECKED | _BITWISE | {"//", "%", "<<", ">>", "/", "**"}
_FLOAT_OPERATORS = frozenset({"+", "-", "*", "/", "**"})


def lower_binary(site: Site) -> None:
    """`a op b`, or in place: on numbers these are the same."""
    operands = site.op.operands
    operator = str(site.op.attrs["op"]).removesuffix("=")
    kind = _expected(site, operator, operands)
    if kind is Kind.INT and operator in _INT_OPERATORS:
        site.open_slow_way()
        if (numbers := _expect_ints(site, operands)) is not None:
            _lower_ints(site, operator, numbers)
        else:
            site.do_plainly()
    elif kind is Kind.FLOAT and operator in _FLOAT_OPERATORS:
        site.open_slow_way()
        if _expect_number(site, operands[0]) and _expect_number(site, operands[1]):
            _lower_floats(site, operator)
        else:
            site.do_plainly()
    elif lower_own_operator(site):
        return
    else:
        site.do_plainly()
        return
    site.finish()


def _expected(site: Site, operator: str, operands: Sequence[Value]) -> Kind | None:
    """INT or FLOAT for an operation on such; None where nothing speaks for either. Of bools, `&`, `|` and `^` give bools."""
    if not all(site.cursor.fact(v).kind is not Kind.WORD or site.likely.may_be_number(v) for v in operands):
        return None
    kinds = [_expected_kind(site, v) for v in operands]
    if operator not in _BITWISE or any(kind is not Kind.BOOL for kind in kinds):
        kinds = [Kind.INT if kind is Kind.BOOL else kind for kind in kinds]
    if Kind.FLOAT in kinds and all(kind in (Kind.FLOAT, Kind.INT, None) for kind in kinds):
        return Kind.FLOAT
    if Kind.INT in kinds and all(kind in (Kind.INT, None) for kind in kinds):
        return Kind.INT
    return None


def _expected_kind(site: Site, old: Value) -> Kind | None:
    fact = site.cursor.fact(old)
    return site.likely.kind(old) if fact.kind is Kind.WORD else fact.kind


def _expect_ints(site: Site, operands: Sequence[Value]) -> list[Value] | None:
    """Makes sure that the operands are ints, or bools, for which ints stand then; None where one certainly is neither."""
    found = []
    for old in operands:
        is_bool = _expected_kind(site, old) is Kind.BOOL
        if not site.expect(old, Kind.BOOL if is_bool else Kind.INT):
            return None
        found.append(_as_int(site, old) if is_bool else old)
    return found


def _as_int(site: Site, old: Value) -> Value:
    number = site.cursor.function.new_value(Rep.WORD, old.name)
    site.cursor.learn(number, Fact(Kind.INT, raw=site.cursor.value("convert", [site.cursor.raw(old)], rep=Rep.I64)))
    return number


def _expect_number(site: Site, old: Value) -> bool:
    """An operand of a float operation: a float, unless it is an int already or expected to be."""
    if site.cursor.fact(old).kind is Kind.INT:
        return True
    if _expected_kind(site, old) is Kind.BOOL:
        return False
    return site.expect(old, Kind.INT if site.likely.kind(old) is Kind.INT else Kind.FLOAT)


# --- ints


def _lower_ints(site: Site, operator: str, operands: Sequence[Value]) -> None:
    cursor = site.cursor
    a, b = (cursor.raw(v) for v in operands)
    divisor = site.constant_int(operands[1])
    if operator in _CHECKED:
        _give(site, Kind.INT, site.checked("checked", [a, b], op=operator, rep=Rep.I64))
    elif operator in _BITWISE:
        _give(site, Kind.INT, cursor.value("arith", [a, b], op=operator, rep=Rep.I64))
    elif operator in ("//", "%"):
        if divisor is None:
            # Neither 0, which raises, nor -1, whose quotient can leave 64 bits.
            one = cursor.const(1, Rep.I64)
            shifted = cursor.value("convert", [cursor.value("arith", [b, one], op="+", rep=Rep.I64)], rep=Rep.U64)
            site.guard(cursor.value("compare", [shifted, cursor.const(1, Rep.U64)], op=">"))
        elif divisor in (0, -1):
            _give_up(site)
            return
        _give(site, Kind.INT, site.cursor.value("arith", [a, b], op=operator, rep=Rep.I64))
    elif operator == "<<" and divisor is not None and 0 <= divisor < 62:
        factor = cursor.const(1 << divisor, Rep.I64)
        _give(site, Kind.INT, site.checked("checked", [a, factor], op="*", rep=Rep.I64))
    elif operator == ">>" and divisor is not None and 0 <= divisor < 64:
        _give(site, Kind.INT, cursor.value("arith", [a, b], op=">>", rep=Rep.I64))
    elif operator == "**" and divisor == 2:
        _give(site, Kind.INT, site.checked("checked", [a, a], op="*", rep=Rep.I64))
    elif operator == "/":
        _divide_ints(site, a, b, divisor)
    else:
        _give_up(site)


def _divide_ints(site: Site, a: Value, b: Value, divisor: int | None) -> None:
    """A true division is correctly rounded; that of two doubles is, if both ints are exact as such."""
    if divisor == 0:
        _give_up(site)
        return
    if divisor is None:
        site.guard(site.cursor.value("compare", [b, site.cursor.const(0, Rep.I64)], op="!="))
        guard_exact_as_float(site, b)
    elif abs(divisor) > _EXACT_FLOAT:
        _give_up(site)
        return
    guard_exact_as_float(site, a)
    doubles = [site.cursor.value("convert", [v], rep=Rep.F64) for v in (a, b)]
    _give(site, Kind.FLOAT, site.cursor.value("arith", doubles, op="/", rep=Rep.F64))


def guard_exact_as_float(site: Site, value: Value) -> None:
    """Goes on only where an int is a double without rounding."""
    cursor = site.cursor
    moved = cursor.value("arith", [value, cursor.const(_EXACT_FLOAT, Rep.I64)], op="+", rep=Rep.I64)
    distance = cursor.value("convert", [moved], rep=Rep.U64)
    site.guard(cursor.value("compare", [distance, cursor.const(2 * _EXACT_FLOAT, Rep.U64)], op="<="))


# --- floats


def _lower_floats(site: Site, operator: str) -> None:
    cursor = site.cursor
    a, b = (cursor.as_float(v) for v in site.op.operands)
    if operator == "**":
        _lower_power(site, a, b)
        return
    if operator == "/":
        divisor = site.constant_number(site.op.operands[1])
        if divisor == 0:
            _give_up(site)
            return
        if divisor is None:
            site.guard(cursor.value("compare", [b, cursor.const(0.0, Rep.F64)], op="!="))
    _give(site, Kind.FLOAT, site.cursor.value("arith", [a, b], op=operator, rep=Rep.F64))


def _lower_power(site: Site, a: Value, b: Value) -> None:
    """A positive base and a finite result; all else can raise or be complex."""
    site.guard(site.cursor.value("power_is_plain", [a, b]))
    result = site.cursor.value("power", [a, b])
    site.guard(site.cursor.value("compare", [result, site.cursor.const(float("inf"), Rep.F64)], op="<"))
    _give(site, Kind.FLOAT, result)


def _give(site: Site, kind: Kind, raw: Value) -> None:
    site.go_on(Fact(kind, raw=raw))


def _give_up(site: Site) -> None:
    """Behind the guards it turned out that there is no fast way."""
    site.do_plainly()


# --- one operand


def lower_unary(site: Site, operator: str) -> None:
    """`-a`, `+a`, `~a`."""
    (a,) = site.op.operands
    kind = _expected_kind(site, a)
    if kind not in (Kind.INT, Kind.FLOAT) or (kind is Kind.FLOAT and operator == "~"):
        site.do_plainly()
        return
    site.open_slow_way()
    if not site.expect(a, kind):
        site.do_plainly()
    elif operator == "+":
        site.go_on(Fact(kind, raw=site.cursor.raw(a)))
    elif operator == "~":
        site.go_on(Fact(kind, raw=site.cursor.value("invert", [site.cursor.raw(a)], rep=Rep.I64)))
    elif kind is Kind.FLOAT:
        site.go_on(Fact(kind, raw=site.cursor.value("negate", [site.cursor.raw(a)], rep=Rep.F64)))
    else:
        zero = site.cursor.const(0, Rep.I64)
        site.go_on(Fact(kind, raw=site.checked("checked", [zero, site.cursor.raw(a)], op="-", rep=Rep.I64)))
    site.finish()


# --- comparisons and truth


def lower_comparison(site: Site) -> None:
    """`a op b` of two numbers; the result is a bool, as an object or for a condition."""
    operands: Sequence[Value] | None = site.op.operands
    assert operands is not None
    kinds = [_expected_kind(site, v) for v in operands]
    numbers = (Kind.INT, Kind.FLOAT, Kind.BOOL)
    if not any(kind in numbers for kind in kinds) or not all(kind in numbers or kind is None for kind in kinds):
        if not (lower_own_comparison(site) or _lower_texts(site)):
            site.do_plainly()
        return
    site.open_slow_way()
    as_floats = Kind.FLOAT in kinds
    if not as_floats:
        operands = _expect_ints(site, operands)
    elif not (_expect_number(site, operands[0]) and _expect_number(site, operands[1])):
        operands = None
    if operands is None:
        site.do_plainly()
    else:
        _compare(site, operands, as_floats)
    site.finish()


def _lower_texts(site: Site) -> bool:
    """`a == b` or `a != b` of two strings; false for others."""
    op = site.op.attrs["op"]
    if op not in ("==", "!=") or not all(_is_text(site, v) for v in site.op.operands):
        return False
    site.open_slow_way()
    if not all([site.expect_class(v, "str") for v in site.op.operands]):
        site.do_plainly()
        site.finish()
        return True
    result = site.cursor.value("same_text", [site.cursor.word(v) for v in site.op.operands])
    if op == "!=":
        result = site.cursor.value("not", [result])
    assert site.op.result is not None
    site.go_on(Fact(Kind.BOOL if site.op.result.rep is Rep.WORD else Kind.RAW, raw=result))
    site.finish()
    return True


def _is_text(site: Site, old: Value) -> bool:
    fact = site.cursor.fact(old)
    if fact.kind is Kind.OBJECT:
        return fact.cls == "str"
    is_set = fact.is_set or not old.maybe_null
    return fact.kind is Kind.WORD and is_set and not site.likely.may_be_none(old) and site.likely.classes(old) == {"str"}


def lower_extreme(site: Site, args: Sequence[Value], op: str) -> bool:
    """`min(a, b)` (by `<`) or `max(a, b)` (by `>`) of numbers of one kind, or of two of any; false for others."""
    kinds = [_expected_kind(site, arg) for arg in args]
    alike = len(set(kinds)) == 1
    if not all(kind in (Kind.INT, Kind.FLOAT) for kind in kinds) or (len(args) > 2 and not alike):
        return False
    site.open_slow_way()
    if not all([site.expect(arg, kind) for arg, kind in zip(args, kinds, strict=True) if kind is not None]):
        site.do_plainly()
        site.finish()
        return True
    if alike:
        # Each is asked in turn, so that the first of those that are equal, or not ordered, is taken.
        best, *others = (site.cursor.raw(arg) for arg in args)
        for other in others:
            better = site.cursor.value("compare", [other, best], op=op)
            best = site.cursor.value("select", [better, other, best], rep=best.rep)
        assert kinds[0] is not None
        site.go_on(Fact(kinds[0], raw=best))
        site.finish()
        return True
    first, second = args
    # The second is asked, so that the first of two that are equal, or not ordered, is taken.
    condition = site.cursor.value("compare", _comparable(site, [second, first], Kind.FLOAT in kinds), op=op)
    ways = [site.cursor.fork(), site.cursor.fork()]
    site.cursor.branch(condition, Edge(ways[0].block), Edge(ways[1].block))
    assert site.op.result is not None
    for way, arg in zip(ways, (second, first), strict=True):
        way.learn(site.op.result, way.fact(arg))
        way.jump(site.route(way, site.end.edges[0]))
    site.finish()
    return True


def lower_magnitude(site: Site, arg: Value) -> bool:
    """`abs(a)` of an int; false for others."""
    if _expected_kind(site, arg) is not Kind.INT:
        return False
    site.open_slow_way()
    if not site.expect(arg, Kind.INT):
        site.do_plainly()
        site.finish()
        return True
    zero = site.cursor.const(0, Rep.I64)
    negated = site.checked("checked", [zero, site.cursor.raw(arg)], op="-", rep=Rep.I64)
    condition = site.cursor.value("compare", [site.cursor.raw(arg), zero], op="<")
    below, other = site.cursor.fork(), site.cursor.fork()
    site.cursor.branch(condition, Edge(below.block), Edge(other.block))
    assert site.op.result is not None
    below.learn(site.op.result, Fact(Kind.INT, raw=negated))
    other.learn(site.op.result, Fact(Kind.INT, raw=other.raw(arg)))
    for way in (below, other):
        way.jump(site.route(way, site.end.edges[0]))
    site.finish()
    return True


def _comparable(site: Site, operands: Sequence[Value], as_floats: bool) -> list[Value]:
    """Two numbers of one machine type, between which a comparison is exact."""
    if not as_floats:
        return [site.cursor.raw(v) for v in operands]
    for old in operands:
        exact = site.constant_int(old)
        if site.cursor.fact(old).kind is Kind.INT and (exact is None or abs(exact) > _EXACT_FLOAT):
            guard_exact_as_float(site, site.cursor.raw(old))
    return [site.cursor.as_float(v) for v in operands]


def _compare(site: Site, operands: Sequence[Value], as_floats: bool) -> None:
    values = _comparable(site, operands, as_floats)
    result = site.cursor.value("compare", values, op=site.op.attrs["op"])
    assert site.op.result is not None
    site.go_on(Fact(Kind.BOOL if site.op.result.rep is Rep.WORD else Kind.RAW, raw=result))


def lower_truth(site: Site) -> None:
    """`bool(a)` of a number or a bool."""
    (a,) = site.op.operands
    kind = site.cursor.fact(a).kind
    if kind is Kind.BOOL:
        site.go_on(Fact(Kind.RAW, raw=site.cursor.raw(a)))
    elif kind in (Kind.INT, Kind.FLOAT):
        value = site.cursor.raw(a)
        zero = site.cursor.const(0 if kind is Kind.INT else 0.0, value.rep)
        site.go_on(Fact(Kind.RAW, raw=site.cursor.value("compare", [value, zero], op="!=")))
    else:
        site.do_plainly()
