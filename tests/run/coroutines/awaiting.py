# Coroutines driven by hand: send, throw, close; what may be awaited; types.coroutine.
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


async def main():
    a = await leaf(1)
    b = await leaf(2)
    return a + b
c = main()
print(c.send(None), c.send(10))
try:
    c.send(20)
except StopIteration as e:
    print("result", e.value)
try:
    c.send(None)
except RuntimeError as e:
    print(e)
print(type(c).__name__, c.__name__, c.__qualname__, repr(c).split(" at")[0])

async def bad():
    raise ValueError("x")
async def outer():
    try:
        await bad()
    except ValueError as e:
        print("caught", e)
    finally:
        print("fin")
run(outer())

@types.coroutine
def sw():
    r = yield "switch"
    return r
async def us():
    return await sw()
u = us()
print(u.send(None))
try: u.send(7)
except StopIteration as e: print(e.value)

