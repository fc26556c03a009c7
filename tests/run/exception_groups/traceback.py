# exit: 1
"""How a group with chains, notes, wide and deep groups inside is printed."""
def inner(n):
    if n == 0:
        raise ValueError("two\nlines")
    inner(n - 1)
def collect(*thunks):
    out = []
    for t in thunks:
        try:
            t()
        except Exception as e:
            out.append(e)
    return out
class Noted(Exception): pass
def noted():
    e = Noted("with notes"); e.add_note("one\ntwo"); e.add_note(""); e.add_note("three"); raise e
def chained():
    try:
        inner(1)
    except ValueError as e:
        raise KeyError("k") from e
def contextual():
    try:
        {}.missing
    except AttributeError:
        1/0
def grouped():
    raise ExceptionGroup("sub", collect(noted, lambda: undefined_name, chained))
def grouped_chain():
    try:
        grouped()
    except ExceptionGroup as g:
        raise ExceptionGroup("again", collect(contextual)) from g
def deep(n):
    if n == 0: return ValueError("bottom")
    return ExceptionGroup(f"level {n}", [deep(n - 1)])
def last_is_group():
    raise ExceptionGroup("x", [ValueError(1), ExceptionGroup("y", [ValueError(2), ExceptionGroup("z", [TypeError(3)])])])
def star():
    try:
        raise ExceptionGroup("s", [ValueError(1), TypeError(2), OSError(3)])
    except* ValueError as e:
        raise RuntimeError("instead")
    except* TypeError:
        raise


try:
    inner(6)
except ValueError as e:
    first = e
members = [first, *collect(grouped, last_is_group, grouped_chain), deep(12), *[IndexError(i) for i in range(12)]]
group = ExceptionGroup("top\nline", members)
group.add_note("a note\nof two lines")
raise group
