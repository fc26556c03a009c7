"""Protocols on any values: truth, length, hash, text, items, iteration; calls of special methods.

Compiled code comes here for what is not done in place. The order in which things are asked, and the texts of
errors, are CPython's. Operators: `arithmetic.py`, `comparison.py`.
"""

from molt.lib.builtins.sequence_iterator import sequence_iterator
from molt.lib.builtins.type import IS_METHOD, IS_STATIC, IS_TUPLE, IS_TYPE, ITEM_GET, ITEM_LENGTH, ITEM_SET, type
from molt.lib.low import (
    NULL,
    as_word,
    call_ptr,
    cast,
    class_object,
    ctx,
    fn,
    from_word,
    i64,
    inline,
    is_null,
    is_small,
    isinstance,
    likely,
    make_small,
    new,
    noinline,
    null,
    ptr,
    small,
    stack,
    type_is,
    u64,
    u8,
    unbox_i64,
    unlikely,
)
from molt.lib.rt.types import is_subtype, lookup, type_of


def ask(method: u64, x: object, y: object) -> object:
    """Calls a binary special method."""
    if is_of_library(method):
        return ask_library2(method, x, y)
    if likely((type_of(from_word(object, method)).flags & IS_METHOD) != 0):
        return call2(from_word(object, method), x, y)
    return ask_bound(method, x, y)


# These are apart so that the short ways hold no references to methods.
@noinline
def ask_bound(method: u64, x: object, y: object) -> object:
    """As `ask`, of what is no method until it is asked for."""
    return call1(bind_special(from_word(object, method), x, type_of(x)), y)


@noinline
def ask_alone_bound(method: u64, x: object, cls: type) -> object:
    """As `ask_alone`, of what is no method until it is asked for."""
    return call0(bind_special(from_word(object, method), x, cls))


def ask_alone(method: u64, x: object, cls: type) -> object:
    """Calls a special method without arguments."""
    if is_of_library(method):
        return ask_library1(method, x)
    if likely((type_of(from_word(object, method)).flags & IS_METHOD) != 0):
        return call1(from_word(object, method), x)
    return ask_alone_bound(method, x, cls)


# --- truth, length, hash ---


def truth(x: object) -> bool:
    """`bool(x)`."""
    if is_small(x):
        return small(x) != 0
    if x is True:
        return True
    if x is None or x is False:
        return False
    if type_is(x, str):
        return cast(str, x).length != 0
    if type_is(x, list):
        return cast(list, x).length != 0
    if type_is(x, tuple):
        return cast(tuple, x).length != 0
    if type_is(x, dict):
        return cast(dict, x).used != 0
    return truth_by_method(x, type_of(x))


@noinline
def truth_by_method(x: object, cls: type) -> bool:
    """`bool(x)` by what the class has for it."""
    word = lookup(cls, "__bool__")
    if word != 0:
        result = ask_alone(word, x, cls)
        if not type_is(result, bool):
            raise_naming("__bool__ should return bool, returned ", type_of(result), "")
        return result is True
    if lookup(cls, "__len__") != 0:
        return length_of(x) != 0
    return True


def not_(x: object) -> object:
    """`not x`."""
    return not truth(x)


def length_of(x: object) -> i64:
    """`len(x)`."""
    if type_is(x, list):
        return cast(list, x).length
    if type_is(x, str):
        return cast(str, x).length
    if type_is(x, tuple):
        return cast(tuple, x).length
    if type_is(x, dict):
        return cast(dict, x).used
    cls = type_of(x)
    if not is_null(cls.items) and not is_null(cls.items[ITEM_LENGTH]):
        return call_ptr(cast(fn[[u64], i64], cls.items[ITEM_LENGTH]), as_word(x))
    return length_by_method(x, cls)


@noinline
def length_by_method(x: object, cls: type) -> i64:
    """`len(x)` by what the class has for it, which may give anything."""
    word = lookup(cls, "__len__")
    if word == 0:
        raise_naming("object of type '", cls, "' has no len()")
    inherited = inherited_item(cls, word, "__len__", ITEM_LENGTH)
    if not is_null(inherited):
        return call_ptr(cast(fn[[u64], i64], inherited), as_word(x))
    result = index_of(ask_alone(word, x, cls))
    if type_is(result, bool):
        return 1 if result is True else 0
    if not is_small(result):
        # Heap ints begin at 2**62: half of what a length may be.
        length = stack(i64, 1)
        fits = int_fits_i64(cast(int, result), length)
        if length[0] < 0:
            raise ValueError("__len__() should return >= 0")
        if not fits:
            raise OverflowError("cannot fit 'int' into an index-sized integer")
        return length[0]
    if small(result) < 0:
        raise ValueError("__len__() should return >= 0")
    return small(result)


def hash_of(x: object) -> i64:
    """`hash(x)`."""
    if type_is(x, str):
        return cast(str, x).__hash__()
    if type_is(x, tuple):
        return cast(tuple, x).__hash__()
    if type_is(x, bytes):
        return cast(bytes, x).__hash__()
    if type_is(x, int):
        return int_hash(cast(int, x))
    cls = type_of(x)
    word = lookup(cls, "__hash__")
    if word == as_word(ctx.object_hash):
        return hash_of_address(x)
    if (cls.flags & IS_TUPLE) != 0 and is_of_tuple(word, "__hash__"):
        return cast(tuple, x).__hash__()
    return hash_by_method(x, cls, word)


@noinline
def hash_by_method(x: object, cls: type, word: u64) -> i64:
    """`hash(x)` by what the class has for it, 0 for nothing."""
    if word == 0 or from_word(object, word) is None:
        raise_naming("unhashable type: '", cls, "'")
    result = ask_alone(word, x, cls)
    if not isinstance(result, int):
        raise TypeError("__hash__ method should return an integer")
    if (cls.flags & IS_STATIC) != 0:
        return unbox_i64(result)
    return hash_from_int(result)


def is_of_tuple(method: u64, name: str) -> bool:
    """Whether what a class has under a special method's name is what tuples have: named tuples inherit it."""
    found = from_word(object, method)
    if not type_is(found, wrapper_descriptor):
        return False
    wrapper = cast(wrapper_descriptor, found)
    # Another class may have it under another name.
    return wrapper.owner is class_object(tuple) and wrapper.name is name


def hash_from_int(x: object) -> i64:
    """What `hash()` makes of the result of `__hash__`: as it is when it fits a word, else its own hash."""
    value = 0
    try:
        value = unbox_i64(x)
    except OverflowError:
        return hash_of(x)
    return -2 if value == -1 else value


@noinline
def index_of(x: object) -> object:
    """`operator.index(x)`."""
    if isinstance(x, int):
        return x
    cls = type_of(x)
    word = lookup(cls, "__index__")
    if word == 0:
        raise_naming("'", cls, "' object cannot be interpreted as an integer")
    result = ask_alone(word, x, cls)
    if not isinstance(result, int):
        raise_naming("__index__ returned non-int (type ", type_of(result), ")")
    if not is_small(result) and not type_is(result, int):
        note_subclass(x, result, "__index__")
    return result


# --- text ---


@noinline
def repr_of(x: object) -> str:
    """`repr(x)`."""
    cls = type_of(x)
    enter_library(" while getting the repr of an object")
    try:
        if is_small(x):
            return cast(int, x).__repr__()
        if type_is(x, str):
            return cast(str, x).__repr__()
        result = ask_alone(lookup(cls, "__repr__"), x, cls)
    finally:
        leave_library()
    if not isinstance(result, str):
        raise_naming("__repr__ returned non-string (type ", type_of(result), ")")
    return cast(str, result)


@noinline
def str_of(x: object) -> str:
    """`str(x)`."""
    if type_is(x, str):
        return cast(str, x)
    cls = type_of(x)
    enter_library(" while getting the str of an object")
    try:
        if is_small(x):
            return cast(int, x).__repr__()
        result = ask_alone(lookup(cls, "__str__"), x, cls)
    finally:
        leave_library()
    if not isinstance(result, str):
        raise_naming("__str__ returned non-string (type ", type_of(result), ")")
    return cast(str, result)


def format_of(x: object, spec: str) -> str:
    """`format(x, spec)`."""
    if is_small(x):
        return cast(int, x).__format__(spec)
    cls = type_of(x)
    word = lookup(cls, "__format__")
    if spec.length == 0 and (cls.flags & IS_STATIC) == 0 and type_is(from_word(object, word), wrapper_descriptor):
        return str_of(x)
    result = ask(word, x, spec)
    if not isinstance(result, str):
        raise_naming("__format__ must return a str, not ", type_of(result), "")
    return cast(str, result)


# --- items ---


def get_item(x: object, key: object) -> object:
    """`x[key]`."""
    if is_small(key):
        i = small(key)
        if type_is(x, tuple) and u64(i) < u64(cast(tuple, x).length):
            return cast(tuple, x).data.get(i)
        if type_is(x, list) and u64(i) < u64(cast(list, x).length):
            return cast(list, x).items.get(i)
    return cast(dict, x).__getitem__(key) if type_is(x, dict) else get_item_by_class(x, key)


@noinline
def get_item_by_class(x: object, key: object) -> object:
    """`x[key]`, of anything: apart, as a place of its own in a tuple or a list is found without a call."""
    if type_is(x, list):
        return cast(list, x).__getitem__(key)
    if type_is(x, tuple):
        return cast(tuple, x).__getitem__(key)
    if type_is(x, str):
        return cast(str, x).__getitem__(key)
    if is_small(key):
        if type_is(x, bytes) and u64(small(key)) < u64(cast(bytes, x).length):
            return make_small(i64(cast(bytes, x).data[small(key)]))
        if type_is(x, bytearray) and u64(small(key)) < u64(cast(bytearray, x).length):
            return make_small(i64(cast(bytearray, x).data[small(key)]))
    cls = type_of(x)
    if not is_null(cls.items) and not is_null(cls.items[ITEM_GET]):
        return adopt(call_ptr(cast(fn[[u64, u64], u64], cls.items[ITEM_GET]), as_word(x), as_word(key)))
    word = lookup(cls, "__getitem__")
    if likely(word != 0):
        inherited = inherited_item(cls, word, "__getitem__", ITEM_GET)
        if not is_null(inherited):
            return adopt(call_ptr(cast(fn[[u64, u64], u64], inherited), as_word(x), as_word(key)))
        return ask(word, x, key)
    if (cls.flags & IS_TYPE) != 0:
        return get_class_item(cast(type, x), key)
    raise_naming("'", cls, "' object is not subscriptable")


def inherited_item(cls: type, word: u64, name: str, which: i64) -> ptr[u8]:
    """The function of `type.items` of the library's class from which `cls` has what was found in it, `word`, under this
    name; null where it is anything else."""
    found = from_word(object, word)
    if not type_is(found, method_descriptor) and not type_is(found, wrapper_descriptor):
        return null(u8)
    d = cast(method_descriptor, found)
    owner = cast(type, d.owner)
    if is_null(owner.items) or not same_name(cast(str, d.name), name) or not is_subtype(cls, owner):
        return null(u8)
    return owner.items[which]


@noinline
def get_class_item(cls: type, key: object) -> object:
    """`cls[key]`, for `__class_getitem__`."""
    found = find_attr_or_null(cls, "__class_getitem__")
    if is_null(found):
        raise_naming("type '", cls, "' is not subscriptable")
    return call1(found, key)


def set_item(x: object, key: object, value: object) -> None:
    """`x[key] = value`."""
    if type_is(x, list):
        cast(list, x).__setitem__(key, value)
        return
    if type_is(x, dict):
        cast(dict, x).__setitem__(key, value)
        return
    if type_is(x, bytearray) and is_small(key) and is_small(value):
        if u64(small(key)) < u64(cast(bytearray, x).length) and u64(small(value)) < u64(256):
            cast(bytearray, x).data[small(key)] = u8(small(value))
            return
    cls = type_of(x)
    if not is_null(cls.items) and not is_null(cls.items[ITEM_SET]):
        call_ptr(cast(fn[[u64, u64, u64], None], cls.items[ITEM_SET]), as_word(x), as_word(key), as_word(value))
        return
    word = lookup(cls, "__setitem__")
    if word == 0:
        if lookup(cls, "__delitem__") != 0:
            raise_no_half("__setitem__")
        check_index(cls, key)
        raise_naming("'", cls, "' object does not support item assignment")
    inherited = inherited_item(cls, word, "__setitem__", ITEM_SET)
    if not is_null(inherited):
        call_ptr(cast(fn[[u64, u64, u64], None], inherited), as_word(x), as_word(key), as_word(value))
        return
    f = from_word(object, word)
    if (type_of(f).flags & IS_METHOD) != 0:
        call3(f, x, key, value)
    else:
        call2(bind_special(f, x, cls), key, value)


def del_item(x: object, key: object) -> None:
    """`del x[key]`."""
    cls = type_of(x)
    word = lookup(cls, "__delitem__")
    if word == 0:
        if lookup(cls, "__setitem__") != 0:
            raise_no_half("__delitem__")
        negation = "doesn't" if check_index(cls, key) else "does not"
        raise TypeError(f"'{cls.name}' object {negation} support item deletion")
    ask(word, x, key)


def check_index(cls: type, key: object) -> bool:
    """Whether CPython takes the key for an index into a sequence that has no items to change; its errors come first."""
    if ((cls.flags & IS_STATIC) != 0 and lookup(cls, "__len__") == 0) or not has_index(key):
        return False
    index_slowly(key)
    return True


def contains(container: object, x: object) -> bool:
    """`x in container`."""
    if type_is(container, dict):
        return cast(dict, container).__contains__(x)
    if type_is(container, set):
        return cast(set, container).__contains__(x)
    if type_is(container, tuple):
        return cast(tuple, container).__contains__(x)
    if type_is(container, list):
        return cast(list, container).__contains__(x)
    if type_is(container, str):
        return cast(str, container).__contains__(x)
    cls = type_of(container)
    word = lookup(cls, "__contains__")
    if word == 0:
        return contains_by_iterating(container, x)
    if from_word(object, word) is None:
        raise_naming("'", cls, "' object is not a container")
    return truth(ask(word, container, x))


def contains_by_iterating(container: object, x: object) -> bool:
    """`x in container`, for what can only be iterated over."""
    if not is_iterable(container):
        raise_naming("argument of type '", type_of(container), "' is not iterable")
    iterator = iterate(container)
    while True:
        item = next_or_null(iterator)
        if is_null(item):
            return False
        if equal(item, x):
            return True


# --- iteration ---


def is_iterable(x: object) -> bool:
    """Whether the class has `__iter__` or `__getitem__`."""
    cls = type_of(x)
    word = lookup(cls, "__iter__")
    if word != 0:
        return not (from_word(object, word) is None)
    return lookup(cls, "__getitem__") != 0 and not isinstance(x, dict)


def iterate(x: object) -> object:
    """`iter(x)`."""
    if type_is(x, list):
        return cast(list, x).__iter__()
    if type_is(x, tuple):
        return cast(tuple, x).__iter__()
    if type_is(x, generator):
        return x
    cls = type_of(x)
    word = lookup(cls, "__iter__")
    if word == 0 or from_word(object, word) is None:
        if word == 0 and lookup(cls, "__getitem__") != 0:
            return iterate_by_index(x)
        raise_naming("'", cls, "' object is not iterable")
    iterator = ask_alone(word, x, cls)
    if (cls.flags & IS_STATIC) == 0 and lookup(type_of(iterator), "__next__") == 0:
        raise_naming("iter() returned non-iterator of type '", type_of(iterator), "'")
    return iterator


def iterate_by_index(x: object) -> object:
    """The iterator of what has `__getitem__` alone."""
    made = new(sequence_iterator)
    made.source = x
    return made


@inline
def next_entry_of(iterator: object) -> u64:
    """The address of the `__next__` of a class of the library, 0 for others. As a number, which keeps no class alive."""
    return as_word(type_of(iterator).next)


def next_or_null(iterator: object) -> object:
    """The next value of an iterator; NULL without an exception at its end."""
    if type_is(iterator, list_iterator):
        walk = cast(list_iterator, iterator)
        if not is_null(walk.source):
            xs = cast(list, walk.source)
            i = walk.position
            if u64(i) < u64(xs.length):
                walk.position = i + 1
                return xs.items.get(i)
    if type_is(iterator, generator):
        return cast(generator, iterator).next_until_end()
    return next_by_entry(iterator)


@noinline
def next_by_entry(iterator: object) -> object:
    """As `next_or_null`, of any other: apart, so that the short ways have no registers to save."""
    entry = next_entry_of(iterator)
    if unlikely(entry == 0):
        return next_by_look_up(iterator)
    result = call_ptr(cast(fn[[u64], u64], from_word(ptr[u8], entry)), as_word(iterator))
    if likely(result != 0) or is_null(ctx.exc):
        return adopt(result)
    return end_on_stop()


def next_or_stop(iterator: object) -> object:
    """As `next_or_null`, but a StopIteration that the iterator raises goes on, with its value.

    For iterators that pass on what they are given: theirs is what `next` of them raises.
    """
    if type_is(iterator, list_iterator):
        return cast(list_iterator, iterator).__next__()
    if type_is(iterator, generator):
        value = cast(generator, iterator).advance(None)
        if is_null(value):
            pass_result()
        return value
    entry = next_entry_of(iterator)
    if unlikely(entry == 0):
        return ask_by_look_up(iterator)
    return adopt(call_ptr(cast(fn[[u64], u64], from_word(ptr[u8], entry)), as_word(iterator)))


@noinline
def pass_result() -> None:
    """What a generator has returned leaves as the value of a StopIteration, if it is one to speak of."""
    if is_null(ctx.exc) and not is_null(ctx.result) and ctx.result is not None:
        raise_stop()
    ctx.result = NULL


@noinline
def ask_by_look_up(iterator: object) -> object:
    """As `next_or_stop`, of an iterator whose class is not the library's."""
    cls = type_of(iterator)
    word = lookup(cls, "__next__")
    if word == 0:
        raise_naming("'", cls, "' object is not an iterator")
    return ask_alone(word, iterator, cls)


@noinline
def next_by_look_up(iterator: object) -> object:
    """As `next_or_null`, of an iterator whose class is not the library's."""
    try:
        return ask_by_look_up(iterator)
    except StopIteration:
        return NULL


@noinline
def end_on_stop() -> object:
    """Takes a StopIteration on its way for the end; any other exception stays on its way."""
    if is_subtype(type_of(ctx.exc), class_object(StopIteration)):
        ctx.exc = NULL
    return NULL


# At the bottom because of cycles.
from molt.lib.builtins.bytearray import bytearray  # noqa: E402
from molt.lib.builtins.bytes import bytes  # noqa: E402
from molt.lib.builtins.function import method_descriptor, wrapper_descriptor  # noqa: E402
from molt.lib.builtins.generator import generator, raise_stop  # noqa: E402
from molt.lib.builtins.int import int  # noqa: E402
from molt.lib.builtins.int_arith import int_fits_i64, int_hash  # noqa: E402
from molt.lib.builtins.list_iterators import list_iterator  # noqa: E402
from molt.lib.builtins.object import hash_of_address  # noqa: E402
from molt.lib.builtins.sequence import has_index, index_slowly  # noqa: E402
from molt.lib.builtins.str_escape import ascii_of as ascii_of  # noqa: E402
from molt.lib.rt.attributes import bind_special, find_attr_or_null  # noqa: E402
from molt.lib.rt.calls import adopt, ask_library1, ask_library2, call0, call1, call2, call3, is_of_library  # noqa: E402
from molt.lib.rt.comparison import equal  # noqa: E402
from molt.lib.rt.errors import raise_naming  # noqa: E402
from molt.lib.rt.names import same_name  # noqa: E402
from molt.lib.rt.recursion import enter_library, leave_library  # noqa: E402
from molt.lib.rt.unanswered import raise_no_half  # noqa: E402
from molt.lib.rt.warned import note_subclass  # noqa: E402
