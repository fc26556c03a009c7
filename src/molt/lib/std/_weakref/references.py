"""Class `weakref.ref`, and which objects can be referred to weakly."""

from __future__ import annotations

from typing import Final

from molt.lib.builtins.tuple import tuple
from molt.lib.builtins.type import IS_MODULE, IS_STATIC, IS_TYPE, TAKES_WEAK, type
from molt.lib.low import NULL, builtin, cast, compact, from_word, i32, i64, internal, is_null, isinstance, new_of, type_is, u64
from molt.lib.rt.attributes import find_attr_or_null
from molt.lib.rt.errors import type_name
from molt.lib.rt.hexadecimal import hex_address
from molt.lib.rt.memory import count_of
from molt.lib.rt.names import same_name
from molt.lib.rt.comparison import compare
from molt.lib.rt.ops import hash_of
from molt.lib.rt.types import type_of

compact()

# The classes of the library whose instances can be, as CPython's, by module and name: those
# that have a `tp_weaklistoffset`, and those that it writes in Python.
_BUILT_IN: Final = (
    "set", "frozenset", "function", "builtin_function_or_method", "method", "generator", "coroutine",
    "async_generator", "code", "memoryview",
)  # fmt: skip
_OF_MODULES: Final = (
    "array.array", "collections.deque", "collections.OrderedDict", "collections.Counter", "functools.partial",
    "functools._lru_cache_wrapper", "re.Pattern", "_io.TextIOWrapper", "_io.BufferedReader", "_io.BufferedWriter",
    "_io.BufferedRandom", "_io.FileIO", "_io.StringIO", "_io.BytesIO", "_thread.lock", "_thread.RLock",
    "itertools._tee", "_struct.Struct", "random.Random", "json.encoder.JSONEncoder", "json.decoder.JSONDecoder",
    "types.GenericAlias",
)  # fmt: skip


@builtin(name="weakref.ReferenceType")
class ReferenceType:
    """`referent` is a word without a count, 0 once it has ended. Proxies have the same fields."""

    referent: u64
    next: u64
    previous: u64
    hash: i64
    callback: object

    def __new__(cls: type, /, *args: object, **kwargs: object) -> object:
        check_count(args, "__new__")
        x = args.data.get(0)
        callback = args.data.get(1) if args.length > 1 else None
        return make_reference(cls, x, NULL if callback is None else callback)

    def __init__(self, /, *args: object, **kwargs: object) -> None:
        if kwargs.used > 0:
            raise TypeError("ref() takes no keyword arguments")
        check_count(args, "__init__")

    def __drop__(self) -> None:
        clear_reference(address(self))
        self.callback = NULL

    def __call__(self) -> object:
        return referent_or_none(self)

    def __repr__(self) -> str:
        x = referent_or_none(self)
        if self.referent == 0 or x is None:
            return f"<weakref at {hex_address(self)}; dead>"
        text = f"<weakref at {hex_address(self)}; to '{type_name(x)}' at {hex_address(x)}"
        name = find_attr_or_null(x, "__name__")
        if is_null(name) or not isinstance(name, str):
            return f"{text}>"
        return f"{text} ({cast(str, name)})>"

    def __hash__(self) -> i64:
        if self.hash == 0:
            x = referent_or_none(self)
            if x is None:
                raise TypeError("weak object has gone away")
            self.hash = hash_of(x) ^ -1
        return self.hash ^ -1

    def __eq__(self, other: object, /) -> object:
        return compare_references(self, other, 2)

    def __ne__(self, other: object, /) -> object:
        return compare_references(self, other, 3)

    @property
    def __callback__(self) -> object:
        return none_for_null(self.callback)

    @classmethod
    def __class_getitem__(cls: type, item: object, /) -> object:
        return make_alias(cls, item)


@internal
def check_count(args: tuple, name: str) -> None:
    """The TypeErrors of too few and too many arguments."""
    if args.length < 1:
        raise TypeError(f"{name} expected at least 1 argument, got 0")
    if args.length > 2:
        raise TypeError(f"{name} expected at most 2 arguments, got {args.length}")


@internal
def make_reference(cls: type, x: object, callback: object) -> object:
    """A reference of a class; the one that there is, for a plain one without callback."""
    require_weak(x)
    word = as_word(x)
    first = first_of(word)
    is_plain = is_null(callback) and cls is class_object(ReferenceType)
    if is_plain and is_basic(first, False):
        return from_word(object, first)
    made = new_of(cls, ReferenceType)
    made.callback = callback
    add_reference(address(made), x, u64(0) if is_plain else last_basic(word))
    return made


@internal
def is_basic(word: u64, proxy: bool) -> bool:
    """Whether a reference of a list is the one without callback that all share."""
    if word == 0 or reference_at(word).callback != 0:
        return False
    if proxy:
        return not isinstance(from_word(object, word), ReferenceType)
    return type_is(from_word(object, word), ReferenceType)


@internal
def last_basic(x: u64) -> u64:
    """The last of the references that all share, 0 for none: what others are put behind."""
    first = first_of(x)
    if is_basic(first, True):
        return first
    if not is_basic(first, False):
        return u64(0)
    second = next_of(reference_at(first).next, x)
    return second if is_basic(second, True) else first


@internal
def compare_references(a: ReferenceType, b: object, op: i64) -> object:
    """References are equal if what they refer to is; dead ones, if they are the same."""
    if not isinstance(b, ReferenceType):
        return NotImplemented
    x = referent_or_none(a)
    y = referent_or_none(cast(ReferenceType, b))
    if x is None or y is None:
        return (a is b) == (op == 2)
    return compare(x, y, op)


@internal
def referent_or_none(r: ReferenceType) -> object:
    """What a reference refers to; None once that has begun to end."""
    if r.referent == 0 or count_of(r.referent)[0] == i32(0):
        return None
    return from_word(object, r.referent)


# --- what can be referred to ---


@internal
def require_weak(x: object) -> None:
    """The TypeError of a value that cannot be referred to weakly."""
    if not takes_weak(type_of(x)):
        raise TypeError(f"cannot create weak reference to '{type_name(x)}' object")


@internal
def takes_weak(cls: type) -> bool:
    """Whether instances of a class can be referred to weakly."""
    if (cls.flags & (TAKES_WEAK | IS_TYPE | IS_MODULE)) != 0:
        return True
    for i in range(cls.order.length):
        base = cast(type, cls.order.data.get(i))
        if (base.flags & IS_STATIC) != 0:
            # Whether a name has its module in it depends on the language that CPython has the class in.
            name = cast(str, base.qualname)
            module = none_for_null(base.module)
            if not isinstance(module, str) or same_name(cast(str, module), "builtins"):
                if is_among(name, _BUILT_IN):
                    return True
            elif is_among(f"{cast(str, module)}.{name}", _OF_MODULES):
                return True
    return False


@internal
def is_among(name: str, names: tuple) -> bool:
    for i in range(names.length):
        if same_name(cast(str, names.data.get(i)), name):
            return True
    return False


# At the bottom because of cycles.
from molt.lib.builtins.function import none_for_null  # noqa: E402
from molt.lib.builtins.generic_alias import make_alias  # noqa: E402
from molt.lib.low import address, as_word, class_object  # noqa: E402
from molt.lib.std._weakref.table import add_reference, clear_reference, first_of, next_of, reference_at  # noqa: E402
