# graphlib, compiled from the host's: orders and cycles
from graphlib import TopologicalSorter, CycleError
t = TopologicalSorter({"D": {"B","C"}, "C": {"A"}, "B": {"A"}})
print(sorted(list(t.static_order())[1:3]))
t = TopologicalSorter(); t.add(4, 3); t.add(3, 2); t.add(2, 1)
t.prepare()
while t.is_active():
    r = t.get_ready(); print(r); t.done(*r)
try: print(list(TopologicalSorter({1:[2],2:[3],3:[1]}).static_order()))
except CycleError as e: print(e.args)
try: t.add(1)
except ValueError as e: print(e)
print(TopologicalSorter[int])
