"""`x in y`, `x[y]` and `x[y] = z` of dicts, sets and strings: calls of what the library does for them.

The functions give True where they have ended the block.  A miss is no reason to give up: what
an analysis by names takes for a dict may well be something else for good.
"""

from __future__ import annotations

from molt.compiler.ir.model import Rep, Value
from molt.compiler.passes.versions.calls import call_directly
from molt.compiler.passes.versions.facts import Kind
from molt.compiler.passes.versions.site import Site


def lower_contains(site: Site) -> bool:
    """`key in container`."""
    container, key = site.op.operands
    return _call(site, "__contains__", container, [container, key])


def lower_get_item(site: Site) -> bool:
    """`container[key]`; of strings with an int."""
    container, key = site.op.operands
    if site.role_of(container) == "str" and not _is_int(site, key):
        return False
    return _call(site, "__getitem__", container, [container, key])


def lower_set_item(site: Site) -> bool:
    """`container[key] = value`."""
    return _call(site, "__setitem__", site.op.operands[0], site.op.operands)


def _call(site: Site, name: str, container: Value, args: list[Value]) -> bool:
    role = site.role_of(container)
    direct = site.paths.specials.get((role, name))
    if direct is None or not site.cursor.fact(container).is_set and container.maybe_null:
        return False
    site.open_slow_way()
    site.stay()
    fits = site.expect_class(container, role)
    for arg, rep in zip(args, direct.params, strict=True):
        fits = fits and (rep is Rep.WORD or site.expect(arg, Kind.INT))
    if fits:
        call_directly(site, site.cursor, direct, args)
    else:
        site.do_plainly()
    site.finish()
    return True


def _is_int(site: Site, value: Value) -> bool:
    kind = site.cursor.fact(value).kind
    return kind is Kind.INT or (kind is Kind.WORD and site.likely.kind(value) is Kind.INT)
