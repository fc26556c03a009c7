"""MoltUnsupported: what library code raises where CPython's could do what Molt cannot."""

from molt.lib.builtins.exceptions import NotImplementedError
from molt.lib.low import builtin


@builtin(module="molt")
class MoltUnsupported(NotImplementedError):
    """Something that works in CPython and is not possible in a compiled program."""
