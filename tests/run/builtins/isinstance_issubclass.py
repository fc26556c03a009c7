# Class tests with tuples, unions, bool/int, and virtual nothing.
class A:
    pass


class B(A):
    pass


class C:
    pass


b = B()
print(
    isinstance(b, B),
    isinstance(b, A),
    isinstance(b, C),
    isinstance(b, (C, A)),
    isinstance(b, ()),
    isinstance(b, object),
    isinstance(B, type),
    isinstance(b, type),
)
print(
    isinstance(1, int),
    isinstance(True, int),
    isinstance(1, bool),
    isinstance(1.0, (int, str)),
    isinstance(None, type(None)),
    isinstance(1, int | str),
    isinstance("a", (int, (bytes, (str,)))),
)
print(
    issubclass(B, A),
    issubclass(A, B),
    issubclass(A, A),
    issubclass(bool, int),
    issubclass(B, (C, A)),
    issubclass(int, object),
    issubclass(KeyError, LookupError),
    issubclass(C, object),
)
for attempt in (
    lambda: isinstance(1, 5),
    lambda: isinstance(1, [int]),
    lambda: issubclass(1, int),
    lambda: issubclass(A, 5),
    lambda: isinstance(1),
    lambda: isinstance(1, (int, 5)),
    lambda: isinstance("a", (int, 5)),
):
    try:
        print(attempt())
    except TypeError as error:
        print(error)
