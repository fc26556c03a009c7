"""Examples of a module with `from __future__ import annotations`, which are compiled so, too.

>>> double(4)
8
>>> sorted(n for n in globals() if n[0] != "_")
['annotations', 'doctest', 'double']
"""
from __future__ import annotations
import doctest
def double(x: int) -> int:
    """
    >>> for i in range(2):
    ...     double(i)
    0
    2
    >>> def f(x): return x
    >>> f(3)
    3
    """
    return 2 * x
if __name__ == "__main__":
    print(len(globals()) > 3, doctest.testmod())
