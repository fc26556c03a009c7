# exit: 1
# Line numbers read from a traceback in __exit__, and the marks of an uncaught error.
def a(x): return x + 1 * 2
def b(x): return x[0][1]
def c(x): return x.y.z
def d(x): return foo(x)(2, 3)
def e(x):
    return [
        v for v in x
    ]
def f(x): return (1 + x.real) ** 2 / (x.imag - 0)
def g(x): raise ValueError("in", x)
def h(x): return -x
def i(x): return é + "日本" + x + 1
é = "é"


def run(function, value):
    function(value)


class Printer:
    def __exit__(self, kind, value, trace):
        import sys
        frames = []
        while trace:
            frames.append(trace.tb_lineno)
            trace = trace.tb_next
        print(kind.__name__, value, frames)
        return True

    def __enter__(self): pass


for function, value in ((a, "s"), (b, [1]), (c, 5), (d, 1), (e, 5), (f, 2), (g, 1), (h, "x")):
    with Printer():
        run(function, value)
run(i, "x")
