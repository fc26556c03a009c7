# Programs that import timeit for a part of them that does not run.
from timeit import default_timer, timeit


def benchmark():
    print(timeit("work()", setup="from __main__ import work"))


start = default_timer()
print(callable(timeit), default_timer() >= start, benchmark.__name__)
