# `traceback`: the text of exceptions, with marks, and what can be asked of entries.
import io
import sys
import traceback


def divide(a, b):
    return a + (b / (a - 1))[0]


def outer(text):
    try:
        return divide(1, 2)
    except ZeroDivisionError as error:
        raise ValueError(text) from error


def in_lines(values):
    return (
        values["a"]
        ["b"]
    )


def repeated(n):
    return repeated(n - 1) if n else {}["no"]


class Wrong(Exception):
    def __str__(self):
        raise RuntimeError("no text")


try:
    outer("bad")
except ValueError:
    print(traceback.format_exc())
    print(traceback.format_exc(limit=1))
    print(traceback.format_exc(chain=False))
    stream = io.StringIO()
    traceback.print_exc(file=stream)
    print(stream.getvalue() == traceback.format_exc())
    kind, value, first = sys.exc_info()
    print(traceback.format_exception_only(kind, value))
    print(traceback.format_exception_only(value))
    print(traceback.format_tb(first))
    print([(each.name, each.lineno, each.line, each.colno, each.end_colno, each.end_lineno) for each in traceback.extract_tb(first)])
    print([(frame.f_code.co_name, line) for frame, line in traceback.walk_tb(first)])
    print("".join(traceback.TracebackException.from_exception(value).format()))
    print(first.tb_frame.f_code.co_filename == __file__, "outer" in first.tb_frame.f_globals)

for call in (lambda: in_lines({"a": {}}), lambda: repeated(6), lambda: int("x"), lambda: [][0] * 2 ** 3, lambda: exit_code[1][2]):
    try:
        call()
    except Exception:
        print(traceback.format_exc())

try:
    raise Wrong
except Wrong as error:
    print(traceback.format_exception_only(error))

try:
    try:
        raise KeyError("first")
    except KeyError:
        raise OSError(2, "second")
except OSError as error:
    error.add_note("a note")
    print("".join(traceback.format_exception(error)))
    error.__suppress_context__ = True
    print("".join(traceback.format_exception(error)))

try:
    raise ExceptionGroup("several", [ValueError(1), ExceptionGroup("inner", [TypeError("t")])])
except ExceptionGroup as error:
    print("".join(traceback.format_exception(error)))

try:
    outer("cut")
except ValueError as error:
    error.__traceback__.tb_next = None
    print("".join(traceback.format_exception(error)))
    try:
        error.__traceback__.tb_next = error.__traceback__
    except ValueError as loop:
        print(loop)
    try:
        error.__traceback__.tb_next = 3
    except TypeError as wrong:
        print(wrong)

print(traceback.format_list([("a.py", 3, "f", "x = 1"), ("b.py", 4, "g", None)]))
print(traceback.format_exc())
