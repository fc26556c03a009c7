# The recursion limit is counted in frames: how deep one gets is exact.
import sys

print(sys.getrecursionlimit())


def probe(n):
    try:
        return probe(n + 1)
    except RecursionError:
        return n


first = probe(0)
print(first)
sys.setrecursionlimit(200)
print(sys.getrecursionlimit(), probe(0))
sys.setrecursionlimit(1000)
print(probe(0) == first)
