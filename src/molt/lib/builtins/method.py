"""Bound methods, and the descriptors `staticmethod` and `classmethod`."""

from __future__ import annotations

from molt.lib.low import address, builtin, cast, compact, from_word, i64, internal, is_null, isinstance, new, new_of
from molt.lib.builtins.type import HAS_DICT_FIELD, type
from molt.lib.rt.attributes import bind_to_class, find_attr_or_null, get_attr
from molt.lib.rt.calls import call_with_first
from molt.lib.rt.modules import import_library
from molt.lib.rt.comparison import equal
from molt.lib.rt.ops import hash_of, repr_of

compact()


@builtin(name="method")
class method:
    # `receiver.function` as a value: any callable bound to a first argument.

    function: object
    receiver: object

    def __new__(cls: type, function: object, instance: object, /) -> object:
        if instance is None:
            raise TypeError("instance must not be None")
        return bind_method(instance, function)

    def __repr__(self) -> str:
        found = find_attr_or_null(self.function, "__qualname__")
        if is_null(found):
            found = find_attr_or_null(self.function, "__name__")
        name = "?"
        if not is_null(found) and isinstance(found, str):
            name = cast(str, found)
        return f"<bound method {name} of {repr_of(self.receiver)}>"

    def __call__(self, *args: object, **kwargs: object) -> object:
        return call_with_first(self.function, self.receiver, args, kwargs)

    def __eq__(self, other: object) -> object:
        if not isinstance(other, method):
            return NotImplemented
        that = cast(method, other)
        return self.receiver is that.receiver and equal(self.function, that.function)

    def __hash__(self) -> i64:
        return i64(address(self.receiver) >> 4) ^ hash_of(self.function)

    def __getattr__(self, name: str) -> object:
        return get_attr(self.function, name)

    def __reduce__(self) -> object:
        home = import_library("builtins")
        return (get_attr(home, "getattr"), (self.receiver, get_attr(self.function, "__name__")))

    @property
    def __self__(self) -> object:
        return self.receiver

    @property
    def __func__(self) -> object:
        return self.function

    @property
    def __doc__(self) -> object:
        return get_attr(self.function, "__doc__")


@internal
def bind_method(receiver: object, function: object) -> method:
    """The bound method of a receiver and a callable."""
    m = new(method)
    m.function = function
    m.receiver = receiver
    return m


@builtin
class staticmethod:
    """staticmethod(function) -> method

Convert a function to be a static method.

A static method does not receive an implicit first argument.
To declare a static method, use this idiom:

     class C:
         @staticmethod
         def f(arg1, arg2, argN):
             ...

It can be called either on the class (e.g. C.f()) or on an instance
(e.g. C().f()). Both the class and the instance are ignored, and
neither is passed implicitly as the first argument to the method.

Static methods in Python are similar to those found in Java or C++.
For a more advanced concept, see the classmethod builtin."""

    # A function that is not bound.

    attributes: object  # the first field, as HAS_DICT_FIELD says
    function: object

    def __new__(cls: type, /, *args: object, **kwargs: object) -> staticmethod:
        cls.flags = cls.flags | HAS_DICT_FIELD
        made = new_of(cls, staticmethod)
        made.function = None
        return made

    def __init__(self, function: object, /) -> None:
        if self.function is not None:
            forget_all()  # what a place remembers was found through it
        self.function = function
        take_names(self, function)

    def __get__(self, instance: object, owner: object = None) -> object:
        if instance is None:
            require_either(owner)
        return self.function

    def __call__(self, *args: object, **kwargs: object) -> object:
        return call_with(self.function, args, kwargs)

    def __repr__(self) -> str:
        return f"<staticmethod({repr_of(self.function)})>"

    @property
    def __doc__(self) -> object:
        return own_doc(self)

    @__doc__.setter
    def __doc__(self, value: object) -> None:
        store_attribute(self, type_of(self), "__doc__", value)

    @property
    def __dict__(self) -> object:
        return instance_dict(self, type_of(self))

    @__dict__.setter
    def __dict__(self, value: object) -> None:
        if not isinstance(value, dict):
            raise_naming("__dict__ must be set to a dictionary, not a '", type_of(value), "'")
        replace_dict(self, type_of(self), cast(dict, value))

    @property
    def __func__(self) -> object:
        return self.function

    @property
    def __wrapped__(self) -> object:
        return self.function

    @property
    def __isabstractmethod__(self) -> object:
        return is_abstract(self.function)


@builtin
class classmethod:
    """classmethod(function) -> method

Convert a function to be a class method.

A class method receives the class as implicit first argument,
just like an instance method receives the instance.
To declare a class method, use this idiom:

  class C:
      @classmethod
      def f(cls, arg1, arg2, argN):
          ...

It can be called either on the class (e.g. C.f()) or on an instance
(e.g. C().f()).  The instance is ignored except for its class.
If a class method is called for a derived class, the derived class
object is passed as the implied first argument.

Class methods are different than C++ or Java static methods.
If you want those, see the staticmethod builtin."""

    # A function that is bound to the class.

    attributes: object  # the first field, as HAS_DICT_FIELD says
    function: object

    def __new__(cls: type, /, *args: object, **kwargs: object) -> classmethod:
        cls.flags = cls.flags | HAS_DICT_FIELD
        made = new_of(cls, classmethod)
        made.function = None
        return made

    def __init__(self, function: object, /) -> None:
        if self.function is not None:
            forget_all()  # what a place remembers was found through it
        self.function = function
        take_names(self, function)

    def __get__(self, instance: object, owner: object = None) -> object:
        if instance is None:
            require_either(owner)
        return bind_to_class(type_of(instance) if owner is None else cast(type, owner), self.function)

    def __repr__(self) -> str:
        return f"<classmethod({repr_of(self.function)})>"

    @property
    def __doc__(self) -> object:
        return own_doc(self)

    @__doc__.setter
    def __doc__(self, value: object) -> None:
        store_attribute(self, type_of(self), "__doc__", value)

    @property
    def __dict__(self) -> object:
        return instance_dict(self, type_of(self))

    @__dict__.setter
    def __dict__(self, value: object) -> None:
        if not isinstance(value, dict):
            raise_naming("__dict__ must be set to a dictionary, not a '", type_of(value), "'")
        replace_dict(self, type_of(self), cast(dict, value))

    @property
    def __func__(self) -> object:
        return self.function

    @property
    def __wrapped__(self) -> object:
        return self.function

    @property
    def __isabstractmethod__(self) -> object:
        return is_abstract(self.function)


@internal
def own_doc(wrapper: object) -> object:
    """The text of a wrapper, which it has from its function, or else of its class."""
    found = find_attribute(wrapper, type_of(wrapper), "__doc__")
    return none_for_null(type_of(wrapper).doc) if found == 0 else from_word(object, found)


@internal
def require_either(owner: object) -> None:
    """The TypeError of a `__get__` that is told neither of an instance nor of a class."""
    if owner is None:
        raise TypeError("__get__(None, None) is invalid")


@internal
def take_names(wrapper: object, function: object) -> None:
    """What a wrapper has of its function as attributes of its own (`functools_wraps` in Objects/funcobject.c)."""
    names = ("__module__", "__name__", "__qualname__", "__doc__", "__annotations__")
    for i in range(names.length):
        name = cast(str, names.data.get(i))
        found = find_attr_or_null(function, name)
        if not is_null(found):
            store_attribute(wrapper, type_of(wrapper), name, found)


@internal
def is_abstract(function: object) -> object:
    """Whether a wrapped function is marked abstract."""
    found = find_attr_or_null(function, "__isabstractmethod__")
    if is_null(found):
        return False
    return truth(found)


# At the bottom because of cycles.
from molt.lib.builtins.function import none_for_null  # noqa: E402
from molt.lib.rt.calls import call_with  # noqa: E402
from molt.lib.rt.errors import raise_naming  # noqa: E402
from molt.lib.rt.ops import truth  # noqa: E402
from molt.lib.rt.shapes import find_attribute, instance_dict, replace_dict, store_attribute  # noqa: E402
from molt.lib.rt.types import type_of  # noqa: E402
from molt.lib.rt.site_caches import forget_all  # noqa: E402
