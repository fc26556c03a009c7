"""Operators that compute, on any values: binary, in-place and unary ones.

Compiled code comes here when its own fast path for small ints does not apply. The order
in which operands are asked, and the texts of errors, are CPython's.
"""

from typing import Final

from molt.lib.builtins.type import IS_BYTES, IS_LIST, IS_STATIC, IS_STR, IS_TUPLE, type
from molt.lib.low import (
    NULL,
    box_i64,
    cast,
    from_word,
    i64,
    inline,
    is_null,
    is_small,
    likely,
    noinline,
    small,
    type_is,
    u64,
    unbox_float,
    unlikely,
)
from molt.lib.rt.types import is_subtype, lookup, type_of

# Classes whose + and * are those of sequences: asked after the other operand's reflected method.
IS_SEQUENCE: Final = IS_STR | IS_LIST | IS_TUPLE | IS_BYTES


# --- binary operators ---


@noinline
def binary(a: object, b: object, name: str, reflected: str, symbol: str) -> object:
    """`a symbol b`."""
    result = binary_or_null(a, b, name, reflected)
    if likely(not is_null(result)):
        return result
    return raise_unsupported(a, b, symbol)


@noinline
def ask_reflected(a: object, b: object, reflected: str, symbol: str) -> object:
    """`a symbol b` when the method of `a` has declined, whose class comes first."""
    if not (type_of(a) is type_of(b)):
        right = lookup(type_of(b), reflected)
        if right != 0:
            result = ask(right, b, a)
            if not (result is NotImplemented):
                return result
    return raise_unsupported(a, b, symbol)


def binary_or_null(a: object, b: object, name: str, reflected: str) -> object:
    """What the operands' methods make of an operator, NULL when they cannot do it."""
    if type_of(a) is type_of(b) and (type_of(a).flags & IS_SEQUENCE) == 0:
        # Methods as words, so that this short way holds no references.
        method = lookup(type_of(a), name)
        if method == 0:
            return NULL
        result = ask(method, a, b)
        return NULL if result is NotImplemented else result
    return binary_of_two(a, b, name, reflected)


def binary_of_two(a: object, b: object, name: str, reflected: str) -> object:
    """As `binary_or_null`, of different classes, or of sequences. Classes are asked for anew, so that none is held."""
    left = lookup(type_of(a), name)
    right = u64(0)
    if not (type_of(a) is type_of(b)):
        right = lookup(type_of(b), reflected)
    if unlikely(((type_of(a).flags | type_of(b).flags) & IS_SEQUENCE) != 0):
        return sequence_binary(a, b, left, right)
    if right != 0 and left != 0 and goes_first(a, b, right, reflected):
        result = ask(right, b, a)
        if not (result is NotImplemented):
            return result
        right = u64(0)
    if left != 0:
        result = ask(left, a, b)
        if not (result is NotImplemented):
            return result
    if right != 0:
        result = ask(right, b, a)
        if not (result is NotImplemented):
            return result
    return NULL


def goes_first(a: object, b: object, right: u64, reflected: str) -> bool:
    """Whether b is asked before a: its class derives from that of a, and has a method of its own."""
    return is_subtype(type_of(b), type_of(a)) and right != lookup(type_of(a), reflected)


def is_of_sequence(method: u64, cls: type) -> bool:
    """Whether a method is the library's, of a sequence."""
    return (cls.flags & IS_SEQUENCE) != 0 and type_is(from_word(object, method), wrapper_descriptor)


@noinline
def sequence_binary(a: object, b: object, left: u64, right: u64) -> object:
    """`binary_or_null` when an operand is a sequence: their methods are asked last."""
    ta = type_of(a)
    tb = type_of(b)
    left_is_last = left != 0 and is_of_sequence(left, ta)
    right_is_last = right != 0 and is_of_sequence(right, tb)
    if right != 0 and not right_is_last and (left_is_last or is_subtype(tb, ta)):
        result = ask(right, b, a)
        if not (result is NotImplemented):
            return result
        right = u64(0)
    if left != 0 and not left_is_last:
        result = ask(left, a, b)
        if not (result is NotImplemented):
            return result
    if right != 0 and not right_is_last:
        result = ask(right, b, a)
        if not (result is NotImplemented):
            return result
    if left_is_last:
        result = ask(left, a, b)
        if not (result is NotImplemented):
            return result
    elif right_is_last:
        result = ask(right, b, a)
        if not (result is NotImplemented):
            return result
    return NULL


@inline
def are_floats(a: object, b: object) -> bool:
    """Whether one operand is a float and the other a float or a small int, which then becomes one."""
    if type_is(a, float):
        return is_small(b) or type_is(b, float)
    return is_small(a) and type_is(b, float)


@inline
def raw_float(x: object) -> float:
    """An operand that `are_floats` has found."""
    return float(small(x)) if is_small(x) else unbox_float(x)


@inline
def are_ints(a: object, b: object) -> bool:
    """Whether both operands are ints of exactly that class, whose methods nobody can change."""
    return (is_small(a) or type_is(a, int)) and (is_small(b) or type_is(b, int))


@inline
def are_bits(a: object, b: object) -> bool:
    """Whether one operand is a truth value and the other one or a small int: what counts, often."""
    if type_is(a, bool):
        return is_small(b) or type_is(b, bool)
    return is_small(a) and type_is(b, bool)


@inline
def raw_bits(x: object) -> i64:
    """An operand that `are_bits` has found."""
    return small(x) if is_small(x) else 1 if x is True else 0


def add(a: object, b: object) -> object:
    """`a + b`."""
    if are_floats(a, b):
        return raw_float(a) + raw_float(b)
    if are_ints(a, b):
        return int_add(cast(int, a), cast(int, b))
    if type_is(a, str) and type_is(b, str):
        return cast(str, a).__add__(b)
    if are_bits(a, b):
        return box_i64(raw_bits(a) + raw_bits(b))
    if type_is(a, list) and type_is(b, list):
        return cast(list, a).__add__(b)
    result = binary_or_null(a, b, "__add__", "__radd__")
    if likely(not is_null(result)):
        return result
    return raise_unsupported(a, b, "+")


def sub(a: object, b: object) -> object:
    """`a - b`."""
    if are_floats(a, b):
        return raw_float(a) - raw_float(b)
    if are_ints(a, b):
        return int_sub(cast(int, a), cast(int, b))
    return binary(a, b, "__sub__", "__rsub__", "-")


def mul(a: object, b: object) -> object:
    """`a * b`."""
    if are_floats(a, b):
        return raw_float(a) * raw_float(b)
    if are_ints(a, b):
        return int_mul(cast(int, a), cast(int, b))
    if type_is(a, str) and is_small(b):
        return str_repeat(cast(str, a), small(b))
    result = binary_or_null(a, b, "__mul__", "__rmul__")
    if likely(not is_null(result)):
        return result
    return raise_cannot_repeat(a, b, "*")


@noinline
def raise_cannot_repeat(a: object, b: object, symbol: str) -> object:
    """The TypeError of `*`, which for a sequence speaks of the other operand."""
    if (type_of(a).flags & IS_SEQUENCE) != 0:
        raise_naming("can't multiply sequence by non-int of type '", type_of(b), "'")
    if (type_of(b).flags & IS_SEQUENCE) != 0:
        raise_naming("can't multiply sequence by non-int of type '", type_of(a), "'")
    return raise_unsupported(a, b, symbol)


def truediv(a: object, b: object) -> object:
    """`a / b`."""
    if are_floats(a, b) and raw_float(b) != 0.0:
        return raw_float(a) / raw_float(b)
    return binary(a, b, "__truediv__", "__rtruediv__", "/")


def floordiv(a: object, b: object) -> object:
    """`a // b`."""
    if are_ints(a, b):
        return int_floordiv(cast(int, a), cast(int, b))
    return binary(a, b, "__floordiv__", "__rfloordiv__", "//")


def mod(a: object, b: object) -> object:
    """`a % b`."""
    if are_ints(a, b):
        return int_mod(cast(int, a), cast(int, b))
    return binary(a, b, "__mod__", "__rmod__", "%")


def pow(a: object, b: object) -> object:
    """`a ** b`."""
    if type_is(a, float):
        if type_is(b, float):
            return float_power(unbox_float(a), unbox_float(b))
        if is_small(b):
            return float_power(unbox_float(a), float(small(b)))
    return binary(a, b, "__pow__", "__rpow__", "** or pow()")


def matmul(a: object, b: object) -> object:
    """`a @ b`."""
    return binary(a, b, "__matmul__", "__rmatmul__", "@")


def lshift(a: object, b: object) -> object:
    """`a << b`."""
    if are_ints(a, b):
        return int_lshift(cast(int, a), cast(int, b))
    return binary(a, b, "__lshift__", "__rlshift__", "<<")


def rshift(a: object, b: object) -> object:
    """`a >> b`."""
    if are_ints(a, b):
        return int_rshift(cast(int, a), cast(int, b))
    return binary(a, b, "__rshift__", "__rrshift__", ">>")


def and_(a: object, b: object) -> object:
    """`a & b`."""
    if are_ints(a, b):
        return int_and(cast(int, a), cast(int, b))
    return binary(a, b, "__and__", "__rand__", "&")


def or_(a: object, b: object) -> object:
    """`a | b`."""
    if are_ints(a, b):
        return int_or(cast(int, a), cast(int, b))
    return binary(a, b, "__or__", "__ror__", "|")


def xor(a: object, b: object) -> object:
    """`a ^ b`."""
    if are_ints(a, b):
        return int_xor(cast(int, a), cast(int, b))
    return binary(a, b, "__xor__", "__rxor__", "^")


# --- in-place operators ---


def inplace_or_null(a: object, b: object, own: str, name: str, reflected: str) -> object:
    """What the operands' methods make of an in-place operator, NULL when they cannot do it."""
    ta = type_of(a)
    method = lookup(ta, own)
    if method == 0:
        return binary_or_null(a, b, name, reflected)
    if is_of_sequence(method, ta):
        right = u64(0) if ta is type_of(b) else lookup(type_of(b), reflected)
        if right != 0 and not is_of_sequence(right, type_of(b)):
            result = ask(right, b, a)
            if not (result is NotImplemented):
                return result
    result = ask(method, a, b)
    if not (result is NotImplemented):
        return result
    return binary_or_null(a, b, name, reflected)


def inplace(a: object, b: object, own: str, name: str, reflected: str, symbol: str) -> object:
    """`a symbol b`, for the value that `a` then is."""
    result = inplace_or_null(a, b, own, name, reflected)
    if likely(not is_null(result)):
        return result
    return raise_unsupported(a, b, symbol)


def inplace_add(a: object, b: object) -> object:
    """`a += b`."""
    if are_floats(a, b):
        return raw_float(a) + raw_float(b)
    if are_ints(a, b):
        return int_add(cast(int, a), cast(int, b))
    if type_is(a, str) and type_is(b, str):
        return cast(str, a).__add__(b)
    if are_bits(a, b):
        return box_i64(raw_bits(a) + raw_bits(b))
    return inplace(a, b, "__iadd__", "__add__", "__radd__", "+=")


def add_to_local(a: object, b: object) -> object:
    """`a + b`, where a is a local variable's value and the result is stored there next."""
    if type_is(a, str) and type_is(b, str):
        return str_append(cast(str, a), cast(str, b))
    return add(a, b)


def inplace_add_to_local(a: object, b: object) -> object:
    """`a += b`, where a is a local variable's value and the result is stored there next."""
    if type_is(a, str) and type_is(b, str):
        return str_append(cast(str, a), cast(str, b))
    return inplace_add(a, b)


def inplace_sub(a: object, b: object) -> object:
    """`a -= b`."""
    if are_floats(a, b):
        return raw_float(a) - raw_float(b)
    if are_ints(a, b):
        return int_sub(cast(int, a), cast(int, b))
    return inplace(a, b, "__isub__", "__sub__", "__rsub__", "-=")


def inplace_mul(a: object, b: object) -> object:
    """`a *= b`."""
    if are_floats(a, b):
        return raw_float(a) * raw_float(b)
    if are_ints(a, b):
        return int_mul(cast(int, a), cast(int, b))
    if (type_of(b).flags & IS_SEQUENCE) != 0 and does_not_repeat(a, b):
        return raise_unsupported(a, b, "*=")
    result = inplace_or_null(a, b, "__imul__", "__mul__", "__rmul__")
    if likely(not is_null(result)):
        return result
    return raise_cannot_repeat(a, b, "*=")


def does_not_repeat(a: object, b: object) -> bool:
    """Whether `a *= b` fails for a sequence b although `a * b` may repeat it: a is of a class that has methods of
    sequences in CPython, but none of these two."""
    cls = type_of(a)
    if not is_of_sequence(lookup(type_of(b), "__rmul__"), type_of(b)) or lookup(cls, "__imul__") != 0:
        return False
    return lookup(cls, "__mul__") == 0 and ((cls.flags & IS_STATIC) == 0 or lookup(cls, "__len__") != 0)


def inplace_truediv(a: object, b: object) -> object:
    """`a /= b`."""
    if are_floats(a, b) and raw_float(b) != 0.0:
        return raw_float(a) / raw_float(b)
    return inplace(a, b, "__itruediv__", "__truediv__", "__rtruediv__", "/=")


def inplace_floordiv(a: object, b: object) -> object:
    """`a //= b`."""
    if are_ints(a, b):
        return int_floordiv(cast(int, a), cast(int, b))
    return inplace(a, b, "__ifloordiv__", "__floordiv__", "__rfloordiv__", "//=")


def inplace_mod(a: object, b: object) -> object:
    """`a %= b`."""
    if are_ints(a, b):
        return int_mod(cast(int, a), cast(int, b))
    return inplace(a, b, "__imod__", "__mod__", "__rmod__", "%=")


def inplace_pow(a: object, b: object) -> object:
    """`a **= b`."""
    return inplace(a, b, "__ipow__", "__pow__", "__rpow__", "**=")


def inplace_matmul(a: object, b: object) -> object:
    """`a @= b`."""
    return inplace(a, b, "__imatmul__", "__matmul__", "__rmatmul__", "@=")


def inplace_lshift(a: object, b: object) -> object:
    """`a <<= b`."""
    if are_ints(a, b):
        return int_lshift(cast(int, a), cast(int, b))
    return inplace(a, b, "__ilshift__", "__lshift__", "__rlshift__", "<<=")


def inplace_rshift(a: object, b: object) -> object:
    """`a >>= b`."""
    if are_ints(a, b):
        return int_rshift(cast(int, a), cast(int, b))
    return inplace(a, b, "__irshift__", "__rshift__", "__rrshift__", ">>=")


def inplace_and(a: object, b: object) -> object:
    """`a &= b`."""
    if are_ints(a, b):
        return int_and(cast(int, a), cast(int, b))
    return inplace(a, b, "__iand__", "__and__", "__rand__", "&=")


def inplace_or(a: object, b: object) -> object:
    """`a |= b`."""
    if are_ints(a, b):
        return int_or(cast(int, a), cast(int, b))
    return inplace(a, b, "__ior__", "__or__", "__ror__", "|=")


def inplace_xor(a: object, b: object) -> object:
    """`a ^= b`."""
    if are_ints(a, b):
        return int_xor(cast(int, a), cast(int, b))
    return inplace(a, b, "__ixor__", "__xor__", "__rxor__", "^=")


# --- unary operators ---


def unary(x: object, name: str, symbol: str) -> object:
    """`symbol x`."""
    cls = type_of(x)
    word = lookup(cls, name)
    if word == 0:
        raise TypeError(f"bad operand type for unary {symbol}: '{cls.name}'")
    return ask_alone(word, x, cls)


def neg(x: object) -> object:
    """`-x`."""
    if type_is(x, float):
        return -unbox_float(x)
    return unary(x, "__neg__", "-")


def pos(x: object) -> object:
    """`+x`."""
    return unary(x, "__pos__", "+")


def invert(x: object) -> object:
    """`~x`."""
    return unary(x, "__invert__", "~")


# At the bottom because of cycles.
from molt.lib.builtins.function import wrapper_descriptor  # noqa: E402
from molt.lib.builtins.int import int  # noqa: E402
from molt.lib.builtins.float_math import float_power  # noqa: E402
from molt.lib.builtins.int_arith import (  # noqa: E402
    int_add,
    int_and,
    int_floordiv,
    int_lshift,
    int_mod,
    int_mul,
    int_or,
    int_rshift,
    int_sub,
    int_xor,
)
from molt.lib.builtins.str_core import str_repeat  # noqa: E402
from molt.lib.builtins.str_growth import str_append  # noqa: E402
from molt.lib.rt.errors import raise_naming  # noqa: E402
from molt.lib.rt.ops import ask, ask_alone  # noqa: E402
from molt.lib.rt.unanswered import raise_unsupported  # noqa: E402
