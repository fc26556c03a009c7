"""Arguments as the constructors take them: C's ints, time zones, and the state that pickles hold."""

from __future__ import annotations

from typing import Final

from molt.lib.builtins.bytes import bytes
from molt.lib.builtins.int_arith import int_fits_i64
from molt.lib.builtins.str_core import char_at
from molt.lib.low import cast, i64, inline, is_null, is_small, isinstance, noinline, ptr, small, stack, u8
from molt.lib.rt.binding_errors import raise_unknown
from molt.lib.rt.errors import type_name
from molt.lib.rt.ops import index_of

C_INT_MAX: Final = 2147483647


@inline
def int_argument(x: object) -> i64:
    """A C int."""
    if is_small(x) and -C_INT_MAX <= small(x) <= C_INT_MAX:
        return small(x)
    return int_argument_slowly(x)


@noinline
def int_argument_slowly(x: object) -> i64:
    number = cast(int, index_of(x))
    value = stack(i64, 1)
    if is_small(number):
        value[0] = small(number)
    elif not int_fits_i64(number, value):
        raise OverflowError("Python int too large to convert to C long")
    if value[0] > C_INT_MAX:
        raise OverflowError("signed integer is greater than maximum")
    if value[0] < -C_INT_MAX - 1:
        raise OverflowError("signed integer is less than minimum")
    return value[0]


def int_or(x: object, default: i64) -> i64:
    """A C int, or what stands for it where no argument was given."""
    return default if is_null(x) else int_argument(x)


def required_int(x: object, name: str, position: i64) -> i64:
    """A C int that must be given to a constructor."""
    if is_null(x):
        raise TypeError(f"function missing required argument '{name}' (pos {position})")
    return int_argument(x)


@inline
def refuse_unknown(function: str, keyword: object) -> None:
    """The TypeError of a keyword that is none of the function's, once all that is said of the others is said."""
    if not is_null(keyword):
        raise_unknown(function, keyword)


@noinline
def raise_no_zone(x: object) -> None:
    """The TypeError of what is given for a `tzinfo` and is none."""
    raise TypeError(f"tzinfo argument must be None or of a tzinfo subclass, not type '{type_name(x)}'")


def require_text(x: object, function: str, position: i64) -> str:
    """A `str` argument of a function whose arguments C parses by a format."""
    if is_null(x):
        raise TypeError(f"{function}() missing required argument 'format' (pos 1)")
    if not isinstance(x, str):
        given = "None" if x is None else type_name(x)
        raise TypeError(f"{function}() argument {position} must be str, not {given}")
    return cast(str, x)


@noinline
def state_in(x: object, size: i64, out: ptr[u8]) -> bool:
    """Whether an argument may be pickled state: so many bytes, or as many characters, as which Python 2's pickles have
    them. `out` gets the bytes; a character that is none counts as 255 and raises only once the state is believed."""
    if isinstance(x, bytes):
        if cast(bytes, x).length != size:
            return False
        for i in range(size):
            out[i] = cast(bytes, x).data[i]
        return True
    if not isinstance(x, str) or cast(str, x).length != size:
        return False
    for i in range(size):
        c = char_at(cast(str, x), i)
        out[i] = u8(c if c < 256 else 255)
    return True


@noinline
def check_latin1(x: object, what: str) -> None:
    """The ValueError of state in a text that was never bytes."""
    if not isinstance(x, str):
        return
    for i in range(cast(str, x).length):
        if char_at(cast(str, x), i) > 255:
            raise ValueError(
                f"Failed to encode latin1 string when unpickling a {what} object. "
                "pickle.load(data, encoding='latin1') is assumed."
            )
