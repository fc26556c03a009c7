"""What `except*` handles, raises again and raises anew; names, contexts, generators."""
import sys
def show(e, depth=0):
    print("  " * depth + f"{type(e).__name__} {e} {e.args!r} {e.__context__!r} {e.__cause__!r} {e.__suppress_context__} {e.__traceback__ is None}")
    if isinstance(e, BaseExceptionGroup):
        for x in e.exceptions:
            show(x, depth + 1)
def attempt(f, *args):
    print("--", f.__name__)
    try:
        r = f(*args)
        print("result", r)
    except BaseException as e:
        show(e)
        tb = e.__traceback__
        while tb: print(tb.tb_lineno - attempt.__code__.co_firstlineno, end=" "); tb = tb.tb_next
        print()
    print(sys.exc_info())
def make(): return ExceptionGroup("g", [ValueError(1), ExceptionGroup("h", [TypeError(2), KeyError(3)]), OSError(4)])
def all_():
    try:
        raise make()
    except* (ValueError, TypeError) as e:
        show(e); print(sys.exc_info()[1] is e)
    except* KeyError as e:
        show(e)
    except* OSError:
        print("os")
    else:
        print("else")
    finally:
        print("finally")
    try: e
    except UnboundLocalError as x: print(x)
    return "done"
def some():
    try:
        raise make()
    except* ValueError as e:
        show(e)
    except* KeyError:
        pass
def naked():
    try:
        raise ValueError("naked")
    except* ValueError as e:
        show(e)
def naked_other():
    try:
        raise ValueError("naked")
    except* TypeError as e:
        show(e)
def naked_reraise():
    try:
        raise ValueError("naked")
    except* ValueError as e:
        raise
def naked_raise():
    try:
        raise ValueError("naked")
    except* ValueError as e:
        raise KeyError(1)
def reraise():
    try:
        raise make()
    except* ValueError as e:
        raise
    except* TypeError as e:
        raise e
    except* OSError:
        pass
def raise_new():
    try:
        raise make()
    except* ValueError as e:
        raise RuntimeError("new")
    except* TypeError as e:
        raise RuntimeError("from") from e
    except* OSError:
        1/0
def nothing():
    try:
        pass
    except* ValueError: print("never")
    else: print("else")
def bad_type():
    try:
        raise make()
    except* 5: pass
def bad_group():
    try:
        raise make()
    except* ExceptionGroup: pass
def bad_group2():
    try:
        raise make()
    except* (ValueError, BaseExceptionGroup): pass
def bad_after():
    try:
        raise make()
    except* ValueError: raise RuntimeError
    except* undefined: pass
def bad_none():
    try:
        raise make()
    except* Exception: pass
    except* 7: pass
def loop():
    out = []
    for i in range(3):
        try:
            if i: raise make()
            out.append("fine")
        except* ValueError as e:
            for j in range(5):
                if j == 1: continue
                if j == 3: break
                out.append((i, j))
        except* Exception as e:
            out.append(len(e.exceptions))
    return out
def nested():
    try:
        try:
            raise make()
        except* TypeError as outer:
            try:
                raise ExceptionGroup("x", [outer, NameError("n")])
            except* NameError: pass
    except* Exception as e:
        show(e)
def keyboard():
    try:
        raise BaseExceptionGroup("b", [KeyboardInterrupt(), ValueError()])
    except* Exception as e:
        show(e)
def gen():
    try:
        yield 1
    except* ValueError as e:
        got = yield 2
        print("got", got, sys.exc_info()[1] is e)
        yield len(e.exceptions)
    yield "end"
def run_gen():
    g = gen(); next(g)
    print(g.throw(make()))
    print(sys.exc_info())
    print(g.send("x"))
    return list(g)
def run_gen2():
    g = gen(); next(g)
    print(g.throw(ValueError(7)))
    return list(g)
class D(Exception):
    def __del__(self): print("del", self.args)
def dying():
    try:
        raise ExceptionGroup("g", [D(1), ValueError(2)])
    except* D as e:
        print("in")
    except* ValueError:
        print("second")
    print("out")
def notes():
    try:
        e = make(); e.add_note("a note"); raise e
    except* ValueError as e:
        print(e.__notes__)
        e.add_note("more")
        raise
def leaf():
    try:
        raise make()
    except* ValueError as e:
        raise e.exceptions[0]
def cap():
    try:
        raise make()
    except* ValueError as e:
        f = lambda: e
        print(f())
    except* OSError as e:
        pass
    except* Exception as e: pass
    try: f()
    except NameError as x: print(x)
for f in (all_, some, naked, naked_other, naked_reraise, naked_raise, reraise, raise_new, nothing, bad_type, bad_group, bad_group2, bad_after, bad_none, loop,
          nested, keyboard, run_gen, run_gen2, dying, notes, leaf, cap): attempt(f)
class C:
    try: raise make()
    except* ValueError as e: x = len(e.exceptions)
    except* Exception: y = 2
print(C.x, C.y, hasattr(C, "e"))
