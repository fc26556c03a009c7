"""The passes in their order, each with the reason for its place.

To add one: a file of its own with the problem, before and after, and the invariants that
hold on return; then a row here.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from molt.compiler.ir.library import FastPaths
from molt.compiler.ir.model import Unit
from molt.compiler.ir.verifier import verify_unit
from molt.compiler.passes.generators import GeneratorNames, split_generators
from molt.compiler.passes.harmless import mark_harmless_calls
from molt.compiler.passes.insert_refcounts import insert_refcounts
from molt.compiler.passes.raising import drop_needless_checks
from molt.compiler.passes.remove_unreachable import remove_unreachable
from molt.compiler.passes.versions.likely import find_likely
from molt.compiler.passes.versions.specialize import specialize


# After this one, blocks and values are those that `versions` makes versions of.
BEFORE_VERSIONS = "remove_unreachable after raising"


@dataclass(frozen=True, slots=True)
class Pass:
    """`reason`: why the pass stands where it stands."""

    name: str
    run: Callable[[Unit], None]
    reason: str


def pass_table(generators: GeneratorNames | None, paths: FastPaths | None = None) -> tuple[Pass, ...]:
    """The passes, in order.  `paths`: None leaves every value of user code a word."""
    return (
        Pass("remove_unreachable", remove_unreachable,
             "first: a `raise` that cannot be reached would make its function one that raises"),
        Pass("raising", drop_needless_checks,
             "before counts: without an error edge there is nothing to release on it"),
        Pass(BEFORE_VERSIONS, remove_unreachable,
             "the error blocks that lost their last edge, before counts are put into them"),
        Pass("versions", lambda unit: _specialize(unit, paths),
             "after needless checks are gone, which would make versions; before counts, as numbers have none"),
        Pass("remove_unreachable after versions", remove_unreachable,
             "what only the objects of numbers needed"),
        Pass("harmless", mark_harmless_calls,
             "before counts, which need to know what a call can drop; after dead code is gone"),
        Pass("insert_refcounts", insert_refcounts,
             "after all passes that know ownership only from operands and results"),
        Pass("generators", lambda unit: _split(unit, generators),
             "last: it moves counted references about, and no pass needs to know frames"),
    )  # fmt: skip


def run_passes(
    unit: Unit,
    generators: GeneratorNames | None = None,
    paths: FastPaths | None = None,
    *,
    verify: bool = False,
    until: str = "",
    after: Callable[[str], None] | None = None,
) -> None:
    """Runs all passes over a unit, or those up to the one named `until`.

    With `verify` the IR is checked after each: a fault is an assertion that names the pass.
    `after` is told of each pass that has run, by its name.
    """
    _verify(unit, "lowering", verify)
    for each in pass_table(generators, paths):
        each.run(unit)
        _verify(unit, each.name, verify)
        if after is not None:
            after(each.name)
        if each.name == until:
            return


def _specialize(unit: Unit, paths: FastPaths | None) -> None:
    if paths is not None:
        specialize(unit, paths, find_likely(unit, paths))


def _split(unit: Unit, generators: GeneratorNames | None) -> None:
    if generators is None:
        assert not any(function.is_generator for function in unit.functions)
        return
    split_generators(unit, generators)


def _verify(unit: Unit, after: str, verify: bool) -> None:
    if verify:
        wrong = verify_unit(unit)
        assert not wrong, f"after {after}:\n" + "\n".join(wrong[:20])
