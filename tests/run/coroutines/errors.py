# exit: 1
# Errors of what cannot be awaited, and a traceback through coroutines.
import types


class Pause:
    def __init__(self, tag):
        self.tag = tag

    def __await__(self):
        got = yield self.tag
        return got


async def leaf(n):
    got = await Pause(n)
    return got and got * 2


def run(coroutine):
    try:
        while True:
            coroutine.send(None)
    except StopIteration as end:
        return end.value


async def bad():
    raise ValueError("x")


@types.coroutine
def sw():
    r = yield "switch"
    return r


async def main():
    pass


async def gen(n):
    yield n


def errs(f):
    try: run(f())
    except Exception as e: print(type(e).__name__, e, type(e.__cause__).__name__)
async def e1(): await 3
async def e2():
    async for x in [1]: pass
async def e3():
    async with 3: pass
class BadNext:
    def __aiter__(self): return self
    def __anext__(self): return 3
async def e4():
    async for x in BadNext(): pass
class BadIter:
    def __aiter__(self): return 3
async def e5():
    async for x in BadIter(): pass
class BadCM:
    def __aenter__(self): return 1
    async def __aexit__(self, *a): pass
async def e6():
    async with BadCM(): pass
class BadAwait:
    def __await__(self): return 3
async def e7(): await BadAwait()
async def e8(): raise StopIteration(3)
async def e9():
    async def g():
        yield 1
        raise StopAsyncIteration
    async for x in g(): pass
class NoExit:
    async def __aenter__(self): pass
async def e10():
    async with NoExit(): pass
for f in (e1, e2, e3, e4, e5, e6, e7, e8, e9, e10): errs(f)
c = leaf(1); c.send(None)
async def twice(): await c
errs(twice)
c.close()
d = leaf(1)
try: d.send(3)
except TypeError as e: print(e)
d.close()
print(main.__code__.co_flags & 0x80, gen.__code__.co_flags & 0x200, sw.__code__.co_flags & 0x100)
async def tb():
    await bad()
run(tb())
