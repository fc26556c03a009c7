# x *= sequence, where x is of a class that CPython takes for a sequence.
class A:
    pass
class S(str):
    def __rmul__(self, o): return "S.rmul"
def show(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
def im(a, b):
    a *= b
    return a
for a in (3, A(), {1}, "x", [1], True, None, 2.5):
    for b in ("ab", [1], 2, S("q")):
        show(lambda: im(a if not isinstance(a, list) else [1], b))
