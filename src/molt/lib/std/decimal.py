"""C decimal arithmetic module"""

from __future__ import annotations

from molt.lib.std._decimal import __getattr__ as __getattr__
from molt.lib.std._decimal import __libmpdec_version__ as __libmpdec_version__
from molt.lib.std._decimal import __version__ as __version__
from molt.lib.std._decimal import _computed_names as _computed_names
from molt.lib.std._decimal import _prepare as _prepare
from molt.lib.std._decimal import Clamped as Clamped
from molt.lib.std._decimal import Context as Context
from molt.lib.std._decimal import ConversionSyntax as ConversionSyntax
from molt.lib.std._decimal import Decimal as Decimal
from molt.lib.std._decimal import DecimalException as DecimalException
from molt.lib.std._decimal import DivisionByZero as DivisionByZero
from molt.lib.std._decimal import DivisionImpossible as DivisionImpossible
from molt.lib.std._decimal import DivisionUndefined as DivisionUndefined
from molt.lib.std._decimal import FloatOperation as FloatOperation
from molt.lib.std._decimal import getcontext as getcontext
from molt.lib.std._decimal import HAVE_CONTEXTVAR as HAVE_CONTEXTVAR
from molt.lib.std._decimal import HAVE_THREADS as HAVE_THREADS
from molt.lib.std._decimal import Inexact as Inexact
from molt.lib.std._decimal import InvalidContext as InvalidContext
from molt.lib.std._decimal import InvalidOperation as InvalidOperation
from molt.lib.std._decimal import localcontext as localcontext
from molt.lib.std._decimal import MAX_EMAX as MAX_EMAX
from molt.lib.std._decimal import MAX_PREC as MAX_PREC
from molt.lib.std._decimal import MIN_EMIN as MIN_EMIN
from molt.lib.std._decimal import MIN_ETINY as MIN_ETINY
from molt.lib.std._decimal import Overflow as Overflow
from molt.lib.std._decimal import ROUND_05UP as ROUND_05UP
from molt.lib.std._decimal import ROUND_CEILING as ROUND_CEILING
from molt.lib.std._decimal import ROUND_DOWN as ROUND_DOWN
from molt.lib.std._decimal import ROUND_FLOOR as ROUND_FLOOR
from molt.lib.std._decimal import ROUND_HALF_DOWN as ROUND_HALF_DOWN
from molt.lib.std._decimal import ROUND_HALF_EVEN as ROUND_HALF_EVEN
from molt.lib.std._decimal import ROUND_HALF_UP as ROUND_HALF_UP
from molt.lib.std._decimal import ROUND_UP as ROUND_UP
from molt.lib.std._decimal import Rounded as Rounded
from molt.lib.std._decimal import setcontext as setcontext
from molt.lib.std._decimal import Subnormal as Subnormal
from molt.lib.std._decimal import Underflow as Underflow
