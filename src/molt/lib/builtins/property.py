"""`property`, and the descriptors of `__slots__`."""

from __future__ import annotations

# Of the library is what its own modules import: these two are for programs.
from molt.lib.builtins.method import classmethod as classmethod
from molt.lib.builtins.method import is_abstract, require_either
from molt.lib.builtins.method import staticmethod as staticmethod
from molt.lib.builtins.type import type
from molt.lib.low import (
    NULL,
    builtin,
    cast,
    class_id,
    compact,
    ctx,
    i64,
    internal,
    is_null,
    isinstance,
    keywords,
    new_of,
    type_is,
)
from molt.lib.rt.calls import call, call1, call2
from molt.lib.rt.errors import type_name

compact()


@builtin
class property:
    """Property attribute.

  fget
    function to be used for getting an attribute value
  fset
    function to be used for setting an attribute value
  fdel
    function to be used for del'ing an attribute
  doc
    docstring

Typical use is to define a managed attribute x:

class C(object):
    def getx(self): return self._x
    def setx(self, value): self._x = value
    def delx(self): del self._x
    x = property(getx, setx, delx, "I'm the 'x' property.")

Decorators make defining new properties or modifying existing ones easy:

class C(object):
    @property
    def x(self):
        "I am the 'x' property."
        return self._x
    @x.setter
    def x(self, value):
        self._x = value
    @x.deleter
    def x(self):
        del self._x"""

    # A computed attribute. `name` is what `__set_name__` was told, for error messages;
    # `doc_of_getter` is 1 if `doc` came from the getter, and so goes when another replaces it.

    getter_function: object
    setter_function: object
    deleter_function: object
    doc: object
    name: object
    doc_of_getter: i64

    def __new__(cls: type, /, *args: object, **kwargs: object) -> property:
        made = new_of(cls, property)
        made.getter_function = None
        made.setter_function = None
        made.deleter_function = None
        made.doc = None
        return made

    @keywords
    def __init__(
        self, fget: object = None, fset: object = None, fdel: object = None, doc: object = None
    ) -> None:
        if not (self.getter_function is None and self.setter_function is None):
            forget_all()  # not the first time: places remember the functions
        self.getter_function = fget
        self.setter_function = fset
        self.deleter_function = fdel
        self.doc = doc
        self.doc_of_getter = 0
        if doc is None and fget is not None:
            found = find_attr_or_null(fget, "__doc__")
            if not is_null(found):
                self.doc_of_getter = 1
                if type_is(self, property):
                    self.doc = found
                else:
                    # The text of a derived class would hide that of the property.
                    set_attr(self, "__doc__", found)

    def __get__(self, instance: object, owner: object = None) -> object:
        if instance is None:
            require_either(owner)
            return self
        if self.getter_function is None:
            raise AttributeError(self._message(instance, "getter"))
        return call1(self.getter_function, instance)

    def __set__(self, instance: object, value: object) -> None:
        if self.setter_function is None:
            raise AttributeError(self._message(instance, "setter"))
        call2(self.setter_function, instance, value)

    def __delete__(self, instance: object) -> None:
        if self.deleter_function is None:
            raise AttributeError(self._message(instance, "deleter"))
        call1(self.deleter_function, instance)

    def _message(self, instance: object, what: str) -> str:
        owner = type_of(instance).qualname
        if is_null(self.name):
            return f"property of {repr_of(owner)} object has no {what}"
        return f"property {repr_of(self.name)} of {repr_of(owner)} object has no {what}"

    def __set_name__(self, owner: object, name: object) -> None:
        self.name = name

    def getter(self, fget: object) -> object:
        return self._copy(fget, self.setter_function, self.deleter_function)

    def setter(self, fset: object) -> object:
        return self._copy(self.getter_function, fset, self.deleter_function)

    def deleter(self, fdel: object) -> object:
        return self._copy(self.getter_function, self.setter_function, fdel)

    def _copy(self, fget: object, fset: object, fdel: object) -> object:
        if fget is None:
            fget = self.getter_function
        if fset is None:
            fset = self.setter_function
        if fdel is None:
            fdel = self.deleter_function
        doc: object = self.doc
        if self.doc_of_getter != 0 and fget is not None:
            doc = None
        # By the class, which a subclass may have given another constructor.
        made = call(type_of(self), (fget, fset, fdel, doc), NULL)
        if isinstance(made, property):
            cast(property, made).name = self.name
        return made

    @property
    def fget(self) -> object:
        return self.getter_function

    @property
    def fset(self) -> object:
        return self.setter_function

    @property
    def fdel(self) -> object:
        return self.deleter_function

    @property
    def __doc__(self) -> object:
        return self.doc

    @__doc__.setter
    def __doc__(self, value: object) -> None:
        self.doc = value

    @property
    def __isabstractmethod__(self) -> object:
        if truth(is_abstract(self.getter_function)) or truth(is_abstract(self.setter_function)):
            return True
        return is_abstract(self.deleter_function)


@builtin(name="member_descriptor")
class member_descriptor:
    # An attribute of `__slots__`; `slot` is its index in the instances' slots, -1 when they lie in the dict.

    name: object
    owner: object
    slot: i64

    def __repr__(self) -> str:
        return f"<member '{self.name!s}' of '{cast(type, self.owner).name}' objects>"

    def __get__(self, instance: object, owner: object = None) -> object:
        if instance is None:
            require_either(owner)
            return self
        self._check(instance)
        return get_member(self, instance)

    def __set__(self, instance: object, value: object) -> None:
        self._check(instance)
        set_member(self, instance, value)

    def __delete__(self, instance: object) -> None:
        self._check(instance)
        delete_member(self, instance)

    def _check(self, instance: object) -> None:
        if not is_subtype(type_of(instance), cast(type, self.owner)):
            raise TypeError(
                f"descriptor '{self.name!s}' for '{cast(type, self.owner).name}' objects "
                f"doesn't apply to a '{type_name(instance)}' object"
            )

    @property
    def __name__(self) -> object:
        return self.name

    @property
    def __qualname__(self) -> str:
        return f"{cast(type, self.owner).qualname!s}.{self.name!s}"

    @property
    def __objclass__(self) -> object:
        return self.owner


@internal
def member_like(d: getset_descriptor) -> object:
    """A descriptor of the other kind, of the same name and class."""
    # Without a mention of the class: a program has it if it names what this is for.
    made = new_of(cast(type, ctx.types.get(class_id(member_descriptor))), member_descriptor)
    made.name = d.name
    made.owner = d.owner
    made.slot = -1
    return made


# At the bottom because of cycles.
from molt.lib.builtins.function import getset_descriptor  # noqa: E402
from molt.lib.rt.attributes import delete_member, find_attr_or_null, get_member, set_attr, set_member  # noqa: E402
from molt.lib.rt.ops import repr_of, truth  # noqa: E402
from molt.lib.rt.site_caches import forget_all  # noqa: E402
from molt.lib.rt.types import is_subtype, type_of  # noqa: E402
