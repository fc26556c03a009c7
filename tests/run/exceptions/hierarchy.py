# Built-in exceptions, their bases, texts and reprs.
for kind in (ArithmeticError, AssertionError, AttributeError, BaseException, BufferError, EOFError, Exception, FloatingPointError, GeneratorExit, ImportError, IndentationError, IndexError, KeyboardInterrupt, KeyError, LookupError, MemoryError, ModuleNotFoundError, NameError, NotImplementedError, OSError, OverflowError, RecursionError, RuntimeError, StopIteration, SyntaxError, SystemExit, TypeError, UnboundLocalError, UnicodeError, UnicodeEncodeError, ValueError, Warning, ZeroDivisionError, FileNotFoundError, PermissionError, TimeoutError, StopAsyncIteration, UserWarning, DeprecationWarning):
    print(kind.__name__, [base.__name__ for base in kind.__mro__[1:-1]])
print(IOError is OSError, EnvironmentError is OSError)
for error in (ValueError(), ValueError("a"), ValueError("a", 1), ValueError(("t",)), KeyError("k"), KeyError(), KeyError(1, 2), IndexError(None), StopIteration(5), SystemExit(3), Exception([1]), OSError(2, "No such file"), OSError("x"), FileNotFoundError(2, "gone", "path")):
    print(repr(error), "|", str(error), "|", error.args)
