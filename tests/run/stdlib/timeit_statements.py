# `timeit`: statements that are texts.
import timeit
def f(): return 1
print(timeit.timeit("x + 1", "x = 3", number=10) > 0)
print(timeit.timeit("f()", globals=globals(), number=10) > 0)
print(timeit.timeit(f, number=10) > 0, timeit.repeat("pass", repeat=2, number=3) != [])
t = timeit.Timer("sum(x for x in y)", setup="from __main__ import f\ny = [f()]")
print(t.timeit(5) > 0)
