"""ExceptionGroup: making, dividing and deriving."""
def show(e, depth=0):
    print("  " * depth + f"{type(e).__name__} {e} {e.args!r}")
    if isinstance(e, BaseExceptionGroup):
        for x in e.exceptions:
            show(x, depth + 1)

def attempt(f, *args, **kw):
    try:
        r = f(*args, **kw)
        print(repr(r))
        return r
    except Exception as e:
        print(type(e).__name__, e)

print(ExceptionGroup.__mro__, ExceptionGroup.__bases__, BaseExceptionGroup.__bases__)
for args in ((), ("a",), ("a", []), ("a", 5), (1, [ValueError()]), ("a", [5]), ("a", (ValueError(1), TypeError(2))), ("a", [KeyboardInterrupt()]),
             ("a", {1: 2}), ("a", {1}), ("a", "bc"), ("a", [ValueError], 3), ("a", (x for x in ())), ("m", [ValueError])):
    attempt(ExceptionGroup, *args)
    attempt(BaseExceptionGroup, *args)
attempt(ExceptionGroup, "a", [ValueError()], x=1)
attempt(ExceptionGroup, message="a", exceptions=[ValueError()])
class MyEG(ExceptionGroup):
    def __new__(cls, message, excs, code=3):
        o = super().__new__(MyEG, message, excs)
        o.code = code
        return o
    def derive(self, excs):
        return MyEG(self.message, excs, self.code)
attempt(MyEG, "x", [KeyboardInterrupt()])
class MyBEG(BaseExceptionGroup): pass
attempt(MyBEG, "x", [KeyboardInterrupt()])
attempt(MyBEG, "x", [ValueError()])
g = ExceptionGroup("top", [ValueError(1), ExceptionGroup("in", [TypeError(2), ValueError(3), OSError(4)]), KeyError(5)])
show(g); print(g, repr(g), g.message, g.exceptions)
for m in (ValueError, (TypeError, OSError), lambda e: isinstance(e, ExceptionGroup) and e.message == "in", Exception, ZeroDivisionError, ExceptionGroup, LookupError):
    a, b = g.split(m)
    for x in (a, b, g.subgroup(m)):
        if x is None: print(None)
        else: show(x)
    print(a is g)
for m in (5, "x", (ValueError, 3), len, None, [ValueError], type("X", (), {})):
    attempt(g.split, m); attempt(g.subgroup, m)
def bad(e): raise RuntimeError("bad")
attempt(g.split, bad)
show(g.derive([KeyboardInterrupt()])); show(g.derive([ValueError(9)]))
g.add_note("n1")
try:
    try:
        1/0
    except ZeroDivisionError as z:
        raise g from z
except ExceptionGroup as e:
    a, b = e.split(ValueError)
    print(a.__notes__, a.__notes__ is g.__notes__, a.__cause__ is g.__cause__, a.__context__ is g.__context__, a.__traceback__ is e.__traceback__, a.__suppress_context__)
m = MyEG("my", [ValueError(1), TypeError(2)], 42)
a, b = m.split(ValueError)
print(type(a), a.code, b.code)
class Odd(ExceptionGroup):
    def derive(self, excs): return 5
attempt(Odd("o", [ValueError(1), TypeError(1)]).split, ValueError)
print(ExceptionGroup[int], isinstance(g, Exception), issubclass(ExceptionGroup, Exception), BaseExceptionGroup("x", [KeyboardInterrupt()]))
try: raise g
except Exception as e: print("caught", e)
class Both(ExceptionGroup, ValueError): pass
print(Both.__mro__)
try: raise Both("b", [ValueError(1)])
except ValueError as e: print(repr(e))
match g:
    case ExceptionGroup(message=msg, exceptions=[ValueError(), *_]): print("matched", msg)
