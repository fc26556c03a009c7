"""Attributes of `list[int]` and the like: few are its own, all others its origin's."""

import copy
import pickle

t = list[int]
a = t()
t.append(a, "foo")
print(a, t.__getitem__(a, 0), t.__len__(a), t.append, t.__name__, t.__qualname__, t.__doc__ == list.__doc__, t.mro())
print(set(dir(list)) <= set(dir(t)), sorted(set(dir(t)) - set(dir(list))), dir(t) == sorted(dir(t)))
print(t.__origin__, t.__args__, t.__parameters__, t.__class__, t.__unpacked__, dict[str, int].fromkeys("ab"))
print(t.__eq__([], []), t.__hash__, t.__call__(t) if hasattr(t, "__call__") else None, t.__init__ is list.__init__)


class Own(list):
    kept = 1

    @classmethod
    def make(cls):
        return cls.__name__


o = Own[int]
print(o.kept, o.make(), o.__module__, o([1]), o([1]).__orig_class__, o == Own[int], {o: 1}[Own[int]], o | None, None | o)
for name in ("nothing", "__nothing__"):
    try:
        getattr(t, name)
    except AttributeError as error:
        print(error)
print(copy.copy(t) == t, copy.deepcopy(t), pickle.loads(pickle.dumps(t)), hasattr(t, "__copy__"))
try:
    t[str]
except TypeError as error:
    print(error)
