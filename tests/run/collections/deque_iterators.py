"""The classes of the iterators of a deque make others, of which any but the first argument is optional."""
import collections

d = collections.deque([1, 2, 3])
for cls in (type(iter(d)), type(reversed(d))):
    print(cls, list(cls(d)), list(cls(d, 1)), list(cls(d, -5)), list(cls(d, 9)), list(cls(d, index=1)))
    for arguments in ((), (1,), (d, "a"), (d, 1, 2)):
        try:
            print(list(cls(*arguments)))
        except TypeError as error:
            print(error)
