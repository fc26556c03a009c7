"""Class `Decimal`: a sign or what it is instead of a number, an exponent, and a coefficient that is an int.

Operators have short ways for small coefficients that need no rounding; all else is in the modules that this imports.
"""

from __future__ import annotations

from molt.lib.builtins.complex import complex
from molt.lib.builtins.int import int
from molt.lib.builtins.type import type
from molt.lib.low import (
    NULL,
    builtin,
    called,
    cast,
    class_object,
    i64,
    is_null,
    isinstance,
    keywords,
    new,
    parsed,
    small,
    stack,
)
from molt.lib.rt.calls import call1
from molt.lib.rt.types import type_of


@builtin(name="decimal.Decimal")
class Decimal:
    """Construct a new Decimal object. 'value' can be an integer, string, tuple,
or another Decimal object. If no value is given, return Decimal('0'). The
context does not affect the conversion and is only passed to determine if
the InvalidOperation trap is active."""

    flags: i64
    exp: i64
    coefficient: int

    @called("function")
    @keywords
    def __new__(cls: type, value: object = NULL, context: object = None) -> object:
        own = context_or_current(context)
        if is_null(value):
            return of_class(cls, make_small_number(0, 0, 0))
        return number_exactly(cls, value, own)

    @classmethod
    def from_float(cls: type, f: object, /) -> object:
        """Class method that converts a float to a decimal number, exactly.
Since 0.1 is not exactly representable in binary floating point,
Decimal.from_float(0.1) is not the same as Decimal('0.1').

    >>> Decimal.from_float(0.1)
    Decimal('0.1000000000000000055511151231257827021181583404541015625')
    >>> Decimal.from_float(float('nan'))
    Decimal('NaN')
    >>> Decimal.from_float(float('inf'))
    Decimal('Infinity')
    >>> Decimal.from_float(float('-inf'))
    Decimal('-Infinity')"""
        made = number_from_real(f)
        return made if cls is class_object(Decimal) else call1(cls, made)

    # --- text ---

    def __str__(self) -> str:
        return number_text(self, current_context().letters, False)

    def __repr__(self) -> str:
        return f"Decimal('{number_text(self, current_context().letters, False)}')"

    @called("function")
    @parsed
    def __format__(self, format: object, override: object = NULL, /) -> object:
        return format_number(self, format, override, current_context())

    @called("function")
    @keywords
    def to_eng_string(self, context: object = None) -> str:
        """Convert to an engineering-type string.  Engineering notation has an exponent
which is a multiple of 3, so there are up to 3 digits left of the decimal
place. For example, Decimal('123E+1') is converted to Decimal('1.23E+3').

The value of context.capitals determines whether the exponent sign is lower
or upper case. Otherwise, the context does not affect the operation."""
        return number_text(self, context_or_current(context).letters, True)

    # --- operators ---

    def __add__(self, other: object, /) -> object:
        context = current_context()
        if is_number(other):
            return sum_of(self, cast(Decimal, other), context, 0)
        if not isinstance(other, int):
            return NotImplemented
        return sum_of(self, number_from_int(cast(int, other)), context, 0)

    def __radd__(self, other: object, /) -> object:
        if isinstance(other, Decimal):
            return cast(Decimal, other).__add__(self)
        if not isinstance(other, int):
            return NotImplemented
        return add_slowly(number_from_int(cast(int, other)), self, current_context())

    def __sub__(self, other: object, /) -> object:
        context = current_context()
        if is_number(other):
            return sum_of(self, cast(Decimal, other), context, 1)
        if not isinstance(other, int):
            return NotImplemented
        return sum_of(self, number_from_int(cast(int, other)), context, 1)

    def __rsub__(self, other: object, /) -> object:
        if isinstance(other, Decimal):
            return cast(Decimal, other).__sub__(self)
        if not isinstance(other, int):
            return NotImplemented
        return subtract_slowly(number_from_int(cast(int, other)), self, current_context())

    def __mul__(self, other: object, /) -> object:
        context = current_context()
        if is_number(other):
            return product_of(self, cast(Decimal, other), context)
        if not isinstance(other, int):
            return NotImplemented
        return product_of(self, number_from_int(cast(int, other)), context)

    def __rmul__(self, other: object, /) -> object:
        if isinstance(other, Decimal):
            return cast(Decimal, other).__mul__(self)
        if not isinstance(other, int):
            return NotImplemented
        return multiply_slowly(number_from_int(cast(int, other)), self, current_context())

    def __truediv__(self, other: object, /) -> object:
        if not is_number(other) and not isinstance(other, int):
            return NotImplemented
        context = current_context()
        w = stack(Work, 1)
        load(w, context)
        return done(context, w, divide(self, operand(other, context), w))

    def __rtruediv__(self, other: object, /) -> object:
        if not isinstance(other, Decimal) and not isinstance(other, int):
            return NotImplemented
        return operand(other, current_context()).__truediv__(self)

    def __floordiv__(self, other: object, /) -> object:
        if not is_number(other) and not isinstance(other, int):
            return NotImplemented
        context = current_context()
        w = stack(Work, 1)
        load(w, context)
        return done(context, w, divide_int(self, operand(other, context), w))

    def __rfloordiv__(self, other: object, /) -> object:
        if not isinstance(other, Decimal) and not isinstance(other, int):
            return NotImplemented
        return operand(other, current_context()).__floordiv__(self)

    def __mod__(self, other: object, /) -> object:
        if not is_number(other) and not isinstance(other, int):
            return NotImplemented
        context = current_context()
        w = stack(Work, 1)
        load(w, context)
        return done(context, w, remainder(self, operand(other, context), w))

    def __rmod__(self, other: object, /) -> object:
        if not isinstance(other, Decimal) and not isinstance(other, int):
            return NotImplemented
        return operand(other, current_context()).__mod__(self)

    def __divmod__(self, other: object, /) -> object:
        if not isinstance(other, Decimal) and not isinstance(other, int):
            return NotImplemented
        context = current_context()
        return divide_both(self, operand(other, context), context)

    def __rdivmod__(self, other: object, /) -> object:
        if not isinstance(other, Decimal) and not isinstance(other, int):
            return NotImplemented
        return operand(other, current_context()).__divmod__(self)

    def __pow__(self, other: object, modulo: object = None, /) -> object:
        if not is_number(other) and not isinstance(other, int):
            return NotImplemented
        context = current_context()
        w = stack(Work, 1)
        load(w, context)
        if modulo is None:
            return done(context, w, power(self, operand(other, context), w))
        if not isinstance(modulo, Decimal) and not isinstance(modulo, int):
            return NotImplemented
        return done(context, w, power_modulo(self, operand(other, context), operand(modulo, context), w))

    def __rpow__(self, other: object, modulo: object = None, /) -> object:
        if not isinstance(other, Decimal) and not isinstance(other, int):
            return NotImplemented
        return operand(other, current_context()).__pow__(self, modulo)

    def __neg__(self) -> object:
        context = current_context()
        w = stack(Work, 1)
        load(w, context)
        return done(context, w, minus(self, w))

    def __pos__(self) -> object:
        context = current_context()
        w = stack(Work, 1)
        load(w, context)
        return done(context, w, plus(self, w))

    def __abs__(self) -> object:
        context = current_context()
        w = stack(Work, 1)
        load(w, context)
        return done(context, w, absolute(self, w))

    def __bool__(self) -> bool:
        return self.flags & SPECIAL != 0 or not is_zero(self)

    # --- comparison ---

    def __lt__(self, other: object, /) -> object:
        if is_number(other) and are_comparable(self, cast(Decimal, other)):
            return small(self.coefficient) * sign_factor(self) < small(cast(Decimal, other).coefficient) * sign_factor(
                cast(Decimal, other)
            )
        return compare_number(self, other, 0)

    def __le__(self, other: object, /) -> object:
        if is_number(other) and are_comparable(self, cast(Decimal, other)):
            return small(self.coefficient) * sign_factor(self) <= small(cast(Decimal, other).coefficient) * sign_factor(
                cast(Decimal, other)
            )
        return compare_number(self, other, 1)

    def __eq__(self, other: object, /) -> object:
        if is_number(other) and are_comparable(self, cast(Decimal, other)):
            return small(self.coefficient) * sign_factor(self) == small(cast(Decimal, other).coefficient) * sign_factor(
                cast(Decimal, other)
            )
        return compare_number(self, other, 2)

    def __ne__(self, other: object, /) -> object:
        if is_number(other) and are_comparable(self, cast(Decimal, other)):
            return small(self.coefficient) * sign_factor(self) != small(cast(Decimal, other).coefficient) * sign_factor(
                cast(Decimal, other)
            )
        return compare_number(self, other, 3)

    def __gt__(self, other: object, /) -> object:
        if is_number(other) and are_comparable(self, cast(Decimal, other)):
            return small(self.coefficient) * sign_factor(self) > small(cast(Decimal, other).coefficient) * sign_factor(
                cast(Decimal, other)
            )
        return compare_number(self, other, 4)

    def __ge__(self, other: object, /) -> object:
        if is_number(other) and are_comparable(self, cast(Decimal, other)):
            return small(self.coefficient) * sign_factor(self) >= small(cast(Decimal, other).coefficient) * sign_factor(
                cast(Decimal, other)
            )
        return compare_number(self, other, 5)

    def __hash__(self) -> i64:
        return hash_of_number(self)

    # --- conversion ---

    def __int__(self) -> int:
        return int_of_number(self, DOWN, current_context())

    def __trunc__(self) -> int:
        return int_of_number(self, DOWN, current_context())

    def __floor__(self) -> int:
        return int_of_number(self, FLOOR, current_context())

    def __ceil__(self) -> int:
        return int_of_number(self, CEILING, current_context())

    @called("function")
    @parsed
    def __round__(self, ndigits: object = NULL, /) -> object:
        context = current_context()
        if is_null(ndigits):
            return int_of_number(self, HALF_EVEN, context)
        return rounded_number(self, ndigits, context)

    def __float__(self) -> float:
        return float_of_number(self)

    def __complex__(self) -> object:
        made = new(complex)
        made.re = float_of_number(self)
        return made

    @property
    def real(self) -> object:
        return self

    @property
    def imag(self) -> object:
        return make_small_number(0, 0, 0)

    def as_tuple(self) -> object:
        """Return a tuple representation of the number."""
        return row_of_number(self)

    def as_integer_ratio(self) -> object:
        """Decimal.as_integer_ratio() -> (int, int)

Return a pair of integers, whose ratio is exactly equal to the original
Decimal and with a positive denominator. The ratio is in lowest terms.
Raise OverflowError on infinities and a ValueError on NaNs."""
        return ratio_of_number(self)

    def __copy__(self) -> object:
        return self

    def __deepcopy__(self, memo: object, /) -> object:
        return self

    def __reduce__(self) -> object:
        return (type_of(self), (number_text(self, current_context().letters, False),))

    # --- what it is ---

    def is_canonical(self) -> bool:
        """Return True if the argument is canonical and False otherwise.  Currently,
a Decimal instance is always canonical, so this operation always returns
True."""
        return True

    def is_finite(self) -> bool:
        """Return True if the argument is a finite number, and False if the argument
is infinite or a NaN."""
        return self.flags & SPECIAL == 0

    def is_infinite(self) -> bool:
        """Return True if the argument is either positive or negative infinity and
False otherwise."""
        return self.flags & INFINITE != 0

    def is_nan(self) -> bool:
        """Return True if the argument is a (quiet or signaling) NaN and False
otherwise."""
        return self.flags & NAN != 0

    def is_qnan(self) -> bool:
        """Return True if the argument is a quiet NaN, and False otherwise."""
        return self.flags & QUIET != 0

    def is_snan(self) -> bool:
        """Return True if the argument is a signaling NaN and False otherwise."""
        return self.flags & SIGNALING != 0

    def is_signed(self) -> bool:
        """Return True if the argument has a negative sign and False otherwise.
Note that both zeros and NaNs can carry signs."""
        return self.flags & NEGATIVE != 0

    def is_zero(self) -> bool:
        """Return True if the argument is a (positive or negative) zero and False
otherwise."""
        return self.flags & SPECIAL == 0 and is_zero(self)

    @called("function")
    @keywords
    def is_normal(self, context: object = None) -> bool:
        """Return True if the argument is a normal finite non-zero number with an
adjusted exponent greater than or equal to Emin. Return False if the
argument is zero, subnormal, infinite or a NaN."""
        return is_normal(self, context_or_current(context))

    @called("function")
    @keywords
    def is_subnormal(self, context: object = None) -> bool:
        """Return True if the argument is subnormal, and False otherwise. A number is
subnormal if it is non-zero, finite, and has an adjusted exponent less
than Emin."""
        return is_subnormal(self, context_or_current(context))

    @called("function")
    @keywords
    def number_class(self, context: object = None) -> str:
        """Return a string describing the class of the operand.  The returned value
is one of the following ten strings:

    * '-Infinity', indicating that the operand is negative infinity.
    * '-Normal', indicating that the operand is a negative normal number.
    * '-Subnormal', indicating that the operand is negative and subnormal.
    * '-Zero', indicating that the operand is a negative zero.
    * '+Zero', indicating that the operand is a positive zero.
    * '+Subnormal', indicating that the operand is positive and subnormal.
    * '+Normal', indicating that the operand is a positive normal number.
    * '+Infinity', indicating that the operand is positive infinity.
    * 'NaN', indicating that the operand is a quiet NaN (Not a Number).
    * 'sNaN', indicating that the operand is a signaling NaN."""
        return number_class(self, context_or_current(context))

    def adjusted(self) -> i64:
        """Return the adjusted exponent of the number.  Defined as exp + digits - 1."""
        return 0 if self.flags & SPECIAL != 0 else adjusted(self)

    def canonical(self) -> object:
        """Return the canonical encoding of the argument.  Currently, the encoding
of a Decimal instance is always canonical, so this operation returns its
argument unchanged."""
        return self

    def conjugate(self) -> object:
        """Return self."""
        return self

    def radix(self) -> object:
        """Return Decimal(10), the radix (base) in which the Decimal class does
all its arithmetic. Included for compatibility with the specification."""
        return make_small_number(0, 10, 0)

    def copy_abs(self) -> object:
        """Return the absolute value of the argument.  This operation is unaffected by
context and is quiet: no flags are changed and no rounding is performed."""
        return make(self.flags & ~NEGATIVE, self.exp, self.coefficient)

    def copy_negate(self) -> object:
        """Return the negation of the argument.  This operation is unaffected by context
and is quiet: no flags are changed and no rounding is performed."""
        return make(self.flags ^ NEGATIVE, self.exp, self.coefficient)

    # --- functions ---

    @called("function")
    @keywords
    def exp(self, context: object = None) -> object:
        """Return the value of the (natural) exponential function e**x at the given
number.  The function always uses the ROUND_HALF_EVEN mode and the result
is correctly rounded."""
        own = context_or_current(context)
        w = stack(Work, 1)
        load(w, own)
        return done(own, w, exp(self, w))

    @called("function")
    @keywords
    def ln(self, context: object = None) -> object:
        """Return the natural (base e) logarithm of the operand. The function always
uses the ROUND_HALF_EVEN mode and the result is correctly rounded."""
        own = context_or_current(context)
        w = stack(Work, 1)
        load(w, own)
        return done(own, w, ln(self, w))

    @called("function")
    @keywords
    def log10(self, context: object = None) -> object:
        """Return the base ten logarithm of the operand. The function always uses the
ROUND_HALF_EVEN mode and the result is correctly rounded."""
        own = context_or_current(context)
        w = stack(Work, 1)
        load(w, own)
        return done(own, w, log10(self, w))

    @called("function")
    @keywords
    def next_minus(self, context: object = None) -> object:
        """Return the largest number representable in the given context (or in the
current default context if no context is given) that is smaller than the
given operand."""
        own = context_or_current(context)
        w = stack(Work, 1)
        load(w, own)
        return done(own, w, next_minus(self, w))

    @called("function")
    @keywords
    def next_plus(self, context: object = None) -> object:
        """Return the smallest number representable in the given context (or in the
current default context if no context is given) that is larger than the
given operand."""
        own = context_or_current(context)
        w = stack(Work, 1)
        load(w, own)
        return done(own, w, next_plus(self, w))

    @called("function")
    @keywords
    def normalize(self, context: object = None) -> object:
        """Normalize the number by stripping the rightmost trailing zeros and
converting any result equal to Decimal('0') to Decimal('0e0').  Used
for producing canonical values for members of an equivalence class.
For example, Decimal('32.100') and Decimal('0.321000e+2') both normalize
to the equivalent value Decimal('32.1')."""
        own = context_or_current(context)
        w = stack(Work, 1)
        load(w, own)
        return done(own, w, reduce(self, w))

    @called("function")
    @keywords
    def sqrt(self, context: object = None) -> object:
        """Return the square root of the argument to full precision. The result is
correctly rounded using the ROUND_HALF_EVEN rounding mode."""
        own = context_or_current(context)
        w = stack(Work, 1)
        load(w, own)
        return done(own, w, sqrt(self, w))

    @called("function")
    @keywords
    def logb(self, context: object = None) -> object:
        """For a non-zero number, return the adjusted exponent of the operand as a
Decimal instance.  If the operand is a zero, then Decimal('-Infinity') is
returned and the DivisionByZero condition is raised. If the operand is
an infinity then Decimal('Infinity') is returned."""
        own = context_or_current(context)
        w = stack(Work, 1)
        load(w, own)
        return done(own, w, logb(self, w))

    @called("function")
    @keywords
    def logical_invert(self, context: object = None) -> object:
        """Return the digit-wise inversion of the (logical) operand."""
        own = context_or_current(context)
        w = stack(Work, 1)
        load(w, own)
        return done(own, w, logical_invert(self, w))

    @called("function")
    @keywords
    def compare(self, other: object, context: object = None) -> object:
        """Compare self to other.  Return a decimal value:

    a or b is a NaN ==> Decimal('NaN')
    a < b           ==> Decimal('-1')
    a == b          ==> Decimal('0')
    a > b           ==> Decimal('1')"""
        own = context_or_current(context)
        w = stack(Work, 1)
        load(w, own)
        return done(own, w, compare(self, operand(other, own), w))

    @called("function")
    @keywords
    def compare_signal(self, other: object, context: object = None) -> object:
        """Identical to compare, except that all NaNs signal."""
        own = context_or_current(context)
        w = stack(Work, 1)
        load(w, own)
        return done(own, w, compare_signal(self, operand(other, own), w))

    @called("function")
    @keywords
    def max(self, other: object, context: object = None) -> object:
        """Maximum of self and other.  If one operand is a quiet NaN and the other is
numeric, the numeric operand is returned."""
        own = context_or_current(context)
        w = stack(Work, 1)
        load(w, own)
        return done(own, w, maximum(self, operand(other, own), w))

    @called("function")
    @keywords
    def max_mag(self, other: object, context: object = None) -> object:
        """Similar to the max() method, but the comparison is done using the absolute
values of the operands."""
        own = context_or_current(context)
        w = stack(Work, 1)
        load(w, own)
        return done(own, w, maximum_size(self, operand(other, own), w))

    @called("function")
    @keywords
    def min(self, other: object, context: object = None) -> object:
        """Minimum of self and other. If one operand is a quiet NaN and the other is
numeric, the numeric operand is returned."""
        own = context_or_current(context)
        w = stack(Work, 1)
        load(w, own)
        return done(own, w, minimum(self, operand(other, own), w))

    @called("function")
    @keywords
    def min_mag(self, other: object, context: object = None) -> object:
        """Similar to the min() method, but the comparison is done using the absolute
values of the operands."""
        own = context_or_current(context)
        w = stack(Work, 1)
        load(w, own)
        return done(own, w, minimum_size(self, operand(other, own), w))

    @called("function")
    @keywords
    def next_toward(self, other: object, context: object = None) -> object:
        """If the two operands are unequal, return the number closest to the first
operand in the direction of the second operand.  If both operands are
numerically equal, return a copy of the first operand with the sign set
to be the same as the sign of the second operand."""
        own = context_or_current(context)
        w = stack(Work, 1)
        load(w, own)
        return done(own, w, next_toward(self, operand(other, own), w))

    @called("function")
    @keywords
    def remainder_near(self, other: object, context: object = None) -> object:
        """Return the remainder from dividing self by other.  This differs from
self % other in that the sign of the remainder is chosen so as to minimize
its absolute value. More precisely, the return value is self - n * other
where n is the integer nearest to the exact value of self / other, and
if two integers are equally near then the even one is chosen.

If the result is zero then its sign will be the sign of self."""
        own = context_or_current(context)
        w = stack(Work, 1)
        load(w, own)
        return done(own, w, remainder_near(self, operand(other, own), w))

    @called("function")
    @keywords
    def compare_total(self, other: object, context: object = None) -> object:
        """Compare two operands using their abstract representation rather than
their numerical value.  Similar to the compare() method, but the result
gives a total ordering on Decimal instances.  Two Decimal instances with
the same numeric value but different representations compare unequal
in this ordering:

    >>> Decimal('12.0').compare_total(Decimal('12'))
    Decimal('-1')

Quiet and signaling NaNs are also included in the total ordering. The result
of this function is Decimal('0') if both operands have the same representation,
Decimal('-1') if the first operand is lower in the total order than the second,
and Decimal('1') if the first operand is higher in the total order than the
second operand. See the specification for details of the total order.

This operation is unaffected by context and is quiet: no flags are changed
and no rounding is performed. As an exception, the C version may raise
InvalidOperation if the second operand cannot be converted exactly."""
        own = context_or_current(context)
        w = stack(Work, 1)
        load(w, own)
        return done(own, w, compare_total(self, operand(other, own), w))

    @called("function")
    @keywords
    def compare_total_mag(self, other: object, context: object = None) -> object:
        """Compare two operands using their abstract representation rather than their
value as in compare_total(), but ignoring the sign of each operand.

x.compare_total_mag(y) is equivalent to x.copy_abs().compare_total(y.copy_abs()).

This operation is unaffected by context and is quiet: no flags are changed
and no rounding is performed. As an exception, the C version may raise
InvalidOperation if the second operand cannot be converted exactly."""
        own = context_or_current(context)
        w = stack(Work, 1)
        load(w, own)
        return done(own, w, compare_total_size(self, operand(other, own), w))

    @called("function")
    @keywords
    def copy_sign(self, other: object, context: object = None) -> object:
        """Return a copy of the first operand with the sign set to be the same as the
sign of the second operand. For example:

    >>> Decimal('2.3').copy_sign(Decimal('-1.5'))
    Decimal('-2.3')

This operation is unaffected by context and is quiet: no flags are changed
and no rounding is performed. As an exception, the C version may raise
InvalidOperation if the second operand cannot be converted exactly."""
        own = context_or_current(context)
        w = stack(Work, 1)
        load(w, own)
        return done(own, w, copy_sign(self, operand(other, own), w))

    @called("function")
    @keywords
    def logical_and(self, other: object, context: object = None) -> object:
        """Return the digit-wise 'and' of the two (logical) operands."""
        own = context_or_current(context)
        w = stack(Work, 1)
        load(w, own)
        return done(own, w, logical_and(self, operand(other, own), w))

    @called("function")
    @keywords
    def logical_or(self, other: object, context: object = None) -> object:
        """Return the digit-wise 'or' of the two (logical) operands."""
        own = context_or_current(context)
        w = stack(Work, 1)
        load(w, own)
        return done(own, w, logical_or(self, operand(other, own), w))

    @called("function")
    @keywords
    def logical_xor(self, other: object, context: object = None) -> object:
        """Return the digit-wise 'exclusive or' of the two (logical) operands."""
        own = context_or_current(context)
        w = stack(Work, 1)
        load(w, own)
        return done(own, w, logical_xor(self, operand(other, own), w))

    @called("function")
    @keywords
    def rotate(self, other: object, context: object = None) -> object:
        """Return the result of rotating the digits of the first operand by an amount
specified by the second operand.  The second operand must be an integer in
the range -precision through precision. The absolute value of the second
operand gives the number of places to rotate. If the second operand is
positive then rotation is to the left; otherwise rotation is to the right.
The coefficient of the first operand is padded on the left with zeros to
length precision if necessary. The sign and exponent of the first operand are
unchanged."""
        own = context_or_current(context)
        w = stack(Work, 1)
        load(w, own)
        return done(own, w, rotate(self, operand(other, own), w))

    @called("function")
    @keywords
    def scaleb(self, other: object, context: object = None) -> object:
        """Return the first operand with the exponent adjusted the second.  Equivalently,
return the first operand multiplied by 10**other. The second operand must be
an integer."""
        own = context_or_current(context)
        w = stack(Work, 1)
        load(w, own)
        return done(own, w, scaleb(self, operand(other, own), w))

    @called("function")
    @keywords
    def shift(self, other: object, context: object = None) -> object:
        """Return the result of shifting the digits of the first operand by an amount
specified by the second operand.  The second operand must be an integer in
the range -precision through precision. The absolute value of the second
operand gives the number of places to shift. If the second operand is
positive, then the shift is to the left; otherwise the shift is to the
right. Digits shifted into the coefficient are zeros. The sign and exponent
of the first operand are unchanged."""
        own = context_or_current(context)
        w = stack(Work, 1)
        load(w, own)
        return done(own, w, shift(self, operand(other, own), w))

    @called("function")
    @keywords
    def same_quantum(self, other: object, context: object = None) -> bool:
        """Test whether self and other have the same exponent or whether both are NaN.

This operation is unaffected by context and is quiet: no flags are changed
and no rounding is performed. As an exception, the C version may raise
InvalidOperation if the second operand cannot be converted exactly."""
        return has_same_quantum(self, operand(other, context_or_current(context)))

    @called("function")
    @keywords
    def fma(self, other: object, third: object, context: object = None) -> object:
        """Fused multiply-add.  Return self*other+third with no rounding of the
intermediate product self*other.

    >>> Decimal(2).fma(3, 5)
    Decimal('11')"""
        own = context_or_current(context)
        w = stack(Work, 1)
        load(w, own)
        return done(own, w, multiply_add(self, operand(other, own), operand(third, own), w))

    @called("function")
    @keywords
    def quantize(self, exp: object, rounding: object = None, context: object = None) -> object:
        """Return a value equal to the first operand after rounding and having the
exponent of the second operand.

    >>> Decimal('1.41421356').quantize(Decimal('1.000'))
    Decimal('1.414')

Unlike other operations, if the length of the coefficient after the quantize
operation would be greater than precision, then an InvalidOperation is signaled.
This guarantees that, unless there is an error condition, the quantized exponent
is always equal to that of the right-hand operand.

Also unlike other operations, quantize never signals Underflow, even if the
result is subnormal and inexact.

If the exponent of the second operand is larger than that of the first, then
rounding may be necessary. In this case, the rounding mode is determined by the
rounding argument if given, else by the given context argument; if neither
argument is given, the rounding mode of the current thread's context is used."""
        own = context_or_current(context)
        mode = own.mode if rounding is None else rounding_of(rounding)
        if is_number(exp):
            short = quantize_shortly(self, cast(Decimal, exp), mode, own)
            if not is_null(short):
                return short
        w = stack(Work, 1)
        load(w, own)
        w.rounding = mode
        return done(own, w, quantize(self, operand(exp, own), w))

    @called("function")
    @keywords
    def to_integral(self, rounding: object = None, context: object = None) -> object:
        """Identical to the to_integral_value() method.  The to_integral() name has been
kept for compatibility with older versions."""
        return rounded_to_int(self, rounding, context, False)

    @called("function")
    @keywords
    def to_integral_value(self, rounding: object = None, context: object = None) -> object:
        """Round to the nearest integer without signaling Inexact or Rounded.  The
rounding mode is determined by the rounding parameter if given, else by
the given context. If neither parameter is given, then the rounding mode
of the current default context is used."""
        return rounded_to_int(self, rounding, context, False)

    @called("function")
    @keywords
    def to_integral_exact(self, rounding: object = None, context: object = None) -> object:
        """Round to the nearest integer, signaling Inexact or Rounded as appropriate if
rounding occurs.  The rounding mode is determined by the rounding parameter
if given, else by the given context. If neither parameter is given, then the
rounding mode of the current default context is used."""
        return rounded_to_int(self, rounding, context, True)


# At the bottom because of cycles.
from molt.lib.builtins.str import str  # noqa: E402
from molt.lib.std._decimal.short_ways import (  # noqa: E402
    add_slowly,
    are_comparable,
    compare_number,
    is_number,
    multiply_slowly,
    product_of,
    quantize_shortly,
    rounded_number,
    rounded_to_int,
    sign_factor,
    subtract_slowly,
    sum_of,
)
from molt.lib.std._decimal.arithmetic import (  # noqa: E402
    absolute,
    divide,
    divide_both,
    divide_int,
    minus,
    multiply_add,
    plus,
    remainder,
    remainder_near,
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
from molt.lib.std._decimal.settings import (  # noqa: E402
    context_or_current,
    done,
    load,
    rounding_of,
)
from molt.lib.std._decimal.converting import (  # noqa: E402
    float_of_number,
    hash_of_number,
    int_of_number,
    number_exactly,
    number_from_int,
    number_from_real,
    of_class,
    operand,
    ratio_of_number,
    row_of_number,
)
from molt.lib.std._decimal.current import (  # noqa: E402
    current_context,
)
from molt.lib.std._decimal.formatting import (  # noqa: E402
    format_number,
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
)
from molt.lib.std._decimal.work import (  # noqa: E402
    CEILING,
    DOWN,
    FLOOR,
    HALF_EVEN,
    INFINITE,
    NAN,
    NEGATIVE,
    QUIET,
    SIGNALING,
    SPECIAL,
    Work,
    adjusted,
    is_zero,
    make,
    make_small_number,
)
from molt.lib.std._decimal.writing import (  # noqa: E402
    number_text,
)
