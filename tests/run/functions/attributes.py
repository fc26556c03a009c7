# Functions are objects: name, doc, annotations, own attributes, comparison.
def f(a: int, b: "text" = 2, *c: list, **d) -> str:
    """The doc.

    Second line."""
    return "x"


f.note = [1]
print(
    f.__name__,
    f.__qualname__,
    f.__module__,
    repr(f.__doc__),
    f.__annotations__,
    f.__defaults__,
    f.note,
    f.__dict__,
    f == f,
    hasattr(f, "nope"),
)
f.__name__ = "renamed"
print(f.__name__, f.__qualname__)
g = f
g.note.append(2)
print(f.note, f is g, {f: 1}[g])
try:
    f.missing
except AttributeError as error:
    print(error)
try:
    f()
except TypeError as error:
    print(error)
print((lambda: None).__doc__, (lambda x, y=1: None).__defaults__)
