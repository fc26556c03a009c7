"""Calls: from any callable and an array of words to its boxed entry.

Arrays hold `n` positional words and then one for each name of the tuple `kwnames`
(NULL for none); callees borrow them. Binding to parameters is `binding`.
"""

from typing import Final

from molt.lib.builtins.function import builtin_function, function, method_wrapper
from molt.lib.builtins.method import classmethod, method, staticmethod
from molt.lib.builtins.type import HAS_ENTRY, IS_EXCEPTION, IS_TYPE, type
from molt.lib.low import (
    NULL,
    alloc,
    as_word,
    call_ptr,
    cast,
    ctx,
    fn,
    free,
    from_word,
    i64,
    inline,
    is_null,
    likely,
    noinline,
    ptr,
    stack,
    type_is,
    u8,
    u64,
    unlikely,
)
from molt.lib.rt.memory import retain

# Calls with no more words than this need no memory.
STACK_WORDS: Final = 10


@inline
def adopt(word: u64) -> object:
    """A raw word as a value, with the reference that comes with it."""
    box = stack(u64, 1)
    box[0] = word
    return box.cast(object).take(0)


@inline
def call_entry(entry: ptr[u8], f: object, args: ptr[object], n: i64, kwnames: object) -> object:
    """Calls a boxed entry. One that gives nothing without an exception is an exhausted `__next__`."""
    word = call_ptr(
        cast(fn[[u64, ptr[object], i64, u64], u64], entry), as_word(f), args, n, as_word(kwnames)
    )
    if unlikely(word == 0) and is_null(ctx.exc):
        raise StopIteration()
    return adopt(word)


def call_boxed(f: object, args: ptr[object], n: i64, kwnames: object) -> object:
    """Calls anything."""
    if likely((type_of(f).flags & HAS_ENTRY) != 0):
        return call_entry(cast(function, f).entry, f, args, n, kwnames)
    if type_is(f, builtin_function) and is_null(cast(builtin_function, f).receiver):
        return call_entry(cast(builtin_function, f).entry, f, args, n, kwnames)
    return call_without_entry(f, args, n, kwnames)


# Apart, so that the short way counts no references to classes.
def call_without_entry(f: object, args: ptr[object], n: i64, kwnames: object) -> object:
    """Calls what does not begin with an entry."""
    if type_is(f, method):
        return call_with_receiver(cast(method, f).function, cast(method, f).receiver, args, n, kwnames)
    if (type_of(f).flags & IS_TYPE) != 0:
        return call_class(cast(type, f), type_of(f), args, n, kwnames)
    return call_other(f, args, n, kwnames)


def call_other(f: object, args: ptr[object], n: i64, kwnames: object) -> object:
    """Calls what is neither a function, nor a method, nor a class."""
    if type_is(f, builtin_function):
        b = cast(builtin_function, f)
        return call_entry_with(b.entry, f, b.receiver, args, n, kwnames)
    if type_is(f, method_wrapper):
        w = cast(method_wrapper, f)
        return call_entry_with(w.entry, w.descriptor, w.receiver, args, n, kwnames)
    word = lookup(type_of(f), "__call__")
    if word != 0 and is_of_library(word):
        return call_entry_with(method_entry_of(word), from_word(object, word), f, args, n, kwnames)
    if word != 0 and (type_of(from_word(object, word)).flags & IS_METHOD) != 0:
        return call_with_receiver(from_word(object, word), f, args, n, kwnames)
    return call_by_value(word, f, args, n, kwnames)


@noinline
def call_by_value(word: u64, f: object, args: ptr[object], n: i64, kwnames: object) -> object:
    """As `call_other`, of a `__call__` that is no method until it is asked for."""
    cls = type_of(f)
    if word == 0:
        raise_naming("'", cls, "' object is not callable")
    special = from_word(object, word)
    # Which may be the object itself, or one that ends there.
    enter_library(" while calling a Python object")
    try:
        return call_special(special, f, cls, args, n, kwnames)
    finally:
        leave_library()


@inline
def is_of_library(method: u64) -> bool:
    """Whether what a class has is one of the library's methods, which never end."""
    kind = type_of(from_word(object, method))
    if type_is(from_word(object, method), function):
        return False
    return (kind.flags & IS_METHOD) != 0 and (kind.flags & HAS_ENTRY) != 0


@inline
def method_entry_of(method: u64) -> ptr[u8]:
    """The boxed entry of one of the library's methods."""
    return cast(function, from_word(object, method)).entry


@inline
def call_of_library(method: u64, words: ptr[u64], n: i64) -> object:
    """Calls one of the library's methods, positional arguments that the array borrows."""
    code = cast(fn[[u64, ptr[object], i64, u64], u64], method_entry_of(method))
    word = call_ptr(code, method, words.cast(object), n, u64(0))
    if unlikely(word == 0) and is_null(ctx.exc):
        raise_stop_iteration()
    return adopt(word)


@noinline
def raise_stop_iteration() -> None:
    """Where a library's `__next__` has nothing more."""
    raise StopIteration()


def ask_library1(method: u64, x: object) -> object:
    """`x.method()` of one of the library's methods."""
    words = stack(u64, 1)
    words[0] = as_word(x)
    return call_of_library(method, words, 1)


def ask_library2(method: u64, x: object, y: object) -> object:
    """`x.method(y)` of one of the library's methods."""
    words = stack(u64, 2)
    words[0] = as_word(x)
    words[1] = as_word(y)
    return call_of_library(method, words, 2)


def call_special(value: object, x: object, cls: type, args: ptr[object], n: i64, kwnames: object) -> object:
    """Calls a special method that was found in the class of `x`."""
    kind = type_of(value)
    if (kind.flags & IS_METHOD) != 0:
        return call_with_receiver(value, x, args, n, kwnames)
    return call_boxed(bind_special(value, x, cls), args, n, kwnames)


def count_words(n: i64, kwnames: object) -> i64:
    """How many words an array of arguments has."""
    if is_null(kwnames):
        return n
    return n + cast(tuple, kwnames).length


def call_with_receiver(f: object, x: object, args: ptr[object], n: i64, kwnames: object) -> object:
    """`f(x, args…)`."""
    words = stack(u64, STACK_WORDS)
    total = count_words(n, kwnames)
    if likely(total < STACK_WORDS):
        put_before(words, x, args, total)
        if type_is(f, function) and cast(function, f).plain == n + 1 and is_null(kwnames):
            return call_direct(cast(function, f), words, n + 1)
        return call_boxed(f, words.cast(object), n + 1, kwnames)
    many = alloc(u64, total + 1)
    put_before(many, x, args, total)
    try:
        return call_boxed(f, many.cast(object), n + 1, kwnames)
    finally:
        free(many, total + 1)


def call_entry_with(
    entry: ptr[u8], f: object, x: object, args: ptr[object], n: i64, kwnames: object
) -> object:
    """Calls an entry with `x` before the arguments."""
    words = stack(u64, STACK_WORDS)
    total = count_words(n, kwnames)
    if likely(total < STACK_WORDS):
        put_before(words, x, args, total)
        return call_entry(entry, f, words.cast(object), n + 1, kwnames)
    many = alloc(u64, total + 1)
    put_before(many, x, args, total)
    try:
        return call_entry(entry, f, many.cast(object), n + 1, kwnames)
    finally:
        free(many, total + 1)


@inline
def put_before(words: ptr[u64], x: object, args: ptr[object], total: i64) -> None:
    """Fills an array (which borrows) with `x` and then `total` words."""
    words[0] = as_word(x)
    source = args.cast(u64)
    i = 0
    while i < total:
        words[i + 1] = source[i]
        i += 1


def call_direct(f: function, words: ptr[u64], n: i64) -> object:
    """Calls the direct entry of a function of exactly `n` plain parameters; it consumes references made here."""
    i = 0
    while i < n:
        retain(words[i])
        i += 1
    me = as_word(f)
    d = f.direct
    if n == 1:
        return adopt(call_ptr(cast(fn[[u64, u64], u64], d), me, words[0]))
    if n == 2:
        return adopt(call_ptr(cast(fn[[u64, u64, u64], u64], d), me, words[0], words[1]))
    if n == 3:
        return adopt(call_ptr(cast(fn[[u64, u64, u64, u64], u64], d), me, words[0], words[1], words[2]))
    if n == 4:
        four = cast(fn[[u64, u64, u64, u64, u64], u64], d)
        return adopt(call_ptr(four, me, words[0], words[1], words[2], words[3]))
    if n == 0:
        return adopt(call_ptr(cast(fn[[u64], u64], d), me))
    i = 0
    while i < n:
        release(words[i])
        i += 1
    return call_entry(f.entry, f, words.cast(object), n, NULL)


# --- fixed numbers of arguments ---


@inline
def call_plainly(f: object, words: ptr[u64], n: i64) -> object:
    """`f(words…)`, positional arguments that the array borrows."""
    if type_is(f, function) and cast(function, f).plain == n:
        return call_direct(cast(function, f), words, n)
    return call_boxed(f, words.cast(object), n, NULL)


def call0(f: object) -> object:
    """`f()`."""
    return call_boxed(f, stack(object, 1), 0, NULL)


def call1(f: object, a: object) -> object:
    """`f(a)`."""
    words = stack(u64, 1)
    words[0] = as_word(a)
    return call_plainly(f, words, 1)


def call2(f: object, a: object, b: object) -> object:
    """`f(a, b)`."""
    words = stack(u64, 2)
    words[0] = as_word(a)
    words[1] = as_word(b)
    return call_plainly(f, words, 2)


def call3(f: object, a: object, b: object, c: object) -> object:
    """`f(a, b, c)`."""
    words = stack(u64, 3)
    words[0] = as_word(a)
    words[1] = as_word(b)
    words[2] = as_word(c)
    return call_plainly(f, words, 3)


def is_special_name(name: str) -> bool:
    """Whether a name has the form `__name__`: such methods are looked up in the class alone."""
    n = name.length
    return n > 4 and char_at(name, 0) == 95 and char_at(name, 1) == 95 and char_at(name, n - 1) == 95


def call_named(x: object, name: str, args: ptr[object], n: i64) -> object:
    """`x.name(args…)`; a special method is taken from the class."""
    if is_special_name(name):
        cls = type_of(x)
        word = lookup(cls, name)
        if word == 0:
            return raise_no_attribute(x, name)
        return call_special(from_word(object, word), x, cls, args, n, NULL)
    return call_method(x, name, args, n, NULL)


def call_method0(x: object, name: str) -> object:
    """`x.name()`."""
    return call_named(x, name, stack(object, 1), 0)


def call_method1(x: object, name: str, a: object) -> object:
    """`x.name(a)`."""
    words = stack(u64, 1)
    words[0] = as_word(a)
    return call_named(x, name, words.cast(object), 1)


def call_method2(x: object, name: str, a: object, b: object) -> object:
    """`x.name(a, b)`."""
    words = stack(u64, 2)
    words[0] = as_word(a)
    words[1] = as_word(b)
    return call_named(x, name, words.cast(object), 2)


def call_method3(x: object, name: str, a: object, b: object, c: object) -> object:
    """`x.name(a, b, c)`."""
    words = stack(u64, 3)
    words[0] = as_word(a)
    words[1] = as_word(b)
    words[2] = as_word(c)
    return call_named(x, name, words.cast(object), 3)


# --- tuples and dicts of arguments ---


def call(f: object, args: tuple, kwargs: object) -> object:
    """`f(*args, **kwargs)`; kwargs is a dict, None or NULL."""
    if is_null(kwargs) or kwargs is None or cast(dict, kwargs).__len__() == 0:
        return call_plainly(f, args.data.cast(u64), args.length)
    return call_spread(f, args, cast(dict, kwargs))


def call_with(f: object, args: tuple, kwargs: dict) -> object:
    """`f(*args, **kwargs)`."""
    return call(f, args, kwargs)


def call_with_first(f: object, x: object, args: tuple, kwargs: dict) -> object:
    """`f(x, *args, **kwargs)`."""
    whole = new_tuple(args.length + 1)
    whole.data.init(0, x)
    i = 0
    while i < args.length:
        whole.data.init(i + 1, args.data.get(i))
        i += 1
    return call(f, whole, kwargs)


def call_spread(f: object, args: tuple, kwargs: dict) -> object:
    """A call with keywords from a dict, all of whose keys must be strings."""
    names = dict_keys(kwargs)
    i = 0
    while i < names.length:
        if not isinstance(names.data.get(i), str):
            raise TypeError("keywords must be strings")
        i += 1
    total = args.length + names.length
    words = alloc(u64, total)
    try:
        fill_words(words, args, kwargs, names)
        return call_boxed(f, words.cast(object), args.length, names)
    finally:
        free(words, total)


def fill_words(words: ptr[u64], args: tuple, kwargs: dict, names: tuple) -> None:
    """Positional words, then those of the names."""
    i = 0
    while i < args.length:
        words[i] = as_word(args.data.get(i))
        i += 1
    i = 0
    while i < names.length:
        words[args.length + i] = dict_find(kwargs, names.data.get(i))
        i += 1


# --- properties of library classes ---


def call_class(cls: type, meta: type, args: ptr[object], n: i64, kwnames: object) -> object:
    """`cls(args…)`: `type.__call__`, unless the metaclass has another."""
    if (meta.flags & IS_STATIC) != 0:
        calls_itself = meta.id != class_id(type) and lookup_own(meta, "__call__") != 0
    else:
        calls_itself = is_overridden(meta, "__call__")
    if calls_itself:
        return call_special(from_word(object, lookup(meta, "__call__")), cls, meta, args, n, kwnames)
    return make_instance(cls, args, n, kwnames)


def make_instance(cls: type, args: ptr[object], n: i64, kwnames: object) -> object:
    """What `type.__call__` does: `__new__`, then `__init__` on an instance of the class."""
    if cls is class_object(type) and n == 1 and is_null(kwnames):
        return type_of(args.get(0))
    if cls is class_object(str) and n == 1 and is_null(kwnames):
        return str_of(args.get(0))
    if (cls.flags & IS_EXCEPTION) != 0 and is_null(kwnames) and lookup(cls, "__new__") == as_word(ctx.exception_new):
        made = adopt(alloc_instance(cls, cls.instance_size))
        collected = tuple_of(args, n)
        cast(BaseException, made).arguments = collected
        if lookup(cls, "__init__") == as_word(ctx.exception_init):
            return made
    elif takes_anything(cls):
        made = make_plain(cls)
        if n == 0 and is_null(kwnames):
            return made
    else:
        made = call_new(cls, args, n, kwnames)
    made_class = type_of(made)
    if not (made_class is cls) and not is_subtype(made_class, cls):
        return made
    word = lookup(made_class, "__init__")
    if word != as_word(ctx.object_init):
        result = call_special(from_word(object, word), made, made_class, args, n, kwnames)
        if result is not None:
            raise_naming("__init__() should return None, not '", type_of(result), "'")
    return made


def takes_anything(cls: type) -> bool:
    """The classes that `__init__` alone fills: their `__new__` ignores its arguments, which need not be collected."""
    return cls is class_object(list) or cls is class_object(dict) or cls is class_object(set)


def make_instance_from(cls: type, args: tuple, kwargs: dict) -> object:
    """`type.__call__(cls, *args, **kwargs)`."""
    names = dict_keys(kwargs)
    if names.length == 0:
        return make_instance(cls, args.data, args.length, NULL)
    total = args.length + names.length
    words = alloc(u64, total)
    try:
        fill_words(words, args, kwargs, names)
        return make_instance(cls, words.cast(object), args.length, names)
    finally:
        free(words, total)


@noinline
def call_new(cls: type, args: ptr[object], n: i64, kwnames: object) -> object:
    """`cls.__new__(cls, args…)`."""
    word = lookup(cls, "__new__")
    if word == as_word(ctx.object_new):
        if lookup(cls, "__init__") == as_word(ctx.object_init):
            if (cls.flags & IS_STATIC) != 0 and not (cls is class_object(object)):
                # What the library makes, and nobody else.
                raise_naming("cannot create '", cls, "' instances")
            if n > 0 or not is_null(kwnames):
                raise_naming("", cls, "() takes no arguments")
        return make_plain(cls)
    f = from_word(object, word)
    if type_is(f, staticmethod):
        f = cast(staticmethod, f).function
    elif type_is(f, classmethod):
        f = bind_method(cls, cast(classmethod, f).function)
    if type_is(f, builtin_function) and is_null(cast(builtin_function, f).receiver):
        return call_entry_with(cast(builtin_function, f).entry, f, cls, args, n, kwnames)
    return call_with_receiver(f, cls, args, n, kwnames)


def make_plain(cls: type) -> object:
    """`object.__new__(cls)`."""
    if (cls.flags & IS_ABSTRACT) != 0:
        # Not by its name: programs without abstract classes have no need of it.
        call_ptr(cast(fn[[u64], None], ctx.abstract_error), as_word(cls))
    return adopt(alloc_instance(cls, cls.instance_size))


# At the bottom because of cycles.
from molt.lib.builtins.exceptions import BaseException  # noqa: E402
from molt.lib.builtins.method import bind_method  # noqa: E402
from molt.lib.builtins.str_core import char_at  # noqa: E402
from molt.lib.builtins.tuple import tuple_of  # noqa: E402
from molt.lib.builtins.type import IS_ABSTRACT, IS_METHOD, IS_STATIC  # noqa: E402
from molt.lib.low import class_id, class_object, isinstance  # noqa: E402
from molt.lib.rt.attributes import bind_special, call_method  # noqa: E402
from molt.lib.rt.unanswered import raise_no_attribute  # noqa: E402
from molt.lib.rt.errors import raise_naming  # noqa: E402
from molt.lib.rt.memory import alloc_instance, release  # noqa: E402
from molt.lib.rt.ops import str_of  # noqa: E402
from molt.lib.rt.recursion import enter_library, leave_library  # noqa: E402
from molt.lib.rt.tables import dict_find, dict_keys, new_tuple  # noqa: E402
from molt.lib.rt.types import is_overridden, is_subtype, lookup, lookup_own, type_of  # noqa: E402
