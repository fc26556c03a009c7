"""Iterators that pass on values of others, and the errors of their arguments."""

from itertools import accumulate, chain, compress, dropwhile, filterfalse, pairwise, starmap, takewhile, zip_longest


def show(f):
    """Prints what `f` gives, or the error it raises."""
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


show(lambda: list(accumulate([1, 2, 3, 4])))
show(lambda: list(accumulate([1, 2, 3, 4], lambda a, b: a * b)))
show(lambda: list(accumulate([1, 2, 3, 4], initial=100)))
show(lambda: list(accumulate("abc")))
show(lambda: list(accumulate([], initial=None)))
show(lambda: list(accumulate([], initial=0)))
show(lambda: list(accumulate([2**62, 2**62, -1.5])))
show(lambda: list(accumulate([1, "a"])))
show(lambda: accumulate())
show(lambda: accumulate(1))
show(lambda: accumulate([1], None, 3))
show(lambda: list(chain("ab", [1, 2], (), {3: 4})))
show(lambda: list(chain()))
show(lambda: list(chain.from_iterable(["ab", [1]])))
show(lambda: list(chain.from_iterable(5)))
show(lambda: list(chain([1], 5, [2])))
ch = chain([1], 5, [2])
print(next(ch)); show(lambda: next(ch)); show(lambda: next(ch, "end"))
show(lambda: chain(a=1))
show(lambda: chain[int])
show(lambda: list(compress("abcdef", [1, 0, 1, 0, 1, 1])))
show(lambda: list(compress("abcdef", [1, 0, 1])))
show(lambda: compress("abc"))
show(lambda: compress())
show(lambda: list(compress(data="abc", selectors=[0, 1, 1])))
show(lambda: list(dropwhile(lambda x: x < 3, [1, 2, 3, 1, 2])))
show(lambda: list(takewhile(lambda x: x < 3, [1, 2, 3, 1, 2])))
show(lambda: takewhile(1))
show(lambda: list(filterfalse(None, [0, 1, "", 2, []])))
show(lambda: list(filterfalse(lambda x: x % 2, range(10))))
show(lambda: list(filterfalse(bool, range(3))))
show(lambda: list(starmap(pow, [(2, 3), [3, 2], range(2, 4)])))
show(lambda: list(starmap(pow, [1])))
show(lambda: list(starmap(pow, [(1,)])))
show(lambda: list(pairwise([1, 2, 3, 4])))
show(lambda: list(pairwise([1])))
show(lambda: list(pairwise([])))
show(lambda: list(zip_longest("abc", [1], (), fillvalue="-")))
show(lambda: list(zip_longest()))
show(lambda: list(zip_longest([1, 2], [3])))
show(lambda: zip_longest([1], fill=3))
show(lambda: zip_longest(1))
