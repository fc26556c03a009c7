"""A program as a unit of IR: its modules, each with a body that runs once."""

from __future__ import annotations

from molt.compiler.check import tree as typed
from molt.compiler.check.declarations import Library
from molt.compiler.ir.model import ModuleRecord, Unit
from molt.compiler.lower.constructors import BoundInClasses
from molt.compiler.lower.function import lower_user_tree
from molt.compiler.lower.generator_functions import GeneratorFunctions
from molt.compiler.lower.unit import UnitLowering, constant_words
from molt.compiler.source.host import frozen_name
from molt.compiler.source.files import SourceFile


def lower_program(
    program: typed.Program, library: Library, sources: dict[str, SourceFile], folder: str, *, infer: bool = True
) -> UnitLowering:
    """Lowers all modules; `sources` by path, for the lines of tracebacks; paths are relative to `folder`.

    `infer`: whether loops may run generators in their place."""
    unit = UnitLowering(Unit("program"), library, sources, folder=folder)
    if infer:
        unit.generators = GeneratorFunctions(program.modules, program.live_names)
        unit.bound_in_classes = BoundInClasses(program.modules)
    for module in program.modules:
        unit.unit.functions.extend(lower_user_tree(unit, module.body, module))
    _finish(unit, program)
    return unit


def lower_host_module(
    program: typed.Program, library: Library, sources: dict[str, SourceFile], *, hidden: bool
) -> UnitLowering:
    """Lowers a module of the host's standard library to a unit of its own, which numbers nothing.

    `hidden`: one that CPython has in C."""
    module = program.modules[0]
    base = module.body.symbol
    ir = Unit(base.removeprefix("molt_u_"), base)
    unit = UnitLowering(ir, library, sources, frozen=frozen_name(module.name), hidden=hidden)
    unit.unit.functions.extend(lower_user_tree(unit, module.body, module))
    _finish(unit, program)
    return unit


def _finish(unit: UnitLowering, program: typed.Program) -> None:
    """Adds the modules to a unit that has all functions: the names in their tables are not words of the code."""
    unit.live_names |= constant_words(unit.unit)
    unit.unit.modules.extend(_module_record(unit, module) for module in program.modules)
    unit.unit.globals = program.globals


def _module_record(unit: UnitLowering, module: typed.Module) -> ModuleRecord:
    file = unit.file_path(module.path)
    origin = "(frozen)" if unit.frozen else ""
    for text in (module.name, file, *module.names, *([origin] if origin else ())):
        unit.constant(text)
        # Every module has a `__doc__`: that is no reason to hold what the library's classes say of themselves.
        if text != "__doc__":
            unit.live_names.add(text)
    if module.docstring is not None:
        unit.constant(module.docstring)
    return ModuleRecord(
        name=module.name,
        file=file,
        body=module.body.symbol,
        names=tuple(module.names.items()),
        docstring=module.docstring,
        is_package=module.is_package,
        index=module.index,
        origin=origin,
    )
