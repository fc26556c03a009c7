"""The collector leaves alone what another thread is ending: in a callback of a weak reference, in `__del__`."""

import gc
import threading
import weakref


class Node:
    def __init__(self, name):
        self.name = name
        self.items = [name, {name: [name]}]


class Slow(Node):
    def __del__(self):
        print("del", self.name, self.items[:2])
        reached.release()
        go_on.acquire()


def gone(reference):
    print("gone", reference())
    reached.release()
    go_on.acquire()


def end(kept):
    kept.pop()
    print("ended")


reached = threading.Semaphore(0)
go_on = threading.Semaphore(0)

for make in (Node, Slow):
    kept = [make("a" * 3)]
    reference = weakref.ref(kept[0], None if make is Slow else gone)
    kept[0].items.append([Node("inner")])
    thread = threading.Thread(target=end, args=(kept,))
    thread.start()
    reached.acquire()
    cycle = [1]
    cycle.append(cycle)
    del cycle
    for _ in range(3):
        gc.collect()
    more = [Node(str(i)) for i in range(1000)]
    gc.collect()
    go_on.release()
    thread.join()
    print(reference(), len(more), more[999].items)
    del more
    gc.collect()
