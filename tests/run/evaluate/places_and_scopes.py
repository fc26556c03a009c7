"""Names that are global somewhere in a text, marks of tracebacks through texts, annotations as texts."""

import linecache, traceback, typing, inspect, dataclasses
g, l = {}, {}
exec(str("def f():\n    global q\n    q = 1\nq = 5\nz = 2"), g, l)
print(sorted(k for k in g if k[0] != "_"), sorted(l))
text = """if 1:
    def test(x):
        class Foo:
            global x
            def __call__(self, y):
                return x + y
        return Foo()
    x = 0
    print(test(6)(2))
    x = -1
    print(test(3)(5))
"""
exec(str(text), {})
exec("""if 1:
    def test(x):
        class Foo:
            global x
            def __call__(self, y):
                return x + y
        return Foo()
    x = 0
    print(test(6)(2))
    x = -1
    print(test(3)(5))
""", {})
src = str("def f(a):\n    return (a +\n        g(a)\n        .nope.x(1))\ndef g(a): return a\nf(1)\n[1, 2][f]\n")
linecache.cache["<mine>"] = (len(src), None, src.splitlines(True), "<mine>")
for t in (src, "[1,\n 2][3]\n", "x = 1\nx.a.b()\n", "assert 1 == 2\n", "raise ValueError(1)\n", "(lambda a: a / 0)(2)\n", "[1 / i for i in (1, 0)]\n"):
    linecache.cache["<mine>"] = (len(t), None, t.splitlines(True), "<mine>")
    try:
        exec(compile(str(t), "<mine>", "exec"), {})
    except Exception as e:
        print("".join(traceback.format_exception(e.with_traceback(e.__traceback__.tb_next))))
class A:
    x: "int | list[A]"
    y: "dict[str, A]"
print(typing.get_type_hints(A))
def h(a: "A", b: "1 + 1" = 3) -> "typing.Optional[int]": pass
print(inspect.get_annotations(h, eval_str=True))
for b in ("del *x", "try: pass\nexcept ValueError: pass\nexcept* TypeError: pass", "Ɗ = "):
    try: compile(str(b), "<t>", "exec")
    except SyntaxError as e: print(e, e.offset, e.end_offset)
deep = "".join("    " * i + "for x in y:\n" for i in range(25)) + "    " * 25 + "pass\n"
try: compile(str(deep), "<t>", "exec")
except SyntaxError as e: print(e)
