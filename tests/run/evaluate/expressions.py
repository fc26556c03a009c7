"""Expressions in texts that are known only when the program runs."""

import sys
x = 5; w = 10; name = "naïve"; é = 3
def show(t, *a):
    try:
        print(repr(t), "=>", eval(t) if not a else eval(t, a[0]) if len(a) == 1 else eval(t, a[0], a[1]))
    except Exception as e:
        print(repr(t), "=>", type(e).__name__, e)
for t in ['f"{x}"', 'f"{x:>{w}}|"', "f'{x!r:>5}' 'plain' f'{x=}'", 'f"{{}}"', 'f"a{x}b{w}c"', 'f"{x:{w}.{x}f}"', 'f""', 'f"{ x = }"', 'f"{x=!s:>4}"',
  'f"{a b}"', 'f"{}"', 'f"{a!x}"', 'f"{a"', 'f"a}"', 'f"{a:{b:{c}}}"', 'f"{(a}"', 'f"{a)}"', 'f"{a!r"', "f'{a\\n}'", 'f"{a#}"', 'f"{1+}"', 'rf"\\{x}"', 'f"\\x41{x}\\n"', 'é + 1', 'f"{é}"', '(yield)', 'f"{[i for i in range(3)]}"', "f'{x!r}'", "f'''{\nx}'''", 'f"{x:%}"', 'f"{x if x else 3}"', 'f"{lambda: 3}"', 'f"{(lambda: 3)()}"',
  'lambda x, x: 1', '[(q := 1) for q in range(3)]', '[i for i in (z := [1])]', 'f(a=1, a=2)', '(*a)', '*x, 1', '[*1]', 'print(*1)', 'print(**1)', 'dict(**{"a":1}, **{"a":2})', 'dict(a=1, **{"a":2})', '{**1}', '(lambda a: a)(1, a=2)', '(lambda: 1)(1)', '(lambda *, k: k)()', '"a" + 1', '-"a"', '[] < 1', '1 in 1', 'x[1:2]', 'x()', 'None.a', '{[]: 1}', '{[]}', 'int("a")', '(1).__add__("b")', 'f"{x:d}" f"{x}"', '"%s" % (1, 2)', 'a.b.c', '__import__("sys").maxsize', 'await x', '[await x for x in y]', '[x async for x in y]',
  'not', '', ' 1', '1 2', '(1', '1)', "'a", 'x = 1', 'import sys', 'x +', 'if', 'def', '1 if 2', 'a b', 'print 1', '0777', '1_', '1__0', '0x', '1e', "b'é'", 'lambda', 'x..y', 'x.1', '#', '\n1\n', '1;2', '1\n2', '\\', '$', '?', 'é$']:
    show(t)
show("a + b", {"a": 1, "b": 2})
show("a + b", {"a": 1}, {"b": 5})
show("[a for _ in range(2)]", {"a": 1}, {"a": 2})
show("[b for _ in range(2)]", {"a": 1}, {"b": 2})
show("(lambda: b)()", {"a": 1}, {"b": 2})
show("len('a')", {"__builtins__": {}})
show("len('a')", {"__builtins__": {"len": lambda s: 42}})
show("1", [])
show("1", {}, 3)
show(3)
show(b"1+1")
show(bytearray(b"x"))
class M:
    def __getitem__(self, k): return k * 2
    def keys(self): return []
show("foo", {}, M())
class D(dict):
    def __missing__(self, k): return k + "?"
show("foo + len.__name__", {}, D())
show("foo", D())
print(eval("locals()", {}, {"q": 1}))
print(eval("dir()", {}, {"q": 1}), eval("vars()", {}, {"q": 1}), eval("eval('q')", {}, {"q": 7}), eval("sorted(globals())", {"z": 1}))
def outer(p):
    q = p + 1
    def inner():
        q
        return eval("q"), eval("sorted(locals())")
    return inner(), [eval("i * p") for i in range(2) if p], [eval("i") for i in range(2)], list(eval("j+1") for j in range(3))
print(outer(4))
print([eval(t) for t in ["x", "t", "w"]])
class K:
    a = 3
    b = eval("a + 1")
    c = [eval("x") for i in range(2)]
print(K.b, K.c)
g = eval("(i * i for i in range(3))")
print(type(g), g.__name__, list(g))
h = eval(str("lambda a, /, b=2, *c, d, e=5, **f: (a, b, c, d, e, f)"))
print(h(1, d=4), h.__code__.co_varnames, h.__code__.co_argcount, h.__defaults__, h.__kwdefaults__, h.__qualname__, h.__module__)
import inspect
print(inspect.signature(h))
k = eval(str("lambda n: (lambda m: n + m)"))(3)
print(k(4), k.__qualname__, k.__closure__[0].cell_contents, k.__code__.co_freevars)
c = compile(str("foo.bar(baz, 1)"), "f.py", "eval")
print(c.co_names, c.co_filename, c.co_name, c.co_firstlineno)
import types
print(type(c) is types.CodeType)
try:
    eval("(lambda: 1/0)()")
except ZeroDivisionError as e:
    tb = e.__traceback__
    while tb: print(tb.tb_lineno, tb.tb_frame.f_code.co_name); tb = tb.tb_next
try:
    eval("[\n 1,\n [1/k for k in (1, 0)]]")
except ZeroDivisionError as e:
    tb = e.__traceback__
    while tb: print(tb.tb_lineno, tb.tb_frame.f_code.co_name); tb = tb.tb_next
fact = eval("lambda f, n: 1 if n < 2 else n * f(f, n - 1)")
print(fact(fact, 300) % 1000007)
try: fact(fact, 3000)
except RecursionError as e: print(e)
eval("print(1, end='!\\n')")
print(list(map(eval, ["1", "[2]", "3+4"])))
