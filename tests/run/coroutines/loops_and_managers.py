# async for, async with, and comprehensions that await.
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


class Counter:
    def __init__(self, n): self.n, self.i = n, 0
    def __aiter__(self): return self
    async def __anext__(self):
        if self.i >= self.n: raise StopAsyncIteration
        self.i += 1
        await Pause("p")
        return self.i
async def loop():
    async for x in Counter(3):
        print("item", x)
        if x == 5: break
    else:
        print("else")
    print([x async for x in Counter(3)], {x async for x in Counter(2)}, {x: 1 async for x in Counter(2) if x > 1})
    print([await leaf(x) if 0 else x for x in range(3)])
    async for x in Counter(3):
        if x == 2: break
        print(x)
    else:
        print("not here")
run(loop())

class CM:
    def __init__(self, swallow=False): self.swallow = swallow
    async def __aenter__(self):
        print("enter"); await Pause(0); return "v"
    async def __aexit__(self, *a):
        print("exit", a[0], a[1]); await Pause(0); return self.swallow
async def w():
    async with CM() as v:
        print(v)
    async with CM(True), CM() as v:
        raise KeyError("k")
    for i in range(2):
        async with CM():
            if i == 0: continue
            return "r"
print(run(w()))

