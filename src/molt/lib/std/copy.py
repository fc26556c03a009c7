"""`copy`: shallow and deep copies.

`error` is the old name of `Error`.

Objects whose classes say how they are pickled (`__reduce_ex__`, `__reduce__`), the program's or
the library's, are made anew from what that gives.
"""

from __future__ import annotations

from typing import Final as _Final

from molt.lib.low import (
    NULL,
    address,
    builtin,
    cast,
    class_object,
    from_word,
    i64,
    is_null,
    is_small,
    isinstance,
    new,
    type_is,
)


_computed_names: _Final = ("error",)


@builtin(module="copy")
class Error(Exception):
    """An object that cannot be copied."""


def __getattr__(name: str) -> object:
    """`error`."""
    return class_object(Error) if name == "error" else _raise_missing_name("copy", name)


def deepcopy(x: object, memo: object = None) -> object:
    """Deep copy operation on arbitrary Python objects."""
    if _is_atomic(x):
        return x
    if memo is None:
        memo = new(dict)
    key = i64(address(x))
    found = _dict_find(cast(dict, memo), key)
    if found != 0:
        return from_word(object, found)
    _enter_library("")
    try:
        made = _copy_deeply(x, cast(dict, memo), key)
    finally:
        _leave_library()
    if not (made is x):
        _dict_store(cast(dict, memo), key, made)
        _keep_alive(cast(dict, memo), x)
    return made


def copy(x: object) -> object:
    """Shallow copy operation on arbitrary Python objects."""
    if _is_atomic(x) or type_is(x, tuple) or type_is(x, frozenset):
        return x
    if type_is(x, list) or type_is(x, dict) or type_is(x, set) or type_is(x, bytearray):
        return _call_method0(x, "copy")
    if isinstance(x, type):
        return x
    method = _find_attr_or_null(_type_of(x), "__copy__")
    if not is_null(method):
        return _call1(method, x)
    reducer = _registered(x)
    if not is_null(reducer):
        return _remake(x, _call1(reducer, x), cast(dict, NULL), 0)
    if _is_reducible(x):
        return _remake(x, _call_method1(x, "__reduce_ex__", 4), cast(dict, NULL), 0)
    made = _bare_copy(x, cast(dict, NULL))
    _restore(made, _state_to_copy(x))
    _refill(made, x, new(dict), False)
    return made


def _is_reducible(x: object) -> bool:
    """Whether a class, or one that it derives from, says how to make its instances anew."""
    cls = _type_of(x)
    base = class_object(object)
    return (
        _lookup(cls, "__reduce__") != _lookup(base, "__reduce__")
        or _lookup(cls, "__reduce_ex__") != _lookup(base, "__reduce_ex__")
    )


def _registered(x: object) -> object:
    """What the program has told `copyreg` to ask about instances of a class; NULL for nothing."""
    if _find_program_module("copyreg") < 0 and not _has_library("copyreg"):
        return NULL
    table = _get_attr(_import_library("copyreg"), "dispatch_table")
    if not isinstance(table, dict):
        return NULL
    found = _dict_find(cast(dict, table), _type_of(x))
    return NULL if found == 0 else from_word(object, found)


def _remake(x: object, said: object, memo: dict, key: i64) -> object:
    """A copy made from what `__reduce_ex__` gives (that of `object` asks `__reduce__`): callable, arguments,
    attributes, elements, items; deep if there is a memo. A string stands for the object itself, as that of a global."""
    if isinstance(said, str):
        return x
    if isinstance(said, list):
        said = _tuple_of(cast(list, said).items, cast(list, said).length)
    if not isinstance(said, tuple):
        raise TypeError(f"Value after * must be an iterable, not {_type_of(said).name}")
    parts = cast(tuple, said)
    if parts.length < 2:
        missing = "1 required positional argument: 'args'"
        if parts.length == 0:
            missing = "2 required positional arguments: 'func' and 'args'"
        raise TypeError(f"_reconstruct() missing {missing}")
    if parts.length > 5:
        raise TypeError(f"_reconstruct() takes from 4 to 7 positional arguments but {parts.length + 2} were given")
    deeply = not is_null(memo)
    arguments = parts.data.get(1)
    if deeply:
        arguments = deepcopy(arguments, memo)
    made = _call(parts.data.get(0), cast(tuple, arguments), NULL)
    if deeply:
        _dict_store(memo, key, made)
    if parts.length > 2 and parts.data.get(2) is not None:
        state = parts.data.get(2)
        if deeply:
            state = deepcopy(state, memo)
        _restore(made, state)
    if parts.length > 3 and parts.data.get(3) is not None:
        elements = _iterate(parts.data.get(3))
        while True:
            element = _next_or_null(elements)
            if is_null(element):
                break
            _call_method1(made, "append", deepcopy(element, memo) if deeply else element)
    if parts.length > 4 and parts.data.get(4) is not None:
        _copy_pairs(made, _iterate(parts.data.get(4)), memo)
    return made


def _copy_pairs(made: object, items: object, memo: dict) -> None:
    """Stores keys and values, copied if there is a memo."""
    while True:
        item = _next_or_null(items)
        if is_null(item):
            return
        name = cast(tuple, item).data.get(0)
        value = cast(tuple, item).data.get(1)
        if not is_null(memo):
            name = deepcopy(name, memo)
            value = deepcopy(value, memo)
        _set_item(made, name, value)


def _is_atomic(x: object) -> bool:
    """Whether a value is its own copy."""
    if is_small(x) or x is None or x is True or x is False:
        return True
    return (
        type_is(x, str)
        or type_is(x, float)
        or type_is(x, int)
        or type_is(x, bytes)
        or type_is(x, complex)
        or type_is(x, type)
        or type_is(x, range)
        or type_is(x, slice)
        or type_is(x, property)
        or type_is(x, _union_type)
        or type_is(x, _function)
        or type_is(x, _code)
        or type_is(x, _builtin_function)
        or x is Ellipsis
        or x is NotImplemented
    )


def _keep_alive(memo: dict, x: object) -> None:
    """Keeps an original until the copying is over, as its address is in the memo."""
    key = i64(address(memo))
    found = _dict_find(memo, key)
    if found != 0:
        cast(list, from_word(object, found)).append(x)
        return
    kept = new(list)
    kept.append(x)
    _dict_store(memo, key, kept)


def _copy_deeply(x: object, memo: dict, key: i64) -> object:
    if type_is(x, list):
        made = new(list)
        _dict_store(memo, key, made)
        source = cast(list, x)
        i = 0
        while i < source.length:
            made.append(deepcopy(source.items.get(i), memo))
            i += 1
        return made
    if type_is(x, tuple):
        return _copy_tuple(cast(tuple, x), memo, key)
    if type_is(x, dict):
        copied = new(dict)
        _dict_store(memo, key, copied)
        _copy_items(copied, cast(dict, x), memo)
        return copied
    if isinstance(x, type):
        return x
    method = _find_attr_or_null(x, "__deepcopy__")
    if not is_null(method):
        return _call1(method, memo)
    if type_is(x, set) or type_is(x, frozenset):
        return _call1(_type_of(x), deepcopy(_list_from(x), memo))
    if type_is(x, bytearray):
        return _call_method0(x, "copy")
    if type_is(x, _method):
        return _bind_method(deepcopy(cast(_method, x).receiver, memo), cast(_method, x).function)
    reducer = _registered(x)
    if not is_null(reducer):
        return _remake(x, _call1(reducer, x), memo, key)
    if _is_reducible(x):
        return _remake(x, _call_method1(x, "__reduce_ex__", 4), memo, key)
    bare = _bare_copy(x, memo)
    _dict_store(memo, key, bare)
    _restore(bare, deepcopy(_state_to_copy(x), memo))
    _refill(bare, x, memo, True)
    return bare


def _copy_tuple(source: tuple, memo: dict, key: i64) -> object:
    """The tuple itself where all its elements are their own copies."""
    made = new(list)
    same = True
    for i in range(source.length):
        element = source.data.get(i)
        copied = deepcopy(element, memo)
        same = same and copied is element
        made.append(copied)
    found = _dict_find(memo, key)
    if found != 0:
        return from_word(object, found)
    return source if same else _tuple_of(made.items, made.length)


def _copy_items(into: object, source: dict, memo: dict) -> None:
    iterator = _iterate(cast(object, source.items()))
    while True:
        item = _next_or_null(iterator)
        if is_null(item):
            return
        pair = cast(tuple, item)
        _set_item(into, deepcopy(pair.data.get(0), memo), deepcopy(pair.data.get(1), memo))


def _bare_copy(x: object, memo: dict) -> object:
    """An instance of the same class, without attributes or elements; what `__getnewargs__` gives is copied if there
    is a memo."""
    cls = _type_of(x)
    if not _says_how(cls):
        _refuse_copies(cls)
    if _may_lack_arguments(cls) and not _defines(cls, "__getnewargs__") and not _defines(cls, "__getnewargs_ex__"):
        if not isinstance(x, list) and not isinstance(x, dict) and not _is_overridden(cls, "__new__"):
            return _make_plain(cls)
        return _call1(_get_attr(cls, "__new__"), cls)
    both = _new_arguments(x, cls)
    positional = both.data.get(0)
    keywords = both.data.get(1)
    if not is_null(memo):
        positional = deepcopy(positional, memo)
        keywords = deepcopy(keywords, memo)
    given = _tuple_from([cls, *positional])
    return _call(_get_attr(cls, "__new__"), given, keywords)


def _restore(made: object, state: object) -> None:
    """Gives a bare copy its attributes."""
    if state is None:
        return
    if _lookup(_type_of(made), "__setstate__") != 0:
        _call_method1(made, "__setstate__", state)
        return
    slots: object = None
    if isinstance(state, tuple) and cast(tuple, state).length == 2:
        slots = cast(tuple, state).data.get(1)
        state = cast(tuple, state).data.get(0)
    if state is not None and not _put_attributes(made, state):
        _call_method1(_get_attr(made, "__dict__"), "update", state)
    if slots is not None:
        names = _dict_keys(cast(dict, slots))
        for i in range(names.length):
            name = cast(str, names.data.get(i))
            _set_attr(made, name, _get_item(slots, name))


def _refill(made: object, x: object, memo: dict, deeply: bool) -> None:
    """Gives a bare copy of a list or dict of a subclass its elements."""
    if isinstance(x, list):
        source = cast(list, x)
        i = 0
        while i < source.length:
            element = source.items.get(i)
            _call_method1(made, "append", deepcopy(element, memo) if deeply else element)
            i += 1
    elif isinstance(x, dict):
        if deeply:
            _copy_items(made, cast(dict, x), memo)
        else:
            _call_method1(made, "update", x)


# At the bottom because of cycles.
from molt.lib.builtins.function import builtin_function as _builtin_function  # noqa: E402
from molt.lib.builtins.function import code_object as _code  # noqa: E402
from molt.lib.builtins.function import function as _function  # noqa: E402
from molt.lib.builtins.list import list_from as _list_from  # noqa: E402
from molt.lib.builtins.method import bind_method as _bind_method  # noqa: E402
from molt.lib.builtins.method import method as _method  # noqa: E402
from molt.lib.builtins.tuple import tuple_of as _tuple_of  # noqa: E402
from molt.lib.builtins.union_type import union_type as _union_type  # noqa: E402
from molt.lib.rt.attributes import find_attr_or_null as _find_attr_or_null  # noqa: E402
from molt.lib.rt.attributes import get_attr as _get_attr  # noqa: E402
from molt.lib.rt.attributes import set_attr as _set_attr  # noqa: E402
from molt.lib.rt.calls import call as _call  # noqa: E402
from molt.lib.rt.calls import call1 as _call1  # noqa: E402
from molt.lib.rt.calls import call_method0 as _call_method0  # noqa: E402
from molt.lib.rt.calls import call_method1 as _call_method1  # noqa: E402
from molt.lib.rt.calls import make_plain as _make_plain  # noqa: E402
from molt.lib.rt.modules import find_program_module as _find_program_module  # noqa: E402
from molt.lib.rt.modules import has_library as _has_library  # noqa: E402
from molt.lib.rt.modules import import_library as _import_library  # noqa: E402
from molt.lib.rt.ops import get_item as _get_item  # noqa: E402
from molt.lib.rt.ops import iterate as _iterate  # noqa: E402
from molt.lib.rt.ops import next_or_null as _next_or_null  # noqa: E402
from molt.lib.rt.ops import set_item as _set_item  # noqa: E402
from molt.lib.rt.reducing import may_lack_arguments as _may_lack_arguments  # noqa: E402
from molt.lib.rt.reducing import new_arguments as _new_arguments  # noqa: E402
from molt.lib.rt.reducing import refuse_copies as _refuse_copies  # noqa: E402
from molt.lib.rt.reducing import says_how as _says_how  # noqa: E402
from molt.lib.rt.reducing import put_attributes as _put_attributes  # noqa: E402
from molt.lib.rt.reducing import state_to_copy as _state_to_copy  # noqa: E402
from molt.lib.rt.recursion import enter_library as _enter_library  # noqa: E402
from molt.lib.rt.recursion import leave_library as _leave_library  # noqa: E402
from molt.lib.rt.tables import dict_find as _dict_find  # noqa: E402
from molt.lib.rt.tables import dict_keys as _dict_keys  # noqa: E402
from molt.lib.rt.tables import dict_store as _dict_store  # noqa: E402
from molt.lib.rt.tables import tuple_from as _tuple_from  # noqa: E402
from molt.lib.rt.types import defines as _defines  # noqa: E402
from molt.lib.rt.types import is_overridden as _is_overridden  # noqa: E402
from molt.lib.rt.types import lookup as _lookup  # noqa: E402
from molt.lib.rt.types import type_of as _type_of  # noqa: E402
from molt.lib.std.molt_values import raise_missing_name as _raise_missing_name  # noqa: E402
