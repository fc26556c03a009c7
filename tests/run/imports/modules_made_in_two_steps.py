"""Modules made by `__new__`, which have no names before `__init__`."""

import types

Module = types.ModuleType
bare = Module.__new__(Module)
print(bare.__dict__ or {}, bare)
bare.f = 1
print(bare.__dict__, bare.f)
del bare.f
bare.__init__("named", "what it is for")
print(bare.__name__, bare.__doc__, bare, sorted(bare.__dict__))


class Own(Module):
    def __init__(self, name, extra):
        super().__init__(name)
        self.extra = extra


own = Own("own", 5)
print(own.__name__, own.extra, own, isinstance(own, Module))
print(Module(name="by name", doc=None), Module("n", doc="d").__doc__)
for arguments in ((), (1,), ("a", "b", "c")):
    try:
        Module(*arguments)
    except TypeError as error:
        print(error)
try:
    bare.missing
except AttributeError as error:
    print(error)
