"""`cmath`: the formulas of CPython's Modules/cmathmodule.c, over C's functions of doubles.

What infinities and NaN give is in tables, as in CPython (`_cmath_tables`).
"""

from __future__ import annotations

from typing import Final as _Final

from molt.lib.builtins.complex import Parts as _Parts
from molt.lib.builtins.complex import complex as _complex
from molt.lib.builtins.complex import make_complex as _make_complex
from molt.lib.builtins.float_text import is_finite as _is_finite
from molt.lib.low import NULL as _NULL
from molt.lib.low import c_call as _c_call
from molt.lib.low import cast as _cast
from molt.lib.low import class_object as _class_object
from molt.lib.low import compact as _compact
from molt.lib.low import i32, ptr
from molt.lib.low import internal as _internal
from molt.lib.low import is_null as _is_null
from molt.lib.low import isinstance as _isinstance
from molt.lib.low import stack as _stack
from molt.lib.rt.calls import call1 as _call1
from molt.lib.rt.errors import type_name as _type_name
from molt.lib.std._cmath_tables import special_acos as _special_acos
from molt.lib.std._cmath_tables import special_acosh as _special_acosh
from molt.lib.std._cmath_tables import special_asinh as _special_asinh
from molt.lib.std._cmath_tables import special_atanh as _special_atanh
from molt.lib.std._cmath_tables import special_cosh as _special_cosh
from molt.lib.std._cmath_tables import special_exp as _special_exp
from molt.lib.std._cmath_tables import special_log as _special_log
from molt.lib.std._cmath_tables import special_rect as _special_rect
from molt.lib.std._cmath_tables import special_sinh as _special_sinh
from molt.lib.std._cmath_tables import special_sqrt as _special_sqrt
from molt.lib.std._cmath_tables import special_tanh as _special_tanh

_compact()

pi: _Final = 3.141592653589793
e: _Final = 2.718281828459045
tau: _Final = 6.283185307179586
inf: _Final = float("inf")
nan: _Final = float("nan")
_computed_names: _Final = ("infj", "nanj")

_LARGE: _Final = 4.49423283715579e307  # DBL_MAX / 4
_SQRT_LARGE: _Final = 6.703903964971298e153
_LOG_LARGE: _Final = 708.3964185322641
_SQRT_MIN: _Final = 1.4916681462400413e-154
_LEAST: _Final = 2.2250738585072014e-308  # DBL_MIN
_LN_2: _Final = 0.6931471805599453
_LN_10: _Final = 2.302585092994046


def __getattr__(name: str) -> object:
    """The complex constants."""
    if _same_name(name, "infj"):
        return _make_complex(0.0, inf)
    if _same_name(name, "nanj"):
        return _make_complex(0.0, nan)
    return _raise_missing_name("cmath", name)


# --- numbers


@_internal
def _read(x: object, z: ptr[_Parts]) -> None:
    """The parts of a number."""
    if _isinstance(x, str):
        raise TypeError(f"must be real number, not {_type_name(x)}")
    if not _isinstance(x, _complex) and not _isinstance(x, float) and not _isinstance(x, int):
        if _is_null(_lookup_special(x, "__complex__")) and _is_null(_lookup_special(x, "__float__")):
            if _is_null(_lookup_special(x, "__index__")):
                raise TypeError(f"must be real number, not {_type_name(x)}")
    made = _cast(_complex, _call1(_class_object(_complex), x))
    z.re = made.re
    z.im = made.im


@_internal
def _made(r: ptr[_Parts]) -> object:
    """The result; OverflowError if it is too large."""
    if not _is_finite(r.re) or not _is_finite(r.im):
        raise OverflowError("math range error")
    return _make_complex(r.re, r.im)


@_internal
def _abs(x: float) -> float:
    return _c_call("fabs", float, x)


@_internal
def _sign(x: float, of: float) -> float:
    return _c_call("copysign", float, x, of)


@_internal
def _hypot(x: float, y: float) -> float:
    return _c_call("hypot", float, x, y)


@_internal
def _atan2(y: float, x: float) -> float:
    return _c_call("atan2", float, y, x)


@_internal
def _is_large(z: ptr[_Parts]) -> bool:
    return _abs(z.re) > _LARGE or _abs(z.im) > _LARGE


@_internal
def _log_of_large(z: ptr[_Parts]) -> float:
    return _c_call("log", float, _hypot(z.re / 2.0, z.im / 2.0)) + _LN_2 * 2.0


# --- roots, exponentials, logarithms


@_internal
def _sqrt(re: float, im: float, r: ptr[_Parts]) -> None:
    if re == 0.0 and im == 0.0:
        r.re = 0.0
        r.im = im
        return
    ax = _abs(re)
    ay = _abs(im)
    s = 0.0
    if ax < _LEAST and ay < _LEAST:
        ax = _c_call("ldexp", float, ax, i32(53))
        s = _c_call("ldexp", float, _c_call("sqrt", float, ax + _hypot(ax, _c_call("ldexp", float, ay, i32(53)))), i32(-27))
    else:
        ax = ax / 8.0
        s = 2.0 * _c_call("sqrt", float, ax + _hypot(ax, ay / 8.0))
    d = ay / (2.0 * s)
    if re >= 0.0:
        r.re = s
        r.im = _sign(d, im)
    else:
        r.re = d
        r.im = _sign(s, im)


def sqrt(z: object, /) -> object:
    """Return the square root of z."""
    x = _stack(_Parts, 1)
    r = _stack(_Parts, 1)
    _read(z, x)
    if _special_sqrt(x, r):
        return _given(r)
    _sqrt(x.re, x.im, r)
    return _made(r)


def exp(z: object, /) -> object:
    """Return the exponential value e**z."""
    x = _stack(_Parts, 1)
    r = _stack(_Parts, 1)
    _read(z, x)
    if _special_exp(x, r):
        return _given(r)
    if x.re > _LOG_LARGE:
        scale = _c_call("exp", float, x.re - 1.0)
        r.re = scale * _c_call("cos", float, x.im) * e
        r.im = scale * _c_call("sin", float, x.im) * e
    else:
        size = _c_call("exp", float, x.re)
        r.re = size * _c_call("cos", float, x.im)
        r.im = size * _c_call("sin", float, x.im)
    return _made(r)


@_internal
def _log(z: ptr[_Parts], r: ptr[_Parts]) -> None:
    ax = _abs(z.re)
    ay = _abs(z.im)
    if ax > _LARGE or ay > _LARGE:
        r.re = _c_call("log", float, _hypot(ax / 2.0, ay / 2.0)) + _LN_2
    elif ax < _LEAST and ay < _LEAST:
        if ax == 0.0 and ay == 0.0:
            raise ValueError("math domain error")
        h = _hypot(_c_call("ldexp", float, ax, i32(53)), _c_call("ldexp", float, ay, i32(53)))
        r.re = _c_call("log", float, h) - 53.0 * _LN_2
    else:
        size = _hypot(ax, ay)
        if 0.71 <= size and size <= 1.73:
            more = ax if ax > ay else ay
            less = ay if ax > ay else ax
            r.re = _c_call("log1p", float, (more - 1.0) * (more + 1.0) + less * less) / 2.0
        else:
            r.re = _c_call("log", float, size)
    r.im = _atan2(z.im, z.re)


def log(z: object, base: object = _NULL, /) -> object:
    """log(z[, base]) -> the logarithm of z to the given base.

If the base is not specified, returns the natural logarithm (base e) of z."""
    x = _stack(_Parts, 1)
    r = _stack(_Parts, 1)
    _read(z, x)
    if not _special_log(x, r):
        _log(x, r)
    if _is_null(base):
        return _make_complex(r.re, r.im)
    y = _stack(_Parts, 1)
    b = _stack(_Parts, 1)
    _read(base, y)
    if not _special_log(y, b):
        _log(y, b)
    if b.re == 0.0 and b.im == 0.0:
        raise ValueError("math domain error")
    return _make_complex(r.re, r.im) / _make_complex(b.re, b.im)


def log10(z: object, /) -> object:
    """Return the base-10 logarithm of z."""
    x = _stack(_Parts, 1)
    r = _stack(_Parts, 1)
    _read(z, x)
    if not _special_log(x, r):
        _log(x, r)
    return _make_complex(r.re / _LN_10, r.im / _LN_10)


# --- functions of angles


@_internal
def _cosh(re: float, im: float, r: ptr[_Parts]) -> None:
    if _abs(re) > _LOG_LARGE:
        less = re - _sign(1.0, re)
        r.re = _c_call("cos", float, im) * _c_call("cosh", float, less) * e
        r.im = _c_call("sin", float, im) * _c_call("sinh", float, less) * e
    else:
        r.re = _c_call("cos", float, im) * _c_call("cosh", float, re)
        r.im = _c_call("sin", float, im) * _c_call("sinh", float, re)


@_internal
def _sinh(re: float, im: float, r: ptr[_Parts]) -> None:
    if _abs(re) > _LOG_LARGE:
        less = re - _sign(1.0, re)
        r.re = _c_call("cos", float, im) * _c_call("sinh", float, less) * e
        r.im = _c_call("sin", float, im) * _c_call("cosh", float, less) * e
    else:
        r.re = _c_call("cos", float, im) * _c_call("sinh", float, re)
        r.im = _c_call("sin", float, im) * _c_call("cosh", float, re)


@_internal
def _tanh(re: float, im: float, r: ptr[_Parts]) -> None:
    if _abs(re) > _LOG_LARGE:
        r.re = _sign(1.0, re)
        r.im = 4.0 * _c_call("sin", float, im) * _c_call("cos", float, im) * _c_call("exp", float, -2.0 * _abs(re))
        return
    tx = _c_call("tanh", float, re)
    ty = _c_call("tan", float, im)
    cx = 1.0 / _c_call("cosh", float, re)
    both = tx * ty
    below = 1.0 + both * both
    r.re = tx * (1.0 + ty * ty) / below
    r.im = ((ty / below) * cx) * cx


def cosh(z: object, /) -> object:
    """Return the hyperbolic cosine of z."""
    x = _stack(_Parts, 1)
    r = _stack(_Parts, 1)
    _read(z, x)
    if _special_cosh(x, r):
        return _given(r)
    _cosh(x.re, x.im, r)
    return _made(r)


def sinh(z: object, /) -> object:
    """Return the hyperbolic sine of z."""
    x = _stack(_Parts, 1)
    r = _stack(_Parts, 1)
    _read(z, x)
    if _special_sinh(x, r):
        return _given(r)
    _sinh(x.re, x.im, r)
    return _made(r)


def tanh(z: object, /) -> object:
    """Return the hyperbolic tangent of z."""
    x = _stack(_Parts, 1)
    r = _stack(_Parts, 1)
    _read(z, x)
    if _special_tanh(x, r):
        return _given(r)
    _tanh(x.re, x.im, r)
    return _made(r)


def cos(z: object, /) -> object:
    """Return the cosine of z."""
    x = _stack(_Parts, 1)
    r = _stack(_Parts, 1)
    _read(z, x)
    _turn_argument(x)
    if _special_cosh(x, r):
        return _given(r)
    _cosh(x.re, x.im, r)
    return _made(r)


def sin(z: object, /) -> object:
    """Return the sine of z."""
    x = _stack(_Parts, 1)
    r = _stack(_Parts, 1)
    _read(z, x)
    _turn_argument(x)
    if _special_sinh(x, r):
        return _turned_back(r)
    _sinh(x.re, x.im, r)
    return _turned(r)


def tan(z: object, /) -> object:
    """Return the tangent of z."""
    x = _stack(_Parts, 1)
    r = _stack(_Parts, 1)
    _read(z, x)
    _turn_argument(x)
    if _special_tanh(x, r):
        return _turned_back(r)
    _tanh(x.re, x.im, r)
    return _turned(r)


@_internal
def _turn_argument(z: ptr[_Parts]) -> None:
    """Makes a number i times itself."""
    real = -z.im
    z.im = z.re
    z.re = real


@_internal
def _given(r: ptr[_Parts]) -> object:
    """A result as it is, infinite or not."""
    return _make_complex(r.re, r.im)


@_internal
def _turned_back(r: ptr[_Parts]) -> object:
    """-i times a number that may be infinite."""
    return _make_complex(r.im, -r.re)


@_internal
def _turned(r: ptr[_Parts]) -> object:
    """-i times a number."""
    real = r.im
    r.im = -r.re
    r.re = real
    return _made(r)


# --- their inverses


@_internal
def _asinh(re: float, im: float, r: ptr[_Parts]) -> None:
    z = _stack(_Parts, 1)
    z.re = re
    z.im = im
    if _is_large(z):
        r.re = _sign(_log_of_large(z), re)
        r.im = _atan2(im, _abs(re))
        return
    a = _stack(_Parts, 1)
    b = _stack(_Parts, 1)
    _sqrt(1.0 + im, -re, a)
    _sqrt(1.0 - im, re, b)
    r.re = _c_call("asinh", float, a.re * b.im - b.re * a.im)
    r.im = _atan2(im, a.re * b.re - a.im * b.im)


@_internal
def _atanh(re: float, im: float, r: ptr[_Parts]) -> None:
    if re < 0.0 or (re == 0.0 and _sign(1.0, re) < 0.0):
        _atanh(-re, -im, r)
        r.re = -r.re
        r.im = -r.im
        return
    ay = _abs(im)
    if re > _SQRT_LARGE or ay > _SQRT_LARGE:
        h = _hypot(re / 2.0, im / 2.0)
        r.re = re / 4.0 / h / h
        r.im = -_sign(pi / 2.0, -im)
    elif re == 1.0 and ay < _SQRT_MIN:
        if ay == 0.0:
            raise ValueError("math domain error")
        r.re = -_c_call("log", float, _c_call("sqrt", float, ay) / _c_call("sqrt", float, _hypot(ay, 2.0)))
        r.im = _sign(_atan2(2.0, -ay) / 2.0, im)
    else:
        r.re = _c_call("log1p", float, 4.0 * re / ((1.0 - re) * (1.0 - re) + ay * ay)) / 4.0
        r.im = -_atan2(-2.0 * im, (1.0 - re) * (1.0 + re) - ay * ay) / 2.0


def asinh(z: object, /) -> object:
    """Return the inverse hyperbolic sine of z."""
    x = _stack(_Parts, 1)
    r = _stack(_Parts, 1)
    _read(z, x)
    if _special_asinh(x, r):
        return _given(r)
    _asinh(x.re, x.im, r)
    return _made(r)


def atanh(z: object, /) -> object:
    """Return the inverse hyperbolic tangent of z."""
    x = _stack(_Parts, 1)
    r = _stack(_Parts, 1)
    _read(z, x)
    if _special_atanh(x, r):
        return _given(r)
    _atanh(x.re, x.im, r)
    return _made(r)


def asin(z: object, /) -> object:
    """Return the arc sine of z."""
    x = _stack(_Parts, 1)
    r = _stack(_Parts, 1)
    _read(z, x)
    _turn_argument(x)
    if _special_asinh(x, r):
        return _turned_back(r)
    _asinh(x.re, x.im, r)
    return _turned(r)


def atan(z: object, /) -> object:
    """Return the arc tangent of z."""
    x = _stack(_Parts, 1)
    r = _stack(_Parts, 1)
    _read(z, x)
    _turn_argument(x)
    if _special_atanh(x, r):
        return _turned_back(r)
    _atanh(x.re, x.im, r)
    return _turned(r)


def acos(z: object, /) -> object:
    """Return the arc cosine of z."""
    x = _stack(_Parts, 1)
    r = _stack(_Parts, 1)
    _read(z, x)
    if _special_acos(x, r):
        return _given(r)
    if _is_large(x):
        r.re = _atan2(_abs(x.im), x.re)
        r.im = -_sign(_log_of_large(x), x.im) if x.re < 0.0 else _sign(_log_of_large(x), -x.im)
        return _made(r)
    a = _stack(_Parts, 1)
    b = _stack(_Parts, 1)
    _sqrt(1.0 - x.re, -x.im, a)
    _sqrt(1.0 + x.re, x.im, b)
    r.re = 2.0 * _atan2(a.re, b.re)
    r.im = _c_call("asinh", float, b.re * a.im - b.im * a.re)
    return _made(r)


def acosh(z: object, /) -> object:
    """Return the inverse hyperbolic cosine of z."""
    x = _stack(_Parts, 1)
    r = _stack(_Parts, 1)
    _read(z, x)
    if _special_acosh(x, r):
        return _given(r)
    if _is_large(x):
        r.re = _log_of_large(x)
        r.im = _atan2(x.im, x.re)
        return _made(r)
    a = _stack(_Parts, 1)
    b = _stack(_Parts, 1)
    _sqrt(x.re - 1.0, x.im, a)
    _sqrt(x.re + 1.0, x.im, b)
    r.re = _c_call("asinh", float, a.re * b.re + a.im * b.im)
    r.im = 2.0 * _atan2(a.im, b.re)
    return _made(r)


# --- polar coordinates, and questions


def phase(z: object, /) -> float:
    """Return argument, also known as the phase angle, of a complex."""
    x = _stack(_Parts, 1)
    _read(z, x)
    return _atan2(x.im, x.re)


def polar(z: object, /) -> object:
    """Convert a complex from rectangular coordinates to polar coordinates.

r is the distance from 0 and phi the phase angle."""
    x = _stack(_Parts, 1)
    _read(z, x)
    size = abs(_make_complex(x.re, x.im))
    return (size, _atan2(x.im, x.re))


def rect(r: float, phi: float, /) -> object:
    """Convert from polar coordinates to rectangular coordinates."""
    given = _stack(_Parts, 1)
    made = _stack(_Parts, 1)
    given.re = r
    given.im = phi
    if _special_rect(given, made):
        return _given(made)
    if phi == 0.0:
        return _make_complex(r, r * phi)
    return _make_complex(r * _c_call("cos", float, phi), r * _c_call("sin", float, phi))


def isfinite(z: object, /) -> bool:
    """Return True if both the real and imaginary parts of z are finite, else False."""
    x = _stack(_Parts, 1)
    _read(z, x)
    return _is_finite(x.re) and _is_finite(x.im)


def isnan(z: object, /) -> bool:
    """Checks if the real or imaginary part of z not a number (NaN)."""
    x = _stack(_Parts, 1)
    _read(z, x)
    return x.re != x.re or x.im != x.im


def isinf(z: object, /) -> bool:
    """Checks if the real or imaginary part of z is infinite."""
    x = _stack(_Parts, 1)
    _read(z, x)
    return _abs(x.re) == inf or _abs(x.im) == inf


@_keywords
def isclose(a: object, b: object, *, rel_tol: float = 1e-09, abs_tol: float = 0.0) -> bool:
    """Determine whether two complex numbers are close in value."""
    x = _stack(_Parts, 1)
    y = _stack(_Parts, 1)
    _read(a, x)
    _read(b, y)
    if rel_tol < 0.0 or abs_tol < 0.0:
        raise ValueError("tolerances must be non-negative")
    if x.re == y.re and x.im == y.im:
        return True
    if _abs(x.re) == inf or _abs(x.im) == inf or _abs(y.re) == inf or _abs(y.im) == inf:
        return False
    apart = _hypot(x.re - y.re, x.im - y.im)
    return apart <= rel_tol * _hypot(y.re, y.im) or apart <= rel_tol * _hypot(x.re, x.im) or apart <= abs_tol


# At the bottom because of cycles.
from molt.lib.rt.attributes import lookup_special as _lookup_special  # noqa: E402
from molt.lib.rt.names import same_name as _same_name  # noqa: E402
from molt.lib.std.molt_values import raise_missing_name as _raise_missing_name  # noqa: E402
