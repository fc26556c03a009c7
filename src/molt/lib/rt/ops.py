"""Operators and protocols on any values: arithmetic, comparison, truth, items, iteration, text.

Compiled code comes here when its own fast path for small ints does not apply. The order
in which operands are asked, and the texts of errors, are CPython's.
"""

from typing import Final

from molt.lib.builtins.sequence_iterator import sequence_iterator
from molt.lib.builtins.type import IS_BYTES, IS_LIST, IS_METHOD, IS_STATIC, IS_STR, IS_TUPLE, IS_TYPE, ITEM_GET, ITEM_LENGTH, ITEM_SET, type
from molt.lib.low import (
    NULL,
    as_word,
    box_i64,
    call_ptr,
    cast,
    class_object,
    ctx,
    fn,
    from_word,
    i64,
    inline,
    is_null,
    is_small,
    isinstance,
    likely,
    make_small,
    noinline,
    ptr,
    small,
    stack,
    type_is,
    u8,
    u64,
    unbox_float,
    unbox_i64,
    unlikely,
)
from molt.lib.rt.types import lookup, is_subtype, type_of

# Classes whose + and * are those of sequences: asked after the other operand's reflected method.
IS_SEQUENCE: Final = IS_STR | IS_LIST | IS_TUPLE | IS_BYTES

LT: Final = 0
LE: Final = 1
EQ: Final = 2
NE: Final = 3
GT: Final = 4
GE: Final = 5


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
    ta = type_of(a)
    tb = type_of(b)
    left = lookup(ta, name)
    right = u64(0)
    if not (ta is tb):
        right = lookup(tb, reflected)
    if unlikely(((ta.flags | tb.flags) & IS_SEQUENCE) != 0):
        return sequence_binary(a, b, left, right)
    if right != 0 and left != 0 and is_subtype(tb, ta) and right != lookup(ta, reflected):
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


def ask(method: u64, x: object, y: object) -> object:
    """Calls a binary special method."""
    f = from_word(object, method)
    kind = type_of(f)
    if likely((kind.flags & IS_METHOD) != 0):
        return call2(f, x, y)
    return call1(bind_special(f, x, type_of(x)), y)


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
        raise TypeError(f"can't multiply sequence by non-int of type '{type_of(b).name}'")
    if (type_of(b).flags & IS_SEQUENCE) != 0:
        raise TypeError(f"can't multiply sequence by non-int of type '{type_of(a).name}'")
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


def ask_alone(method: u64, x: object, cls: type) -> object:
    """Calls a special method without arguments."""
    f = from_word(object, method)
    if likely((type_of(f).flags & IS_METHOD) != 0):
        return call1(f, x)
    return call0(bind_special(f, x, cls))


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


# --- comparison ---


def comparison_name(op: i64) -> str:
    """The special method of a comparison."""
    if op == EQ:
        return "__eq__"
    if op == LT:
        return "__lt__"
    if op == NE:
        return "__ne__"
    if op == GT:
        return "__gt__"
    if op == LE:
        return "__le__"
    return "__ge__"


def reflected_name(op: i64) -> str:
    """The special method that the other operand of a comparison is asked for."""
    if op == LT:
        return "__gt__"
    if op == GT:
        return "__lt__"
    if op == LE:
        return "__ge__"
    if op == GE:
        return "__le__"
    return comparison_name(op)


def compare_floats(x: float, y: float, op: i64) -> bool:
    """A comparison of raw floats."""
    if op == LT:
        return x < y
    if op == LE:
        return x <= y
    if op == EQ:
        return x == y
    if op == NE:
        return x != y
    if op == GT:
        return x > y
    return x >= y


def compare_tuples(a: tuple, b: tuple, op: i64) -> object:
    """A comparison of two tuples that no subclass decides."""
    if op == EQ:
        return a.__eq__(b)
    if op == LT:
        return a.__lt__(b)
    if op == NE:
        return a.__ne__(b)
    if op == GT:
        return a.__gt__(b)
    return a.__le__(b) if op == LE else a.__ge__(b)


def compare_lists(a: list, b: list, op: i64) -> object:
    """A comparison of two lists that no subclass decides."""
    if op == EQ:
        return equal_lists(a, b)
    return not equal_lists(a, b) if op == NE else order_lists(a, b, op)


def compare_strings(a: str, b: str, op: i64) -> bool:
    """A comparison of two exact strings."""
    if op == EQ:
        return str_equal(a, b)
    if op == NE:
        return not str_equal(a, b)
    return compare_numbers(str_compare(a, b), 0, op)


@inline
def compare_numbers(x: i64, y: i64, op: i64) -> bool:
    """A comparison of machine integers."""
    if op == LT:
        return x < y
    if op == LE:
        return x <= y
    if op == EQ:
        return x == y
    if op == NE:
        return x != y
    if op == GT:
        return x > y
    return x >= y


@inline
def compare_as_floats(a: object, b: object) -> bool:
    """Whether one operand is a float and the other one as well, or an int that is exactly one."""
    if type_is(a, float):
        return type_is(b, float) or (is_small(b) and -EXACT_FLOAT <= small(b) <= EXACT_FLOAT)
    return type_is(b, float) and is_small(a) and -EXACT_FLOAT <= small(a) <= EXACT_FLOAT


def compare(a: object, b: object, op: i64) -> object:
    """`a op b`: any object."""
    if is_small(a) and is_small(b):
        return compare_numbers(small(a), small(b), op)
    if compare_as_floats(a, b):
        return compare_floats(raw_float(a), raw_float(b), op)
    if type_is(a, str) and type_is(b, str):
        return compare_strings(cast(str, a), cast(str, b), op)
    if type_is(a, tuple) and type_is(b, tuple):
        return compare_tuples(cast(tuple, a), cast(tuple, b), op)
    if are_ints(a, b):
        return compare_numbers(int_compare(cast(int, a), cast(int, b)), 0, op)
    if type_is(a, list) and type_is(b, list):
        return compare_lists(cast(list, a), cast(list, b), op)
    return compare_by_name(a, b, op, comparison_name(op), reflected_name(op))


def compare_by_name(a: object, b: object, op: i64, name: str, reflected: str) -> object:
    """A comparison by the special method `name`, or by what the other operand has for it."""
    ta = type_of(a)
    tb = type_of(b)
    if (op == EQ or op == NE) and compares_identities(ta, tb, op, name):
        return (a is b) == (op == EQ)
    reflect = True
    if not (ta is tb) and is_subtype(tb, ta):
        result = ask_comparison(tb, b, a, reflected)
        if not (result is NotImplemented):
            return result
        reflect = False
    result = ask_comparison(ta, a, b, name)
    if not (result is NotImplemented):
        return result
    if reflect:
        return compare_declined(a, b, op, reflected)
    return compare_unknown(a, b, op)


def compares_identities(ta: type, tb: type, op: i64, name: str) -> bool:
    """Whether both classes have what `object` has for `==`, or for `!=`, which asks `==`: no code of a program runs."""
    plain = lookup(class_object(object), name)
    if lookup(ta, name) != plain or lookup(tb, name) != plain:
        return False
    if op == EQ:
        return True
    plain = lookup(class_object(object), "__eq__")
    return lookup(ta, "__eq__") == plain and lookup(tb, "__eq__") == plain


@noinline
def compare_declined(a: object, b: object, op: i64, reflected: str) -> object:
    """`a op b` when the method of `a` has declined, which had to be asked first."""
    result = ask_comparison(type_of(b), b, a, reflected)
    if not (result is NotImplemented):
        return result
    return compare_unknown(a, b, op)


def ask_comparison(cls: type, x: object, y: object, name: str) -> object:
    """One operand's answer to a comparison."""
    word = lookup(cls, name)
    if word == 0:
        return NotImplemented
    if from_word(object, word) is None:
        raise TypeError("'NoneType' object is not callable")
    return ask(word, x, y)


def compare_true(a: object, b: object, op: i64) -> bool:
    """Whether `a op b` is true."""
    if compare_as_floats(a, b):
        return compare_floats(raw_float(a), raw_float(b), op)
    if type_is(a, str) and type_is(b, str):
        return compare_strings(cast(str, a), cast(str, b), op)
    if op == EQ and type_is(a, tuple) and type_is(b, tuple):
        return equal_tuples(cast(tuple, a), cast(tuple, b))
    return truth(compare(a, b, op))


def equal(a: object, b: object) -> bool:
    """Equality as containers see it: identity first."""
    if a is b:
        return True
    if is_small(a) and is_small(b):
        return False
    # Not by way of `compare_true`: a program that only asks this has no use for the methods
    # of the other comparisons.
    if type_is(a, str) and type_is(b, str):
        return same_name(cast(str, a), cast(str, b))
    if type_is(a, float) and type_is(b, float):
        return unbox_float(a) == unbox_float(b)
    if type_is(a, bytes) and type_is(b, bytes):
        return equal_bytes(cast(bytes, a), cast(bytes, b))
    if are_ints(a, b):
        return int_compare(cast(int, a), cast(int, b)) == 0
    return equal_deeply(a, b)


@noinline
def equal_deeply(a: object, b: object) -> bool:
    """Equality of what may hold more: a level of recursion."""
    enter_library(" in comparison")
    try:
        if compares_as_tuple(a) and compares_as_tuple(b):
            return equal_tuples(cast(tuple, a), cast(tuple, b))
        return truth(compare_by_name(a, b, EQ, "__eq__", "__eq__"))
    finally:
        leave_library()


def compares_as_tuple(x: object) -> bool:
    """Whether `==` of an object is that of tuples: for two of these, which one is asked makes no difference."""
    if type_is(x, tuple):
        return True
    cls = type_of(x)
    return (cls.flags & IS_TUPLE) != 0 and is_of_tuple(lookup(cls, "__eq__"), "__eq__")


@inline
def are_strings(a: object, b: object) -> bool:
    """Whether both are strings of exactly that class: to compare them runs no code of the program."""
    return type_is(a, str) and type_is(b, str)


@inline
def equal_strings(a: object, b: object) -> bool:
    """Equality of two for which `are_strings` holds."""
    return str_equal(cast(str, a), cast(str, b))


def less(a: object, b: object) -> bool:
    """Whether `a < b`."""
    if is_small(a) and is_small(b):
        return small(a) < small(b)
    return compare_true(a, b, LT)


# --- truth, length, hash ---


def truth(x: object) -> bool:
    """`bool(x)`."""
    if is_small(x):
        return small(x) != 0
    if x is True:
        return True
    if x is None or x is False:
        return False
    if type_is(x, str):
        return cast(str, x).length != 0
    if type_is(x, list):
        return cast(list, x).length != 0
    if type_is(x, tuple):
        return cast(tuple, x).length != 0
    if type_is(x, dict):
        return cast(dict, x).used != 0
    cls = type_of(x)
    word = lookup(cls, "__bool__")
    if word != 0:
        result = ask_alone(word, x, cls)
        if not type_is(result, bool):
            raise TypeError(f"__bool__ should return bool, returned {type_of(result).name}")
        return result is True
    if lookup(cls, "__len__") != 0:
        return length_of(x) != 0
    return True


def not_(x: object) -> object:
    """`not x`."""
    return not truth(x)


def length_of(x: object) -> i64:
    """`len(x)`."""
    if type_is(x, list):
        return cast(list, x).length
    if type_is(x, str):
        return cast(str, x).length
    if type_is(x, tuple):
        return cast(tuple, x).length
    if type_is(x, dict):
        return cast(dict, x).used
    cls = type_of(x)
    if not is_null(cls.items) and not is_null(cls.items[ITEM_LENGTH]):
        return call_ptr(cast(fn[[u64], i64], cls.items[ITEM_LENGTH]), as_word(x))
    word = lookup(cls, "__len__")
    if word == 0:
        raise TypeError(f"object of type '{cls.name}' has no len()")
    result = index_of(ask_alone(word, x, cls))
    if type_is(result, bool):
        return 1 if result is True else 0
    if not is_small(result):
        # Heap ints begin at 2**62: half of what a length may be.
        length = stack(i64, 1)
        fits = int_fits_i64(cast(int, result), length)
        if length[0] < 0:
            raise ValueError("__len__() should return >= 0")
        if not fits:
            raise OverflowError("cannot fit 'int' into an index-sized integer")
        return length[0]
    if small(result) < 0:
        raise ValueError("__len__() should return >= 0")
    return small(result)


def hash_of(x: object) -> i64:
    """`hash(x)`."""
    if type_is(x, str):
        return cast(str, x).__hash__()
    if type_is(x, tuple):
        return cast(tuple, x).__hash__()
    if type_is(x, bytes):
        return cast(bytes, x).__hash__()
    if type_is(x, int):
        return int_hash(cast(int, x))
    cls = type_of(x)
    word = lookup(cls, "__hash__")
    if word == as_word(ctx.object_hash):
        return hash_of_address(x)
    if word == 0 or from_word(object, word) is None:
        raise TypeError(f"unhashable type: '{cls.name}'")
    if (cls.flags & IS_TUPLE) != 0 and is_of_tuple(word, "__hash__"):
        return cast(tuple, x).__hash__()
    result = ask_alone(word, x, cls)
    if not isinstance(result, int):
        raise TypeError("__hash__ method should return an integer")
    if (cls.flags & IS_STATIC) != 0:
        return unbox_i64(result)
    return hash_from_int(result)


def is_of_tuple(method: u64, name: str) -> bool:
    """Whether what a class has under a special method's name is what tuples have: named tuples inherit it."""
    found = from_word(object, method)
    if not type_is(found, wrapper_descriptor):
        return False
    wrapper = cast(wrapper_descriptor, found)
    # Another class may have it under another name.
    return wrapper.owner is class_object(tuple) and wrapper.name is name


def hash_from_int(x: object) -> i64:
    """What `hash()` makes of the result of `__hash__`: as it is when it fits a word, else its own hash."""
    value = 0
    try:
        value = unbox_i64(x)
    except OverflowError:
        return hash_of(x)
    return -2 if value == -1 else value


@noinline
def index_of(x: object) -> object:
    """`operator.index(x)`."""
    if isinstance(x, int):
        return x
    cls = type_of(x)
    word = lookup(cls, "__index__")
    if word == 0:
        raise TypeError(f"'{cls.name}' object cannot be interpreted as an integer")
    result = ask_alone(word, x, cls)
    if not isinstance(result, int):
        raise TypeError(f"__index__ returned non-int (type {type_of(result).name})")
    if not is_small(result) and not type_is(result, int):
        note_subclass(x, result, "__index__")
    return result


# --- text ---


@noinline
def repr_of(x: object) -> str:
    """`repr(x)`."""
    cls = type_of(x)
    enter_library(" while getting the repr of an object")
    try:
        if is_small(x):
            return cast(int, x).__repr__()
        if type_is(x, str):
            return cast(str, x).__repr__()
        result = ask_alone(lookup(cls, "__repr__"), x, cls)
    finally:
        leave_library()
    if not isinstance(result, str):
        raise TypeError(f"__repr__ returned non-string (type {type_of(result).name})")
    return cast(str, result)


@noinline
def str_of(x: object) -> str:
    """`str(x)`."""
    if type_is(x, str):
        return cast(str, x)
    cls = type_of(x)
    enter_library(" while getting the str of an object")
    try:
        if is_small(x):
            return cast(int, x).__repr__()
        result = ask_alone(lookup(cls, "__str__"), x, cls)
    finally:
        leave_library()
    if not isinstance(result, str):
        raise TypeError(f"__str__ returned non-string (type {type_of(result).name})")
    return cast(str, result)


def format_of(x: object, spec: str) -> str:
    """`format(x, spec)`."""
    if is_small(x):
        return cast(int, x).__format__(spec)
    cls = type_of(x)
    word = lookup(cls, "__format__")
    if spec.length == 0 and (cls.flags & IS_STATIC) == 0 and type_is(from_word(object, word), wrapper_descriptor):
        return str_of(x)
    result = ask(word, x, spec)
    if not isinstance(result, str):
        raise TypeError(f"__format__ must return a str, not {type_of(result).name}")
    return cast(str, result)


# --- items ---


def get_item(x: object, key: object) -> object:
    """`x[key]`."""
    if is_small(key):
        i = small(key)
        if type_is(x, tuple) and u64(i) < u64(cast(tuple, x).length):
            return cast(tuple, x).data.get(i)
        if type_is(x, list) and u64(i) < u64(cast(list, x).length):
            return cast(list, x).items.get(i)
    return cast(dict, x).__getitem__(key) if type_is(x, dict) else get_item_by_class(x, key)


@noinline
def get_item_by_class(x: object, key: object) -> object:
    """`x[key]`, of anything: apart, as a place of its own in a tuple or a list is found without a call."""
    if type_is(x, list):
        return cast(list, x).__getitem__(key)
    if type_is(x, tuple):
        return cast(tuple, x).__getitem__(key)
    if type_is(x, str):
        return cast(str, x).__getitem__(key)
    if is_small(key):
        if type_is(x, bytes) and u64(small(key)) < u64(cast(bytes, x).length):
            return make_small(i64(cast(bytes, x).data[small(key)]))
        if type_is(x, bytearray) and u64(small(key)) < u64(cast(bytearray, x).length):
            return make_small(i64(cast(bytearray, x).data[small(key)]))
    cls = type_of(x)
    if not is_null(cls.items) and not is_null(cls.items[ITEM_GET]):
        return adopt(call_ptr(cast(fn[[u64, u64], u64], cls.items[ITEM_GET]), as_word(x), as_word(key)))
    word = lookup(cls, "__getitem__")
    if likely(word != 0):
        return ask(word, x, key)
    if (cls.flags & IS_TYPE) != 0:
        return get_class_item(cast(type, x), key)
    raise TypeError(f"'{cls.name}' object is not subscriptable")


@noinline
def get_class_item(cls: type, key: object) -> object:
    """`cls[key]`, for `__class_getitem__`."""
    found = find_attr_or_null(cls, "__class_getitem__")
    if is_null(found):
        raise TypeError(f"type '{cls.name}' is not subscriptable")
    return call1(found, key)


def set_item(x: object, key: object, value: object) -> None:
    """`x[key] = value`."""
    if type_is(x, list):
        cast(list, x).__setitem__(key, value)
        return
    if type_is(x, dict):
        cast(dict, x).__setitem__(key, value)
        return
    if type_is(x, bytearray) and is_small(key) and is_small(value):
        if u64(small(key)) < u64(cast(bytearray, x).length) and u64(small(value)) < u64(256):
            cast(bytearray, x).data[small(key)] = u8(small(value))
            return
    cls = type_of(x)
    if not is_null(cls.items) and not is_null(cls.items[ITEM_SET]):
        call_ptr(cast(fn[[u64, u64, u64], None], cls.items[ITEM_SET]), as_word(x), as_word(key), as_word(value))
        return
    word = lookup(cls, "__setitem__")
    if word == 0:
        if lookup(cls, "__delitem__") != 0:
            raise_no_half("__setitem__")
        check_index(cls, key)
        raise TypeError(f"'{cls.name}' object does not support item assignment")
    f = from_word(object, word)
    if (type_of(f).flags & IS_METHOD) != 0:
        call3(f, x, key, value)
    else:
        call2(bind_special(f, x, cls), key, value)


def del_item(x: object, key: object) -> None:
    """`del x[key]`."""
    cls = type_of(x)
    word = lookup(cls, "__delitem__")
    if word == 0:
        if lookup(cls, "__setitem__") != 0:
            raise_no_half("__delitem__")
        negation = "doesn't" if check_index(cls, key) else "does not"
        raise TypeError(f"'{cls.name}' object {negation} support item deletion")
    ask(word, x, key)


def check_index(cls: type, key: object) -> bool:
    """Whether CPython takes the key for an index into a sequence that has no items to change; its errors come first."""
    if ((cls.flags & IS_STATIC) != 0 and lookup(cls, "__len__") == 0) or not has_index(key):
        return False
    index_slowly(key)
    return True


def contains(container: object, x: object) -> bool:
    """`x in container`."""
    if type_is(container, dict):
        return cast(dict, container).__contains__(x)
    if type_is(container, set):
        return cast(set, container).__contains__(x)
    if type_is(container, tuple):
        return cast(tuple, container).__contains__(x)
    if type_is(container, list):
        return cast(list, container).__contains__(x)
    if type_is(container, str):
        return cast(str, container).__contains__(x)
    cls = type_of(container)
    word = lookup(cls, "__contains__")
    if word == 0:
        return contains_by_iterating(container, x)
    if from_word(object, word) is None:
        raise TypeError(f"'{cls.name}' object is not a container")
    return truth(ask(word, container, x))


def contains_by_iterating(container: object, x: object) -> bool:
    """`x in container`, for what can only be iterated over."""
    if not is_iterable(container):
        raise TypeError(f"argument of type '{type_of(container).name}' is not iterable")
    iterator = iterate(container)
    while True:
        item = next_or_null(iterator)
        if is_null(item):
            return False
        if equal(item, x):
            return True


# --- iteration ---


def is_iterable(x: object) -> bool:
    """Whether the class has `__iter__` or `__getitem__`."""
    cls = type_of(x)
    word = lookup(cls, "__iter__")
    if word != 0:
        return not (from_word(object, word) is None)
    return lookup(cls, "__getitem__") != 0 and not isinstance(x, dict)


def iterate(x: object) -> object:
    """`iter(x)`."""
    if type_is(x, list):
        return cast(list, x).__iter__()
    if type_is(x, tuple):
        return cast(tuple, x).__iter__()
    if type_is(x, generator):
        return x
    cls = type_of(x)
    word = lookup(cls, "__iter__")
    if word == 0 or from_word(object, word) is None:
        if word == 0 and lookup(cls, "__getitem__") != 0:
            return iterate_by_index(x)
        raise TypeError(f"'{cls.name}' object is not iterable")
    iterator = ask_alone(word, x, cls)
    if (cls.flags & IS_STATIC) == 0 and lookup(type_of(iterator), "__next__") == 0:
        raise TypeError(f"iter() returned non-iterator of type '{type_of(iterator).name}'")
    return iterator


def iterate_by_index(x: object) -> object:
    """The iterator of what has `__getitem__` alone."""
    made = new(sequence_iterator)
    made.source = x
    return made


@inline
def next_entry_of(iterator: object) -> u64:
    """The address of the `__next__` of a class of the library, 0 for others. As a number, which keeps no class alive."""
    return as_word(type_of(iterator).next)


def next_or_null(iterator: object) -> object:
    """The next value of an iterator; NULL without an exception at its end."""
    if type_is(iterator, list_iterator):
        walk = cast(list_iterator, iterator)
        if not is_null(walk.source):
            xs = cast(list, walk.source)
            i = walk.position
            if u64(i) < u64(xs.length):
                walk.position = i + 1
                return xs.items.get(i)
    if type_is(iterator, generator):
        return next_of_generator(cast(generator, iterator))
    entry = next_entry_of(iterator)
    if unlikely(entry == 0):
        return next_by_look_up(iterator)
    result = call_ptr(cast(fn[[u64], u64], from_word(ptr[u8], entry)), as_word(iterator))
    if likely(result != 0) or is_null(ctx.exc):
        return adopt(result)
    return end_on_stop()


@noinline
def next_of_generator(g: generator) -> object:
    """As `next_or_null`; what the generator returns at its end is dropped."""
    value = g.advance_here(None)
    if is_null(value):
        ctx.result = NULL
    return value


@noinline
def next_by_look_up(iterator: object) -> object:
    """As `next_or_null`, of an iterator whose class is not the library's."""
    cls = type_of(iterator)
    word = lookup(cls, "__next__")
    if word == 0:
        raise TypeError(f"'{cls.name}' object is not an iterator")
    try:
        return ask_alone(word, iterator, cls)
    except StopIteration:
        return NULL


@noinline
def end_on_stop() -> object:
    """Takes a StopIteration on its way for the end; any other exception stays on its way."""
    if is_subtype(type_of(ctx.exc), class_object(StopIteration)):
        ctx.exc = NULL
    return NULL


# At the bottom because of cycles.
from molt.lib.builtins.bytearray import bytearray  # noqa: E402
from molt.lib.builtins.bytes import bytes, equal_bytes  # noqa: E402
from molt.lib.builtins.function import wrapper_descriptor  # noqa: E402
from molt.lib.builtins.generator import generator  # noqa: E402
from molt.lib.builtins.int import int  # noqa: E402
from molt.lib.builtins.int_arith import (  # noqa: E402
    EXACT_FLOAT,
    int_add,
    int_and,
    int_compare,
    int_fits_i64,
    int_floordiv,
    int_hash,
    int_lshift,
    int_mod,
    int_mul,
    int_or,
    int_rshift,
    int_sub,
    int_xor,
)
from molt.lib.builtins.float_math import float_power  # noqa: E402
from molt.lib.builtins.object import hash_of_address  # noqa: E402
from molt.lib.builtins.list import equal_lists, order_lists  # noqa: E402
from molt.lib.builtins.list_iterators import list_iterator  # noqa: E402
from molt.lib.builtins.sequence import has_index, index_slowly  # noqa: E402
from molt.lib.builtins.str_core import str_compare, str_equal, str_repeat  # noqa: E402
from molt.lib.builtins.str_escape import ascii_of as ascii_of  # noqa: E402
from molt.lib.builtins.str_growth import str_append  # noqa: E402
from molt.lib.builtins.tuple import equal_tuples  # noqa: E402
from molt.lib.low import new  # noqa: E402
from molt.lib.rt.attributes import bind_special, find_attr_or_null  # noqa: E402
from molt.lib.rt.calls import adopt, call0, call1, call2, call3  # noqa: E402
from molt.lib.rt.names import same_name  # noqa: E402
from molt.lib.rt.recursion import enter_library, leave_library  # noqa: E402
from molt.lib.rt.unanswered import compare_unknown, raise_no_half, raise_unsupported  # noqa: E402
from molt.lib.rt.warned import note_subclass  # noqa: E402
