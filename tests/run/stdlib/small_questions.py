"""What programs ask of `sys`, `gc` and others without caring much for the answer; private names of `heapq` that are used."""
import copy
import gc
import heapq
import operator
import pickle
import sys

print(sys.getsizeof([]) > 0, sys.getsizeof("x" * 100) > sys.getsizeof("x"), sys.getsizeof({1: 2}) > 0)
interval = sys.getswitchinterval()
sys.setswitchinterval(interval)
try:
    sys.setswitchinterval(0)
except ValueError as error:
    print(error)
before = gc.get_threshold()
gc.set_threshold(1000, 5, 5)
print(before, gc.get_threshold(), gc.isenabled())
heap = [3, 1, 4, 1, 5, 9]
heapq._heapify_max(heap)
print(heapq._heappop_max(heap), heapq._heapreplace_max(heap, 2), sorted(heap))
upper = pickle.loads(pickle.dumps(operator.methodcaller("split", ",")))
print(upper("a,b"), repr(copy.copy(upper)), sys.prefix == sys.base_prefix or True, isinstance(sys.prefix, str))
