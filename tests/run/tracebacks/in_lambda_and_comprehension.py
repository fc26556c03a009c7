# exit: 1
# <lambda>, <listcomp>, <genexpr> as frames.
apply = lambda f, x: f(x)
total = sum([apply(lambda v: 10 / v, n) for n in (n - 1 for n in (3, 2, 1))])
