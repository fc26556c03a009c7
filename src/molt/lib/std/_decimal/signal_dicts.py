"""Class `SignalDict`: the flags or the traps of a context, by the classes of signals."""

from __future__ import annotations

from molt.lib.builtins.dict import dict, get_or_null
from molt.lib.builtins.type import type
from molt.lib.low import NULL, builtin, cast, compact, i64, internal, is_null, isinstance, new
from molt.lib.rt.calls import call_method0
from molt.lib.rt.attributes import find_attr_or_null
from molt.lib.rt.ops import get_item, iterate, repr_of, truth
from molt.lib.rt.tables import dict_store, new_tuple
from molt.lib.std._decimal.signals import SIGNALS, bits_of_class, signal_bits, signal_class

compact()


@builtin(name="SignalDict", module="abc")
class SignalDict:
    bits: i64

    def __new__(cls: type, /, *args: object, **kwargs: object) -> object:
        return new(SignalDict)

    def __len__(self) -> i64:
        return SIGNALS

    def __iter__(self) -> object:
        return iterate(signal_tuple())

    def __contains__(self, key: object, /) -> bool:
        for i in range(SIGNALS):
            if signal_class(i) is key:
                return True
        return False

    def __getitem__(self, key: object, /) -> bool:
        return self.bits & bits_of_class(key) != 0

    def __setitem__(self, key: object, value: object, /) -> None:
        bits = bits_of_class(key)
        self.bits = (self.bits | bits) if truth(value) else (self.bits & ~bits)

    def __delitem__(self, key: object, /) -> None:
        raise ValueError("signal keys cannot be deleted")

    def __repr__(self) -> str:
        parts: list = []
        for i in range(SIGNALS):
            shown = "True" if self.bits & signal_bits(i) != 0 else "False"
            parts.append(f"{repr_of(signal_class(i))}:{shown}")
        return f"{{{', '.join(parts)}}}"

    def __eq__(self, other: object, /) -> object:
        if isinstance(other, SignalDict):
            return self.bits == cast(SignalDict, other).bits
        if isinstance(other, dict):
            if cast(dict, other).used == 0:
                raise ValueError("invalid signal dict")
            bits = bits_of_dict(cast(dict, other))
            return NotImplemented if bits < 0 else self.bits == bits
        return NotImplemented

    def __ne__(self, other: object, /) -> object:
        equal = self.__eq__(other)
        return NotImplemented if equal is NotImplemented else not truth(equal)

    __hash__ = None

    def copy(self) -> dict:
        return dict_of_bits(self.bits)

    def get(self, key: object, default: object = None, /) -> object:
        return self.__getitem__(key) if self.__contains__(key) else default

    def keys(self) -> object:
        return make_view(self, "KeysView", 0)

    def values(self) -> object:
        return make_view(self, "ValuesView", 1)

    def items(self) -> object:
        return make_view(self, "ItemsView", 2)

    def setdefault(self, key: object, default: object = None, /) -> object:
        if self.__contains__(key):
            return self.__getitem__(key)
        self.__setitem__(key, default)
        return default

    def pop(self, key: object, default: object = NULL, /) -> object:
        if not self.__contains__(key) and not is_null(default):
            return default
        bits_of_class(key)
        raise ValueError("signal keys cannot be deleted")

    def popitem(self) -> object:
        raise ValueError("signal keys cannot be deleted")

    def clear(self) -> None:
        raise ValueError("signal keys cannot be deleted")

    def update(self, other: object = NULL, /, **kwds: object) -> None:
        if not is_null(other):
            if not is_null(find_attr_or_null(other, "keys")):
                keys = tuple_from(call_method0(other, "keys"))
                for i in range(keys.length):
                    self.__setitem__(keys.data.get(i), get_item(other, keys.data.get(i)))
            else:
                rows = tuple_from(other)
                for i in range(rows.length):
                    set_pair(self, tuple_from(rows.data.get(i)))
        names = dict_keys(kwds)
        for i in range(names.length):
            bits_of_class(names.data.get(i))


@internal
def set_pair(target: SignalDict, both: tuple) -> None:
    """Sets a key and a value from a pair of them."""
    if both.length > 2:
        raise ValueError("too many values to unpack (expected 2)")
    if both.length < 2:
        raise ValueError(f"not enough values to unpack (expected 2, got {both.length})")
    target.__setitem__(both.data.get(0), both.data.get(1))


@builtin(name="View", module="collections.abc")
class View:
    """What `keys`, `values` and `items` give: `kind` is 0, 1 or 2."""

    source: SignalDict
    label: str
    kind: i64

    def __len__(self) -> i64:
        return SIGNALS

    def __iter__(self) -> object:
        made = new_tuple(SIGNALS)
        for i in range(SIGNALS):
            value: object = self.source.bits & signal_bits(i) != 0
            if self.kind == 0:
                value = signal_class(i)
            elif self.kind == 2:
                value = (signal_class(i), value)
            made.data.init(i, value)
        return iterate(made)

    def __contains__(self, x: object, /) -> bool:
        return contains(tuple_from(self), x)

    def __repr__(self) -> str:
        return f"{self.label}({repr_of(self.source)})"


@internal
def make_view(source: SignalDict, label: str, kind: i64) -> View:
    made = new(View)
    made.source = source
    made.label = label
    made.kind = kind
    return made


@internal
def make_signal_dict(bits: i64) -> SignalDict:
    made = new(SignalDict)
    made.bits = bits
    return made


@internal
def signal_tuple() -> tuple:
    """The classes of all signals."""
    made = new_tuple(SIGNALS)
    for i in range(SIGNALS):
        made.data.init(i, signal_class(i))
    return made


@internal
def dict_of_bits(bits: i64) -> dict:
    """A dict of the signals that some bits stand for."""
    made = new(dict)
    for i in range(SIGNALS):
        dict_store(made, signal_class(i), bits & signal_bits(i) != 0)
    return made


@internal
def bits_of_dict(d: dict) -> i64:
    """The bits that a dict of all signals stands for; -1 if it is none."""
    if d.used != SIGNALS:
        return -1
    bits = 0
    for i in range(SIGNALS):
        found = get_or_null(d, signal_class(i))
        if is_null(found):
            return -1
        if truth(found):
            bits = bits | signal_bits(i)
    return bits


# At the bottom because of cycles.
from molt.lib.builtins.list import list  # noqa: E402
from molt.lib.builtins.tuple import tuple  # noqa: E402
from molt.lib.rt.ops import contains  # noqa: E402
from molt.lib.rt.tables import dict_keys, tuple_from  # noqa: E402
