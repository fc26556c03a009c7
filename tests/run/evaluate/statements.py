"""Statements in texts that are known only when the program runs."""

import sys
def run(text, names=None):
    """Runs a text in names of its own, and shows what it leaves, or raises."""
    names = {} if names is None else names
    try:
        exec(str(text), names)
    except BaseException as e:
        print("raised", type(e).__name__, e, "from", repr(e.__cause__), "in", repr(e.__context__))
        tb = e.__traceback__
        print([(t[0], t[1]) for t in entries(tb)][1:])
    left = {k: v for k, v in names.items() if k != "__builtins__" and not callable(v)}
    print(sorted(left.items(), key=lambda p: p[0]))
def entries(tb):
    found = []
    while tb:
        found.append((tb.tb_frame.f_code.co_name, tb.tb_lineno))
        tb = tb.tb_next
    return found
run("x = 1\ny = x + 2\n")
run("a, *b, c = range(5); d = e = []; d += [1]")
run("def f(a, b=2, *c, d, **e):\n    'doc'\n    return a, b, c, d, e\nr = f(1, d=3, z=4)\ndoc = f.__doc__, f.__name__, f.__qualname__, f.__module__", {"__name__": "here"})
run("""
def outer(n):
    total = 0
    def add(k):
        nonlocal total
        total += k
        return total
    for i in range(n):
        add(i)
    return total, add
t, add = outer(5)
u = add(1), add(2)
del add, outer
""")
run("""
class A:
    'doc of A'
    x = 1
    y: int = 2
    z: str
    def __init__(self, v): self.__v = v
    def get(self): return self.__v, self.x, __class__.__name__
    @property
    def p(self): return self.x * 10
    @staticmethod
    def s(): return 's'
    @classmethod
    def c(cls): return cls.__name__
class B(A):
    def __init__(self, v):
        super().__init__(v + 1)
    def get(self): return ('B', *super().get())
b = B(1)
r = b.get(), b.p, b.s(), B.c(), A.__doc__, A.__annotations__, A.__qualname__, A.__module__, A.get.__qualname__
del b
""", {"__name__": "m"})
run("""
class Meta(type):
    @classmethod
    def __prepare__(mcs, name, bases, **kw): return {'prepared': name}
    def __new__(mcs, name, bases, ns, **kw):
        cls = super().__new__(mcs, name, bases, ns)
        cls.kw = kw
        return cls
    def __init__(cls, name, bases, ns, **kw): super().__init__(name, bases, ns)
class C(metaclass=Meta, flag=1): pass
r = C.kw, C.prepared, type(C).__name__
""", {"__name__": "m"})
run("""
out = []
for i in range(10):
    if i == 2: continue
    elif i == 5: break
    out.append(i)
else:
    out.append('else')
n = 3
while n:
    n -= 1
else:
    out.append('done')
""")
run("""
out = []
def f():
    try:
        out.append(1)
        return 'r'
    finally:
        out.append(2)
def g():
    for i in range(3):
        try:
            if i == 1: continue
            if i == 2: break
        finally:
            out.append(i)
    try:
        1/0
    except ZeroDivisionError as e:
        out.append(str(e))
    else:
        out.append('no')
    try:
        e
    except NameError as n:
        out.append(str(n))
    try: pass
    except ValueError: pass
    else: out.append('else')
    finally: out.append('fin')
x = f()
g()
""")
run("def f():\n    return g()\ndef g():\n    x = 1\n    return x / 0\nf()")
run("try:\n    1/0\nexcept ZeroDivisionError as e:\n    raise ValueError('v') from e\n")
run("try:\n    1/0\nexcept ZeroDivisionError:\n    {}['k']\n")
run("try:\n    1/0\nexcept ValueError:\n    pass\nfinally:\n    x = 1\n")
run("try:\n    1/0\nexcept ZeroDivisionError:\n    raise\n")
run("raise ValueError")
run("raise 1")
run("assert 1 == 2, 'msg'")
run("assert 1 == 2")
run("del nope")
run("def f():\n    print(q)\n    q = 1\nf()")
run("def f():\n    del q\n    q = 1\nf()")
run("def f():\n    def g(): return v\n    g()\n    v = 1\nf()")
run("import math, os.path as p\nfrom math import sqrt as s, pi\nr = s(16), round(pi, 2), math.floor(2.5), p.basename('a/b')\ndel math, p")

run("global g1\ng1 = 2\ndef f():\n    global h1\n    h1 = 3\nf()")
run("""
class Ctx:
    def __init__(self, log, swallow): self.log, self.swallow = log, swallow
    def __enter__(self): self.log.append('in'); return self
    def __exit__(self, t, v, tb): self.log.append(t and t.__name__); return self.swallow
log = []
with Ctx(log, True) as c, Ctx(log, False) as d:
    log.append('body')
    1/0
with (Ctx(log, False) as c, Ctx(log, False)):
    pass
def f():
    with Ctx(log, False): return 5
v = f()
del c, d
with Ctx(log, False): raise KeyError('x')
""")
run("with 1: pass")
run("""
def gen(n):
    for i in range(n):
        got = yield i
        if got: yield ('got', got)
    return 'end'
def deleg():
    r = yield from gen(3)
    yield r
l = list(deleg())
g = gen(2)
a = next(g), g.send('hi'), next(g)
try: next(g)
except StopIteration as s: stopped = s.value
def fin():
    try:
        yield 1
        yield 2
    finally:
        l.append('closed')
k = fin(); next(k); k.close()
name = g.__name__, type(g).__name__
del g, k
""")
run("def g():\n    yield 1\n    1/0\nx = list(g())")
run("x: int = 3\ny: 'text'\nr = __annotations__")
run("'docstring'\nx = __doc__")
run("@(lambda f: f.__name__)\ndef deco(): pass\n@str.upper\n@(lambda c: c.__name__)\nclass klass: pass")
run("x = [i for i in range(3)]; y = {k: v for k, v in zip('ab', x)}; z = sum(i for i in x); w = [(q := i) for i in x]")

run("x = 5\nif x > 3:\n  y = 1\n  if x > 10:\n    y = 2\n  else:\n    y = 3\nz = 1; ")
run("class P:\n    def __set_name__(self, o, n): self.n = n\nclass Q:\n    p = P()\n    def __init_subclass__(cls, **kw): cls.kw = kw\nclass R(Q, a=1): pass\nr = R.kw, Q.__dict__['p'].n\n", {"__name__": "q"})
run("x = 1\ndef f():\n    exec('x = 2')\n    return x\ny = f()\nz = eval('x + y')\nexec('w = 9')")
run("def f(a):\n    b = 1\n    return sorted(locals()), sorted(globals())[:2]\nr = f(0)")
run("x = (1,\n     2)\ns = '''a\nb'''\nt = x \\\n  + (3,)\n")
run("print('hello', end='!\\n')")
run("def rec(n): return 0 if n == 0 else 1 + rec(n - 1)\nd = rec(400)\ntry: rec(5000)\nexcept RecursionError as e: m = str(e)")
import collections
g = {}
exec(compile(str("x = 1"), "f", "exec"), g); print(g["x"])
exec(compile(str("1 + 1; 'a'; None"), "f", "single"), g)
exec(compile(str("for i in range(2): i * 10\n"), "f", "single"), g)
names = {}
exec(str("a = 1\nb = [a for _ in range(2)]\ndef f(): return a"), names, names)
print(names["f"](), names["b"])
loc = {}
exec(str("a = 1\ndef f():\n    return a\n"), {}, loc)
try: loc["f"]()
except NameError as e: print(e)
x = "module"
exec(str("x = x + '!'\nnew_name = 5"))
print(x, new_name)
def local():
    x = 1
    exec(str("x = 2; y = 3"))
    d = {}
    exec(str("y = x * 10"), globals(), d)
    return x, d, sorted(locals())
print(local())
