"""Comparison of any values.

Compiled code comes here when its own fast path for small ints does not apply. The order
in which operands are asked, and the texts of errors, are CPython's.
"""

from typing import Final

from molt.lib.builtins.type import IS_STATIC, IS_TUPLE, type
from molt.lib.low import cast, class_id, ctx, from_word, i64, inline, is_small, noinline, small, type_is, u64, unbox_float
from molt.lib.rt.types import is_subtype, lookup, type_of

LT: Final = 0
LE: Final = 1
EQ: Final = 2
NE: Final = 3
GT: Final = 4
GE: Final = 5


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


@noinline
def compare_by_name(a: object, b: object, op: i64, name: str, reflected: str) -> object:
    """A comparison by the special method `name`, or by what the other operand has for it."""
    ta = type_of(a)
    tb = type_of(b)
    if (op == EQ or (op == NE and has_plain(ta, tb, name))) and has_plain(ta, tb, "__eq__"):
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


@noinline
def has_plain(ta: type, tb: type, name: str) -> bool:
    """Whether both classes have what `object` has under a name."""
    plain = plain_method(name)
    return lookup(ta, name) == plain and lookup(tb, name) == plain


@noinline
def plain_method(name: str) -> u64:
    """What `object` has under a name. The class is not named, which would bring all that it has into a program."""
    return lookup(cast(type, ctx.types.get(class_id(object))), name)


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
    if type_is(a, tuple) and type_is(b, tuple):
        told = told_by_words(cast(tuple, a).data, cast(tuple, a).length, cast(tuple, b).data, cast(tuple, b).length)
        if told != UNTOLD:
            return told != 0
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


def compares_by_identity(x: object) -> bool:
    """Whether `==` of an object of the library is that of all objects: unlike None, then."""
    cls = type_of(x)
    return (cls.flags & IS_STATIC) != 0 and lookup(cls, "__eq__") == plain_method("__eq__")


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


# At the bottom because of cycles.
from molt.lib.builtins.bytes import bytes, equal_bytes  # noqa: E402
from molt.lib.builtins.int import int  # noqa: E402
from molt.lib.builtins.int_arith import EXACT_FLOAT, int_compare  # noqa: E402
from molt.lib.builtins.list import equal_lists, order_lists  # noqa: E402
from molt.lib.builtins.str_core import str_compare, str_equal  # noqa: E402
from molt.lib.builtins.tuple import equal_tuples  # noqa: E402
from molt.lib.builtins.word_rows import UNTOLD, told_by_words  # noqa: E402
from molt.lib.rt.arithmetic import are_ints, raw_float  # noqa: E402
from molt.lib.rt.names import same_name  # noqa: E402
from molt.lib.rt.ops import ask, is_of_tuple, truth  # noqa: E402
from molt.lib.rt.recursion import enter_library, leave_library  # noqa: E402
from molt.lib.rt.unanswered import compare_unknown  # noqa: E402
