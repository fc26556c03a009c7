"""Classes made by calling `type` are of the module that calls it, unless they say otherwise."""
import maker

X = type("X", (), {})
print(X, X.__module__, X.__qualname__, list(vars(X))[:2])
print(maker.make("Y"), maker.make("Z", (X,)), maker.make("W", (int,), {"__module__": "elsewhere", "a": 1}))
namespace = {"f": lambda self: 1}
print(type("V", (), namespace), sorted(namespace), maker.make("U", (), namespace), sorted(namespace))
print(maker.Meta("M", (), {}), maker.Meta("M", (), {}).__module__)
print(len.__self__, "abc".upper.__self__, X().__repr__.__self__.__class__)
for arguments in (("A", ()), ("A", (), 1), (1, (), {}), ("A", [], {})):
    try:
        type(*arguments)
    except TypeError as error:
        print(error)
try:
    type("A", (), 1)
except TypeError as error:
    print(error)
