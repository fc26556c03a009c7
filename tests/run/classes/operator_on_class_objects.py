# Classes themselves as values: in dicts, compared, called through variables, with __class_getitem__.
class A:
    def __init__(self, x=0):
        self.x = x

    @classmethod
    def __class_getitem__(cls, item):
        return (cls.__name__, item)


class B(A):
    pass


makers = {"a": A, "b": B, "int": int, "list": list, "str": str}
print(
    [type(makers[k]("5") if k != "list" else makers[k]("ab")).__name__ for k in makers],
    A == A,
    A != B,
    A[int],
    B["k"],
    {A: 1, B: 2}[B],
)
print(
    [cls(3).x for cls in (A, B)],
    list(map(A, [1]))[0].x,
    sorted([B, A], key=lambda c: c.__name__) == [A, B],
    A.__name__ + B.__name__,
)
try:
    A < B
except TypeError as error:
    print(error)
try:
    B.__init__()
except TypeError as error:
    print(error)
print(list[int], dict[str, int], int | None, list[int] | str, type(list[int]).__name__)
