"""Random dataclasses: expanded ones say the same as CPython's, or are refused."""

from __future__ import annotations

import dataclasses
import random
import re

import pytest

from tests.evaluate.runtime import library
from tests.evaluate.test_dataclasses import Sources, output

HEAD = """\
import dataclasses, typing
from dataclasses import *
from typing import ClassVar
class Thing:
    def __repr__(self): return "thing"
THING = Thing()
# Classes with slots kept a stale __weakref__ before 3.11.3 (gh-102069).
LEFT_OUT = ("__doc__", "__weakref__")
class Plain:
    b = (1, 2)
    c = 7
def show(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)
"""
ANNOTATIONS = ["int", "list[int]", "Thing", '"int"', "ClassVar[int]", "ClassVar", "InitVar[int]",
               "typing.ClassVar[Thing]", "InitVar[Thing]", '"ClassVar[int]"', "int | None",
               "object", "float", '"InitVar[Thing]"', "str"]
VALUES = ["1", '"s"', "None", "-2", "1.5", "THING", "(1, 2)", 'tuple("ab")', "int", "lambda: 1",
          "[]", "dict()", "len"]
FACTORIES = ["list", "dict", "Thing", "lambda: [1]", "int"]
OPTIONS = ["init", "repr", "eq", "order", "unsafe_hash", "frozen", "match_args", "kw_only", "slots"]
FLAGS = ["init", "repr", "compare", "kw_only", "hash"]
METHODS = ["def __post_init__(self, *args): print('post', args)",
           "def __eq__(self, other): return 5", "def __hash__(self): return 7",
           "def __init__(self, *a, b=1, **k): print('init', a, b, k)"]
PROBES = ["C.__doc__", "C.__match_args__", "C.__hash__ is None", "C.__init__.__annotations__",
          "[name for name in 'abcdef' if hasattr(C, name)]", "list(C.__dataclass_fields__)",
          "[(f.name, f.type, f.init, f.repr, f.compare, f.hash, f.kw_only) for f in fields(C)]",
          "sorted(name for name in vars(C) if name not in LEFT_OUT)", "C(a=1, b=2)",
          "C(a=1, b=2, c=3, d=4, e=5, f=6)", "asdict(C(1))", "replace(C(1, 2), a=5)",
          "setattr(C(1), 'a', 3)", "setattr(C(1), 'z', 3)", "vars(C(1, 2))", "delattr(C(1), 'a')"]
PROBES += [probe.replace("C()", f"C({', '.join('1' * count)})") for count in range(4)
           for probe in ("C()", "C() == C()", "C() < C()", "hash(C()) == hash(C())")]


def default(rng: random.Random) -> str:
    match rng.randrange(4):
        case 0:
            return ""
        case 1:
            return f" = {rng.choice(VALUES)}"
    args = [f"{flag}={rng.random() < 0.5}" for flag in FLAGS if rng.random() < 0.15]
    match rng.randrange(3):
        case 0:
            args.append(f"default={rng.choice(VALUES)}")
        case 1:
            args.append(f"default_factory={rng.choice(FACTORIES)}")
    return f" = field({', '.join(args)})"


def class_text(rng: random.Random, name: str, bases: list[str]) -> str:
    options = [f"{option}={rng.random() < 0.5}" for option in OPTIONS if rng.random() < 0.25]
    chosen = rng.sample(bases, min(len(bases), rng.choice([0, 1, 1, 2])))
    body = [f"{field}: {rng.choice(ANNOTATIONS)}{default(rng)}"
            for field in rng.sample("abcdef", rng.randrange(5))]
    body += [method for method in METHODS if rng.random() < 0.1]
    if rng.random() < 0.1:
        body.insert(rng.randrange(len(body) + 1), "_: KW_ONLY")
    head = f"@dataclass({', '.join(options)})\nclass {name}({', '.join(chosen)}):\n"
    return head + "".join([f"    {line}\n" for line in body or ["pass"]])


def program(seed: int) -> str:
    rng = random.Random(seed)
    text = "from __future__ import annotations\n" * (rng.random() < 0.3) + HEAD
    bases = ["Plain"]
    for name in "ABC"[: rng.randint(1, 3)]:
        text += class_text(rng, name, bases)
        text += "".join([f"show(lambda: {re.sub(r'C(?=[.(,)])', name, probe)})\n"
                         for probe in PROBES])
        bases.append(name)
    return text


@pytest.mark.parametrize("seed", range(60))
def test_random_dataclasses(seed: int) -> None:
    text = program(seed)
    sources = Sources({"__main__": text})
    if sources.sink.has_errors:
        return
    expanded = sources.printed(sources.expanded["__main__"])
    ours, theirs = (re.sub("0x[0-9a-f]+", "0x", printed) for printed in (
        output({"__main__": expanded}, library()), output({"__main__": text}, dataclasses)))
    assert ours == theirs
