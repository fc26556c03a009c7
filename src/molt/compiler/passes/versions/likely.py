"""What each value of user code most likely is: an int, a float, a bool, or something else.

Problem.  A test costs little where it succeeds, but which test is worth making?  In
`a[i] * b[j]` nothing says what is in the lists; the function that filled them does.

A whole-program, flow-insensitive analysis answers.  It need not be right: whoever uses an
answer tests it.  So it can go by names: classes are known by theirs, what is an instance
of nothing known has the attributes and methods of all, and keys of dicts are not told
from values.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from molt.compiler.ir.library import FastPaths
from molt.compiler.ir.model import Unit, Value
from molt.compiler.passes.versions.facts import Kind
from molt.compiler.passes.versions.flow import LIST, NONE, Flow, Node
from molt.compiler.passes.versions.function_flow import FunctionFlow
from molt.compiler.passes.versions.program_flow import NUMERIC, ProgramFlow


@dataclass(frozen=True, slots=True)
class Likely:
    """The answers; None where there is no saying.

    `kind`: of a value, if it is not None; `may_be_none`: whether it may be that as well.
    `may_be_number`: false where something else is known to be in it.  `is_list`: whether it
    is a list, `may_be_list`: or that among others.
    `classes`: the roles of the library's classes that it may be of, "" for any other; None where nothing is known.  `is_field`: whether instances have an
    attribute of this name of their own, and no class does.  `result`: of what the function with this symbol returns.
    `function`: the symbol of the one function of the unit that a value is.
    """

    kind: Callable[[Value], Kind | None]
    may_be_none: Callable[[Value], bool]
    may_be_number: Callable[[Value], bool]
    is_list: Callable[[Value], bool]
    is_field: Callable[[str], bool]
    may_be_list: Callable[[Value], bool]
    classes: Callable[[Value], frozenset[str] | None]
    result: Callable[[str], Kind | None]
    function: Callable[[Value], str | None]
    constructor: Callable[[Value], str | None]  # likewise of the `__init__` of the one class that a value is
    raised: Callable[[Value], str | None]  # likewise of one that makes exceptions
    # The symbol of the one method of this name that all classes of the program have that a value may be of.
    method: Callable[[Value, str], str | None]
    # Likewise of the function by which a property of this name gets its value, or sets it.
    getter: Callable[[Value, str], str | None]
    setter: Callable[[Value, str], str | None]
    is_guess: Callable[[Value], bool]  # whether nothing tells what it is but what is computed with it
    is_difference: Callable[[Value], bool]  # so that an index may well be below 0
    is_instance: Callable[[Value], bool]  # of a class of the program
    is_class: Callable[[Value], bool]  # that is, a class of the program itself
    has_global: Callable[[int, str], bool]  # whether a module of the program has a global of this name
    added_attributes: Callable[[str], int]  # how many attributes instances of a class have beyond those of its first base
    has_method: Callable[[str], bool]  # whether a class of the program has a method of this name
    is_wrapped: Callable[[str], bool]  # whether a class has something else under it, such as a static method


@dataclass(frozen=True, slots=True)
class Flows:
    """The solved graph itself, for those who ask where a value's kinds come from.

    `values` and `named` (globals, attributes, results: what, and which) give nodes; `functions`,
    `classes` and `instances` the marks of each, by symbol or by name.
    """

    flow: Flow
    values: Mapping[Value, Node]
    named: Mapping[tuple[str, object], Node]
    functions: Mapping[str, int]
    classes: Mapping[str, int]
    instances: Mapping[str, int]
    initializers: Mapping[str, str]  # class -> symbol of its `__init__`


def find_likely(unit: Unit, paths: FastPaths) -> Likely:
    """Analyses all functions of user code."""
    program = _solved(unit, paths)
    return Likely(
        kind=program.likely_kind,
        may_be_none=lambda value: bool(program.marks(value) & NONE),
        may_be_number=lambda value: not program.marks(value) & ~(NONE | NUMERIC),
        is_list=lambda value: program.marks(value) & ~NONE == LIST,
        is_field=program.is_field,
        may_be_list=lambda value: bool(program.marks(value) & LIST),
        classes=program.likely_classes,
        result=program.likely_result,
        function=lambda value: program.likely_callee(value, is_class=False),
        constructor=program.likely_constructor,
        raised=program.likely_raised,
        method=program.likely_method,
        getter=program.likely_getter,
        setter=program.likely_setter,
        is_guess=program.is_guess,
        is_difference=lambda value: value in program.differences,
        is_instance=lambda value: bool(program.marks(value) & program.all_instances),
        is_class=lambda value: bool(program.marks(value) & program.all_classes),
        has_global=lambda module, name: name in program.module_globals.get(module, ()),
        added_attributes=program.added_attributes,
        has_method=lambda name: name in program.by_method,
        is_wrapped=lambda name: name in program.wrapped,
    )


def find_flows(unit: Unit, paths: FastPaths) -> Flows:
    """The same analysis, to be looked into."""
    program = _solved(unit, paths)
    starts = {cls: methods["__init__"].symbol for cls, methods in program.owners.items() if "__init__" in methods}
    return Flows(
        program.flow, program.values, program.named, program.bits, program.class_bits, program.instance_bits, starts
    )


def _solved(unit: Unit, paths: FastPaths) -> ProgramFlow:
    program = ProgramFlow(unit, paths)
    program.number()
    for function in program.functions.values():
        FunctionFlow(program, function).build()
    program.mark_receivers()
    program.link_properties()
    program.flow.solve()
    for settle in (
        program.settle_bodies,
        program.settle_inherited,
        program.settle_super,
        program.settle_unknown,
        program.settle_hinted,
        program.settle_arithmetic,
        program.settle_parts,
    ):
        settle()
        program.flow.solve()
    return program
