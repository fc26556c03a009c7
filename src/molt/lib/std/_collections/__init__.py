"""`_collections`: what CPython writes in C for `collections`. A file for each class."""

from __future__ import annotations

from molt.lib.std._collections.counting import _count_elements as _count_elements
from molt.lib.std._collections.defaultdict import defaultdict as defaultdict
from molt.lib.std._collections.deque import deque as deque
from molt.lib.std._collections.deque import deque_iterator as _deque_iterator
from molt.lib.std._collections.deque import deque_reverse_iterator as _deque_reverse_iterator
from molt.lib.std._collections.ordered import OrderedDict as OrderedDict
from molt.lib.builtins.tuplegetter import tuplegetter as _tuplegetter
