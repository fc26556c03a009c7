"""Places: assigning to and deleting names, attributes, items, fields and unpackings."""

from __future__ import annotations

from molt.compiler.check import tree as typed
from molt.compiler.intrinsics import layouts
from molt.compiler.ir.model import Rep, Value
from molt.compiler.lower.expr import lower_expr, lower_object
from molt.compiler.lower.frame import Frame
from molt.compiler.lower.names import cell_of, own_names
from molt.compiler.lower.unit import element_name
from molt.compiler.source.span import Span
from molt.compiler.types.model import Ptr, is_word


def store(frame: Frame, place: typed.Place, value: Value) -> None:
    """`place = value`; the parts of the place are evaluated here."""
    match place:
        case typed.LocalPlace(span=span, var=var):
            store_local(frame, var, value, span)
        case typed.GlobalPlace(span=span, name=name, index=index):
            frame.builder.emit("set_global", [value], span, index=index, name=name)
        case typed.ClassPlace(span=span, name=name):
            assert frame.namespace is not None
            frame.call("set_item", [frame.namespace, frame.name(name), value], span)
        case typed.OwnPlace(span=span, name=name):
            frame.call("set_item", [own_names(frame, span), frame.name(name), value], span)
        case typed.AttrPlace(span=span, value=base, name=name):
            set_attr(frame, lower_object(frame, base), name, value, span)
        case typed.ItemPlace(span=span, value=base, index=typed.SliceExpr(step=typed.Constant(value=None)) as part) if frame.is_user:
            container = lower_object(frame, base)
            bounds = [lower_object(frame, bound) for bound in (part.lower, part.upper)]
            frame.call("set_slice", [container, *bounds, value], span)
        case typed.ItemPlace(span=span, value=base, index=index):
            container = lower_object(frame, base)
            frame.call("set_item", [container, lower_object(frame, index), value], span)
        case typed.UnpackPlace():
            _unpack(frame, place, value)
        case typed.FieldPlace(span=span, value=base, struct=key, field=name, type=type_):
            code = "replace_field" if is_word(type_) else "set_field"
            struct = frame.unit.struct_symbol(key)
            frame.builder.emit(code, [lower_expr(frame, base), value], span, struct=struct, field=name)
        case typed.PtrPlace(span=span, pointer=pointer, index=index):
            assert isinstance(pointer.type, Ptr)
            elem = element_name(frame.unit.library, pointer.type.element)
            base = lower_expr(frame, pointer)
            frame.builder.emit("store", [base, lower_expr(frame, index), value], span, elem=elem)
        case _:
            raise AssertionError(f"no store to {type(place).__name__}")


def set_attr(frame: Frame, base: Value, name: str, value: Value, span: Span) -> None:
    """`base.name = value`."""
    if not frame.is_user:
        frame.call("set_attr", [base, frame.name(name), value], span)
        return
    frame.call("set_attr_at", [base, frame.name(name), value, frame.new_row()], span)


def store_local(frame: Frame, var: typed.Variable, value: Value, span: Span) -> None:
    """Rebinds a local; in user code the old value dies right after."""
    if var.cell:
        cell = cell_of(frame, var, span)
        struct = frame.unit.struct_symbol(layouts.CELL)
        frame.builder.emit("replace_field", [cell, value], span, struct=struct, field=layouts.CELL_CONTENTS)
        return
    if not frame.is_user or value.rep is not Rep.WORD:
        frame.builder.write_variable(var, value)
        return
    old = frame.builder.read_variable(var)
    own = frame.builder.value("own", [value], span)
    frame.builder.write_variable(var, own)
    if old.maybe_null or old.owned:
        frame.builder.emit("release", [old], span)


def _unpack(frame: Frame, place: typed.UnpackPlace, value: Value) -> None:
    parts = unpack(frame, value, len(place.places), place.star, place.span)
    for part, target in zip(parts, place.places, strict=True):
        store(frame, target, part)


def unpack(frame: Frame, value: Value, count: int, star: int, span: Span) -> list[Value]:
    """`count` parts of a value; that at `star`, unless it is -1, is a list of what is left."""
    if frame.is_user and star < 0:
        return _unpack_tuple(frame, value, count, span)
    return _unpack_any(frame, value, count, star, span)


def _unpack_tuple(frame: Frame, value: Value, count: int, span: Span) -> list[Value]:
    """The elements of a tuple as they lie there, or whatever else gives so many."""
    builder = frame.builder
    token = object()
    names = [(token, index) for index in range(count)]
    for name in names:
        builder.declare_variable(name, Rep.WORD)
    other, end = builder.new_block(), builder.new_block()
    found = builder.emit("exact_tuple", [value], span, count=count)
    builder.check(found, span, other)
    assert found is not None
    data = builder.value("inline_data", [found], span, struct=frame.unit.struct_symbol(layouts.TUPLE))
    for index, name in enumerate(names):
        item = builder.value("load", [data, frame.i64(index)], span, elem="word", rep=Rep.WORD)
        item.maybe_null = False
        builder.write_variable(name, item)
    builder.jump(end, span=span)
    frame.enter(other)
    out = builder.value("stack", [], span, elem="word", count=max(count, 1))
    frame.call("unpack", [value, frame.i64(count), out], span)
    for index, name in enumerate(names):
        builder.write_variable(name, take(frame, out, index, span))
    builder.jump(end, span=span)
    frame.enter(end)
    return [builder.read_variable(name) for name in names]


def take(frame: Frame, out: Value, index: int, span: Span) -> Value:
    """Moves a word out of an array that a library function has filled."""
    part = frame.builder.value("take_elem", [out, frame.i64(index)], span)
    part.maybe_null = False
    return part


def _unpack_any(frame: Frame, value: Value, count: int, star: int, span: Span) -> list[Value]:
    out = frame.builder.value("stack", [], span, elem="word", count=max(count, 1))
    if star < 0:
        frame.call("unpack", [value, frame.i64(count), out], span)
    else:
        before, after = frame.i64(star), frame.i64(count - star - 1)
        frame.call("unpack_star", [value, before, after, out], span)
    return [take(frame, out, index, span) for index in range(count)]


def delete(frame: Frame, place: typed.Place) -> None:
    """`del place`."""
    match place:
        case typed.LocalPlace(span=span, var=var):
            _delete_local(frame, var, span)
        case typed.GlobalPlace(span=span, name=name, index=index):
            old = frame.builder.value("take_global", [], span, index=index, name=name)
            _fail_if_unset(frame, old, "raise_name_error", name, span)
            frame.builder.emit("release", [old], span)
        case typed.ClassPlace(span=span, name=name):
            assert frame.namespace is not None
            frame.call("class_delete", [frame.namespace, frame.name(name)], span)
        case typed.OwnPlace(span=span, name=name):
            frame.call("class_delete", [own_names(frame, span), frame.name(name)], span)
        case typed.AttrPlace(span=span, value=base, name=name):
            frame.call("del_attr", [lower_object(frame, base), frame.name(name)], span)
        case typed.ItemPlace(span=span, value=base, index=index):
            container = lower_object(frame, base)
            frame.call("del_item", [container, lower_object(frame, index)], span)
        case typed.UnpackPlace(places=places):
            for each in places:
                delete(frame, each)
        case _:
            raise AssertionError(f"no deletion of {type(place).__name__}")


def _delete_local(frame: Frame, var: typed.Variable, span: Span) -> None:
    if var.cell:
        struct = frame.unit.struct_symbol(layouts.CELL)
        cell = cell_of(frame, var, span)
        old = frame.builder.value("take_field", [cell], span, struct=struct, field=layouts.CELL_CONTENTS)
        key = "raise_free_variable" if var.free >= 0 else "raise_unbound_local"
        _fail_if_unset(frame, old, key, var.name, span)
        frame.builder.emit("release", [old], span)
        return
    old = frame.builder.read_variable(var)
    _fail_if_unset(frame, old, "raise_unbound_local", var.name, span)
    frame.builder.write_variable(var, frame.null())
    frame.builder.emit("release", [old], span)


def _fail_if_unset(frame: Frame, value: Value, error: str, name: str, span: Span) -> None:
    if not value.maybe_null:
        return
    null, bound = frame.branch_if_null(value, span)
    with frame.elsewhere(null):
        frame.raise_always(error, [frame.object(name)], span)
    frame.enter(bound)


def forget(frame: Frame, place: typed.Place) -> None:
    """Unbinds the name of an `except … as name` clause, bound or not."""
    match place:
        case typed.LocalPlace(span=span, var=var) if var.cell:
            struct = frame.unit.struct_symbol(layouts.CELL)
            cell = cell_of(frame, var, span)
            old = frame.builder.value("take_field", [cell], span, struct=struct, field=layouts.CELL_CONTENTS)
            frame.builder.emit("release", [old], span)
        case typed.LocalPlace(span=span, var=var):
            old = frame.builder.read_variable(var)
            frame.builder.write_variable(var, frame.null())
            frame.builder.emit("release", [old], span)
        case typed.GlobalPlace(span=span, name=name, index=index):
            old = frame.builder.value("take_global", [], span, index=index, name=name)
            frame.builder.emit("release", [old], span)
        case typed.ClassPlace(span=span, name=name):
            assert frame.namespace is not None
            frame.call("class_forget", [frame.namespace, frame.name(name)], span)
        case typed.OwnPlace(span=span, name=name):
            frame.call("class_forget", [own_names(frame, span), frame.name(name)], span)
        case _:
            raise AssertionError(f"no name in {type(place).__name__}")
