"""Functions: those of Python code, and the functions and descriptors of the library.

All of them begin with `entry`, the boxed entry, which is what `rt/calls.py` jumps to
(their classes carry the flag HAS_ENTRY). The compiler emits library functions and
descriptors as static objects, and makes a `function` where a `def` runs.
Binding of arguments is in `rt/binding.py`, bound methods in `method.py`.
"""

from __future__ import annotations

from typing import Final

from molt.lib.builtins.method import bind_method, require_either
from molt.lib.builtins.type import type
from molt.lib.low import (
    NULL,
    address,
    builtin,
    cast,
    compact,
    i64,
    internal,
    is_null,
    isinstance,
    new,
    ptr,
    u64,
    u8,
    visible,
)
from molt.lib.rt.context import Code, Signature, Site
from molt.lib.rt.errors import type_name
from molt.lib.rt.hexadecimal import hex_address

compact()

# Bits of `co_flags` (Include/cpython/code.h).
OPTIMIZED: Final = 0x1
NESTED: Final = 0x10
ITERABLE_COROUTINE: Final = 0x100


@builtin(name="function")
class function:
    # `plain`: the number of parameters if a call may go to `direct` with just that many words, else -1.

    entry: ptr[u8]
    direct: ptr[u8]
    plain: i64
    signature: ptr[Signature]
    code: ptr[Code]
    defaults: object
    kwdefaults: object
    closure: object
    module: object
    name: object
    qualname: object
    doc: object
    attributes: object
    annotations: object
    # Marked by `types.coroutine`: what its calls give can be awaited.
    is_awaitable: bool
    # Of a function that a text made as the program ran: what runs it (`std/_molt_code.py`).
    body: object

    def __repr__(self) -> str:
        return f"<function {self.qualname!s} at {hex_address(self)}>"

    def __get__(self, instance: object, owner: object = None) -> object:
        if instance is None:
            require_either(owner)
            return self
        return bind_method(instance, self)

    def __call__(self, *args: object, **kwargs: object) -> object:
        return call_with(self, args, kwargs)

    @property
    def __name__(self) -> object:
        return self.name

    @__name__.setter
    def __name__(self, value: object) -> None:
        if not isinstance(value, str):
            raise TypeError("__name__ must be set to a string object")
        self.name = value

    @property
    def __qualname__(self) -> object:
        return self.qualname

    @__qualname__.setter
    def __qualname__(self, value: object) -> None:
        if not isinstance(value, str):
            raise TypeError("__qualname__ must be set to a string object")
        self.qualname = value

    @property
    def __module__(self) -> object:
        return self.module

    @__module__.setter
    def __module__(self, value: object) -> None:
        self.module = value

    @property
    def __doc__(self) -> object:
        return none_for_null(self.doc)

    @__doc__.setter
    def __doc__(self, value: object) -> None:
        self.doc = value

    @property
    def __defaults__(self) -> object:
        return none_for_null(self.defaults)

    @__defaults__.setter
    def __defaults__(self, value: object) -> None:
        if value is not None and not isinstance(value, tuple):
            raise TypeError("__defaults__ must be set to a tuple object")
        self.defaults = NULL if value is None else value
        self.plain = -1

    @property
    def __kwdefaults__(self) -> object:
        return none_for_null(self.kwdefaults)

    @__kwdefaults__.setter
    def __kwdefaults__(self, value: object) -> None:
        if value is not None and not isinstance(value, dict):
            raise TypeError("__kwdefaults__ must be set to a dict object")
        self.kwdefaults = NULL if value is None else value

    @property
    def __closure__(self) -> object:
        return none_for_null(self.closure)

    @property
    def __globals__(self) -> object:
        if not is_null(self.body):
            return get_attr(self.body, "globals")
        return globals_of_function(self.code, self.module)

    @property
    def __builtins__(self) -> object:
        return module_dict(cast(module, import_library("builtins")))

    @property
    def __code__(self) -> object:
        return make_code_object(self)

    @__code__.setter
    def __code__(self, value: object) -> None:
        if not isinstance(value, code_object):
            raise TypeError("__code__ must be set to a code object")
        if cast(code_object, value).code != self.code:
            unsupported("assigning the code of another function to __code__")
        self.is_awaitable = cast(code_object, value).is_awaitable

    @property
    def __annotations__(self) -> object:
        if is_null(self.annotations):
            self.annotations = {}
        return self.annotations

    @__annotations__.setter
    def __annotations__(self, value: object) -> None:
        if value is not None and not isinstance(value, dict):
            raise TypeError("__annotations__ must be set to a dict object")
        self.annotations = NULL if value is None else value

    @property
    def __dict__(self) -> dict:
        if is_null(self.attributes):
            self.attributes = {}
        return cast(dict, self.attributes)

    @__dict__.setter
    def __dict__(self, value: object) -> None:
        if not isinstance(value, dict):
            raise TypeError(f"__dict__ must be set to a dictionary, not a '{type_name(value)}'")
        self.attributes = value


@internal
def make_function(
    code: ptr[Code],
    signature: ptr[Signature],
    entry: ptr[u8],
    direct: ptr[u8],
    plain: i64,
    module: object,
    doc: object,
    defaults: object,
    kwdefaults: object,
    closure: object,
) -> function:
    """What a `def` makes; NULL for the defaults, keyword defaults and closure that there are none of."""
    f = new(function)
    f.entry = entry
    f.direct = direct
    f.plain = plain
    f.signature = signature
    f.code = code
    f.defaults = defaults
    f.kwdefaults = kwdefaults
    f.closure = closure
    f.module = module
    f.name = code.name
    f.qualname = code.qualname
    f.doc = doc
    return f


@internal
def none_for_null(x: object) -> object:
    """What Python sees of a field that may be empty."""
    if is_null(x):
        return None
    return x


@builtin(name="code", module="builtins")
class code_object:
    """`__code__`: what programs commonly read of it. `site`: of a frame's code, where the frame is."""

    code: ptr[Code]
    is_awaitable: bool
    site: ptr[Site]
    # Of a text's: what runs it, the names that it has, its free variables and cells (`std/_molt_code.py`).
    body: object

    def __repr__(self) -> str:
        c = self.code
        return f"<code object {c.name} at {hex_address(self)}, file \"{c.file}\", line {c.line}>"

    @property
    def co_name(self) -> object:
        return self.code.name

    @property
    def co_qualname(self) -> object:
        return self.code.qualname

    @property
    def co_filename(self) -> object:
        return self.code.file

    @property
    def co_firstlineno(self) -> i64:
        return self.code.line

    @property
    def co_argcount(self) -> i64:
        return self.code.signature.positional

    @property
    def co_posonlyargcount(self) -> i64:
        return self.code.signature.positional_only

    @property
    def co_kwonlyargcount(self) -> i64:
        return self.code.signature.keyword_only

    @property
    def co_flags(self) -> i64:
        flags = self.code.flags
        name = cast(str, self.code.qualname)
        if (flags & OPTIMIZED) != 0 and find_in(name, "<locals>", 0, name.length) >= 0:
            flags = flags | NESTED
        return flags | ITERABLE_COROUTINE if self.is_awaitable else flags

    def co_positions(self) -> object:
        if is_null(self.site):
            return iterate(part_of(self, "co_positions", 4))
        s, first = self.site, self.code.line
        return iterate([(first + i64(s.line), first + i64(s.end_line), s.column, s.end_column)])

    def replace(self, /, **changes: object) -> object:
        """Return a copy of the code object with new values for the specified fields."""
        flags = get_or_null(changes, "co_flags")
        made = new(code_object)
        made.code = self.code
        made.is_awaitable = self.is_awaitable
        if changes.used == 0:
            return made
        if changes.used == 1 and not is_null(flags):
            made.is_awaitable = (index_clamped(flags) & ITERABLE_COROUTINE) != 0
            if index_clamped(flags) == made.co_flags:
                return made
        return unsupported("code.replace() of more than the mark that types.coroutine makes")

    @property
    def co_varnames(self) -> tuple:
        return tuple_of(self.code.locals, self.code.local_count)

    @property
    def co_nlocals(self) -> i64:
        return self.code.local_count

    @property
    def co_names(self) -> object:
        return part_of(self, "co_names", 1)

    @property
    def co_freevars(self) -> object:
        return part_of(self, "co_freevars", 2)

    @property
    def co_cellvars(self) -> object:
        return part_of(self, "co_cellvars", 3)

    @property
    def co_consts(self) -> object:
        return part_of(self, "co_consts", 4)

    @property
    def co_code(self) -> object:
        return part_of(self, "co_code", 4)

    @property
    def co_stacksize(self) -> object:
        return part_of(self, "co_stacksize", 4)

    @property
    def co_linetable(self) -> object:
        return part_of(self, "co_linetable", 4)

    @property
    def co_exceptiontable(self) -> object:
        return part_of(self, "co_exceptiontable", 4)

    @property
    def co_lnotab(self) -> object:
        return part_of(self, "co_lnotab", 4)

    @visible
    @property
    def _co_code_adaptive(self) -> object:
        return unsupported("_co_code_adaptive: there is no bytecode that adapts")

    def co_lines(self) -> object:
        return iterate(part_of(self, "co_lines", 4))

    @visible
    def _varname_from_oparg(self, oparg: object, /) -> object:
        return get_item(part_of(self, "_varname_from_oparg", 4), oparg)


@internal
def part_of(c: code_object, name: str, place: i64) -> object:
    """What CPython's code object has under a name: of a text that was compiled as the program ran, it is kept at a place,
    4 for what is not; of what was compiled before, by the module for it (`compiler/evaluate/code_parts.py`)."""
    if not is_null(c.body) and place < 4:
        kept = cast(tuple, c.body).data.get(place)
        if kept is not None:
            return kept
    if not is_known("_molt_codes"):
        return unsupported(f"{name}: there is no bytecode")
    text: object = None if is_null(c.body) else cast(tuple, c.body).data.get(0)
    return call(get_attr(import_library("_molt_codes"), "part"), (c.code.file, c.code.qualname, c.code.line, name, text), NULL)


@internal
def make_code_object(f: function) -> code_object:
    """The `__code__` of a function."""
    c = new(code_object)
    c.code = f.code
    c.is_awaitable = f.is_awaitable
    if not is_null(f.body):
        c.body = get_attr(f.body, "parts")
    return c


@builtin(name="builtin_function_or_method")
class builtin_function:
    # A function of a library module; or, with `receiver`, a bound method, whose `entry` is the descriptor's.

    entry: ptr[u8]
    signature: ptr[Signature]
    name: object
    module: object
    doc: object
    owner: object
    receiver: object

    def __repr__(self) -> str:
        if is_null(self.receiver):
            return f"<built-in function {self.name!s}>"
        return f"<built-in method {self.name!s} of {type_name(self.receiver)} object at {hex_address(self.receiver)}>"

    def __call__(self, *args: object, **kwargs: object) -> object:
        return call_with(self, args, kwargs)

    def __reduce__(self) -> object:
        if is_null(self.receiver) or isinstance(self.receiver, module):
            return self.name
        return (get_attr(import_library("builtins"), "getattr"), (self.receiver, self.name))

    def __eq__(self, other: object) -> object:
        if self is other:
            return True
        if not isinstance(other, builtin_function):
            return NotImplemented
        that = cast(builtin_function, other)
        if is_null(self.receiver) or is_null(that.receiver):
            return False
        return self.receiver is that.receiver and self.entry == that.entry

    def __hash__(self) -> i64:
        key = address(self.receiver) ^ address_of(self.entry.cast(u64))
        return i64(key >> 4)

    @property
    def __name__(self) -> object:
        return self.name

    @property
    def __qualname__(self) -> object:
        if is_null(self.owner):
            return self.name
        return f"{cast(type, self.owner).qualname!s}.{self.name!s}"

    @property
    def __module__(self) -> object:
        return none_for_null(self.module)

    @property
    def __self__(self) -> object:
        if is_null(self.receiver) and is_null(self.owner) and isinstance(self.module, str):
            home = cast(str, self.module)
            # Of modules in C that only another one here stands for: that one.
            if not is_known(home) and home.length > 1 and char_at(home, 0) == 95:
                home = substring(home, 1, home.length)
            return import_library(home)
        return none_for_null(self.owner if is_null(self.receiver) else self.receiver)

    @property
    def __doc__(self) -> object:
        return none_for_null(self.doc)


@builtin(name="method_descriptor")
class method_descriptor:
    # A method of a library class, as found in the class.

    entry: ptr[u8]
    signature: ptr[Signature]
    name: object
    owner: object
    doc: object

    def __repr__(self) -> str:
        return f"<method '{self.name!s}' of '{cast(type, self.owner).name}' objects>"

    def __get__(self, instance: object, owner: object = None) -> object:
        if instance is None:
            require_either(owner)
            return self
        return bind_builtin(instance, self)

    def __call__(self, *args: object, **kwargs: object) -> object:
        return call_with(self, args, kwargs)

    @property
    def __name__(self) -> object:
        return self.name

    @property
    def __qualname__(self) -> object:
        return f"{cast(type, self.owner).qualname!s}.{self.name!s}"

    @property
    def __objclass__(self) -> object:
        return self.owner

    @property
    def __doc__(self) -> object:
        return none_for_null(self.doc)


@builtin(name="wrapper_descriptor")
class wrapper_descriptor:
    # A special method of a library class. Laid out as `method_descriptor`.

    entry: ptr[u8]
    signature: ptr[Signature]
    name: object
    owner: object
    doc: object

    def __repr__(self) -> str:
        return f"<slot wrapper '{self.name!s}' of '{cast(type, self.owner).name}' objects>"

    def __get__(self, instance: object, owner: object = None) -> object:
        if instance is None:
            require_either(owner)
            return self
        return bind_wrapper(instance, self)

    def __call__(self, *args: object, **kwargs: object) -> object:
        return call_with(self, args, kwargs)

    @property
    def __name__(self) -> object:
        return self.name

    @property
    def __qualname__(self) -> object:
        return f"{cast(type, self.owner).qualname!s}.{self.name!s}"

    @property
    def __objclass__(self) -> object:
        return self.owner

    @property
    def __doc__(self) -> object:
        return none_for_null(self.doc)


@builtin(name="classmethod_descriptor")
class classmethod_descriptor:
    # A class method of a library class; the entry takes the class first.

    entry: ptr[u8]
    signature: ptr[Signature]
    name: object
    owner: object
    doc: object

    def __repr__(self) -> str:
        return f"<method '{self.name!s}' of '{cast(type, self.owner).name}' objects>"

    def __get__(self, instance: object, owner: object = None) -> object:
        if owner is None:
            return bind_builtin(type_of(instance), self)
        return bind_builtin(owner, self)

    @property
    def __name__(self) -> object:
        return self.name


@builtin(name="method-wrapper")
class method_wrapper:
    # A bound special method of a library class.

    entry: ptr[u8]
    signature: ptr[Signature]
    receiver: object
    descriptor: object

    def __repr__(self) -> str:
        name = cast(wrapper_descriptor, self.descriptor).name
        return f"<method-wrapper '{name!s}' of {type_name(self.receiver)} object at {hex_address(self.receiver)}>"

    def __call__(self, *args: object, **kwargs: object) -> object:
        return call_with(self, args, kwargs)

    def __eq__(self, other: object) -> object:
        if not isinstance(other, method_wrapper):
            return NotImplemented
        that = cast(method_wrapper, other)
        return self.receiver is that.receiver and self.descriptor is that.descriptor

    def __hash__(self) -> i64:
        return i64((address(self.receiver) ^ address(self.descriptor)) >> 4)

    @property
    def __name__(self) -> object:
        return cast(wrapper_descriptor, self.descriptor).name

    @property
    def __qualname__(self) -> object:
        return cast(wrapper_descriptor, self.descriptor).__qualname__

    @property
    def __objclass__(self) -> object:
        return cast(wrapper_descriptor, self.descriptor).owner

    @property
    def __doc__(self) -> object:
        return none_for_null(cast(wrapper_descriptor, self.descriptor).doc)

    @property
    def __self__(self) -> object:
        return self.receiver


@builtin(name="getset_descriptor")
class getset_descriptor:
    # A property of a library class: boxed entries of a getter and, or null, a setter.

    getter: ptr[u8]
    setter: ptr[u8]
    name: object
    owner: object
    doc: object

    def __repr__(self) -> str:
        return f"<attribute '{self.name!s}' of '{cast(type, self.owner).name}' objects>"

    def __get__(self, instance: object, owner: object = None) -> object:
        if instance is None:
            require_either(owner)
            # In CPython this one is a field of a C struct, and known by its class for it.
            return member_like(self) if same_name(cast(str, self.name), "__globals__") else self
        return get_builtin_property(self, instance)

    def __set__(self, instance: object, value: object) -> None:
        set_builtin_property(self, instance, value)

    def __delete__(self, instance: object) -> None:
        delete_builtin_property(self, instance)

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
def bind_builtin(receiver: object, descriptor: object) -> builtin_function:
    """`receiver.method` for a method of the library."""
    d = cast(method_descriptor, descriptor)
    made = new(builtin_function)
    made.entry = d.entry
    made.signature = d.signature
    made.name = d.name
    made.doc = d.doc
    made.owner = d.owner
    made.receiver = receiver
    return made


@internal
def bind_wrapper(receiver: object, descriptor: wrapper_descriptor) -> method_wrapper:
    """`receiver.__special__` for a special method of the library."""
    made = new(method_wrapper)
    made.entry = descriptor.entry
    made.signature = descriptor.signature
    made.receiver = receiver
    made.descriptor = descriptor
    return made


# At the bottom because of cycles.
from molt.lib.builtins.dict import get_or_null  # noqa: E402
from molt.lib.builtins.int import index_clamped  # noqa: E402
from molt.lib.builtins.module import module  # noqa: E402
from molt.lib.builtins.property import member_like  # noqa: E402
from molt.lib.builtins.str_search import find_in  # noqa: E402
from molt.lib.rt.attributes import get_attr  # noqa: E402
from molt.lib.rt.builtin_properties import (  # noqa: E402
    delete_builtin_property,
    get_builtin_property,
    set_builtin_property,
)
from molt.lib.rt.calls import call, call_with  # noqa: E402
from molt.lib.rt.frames import globals_of_function  # noqa: E402
from molt.lib.rt.memory import address_of  # noqa: E402
from molt.lib.builtins.str_core import char_at, substring  # noqa: E402
from molt.lib.rt.modules import import_library, is_known, module_dict  # noqa: E402
from molt.lib.rt.names import same_name  # noqa: E402
from molt.lib.rt.ops import get_item, iterate  # noqa: E402
from molt.lib.rt.tables import tuple_of  # noqa: E402
from molt.lib.rt.types import type_of  # noqa: E402
from molt.lib.rt.unsupported import unsupported  # noqa: E402
