# Asynchronous generators: asend, athrow, aclose, anext with a default, generator expressions.
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


async def gen(n):
    try:
        for i in range(n):
            got = yield i
            await Pause("in gen")
            if got: print("got", got)
    finally:
        print("gen done")
async def use():
    async for i in gen(3):
        print("g", i)
    g = gen(5)
    print(await g.__anext__(), await g.asend("hi"))
    await g.aclose()
    try:
        await g.__anext__()
    except StopAsyncIteration:
        print("stopped")
    g2 = gen(5)
    print(await anext(g2))
    try:
        print(await g2.athrow(ValueError("thrown")))
    except ValueError as e:
        print("out", e)
    print(await anext(g2, "default"))
    ag = (x * 2 async for x in gen(2))
    print(type(ag).__name__, [x async for x in ag])
run(use())

