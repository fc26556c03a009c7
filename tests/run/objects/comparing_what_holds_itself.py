# Comparing containers that hold themselves ends in an error, as does comparing very deep ones.
import collections


def told(compare):
    try:
        return compare()
    except RecursionError as error:
        return f"RecursionError: {error}"


def a_list():
    made = []
    made.append(made)
    return made


def a_tuple():
    made = ([],)
    made[0].append(made)
    return made


def a_dict():
    made = {}
    made["own"] = made
    return made


def a_deque():
    made = collections.deque()
    made.append(made)
    return made


def deep(levels, wrap):
    made = wrap(0)
    for _ in range(levels):
        made = wrap(made)
    return made


for make in (a_list, a_tuple, a_dict, a_deque):
    x, y = make(), make()
    print(make.__name__, x == x, told(lambda: x == y), told(lambda: x != y))
    if make is not a_dict:
        print(told(lambda: x < y), told(lambda: x >= y))
    print(told(lambda: x in [y]), told(lambda: [y].index(x)), told(lambda: [y].count(x)))

for wrap in (lambda x: [x], lambda x: (x,), lambda x: {1: x}):
    print(told(lambda: deep(20, wrap) == deep(20, wrap)), told(lambda: deep(20000, wrap) == deep(20000, wrap)))
    # Nothing is left of the failure: the next comparison has all levels again.
    print(told(lambda: deep(300, wrap) == deep(300, wrap)))
