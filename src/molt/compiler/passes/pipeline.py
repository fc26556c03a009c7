"""The passes in their order, each with the reason for its place.

To add one: a file of its own with the problem, before and after, and the invariants that
hold on return; then a row here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from molt.compiler.ir.library import FastPaths
from molt.compiler.ir.model import Function, Unit
from molt.compiler.ir.verifier import verify_unit
from molt.compiler.passes.generators import GeneratorNames, split_generator
from molt.compiler.passes.harmless import mark_harmless_calls
from molt.compiler.passes.insert_refcounts import insert_refcounts_in
from molt.compiler.passes.known_attributes import reuse_attributes
from molt.compiler.passes.raising import drop_needless_checks
from molt.compiler.passes.remove_unreachable import remove_unreachable
from molt.compiler.passes.versions.budget import Budget
from molt.compiler.passes.versions.instance_sizes import make_room
from molt.compiler.passes.versions.kept import Kept
from molt.compiler.passes.versions.likely import find_likely
from molt.compiler.passes.versions.specialize import specialize


# After this one, blocks and values are those that `versions` makes versions of.
BEFORE_VERSIONS = "remove_unreachable after raising"


@dataclass(frozen=True, slots=True)
class Pass:
    """`reason`: why the pass stands where it stands.  `each`: of one that looks at a function by itself, what
    it makes of it; such passes come last."""

    name: str
    run: Callable[[Unit], None]
    reason: str
    each: Callable[[Function], Iterable[Function]] | None = None


def _one_by_one(name: str, each: Callable[[Function], Iterable[Function]], reason: str) -> Pass:
    def run(unit: Unit) -> None:
        unit.functions = [made for function in unit.functions for made in each(function)]

    return Pass(name, run, reason, each)


def pass_table(
    generators: GeneratorNames | None, paths: FastPaths | None = None, kept: Kept | None = None, budget: Budget = Budget()
) -> tuple[Pass, ...]:
    """The passes, in order.  `paths`: None leaves every value of user code a word.  `kept`: what was made of
    functions in builds before.  `budget`: what versions may take."""
    return (
        Pass("remove_unreachable", remove_unreachable,
             "first: a `raise` that cannot be reached would make its function one that raises"),
        Pass("raising", drop_needless_checks,
             "before counts: without an error edge there is nothing to release on it"),
        Pass(BEFORE_VERSIONS, remove_unreachable,
             "the error blocks that lost their last edge, before counts are put into them"),
        Pass("versions", lambda unit: _specialize(unit, paths, kept, budget),
             "after needless checks are gone, which would make versions; before counts, as numbers have none"),
        Pass("remove_unreachable after versions", lambda unit: _clean_up(unit, paths),
             "what only the objects of numbers needed"),
        Pass("harmless", lambda unit: _mark_harmless(unit, kept),
             "before counts, which need to know what a call can drop; after dead code is gone"),
        _one_by_one("insert_refcounts", _with_refcounts,
             "after all passes that know ownership only from operands and results"),
        _one_by_one("known_attributes", _with_attributes_reused,
             "after counts, which say where something may die, and with it code of the program run"),
        _one_by_one("generators", lambda function: _split(function, generators),
             "last: it moves counted references about, and no pass needs to know frames"),
    )  # fmt: skip


def run_passes(
    unit: Unit,
    generators: GeneratorNames | None = None,
    paths: FastPaths | None = None,
    kept: Kept | None = None,
    budget: Budget = Budget(),
    *,
    verify: bool = False,
    until: str = "",
    after: Callable[[str], None] | None = None,
    finish: bool = True,
) -> None:
    """Runs all passes over a unit, or those up to the one named `until`; without `finish`, none
    that looks at each function by itself.

    With `verify` the IR is checked after each: a fault is an assertion that names the pass.
    `after` is told of each pass that has run, by its name.
    """
    _verify(unit, "lowering", verify)
    for each in pass_table(generators, paths, kept, budget):
        if each.each is not None and not finish:
            return
        each.run(unit)
        _verify(unit, each.name, verify)
        if after is not None:
            after(each.name)
        if each.name == until:
            return


def finish_functions(
    unit: Unit, generators: GeneratorNames, kept: Kept | None = None, done: Callable[[str], None] | None = None
) -> Iterator[Function]:
    """The functions of a unit after all passes, one after the other, where `run_passes` did not finish them.

    `done` is told of each pass that has done a function, by its name.  The unit keeps the functions as they were.
    """
    table = [row for row in pass_table(generators) if row.each is not None]
    for function in unit.functions:
        made = [function]
        for row in () if function.finished else table:
            assert row.each is not None
            made = [other for one in made for other in row.each(one)]
            if done is not None:
                done(row.name)
        if kept is not None:
            kept.note(function, made)
        yield from made


def _specialize(unit: Unit, paths: FastPaths | None, kept: Kept | None, budget: Budget) -> None:
    if paths is not None:
        likely = find_likely(unit, paths)
        make_room(unit, paths, likely)
        specialize(unit, paths, likely, kept, budget)


def _mark_harmless(unit: Unit, kept: Kept | None) -> None:
    if kept is None:
        mark_harmless_calls(unit)
        return
    kept.look_at_conduct()
    kept.check_harmless(mark_harmless_calls(unit, kept.conducts))


def _clean_up(unit: Unit, paths: FastPaths | None) -> None:
    if paths is not None:
        remove_unreachable(unit)


def _with_refcounts(function: Function) -> tuple[Function]:
    insert_refcounts_in(function)
    return (function,)


def _with_attributes_reused(function: Function) -> tuple[Function]:
    reuse_attributes(function)
    return (function,)


def _split(function: Function, generators: GeneratorNames | None) -> tuple[Function, ...]:
    if not function.is_generator:
        return (function,)
    assert generators is not None, f"{function.symbol} is a generator"
    return split_generator(function, generators)


def _verify(unit: Unit, after: str, verify: bool) -> None:
    if verify:
        wrong = verify_unit(unit)
        assert not wrong, f"after {after}:\n" + "\n".join(wrong[:20])
