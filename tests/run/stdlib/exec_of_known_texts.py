# `exec`, `eval` and `compile` of texts that are constants.
ns = {"a": 2}
exec("x = a + 1\ndef f(n):\n    global total\n    total = n * x\n    return [n + y for y in range(3) if y != x]\nprint(f(2))", ns)
print(sorted(k for k in ns), ns["x"], ns["total"], ns["f"].__name__, ns["f"].__qualname__, ns["f"].__module__)
print(eval("1 + 2"), eval("a * 3", ns), eval(" len('abc')"))
SRC = '''
class A:
    "doc"
    y = 3
    z = y + 1
    def m(self):
        return super().__init__(), self.z
try:
    raise KeyError("k")
except KeyError as e:
    print(repr(e))
for i in range(3):
    pass
print(A().m(), A.__module__, A.__doc__, i)
'''
exec(SRC, ns)
try:
    exec("e", ns)
except NameError as err:
    print(err, err.name)
def g(p, q):
    return eval("p + q")
print(g(3, 4))
exec("made = 5")
print(made)
for text in (lambda: eval("1 +"), lambda: exec("x = = 2"), lambda: compile("if:", "f.py", "exec")):
    try:
        text()
    except SyntaxError as e:
        print(e, e.filename, e.lineno, e.offset, e.text)
c = compile("print(k); k + 1", "here.py", "single")
exec(c, {"k": 10})
print(eval(compile("k * k", "<e>", "eval"), {}, {"k": 7}))
def boom():
    exec("1/0", {})
try:
    boom()
except ZeroDivisionError:
    import sys
    import traceback
    traceback.print_exc(file=sys.stdout)
