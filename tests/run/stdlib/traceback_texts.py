"""The module `traceback`: texts and entries of tracebacks, chains, and stacks."""

import io
import sys
import traceback


def inner():
    raise ValueError("inner")


def outer():
    try:
        inner()
    except ValueError as error:
        raise KeyError("outer") from error


try:
    outer()
except KeyError as error:
    print(traceback.format_exc())
    print(traceback.format_exception_only(error), traceback.format_exception_only(type(error), error))
    entries = traceback.extract_tb(error.__traceback__)
    print([(entry.lineno, entry.name, entry.line) for entry in entries], len(traceback.format_list(entries)))
    traceback.print_exception(error, file=sys.stdout, chain=False, limit=1)
    file = io.StringIO()
    traceback.print_exc(file=file)
    print(file.getvalue() == traceback.format_exc())
    made = traceback.TracebackException.from_exception(error)
    print(made.exc_type.__name__, str(made), made.__cause__.stack[-1].name, list(made.format())[-1], end="")
    print([line for _, line in traceback.walk_tb(error.__traceback__)])


def called():
    return [entry.name for entry in traceback.extract_stack()]


print(called(), traceback.format_tb(None))
