"""The settings of contexts: how they are read from arguments, copied, and handed to operations."""

from __future__ import annotations

from typing import Final

from molt.lib.builtins.dict import dict
from molt.lib.builtins.int_arith import int_fits_i64
from molt.lib.builtins.list import list
from molt.lib.low import cast, compact, i64, inline, isinstance, new, noinline, ptr, stack
from molt.lib.std._decimal.signal_dicts import SignalDict, bits_of_dict, make_signal_dict
from molt.lib.std._decimal.signals import bits_of_class, raise_signals
from molt.lib.std._decimal.work import HALF_EVEN, HALF_UP, Work

compact()

ROUNDINGS: Final = (
    "ROUND_UP", "ROUND_DOWN", "ROUND_CEILING", "ROUND_FLOOR", "ROUND_HALF_UP", "ROUND_HALF_DOWN", "ROUND_HALF_EVEN",
    "ROUND_05UP",
)  # fmt: skip
# The traps of the default context, and those of the basic one: Underflow and Clamped, too.
DEFAULT_TRAPS: Final = 0xBBE
BASIC_TRAPS: Final = 0x4BBF
# Numbers of small coefficients and exponents of this size need no look at the range of a context that is `easy`.
EASY_PREC: Final = 19
EASY_EXPONENT: Final = 100000


def load(w: ptr[Work], context: Context) -> None:
    """The settings of a context, with nothing met yet."""
    w.prec = context.precision
    w.emax = context.largest
    w.emin = context.least
    w.rounding = context.mode
    w.clamp = context.clamped
    w.status = 0


@inline
def done(context: Context, w: ptr[Work], result: Decimal) -> Decimal:
    """The result of an operation, unless a condition that it met is trapped."""
    if w.status != 0:
        note(context, w.status)
    return result


@noinline
def note(context: Context, bits: i64) -> None:
    """Adds the flags of conditions that were met; raises those that are trapped."""
    context.flag_dict.bits = context.flag_dict.bits | bits
    trapped = bits & context.trap_dict.bits
    if trapped != 0:
        raise_signals(trapped)


def note_ease(context: Context) -> None:
    """Finds out whether numbers of 18 digits and moderate exponents need no rounding."""
    context.easy = (
        1
        if context.precision >= EASY_PREC
        and context.clamped == 0
        and context.largest >= EASY_EXPONENT * 4
        and context.least <= -EASY_EXPONENT * 4
        else 0
    )


def set_like(made: Context, other: Context) -> None:
    """All settings of another context; its own dicts with the same flags and traps."""
    made.precision = other.precision
    made.largest = other.largest
    made.least = other.least
    made.mode = other.mode
    made.clamped = other.clamped
    made.letters = other.letters
    made.easy = other.easy
    made.flag_dict = make_signal_dict(other.flag_dict.bits)
    made.trap_dict = make_signal_dict(other.trap_dict.bits)


def copy_context(context: Context) -> Context:
    made = new(Context)
    set_like(made, context)
    return made


def make_template(kind: i64) -> Context:
    """The default context, the basic one or the extended one."""
    made = new(Context)
    made.precision = 28 if kind == 0 else 9
    made.largest = 999999
    made.least = -999999
    made.mode = HALF_UP if kind == 1 else HALF_EVEN
    made.letters = 1
    made.flag_dict = make_signal_dict(0)
    made.trap_dict = make_signal_dict(0 if kind == 2 else (BASIC_TRAPS if kind == 1 else DEFAULT_TRAPS))
    note_ease(made)
    return made


def size_of(value: object) -> i64:
    """A setting that is an int."""
    if not isinstance(value, int):
        raise TypeError("an integer is required")
    out = stack(i64, 1)
    if not int_fits_i64(cast(int, value), out):
        raise OverflowError("Python int too large to convert to C ssize_t")
    return out[0]


def rounding_of(value: object) -> i64:
    """The number of a rounding mode by its name."""
    if isinstance(value, str):
        for i in range(8):
            if same_text(cast(str, value), cast(str, ROUNDINGS.data.get(i))):
                return i
    raise TypeError(
        "valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,\n"
        "   ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n   ROUND_05UP]"
    )


def bits_of_mapping(value: object) -> i64:
    """The signals of a dict of all of them."""
    if isinstance(value, SignalDict):
        return cast(SignalDict, value).bits
    if not isinstance(value, dict):
        raise TypeError("argument must be a signal dict")
    bits = bits_of_dict(cast(dict, value))
    if bits < 0:
        raise KeyError("invalid signal dict")
    return bits


def bits_of_argument(value: object) -> i64:
    """The signals of a list of some, or of a dict of all."""
    if not isinstance(value, list):
        return bits_of_mapping(value)
    bits = 0
    for i in range(cast(list, value).length):
        bits = bits | bits_of_class(cast(list, value).items.get(i))
    return bits


def set_settings(
    context: Context,
    prec: object,
    rounding: object,
    emin: object,
    emax: object,
    capitals: object,
    clamp: object,
    flags: object,
    traps: object,
) -> None:
    """The settings that are not None."""
    if prec is not None:
        context.prec = prec
    if rounding is not None:
        context.rounding = rounding
    if emin is not None:
        context.Emin = emin
    if emax is not None:
        context.Emax = emax
    if capitals is not None:
        context.capitals = capitals
    if clamp is not None:
        context.clamp = clamp
    if traps is not None:
        context.trap_dict.bits = bits_of_argument(traps)
    if flags is not None:
        context.flag_dict.bits = bits_of_argument(flags)


def context_or_current(context: object) -> Context:
    """An optional argument of methods of numbers."""
    if context is None:
        return current_context()
    if not isinstance(context, Context):
        raise TypeError("optional argument must be a context")
    return cast(Context, context)


# At the bottom because of cycles.
from molt.lib.builtins.int import int  # noqa: E402
from molt.lib.builtins.str import str  # noqa: E402
from molt.lib.rt.names import same_text  # noqa: E402
from molt.lib.std._decimal.contexts import Context  # noqa: E402
from molt.lib.std._decimal.current import current_context  # noqa: E402
from molt.lib.std._decimal.decimals import Decimal  # noqa: E402
