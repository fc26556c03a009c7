"""What compiled code builds: displays, argument lists, boxes, formatted strings, class bodies."""

from molt.lib.builtins.cell import make_cell
from molt.lib.builtins.dict import new_dict as new_dict
from molt.lib.builtins.dict import copy_dict
from molt.lib.builtins.dict_updating import is_plain, merge_distinct, update_dict
from molt.lib.builtins.function import function
from molt.lib.builtins.generator import generator
from molt.lib.builtins.int_arith import int_from_i64, int_from_u64, int_to_float, int_to_i64
from molt.lib.builtins.int_text import append_i64, decimal_length, padded_length, write_padded, write_small
from molt.lib.builtins.list import list_of
from molt.lib.builtins.slice import make_slice
from molt.lib.builtins.str_builder import StringBuilder, append_ascii, append_str, builder_finish, builder_start
from molt.lib.builtins.str_core import new_latin1
from molt.lib.builtins.super import super
from molt.lib.builtins.tuple import EMPTY_TUPLE, tuple_of
from molt.lib.builtins.type import IS_STATIC
from molt.lib.low import (
    NULL,
    cast,
    class_object,
    class_id,
    copy,
    export,
    float_bits,
    from_word,
    i64,
    inline,
    is_null,
    is_small,
    isinstance,
    new,
    noinline,
    ptr,
    small,
    stack,
    type_is,
    u8,
    u64,
    unbox_float,
    unlikely,
)
from molt.lib.rt.attributes import find_attr_or_null, lookup_special
from molt.lib.rt.errors import raise_naming, type_name
from molt.lib.rt.ops import ascii_of, format_of, get_item, index_of, is_iterable, iterate, next_or_null
from molt.lib.rt.ops import repr_of, str_of
from molt.lib.rt.tables import dict_discard, dict_find, dict_store


# --- displays ---


def new_list(items: ptr[object], n: i64) -> object:
    """A list of n words."""
    return list_of(items, n)


def new_tuple(items: ptr[object], n: i64) -> object:
    """A tuple of n words."""
    return tuple_of(items, n)


@export("molt_make_tuple")
def make_tuple(items: ptr[object], count: i64) -> object:
    """A tuple that takes over the references of an array, also when there is no memory for it."""
    size = (2 + count) * 8
    word = alloc_unfilled(class_id(tuple), size)
    if unlikely(word == u64(FAILED)):
        for i in range(count):
            items.set(i, NULL)
        return NULL
    made = adopt(word)
    target = cast(tuple, made)
    target.length = count
    i = 0
    while i < count:
        target.data.init(i, items.take(i))
        i += 1
    return made


@export("molt_empty_tuple")
def empty_tuple() -> object:
    """`()`."""
    return EMPTY_TUPLE


@inline
def item_of_constant(t: object, index: i64) -> object:
    """An item of a tuple that is known to have it."""
    return cast(tuple, t).data.get(index)


def new_set(items: ptr[object], n: i64) -> object:
    """A set of n words."""
    made = new(set)
    i = 0
    while i < n:
        made.add(items.get(i))
        i += 1
    return made


def list_append(xs: object, x: object) -> None:
    """Adds to a list that compiled code makes."""
    cast(list, xs).append(x)


def list_extend(xs: object, iterable: object) -> None:
    """`[…, *iterable]`."""
    if not is_iterable(iterable):
        raise_naming("Value after * must be an iterable, not ", type_of(iterable), "")
    cast(list, xs).take_all(iterable)


def list_to_tuple(xs: object) -> object:
    """The tuple of a list's elements."""
    source = cast(list, xs)
    return tuple_of(source.items, source.length)


def set_add(s: object, x: object) -> None:
    """Adds to a set that compiled code makes."""
    cast(set, s).add(x)


def set_update(s: object, iterable: object) -> None:
    """`{…, *iterable}`."""
    iterator = iterate(iterable)
    while True:
        item = next_or_null(iterator)
        if is_null(item):
            return
        cast(set, s).add(item)


def dict_set(d: object, key: object, value: object) -> None:
    """Adds to a dict that compiled code makes."""
    dict_store(cast(dict, d), key, value)


def dict_update(d: object, mapping: object) -> None:
    """`{…, **mapping}`."""
    if not isinstance(mapping, dict) and is_null(find_attr_or_null(mapping, "keys")):
        raise_naming("'", type_of(mapping), "' object is not a mapping")
    update_dict(cast(dict, d), mapping)


def new_slice(start: object, stop: object, step: object) -> object:
    """`start:stop:step`."""
    return make_slice(start, stop, step)


# --- arguments of calls ---


def function_text(f: object) -> str:
    """How a callee is called in errors about its arguments: `module.qualname()`, or its `str`."""
    qualname = find_attr_or_null(f, "__qualname__")
    if is_null(qualname) or not isinstance(qualname, str):
        return str_of(f)
    module = find_attr_or_null(f, "__module__")
    if is_null(module) or not isinstance(module, str) or str_of(module) == "builtins":
        return f"{str_of(qualname)}()"
    return f"{str_of(module)}.{str_of(qualname)}()"


def call_list_extend(xs: object, iterable: object, f: object) -> None:
    """`f(…, *iterable)`."""
    if not is_iterable(iterable):
        raise TypeError(f"{function_text(f)} argument after * must be an iterable, not {type_name(iterable)}")
    cast(list, xs).take_all(iterable)


def dict_set_keyword(d: object, name: object, value: object, f: object) -> None:
    """`f(…, name=value)` after a `**mapping`."""
    if dict_find(cast(dict, d), name) != 0:
        raise_given_twice(f, name)
    dict_store(cast(dict, d), name, value)


@noinline
def raise_given_twice(f: object, name: object) -> None:
    raise TypeError(f"{function_text(f)} got multiple values for keyword argument '{str_of(name)}'")


def dict_merge(d: object, mapping: object, f: object) -> None:
    """`f(…, **mapping)`."""
    # Of a dict as it is, what its own methods say, whatever those of its class do.
    if is_plain(mapping):
        known = merge_distinct(cast(dict, d), cast(dict, mapping))
        if not is_null(known):
            raise_given_twice(f, known)
        return
    keys = find_attr_or_null(mapping, "keys")
    if is_null(keys):
        raise TypeError(f"{function_text(f)} argument after ** must be a mapping, not {type_name(mapping)}")
    iterator = iterate(call0(keys))
    while True:
        key = next_or_null(iterator)
        if is_null(key):
            return
        dict_set_keyword(d, key, get_item(mapping, key), f)


# --- text ---


def join_list(separator: str, parts: list) -> str:
    """`separator.join(parts)` for the library's own use: of a list, so that a small program has no need of what takes
    anything else apart."""
    return join_words(separator, parts.items, parts.length)


def join_strings(parts: ptr[object], n: i64) -> object:
    """The strings of a formatted string in one."""
    total = ascii_length(parts, n)
    if total > 1:
        return join_ascii(parts, n, total)
    b = stack(StringBuilder, 1)
    builder_start(b)
    i = 0
    while i < n:
        append_str(b, cast(str, parts.get(i)))
        i += 1
    return builder_finish(b)


def ascii_length(parts: ptr[object], n: i64) -> i64:
    """How long some strings are together; -1 if not all of them are ASCII."""
    total = 0
    i = 0
    while i < n:
        part = cast(str, parts.get(i))
        if part.ascii == 0:
            return -1
        total += part.length
        i += 1
    return total


def join_ascii(parts: ptr[object], n: i64, total: i64) -> str:
    """ASCII strings in one of this length."""
    made = new_latin1(total, True)
    at = made.data
    i = 0
    while i < n:
        part = cast(str, parts.get(i))
        copy(at, part.data, part.length)
        at = at + part.length
        i += 1
    return made


def join_parts(parts: ptr[object], n: i64) -> object:
    """The parts of a formatted string, strings and small ints, in one."""
    total = parts_length(parts, n)
    if total > 1:
        return join_ascii_parts(parts, n, total)
    b = stack(StringBuilder, 1)
    builder_start(b)
    i = 0
    while i < n:
        if is_small(parts.get(i)):
            append_i64(b, small(parts.get(i)), 10)
        else:
            append_str(b, cast(str, parts.get(i)))
        i += 1
    return builder_finish(b)


def parts_length(parts: ptr[object], n: i64) -> i64:
    """How long some strings and small ints are together; -1 if not all of them are ASCII."""
    total = 0
    i = 0
    while i < n:
        if is_small(parts.get(i)):
            total += decimal_length(small(parts.get(i)))
        else:
            part = cast(str, parts.get(i))
            if part.ascii == 0:
                return -1
            total += part.length
        i += 1
    return total


def join_ascii_parts(parts: ptr[object], n: i64, total: i64) -> str:
    """ASCII strings in one of this length."""
    made = new_latin1(total, True)
    at = made.data
    i = 0
    while i < n:
        if is_small(parts.get(i)):
            at = write_small(at, small(parts.get(i)))
        else:
            part = cast(str, parts.get(i))
            copy(at, part.data, part.length)
            at = at + part.length
        i += 1
    return made


def join_padded(parts: ptr[object], n: i64) -> object:
    """As `join_parts`, of pairs: a part, and for small ints how wide it is to be.

    The width is `2 * width`, and 1 more to fill with zeros; 0 is none.
    """
    total = 0
    i = 0
    while i < n:
        x = parts.get(2 * i)
        if is_small(x):
            total += padded_length(small(x), small(parts.get(2 * i + 1)) >> 1)
        elif cast(str, x).ascii != 0:
            total += cast(str, x).length
        else:
            return join_padded_slowly(parts, n)
        i += 1
    if total < 2:
        return join_padded_slowly(parts, n)
    made = new_latin1(total, True)
    at = made.data
    i = 0
    while i < n:
        x = parts.get(2 * i)
        if is_small(x):
            width = small(parts.get(2 * i + 1))
            at = write_padded(at, small(x), width >> 1, (width & 1) != 0)
        else:
            copy(at, cast(str, x).data, cast(str, x).length)
            at = at + cast(str, x).length
        i += 1
    return made


@noinline
def join_padded_slowly(parts: ptr[object], n: i64) -> object:
    """`join_padded` of what is not ASCII, or hardly anything."""
    b = stack(StringBuilder, 1)
    builder_start(b)
    room = stack(u8, 128)
    i = 0
    while i < n:
        x = parts.get(2 * i)
        if is_small(x):
            width = small(parts.get(2 * i + 1))
            append_ascii(b, room, write_padded(room, small(x), width >> 1, (width & 1) != 0) - room)
        else:
            append_str(b, cast(str, x))
        i += 1
    return builder_finish(b)


def part_to_pad(x: object, spec: object) -> object:
    """`{x:spec}` as a part for `join_padded`, which knows what this spec does with small ints."""
    if is_small(x):
        return x
    return format_of(x, cast(str, spec))


def part_of_text(x: object) -> object:
    """`{x}` in a formatted string of several parts: small ints are left to `join_parts`."""
    if is_small(x) or type_is(x, str):
        return x
    return format_of(x, "")


def format_value(x: object, conversion: i64, spec: object) -> object:
    """`{x!conversion:spec}`; spec is NULL for none, conversion 0 or the code of r, s or a."""
    if conversion == 114:
        x = repr_of(x)
    elif conversion == 115:
        x = str_of(x)
    elif conversion == 97:
        x = ascii_of(x)
    if is_null(spec):
        if type_is(x, str):
            return x
        return format_of(x, "")
    return format_of(x, cast(str, spec))


# --- functions, cells, generators ---


def set_annotations(f: object, annotations: object) -> None:
    """Gives a function its annotations."""
    cast(function, f).annotations = annotations


def new_cell(contents: object) -> object:
    """A cell; NULL for an unset variable."""
    return make_cell(contents)


def make_generator(callee: object, resume: ptr[u8], frame_words: i64) -> object:
    """What calling a generator function gives; its frame is all zeros."""
    made = new(generator, frame_words)
    made.resume = resume
    made.words = frame_words
    made.callee = callee
    return made


def with_module(namespace: object, name: str) -> object:
    """The namespace of a class that a call of `type` in a module makes: with the name of that."""
    if not isinstance(namespace, dict) or dict_find(cast(dict, namespace), "__module__") != 0:
        return namespace
    made = copy_dict(cast(dict, namespace))
    dict_store(made, "__module__", name)
    return made


def type_item(item: object) -> object:
    """`type[item]`."""
    return make_alias(class_object(type), item)


# --- locals() ---


def locals_dict(kept: object) -> object:
    """The dict that `locals()` of a call of a function gives, each time the same."""
    return {} if is_null(kept) else kept


def set_in_locals(table: object, name: str, value: object) -> None:
    """Brings a name in it up to date: gone where the variable has no value."""
    if is_null(value):
        dict_discard(cast(dict, table), name)
    else:
        dict_store(cast(dict, table), name, value)


# --- classes ---


def make_super(cls: object, instance: object) -> object:
    """`super()` in a method: the class of the body, and the first argument."""
    if is_null(cls):
        raise RuntimeError("super(): empty __class__ cell")
    made = new(super)
    made.__init__(cls, instance)
    return made


def class_lookup(namespace: object, name: object) -> object:
    """A name in a class body; NULL when the namespace does not have it."""
    if type_is(namespace, dict):
        word = dict_find(cast(dict, namespace), name)
        if word == 0:
            return NULL
        return from_word(object, word)
    try:
        return get_item(namespace, name)
    except KeyError:
        return NULL


def class_delete(namespace: object, name: object) -> None:
    """`del name` in a class body."""
    if not dict_discard(cast(dict, namespace), name):
        raise_name_error(cast(str, name))


def class_forget(namespace: object, name: object) -> None:
    """The name of an `except … as name` at its end, in a class body."""
    dict_discard(cast(dict, namespace), name)


# --- boxes ---


def box_i64(x: i64) -> int:
    """An int."""
    return int_from_i64(x)


def box_u64(x: u64) -> int:
    """An int."""
    return int_from_u64(x)


def box_float(x: float) -> object:
    """A float object."""
    return adopt(alloc_float(float_bits(x)))


def unbox_i64(x: object) -> i64:
    """The value of an int that fits."""
    if is_small(x):
        return small(x)
    return int_to_i64(cast(int, x))


def to_i64(x: object) -> i64:
    """An integer parameter of a library function."""
    if is_small(x):
        return small(x)
    return unbox_i64(index_of(x))


def to_float(x: object) -> float:
    """A float parameter of a library function."""
    if isinstance(x, float):
        return unbox_float(x)
    # A class that derives from int may have a way of its own.
    if is_small(x) or type_is(x, int) or type_is(x, bool):
        return int_to_float(cast(int, x))
    method = lookup_special(x, "__float__")
    if is_null(method):
        if is_null(lookup_special(x, "__index__")):
            raise_naming("must be real number, not ", type_of(x), "")
        return int_to_float(cast(int, index_of(x)))
    result = call0(method)
    if not isinstance(result, float):
        raise TypeError(f"{type_name(x)}.__float__ returned non-float (type {type_name(result)})")
    if not type_is(result, float):
        note_subclass(x, result, "__float__")
    return unbox_float(result)


# At the bottom because of cycles.
from molt.lib.builtins.generic_alias import make_alias  # noqa: E402
from molt.lib.builtins.str_methods import join_words  # noqa: E402
from molt.lib.builtins.type import type  # noqa: E402
from molt.lib.rt.calls import adopt, call0  # noqa: E402
from molt.lib.rt.errors import raise_name_error  # noqa: E402
from molt.lib.rt.memory import FAILED, alloc_float, alloc_unfilled  # noqa: E402
from molt.lib.rt.warned import note_subclass  # noqa: E402
from molt.lib.rt.types import type_of  # noqa: E402
