"""What CPython says of arguments that do not fit a function's parameters."""

from molt.lib.builtins.function import function
from molt.lib.low import as_word, cast, compact, i64, is_null, noinline, ptr, u64
from molt.lib.rt.context import Signature
from molt.lib.rt.names import same_name
from molt.lib.builtins.type import type
from molt.lib.rt.types import is_overridden, type_of

compact()


@noinline
def refuse(message: str) -> None:
    """A TypeError: in one place, as what raises takes much code. Always raises."""
    raise TypeError(message)


@noinline
def raise_unexpected(f: function, name: str, kwnames: tuple) -> None:
    """The TypeError of a keyword that no parameter takes."""
    s = f.signature
    wrong = ""
    i = 0
    while i < s.positional_only:
        parameter = cast(str, s.names.get(i))
        if is_among(parameter, kwnames):
            wrong = parameter if wrong.length == 0 else f"{wrong}, {parameter}"
        i += 1
    if wrong.length > 0:
        refuse(
            f"{f.qualname}() got some positional-only arguments passed as keyword arguments: '{wrong}'"
        )
    refuse(f"{f.qualname}() got an unexpected keyword argument '{name}'")


def is_among(name: str, names: tuple) -> bool:
    """Whether a tuple of strings has one."""
    i = 0
    while i < names.length:
        if same_name(cast(str, names.data.get(i)), name):
            return True
        i += 1
    return False


@noinline
def raise_too_many(f: function, given: i64, out: ptr[object]) -> None:
    """The TypeError of too many positional arguments."""
    s = f.signature
    by_name = 0
    i = s.positional
    while i < s.positional + s.keyword_only:
        if not is_null(out.get(i)):
            by_name += 1
        i += 1
    defaults = default_count(f)
    takes = f"{s.positional}"
    if defaults > 0:
        takes = f"from {s.positional - defaults} to {s.positional}"
    plural = "" if s.positional == 1 and defaults == 0 else "s"
    extra = ""
    if by_name > 0:
        one = "" if given == 1 else "s"
        other = "" if by_name == 1 else "s"
        extra = f" positional argument{one} (and {by_name} keyword-only argument{other})"
    verb = "was" if given == 1 and by_name == 0 else "were"
    refuse(f"{f.qualname}() takes {takes} positional argument{plural} but {given}{extra} {verb} given")


def check_missing(f: function, out: ptr[object], start: i64, stop: i64, kind: str) -> None:
    """The TypeError of parameters without a value."""
    count = 0
    i = start
    while i < stop:
        if is_null(out.get(i)):
            count += 1
        i += 1
    if count > 0:
        raise_missing(f, out, start, stop, kind, count)


@noinline
def raise_missing(f: function, out: ptr[object], start: i64, stop: i64, kind: str, count: i64) -> None:
    """`f() missing 2 required positional arguments: 'a' and 'b'`."""
    listed = ""
    done = 0
    i = start
    while i < stop:
        if is_null(out.get(i)):
            done += 1
            listed = f"{listed}{separator(done, count)}'{cast(str, f.signature.names.get(i))}'"
        i += 1
    plural = "" if count == 1 else "s"
    refuse(f"{f.qualname}() missing {count} required {kind} argument{plural}: {listed}")


def separator(position: i64, count: i64) -> str:
    """What comes before the name at a position (from 1) in an English list."""
    if position == 1:
        return ""
    if position < count:
        return ", "
    return " and " if count == 2 else ", and "


# --- library functions ---


def refuse_keywords(s: ptr[Signature], name: str, args: ptr[object], n: i64, kwnames: tuple) -> bool:
    """The TypeErrors of arguments given by name that come before any others: there can be none, or not so many.

    True if they are none of the function's business: a constructor that takes none leaves them to an `__init__`
    of a derived class."""
    if (s.star | s.double_star) == 0 and s.positional_only < s.positional and n + kwnames.length > s.positional + names_only(s):
        raise_library_count(s, name, n, kwnames)
    if s.double_star == 0 and s.positional_only == s.positional and s.keyword_only == 0 and kwnames.length > 0:
        if n > 0 and same_name(short_name(name), "__new__") and is_overridden(cast(type, args.get(0)), "__init__"):
            return True
        # Of the constructors that CPython makes ready in __init__, that of lists alone is as lenient.
        if n > 0 and same_name(name, "list.__init__") and is_overridden(type_of(args.get(0)), "__new__"):
            return True
        if s.style == STYLE_SPECIAL and not is_constructor(name):
            kind = "wrapper " if begins_with_line(short_name(name)) else ""
            refuse(f"{kind}{short_name(name)}() takes no keyword arguments")
        refuse(f"{shown_name(name) if is_constructor(name) else name}() takes no keyword arguments")
    return False


def hears_of_unknown(s: ptr[Signature]) -> bool:
    """Whether the last parameter is `_unknown`, for functions that find other faults in their arguments first: it gets the
    first keyword that no parameter takes."""
    last = s.positional + s.keyword_only - 1
    return s.keyword_only > 0 and same_name(cast(str, s.names.get(last)), "_unknown")


def names_only(s: ptr[Signature]) -> i64:
    """How many parameters can only be given by name."""
    return s.keyword_only - 1 if hears_of_unknown(s) else s.keyword_only


def raise_unknown(name: str, keyword: object) -> None:
    """The TypeError of a keyword that no parameter takes."""
    whom = called_name(name)
    which = "this " if is_nameless(whom) else ""
    refuse(f"'{keyword!s}' is an invalid keyword argument for {which}{whom}")


def check_library_keywords(s: ptr[Signature], name: str, n: i64, kwnames: tuple, words: ptr[u64]) -> None:
    """The TypeErrors of single arguments given by name."""
    i = 0
    while i < kwnames.length:
        keyword = cast(str, kwnames.data.get(i))
        found = find_parameter(s, keyword)
        if found >= 0 and found < n and found < s.positional:
            position = found + 1 - receivers(s, name)
            refuse(
                f"argument for {called_name(name)} given by name ('{keyword}') and position ({position})"
            )
        if found < 0 and s.double_star == 0:
            if not hears_of_unknown(s):
                raise_unknown(name, keyword)
            words[s.positional + s.keyword_only - 1] = as_word(keyword)
            return
        i += 1


def short_name(name: str) -> str:
    """What follows the last dot: some of CPython's messages leave the class out."""
    i = name.length - 1
    while i >= 0:
        if char_at(name, i) == 46:
            return substring(name, i + 1, name.length)
        i -= 1
    return name


@noinline
def raise_library_missing(s: ptr[Signature], name: str, n: i64, kwnames: object, slot: i64) -> None:
    """The TypeError of too few arguments."""
    if s.positional_only > slot or slot < receivers(s, name):
        raise_library_count(s, name, n, kwnames)
    missing = cast(str, s.names.get(slot))
    position = slot + 1 - receivers(s, name)
    refuse(f"{called_name(name)} missing required argument '{missing}' (pos {position})")


def begins_with_line(name: str) -> bool:
    """Whether a special method has its own name, and not one that `@called` gives it."""
    return char_at(name, 0) == 95


def is_constructor(name: str) -> bool:
    """Whether errors speak of the class rather than of the function."""
    short = short_name(name)
    return short.length < name.length and (same_name(short, "__new__") or same_name(short, "__init__"))


def shown_name(name: str) -> str:
    """A function as CPython's messages about keywords name it: without its class; constructors by their class."""
    if is_constructor(name):
        return short_name(substring(name, 0, name.length - short_name(name).length - 1))
    return short_name(name)


def called_name(name: str) -> str:
    """A function in a message: with its parentheses, unless C's parser was told no name for it."""
    shown = shown_name(name)
    return shown if is_nameless(shown) else f"{shown}()"


def is_nameless(shown: str) -> bool:
    """Whether a name is what messages say for want of one (`@called("function")`)."""
    return same_name(shown, "function")


def receivers(s: ptr[Signature], name: str) -> i64:
    """How many of the first arguments are not counted: 1 for the receiver of a method."""
    if s.style == STYLE_METHOD or s.style == STYLE_SPECIAL or s.style == STYLE_PARSED or is_constructor(name):
        return 1
    if s.style == STYLE_KEYWORDS and short_name(name).length < name.length:
        return 1
    return 0


@noinline
def raise_library_count(s: ptr[Signature], name: str, n: i64, kwnames: object) -> None:
    """The TypeError of a wrong number of positional arguments, in the words CPython has for functions of this form."""
    receiver = receivers(s, name)
    given = n - receiver
    most = s.positional - receiver
    least = s.required - receiver
    shown = shown_name(name)
    if given < 0:
        if is_constructor(name):
            refuse(f"{name}(): not enough arguments")
        refuse(f"unbound method {name}() needs an argument")
    if s.style == STYLE_PARSED:
        if given < least and least < most:
            raise_takes(shown, "at least", least, "", given)
        raise_takes(shown, "exactly" if least == most else "at most", most, "", given)
    if s.style == STYLE_SPECIAL and not is_constructor(name):
        # `@called` says what a `__call__` is called.
        raise_expected("expected" if begins_with_line(short_name(name)) else f"{shown} expected", least, most, given)
    if s.positional_only < s.positional:
        raise_keyword_count(s, shown, least, most, given, kwnames)
    if is_constructor(name):
        if most == 0:
            refuse(f"{shown}() takes no arguments")
        raise_expected(f"{shown} expected", least, most, given)
    if most == 0 and s.keyword_only > 0:
        refuse(f"{shown}() takes no positional arguments")
    if most == 0:
        refuse(f"{name}() takes no arguments ({given} given)")
    if most == 1 and least == 1 and s.keyword_only == 0:
        refuse(f"{name}() takes exactly one argument ({given} given)")
    raise_expected(f"{shown} expected", least, most, given)


def raise_keyword_count(
    s: ptr[Signature], shown: str, least: i64, most: i64, given: i64, kwnames: object
) -> None:
    """`split() takes at most 2 arguments (3 given)`: for functions whose parameters have names."""
    total = given
    if not is_null(kwnames):
        total += cast(tuple, kwnames).length
    nameless = s.positional_only - (s.positional - most)
    if given < nameless:
        few = "at least" if nameless < most else "exactly"
        ending = "" if nameless == 1 else "s"
        refuse(f"{shown}() takes {few} {nameless} positional argument{ending} ({given} given)")
    every = most + names_only(s)
    if total > every:
        raise_takes(shown, "at most", every, "keyword " if given == 0 else "", total)
    raise_takes(shown, "at most" if least < most else "exactly", most, "positional ", total)


def raise_takes(shown: str, bound: str, count: i64, kind: str, given: i64) -> None:
    plural = "" if count == 1 else "s"
    ending = "" if is_nameless(shown) else "()"
    refuse(f"{shown}{ending} takes {bound} {count} {kind}argument{plural} ({given} given)")


def raise_expected(what: str, least: i64, most: i64, given: i64) -> None:
    """`pop expected at most 1 argument, got 2`."""
    bound = ""
    count = most
    if least < most:
        bound = "at least " if given < least else "at most "
        count = least if given < least else most
    plural = "" if count == 1 else "s"
    refuse(f"{what} {bound}{count} argument{plural}, got {given}")


def raise_wrong_receiver(name: str, expected: str, found: str) -> None:
    """The TypeError of a method of a library class called on something else."""
    if name.length > 4 and char_at(name, 0) == 95 and char_at(name, 1) == 95:
        refuse(f"descriptor '{name}' requires a '{expected}' object but received a '{found}'")
    refuse(f"descriptor '{name}' for '{expected}' objects doesn't apply to a '{found}' object")


def raise_wrong_class(x: object, expected: str, name: str, what: str) -> None:
    """The TypeError of an argument that is no instance of a parameter's class; `what` names it."""
    if x is None:
        refuse(f"{shown_name(name)}() {what} must be {expected}, not None")
    refuse(f"{shown_name(name)}() {what} must be {expected}, not {type_of(x).name}")


# At the bottom because of cycles.
from molt.lib.builtins.str_core import char_at, substring  # noqa: E402
from molt.lib.rt.binding import (  # noqa: E402
    STYLE_KEYWORDS,
    STYLE_METHOD,
    STYLE_PARSED,
    STYLE_SPECIAL,
    default_count,
    find_parameter,
)
