"""Trees of texts and back, annotations in texts, names of characters."""

import ast, unicodedata
t = ast.parse(str("def f(a, b: int = 2, *, c):\n    'doc'\n    for x in a:\n        yield x\nx: int = f'{a!r:>{w}}'\n"))
print(ast.dump(t, indent=1))
print(ast.unparse(t))
m = ast.parse(str("x = 1\ny = x + 41"))
class V(ast.NodeTransformer):
    def visit_Constant(self, node): return ast.copy_location(ast.Constant(node.value * 2), node)
g = {}
exec(compile(ast.fix_missing_locations(V().visit(m)), "<tree>", "exec"), g)
print(g["y"])
print(eval(compile(ast.Expression(ast.parse(str("3 * 4"), mode="eval").body), "t", "eval")))
for bad, mode in ((m, "eval"), (ast.Expression(ast.Name("x", ast.Load())), "eval")):
    try: compile(bad, "t", mode)
    except TypeError as e: print(e)
print(eval(str("'\\N{DIGIT ONE}' f'\\N{LATIN SMALL LETTER A}{1}'")))
for b in ["'\\N'", "'\\N{'", "'a\\N{}'", "f'\\N'", "'\\N{x'"]:
    try: eval(str(b))
    except SyntaxError as e: print(e)
for b in ["[i for i in range(5) if (j := 0) for j in range(5)]", "f'{!r}'", "f'{ :x}'"]:
    try: eval(str(b))
    except SyntaxError as e: print(e)
gns = {}; lns= {}
exec("'docstring'\n__annotations__[1] = 2\nx: int = 5\n", gns, lns)
print(lns)
exec(str("'docstring'\n__annotations__[1] = 2\nx: int = 5\n"), gns, lns)
print(lns)
class N:
    def __init__(self): self.d = {}
    def __setitem__(self, k, v): self.d[k] = v
    def __getitem__(self, k): return self.d[k]
n = N()
exec(str("x: int = 1"), {}, n); exec("y: str = 1", {}, n)
print(n.d)
exec(str("def f():\n  (q): int\n  print(q)\ntry: f()\nexcept Exception as e: r = type(e), str(e)"), gns)
print(gns["r"])
import inspect
print(inspect.currentframe().f_lineno)
def call(f, *a):
    try: return f(*a)
    except Exception as e: return type(e).__name__, str(e)
print(call(eval, "_0"), call(eval, "V.__name__"), list(map(eval, ["m.body[0].lineno", "[1]"])))
