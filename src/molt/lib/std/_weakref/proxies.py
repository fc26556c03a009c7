"""Proxies: objects that act as what they refer to weakly, until that has ended."""

from __future__ import annotations

from molt.lib.builtins.exceptions import ReferenceError
from molt.lib.builtins.type import type
from molt.lib.low import NULL, address, builtin, cast, compact, from_word, i32, i64, internal, isinstance, u64
from molt.lib.rt.attributes import del_attr, get_attr, set_attr
from molt.lib.rt.calls import call, call_method0
from molt.lib.rt.errors import type_name
from molt.lib.rt.hexadecimal import hex_address
from molt.lib.rt.memory import count_of
from molt.lib.rt.arithmetic import (
    inplace_add,
    inplace_and,
    inplace_floordiv,
    inplace_lshift,
    inplace_matmul,
    inplace_mod,
    inplace_mul,
    inplace_or,
    inplace_rshift,
    inplace_sub,
    inplace_truediv,
    inplace_xor,
)
from molt.lib.rt.comparison import compare
from molt.lib.rt.ops import (
    contains,
    del_item,
    get_item,
    index_of,
    iterate,
    length_of,
    next_or_null,
    set_item,
    str_of,
    truth,
)
from molt.lib.rt.types import type_of

compact()


@builtin(name="weakref.ProxyType")
class ProxyType:
    """Laid out as `ReferenceType`."""

    referent: u64
    next: u64
    previous: u64
    hash: i64
    callback: object

    __hash__ = None

    def __new__(cls: type, /, *args: object, **kwargs: object) -> object:
        raise TypeError("cannot create 'weakref.ProxyType' instances")

    def __drop__(self) -> None:
        clear_reference(address(self))
        self.callback = NULL

    def __repr__(self) -> str:
        if self.referent == 0:
            return f"<weakproxy at {hex_address(self)} to NoneType at {hex_address(None)}>"
        x = from_word(object, self.referent)
        return f"<weakproxy at {hex_address(self)} to {type_name(x)} at {hex_address(x)}>"

    def __str__(self) -> str:
        return str_of(open_proxy(self))

    @property
    def __class__(self) -> object:
        return get_attr(open_proxy(self), "__class__")

    def __getattr__(self, name: str, /) -> object:
        return get_attr(open_proxy(self), name)

    def __setattr__(self, name: str, value: object, /) -> None:
        set_attr(open_proxy(self), name, value)

    def __delattr__(self, name: str, /) -> None:
        del_attr(open_proxy(self), name)

    def __bool__(self) -> bool:
        return truth(open_proxy(self))

    def __len__(self) -> i64:
        return length_of(open_proxy(self))

    def __getitem__(self, key: object, /) -> object:
        return get_item(open_proxy(self), opened(key))

    def __setitem__(self, key: object, value: object, /) -> None:
        set_item(open_proxy(self), key, value)

    def __delitem__(self, key: object, /) -> None:
        del_item(open_proxy(self), key)

    def __contains__(self, key: object, /) -> bool:
        return contains(open_proxy(self), key)

    def __iter__(self) -> object:
        return iterate(open_proxy(self))

    def __next__(self) -> object:
        return proxy_next(self)

    def __reversed__(self) -> object:
        return call_method0(open_proxy(self), "__reversed__")

    def __bytes__(self) -> object:
        return call_method0(open_proxy(self), "__bytes__")

    def __int__(self) -> object:
        return int(open_proxy(self))

    def __float__(self) -> object:
        return float(open_proxy(self))

    def __index__(self) -> object:
        return index_of(open_proxy(self))

    def __neg__(self) -> object:
        return -open_proxy(self)

    def __pos__(self) -> object:
        return +open_proxy(self)

    def __invert__(self) -> object:
        return ~open_proxy(self)

    def __abs__(self) -> object:
        return abs(open_proxy(self))

    def __lt__(self, other: object, /) -> object:
        return compare(open_proxy(self), opened(other), 0)

    def __le__(self, other: object, /) -> object:
        return compare(open_proxy(self), opened(other), 1)

    def __eq__(self, other: object, /) -> object:
        return compare(open_proxy(self), opened(other), 2)

    def __ne__(self, other: object, /) -> object:
        return compare(open_proxy(self), opened(other), 3)

    def __gt__(self, other: object, /) -> object:
        return compare(open_proxy(self), opened(other), 4)

    def __ge__(self, other: object, /) -> object:
        return compare(open_proxy(self), opened(other), 5)

    def __add__(self, other: object, /) -> object:
        return open_proxy(self) + opened(other)

    def __radd__(self, other: object, /) -> object:
        return opened(other) + open_proxy(self)

    def __iadd__(self, other: object, /) -> object:
        return inplace_add(open_proxy(self), opened(other))

    def __sub__(self, other: object, /) -> object:
        return open_proxy(self) - opened(other)

    def __rsub__(self, other: object, /) -> object:
        return opened(other) - open_proxy(self)

    def __isub__(self, other: object, /) -> object:
        return inplace_sub(open_proxy(self), opened(other))

    def __mul__(self, other: object, /) -> object:
        return open_proxy(self) * opened(other)

    def __rmul__(self, other: object, /) -> object:
        return opened(other) * open_proxy(self)

    def __imul__(self, other: object, /) -> object:
        return inplace_mul(open_proxy(self), opened(other))

    def __truediv__(self, other: object, /) -> object:
        return open_proxy(self) / opened(other)

    def __rtruediv__(self, other: object, /) -> object:
        return opened(other) / open_proxy(self)

    def __itruediv__(self, other: object, /) -> object:
        return inplace_truediv(open_proxy(self), opened(other))

    def __floordiv__(self, other: object, /) -> object:
        return open_proxy(self) // opened(other)

    def __rfloordiv__(self, other: object, /) -> object:
        return opened(other) // open_proxy(self)

    def __ifloordiv__(self, other: object, /) -> object:
        return inplace_floordiv(open_proxy(self), opened(other))

    def __mod__(self, other: object, /) -> object:
        return open_proxy(self) % opened(other)

    def __rmod__(self, other: object, /) -> object:
        return opened(other) % open_proxy(self)

    def __imod__(self, other: object, /) -> object:
        return inplace_mod(open_proxy(self), opened(other))

    def __matmul__(self, other: object, /) -> object:
        return open_proxy(self) @ opened(other)

    def __rmatmul__(self, other: object, /) -> object:
        return opened(other) @ open_proxy(self)

    def __imatmul__(self, other: object, /) -> object:
        return inplace_matmul(open_proxy(self), opened(other))

    def __lshift__(self, other: object, /) -> object:
        return open_proxy(self) << opened(other)

    def __rlshift__(self, other: object, /) -> object:
        return opened(other) << open_proxy(self)

    def __ilshift__(self, other: object, /) -> object:
        return inplace_lshift(open_proxy(self), opened(other))

    def __rshift__(self, other: object, /) -> object:
        return open_proxy(self) >> opened(other)

    def __rrshift__(self, other: object, /) -> object:
        return opened(other) >> open_proxy(self)

    def __irshift__(self, other: object, /) -> object:
        return inplace_rshift(open_proxy(self), opened(other))

    def __and__(self, other: object, /) -> object:
        return open_proxy(self) & opened(other)

    def __rand__(self, other: object, /) -> object:
        return opened(other) & open_proxy(self)

    def __iand__(self, other: object, /) -> object:
        return inplace_and(open_proxy(self), opened(other))

    def __or__(self, other: object, /) -> object:
        return open_proxy(self) | opened(other)

    def __ror__(self, other: object, /) -> object:
        return opened(other) | open_proxy(self)

    def __ior__(self, other: object, /) -> object:
        return inplace_or(open_proxy(self), opened(other))

    def __xor__(self, other: object, /) -> object:
        return open_proxy(self) ^ opened(other)

    def __rxor__(self, other: object, /) -> object:
        return opened(other) ^ open_proxy(self)

    def __ixor__(self, other: object, /) -> object:
        return inplace_xor(open_proxy(self), opened(other))

    def __divmod__(self, other: object, /) -> object:
        return divmod(open_proxy(self), opened(other))

    def __rdivmod__(self, other: object, /) -> object:
        return divmod(opened(other), open_proxy(self))

    def __pow__(self, other: object, modulus: object = None, /) -> object:
        return pow(open_proxy(self), opened(other), opened(modulus))

    def __rpow__(self, other: object, modulus: object = None, /) -> object:
        return pow(opened(other), open_proxy(self), opened(modulus))


@builtin(name="weakref.CallableProxyType")
class CallableProxyType(ProxyType):
    def __call__(self, /, *args: object, **kwargs: object) -> object:
        return call(open_proxy(self), args, kwargs)


@internal
def open_proxy(p: ProxyType) -> object:
    """What a proxy stands for; raises ReferenceError once that has begun to end."""
    if p.referent == 0 or count_of(p.referent)[0] == i32(0):
        raise ReferenceError("weakly-referenced object no longer exists")
    return from_word(object, p.referent)


@internal
def opened(x: object) -> object:
    """What a value stands for, if it is a proxy; else itself."""
    if isinstance(x, ProxyType):
        return open_proxy(cast(ProxyType, x))
    return x


@internal
def proxy_next(p: ProxyType) -> object:
    """The next value of an iterator behind a proxy; NULL at its end."""
    x = open_proxy(p)
    if lookup(type_of(x), "__next__") == 0:
        raise TypeError("Weakref proxy referenced a non-iterator '%.200s' object" % type_name(x))
    return next_or_null(x)


# At the bottom because of cycles.
from molt.lib.rt.types import lookup  # noqa: E402
from molt.lib.std._weakref.table import clear_reference  # noqa: E402
