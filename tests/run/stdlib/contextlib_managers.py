# contextlib, compiled from the host's: managers from generators, suppress, ExitStack, decorators
from contextlib import contextmanager, closing, suppress, redirect_stdout, ExitStack, nullcontext, ContextDecorator, AbstractContextManager, chdir
@contextmanager
def f(x):
    print("in", x)
    try:
        yield x*2
    except ValueError as e:
        print("caught", e)
    finally:
        print("out")
with f(3) as y: print(y)
with f(4): raise ValueError("v")
try:
    with f(4): raise KeyError("k")
except KeyError as e: print(repr(e))
with suppress(ZeroDivisionError, KeyError): 1/0
class C:
    def close(self): print("closed")
with closing(C()) as c: print("c")
with ExitStack() as st:
    a = st.enter_context(f(1)); b = st.enter_context(f(2))
    st.callback(print, "cb", 1, end="!\n")
    st.push(lambda *a: print("exit", a[0]))
    print(a, b)
try:
    with ExitStack() as st:
        st.enter_context(f(1))
        st.callback(lambda: 1/0)
        raise KeyError("orig")
except ZeroDivisionError as e:
    print(repr(e), repr(e.__context__))
with nullcontext(5) as n: print(n)
class D(ContextDecorator):
    def __enter__(self): print("enter"); return self
    def __exit__(self, *a): print("exit"); return False
@D()
def g(a): print("g", a); return a
print(g(4))
@f(9)
def h(): print("h")
h(); h()
try:
    @contextmanager
    def bad(): 
        if 0: yield
    with bad(): pass
except RuntimeError as e: print(e)
@contextmanager
def two(): yield 1; yield 2
try:
    with two(): pass
except RuntimeError as e: print(e)
class A(AbstractContextManager):
    def __exit__(self, *a): print("A exit")
with A() as q: print(q is not None)
print(issubclass(C, AbstractContextManager), issubclass(D, AbstractContextManager))
st = ExitStack(); st.callback(print, "later"); s2 = st.pop_all(); st.close(); s2.close()
print(f.__name__, f.__wrapped__ is not None)
@contextmanager
def stop():
    yield
try:
    with stop(): raise StopIteration("x")
except StopIteration as e: print("stopiter", e)
