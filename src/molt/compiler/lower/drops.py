"""The drop functions of library classes that write none themselves: they release the word fields.

A class with `__drop__`, its own or a base's, is not touched: that method owns all there is.
"""

from __future__ import annotations

from molt.compiler.check import tree as typed
from molt.compiler.check.declarations import ClassDecl, Library
from molt.compiler.check.library import self_type
from molt.compiler.types.model import OBJECT, VOID, Type, is_word


def drop_symbol(library: Library, decl: ClassDecl) -> str:
    """The function that releases what an instance owns; "" where it owns nothing."""
    method = library.find_method(decl.key, "__drop__")
    if method is not None:
        return method.symbol
    owner = _owner(library, decl)
    return f"{owner.symbol}__drop" if owner is not None else ""


def visit_symbol(library: Library, decl: ClassDecl) -> str:
    """The function that shows the collector what an instance refers to besides its fields; "" for none."""
    method = library.find_method(decl.key, "__visit__")
    return method.symbol if method is not None else ""


def _owner(library: Library, decl: ClassDecl) -> ClassDecl | None:
    """The class whose drop function serves for this one, too: the nearest that adds fields of its own to release."""
    while not any(is_word(f.type) for f in decl.fields):
        if not decl.base:
            return None
        decl = library.classes[decl.base]
    return decl


def make_drops(library: Library) -> list[typed.Function]:
    """One function for each class that adds fields to release, unless a method does that."""
    return [
        _make_drop(library, decl)
        for decl in library.classes.values()
        if not decl.is_struct and library.find_method(decl.key, "__drop__") is None and _owner(library, decl) is decl
    ]


def _word_fields(library: Library, decl: ClassDecl) -> list[tuple[str, str, Type]]:
    """Declaring class, name and type of every field that holds a reference, those of bases first."""
    inherited = _word_fields(library, library.classes[decl.base]) if decl.base else []
    return inherited + [(decl.key, f.name, f.type) for f in decl.fields if is_word(f.type)]


def _make_drop(library: Library, decl: ClassDecl) -> typed.Function:
    span = decl.span
    this = typed.Variable("self", self_type(decl), is_param=True)
    receiver = typed.Local(span, this.type, this)
    body = tuple(
        typed.Assign(
            span,
            (typed.FieldPlace(span, receiver, key, name, type_),),
            typed.Low(span, OBJECT, "null_word", ()),
        )
        for key, name, type_ in _word_fields(library, decl)
    )
    return typed.Function(
        symbol=f"{decl.symbol}__drop",
        name="__drop__",
        qualname=f"{decl.key}.__drop__",
        kind="library",
        span=span,
        params=[this],
        locals=[this],
        frees=[],
        captures=[],
        body=body,
        result=VOID,
        noinline=library.modules[decl.key.rpartition(".")[0]].compact,
    )
