"""How values get from the arguments of built-in functions and methods to their results.

Only what is *likely* follows from it, so a program's own method of the same name does no
harm.  One word each:

- `element`: the result is one of the elements of the first argument (of the receiver), or
  one of several arguments (the second argument);
- `element or None`: likewise, and None where that argument is not given;
- `same`: it holds what the first argument (the receiver) holds;
- `numbers`: it holds ints;
- `argument`: it is the first argument, or like it;
- `rounded`: likewise, but an int if that is the only argument;
- `quotients`: it is a tuple of two numbers like the arguments;
- `pairs`: it holds tuples of what the arguments hold; `numbered`: of an int and that;
- `keep`: the last argument becomes an element of the receiver;
- `join`: the elements of the argument become elements of the receiver.
"""

from __future__ import annotations

FUNCTION_FLOWS = {
    "list": "same", "tuple": "same", "set": "same", "frozenset": "same", "sorted": "same", "reversed": "same",
    "iter": "same", "dict": "same", "filter": "same", "min": "element", "max": "element", "sum": "element",
    "range": "numbers", "next": "element", "abs": "argument", "round": "rounded",
    "divmod": "quotients", "zip": "pairs", "enumerate": "numbered",
}  # fmt: skip

METHOD_FLOWS = {
    "append": "keep", "add": "keep", "insert": "keep", "appendleft": "keep", "setdefault": "keep", "extend": "join",
    "update": "join", "pop": "element", "popleft": "element", "get": "element or None", "copy": "same", "values": "same",
    "items": "pairs",
}  # fmt: skip
