"""`gi_yieldfrom` and `cr_await` are what a generator waits for while it is suspended in `yield from` or `await`."""


def inner():
    yield 1
    yield 2


def outer(source):
    print("in", mine[0].gi_yieldfrom)
    yield "first"
    result = yield from source
    yield "between", result
    yield from [3, 4]
    yield "last"


mine = []
source = inner()
mine.append(outer(source))
g = mine[0]
print(g.gi_yieldfrom, g.gi_code.co_name, g.gi_suspended)
for value in g:
    waited = g.gi_yieldfrom
    print(value, waited is source, type(waited).__name__)
print(g.gi_yieldfrom)


class Later:
    def __await__(self):
        yield "later"


async def wait():
    await Later()
    return 1


async def both():
    return await wait()


c = both()
print(c.cr_await, c.cr_code.co_name)
print(c.send(None), c.cr_await.__name__, type(c.cr_await.cr_await).__name__)
try:
    c.send(None)
except StopIteration as stop:
    print(stop.value, c.cr_await)
