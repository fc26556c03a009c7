"""`_operator`: what CPython has in C of `operator`, and the comparison of digests in constant time."""

from __future__ import annotations

from molt.lib.builtins.bytes_methods import View as _View
from molt.lib.builtins.bytes_methods import view_bytes as _view_bytes
from molt.lib.low import cast as _cast
from molt.lib.low import internal as _internal
from molt.lib.low import isinstance as _isinstance
from molt.lib.low import i64, ptr
from molt.lib.low import stack as _stack
from molt.lib.low import visible as _visible
from molt.lib.rt.errors import type_name as _type_name
from molt.lib.std.operator.functions import abs as abs
from molt.lib.std.operator.functions import add as add
from molt.lib.std.operator.functions import and_ as and_
from molt.lib.std.operator.functions import call as call
from molt.lib.std.operator.functions import concat as concat
from molt.lib.std.operator.functions import contains as contains
from molt.lib.std.operator.functions import countOf as countOf
from molt.lib.std.operator.functions import delitem as delitem
from molt.lib.std.operator.functions import eq as eq
from molt.lib.std.operator.functions import floordiv as floordiv
from molt.lib.std.operator.functions import ge as ge
from molt.lib.std.operator.functions import getitem as getitem
from molt.lib.std.operator.functions import gt as gt
from molt.lib.std.operator.functions import iadd as iadd
from molt.lib.std.operator.functions import iand as iand
from molt.lib.std.operator.functions import iconcat as iconcat
from molt.lib.std.operator.functions import ifloordiv as ifloordiv
from molt.lib.std.operator.functions import ilshift as ilshift
from molt.lib.std.operator.functions import imatmul as imatmul
from molt.lib.std.operator.functions import imod as imod
from molt.lib.std.operator.functions import imul as imul
from molt.lib.std.operator.functions import index as index
from molt.lib.std.operator.functions import indexOf as indexOf
from molt.lib.std.operator.functions import inv as inv
from molt.lib.std.operator.functions import invert as invert
from molt.lib.std.operator.functions import ior as ior
from molt.lib.std.operator.functions import ipow as ipow
from molt.lib.std.operator.functions import irshift as irshift
from molt.lib.std.operator.functions import is_ as is_
from molt.lib.std.operator.functions import is_not as is_not
from molt.lib.std.operator.functions import isub as isub
from molt.lib.std.operator.functions import itruediv as itruediv
from molt.lib.std.operator.functions import ixor as ixor
from molt.lib.std.operator.functions import le as le
from molt.lib.std.operator.functions import length_hint as length_hint
from molt.lib.std.operator.functions import lshift as lshift
from molt.lib.std.operator.functions import lt as lt
from molt.lib.std.operator.functions import matmul as matmul
from molt.lib.std.operator.functions import mod as mod
from molt.lib.std.operator.functions import mul as mul
from molt.lib.std.operator.functions import ne as ne
from molt.lib.std.operator.functions import neg as neg
from molt.lib.std.operator.functions import not_ as not_
from molt.lib.std.operator.functions import or_ as or_
from molt.lib.std.operator.functions import pos as pos
from molt.lib.std.operator.functions import pow as pow
from molt.lib.std.operator.functions import rshift as rshift
from molt.lib.std.operator.functions import setitem as setitem
from molt.lib.std.operator.functions import sub as sub
from molt.lib.std.operator.functions import truediv as truediv
from molt.lib.std.operator.functions import truth as truth
from molt.lib.std.operator.functions import xor as xor
from molt.lib.std.operator.functions import abs as __abs__
from molt.lib.std.operator.functions import add as __add__
from molt.lib.std.operator.functions import and_ as __and__
from molt.lib.std.operator.functions import call as __call__
from molt.lib.std.operator.functions import concat as __concat__
from molt.lib.std.operator.functions import contains as __contains__
from molt.lib.std.operator.functions import delitem as __delitem__
from molt.lib.std.operator.functions import eq as __eq__
from molt.lib.std.operator.functions import floordiv as __floordiv__
from molt.lib.std.operator.functions import ge as __ge__
from molt.lib.std.operator.functions import getitem as __getitem__
from molt.lib.std.operator.functions import gt as __gt__
from molt.lib.std.operator.functions import iadd as __iadd__
from molt.lib.std.operator.functions import iand as __iand__
from molt.lib.std.operator.functions import iconcat as __iconcat__
from molt.lib.std.operator.functions import ifloordiv as __ifloordiv__
from molt.lib.std.operator.functions import ilshift as __ilshift__
from molt.lib.std.operator.functions import imatmul as __imatmul__
from molt.lib.std.operator.functions import imod as __imod__
from molt.lib.std.operator.functions import imul as __imul__
from molt.lib.std.operator.functions import index as __index__
from molt.lib.std.operator.functions import inv as __inv__
from molt.lib.std.operator.functions import invert as __invert__
from molt.lib.std.operator.functions import ior as __ior__
from molt.lib.std.operator.functions import ipow as __ipow__
from molt.lib.std.operator.functions import irshift as __irshift__
from molt.lib.std.operator.functions import isub as __isub__
from molt.lib.std.operator.functions import itruediv as __itruediv__
from molt.lib.std.operator.functions import ixor as __ixor__
from molt.lib.std.operator.functions import le as __le__
from molt.lib.std.operator.functions import lshift as __lshift__
from molt.lib.std.operator.functions import lt as __lt__
from molt.lib.std.operator.functions import matmul as __matmul__
from molt.lib.std.operator.functions import mod as __mod__
from molt.lib.std.operator.functions import mul as __mul__
from molt.lib.std.operator.functions import ne as __ne__
from molt.lib.std.operator.functions import neg as __neg__
from molt.lib.std.operator.functions import not_ as __not__
from molt.lib.std.operator.functions import or_ as __or__
from molt.lib.std.operator.functions import pos as __pos__
from molt.lib.std.operator.functions import pow as __pow__
from molt.lib.std.operator.functions import rshift as __rshift__
from molt.lib.std.operator.functions import setitem as __setitem__
from molt.lib.std.operator.functions import sub as __sub__
from molt.lib.std.operator.functions import truediv as __truediv__
from molt.lib.std.operator.functions import xor as __xor__
from molt.lib.std.operator.getters import attrgetter as attrgetter
from molt.lib.std.operator.getters import itemgetter as itemgetter
from molt.lib.std.operator.getters import methodcaller as methodcaller


@_visible
def _compare_digest(a: object, b: object, /) -> bool:
    """Return 'a == b'.

This function uses an approach designed to prevent
timing analysis, making it appropriate for cryptography."""
    v = _stack(_View, 1)
    w = _stack(_View, 1)
    if _isinstance(a, str) and _isinstance(b, str):
        _view_text(v, _cast(str, a))
        _view_text(w, _cast(str, b))
    elif not _view_bytes(v, a) or not _view_bytes(w, b):
        raise TypeError(
            f"unsupported operand types(s) or combination of types: '{_type_name(a)}' and '{_type_name(b)}'"
        )
    differs = v.length ^ w.length
    for i in range(w.length):
        # A text of another length is compared with itself: the time tells only its own length.
        left = v.data[i] if v.length == w.length else w.data[i]
        differs = differs | (i64(left) ^ i64(w.data[i]))
    return differs == 0


@_internal
def _view_text(v: ptr[_View], text: str) -> None:
    if text.ascii == 0:
        raise TypeError("comparing strings with non-ASCII characters is not supported")
    v.data = text.data
    v.length = text.length
