# since: 3.11.7
"""Marks under lines of examples with characters that are longer as bytes.

>>> take('¥€$', 9)
1
>>> x = take('é', 0) + take('ü', 1) + take('a', 0)
'éü'
>>> take('aé', 1) + 1
2
>>> 1; 'é' + take('é', 1)
"""

import doctest


def take(a, b):
    """
    >>> [take(s, 1) for s in ('éa', 'ü')]
    """
    return a[b]


doctest.testmod()
