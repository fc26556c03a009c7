"""Python's `builtins`: the names every program sees, and where each is written.

The compiler reads this list; nothing is imported when it runs under CPython, where each
module is tested by itself.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from molt.lib.builtins.async_generator import aiter, anext
    from molt.lib.builtins.bool import bool
    from molt.lib.builtins.bytearray import bytearray
    from molt.lib.builtins.bytes import bytes
    from molt.lib.builtins.complex import complex
    from molt.lib.builtins.dict import dict
    from molt.lib.builtins.exception_groups import BaseExceptionGroup, ExceptionGroup
    from molt.lib.builtins.file_open import open
    from molt.lib.builtins.float import float
    from molt.lib.builtins.functions import (
        __import__, abs, all, any, ascii, bin, callable, chr, delattr, dir, divmod, format, getattr, hasattr, hash, hex, id,
        isinstance, issubclass, iter, len, max, min, next, oct, ord, pow, repr, round, setattr, sorted, sum,
        vars,
    )  # fmt: skip
    from molt.lib.builtins.int import int
    from molt.lib.builtins.iterators import enumerate, filter, map, reversed, zip
    from molt.lib.builtins.list import list
    from molt.lib.builtins.memoryview import memoryview
    from molt.lib.builtins.object import object
    from molt.lib.builtins.printing import input, print
    from molt.lib.builtins.property import classmethod, property, staticmethod
    from molt.lib.builtins.range import range
    from molt.lib.builtins.set import frozenset, set
    from molt.lib.builtins.slice import slice
    from molt.lib.builtins.str import str
    from molt.lib.builtins.super import super
    from molt.lib.builtins.texts import compile, eval, exec
    from molt.lib.builtins.tuple import tuple
    from molt.lib.builtins.type import type
    from molt.lib.builtins.exceptions import (
        ArithmeticError, AssertionError, AttributeError, BaseException, BlockingIOError,
        BrokenPipeError, BufferError, BytesWarning, ChildProcessError, ConnectionAbortedError, ConnectionError,
        ConnectionRefusedError, ConnectionResetError, DeprecationWarning, EOFError, EncodingWarning,
        Exception, FileExistsError, FileNotFoundError, FloatingPointError, FutureWarning,
        GeneratorExit, ImportError, ImportWarning, IndentationError, IndexError, InterruptedError,
        IsADirectoryError, KeyError, KeyboardInterrupt, LookupError, MemoryError, ModuleNotFoundError, NameError,
        NotADirectoryError, NotImplementedError, OSError, OSError as EnvironmentError, OSError as IOError, OverflowError, PendingDeprecationWarning,
        PermissionError, ProcessLookupError, RecursionError, ReferenceError, ResourceWarning, RuntimeError,
        RuntimeWarning, StopAsyncIteration, StopIteration, SyntaxError, SyntaxWarning, SystemError, SystemExit,
        TabError, TimeoutError, TypeError, UnboundLocalError, UnicodeDecodeError, UnicodeEncodeError,
        UnicodeError, UnicodeTranslateError, UnicodeWarning, UserWarning, ValueError, Warning, ZeroDivisionError,
    )  # fmt: skip
