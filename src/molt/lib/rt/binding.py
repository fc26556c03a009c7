"""Binding the arguments of a call to parameters, with CPython's words when they do not fit.

For Python functions: `bind_user`, from `Signature` and the function's defaults. For
library functions: `bind_library`, whose defaults are constants and whose errors are
worded as those of C functions.
"""

from typing import Final

from molt.lib.builtins.function import function
from molt.lib.low import NULL, as_word, cast, ctx, from_word, i64, inline, is_null, likely, noinline, ptr, u32, u64, unlikely
from molt.lib.rt.context import Signature
from molt.lib.rt.names import same_name
from molt.lib.rt.tables import dict_find, dict_store, empty_dict, new_tuple, tuple_of
from molt.lib.rt.types import is_instance_of, is_subtype, type_of

# Signature.style
STYLE_FUNCTION: Final = 0
STYLE_KEYWORDS: Final = 1  # all parameters can be given by name
STYLE_METHOD: Final = 2  # the first parameter is the receiver, which counts do not include
STYLE_PARSED: Final = 4  # a method: "find() takes at least 1 argument (0 given)"
STYLE_SPECIAL: Final = 3  # a special method: "expected 1 argument, got 2"


@noinline
def bind_user(callee: object, args: ptr[object], n: i64, kwnames: object, out: ptr[object]) -> None:
    """Binds the arguments of a call of a Python function: one word for each slot, each with its own reference."""
    f = cast(function, callee)
    s = f.signature
    clear_slots(out, slot_count(s))
    try:
        place_positional(s, args, n, out)
        if not is_null(kwnames):
            place_keywords(f, args + n, cast(tuple, kwnames), out)
        if n > s.positional and s.star == 0:
            raise_too_many(f, n, out)
        fill_defaults(f, out)
    except BaseException:
        release_slots(out, slot_count(s))
        raise


def slot_count(s: ptr[Signature]) -> i64:
    """How many words a call needs."""
    return s.positional + s.keyword_only + s.star + s.double_star


def clear_slots(out: ptr[object], count: i64) -> None:
    """Empties slots that hold nothing yet."""
    words = out.cast(u64)
    i = 0
    while i < count:
        words[i] = u64(0)
        i += 1


def release_slots(out: ptr[object], count: i64) -> None:
    """Gives back what was bound."""
    i = 0
    while i < count:
        out.set(i, NULL)
        i += 1


def place_positional(s: ptr[Signature], args: ptr[object], n: i64, out: ptr[object]) -> None:
    """Positional arguments into their slots, what is left into `*args`."""
    given = n if n < s.positional else s.positional
    i = 0
    while i < given:
        out.init(i, args.get(i))
        i += 1
    named = s.positional + s.keyword_only
    if s.star != 0:
        rest = new_tuple(n - given)
        while i < n:
            rest.data.init(i - given, args.get(i))
            i += 1
        out.init(named, rest)
    if s.double_star != 0:
        out.init(named + s.star, empty_dict())


def find_parameter(s: ptr[Signature], name: str) -> i64:
    """The slot of a parameter that can be given by name, -1 for none."""
    i = s.positional_only
    while i < s.positional + s.keyword_only:
        if same_name(cast(str, s.names.get(i)), name):
            return i
        i += 1
    return -1


def place_keywords(f: function, values: ptr[object], kwnames: tuple, out: ptr[object]) -> None:
    """Arguments given by name into their slots, the others into `**kwargs`."""
    s = f.signature
    i = 0
    while i < kwnames.length:
        name = cast(str, kwnames.data.get(i))
        slot = find_parameter(s, name)
        if slot >= 0:
            if not is_null(out.get(slot)):
                raise TypeError(f"{f.qualname}() got multiple values for argument '{name}'")
            out.init(slot, values.get(i))
        elif s.double_star != 0:
            extra = cast(dict, out.get(s.positional + s.keyword_only + s.star))
            dict_store(extra, name, values.get(i))
        else:
            raise_unexpected(f, name, kwnames)
        i += 1


def default_count(f: function) -> i64:
    """How many of the last positional parameters have defaults."""
    if is_null(f.defaults):
        return 0
    return cast(tuple, f.defaults).length


def fill_defaults(f: function, out: ptr[object]) -> None:
    """Defaults into the slots that are still empty; TypeError where there is none."""
    s = f.signature
    first = s.positional - default_count(f)
    check_missing(f, out, 0, first, "positional")
    i = first
    while i < s.positional:
        if is_null(out.get(i)):
            out.init(i, cast(tuple, f.defaults).data.get(i - first))
        i += 1
    if s.keyword_only == 0:
        return
    stop = s.positional + s.keyword_only
    if not is_null(f.kwdefaults):
        while i < stop:
            if is_null(out.get(i)):
                word = dict_find(cast(dict, f.kwdefaults), s.names.get(i))
                if word != 0:
                    out.init(i, from_word(object, word))
            i += 1
    check_missing(f, out, s.positional, stop, "keyword-only")


@noinline
def bind_library(
    s: ptr[Signature], name: str, args: ptr[object], n: i64, kwnames: object, out: ptr[object]
) -> None:
    """Binds the arguments of a call of a library function.

    Words are borrowed, but for those of `*args` and `**kwargs`, which are new. A slot
    whose default is no constant stays 0.
    """
    if is_null(kwnames) and (s.star | s.double_star) == 0 and s.required <= n and n <= s.positional:
        fill_positional(s, args.cast(u64), n, out.cast(u64))
        return
    if is_null(kwnames) and s.required <= n and (n <= s.positional or s.star != 0):
        collect_positional(s, args, n, out)
        return
    clear_slots(out, slot_count(s))
    if n > s.positional and s.star == 0:
        raise_library_count(s, name, n, kwnames)
    if not is_null(kwnames) and refuse_keywords(s, name, args, n, cast(tuple, kwnames)):
        kwnames = NULL
    words = out.cast(u64)
    given = n if n < s.positional else s.positional
    i = 0
    while i < given:
        words[i] = as_word(args.get(i))
        i += 1
    if not is_null(kwnames):
        place_library_keywords(s, args + n, cast(tuple, kwnames), words)
    fill_library_defaults(s, name, n, kwnames, words)
    if not is_null(kwnames):
        check_library_keywords(s, name, n, cast(tuple, kwnames), words)
    # Last, as nothing raises any more that would have to release them.
    if s.star != 0:
        out.init(s.positional + s.keyword_only, tuple_of(args + given, n - given))
    if s.double_star != 0:
        out.init(slot_count(s) - 1, library_extras(s, args + n, kwnames))


@inline
def fill_positional(s: ptr[Signature], args: ptr[u64], n: i64, words: ptr[u64]) -> None:
    """The slots of a call with plain positional arguments that leave out nothing but defaults."""
    i = 0
    while i < n:
        words[i] = args[i]
        i += 1
    count = s.positional + s.keyword_only
    if is_null(s.defaults):
        while i < count:
            words[i] = u64(0)
            i += 1
        return
    while i < count:
        words[i] = as_word(s.defaults.get(i))
        i += 1


def collect_positional(s: ptr[Signature], args: ptr[object], n: i64, out: ptr[object]) -> None:
    """As `fill_positional`, of a function that takes any number of arguments, or any names."""
    given = n if n < s.positional else s.positional
    fill_positional(s, args.cast(u64), given, out.cast(u64))
    named = s.positional + s.keyword_only
    if s.star != 0:
        out.init(named, tuple_of(args + given, n - given))
    if s.double_star != 0:
        out.init(named + s.star, no_extras())


def place_library_keywords(s: ptr[Signature], values: ptr[object], kwnames: tuple, words: ptr[u64]) -> None:
    """Arguments given by name into their slots."""
    i = 0
    while i < kwnames.length:
        found = find_parameter(s, cast(str, kwnames.data.get(i)))
        if found >= 0:
            words[found] = as_word(values.get(i))
        i += 1


def library_extras(s: ptr[Signature], values: ptr[object], kwnames: object) -> dict:
    """What `**kwargs` gets."""
    if is_null(kwnames):
        return no_extras()
    extras = empty_dict()
    names = cast(tuple, kwnames)
    i = 0
    while i < names.length:
        if find_parameter(s, cast(str, names.data.get(i))) < 0:
            dict_store(extras, names.data.get(i), values.get(i))
        i += 1
    return extras


def no_extras() -> dict:
    """An empty dict for `**kwargs`: the one of the call before, unless that has kept it or put something in."""
    word = as_word(ctx.no_extras)
    if word != 0 and count_of(word)[0] == 1 and cast(dict, ctx.no_extras).used == 0:
        return cast(dict, ctx.no_extras)
    made = empty_dict()
    ctx.no_extras = made
    return made


def named_words(values: ptr[object], kwnames: object) -> dict:
    """What `**kwargs` gets of a function that no parameter's name is kept from."""
    if is_null(kwnames):
        return no_extras()
    named = empty_dict()
    names = cast(tuple, kwnames)
    i = 0
    while i < names.length:
        dict_store(named, names.data.get(i), values.get(i))
        i += 1
    return named


def fill_library_defaults(s: ptr[Signature], name: str, n: i64, kwnames: object, words: ptr[u64]) -> None:
    """Constant defaults into empty slots; TypeError for a required parameter without a value."""
    i = 0
    while i < s.positional + s.keyword_only:
        if words[i] == 0:
            if i < s.required:
                raise_library_missing(s, name, n, kwnames, i)
            if not is_null(s.defaults):
                words[i] = as_word(s.defaults.get(i))
        i += 1


def require_class(x: object, class_id: i64, expected: str, name: str, what: str) -> None:
    """The TypeError of an argument that is no instance of a parameter's class."""
    word = as_word(x)
    if likely(is_object(word)) and likely(i64(meta_of(word) & u32(ID_MASK)) == class_id):
        return
    if not is_subtype(type_of(x), type_by_id(class_id)):
        raise_wrong_class(x, expected, name, what)


@noinline
def require_receiver(x: object, class_id: i64, name: str) -> None:
    """The TypeError of a method's first argument that is no instance of its class."""
    if unlikely(not is_instance_of(x, class_id)):
        refuse_receiver(x, class_id, name)


@noinline
def refuse_receiver(x: object, class_id: i64, name: str) -> None:
    """Raises it."""
    raise_wrong_receiver(short_name(name), type_by_id(class_id).name, type_of(x).name)


# At the bottom because of cycles.
from molt.lib.rt.binding_errors import (  # noqa: E402
    check_library_keywords,
    check_missing,
    raise_library_count,
    raise_library_missing,
    raise_too_many,
    raise_unexpected,
    raise_wrong_class,
    raise_wrong_receiver,
    refuse_keywords,
    short_name,
)
from molt.lib.rt.memory import ID_MASK, count_of, is_object, meta_of, type_by_id  # noqa: E402
