"""`cmp_to_key`: keys that compare by a function of two values."""

from __future__ import annotations

from molt.lib.low import builtin, called, cast, internal, isinstance, keywords, new
from molt.lib.rt.calls import call2
from molt.lib.rt.comparison import compare


@builtin(name="functools.KeyWrapper")
class ComparisonKey:
    """`cmp_to_key(f)`; and what calling that gives for a value."""

    function: object
    value: object

    @property
    def obj(self) -> object:
        return self.value

    @keywords
    @called("K")
    def __call__(self, obj: object) -> object:
        made = new(ComparisonKey)
        made.function = self.function
        made.value = obj
        return made

    def __lt__(self, other: object, /) -> object:
        return compare(order_keys(self, other), 0, 0)

    def __le__(self, other: object, /) -> object:
        return compare(order_keys(self, other), 0, 1)

    def __eq__(self, other: object, /) -> object:
        return compare(order_keys(self, other), 0, 2)

    def __ne__(self, other: object, /) -> object:
        return compare(order_keys(self, other), 0, 3)

    def __gt__(self, other: object, /) -> object:
        return compare(order_keys(self, other), 0, 4)

    def __ge__(self, other: object, /) -> object:
        return compare(order_keys(self, other), 0, 5)

    __hash__ = None


@internal
def order_keys(a: ComparisonKey, other: object) -> object:
    """What the comparison function says."""
    if not isinstance(other, ComparisonKey):
        raise TypeError("other argument must be K instance")
    return call2(a.function, a.value, cast(ComparisonKey, other).value)


@keywords
def cmp_to_key(mycmp: object) -> object:
    """Convert a cmp= function into a key= function."""
    made = new(ComparisonKey)
    made.function = mycmp
    return made
