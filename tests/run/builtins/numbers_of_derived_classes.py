"""`float`, `int` and `complex` of instances of classes that derive from numbers and texts: their own methods count."""

import copy
import functools
import operator
import pickle


def methods(base, **results):
    return type("My" + base.__name__, (base,), {f"__{name}__": (lambda self, r=r: r) for name, r in results.items()})


VALUES = [
    methods(str, float=9.5, int=77, complex=3j)("8"), methods(str, index=5)("8"), methods(str)("4"),
    methods(bytes, float=2.5, int=78, complex=4j)(b"8"), methods(bytes)(b"8"), methods(bytearray, float=2.5, int=79)(b"8"),
    methods(float, float=9.5, int=4, complex=1j)(1.25), methods(float)(1.25), methods(float, index=3)(1.5), methods(float, trunc=3)(1.5),
    methods(int, float=0.5, int=6, complex=2j)(7), methods(int)(7), methods(int, index=9)(7), methods(int, trunc=9)(7),
    methods(complex, float=0.5, int=6)(7), methods(complex, complex=5j)(7), methods(complex)(1 + 2j),
    methods(object, float=1.5)(), methods(object, int=2)(), methods(object, index=3)(), methods(object)(),
    methods(object, float="text")(), methods(object, int="text")(), methods(object, complex="text")(), True, "12", b"12", 3, 2.75, 1j,
]  # fmt: skip


def attempt(what, f, *args):
    try:
        result = f(*args)
        print(what, type(result).__name__, repr(result))
    except Exception as error:
        print(what, type(error).__name__, error)


for value in VALUES:
    name = f"{type(value).__name__} {value if type(value).__repr__ is not object.__repr__ else ''}"
    attempt("float " + name, float, value)
    attempt("int " + name, int, value)
    attempt("complex " + name, complex, value)
    attempt("complex 1, " + name, complex, 1, value)
    attempt("complex and 2 " + name, complex, value, 2)

# What is its own copy, and what methodcallers are pickled as.
s = slice(1, 10, None)
print(copy.copy(s) is s, copy.deepcopy(s) == s)
caller = operator.methodcaller("split", "b", maxsplit=1)
kind, args = caller.__reduce__()[:2]
print(type(kind) is functools.partial, kind.args, kind.keywords, args)
for protocol in range(6):
    print(pickle.loads(pickle.dumps(caller, protocol))("abcbd"))
print(copy.copy(caller)("abcbd"), copy.deepcopy(caller)("xbx"))
