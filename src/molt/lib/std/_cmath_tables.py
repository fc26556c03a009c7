"""What the functions of `cmath` give for infinities and NaN."""

from __future__ import annotations

from typing import Final

from molt.lib.builtins.complex import Parts
from molt.lib.builtins.float_text import is_finite
from molt.lib.builtins.str_core import char_at
from molt.lib.low import c_call, compact, i64, ptr

compact()

_PI: Final = 3.141592653589793
_INFINITE: Final = float("inf")
_NAN: Final = float("nan")

# Results of numbers of which a part is infinite or NaN: C99's annex G, with CPython's choice of signs. A row for each
# kind of real part (-inf, negative, -0.0, 0.0, positive, inf, nan), in it two letters for each kind of imaginary part.
# i I: inf, -inf; n: nan; 0 o: 0.0, -0.0; 1 J: 1.0, -1.0; p h q t: pi, its half, its quarter, three of these, negative
# ones as capitals; !: an error. `tests/run/stdlib/cmath_functions.py` shows them all.
_ACOS: Final = (
    "tipipipIpItIni"
    "hi........hInn"
    "hi........hIhn"
    "hi........hIhn"
    "hi........hInn"
    "qi0i0i0I0IqIni"
    "ninnnnnnnnnInn"
)
_ACOSH: Final = (
    "iTiPiPipipitin"
    "iH........ihnn"
    "iH........ihnn"
    "iH........ihnn"
    "iH........ihnn"
    "iQioioi0i0iqin"
    "innnnnnnnninnn"
)
_ASINH: Final = (
    "IQIoIoI0I0IqIn"
    "IH........Ihnn"
    "IH........Ihnn"
    "iH........ihnn"
    "iH........ihnn"
    "iQioioi0i0iqin"
    "innnnon0nninnn"
)
_ATANH: Final = (
    "oHoHoHohohohon"
    "oH........ohnn"
    "oH........ohon"
    "0H........0h0n"
    "0H........0hnn"
    "0H0H0H0h0h0h0n"
    "0Hnnnnnnnn0hnn"
)
_COSH: Final = (
    "!!iii0ioiI!!in"
    "!!........!!nn"
    "!!........!!n0"
    "!!........!!n0"
    "!!........!!nn"
    "!!iIioi0ii!!in"
    "nnnnn0n0nnnnnn"
)
_EXP: Final = (
    "000o0o00000000"
    "!!........!!nn"
    "!!........!!nn"
    "!!........!!nn"
    "!!........!!nn"
    "!!iIioi0ii!!in"
    "nnnnnon0nnnnnn"
)
_LOG: Final = (
    "iTiPiPipipitin"
    "iH........ihnn"
    "iH........ihnn"
    "iH........ihnn"
    "iH........ihnn"
    "iQioioi0i0iqin"
    "innnnnnnnninnn"
)
_RECT: Final = (
    "!!IiI0IoII!!in"
    "!!........!!nn"
    "00........0000"
    "00........0000"
    "!!........!!nn"
    "!!iIioi0ii!!in"
    "nnnnn0n0nnnnnn"
)
_SINH: Final = (
    "!!IIIoI0Ii!!in"
    "!!........!!nn"
    "!!........!!0n"
    "!!........!!0n"
    "!!........!!nn"
    "!!iIioi0ii!!in"
    "nnnnnon0nnnnnn"
)
_SQRT: Final = (
    "iI0I0I0i0iiini"
    "iI........iinn"
    "iI........iinn"
    "iI........iinn"
    "iI........iinn"
    "iIioioi0i0iiin"
    "iInnnnnnnniinn"
)
_TANH: Final = (
    "J0JoJoJ0J0J0J0"
    "!!........!!nn"
    "!!........!!nn"
    "!!........!!nn"
    "!!........!!nn"
    "101o1o10101010"
    "nnnnnon0nnnnnn"
)


def kind_of(x: float) -> i64:
    """The row or column of a part of a number."""
    if x != x:
        return 6
    if x == 0.0:
        return 2 if c_call("copysign", float, 1.0, x) < 0.0 else 3
    if not is_finite(x):
        return 5 if x > 0.0 else 0
    return 4 if x > 0.0 else 1


def part(letter: i64) -> float:
    """The number that a letter of a table stands for."""
    if letter == 105:  # i
        return _INFINITE
    if letter == 73:  # I
        return -_INFINITE
    if letter == 110:  # n
        return _NAN
    if letter == 48:  # 0
        return 0.0
    if letter == 111:  # o
        return -0.0
    if letter == 49:  # 1
        return 1.0
    if letter == 74:  # J
        return -1.0
    size = _PI
    if letter == 104 or letter == 72:  # h H
        size = _PI / 2.0
    elif letter == 113 or letter == 81:  # q Q
        size = _PI / 4.0
    elif letter == 116 or letter == 84:  # t T
        size = 0.75 * _PI
    return size if letter >= 97 else -size


def find_special(table: str, z: ptr[Parts], r: ptr[Parts]) -> bool:
    """Whether a number has a part that is infinite or NaN; its result then. ValueError where there is none."""
    if is_finite(z.re) and is_finite(z.im):
        return False
    at = 2 * (7 * kind_of(z.re) + kind_of(z.im))
    if char_at(table, at) == 33:  # !
        raise ValueError("math domain error")
    r.re = part(char_at(table, at))
    r.im = part(char_at(table, at + 1))
    return True


def is_turning(z: ptr[Parts]) -> bool:
    """Whether the real part is infinite and the imaginary part an angle, by whose sine and cosine signs are."""
    return z.re == z.re and not is_finite(z.re) and is_finite(z.im) and z.im != 0.0


def turn(z: ptr[Parts], r: ptr[Parts], re: float, im: float) -> None:
    """`re` and `im`, with the signs of the cosine and the sine of the angle as well."""
    r.re = re * c_call("copysign", float, 1.0, c_call("cos", float, z.im))
    r.im = im * c_call("copysign", float, 1.0, c_call("sin", float, z.im))


def special_cosh(z: ptr[Parts], r: ptr[Parts]) -> bool:
    if is_turning(z):
        turn(z, r, _INFINITE, z.re)
        return True
    return find_special(_COSH, z, r)


def special_sinh(z: ptr[Parts], r: ptr[Parts]) -> bool:
    if is_turning(z):
        turn(z, r, z.re, _INFINITE)
        return True
    return find_special(_SINH, z, r)


def special_exp(z: ptr[Parts], r: ptr[Parts]) -> bool:
    if is_turning(z):
        size = _INFINITE if z.re > 0.0 else 0.0
        turn(z, r, size, size)
        return True
    return find_special(_EXP, z, r)


def special_tanh(z: ptr[Parts], r: ptr[Parts]) -> bool:
    if is_turning(z):
        r.re = 1.0 if z.re > 0.0 else -1.0
        r.im = c_call("copysign", float, 0.0, 2.0 * c_call("sin", float, z.im) * c_call("cos", float, z.im))
        return True
    return find_special(_TANH, z, r)


def special_rect(z: ptr[Parts], r: ptr[Parts]) -> bool:
    if is_turning(z):
        turn(z, r, z.re, z.re)
        return True
    return find_special(_RECT, z, r)


def special_acos(z: ptr[Parts], r: ptr[Parts]) -> bool:
    return find_special(_ACOS, z, r)


def special_acosh(z: ptr[Parts], r: ptr[Parts]) -> bool:
    return find_special(_ACOSH, z, r)


def special_asinh(z: ptr[Parts], r: ptr[Parts]) -> bool:
    return find_special(_ASINH, z, r)


def special_atanh(z: ptr[Parts], r: ptr[Parts]) -> bool:
    return find_special(_ATANH, z, r)


def special_log(z: ptr[Parts], r: ptr[Parts]) -> bool:
    return find_special(_LOG, z, r)


def special_sqrt(z: ptr[Parts], r: ptr[Parts]) -> bool:
    return find_special(_SQRT, z, r)
