"""`product`, `permutations`, `combinations` and their errors."""

from itertools import combinations, combinations_with_replacement, permutations, product


def show(f):
    """Prints what `f` gives, or the error it raises."""
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


show(lambda: list(product("ab", [1, 2])))
show(lambda: list(product([0, 1], repeat=3)))
show(lambda: list(product("ab", [1, 2], repeat=2))[-3:])
show(lambda: list(product()))
show(lambda: list(product("ab", [])))
show(lambda: list(product("ab", repeat=0)))
show(lambda: product("ab", repeat=-1))
show(lambda: product("ab", rep=1))
show(lambda: product(1))
show(lambda: product("a", repeat="x"))
for n in range(5):
    for r in range(6):
        for f in (permutations, combinations, combinations_with_replacement):
            print(n, r, len(list(f(range(n), r))), list(f("abcd"[:n], r))[:7], list(f("abcd"[:n], r))[-2:])
show(lambda: list(permutations([1, 2, 3])))
show(lambda: permutations([1, 2, 3], -1))
show(lambda: permutations([1, 2, 3], 1.5))
show(lambda: combinations([1, 2, 3], -1))
show(lambda: combinations([1, 2, 3]))
show(lambda: combinations([1, 2, 3], "a"))
show(lambda: list(combinations(iterable=[1, 2, 3], r=2)))
show(lambda: combinations_with_replacement([1], -1))
show(lambda: combinations_with_replacement())
class P(product): pass
p = P("ab", "c"); p.q = 1
print(list(p), p.q)
