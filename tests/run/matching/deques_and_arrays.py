"""`match` takes deques and arrays for sequences, instances of derived classes too."""
from array import array
from collections import OrderedDict, defaultdict, deque


class Recent(deque):
    pass


class Numbers(array):
    pass


def describe(x):
    match x:
        case []:
            return "empty"
        case [one]:
            return f"one: {one}"
        case [first, *rest]:
            return f"{first}, then {rest}"
        case {"a": value, **others}:
            return f"a is {value}, and {others}"
        case _:
            return "something else"


print(describe(Recent()), describe(Recent([1, 2, 3])), describe(Numbers("i", [4, 5])))
print(describe(deque()), describe(deque("x")), describe(array("d", [1.5, 2.5])))
print(describe(OrderedDict(a=1, b=2)), describe(defaultdict(int, a=3)), describe({"b": 1}), describe(iter([])))
