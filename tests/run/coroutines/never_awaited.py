# stderr: expected
"""Coroutines that end without having begun are warned of, at the place where they end; closed ones and others are not."""

import types


async def forgotten(n=0):
    return n


class Holder:
    async def method(self):
        return 1


async def numbers():
    yield 1


def lose(n):
    [forgotten(n), n].pop(0)
    print("gone")


forgotten()
print(type(forgotten()).__name__)
print(isinstance(forgotten(), types.CoroutineType))
Holder().method()
lose(1)
lose(2)
for n in range(3):
    forgotten(n)
forgotten().close()
numbers()
begun = forgotten(3)
try:
    begun.send(None)
except StopIteration as end:
    print("ended", end.value)
del begun
thrown = forgotten()
try:
    thrown.throw(KeyError("k"))
except KeyError as error:
    print(repr(error))
del thrown


async def drops():
    forgotten()
    return "dropped"


try:
    drops().send(None)
except StopIteration as end:
    print(end.value)
several = [forgotten(), forgotten()]
several.clear()
print("end")
