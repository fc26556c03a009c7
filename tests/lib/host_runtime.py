"""`molt.lib.rt` over the host's own runtime, for tests of library code under CPython.

The real runtime dispatches on the words and type ids that only compiled code has.
`install()` must run before the library modules under test are imported.
"""

from __future__ import annotations

import builtins
import importlib
import operator
import sys
import types
from collections.abc import Callable
from typing import Any

from molt.lib.low import NULL, as_word, from_word, i64, new, stack

_COMPARISONS = (operator.lt, operator.le, operator.eq, operator.ne, operator.gt, operator.ge)
_printing: list[object] = []


def next_or_null(iterator: Any) -> Any:
    return builtins.next(iterator, NULL)


def lookup_special(x: object, name: str) -> Any:
    found = getattr(type(x), name, None)
    return NULL if found is None else found.__get__(x) if hasattr(found, "__get__") else found


def lookup(cls: type, name: str) -> Any:
    found = getattr(cls, name, None)
    return as_word(NULL if found is None else found)


def ask_alone(method: Any, x: object, cls: type) -> Any:
    return from_word(object, method)(x)


def find_attr_or_null(x: object, name: str) -> Any:
    return getattr(x, name, NULL)


def is_overridden(cls: type, name: str) -> bool:
    owner = next(c for c in cls.__mro__ if name in c.__dict__)
    return not owner.__dict__.get("_molt_builtin", False)


def raise_naming(before: str, cls: type, after: str) -> None:
    raise TypeError(f"{before}{cls.__name__}{after}")


def enter_repr(x: object) -> bool:
    if any(y is x for y in _printing):
        return False
    _printing.append(x)
    return True


def leave_repr(x: object) -> None:
    del _printing[max(i for i, y in enumerate(_printing) if y is x)]


def index_of(x: Any) -> Any:
    """The host's `operator.index` takes the library's ints for no ints."""
    from molt.lib.builtins.int import int as Int

    return x if isinstance(x, Int) else operator.index(x)


def _arithmetic() -> dict[str, Callable[..., Any]]:
    names = "add sub mul truediv floordiv mod pow matmul lshift rshift and_ or_ xor neg pos invert".split()
    table: dict[str, Callable[..., Any]] = {name: getattr(operator, name) for name in names}
    for name in names[:13]:
        table[f"inplace_{name}"] = getattr(operator, f"i{name.rstrip('_')}")
    return table


ARITHMETIC: dict[str, Callable[..., Any]] = _arithmetic()
COMPARISON: dict[str, Callable[..., Any]] = {
    "equal": lambda a, b: bool(a == b),
    "compares_by_identity": lambda x: False,
    "are_strings": lambda a, b: type(a) is type(b) is str,
    "equal_strings": operator.eq,
    "compare": lambda a, b, op: _COMPARISONS[op](a, b),
    "compare_true": lambda a, b, op: bool(_COMPARISONS[op](a, b)),
    "less": lambda a, b: bool(a < b),
    "LT": 0,  # type: ignore[dict-item]
}
OPS: dict[str, Callable[..., Any]] = {
    "hash_of": lambda x: i64(hash(x)),
    "repr_of": repr,
    "str_of": str,
    "truth": bool,
    "length_of": lambda x: i64(len(x)),
    "get_item": operator.getitem,
    "set_item": operator.setitem,
    "del_item": operator.delitem,
    "contains": operator.contains,
    "is_iterable": lambda x: hasattr(x, "__iter__") or hasattr(x, "__getitem__"),
    "iterate": iter,
    "next_or_null": next_or_null,
    "next_or_stop": next_or_null,
    "index_of": index_of,
    "format_of": format,
    "ask_alone": ask_alone,
}
CALLS: dict[str, Callable[..., Any]] = {
    "call0": lambda f: f(),
    "call1": lambda f, a: f(a),
    "call2": lambda f, a, b: f(a, b),
    "call3": lambda f, a, b, c: f(a, b, c),
    "call": lambda f, args, kwargs: f(*args, **({} if kwargs is None or kwargs is NULL else kwargs)),
    "call_method0": lambda x, name: getattr(x, name)(),
    "call_method1": lambda x, name, a: getattr(x, name)(a),
    "adopt": lambda word: word,
}
ATTRIBUTES: dict[str, Callable[..., Any]] = {
    "get_attr": getattr,
    "set_attr": setattr,
    "del_attr": delattr,
    "find_attr_or_null": find_attr_or_null,
    "find_without_overrides": lambda x, cls, name: find_attr_or_null(x, name),
    "raise_no_attribute": lambda x, name: getattr(x, name),
    "has_special": lambda x, name: lookup_special(x, name) is not NULL,
    "lookup_special": lookup_special,
}


def alloc_text(size: int) -> Any:
    """In place of a word: the object itself, which `adopt` gives back."""
    from molt.lib.builtins.str import str as text
    from molt.lib.builtins.str_core import TEXT_HEAD

    return new(text, size - TEXT_HEAD)


def alloc_int(size: int, digits: int) -> Any:
    """Likewise."""
    from molt.lib.builtins.int import int as whole

    made = new(whole, 2)
    made.size = i64(size)
    made.digits[0], made.digits[1] = digits & 0xFFFFFFFF, digits >> 32
    return made


def select_from_list(xs: Any, s: Any) -> Any:
    from molt.lib.builtins.slice import Selection, fit, unpack_slice

    bounds = stack(Selection, 1)
    unpack_slice(s, bounds)
    fit(bounds, xs.length)
    return xs.selected(bounds)


def release_backwards(slots: Any, count: int) -> None:
    for i in range(count - 1, -1, -1):
        slots.take(i)


def repeat_words(target: Any, source: Any, count: int, times: int) -> None:
    for i in range(count * times):
        target.init(i, source.get(i % count))


MODULES: dict[str, dict[str, Callable[..., Any]]] = {
    "arithmetic": ARITHMETIC,
    "comparison": COMPARISON,
    "ops": OPS,
    "calls": CALLS,
    "attributes": ATTRIBUTES,
    "types": {
        "type_of": type, "is_subtype": issubclass, "is_overridden": is_overridden, "union_of": operator.or_,
        "has_row": lambda x: False, "lookup": lookup,
    },
    "errors": {"raise_naming": raise_naming, "type_name": lambda x: type(x).__name__},
    "collector": {"visit_words": lambda words, count: None, "visit_backwards": lambda words, count: None},
    "build": {
        "to_float": float, "to_i64": lambda x: i64(operator.index(x)), "item_of_constant": operator.getitem,
        "join_list": lambda separator, parts: separator.join(parts),
    },
    "memory": {
        "FAILED": -1, "ID_MASK": 0xFFFFFF, "is_object": lambda word: False, "meta_of": lambda word: 0, "pointer_at": lambda word: [0],
        "alloc_text": alloc_text, "alloc_int": alloc_int, "is_allocated": lambda word: True, "count_of": lambda word: [-1], "room_of": lambda word: 0,
        "release_backwards": release_backwards, "repeat_words": repeat_words,
        "copy_words": lambda target, source, count: repeat_words(target, source, count, 1),
        "word_at": lambda slots, i: as_word(slots.get(i)),
    },
    "list_slices": {"note_slices": lambda: None, "select_by_address": select_from_list},
    "modules": {"has_library": lambda name: False, "import_library": importlib.import_module},
    "names": {"is_immortal": lambda x: True, "same_name": lambda a, b: a is b or bool(a == b)},
    "refusing": {"MoltUnsupported": NotImplementedError},
    "recursion": {
        "enter_repr": enter_repr, "leave_repr": leave_repr, "enter_library": lambda where: None, "leave_library": lambda: None,
    },
}


def install() -> None:
    """Puts the host's versions where library modules import the runtime from."""
    for name, functions in MODULES.items():
        module = types.ModuleType(f"molt.lib.rt.{name}")
        vars(module).update(functions)
        sys.modules[module.__name__] = module
