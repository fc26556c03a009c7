"""`count`, `cycle`, `repeat`: iterators that need not end."""

from __future__ import annotations

from molt.lib.builtins.list import list
from molt.lib.low import (
    NULL,
    box_i64,
    builtin,
    i64,
    internal,
    is_null,
    is_small,
    isinstance,
    keywords,
    new,
    new_of,
    small,
)
from molt.lib.rt.attributes import lookup_special
from molt.lib.rt.arithmetic import add
from molt.lib.rt.comparison import compare_true
from molt.lib.rt.ops import iterate, next_or_null, repr_of
from molt.lib.rt.types import type_of


@builtin(name="itertools.count")
class count:
    """Return a count object whose .__next__() method returns consecutive values.

Equivalent to:
    def count(firstval=0, step=1):
        x = firstval
        while 1:
            yield x
            x += step"""

    following: object
    step: object

    @keywords
    def __new__(cls: type, start: object = 0, step: object = 1) -> count:
        if not is_number(start) or not is_number(step):
            raise TypeError("a number is required")
        made = new_of(cls, count)
        # CPython counts such in a machine word, which makes an int of a bool.
        if isinstance(start, bool) and is_one(step):
            start = 1 if start is True else 0
        made.following = start
        made.step = step
        return made

    def __iter__(self) -> object:
        return self

    def __next__(self) -> object:
        now = self.following
        if is_small(now) and is_small(self.step):
            self.following = box_i64(small(now) + small(self.step))
        else:
            self.following = add(now, self.step)
        return now

    def __repr__(self) -> str:
        name = type_of(self).__name__
        if is_one(self.step):
            return f"{name}({repr_of(self.following)})"
        return f"{name}({repr_of(self.following)}, {repr_of(self.step)})"

    def __reduce__(self) -> object:
        return (count, (self.following,)) if is_one(self.step) else (count, (self.following, self.step))


@internal
def is_number(x: object) -> bool:
    """What C calls a number: an int, or whatever can be converted to one, to a float, or is complex."""
    if isinstance(x, int) or isinstance(x, float) or isinstance(x, complex):
        return True
    if not is_null(lookup_special(x, "__index__")) or not is_null(lookup_special(x, "__int__")):
        return True
    return not is_null(lookup_special(x, "__float__"))


@internal
def is_one(step: object) -> bool:
    """Whether a step is the usual one; 1.0 is not."""
    return isinstance(step, int) and compare_true(step, 1, 2)


@builtin(name="itertools.cycle")
class cycle:
    """Return elements from the iterable until it is exhausted. Then repeat the sequence indefinitely."""

    iterator: object
    saved: list
    position: i64
    keeps_saved: bool  # all that the iterator gives is in `saved` already

    def __new__(cls: type, iterable: object, /) -> cycle:
        made = new_of(cls, cycle)
        made.iterator = iterate(iterable)
        made.saved = new(list)
        return made

    def __iter__(self) -> object:
        return self

    def __reduce__(self) -> object:
        if is_null(self.iterator):
            rest = iterate(self.saved)
            if self.position != 0:
                call_method1(rest, "__setstate__", self.position)
            return (type_of(self), tuple_of_one(rest), (self.saved, True))
        return (type_of(self), tuple_of_one(self.iterator), (self.saved, self.keeps_saved))

    def __setstate__(self, state: object, /) -> None:
        if not isinstance(state, tuple):
            raise TypeError("state is not a tuple")
        given = cast(tuple, state)
        if given.length != 2:
            raise TypeError(f"function takes exactly 2 arguments ({given.length} given)")
        if not isinstance(given.data.get(0), list):
            raise TypeError(f"argument 1 must be list, not {type_name(given.data.get(0))}")
        if not has_index(given.data.get(1)):
            raise TypeError(f"'{type_name(given.data.get(1))}' object cannot be interpreted as an integer")
        self.saved = cast(list, given.data.get(0))
        self.keeps_saved = to_i64(given.data.get(1)) != 0
        self.position = 0

    def __next__(self) -> object:
        if not is_null(self.iterator):
            value = next_or_null(self.iterator)
            if not is_null(value):
                if not self.keeps_saved:
                    self.saved.append(value)
                return value
            self.iterator = NULL
        saved = self.saved
        if saved.length == 0:
            return NULL
        i = self.position
        self.position = 0 if i + 1 >= saved.length else i + 1
        return saved.items.get(i)


@builtin(name="itertools.repeat")
class repeat:
    """repeat(object [,times]) -> create an iterator which returns the object
for the specified number of times.  If not specified, returns the object
endlessly."""

    element: object
    left: i64

    @keywords
    def __new__(cls: type, object: object, times: object = NULL) -> repeat:
        made = new_of(cls, repeat)
        made.left = -1
        if not is_null(times):
            left = index_as_size(times)
            made.left = 0 if left < 0 else left
        made.element = object
        return made

    def __iter__(self) -> object:
        return self

    def __next__(self) -> object:
        if self.left == 0:
            return NULL
        if self.left > 0:
            self.left -= 1
        return self.element

    def __length_hint__(self) -> i64:
        """Private method returning an estimate of len(list(it))."""
        if self.left < 0:
            raise TypeError("len() of unsized object")
        return self.left

    def __repr__(self) -> str:
        name = type_of(self).__name__
        if self.left < 0:
            return f"{name}({repr_of(self.element)})"
        return f"{name}({repr_of(self.element)}, {self.left})"

    def __reduce__(self) -> object:
        return (repeat, (self.element,)) if self.left < 0 else (repeat, (self.element, self.left))


@internal
def index_as_size(x: object) -> i64:
    """A number that C takes as Py_ssize_t."""
    value = index_value(x)
    if is_small(value):
        return small(value)
    fits = stack(i64, 1)
    if not int_fits_i64(value, fits):
        raise OverflowError("Python int too large to convert to C ssize_t")
    return fits[0]


from molt.lib.builtins.int_arith import int_fits_i64  # noqa: E402
from molt.lib.builtins.sequence import index_value  # noqa: E402
from molt.lib.low import stack  # noqa: E402


# At the bottom because of cycles.
from molt.lib.builtins.sequence import has_index  # noqa: E402
from molt.lib.builtins.tuple import tuple, tuple_of_one  # noqa: E402
from molt.lib.low import cast  # noqa: E402
from molt.lib.rt.build import to_i64  # noqa: E402
from molt.lib.rt.calls import call_method1  # noqa: E402
from molt.lib.rt.errors import type_name  # noqa: E402
