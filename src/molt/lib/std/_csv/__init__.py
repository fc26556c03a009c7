"""CSV parsing and writing.

This module provides classes that assist in the reading and writing
of Comma Separated Value (CSV) files, and implements the interface
described by PEP 305.  Although many CSV files are simple to parse,
the format is not formally defined by a stable specification and
is subtle enough that parsing lines of a CSV file with something
like line.split(",") is bound to fail.  The module supports three
basic APIs: reading, writing, and registration of dialects.
"""

from __future__ import annotations

from typing import Final as _Final

from molt.lib.std._csv.dialects import Dialect as Dialect
from molt.lib.std._csv.dialects import Error as Error
from molt.lib.std._csv.dialects import field_size_limit as field_size_limit
from molt.lib.std._csv.dialects import get_dialect as get_dialect
from molt.lib.std._csv.dialects import list_dialects as list_dialects
from molt.lib.std._csv.dialects import register_dialect as register_dialect
from molt.lib.std._csv.dialects import unregister_dialect as unregister_dialect
from molt.lib.std._csv.reading import Reader as Reader
from molt.lib.std._csv.reading import reader as reader
from molt.lib.std._csv.writing import Writer as Writer
from molt.lib.std._csv.writing import writer as writer

__version__: _Final = "1.0"
QUOTE_MINIMAL: _Final = 0
QUOTE_ALL: _Final = 1
QUOTE_NONNUMERIC: _Final = 2
QUOTE_NONE: _Final = 3
