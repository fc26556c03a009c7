"""`python -m molt`: the program `molt`, where its script is not on PATH."""

import sys

# `-m` puts the current folder first, where the compiler itself would take a program's own
# `math.py` for CPython's.
if not sys.flags.safe_path:
    del sys.path[0]

from molt.cli.start import main  # noqa: E402

main()
