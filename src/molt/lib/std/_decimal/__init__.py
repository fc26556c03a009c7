"""`_decimal`: decimal arithmetic by the General Decimal Arithmetic Specification, with libmpdec's results.

`decimals` is the class `Decimal`, with `short_ways` for the usual cases of operators; `contexts` are `Context` and
`localcontext`, with `signal_dicts` and `signals`, and `current` has the one in use. `work` rounds what `arithmetic`,
`quantizing`, `powers`, `logarithms`, `neighbours`, `comparing` and `logical` find, over the ints of `coefficients`.
`parsing`, `writing`, `formatting` and `converting` are text and other classes.
"""

from __future__ import annotations

from typing import Final as _Final

from molt.lib.low import class_object as _class_object
from molt.lib.low import visible as _visible
from molt.lib.rt.attributes import get_attr as _get_attr
from molt.lib.rt.calls import call_method1 as _call_method1
from molt.lib.rt.modules import find_program_module as _find_program_module
from molt.lib.rt.modules import import_library as _import_library
from molt.lib.rt.names import same_name as _same_name
from molt.lib.std._decimal.contexts import Context as Context
from molt.lib.std._decimal.contexts import getcontext as getcontext
from molt.lib.std._decimal.contexts import localcontext as localcontext
from molt.lib.std._decimal.contexts import setcontext as setcontext
from molt.lib.std._decimal.converting import row_class as _row_class
from molt.lib.std._decimal.current import kept as _kept
from molt.lib.std._decimal.decimals import Decimal as Decimal
from molt.lib.std._decimal.signals import Clamped as Clamped
from molt.lib.std._decimal.signals import ConversionSyntax as ConversionSyntax
from molt.lib.std._decimal.signals import DecimalException as DecimalException
from molt.lib.std._decimal.signals import DivisionByZero as DivisionByZero
from molt.lib.std._decimal.signals import DivisionImpossible as DivisionImpossible
from molt.lib.std._decimal.signals import DivisionUndefined as DivisionUndefined
from molt.lib.std._decimal.signals import FloatOperation as FloatOperation
from molt.lib.std._decimal.signals import Inexact as Inexact
from molt.lib.std._decimal.signals import InvalidContext as InvalidContext
from molt.lib.std._decimal.signals import InvalidOperation as InvalidOperation
from molt.lib.std._decimal.signals import Overflow as Overflow
from molt.lib.std._decimal.signals import Rounded as Rounded
from molt.lib.std._decimal.signals import Subnormal as Subnormal
from molt.lib.std._decimal.signals import Underflow as Underflow
from molt.lib.std._decimal.work import MAX_EMAX as MAX_EMAX
from molt.lib.std._decimal.work import MAX_PREC as MAX_PREC
from molt.lib.std._decimal.work import MIN_EMIN as MIN_EMIN
from molt.lib.std._decimal.work import MIN_ETINY as MIN_ETINY
from molt.lib.std.molt_values import raise_missing_name as _raise_missing_name

ROUND_UP: _Final = "ROUND_UP"
ROUND_DOWN: _Final = "ROUND_DOWN"
ROUND_CEILING: _Final = "ROUND_CEILING"
ROUND_FLOOR: _Final = "ROUND_FLOOR"
ROUND_HALF_UP: _Final = "ROUND_HALF_UP"
ROUND_HALF_DOWN: _Final = "ROUND_HALF_DOWN"
ROUND_HALF_EVEN: _Final = "ROUND_HALF_EVEN"
ROUND_05UP: _Final = "ROUND_05UP"
HAVE_THREADS: _Final = True
HAVE_CONTEXTVAR: _Final = True
__version__: _Final = "1.70"
__libmpdec_version__: _Final = "2.5.1"

_computed_names: _Final = ("DecimalTuple", "DefaultContext", "BasicContext", "ExtendedContext")


def __getattr__(name: str) -> object:
    """What is made when it is asked for first."""
    if _same_name(name, "DecimalTuple"):
        return _row_class()
    if _same_name(name, "DefaultContext"):
        return _kept().default
    if _same_name(name, "BasicContext"):
        return _kept().basic
    if _same_name(name, "ExtendedContext"):
        return _kept().extended
    return _raise_missing_name("decimal", name)


@_visible
def _prepare() -> None:
    """Has `numbers`, where the program has it, know that a Decimal is a number."""
    if _find_program_module("numbers") >= 0:
        _call_method1(_get_attr(_import_library("numbers"), "Number"), "register", _class_object(Decimal))
