"""Generators and coroutines that are suspended, or not begun, in a cycle with what they hold."""
import gc
import weakref


class Thing:
    pass


def watch(make):
    thing = Thing()
    thing.running = make(thing)
    return weakref.ref(thing, lambda _: print("ended"))


def holding(thing):
    local = thing
    number = 1.5
    try:
        yield number
        yield local
    finally:
        print("closed", number)


def started(thing):
    g = holding(thing)
    next(g)
    return g


def in_second(thing):
    g = started(thing)
    next(g)
    return g


def through_yield_from(thing):
    def outer():
        yield from started(thing)

    g = outer()
    next(g)
    return g


def as_expression(thing):
    g = (thing for _ in range(3))
    next(g)
    return g


def of_itself(thing):
    def circular():
        me = g
        yield me, thing

    g = circular()
    next(g)
    return g


def not_begun(thing):
    return holding(thing)


def handling(thing):
    def g():
        try:
            raise ValueError(thing)
        except ValueError as error:
            yield error

    made = g()
    next(made)
    return made


class Later:
    def __init__(self, thing):
        self.thing = thing

    def __await__(self):
        yield self.thing


async def waiting(thing):
    await Later(thing)


def coroutine(thing):
    c = waiting(thing)
    c.send(None)
    return c


for make in (
    started, in_second, through_yield_from, as_expression, of_itself, not_begun, handling, coroutine,
):
    print(make.__name__)
    reference = watch(make)
    gc.collect()
    print(reference())

# What something outside holds goes on.
thing = Thing()
kept = thing.running = started(thing)
del thing
gc.collect()
print(type(next(kept)).__name__)
many = []
for i in range(1000):
    t = Thing()
    t.running = (t for _ in range(2))
    next(t.running)
    many.append(weakref.ref(t))
del t
gc.collect()
print(sum(r() is not None for r in many))
