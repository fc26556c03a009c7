# exit: 1
# an error in a module of the host's standard library: the traceback shows its file and lines
from graphlib import TopologicalSorter


def finish(sorter):
    sorter.done("a")


sorter = TopologicalSorter({"a": ["b"]})
sorter.prepare()
try:
    sorter.add("c")
except ValueError as error:
    print(error)
finish(sorter)
