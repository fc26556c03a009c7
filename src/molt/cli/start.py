"""The program `molt`: a cached `molt run` at once, anything else through click.

Imports as little as can be: a cached run must start the binary within 60 ms,
and CPython's own start takes the first 15 of them.
"""

import gc
import sys

from molt.cli.cached_run import exec_if_cached

_NOT_INSTALLED = """\
molt: the command line needs the package '{package}', which is not installed.
  Install Molt with its compiler: pip install 'molt[compiler]'
"""
_NOT_ABLE = 3  # as for other faults of the machine
_INTERRUPTED = 130  # 128 + SIGINT, as shells have it


def main() -> None:
    """Runs the command line of this process; does not return."""
    arguments = sys.argv[1:]
    try:
        if arguments[:1] == ["run"]:
            exec_if_cached(arguments[1:])
        _run_command_line(arguments)
    except KeyboardInterrupt:
        sys.exit(_INTERRUPTED)


def _run_command_line(arguments: list[str]) -> None:
    try:
        from molt.cli.main import run
    except ModuleNotFoundError as error:
        if error.name not in ("click", "rich"):
            raise
        sys.stderr.write(_NOT_INSTALLED.format(package=error.name))
        sys.exit(_NOT_ABLE)
    # A process compiles once and ends: the collector would go through all that it made, for a fifth of the time.
    if arguments[:1] != ["bench"]:
        gc.disable()
    status = run(arguments)
    gc.freeze()  # nor has what is left to be looked through when Python ends
    sys.exit(status)
