"""The pass `versions`: what the usual way through a function is made of, and that its IR holds."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path

import pytest

from molt.compiler import driver
from molt.compiler.check.declarations import Library
from molt.compiler.ir.model import Block, Function, Op, Unit
from molt.compiler.lower.fast_paths import fast_paths
from molt.compiler.lower.program import lower_program
from molt.compiler.passes.pipeline import run_passes

PROGRAMS = sorted((Path(__file__).parent.parent / "run" / "versions").glob("*.py"))

# What runs on objects: on the way that is expected to be taken there is none of it.
ON_OBJECTS = frozenset({"binary", "compare_op", "compare_true", "truth", "call_object", "wrap_int", "wrap_float"})


@cache
def _library() -> Library:
    return driver.load_declarations()


def _compile(path: Path, until: str = "", *, infer: bool = True) -> Unit:
    library = _library()
    modules, sources = driver._load_program(path)
    lowered = lower_program(driver._check(modules, library), library, sources, os.getcwd())
    paths = fast_paths(library, driver.library_names(library)) if infer else None
    run_passes(lowered.unit, driver.generator_names(library), paths, verify=True, until=until)
    return lowered.unit


def _function(tmp_path: Path, source: str, symbol: str, until: str = "") -> Function:
    path = tmp_path / "program.py"
    path.write_text(source)
    unit = _compile(path, until)
    return next(f for f in unit.functions if f.symbol == f"molt_u_main__{symbol}")


def _usual_loop(function: Function) -> list[Op]:
    """The operations of the loop that the expected way from the entry runs into."""
    order: list[Block] = []
    block = function.entry
    while block not in order:
        order.append(block)
        end = block.end
        assert end is not None and end.edges, "the expected way has no loop"
        block = end.edges[1 if end.attrs.get("likely") is False else 0].target
    return [op for each in order[order.index(block) :] for op in each.ops]


def _codes(ops: list[Op]) -> set[str]:
    return {op.code for op in ops}


@pytest.mark.parametrize("program", PROGRAMS, ids=lambda path: path.stem)
def test_every_pass_keeps_the_rules_of_the_ir(program: Path) -> None:
    _compile(program)


def test_a_counted_loop_of_ints_makes_no_object(tmp_path: Path) -> None:
    source = "def f(n):\n    s = 0\n    for i in range(n):\n        s = s + i * i\n    return s\nprint(f(9))\n"
    loop = _usual_loop(_function(tmp_path, source, "f__fast"))
    assert "checked" in _codes(loop) and not _codes(loop) & ON_OBJECTS


def test_a_loop_over_lists_of_floats_counts_no_references(tmp_path: Path) -> None:
    source = (
        "def f(a, b):\n    t = 0.0\n    for i in range(len(a)):\n        t += a[i] * b[i][0]\n    return t\n"
        "print(f([1.0, 2.0], [[3.0], [4.0]]))\n"
    )
    loop = _usual_loop(_function(tmp_path, source, "f__fast", until="insert_refcounts"))
    assert "load" in _codes(loop)
    assert not _codes(loop) & (ON_OBJECTS | {"incref", "decref"})


def test_attributes_are_read_from_their_slots(tmp_path: Path) -> None:
    source = (
        "class P:\n    def __init__(self, x):\n        self.x = x\n"
        "def f(p, n):\n    i = 0\n    while i < n:\n        p.x = p.x + 0.5\n        i += 1\n    return p.x\n"
        "print(f(P(1.5), 3))\n"
    )
    loop = _usual_loop(_function(tmp_path, source, "f__fast", until="insert_refcounts"))
    assert {"slot_at", "place_at", "replace_float"} <= _codes(loop) and not _codes(loop) & ON_OBJECTS


def test_an_attribute_is_looked_for_once(tmp_path: Path) -> None:
    source = (
        "class P:\n    def __init__(self, x, m):\n        self.x = x\n        self.m = m\n"
        "def f(p, q, n):\n    for i in range(n):\n        p.x = p.x + 0.5 * q.m\n        p.x -= q.m * p.x\n    return p.x\n"
        "print(f(P(1.5, 2.0), P(2.5, 3.0), 3))\n"
    )
    codes = [op.code for op in _usual_loop(_function(tmp_path, source, "f__fast"))]
    assert codes.count("update_at") == 1 and codes.count("slot_at") == 1 and "place_at" not in codes
    assert codes.count("is_exactly") == 2 and codes.count("field") == 2


def test_nothing_is_known_of_an_attribute_behind_a_call(tmp_path: Path) -> None:
    source = (
        "class P:\n    def __init__(self, x):\n        self.x = x\n"
        "def f(p, g, n):\n    for i in range(n):\n        p.x += 0.5\n        g(p)\n        p.x += 0.5\n    return p.x\n"
        "print(f(P(1.5), id, 3))\n"
    )
    codes = [op.code for op in _usual_loop(_function(tmp_path, source, "f__fast"))]
    assert codes.count("update_at") == 2


def test_what_annotates_an_attribute_is_not_taken_for_its_value(tmp_path: Path) -> None:
    source = (
        "from dataclasses import dataclass\n"
        "@dataclass\nclass P:\n    values: list[float]\n    names: list[str] | None = None\n"
        "def f(p):\n    t = 0.0\n    for value in p.values:\n        t += value * 0.5\n    return t\n"
        "print(f(P([1.5, 2.5])))\n"
    )
    assert not _codes(_usual_loop(_function(tmp_path, source, "f__fast"))) & ON_OBJECTS


def test_a_recursive_function_calls_its_fast_entry(tmp_path: Path) -> None:
    source = "def f(n):\n    if n < 2:\n        return n\n    return f(n - 1) + f(n - 2)\nprint(f(5))\n"
    function = _function(tmp_path, source, "f__fast")
    called = [op.attrs["symbol"] for op in function.ops() if op.code == "call"]
    assert called.count("molt_u_main__f__fast") >= 2
    assert [param.rep.value for param in function.params] == ["word", "i64"]


@pytest.mark.parametrize("stage", ["syntax", "typed", "ir", "passes", "c"])
def test_every_stage_can_be_shown_both_ways(tmp_path: Path, stage: str) -> None:
    path = tmp_path / "program.py"
    path.write_text("def f(n):\n    return n + 1\nprint(f(1))\n")
    usual, boxed = (driver.show_stage(stage, path, infer=infer) for infer in (True, False))
    assert ("f__fast" in usual) is (stage in ("passes", "c")) and "f__fast" not in boxed


def test_unknown_types_leave_a_function_as_it_was(tmp_path: Path) -> None:
    source = "def f(a, b):\n    return a + b\n"
    codes = [op.code for op in _function(tmp_path, source, "f", until="insert_refcounts").ops()]
    assert codes.count("binary") == 1 and "is_small" not in codes


def test_growth_is_bounded(tmp_path: Path) -> None:
    """Fifty variables of changing types: versions for all that they could be would be endless."""
    names = [f"v{i}" for i in range(50)]
    lines = ["def f(n):"] + [f"    {name} = {i}" for i, name in enumerate(names)]
    lines += ["    for i in range(n):"]
    lines += [f"        {a} = {b} + (0.5 if i % {i + 2} else 'x')" for i, (a, b) in enumerate(zip(names, names[1:], strict=False))]
    lines += ["    return " + " + ".join(names), ""]
    path = tmp_path / "program.py"
    path.write_text("\n".join(lines) + "\n")
    plain, versions = _compile(path, infer=False), _compile(path)
    assert sum(len(f.blocks) for f in versions.functions) < 40 * sum(len(f.blocks) for f in plain.functions)
