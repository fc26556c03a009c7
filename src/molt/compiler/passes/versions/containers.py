"""Lists in place: reading and writing an element, length and append.

The class is tested at run time where it is not known; a subclass of list goes the slow
way, as does an index below 0 or behind the end.
"""

from __future__ import annotations

from molt.compiler.ir.model import Edge, Rep, Value
from molt.compiler.passes.versions.calls import call_directly
from molt.compiler.passes.versions.cursor import Cursor
from molt.compiler.passes.versions.facts import Fact, Kind
from molt.compiler.passes.versions.site import Site


def lower_get_item(site: Site) -> None:
    """`xs[i]` of a list and an int."""
    container, index = site.op.operands
    if not _is_list_item(site, container, index):
        site.do_plainly()
        return
    site.open_slow_way()
    if site.expect_class(container, "list") and site.expect(index, Kind.INT):
        position = _position(site, container, index)
        item = site.cursor.value("load", [_items(site.cursor, container), position], elem="word", rep=Rep.WORD)
        item.maybe_null = False
        assert site.op.result is not None
        item.name = site.op.result.name
        site.go_on(site.expect_likely(site.op.result, Fact(Kind.WORD, word=item, never_null=True)))
    else:
        site.do_plainly()
    site.finish()


def lower_set_item(site: Site) -> None:
    """`xs[i] = v` for an index that is there."""
    container, index, value = site.op.operands
    if not _is_list_item(site, container, index):
        site.do_plainly()
        return
    site.open_slow_way()
    if site.expect_class(container, "list") and site.expect(index, Kind.INT):
        fact = site.cursor.fact(value)
        as_float = fact.kind is Kind.FLOAT and fact.word is None
        new = site.cursor.raw(value) if as_float else site.cursor.word(value)
        position = _position(site, container, index)
        operands = [_items(site.cursor, container), position, new]
        site.cursor.emit("replace_float" if as_float else "replace_elem", operands)
        site.go_on()
    else:
        site.do_plainly()
    site.finish()


def lower_exact_list(site: Site) -> None:
    """Whether a loop goes over a list: asked where one is likely, so that the other way is the
    usual one where it is not, and where that way would be wrong for a list."""
    (iterable,) = site.op.operands
    fact = site.cursor.fact(iterable)
    is_list = fact.kind is Kind.OBJECT and fact.cls == "list"
    unasked = fact.kind is not Kind.WORD or not (site.likely.may_be_list(iterable) or site.op.attrs.get("decides"))
    if unasked and not is_list:
        site.cursor.jump(site.route(site.cursor, site.end.edges[1]))
        return
    if not is_list:
        other = site.cursor.fork()
        other.cold = other.cold or site.likely.is_list(iterable)
        rest = site.cursor.fork()
        condition = site.cursor.has_class(site.cursor.word(iterable), "list")
        site.cursor.branch(condition, Edge(rest.block), Edge(other.block), likely=True)
        other.jump(site.route(other, site.end.edges[1]))
        site.cursor = rest
    site.go_on(Fact(Kind.OBJECT, word=site.cursor.word(iterable), cls="list"))


def lower_exact_tuple(site: Site) -> None:
    """Whether a value that is unpacked is a tuple of the right length."""
    (value,) = site.op.operands
    assert site.op.result is not None
    other, rest = site.cursor.fork(), site.cursor.fork()
    # What nothing is known of may as well be a list (`for [x, y], v in bodies`).
    is_open = site.likely.is_list(value) or site.likely.classes(value) is None
    other.cold = other.cold or not is_open
    result = site.cursor.copy(site.op.code, [site.cursor.word(value)], site.op.attrs, site.op.result)
    site.cursor.check(result, Edge(rest.block), Edge(other.block))
    other.learn(value, site.cursor.fact(value))
    rest.learn(value, site.cursor.fact(value))
    other.jump(site.route(other, site.end.edges[1]))
    rest.learn(site.op.result, Fact(Kind.OBJECT, word=result, cls="tuple"))
    rest.jump(site.route(rest, site.end.edges[0]))


def lower_item_at(site: Site) -> None:
    """The next item of a list, or on to the end."""
    held, index = site.op.operands
    assert site.op.result is not None
    position, length = site.cursor.raw(index), _length(site.cursor, held)
    there, ended = site.cursor.fork(), site.cursor.fork()
    more = site.cursor.value("compare", [position, length], op="<")
    site.cursor.branch(more, Edge(there.block), Edge(ended.block), likely=True)
    ended.jump(site.route(ended, site.end.edges[1]))
    item = there.value("load", [_items(there, held), position], elem="word", rep=Rep.WORD)
    item.maybe_null = False
    site.cursor = there
    fact = Fact(Kind.WORD, word=item, never_null=True)
    site.slow = there.fork()
    site.slow.cold = True
    site.slow.learn(site.op.result, fact)
    other = site.slow
    site.go_on(site.expect_likely(site.op.result, fact))
    other.jump(site.route(other, site.end.edges[0]))


def lower_length(site: Site, container: Value) -> None:
    """`len(xs)`, in place for a list and for what else has its length in a field."""
    direct = site.paths.calls[site.cursor.fact(site.op.operands[0]).static]
    role = role_with_length(site, container)
    if not role:
        call_directly(site, site.cursor, direct, [container])
        return
    _open_way(site, role)
    if site.expect_class(container, role):
        site.go_on(Fact(Kind.INT, raw=_length(site.cursor, container, role)))
    else:
        call_directly(site, site.cursor, direct, [container])
    site.finish(lambda slow: call_directly(site, slow, direct, [container]))


def lower_truth_of_container(site: Site, role: str) -> None:
    """Whether a container holds anything."""
    (container,) = site.op.operands
    _open_way(site, role)
    if site.expect_class(container, role):
        values = [_length(site.cursor, container, role), site.cursor.const(0, Rep.I64)]
        site.go_on(Fact(Kind.RAW, raw=site.cursor.value("compare", values, op="!=")))
    else:
        site.do_plainly()
    site.finish()


def role_with_length(site: Site, container: Value) -> str:
    """The class of the library that it is, or is likely of, if instances know their length; else ""."""
    role = site.role_of(container)
    return role if f"{role}.length" in site.paths.fields else ""


def _open_way(site: Site, role: str) -> None:
    """Lists are known well enough to give up on a miss; what an analysis by names takes for a dict may be anything."""
    site.open_slow_way()
    if role != "list":
        site.stay()


def _is_list(site: Site, container: Value) -> bool:
    fact = site.cursor.fact(container)
    if fact.kind is Kind.WORD:
        return site.likely.is_list(container)
    return fact.kind is Kind.OBJECT and fact.cls == "list"


def _is_list_item(site: Site, container: Value, index: Value) -> bool:
    """Both are known or expected."""
    kind = site.cursor.fact(index).kind
    is_int = kind is Kind.INT or (kind is Kind.WORD and site.likely.kind(index) is Kind.INT)
    return is_int and _is_list(site, container)


def _length(cursor: Cursor, container: Value, role: str = "list") -> Value:
    struct, field = cursor.paths.names.struct_symbol(role), cursor.paths.fields[f"{role}.length"]
    return cursor.value("field", [cursor.word(container)], struct=struct, field=field, rep=Rep.I64)


def _items(cursor: Cursor, container: Value) -> Value:
    struct, field = cursor.paths.names.struct_symbol("list"), cursor.paths.fields["list.items"]
    return cursor.value("field", [cursor.word(container)], struct=struct, field=field, rep=Rep.PTR)


def _position(site: Site, container: Value, index: Value) -> Value:
    """Where the element of this index lies, once it is known to be within the list."""
    position, length = site.cursor.raw(index), _length(site.cursor, container)
    constant = site.constant_int(index)
    if constant is None and site.likely.is_difference(index):
        return site.checked("checked", [position, length], op="[]", rep=Rep.I64)
    if constant is not None and constant < 0:
        position = site.cursor.value("arith", [length, position], op="+", rep=Rep.I64)
    unsigned = [site.cursor.value("convert", [v], rep=Rep.U64) for v in (position, length)]
    site.guard(site.cursor.value("compare", unsigned, op="<"))
    return position
