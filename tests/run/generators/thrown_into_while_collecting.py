"""What is thrown into a generator arrives, whatever has to be done just then: garbage collected, other threads run."""

import gc
import sys
import threading

ends = []


class Node:
    def __init__(self):
        self.me = self
        self.more = [[self] for _ in range(3)]


def waits():
    try:
        yield 1
    finally:
        ends.append(1)


def catches():
    while True:
        try:
            yield 2
        except KeyError:
            ends.append(2)


async def coroutine():
    try:
        await Awaited()
    finally:
        ends.append(3)


class Awaited:
    def __await__(self):
        yield 3


def work(times):
    g = catches()
    next(g)
    for _ in range(times):
        Node()
        closed = waits()
        next(closed)
        closed.close()
        left = waits()
        next(left)
        del left
        g.throw(KeyError())
        c = coroutine()
        c.send(None)
        c.close()


work(30000)
print(len(ends), ends.count(1), ends.count(2), ends.count(3))
ends.clear()
gc.disable()
sys.setswitchinterval(1e-5)
threads = [threading.Thread(target=work, args=(8000,)) for _ in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(len(ends), ends.count(1), ends.count(2), ends.count(3))
