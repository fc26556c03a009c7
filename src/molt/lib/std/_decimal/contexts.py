"""Class `Context`: precision, range of exponents, rounding, flags and traps; and `localcontext`."""

from __future__ import annotations


from molt.lib.builtins.type import type
from molt.lib.low import (
    NULL,
    builtin,
    called,
    cast,
    compact,
    i64,
    is_null,
    isinstance,
    keywords,
    new,
    new_of,
    parsed,
    stack,
)
from molt.lib.rt.types import type_of
from molt.lib.std._decimal.signal_dicts import SignalDict
from molt.lib.std._decimal.signals import listed, signals_in
from molt.lib.std._decimal.work import MAX_EMAX, MAX_PREC, MIN_EMIN, Work

compact()

@builtin(name="decimal.Context")
class Context:
    """The context affects almost all operations and controls rounding,
Over/Underflow, raising of exceptions and much more.  A new context
can be constructed as follows:

    >>> c = Context(prec=28, Emin=-425000000, Emax=425000000,
    ...             rounding=ROUND_HALF_EVEN, capitals=1, clamp=1,
    ...             traps=[InvalidOperation, DivisionByZero, Overflow],
    ...             flags=[])
    >>>"""

    precision: i64
    largest: i64
    least: i64
    mode: i64
    clamped: i64
    letters: i64
    easy: i64
    flag_dict: SignalDict
    trap_dict: SignalDict

    def __new__(cls: type, /, *args: object, **kwargs: object) -> object:
        made = cast(Context, new_of(cls, Context))
        set_like(made, cast(Context, kept().default))
        made.letters = 1
        return made

    @called("function")
    @keywords
    def __init__(
        self,
        prec: object = None,
        rounding: object = None,
        Emin: object = None,
        Emax: object = None,
        capitals: object = None,
        clamp: object = None,
        flags: object = None,
        traps: object = None,
    ) -> None:
        set_settings(self, prec, rounding, Emin, Emax, capitals, clamp, flags, traps)

    @property
    def prec(self) -> i64:
        return self.precision

    @prec.setter
    def prec(self, value: object) -> None:
        x = size_of(value)
        if x < 1 or x > MAX_PREC:
            raise ValueError("valid range for prec is [1, MAX_PREC]")
        self.precision = x
        note_ease(self)

    @property
    def Emax(self) -> i64:
        return self.largest

    @Emax.setter
    def Emax(self, value: object) -> None:
        x = size_of(value)
        if x < 0 or x > MAX_EMAX:
            raise ValueError("valid range for Emax is [0, MAX_EMAX]")
        self.largest = x
        note_ease(self)

    @property
    def Emin(self) -> i64:
        return self.least

    @Emin.setter
    def Emin(self, value: object) -> None:
        x = size_of(value)
        if x < MIN_EMIN or x > 0:
            raise ValueError("valid range for Emin is [MIN_EMIN, 0]")
        self.least = x
        note_ease(self)

    @property
    def rounding(self) -> object:
        return ROUNDINGS.data.get(self.mode)

    @rounding.setter
    def rounding(self, value: object) -> None:
        self.mode = rounding_of(value)

    @property
    def capitals(self) -> i64:
        return self.letters

    @capitals.setter
    def capitals(self, value: object) -> None:
        x = size_of(value)
        if x != 0 and x != 1:
            raise ValueError("valid values for capitals are 0 or 1")
        self.letters = x

    @property
    def clamp(self) -> i64:
        return self.clamped

    @clamp.setter
    def clamp(self, value: object) -> None:
        x = size_of(value)
        if x != 0 and x != 1:
            raise ValueError("valid values for clamp are 0 or 1")
        self.clamped = x
        note_ease(self)

    @property
    def flags(self) -> object:
        return self.flag_dict

    @flags.setter
    def flags(self, value: object) -> None:
        self.flag_dict.bits = bits_of_mapping(value)

    @property
    def traps(self) -> object:
        return self.trap_dict

    @traps.setter
    def traps(self, value: object) -> None:
        self.trap_dict.bits = bits_of_mapping(value)

    def __setattr__(self, name: str, value: object, /) -> None:
        set_without_overrides(self, type_of(self), name, value)

    def __delattr__(self, name: str, /) -> None:
        raise AttributeError("context attributes cannot be deleted")

    def __repr__(self) -> str:
        rounding = cast(str, ROUNDINGS.data.get(self.mode))
        return (
            f"Context(prec={self.precision}, rounding={rounding}, Emin={self.least}, Emax={self.largest}, "
            f"capitals={self.letters}, clamp={self.clamped}, flags={listed(self.flag_dict.bits)}, "
            f"traps={listed(self.trap_dict.bits)})"
        )

    def __copy__(self) -> object:
        return copy_context(self)

    def copy(self) -> object:
        """Return a duplicate of the context with all flags cleared."""
        return copy_context(self)

    def __reduce__(self) -> object:
        return (
            type_of(self),
            (
                self.precision, ROUNDINGS.data.get(self.mode), self.least, self.largest, self.letters, self.clamped,
                signals_in(self.flag_dict.bits), signals_in(self.trap_dict.bits),
            ),
        )  # fmt: skip

    def clear_flags(self) -> None:
        """Reset all flags to False."""
        self.flag_dict.bits = 0

    def clear_traps(self) -> None:
        """Set all traps to False."""
        self.trap_dict.bits = 0

    def Etiny(self) -> i64:
        """Return a value equal to Emin - prec + 1, which is the minimum exponent value
for subnormal results.  When underflow occurs, the exponent is set to Etiny."""
        return self.least - (self.precision - 1)

    def Etop(self) -> i64:
        """Return a value equal to Emax - prec + 1.  This is the maximum exponent
if the _clamp field of the context is set to 1 (IEEE clamp mode).  Etop()
must not be negative."""
        return self.largest - (self.precision - 1)

    def radix(self) -> object:
        """Return 10."""
        return make_small_number(0, 10, 0)

    @called("function")
    @parsed
    def create_decimal(self, num: object = NULL, /) -> object:
        """Create a new Decimal instance from num, using self as the context. Unlike the
Decimal constructor, this function observes the context limits."""
        return create_number(num, self)

    def create_decimal_from_float(self, f: object, /) -> object:
        """Create a new Decimal instance from float f.  Unlike the Decimal.from_float()
class method, this function observes the context limits."""
        return create_from_float(f, self)

    # --- functions of one number ---

    def abs(self, x: object, /) -> object:
        """Return the absolute value of x."""
        w = stack(Work, 1)
        load(w, self)
        return done(self, w, absolute(operand(x, self), w))

    def exp(self, x: object, /) -> object:
        """Return e ** x."""
        w = stack(Work, 1)
        load(w, self)
        return done(self, w, exp(operand(x, self), w))

    def ln(self, x: object, /) -> object:
        """Return the natural (base e) logarithm of x."""
        w = stack(Work, 1)
        load(w, self)
        return done(self, w, ln(operand(x, self), w))

    def log10(self, x: object, /) -> object:
        """Return the base 10 logarithm of x."""
        w = stack(Work, 1)
        load(w, self)
        return done(self, w, log10(operand(x, self), w))

    def minus(self, x: object, /) -> object:
        """Minus corresponds to the unary prefix minus operator in Python, but applies
the context to the result."""
        w = stack(Work, 1)
        load(w, self)
        return done(self, w, minus(operand(x, self), w))

    def next_minus(self, x: object, /) -> object:
        """Return the largest representable number smaller than x."""
        w = stack(Work, 1)
        load(w, self)
        return done(self, w, next_minus(operand(x, self), w))

    def next_plus(self, x: object, /) -> object:
        """Return the smallest representable number larger than x."""
        w = stack(Work, 1)
        load(w, self)
        return done(self, w, next_plus(operand(x, self), w))

    def plus(self, x: object, /) -> object:
        """Plus corresponds to the unary prefix plus operator in Python, but applies
the context to the result."""
        w = stack(Work, 1)
        load(w, self)
        return done(self, w, plus(operand(x, self), w))

    def normalize(self, x: object, /) -> object:
        """Reduce x to its simplest form. Alias for reduce(x)."""
        w = stack(Work, 1)
        load(w, self)
        return done(self, w, reduce(operand(x, self), w))

    def to_integral(self, x: object, /) -> object:
        """Identical to to_integral_value(x)."""
        w = stack(Work, 1)
        load(w, self)
        return done(self, w, round_to_int(operand(x, self), w))

    def to_integral_exact(self, x: object, /) -> object:
        """Round to an integer. Signal if the result is rounded or inexact."""
        w = stack(Work, 1)
        load(w, self)
        return done(self, w, round_to_int_exactly(operand(x, self), w))

    def to_integral_value(self, x: object, /) -> object:
        """Round to an integer."""
        w = stack(Work, 1)
        load(w, self)
        return done(self, w, round_to_int(operand(x, self), w))

    def sqrt(self, x: object, /) -> object:
        """Square root of a non-negative number to context precision."""
        w = stack(Work, 1)
        load(w, self)
        return done(self, w, sqrt(operand(x, self), w))

    def logb(self, x: object, /) -> object:
        """Return the exponent of the magnitude of the operand's MSD."""
        w = stack(Work, 1)
        load(w, self)
        return done(self, w, logb(operand(x, self), w))

    def logical_invert(self, x: object, /) -> object:
        """Invert all digits of x."""
        w = stack(Work, 1)
        load(w, self)
        return done(self, w, logical_invert(operand(x, self), w))

    def is_finite(self, x: object, /) -> bool:
        """Return True if x is finite, False otherwise."""
        return operand(x, self).flags & SPECIAL == 0

    def is_infinite(self, x: object, /) -> bool:
        """Return True if x is infinite, False otherwise."""
        return operand(x, self).flags & INFINITE != 0

    def is_nan(self, x: object, /) -> bool:
        """Return True if x is a qNaN or sNaN, False otherwise."""
        return operand(x, self).flags & NAN != 0

    def is_qnan(self, x: object, /) -> bool:
        """Return True if x is a quiet NaN, False otherwise."""
        return operand(x, self).flags & QUIET != 0

    def is_signed(self, x: object, /) -> bool:
        """Return True if x is negative, False otherwise."""
        return operand(x, self).flags & NEGATIVE != 0

    def is_snan(self, x: object, /) -> bool:
        """Return True if x is a signaling NaN, False otherwise."""
        return operand(x, self).flags & SIGNALING != 0

    def is_zero(self, x: object, /) -> bool:
        """Return True if x is a zero, False otherwise."""
        return operand(x, self).is_zero()

    def is_normal(self, x: object, /) -> bool:
        """Return True if x is a normal number, False otherwise."""
        return is_normal(operand(x, self), self)

    def is_subnormal(self, x: object, /) -> bool:
        """Return True if x is subnormal, False otherwise."""
        return is_subnormal(operand(x, self), self)

    def is_canonical(self, x: object, /) -> bool:
        """Return True if x is canonical, False otherwise."""
        require_decimal(x)
        return True

    def canonical(self, x: object, /) -> object:
        """Return a new instance of x."""
        require_decimal(x)
        return x

    def copy_abs(self, x: object, /) -> object:
        """Return a copy of x with the sign set to 0."""
        return operand(x, self).copy_abs()

    def copy_decimal(self, x: object, /) -> object:
        """Return a copy of Decimal x."""
        return operand(x, self)

    def copy_negate(self, x: object, /) -> object:
        """Return a copy of x with the sign inverted."""
        return operand(x, self).copy_negate()

    def number_class(self, x: object, /) -> str:
        """Return an indication of the class of x."""
        return number_class(operand(x, self), self)

    def to_sci_string(self, x: object, /) -> str:
        """Convert a number to a string using scientific notation."""
        return number_text(operand(x, self), self.letters, False)

    def to_eng_string(self, x: object, /) -> str:
        """Convert a number to a string, using engineering notation."""
        return number_text(operand(x, self), self.letters, True)

    # --- of two and three ---

    @called("function")
    @parsed
    def add(self, x: object, y: object, /) -> object:
        """Return the sum of x and y."""
        w = stack(Work, 1)
        load(w, self)
        return done(self, w, add(operand(x, self), operand(y, self), w))

    @called("function")
    @parsed
    def compare(self, x: object, y: object, /) -> object:
        """Compare x and y numerically."""
        w = stack(Work, 1)
        load(w, self)
        return done(self, w, compare(operand(x, self), operand(y, self), w))

    @called("function")
    @parsed
    def compare_signal(self, x: object, y: object, /) -> object:
        """Compare x and y numerically.  All NaNs signal."""
        w = stack(Work, 1)
        load(w, self)
        return done(self, w, compare_signal(operand(x, self), operand(y, self), w))

    @called("function")
    @parsed
    def divide(self, x: object, y: object, /) -> object:
        """Return x divided by y."""
        w = stack(Work, 1)
        load(w, self)
        return done(self, w, divide(operand(x, self), operand(y, self), w))

    @called("function")
    @parsed
    def divide_int(self, x: object, y: object, /) -> object:
        """Return x divided by y, truncated to an integer."""
        w = stack(Work, 1)
        load(w, self)
        return done(self, w, divide_int(operand(x, self), operand(y, self), w))

    @called("function")
    @parsed
    def max(self, x: object, y: object, /) -> object:
        """Compare the values numerically and return the maximum."""
        w = stack(Work, 1)
        load(w, self)
        return done(self, w, maximum(operand(x, self), operand(y, self), w))

    @called("function")
    @parsed
    def max_mag(self, x: object, y: object, /) -> object:
        """Compare the values numerically with their sign ignored."""
        w = stack(Work, 1)
        load(w, self)
        return done(self, w, maximum_size(operand(x, self), operand(y, self), w))

    @called("function")
    @parsed
    def min(self, x: object, y: object, /) -> object:
        """Compare the values numerically and return the minimum."""
        w = stack(Work, 1)
        load(w, self)
        return done(self, w, minimum(operand(x, self), operand(y, self), w))

    @called("function")
    @parsed
    def min_mag(self, x: object, y: object, /) -> object:
        """Compare the values numerically with their sign ignored."""
        w = stack(Work, 1)
        load(w, self)
        return done(self, w, minimum_size(operand(x, self), operand(y, self), w))

    @called("function")
    @parsed
    def multiply(self, x: object, y: object, /) -> object:
        """Return the product of x and y."""
        w = stack(Work, 1)
        load(w, self)
        return done(self, w, multiply(operand(x, self), operand(y, self), w))

    @called("function")
    @parsed
    def next_toward(self, x: object, y: object, /) -> object:
        """Return the number closest to x, in the direction towards y."""
        w = stack(Work, 1)
        load(w, self)
        return done(self, w, next_toward(operand(x, self), operand(y, self), w))

    @called("function")
    @parsed
    def quantize(self, x: object, y: object, /) -> object:
        """Return a value equal to x (rounded), having the exponent of y."""
        if isinstance(x, Decimal) and isinstance(y, Decimal):
            short = quantize_shortly(cast(Decimal, x), cast(Decimal, y), self.mode, self)
            if not is_null(short):
                return short
        w = stack(Work, 1)
        load(w, self)
        return done(self, w, quantize(operand(x, self), operand(y, self), w))

    @called("function")
    @parsed
    def remainder(self, x: object, y: object, /) -> object:
        """Return the remainder from integer division.  The sign of the result,
if non-zero, is the same as that of the original dividend."""
        w = stack(Work, 1)
        load(w, self)
        return done(self, w, remainder(operand(x, self), operand(y, self), w))

    @called("function")
    @parsed
    def remainder_near(self, x: object, y: object, /) -> object:
        """Return x - y * n, where n is the integer nearest the exact value of x / y
(if the result is 0 then its sign will be the sign of x)."""
        w = stack(Work, 1)
        load(w, self)
        return done(self, w, remainder_near(operand(x, self), operand(y, self), w))

    @called("function")
    @parsed
    def subtract(self, x: object, y: object, /) -> object:
        """Return the difference between x and y."""
        w = stack(Work, 1)
        load(w, self)
        return done(self, w, subtract(operand(x, self), operand(y, self), w))

    @called("function")
    @parsed
    def compare_total(self, x: object, y: object, /) -> object:
        """Compare x and y using their abstract representation."""
        w = stack(Work, 1)
        load(w, self)
        return done(self, w, compare_total(operand(x, self), operand(y, self), w))

    @called("function")
    @parsed
    def compare_total_mag(self, x: object, y: object, /) -> object:
        """Compare x and y using their abstract representation, ignoring sign."""
        w = stack(Work, 1)
        load(w, self)
        return done(self, w, compare_total_size(operand(x, self), operand(y, self), w))

    @called("function")
    @parsed
    def copy_sign(self, x: object, y: object, /) -> object:
        """Copy the sign from y to x."""
        w = stack(Work, 1)
        load(w, self)
        return done(self, w, copy_sign(operand(x, self), operand(y, self), w))

    @called("function")
    @parsed
    def logical_and(self, x: object, y: object, /) -> object:
        """Digit-wise and of x and y."""
        w = stack(Work, 1)
        load(w, self)
        return done(self, w, logical_and(operand(x, self), operand(y, self), w))

    @called("function")
    @parsed
    def logical_or(self, x: object, y: object, /) -> object:
        """Digit-wise or of x and y."""
        w = stack(Work, 1)
        load(w, self)
        return done(self, w, logical_or(operand(x, self), operand(y, self), w))

    @called("function")
    @parsed
    def logical_xor(self, x: object, y: object, /) -> object:
        """Digit-wise xor of x and y."""
        w = stack(Work, 1)
        load(w, self)
        return done(self, w, logical_xor(operand(x, self), operand(y, self), w))

    @called("function")
    @parsed
    def rotate(self, x: object, y: object, /) -> object:
        """Return a copy of x, rotated by y places."""
        w = stack(Work, 1)
        load(w, self)
        return done(self, w, rotate(operand(x, self), operand(y, self), w))

    @called("function")
    @parsed
    def scaleb(self, x: object, y: object, /) -> object:
        """Return the first operand after adding the second value to its exp."""
        w = stack(Work, 1)
        load(w, self)
        return done(self, w, scaleb(operand(x, self), operand(y, self), w))

    @called("function")
    @parsed
    def shift(self, x: object, y: object, /) -> object:
        """Return a copy of x, shifted by y places."""
        w = stack(Work, 1)
        load(w, self)
        return done(self, w, shift(operand(x, self), operand(y, self), w))

    @called("function")
    @parsed
    def same_quantum(self, x: object, y: object, /) -> bool:
        """Return True if the two operands have the same exponent."""
        return has_same_quantum(operand(x, self), operand(y, self))

    @called("function")
    @parsed
    def divmod(self, x: object, y: object, /) -> object:
        """Return quotient and remainder of the division x / y."""
        return divide_both(operand(x, self), operand(y, self), self)

    @called("function")
    @keywords
    def power(self, a: object, b: object, modulo: object = None) -> object:
        """Compute a**b. If 'a' is negative, then 'b' must be integral. The result
will be inexact unless 'a' is integral and the result is finite and can
be expressed exactly in 'precision' digits.  In the Python version the
result is always correctly rounded, in the C version the result is almost
always correctly rounded.

If modulo is given, compute (a**b) % modulo. The following restrictions
hold:

    * all three arguments must be integral
    * 'b' must be nonnegative
    * at least one of 'a' or 'b' must be nonzero
    * modulo must be nonzero and less than 10**prec in absolute value"""
        w = stack(Work, 1)
        load(w, self)
        base = operand(a, self)
        exponent = operand(b, self)
        if modulo is None:
            return done(self, w, power(base, exponent, w))
        return done(self, w, power_modulo(base, exponent, operand(modulo, self), w))

    @called("function")
    @parsed
    def fma(self, x: object, y: object, z: object, /) -> object:
        """Return x multiplied by y, plus z."""
        w = stack(Work, 1)
        load(w, self)
        return done(self, w, multiply_add(operand(x, self), operand(y, self), operand(z, self), w))


@builtin(name="decimal.ContextManager")
class ContextManager:
    local: Context
    outer: object

    def __enter__(self) -> object:
        set_current(self.local)
        return self.local

    @parsed
    def __exit__(self, /, *args: object) -> None:
        set_current(self.outer)


@called("function")
@keywords
def localcontext(
    ctx: object = None,
    prec: object = None,
    rounding: object = None,
    Emin: object = None,
    Emax: object = None,
    capitals: object = None,
    clamp: object = None,
    flags: object = None,
    traps: object = None,
) -> object:
    """Return a context manager that will set the default context to a copy of ctx
on entry to the with-statement and restore the previous default context when
exiting the with-statement. If no context is specified, a copy of the current
default context is used."""
    outer = current_context()
    made = new(ContextManager)
    made.outer = outer
    made.local = copy_context(context_or_current(ctx))
    set_settings(made.local, prec, rounding, Emin, Emax, capitals, clamp, flags, traps)
    return made


def getcontext() -> object:
    """Get the current default context."""
    return current_context()


def setcontext(context: object, /) -> None:
    """Set a new default context."""
    set_current(context)


# At the bottom because of cycles.
from molt.lib.builtins.str import str  # noqa: E402
from molt.lib.rt.attributes import set_without_overrides  # noqa: E402
from molt.lib.std._decimal.arithmetic import (  # noqa: E402
    absolute,
    add,
    divide,
    divide_both,
    divide_int,
    minus,
    multiply,
    multiply_add,
    plus,
    remainder,
    remainder_near,
    subtract,
)
from molt.lib.std._decimal.comparing import (  # noqa: E402
    compare,
    compare_signal,
    compare_total,
    compare_total_size,
    maximum,
    maximum_size,
    minimum,
    minimum_size,
)
from molt.lib.std._decimal.converting import (  # noqa: E402
    create_from_float,
    create_number,
    operand,
    require_decimal,
)
from molt.lib.std._decimal.current import (  # noqa: E402
    current_context,
    kept,
    set_current,
)
from molt.lib.std._decimal.decimals import (  # noqa: E402
    Decimal,
)
from molt.lib.std._decimal.logarithms import (  # noqa: E402
    exp,
    ln,
    log10,
)
from molt.lib.std._decimal.logical import (  # noqa: E402
    logical_and,
    logical_invert,
    logical_or,
    logical_xor,
    rotate,
    shift,
)
from molt.lib.std._decimal.neighbours import (  # noqa: E402
    copy_sign,
    has_same_quantum,
    is_normal,
    is_subnormal,
    logb,
    next_minus,
    next_plus,
    next_toward,
    number_class,
    scaleb,
)
from molt.lib.std._decimal.powers import (  # noqa: E402
    power,
    power_modulo,
    sqrt,
)
from molt.lib.std._decimal.quantizing import (  # noqa: E402
    quantize,
    reduce,
    round_to_int,
    round_to_int_exactly,
)
from molt.lib.std._decimal.short_ways import quantize_shortly  # noqa: E402
from molt.lib.std._decimal.work import (  # noqa: E402
    INFINITE,
    NAN,
    NEGATIVE,
    QUIET,
    SIGNALING,
    SPECIAL,
    make_small_number,
)
from molt.lib.std._decimal.writing import (  # noqa: E402
    number_text,
)
from molt.lib.std._decimal.settings import (  # noqa: E402
    ROUNDINGS,
    bits_of_mapping,
    context_or_current,
    copy_context,
    done,
    load,
    note_ease,
    rounding_of,
    set_like,
    set_settings,
    size_of,
)
