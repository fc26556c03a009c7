"""`exec`, `eval` and `compile`.

What they do is plain Python, which is only in programs that run texts: those that were known when the program was
compiled (`lib/plain/_molt_run.py`), and others (`lib/plain/_molt_eval.py`).
"""

from __future__ import annotations

from molt.lib.low import NULL, compact, i64, internal, keywords
from molt.lib.rt.attributes import get_attr
from molt.lib.rt.calls import call
from molt.lib.rt.modules import find_program_module, import_library
from molt.lib.rt.unsupported import unsupported

compact()


def exec(source: object, globals: object = None, locals: object = None, /) -> None:
    """Execute the given source in the context of globals and locals."""
    run("exec", (source, globals, locals))


def eval(source: object, globals: object = None, locals: object = None, /) -> object:
    """Evaluate the given source in the context of globals and locals."""
    return run("eval", (source, globals, locals))


@keywords
def compile(
    source: object, filename: object, mode: object, flags: i64 = 0, dont_inherit: bool = False, optimize: i64 = -1, *,
    _feature_version: i64 = -1,
) -> object:  # fmt: skip
    """Compile source into a code object that can be executed by exec() or eval()."""
    return run("compile", (source, filename, mode, flags, dont_inherit, optimize))


@internal
def run(name: str, args: tuple) -> object:
    """Has the function of this name in `_molt_run` do it."""
    is_known = find_program_module("_molt_texts") >= 0
    if not is_known and find_program_module("_molt_eval") < 0:
        return unsupported(f"{name}() of a text that was not known when the program was compiled")
    if is_known:
        import_library("_molt_texts")
    if find_program_module("_molt_eval") >= 0:
        import_library("_molt_eval")
    return call(get_attr(import_library("_molt_run"), name), args, NULL)
