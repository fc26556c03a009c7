"""`partialmethod`: a method with some of its arguments."""

from __future__ import annotations

from molt.lib.builtins.dict import dict
from molt.lib.builtins.generic_alias import make_alias
from molt.lib.builtins.method import bind_method
from molt.lib.builtins.tuple import tuple
from molt.lib.builtins.type import HAS_DICT_FIELD, type
from molt.lib.low import builtin, cast, class_object, is_null, isinstance, new, new_of
from molt.lib.rt.attributes import find_attr_or_null, set_attr
from molt.lib.rt.calls import call, call2
from molt.lib.std.functools.partials import merged, partial


@builtin(module="functools")
class partialmethod:
    """Method descriptor with partial application of the given arguments
    and keywords.

    Supports wrapping existing descriptors and handles non-descriptor
    callables as instance methods.
    """

    # The first field, as HAS_DICT_FIELD says.
    attributes: object
    function: object
    arguments: tuple
    named: dict

    def __new__(cls: type, /, *args: object, **keywords: object) -> object:
        cls.flags = cls.flags | HAS_DICT_FIELD
        return new_of(cls, partialmethod)

    def __init__(self, func: object, /, *args: object, **keywords: object) -> None:
        if not callable(func) and is_null(find_attr_or_null(func, "__get__")):
            raise TypeError(f"{func!r} is not callable or a descriptor")
        self.function = func
        self.arguments = args
        self.named = keywords
        if isinstance(func, partialmethod):
            inner = cast(partialmethod, func)
            self.function = inner.function
            self.arguments = (*inner.arguments, *args)
            self.named = merged(inner.named, keywords)

    @property
    def func(self) -> object:
        return self.function

    @property
    def args(self) -> tuple:
        return self.arguments

    @property
    def keywords(self) -> dict:
        return self.named

    def __get__(self, instance: object, owner: object = None) -> object:
        getter = find_attr_or_null(self.function, "__get__")
        if not is_null(getter):
            function = call2(getter, instance, owner)
            if not (function is self.function):
                first = new(tuple, 1)
                first.data.init(0, function)
                first.length = 1
                made = call(class_object(partial), cast(tuple, (*first, *self.arguments)), self.named)
                target = find_attr_or_null(function, "__self__")
                if not is_null(target):
                    set_attr(made, "__self__", target)
                return made
        made_here = new(unbound_partial)
        made_here.source = self
        return made_here if instance is None else bind_method(instance, made_here)

    @classmethod
    def __class_getitem__(cls: type, item: object, /) -> object:
        return make_alias(cls, item)


@builtin(name="function", module="functools")
class unbound_partial:
    """The method as a function, which takes the instance first."""

    source: partialmethod

    def __get__(self, instance: object, owner: object = None) -> object:
        return self if instance is None else bind_method(instance, self)

    def __call__(self, cls_or_self: object, /, *args: object, **keywords: object) -> object:
        first = new(tuple, 1)
        first.data.init(0, cls_or_self)
        first.length = 1
        every = cast(tuple, (*first, *self.source.arguments, *args))
        return call(self.source.function, every, merged(self.source.named, keywords))
