"""`operator`: the operators as functions. Not here: what gets items and attributes (`getters`)."""

from __future__ import annotations

from molt.lib.builtins.functions import abs as absolute
from molt.lib.builtins.sequence import index_value, same_or_equal
from molt.lib.builtins.sequence import length_hint as hinted_length
from molt.lib.builtins.tuple import tuple_of
from molt.lib.low import box_i64, i64, internal, is_null, is_small, isinstance, make_small, mul_checked, small, stack
from molt.lib.rt.calls import call_with
from molt.lib.rt.errors import type_name
from molt.lib.rt.arithmetic import add as add_values
from molt.lib.rt.arithmetic import and_ as and_values
from molt.lib.rt.comparison import compare
from molt.lib.rt.ops import contains as contains_value
from molt.lib.rt.ops import del_item
from molt.lib.rt.arithmetic import floordiv as floordiv_values
from molt.lib.rt.ops import get_item
from molt.lib.rt.arithmetic import inplace_add
from molt.lib.rt.arithmetic import inplace_and
from molt.lib.rt.arithmetic import inplace_floordiv
from molt.lib.rt.arithmetic import inplace_lshift
from molt.lib.rt.arithmetic import inplace_matmul
from molt.lib.rt.arithmetic import inplace_mod
from molt.lib.rt.arithmetic import inplace_mul
from molt.lib.rt.arithmetic import inplace_or
from molt.lib.rt.arithmetic import inplace_pow
from molt.lib.rt.arithmetic import inplace_rshift
from molt.lib.rt.arithmetic import inplace_sub
from molt.lib.rt.arithmetic import inplace_truediv
from molt.lib.rt.arithmetic import inplace_xor
from molt.lib.rt.arithmetic import invert as invert_value
from molt.lib.rt.ops import is_iterable
from molt.lib.rt.ops import iterate
from molt.lib.rt.arithmetic import lshift as lshift_values
from molt.lib.rt.arithmetic import matmul as matmul_values
from molt.lib.rt.arithmetic import mod as mod_values
from molt.lib.rt.arithmetic import mul as mul_values
from molt.lib.rt.arithmetic import neg as neg_value
from molt.lib.rt.ops import next_or_null
from molt.lib.rt.arithmetic import or_ as or_values
from molt.lib.rt.arithmetic import pos as pos_value
from molt.lib.rt.arithmetic import pow as pow_values
from molt.lib.rt.arithmetic import rshift as rshift_values
from molt.lib.rt.ops import set_item
from molt.lib.rt.arithmetic import sub as sub_values
from molt.lib.rt.arithmetic import truediv as truediv_values
from molt.lib.rt.ops import truth as truth_of
from molt.lib.rt.arithmetic import xor as xor_values
from molt.lib.rt.types import lookup, type_of


# --- arithmetic


def add(a: object, b: object, /) -> object:
    """Same as a + b."""
    if is_small(a) and is_small(b):
        return box_i64(small(a) + small(b))
    return add_values(a, b)


def and_(a: object, b: object, /) -> object:
    """Same as a & b."""
    if is_small(a) and is_small(b):
        return make_small(small(a) & small(b))
    return and_values(a, b)


def floordiv(a: object, b: object, /) -> object:
    """Same as a // b."""
    return floordiv_values(a, b)


def lshift(a: object, b: object, /) -> object:
    """Same as a << b."""
    return lshift_values(a, b)


def matmul(a: object, b: object, /) -> object:
    """Same as a @ b."""
    return matmul_values(a, b)


def mod(a: object, b: object, /) -> object:
    """Same as a % b."""
    return mod_values(a, b)


def mul(a: object, b: object, /) -> object:
    """Same as a * b."""
    if is_small(a) and is_small(b):
        product = stack(i64, 1)
        if mul_checked(small(a), small(b), product):
            return box_i64(product[0])
    return mul_values(a, b)


def or_(a: object, b: object, /) -> object:
    """Same as a | b."""
    if is_small(a) and is_small(b):
        return make_small(small(a) | small(b))
    return or_values(a, b)


def pow(a: object, b: object, /) -> object:
    """Same as a ** b."""
    return pow_values(a, b)


def rshift(a: object, b: object, /) -> object:
    """Same as a >> b."""
    return rshift_values(a, b)


def sub(a: object, b: object, /) -> object:
    """Same as a - b."""
    if is_small(a) and is_small(b):
        return box_i64(small(a) - small(b))
    return sub_values(a, b)


def truediv(a: object, b: object, /) -> object:
    """Same as a / b."""
    return truediv_values(a, b)


def xor(a: object, b: object, /) -> object:
    """Same as a ^ b."""
    if is_small(a) and is_small(b):
        return make_small(small(a) ^ small(b))
    return xor_values(a, b)


def iadd(a: object, b: object, /) -> object:
    """Same as a += b."""
    return inplace_add(a, b)


def iand(a: object, b: object, /) -> object:
    """Same as a &= b."""
    return inplace_and(a, b)


def ifloordiv(a: object, b: object, /) -> object:
    """Same as a //= b."""
    return inplace_floordiv(a, b)


def ilshift(a: object, b: object, /) -> object:
    """Same as a <<= b."""
    return inplace_lshift(a, b)


def imatmul(a: object, b: object, /) -> object:
    """Same as a @= b."""
    return inplace_matmul(a, b)


def imod(a: object, b: object, /) -> object:
    """Same as a %= b."""
    return inplace_mod(a, b)


def imul(a: object, b: object, /) -> object:
    """Same as a *= b."""
    return inplace_mul(a, b)


def ior(a: object, b: object, /) -> object:
    """Same as a |= b."""
    return inplace_or(a, b)


def ipow(a: object, b: object, /) -> object:
    """Same as a **= b."""
    return inplace_pow(a, b)


def irshift(a: object, b: object, /) -> object:
    """Same as a >>= b."""
    return inplace_rshift(a, b)


def isub(a: object, b: object, /) -> object:
    """Same as a -= b."""
    return inplace_sub(a, b)


def itruediv(a: object, b: object, /) -> object:
    """Same as a /= b."""
    return inplace_truediv(a, b)


def ixor(a: object, b: object, /) -> object:
    """Same as a ^= b."""
    return inplace_xor(a, b)


def neg(a: object, /) -> object:
    """Same as -a."""
    return neg_value(a)


def pos(a: object, /) -> object:
    """Same as +a."""
    return pos_value(a)


def invert(a: object, /) -> object:
    """Same as ~a."""
    return invert_value(a)


def inv(a: object, /) -> object:
    """Same as ~a."""
    return invert_value(a)


def abs(a: object, /) -> object:
    """Same as abs(a)."""
    return absolute(a)


# --- comparison, truth, identity


def lt(a: object, b: object, /) -> object:
    """Same as a < b."""
    return compare(a, b, 0)


def le(a: object, b: object, /) -> object:
    """Same as a <= b."""
    return compare(a, b, 1)


def eq(a: object, b: object, /) -> object:
    """Same as a == b."""
    return compare(a, b, 2)


def ne(a: object, b: object, /) -> object:
    """Same as a != b."""
    return compare(a, b, 3)


def gt(a: object, b: object, /) -> object:
    """Same as a > b."""
    return compare(a, b, 4)


def ge(a: object, b: object, /) -> object:
    """Same as a >= b."""
    return compare(a, b, 5)


def not_(a: object, /) -> bool:
    """Same as not a."""
    return not truth_of(a)


def truth(a: object, /) -> bool:
    """Return True if a is true, False otherwise."""
    return truth_of(a)


def is_(a: object, b: object, /) -> bool:
    """Same as a is b."""
    return a is b


def is_not(a: object, b: object, /) -> bool:
    """Same as a is not b."""
    return not (a is b)


# --- items and sequences


def getitem(a: object, b: object, /) -> object:
    """Same as a[b]."""
    return get_item(a, b)


def setitem(a: object, b: object, c: object, /) -> None:
    """Same as a[b] = c."""
    set_item(a, b, c)


def delitem(a: object, b: object, /) -> None:
    """Same as del a[b]."""
    del_item(a, b)


def contains(a: object, b: object, /) -> bool:
    """Same as b in a (note reversed operands)."""
    return contains_value(a, b)


@internal
def is_sequence(x: object) -> bool:
    """Whether C takes a value for a sequence: it has items, and is no dict."""
    return lookup(type_of(x), "__getitem__") != 0 and not isinstance(x, dict)


def concat(a: object, b: object, /) -> object:
    """Same as a + b, for a and b sequences."""
    if not is_sequence(a):
        raise TypeError(f"'{type_name(a)}' object can't be concatenated")
    return add_values(a, b)


def iconcat(a: object, b: object, /) -> object:
    """Same as a += b, for a and b sequences."""
    if not is_sequence(a):
        raise TypeError(f"'{type_name(a)}' object can't be concatenated")
    return inplace_add(a, b)


@internal
def iterate_to_search(a: object) -> object:
    """The iterator of what is searched."""
    if not is_iterable(a):
        raise TypeError(f"argument of type '{type_name(a)}' is not iterable")
    return iterate(a)


def countOf(a: object, b: object, /) -> i64:
    """Return the number of items in a which are, or which equal, b."""
    iterator = iterate_to_search(a)
    count = 0
    while True:
        value = next_or_null(iterator)
        if is_null(value):
            return count
        if same_or_equal(value, b):
            count += 1


def indexOf(a: object, b: object, /) -> i64:
    """Return the first index of b in a."""
    iterator = iterate_to_search(a)
    index = 0
    while True:
        value = next_or_null(iterator)
        if is_null(value):
            raise ValueError("sequence.index(x): x not in sequence")
        if same_or_equal(value, b):
            return index
        index += 1


def index(a: object, /) -> object:
    """Same as a.__index__()"""
    return index_value(a)


def length_hint(obj: object, default: i64 = 0, /) -> i64:
    """Return an estimate of the number of items in obj.

This is useful for presizing containers when building from an iterable.

If the object supports len(), the result will be exact.
Otherwise, it may over- or under-estimate by an arbitrary amount.
The result will be an integer >= 0."""
    return hinted_length(obj, default)


def call(*args: object, **kwargs: object) -> object:
    """Same as obj(*args, **kwargs)."""
    if args.length == 0:
        raise TypeError("call expected at least 1 argument, got 0")
    return call_with(args.data.get(0), tuple_of(args.data + 1, args.length - 1), kwargs)
