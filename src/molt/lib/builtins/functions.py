"""The built-in functions that are one call of the runtime, or a few.

Not here: `print` and `input` (`printing`), `isinstance` and `issubclass` (`class_checks`),
`sum`, `min`, `max` and the like (`reductions`).
"""

from __future__ import annotations

from molt.lib.builtins.class_checks import isinstance, issubclass
from molt.lib.builtins.float_math import float_round
from molt.lib.builtins.int_text import int_to_str
from molt.lib.builtins.iterators import callable_iterator
from molt.lib.builtins.list import list, list_from
from molt.lib.builtins.reductions import all, any, max, min, sum
from molt.lib.builtins.sequence import index_value
from molt.lib.builtins.str_core import char_at, char_string, substring
from molt.lib.builtins.str_escape import ascii_of
from molt.lib.builtins.tuple import pair
from molt.lib.builtins.type import HAS_ENTRY, IS_MODULE, IS_TYPE
from molt.lib.low import (
    NULL,
    as_word,
    box_float,
    bytes_of,
    call_ptr,
    cast,
    ctx,
    fn,
    from_word,
    i64,
    internal,
    is_null,
    is_small,
    keywords,
    make_small,
    new,
    ptr,
    small,
    stack,
    type_is,
    u8,
    u64,
    unbox_float,
)
from molt.lib.low import isinstance as is_instance
from molt.lib.rt.attributes import del_attr, find_attr_or_null, get_attr, lookup_special, set_attr
from molt.lib.rt.calls import adopt, call0, call1, call2, call_method0
from molt.lib.rt.errors import raise_naming, type_name
from molt.lib.rt.arithmetic import binary
from molt.lib.rt.ops import (
    format_of,
    get_item,
    hash_of,
    iterate,
    length_of,
    next_entry_of,
    next_or_null,
    repr_of,
    str_of,
    truth,
)
from molt.lib.rt.arithmetic import pow as power
from molt.lib.rt.tables import dict_keys, tuple_item
from molt.lib.rt.types import type_of


# --- modules ---------------------------------------------------------------------------


@keywords
def __import__(
    name: object, globals: object = None, locals: object = None, fromlist: object = None, level: i64 = 0
) -> object:
    """Import a module."""
    if not isinstance(name, str):
        raise TypeError("module name must be a string")
    return import_named(cast(str, name), fromlist, level)


@internal
def import_named(name: str, fromlist: object, level: i64) -> object:
    """What `__import__` gives."""
    if level < 0:
        raise ValueError("level must be >= 0")
    if name.length == 0 and level == 0:
        raise ValueError("Empty module name")
    if level > 0:
        unsupported("__import__() of a relative name")
    if not is_known(name) and find_in_package(name) == 0:
        return import_unknown(name)
    found = import_library(name)
    if not truth(fromlist):
        dot = 0
        while dot < name.length and char_at(name, dot) != 46:
            dot += 1
        return import_library(substring(name, 0, dot))
    return found


# --- sizes, numbers --------------------------------------------------------------------


def len(obj: object, /) -> i64:
    """Return the number of items in a container."""
    return length_of(obj)


def abs(x: object, /) -> object:
    """Return the absolute value of the argument."""
    if is_small(x):
        return x if small(x) >= 0 else -x
    if type_is(x, float):
        value = unbox_float(x)
        return value if value > 0.0 else 0.0 - value
    special = lookup_special(x, "__abs__")
    if is_null(special):
        raise_naming("bad operand type for abs(): '", type_of(x), "'")
    return call0(special)


def divmod(x: object, y: object, /) -> object:
    """Return the tuple (x//y, x%y).  Invariant: div*y + mod == x."""
    if is_small(x) and is_small(y) and small(y) > 0:
        return pair(make_small(small(x) // small(y)), make_small(small(x) % small(y)))
    return binary(x, y, "__divmod__", "__rdivmod__", "divmod()")


@keywords
def pow(base: object, exp: object, mod: object = None) -> object:
    """Equivalent to base**exp with 2 arguments or base**exp % mod with 3 arguments.

Some types, such as ints, are able to use a more efficient algorithm when
invoked using the three argument form."""
    if mod is None:
        return power(base, exp)
    special = lookup_special(base, "__pow__")
    if not is_null(special):
        result = call2(special, exp, mod)
        if not (result is NotImplemented):
            return result
    raise TypeError(
        "unsupported operand type(s) for ** or pow(): "
        f"'{type_name(base)}', '{type_name(exp)}', '{type_name(mod)}'"
    )


@keywords
def round(number: object, ndigits: object = None) -> object:
    """Round a number to a given precision in decimal digits.

The return value is an integer if ndigits is omitted or None.  Otherwise
the return value has the same type as the number.  ndigits may be negative."""
    if type_is(number, float) and is_small(ndigits):
        return box_float(float_round(unbox_float(number), small(ndigits)))
    special = lookup_special(number, "__round__")
    if is_null(special):
        raise_naming("type ", type_of(number), " doesn't define __round__ method")
    return call0(special) if ndigits is None else call1(special, ndigits)


def hash(obj: object, /) -> i64:
    """Return the hash value for the given object.

Two objects that compare equal must also have the same hash value, but the
reverse is not necessarily true."""
    return hash_of(obj)


def id(obj: object, /) -> u64:
    """Return the identity of an object.

This is guaranteed to be unique among simultaneously existing objects.
(CPython uses the object's memory address.)"""
    return as_word(obj)


# --- iteration -------------------------------------------------------------------------


def iter(object: object, sentinel: object = NULL, /) -> object:
    """iter(iterable) -> iterator
iter(callable, sentinel) -> iterator

Get an iterator from an object.  In the first form, the argument must
supply its own iterator, or be a sequence.
In the second form, the callable is called until it returns the sentinel."""
    if is_null(sentinel):
        return iterate(object)
    if not callable(object):
        raise TypeError("iter(v, w): v must be callable")
    made = new(callable_iterator)
    made.function = object
    made.sentinel = sentinel
    return made


def next(iterator: object, default: object = NULL, /) -> object:
    """next(iterator[, default])

Return the next item from the iterator. If default is given and the iterator
is exhausted, it is returned instead of raising StopIteration."""
    if is_null(default):
        entry = next_entry_of(iterator)
        if entry != 0 and not type_is(iterator, generator):
            # What a function of the program raises within it, a StopIteration with a value too, goes on.
            result = call_ptr(cast(fn[[u64], u64], from_word(ptr[u8], entry)), as_word(iterator))
            if result != 0 or not is_null(ctx.exc):
                return adopt(result)
            raise StopIteration()
        if is_null(lookup_special(iterator, "__next__")):
            raise_naming("'", type_of(iterator), "' object is not an iterator")
        # Through the method: the StopIteration of a generator has a value.
        return call_method0(iterator, "__next__")
    value = next_or_null(iterator)
    return default if is_null(value) else value


@keywords
def sorted(iterable: object, /, *, key: object = None, reverse: i64 = 0, **others: object) -> object:
    """Return a new list containing all items from the iterable in ascending order.

A custom key function can be supplied to customize the sort order, and the
reverse flag can be set to request the result in descending order."""
    made = new(list)
    made.extend(iterable)
    if others.used > 0:
        wrong = tuple_item(dict_keys(others), 0)
        raise TypeError(f"'{str_of(wrong)}' is an invalid keyword argument for sort()")
    made.sort(key=key, reverse=reverse)
    return made


# --- attributes ------------------------------------------------------------------------


def attribute_name(name: object) -> str:
    if not is_instance(name, str):
        raise_naming("attribute name must be string, not '", type_of(name), "'")
    return cast(str, name)


def getattr(object: object, name: object, default: object = NULL, /) -> object:
    """getattr(object, name[, default]) -> value

Get a named attribute from an object; getattr(x, 'y') is equivalent to x.y.
When a default argument is given, it is returned when the attribute doesn't
exist; without it, an exception is raised in that case."""
    text = attribute_name(name)
    if is_null(default):
        return get_attr(object, text)
    value = find_attr_or_null(object, text)
    return default if is_null(value) else value


def hasattr(obj: object, name: object, /) -> bool:
    """Return whether the object has an attribute with the given name.

This is done by calling getattr(obj, name) and catching AttributeError."""
    return not is_null(find_attr_or_null(obj, attribute_name(name)))


def setattr(obj: object, name: object, value: object, /) -> None:
    """Sets the named attribute on the given object to the specified value.

setattr(x, 'y', v) is equivalent to ``x.y = v``"""
    named = attribute_name(name)
    if (type_of(obj).flags & IS_MODULE) != 0:
        check_settable(cast(module, obj), named)
    set_attr(obj, named, value)


def delattr(obj: object, name: object, /) -> None:
    """Deletes the named attribute from the given object.

delattr(x, 'y') is equivalent to ``del x.y``"""
    del_attr(obj, attribute_name(name))


def vars(object: object, /) -> object:
    """vars([object]) -> dictionary

Without arguments, equivalent to locals().
With an argument, equivalent to object.__dict__."""
    found = find_attr_or_null(object, "__dict__")
    if is_null(found):
        raise TypeError("vars() argument must have __dict__ attribute")
    return found


def dir(object: object, /) -> object:
    """dir([object]) -> list of strings

Return an alphabetized list of names comprising (some of) the attributes of
the given object, and of attributes reachable from it."""
    special = lookup_special(object, "__dir__")
    if is_null(special):
        raise TypeError("object does not provide __dir__")
    made = list_from(call0(special))
    made.sort()
    return made


def callable(obj: object, /) -> bool:
    """Return whether the object is callable (i.e., some kind of function).

Note that classes are callable, as are instances of classes with a
__call__() method."""
    if type_of(obj).flags & (HAS_ENTRY | IS_TYPE) != 0:
        return True
    return not is_null(lookup_special(obj, "__call__"))


# --- text ------------------------------------------------------------------------------


def repr(obj: object, /) -> str:
    """Return the canonical string representation of the object.

For many object types, including most builtins, eval() will return
an object equal to the original."""
    return repr_of(obj)


def ascii(obj: object, /) -> str:
    """Return an ASCII-only representation of an object.

As repr(), return a string containing a printable representation of an
object, but escape the non-ASCII characters in the string returned by
repr() using \\\\x, \\\\u or \\\\U escapes."""
    return ascii_of(obj)


def format(value: object, format_spec: object = "", /) -> str:
    """Return type(value).__format__(value, format_spec)

Many built-in types implement format_spec according to the
Format Specification Mini-language."""
    if not is_instance(format_spec, str):
        raise_naming("format() argument 2 must be str, not ", type_of(format_spec), "")
    return format_of(value, cast(str, format_spec))


def chr(i: object, /) -> str:
    """Return a Unicode string of one character with ordinal i; 0 <= i <= 0x10ffff."""
    code = index_value(i)
    if not is_small(code):
        raise OverflowError("Python int too large to convert to C int")
    c = small(code)
    if c < 0 or c > 1114111:
        if c < -2147483648 or c > 2147483647:
            raise OverflowError("signed integer is greater than maximum")
        raise ValueError("chr() arg not in range(0x110000)")
    return char_string(c)


def ord(c: object, /) -> i64:
    """Return the Unicode code point for a one-character string."""
    if is_instance(c, str):
        text = cast(str, c)
        if text.length == 1:
            return char_at(text, 0)
        raise TypeError(f"ord() expected a character, but string of length {text.length} found")
    if is_instance(c, bytes) or is_instance(c, bytearray):
        size = length_of(c)
        if size == 1:
            return small(get_item(c, 0))
        raise TypeError(f"ord() expected a character, but string of length {size} found")
    raise_naming("ord() expected string of length 1, but ", type_of(c), " found")


def hex(number: object, /) -> str:
    """Return the hexadecimal representation of an integer.

   >>> hex(12648430)
   '0xc0ffee'"""
    return with_prefix(index_value(number), 16, "0x")


def oct(number: object, /) -> str:
    """Return the octal representation of an integer.

   >>> oct(342391)
   '0o1234567'"""
    return with_prefix(index_value(number), 8, "0o")


def bin(number: object, /) -> str:
    """Return the binary representation of an integer.

   >>> bin(2796202)
   '0b1010101010101010101010'"""
    return with_prefix(index_value(number), 2, "0b")


def with_prefix(number: int, base: i64, prefix: str) -> str:
    if is_small(number):
        return short_with_prefix(small(number), 1 if base == 2 else 3 if base == 8 else 4, prefix)
    digits = int_to_str(number, base)
    if digits.startswith("-"):
        return f"-{prefix}{digits.removeprefix('-')}"
    return f"{prefix}{digits}"


def short_with_prefix(number: i64, bits: i64, prefix: str) -> str:
    """A machine integer in digits of so many bits: at most 63 of them, the prefix and a sign."""
    room = 68
    buffer = stack(u8, 68)
    digits = bytes_of("0123456789abcdef")
    left = u64(-number if number < 0 else number)
    at = room
    while True:
        at -= 1
        buffer[at] = digits[i64(left & u64((1 << bits) - 1))]
        left = left >> u64(bits)
        if left == 0:
            break
    at -= 2
    buffer[at] = prefix.data[0]
    buffer[at + 1] = prefix.data[1]
    if number < 0:
        at -= 1
        buffer[at] = u8(45)
    return str_from_ascii(buffer + at, room - at)


# At the bottom because of cycles.
from molt.lib.builtins.generator import generator  # noqa: E402
from molt.lib.builtins.module import module  # noqa: E402
from molt.lib.builtins.str_core import str_from_ascii  # noqa: E402
from molt.lib.rt.missing_modules import import_unknown  # noqa: E402
from molt.lib.rt.modules import find_in_package, import_library, is_known  # noqa: E402
from molt.lib.rt.setting_names import check_settable  # noqa: E402
from molt.lib.rt.unsupported import unsupported  # noqa: E402
