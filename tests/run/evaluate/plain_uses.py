"""`eval` of texts that are read from elsewhere, where the names are the module's."""

import math
x = 5
def f(a, *, b=2): return a * b
texts = ["1+2*3", "x", "f(x, b=3)", "[i*j for i in range(3) for j in range(i)]", "{k: v for k, v in zip('ab', [1,2])}",
 "(lambda a, b=2, *c, **d: (a,b,c,d))(1, 2, 3, e=4)", "math.sqrt(16)", "list(y*x for y in range(3))", "1 if x > 3 else 2",
 "1 < x < 10", "x and 0 or 'a'", "[1,2,3][::2]", "(y := 3) + x if False else 0", "{1,2,3}", "max([3,1,2], key=lambda q: -q)", "not x", "'%d-%s' % (1, 'a')", "[*range(3), *'ab']", "{**{'a':1}, 'b':2}", "dict(a=1, **{'b':2})", "__name__", "len('abc')", "sorted(globals())[:0]"]
for t in texts:
    print(t, "=>", eval(str(t)))
def g(q):
    z = 10
    return eval("q + z + x"), [eval(str(t)) for t in ["q", "t"]] if False else eval("sorted(locals())")
print(g(1))
for t in ["1/0", "nope", "f()", "1 +", "(1", "x.foo", "x[1]", "len(5)"]:
    try:
        eval(str(t))
    except Exception as e:
        print(type(e).__name__, e)
c = compile("a+b", "<here>", "eval")
print(type(c), eval(c, {"a": 1, "b": 2}), eval(c, {"a": 1}, {"b": 3}))
d = {}
eval("1", d)
print(list(d))
h = eval("lambda n, k=3: n ** k")
print(h, h(2)) if False else print(h(2), h.__name__, h.__defaults__, type(h))
try:
    h()
except TypeError as e: print(e)
print(list(map(eval, ["1", "[2]", "3+4"])))
