"""A generator function that `types.coroutine` has marked may `yield from` a coroutine; no other may."""

import types


async def work(x):
    return x * 2


@types.coroutine
def marked(x):
    first = yield from work(x)
    second = yield from work(first)
    return second


def run(generator):
    try:
        generator.send(None)
    except StopIteration as stop:
        return stop.value


print(run(marked(2)))
kept = work(5)


@types.coroutine
def of_kept():
    return (yield from kept)


print(run(of_kept()))


def later():
    c = work(7)
    try:
        return (yield from c)
    finally:
        c.close()


try:
    run(later())
except TypeError as error:
    print(error)
later = types.coroutine(later)
print(run(later()))


class Holder:
    @types.coroutine
    def method(self):
        return (yield from work(11))

    @staticmethod
    def make():
        @types.coroutine
        def inner():
            yield 1
            return (yield from work(13))

        return inner


print(run(Holder().method()))
g = Holder.make()()
print(next(g), run(g))


async def outer():
    return await Holder().method() + await marked(1)


print(run(outer()))
