# `doctest`: the examples of a module, some of which fail.
"""Module doc.

>>> x = 3
>>> x + 1
4
"""


def fact(n):
    """Factorial.

    >>> fact(5)
    120
    >>> [fact(n) for n in range(4)]
    [1, 1, 2, 6]
    >>> fact(-1)
    Traceback (most recent call last):
        ...
    ValueError: negative
    >>> fact(3)
    7
    """
    if n < 0:
        raise ValueError("negative")
    return 1 if n == 0 else n * fact(n - 1)


class Stack:
    """
    >>> s = Stack()
    >>> s.push(1); s.push(2)
    >>> s
    Stack([1, 2])
    >>> for i in range(2):
    ...     print(s.pop())
    2
    1
    >>> s.pop()  # doctest: +ELLIPSIS
    Traceback (most recent call last):
    IndexError: ...
    """

    def __init__(self):
        self.items = []

    def push(self, x):
        """
        >>> s = Stack(); s.push('a'); len(s.items)
        1
        >>> 1/0
        1
        """
        self.items.append(x)

    def pop(self):
        return self.items.pop()

    def __repr__(self):
        return f"Stack({self.items!r})"


if __name__ == "__main__":
    import doctest
    import sys
    result = doctest.testmod()
    print(result)
    doctest.run_docstring_examples(fact, globals())
