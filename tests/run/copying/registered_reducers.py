# Functions that `copyreg` was told of, and all that `__reduce_ex__` may give, in `copy`.
import copy
import copyreg


class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __new__(cls, x, y):
        return object.__new__(cls)


calls = []


def reduce_point(p):
    calls.append("reduced")
    return Point, (p.x, p.y)


copyreg.pickle(Point, reduce_point)
p = Point([1], 2)
q = copy.copy(p)
r = copy.deepcopy(p)
print(q.x is p.x, r.x is p.x, r.x, calls)


class Named:
    def __reduce__(self):
        return "Named"


n = Named()
print(copy.copy(n) is n, copy.deepcopy(n) is n)


class Stateful:
    pass


class Parts:
    def __init__(self, parts):
        self.parts = parts

    def __reduce__(self):
        return self.parts


for parts in ((list,), (), (list, (), None, [1, 2]), (dict, (), None, None, [(1, 2)]), [list, ()], (1, 2, 3, 4, 5, 6, 7), 3, (Stateful, (), {"state": 4}), (Stateful, (), None, None, None, None)):
    for way in (copy.copy, copy.deepcopy):
        try:
            made = way(Parts(parts))
            print(getattr(made, "state", made))
        except TypeError as error:
            print("TypeError", error)


class Given:
    def __new__(cls, *args, **kwargs):
        made = object.__new__(cls)
        made.given = args, kwargs
        return made


class Keywords(Given):
    def __getnewargs_ex__(self):
        return self.given


class Positional(Given):
    def __getnewargs__(self):
        return self.given[0]


for x in (Keywords(1, [2], three=[3]), Positional([1]), Keywords()):
    for way in (copy.copy, copy.deepcopy):
        y = way(x)
        print(type(y).__name__, y.given, [a is b for a, b in zip(y.given[0], x.given[0])])


class Bad(Given):
    def __getnewargs_ex__(self):
        return answer


for answer in (3, (1, 2, 3)):
    try:
        copy.copy(Bad())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
print(copy.error is copy.Error)
