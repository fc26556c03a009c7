"""`importlib._bootstrap_external`: nothing is found or loaded when a program runs."""

from importlib.machinery import (
    BYTECODE_SUFFIXES,
    EXTENSION_SUFFIXES,
    SOURCE_SUFFIXES,
    ExtensionFileLoader,
    FileFinder,
    PathFinder,
    SourceFileLoader,
    SourcelessFileLoader,
)
from importlib.util import cache_from_source, decode_source, source_from_cache, spec_from_file_location

_makes_names = True
