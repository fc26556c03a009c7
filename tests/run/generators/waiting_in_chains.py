"""Generators that wait for generators: what is seen of those between the outermost and the innermost."""

import asyncio
import sys
import traceback


def walk(depth, log):
    if depth == 0:
        sent = yield "leaf"
        log.append(sent)
        return "bottom"
    got = yield from walk(depth - 1, log)
    log.append((depth, got))
    sent = yield depth
    log.append(sent)
    return got + str(depth)


def drive(make):
    log = []
    g = make(log)
    seen = []
    value = None
    while True:
        try:
            seen.append(g.send(value))
        except StopIteration as stop:
            seen.append(stop.value)
            break
        value = len(seen)
    print(seen, log)


drive(lambda log: walk(4, log))
drive(lambda log: walk(0, log))


# Who asks finds all of them running.
def asking(all_of_them, depth):
    if depth == 0:
        for _ in range(2):
            print([(g.gi_running, g.gi_suspended, g.gi_yieldfrom is None) for g in all_of_them])
            for g in all_of_them:
                for act in (next, lambda g: g.send(1), lambda g: g.close(), lambda g: g.throw(KeyError("k"))):
                    try:
                        act(g)
                    except ValueError as error:
                        print("ValueError:", error)
            yield "asked"
        return len(all_of_them)
    inner = asking(all_of_them, depth - 1)
    all_of_them.append(inner)
    return (yield from inner)


def ask():
    them = []
    outer = asking(them, 3)
    them.insert(0, outer)
    print(list(outer))
    print([(g.gi_running, g.gi_suspended) for g in them])


ask()

# Suspended again, each can be asked, and run by itself.
them = []
outer = asking(them, 2)
them.append(outer)
next(outer)
print([(g.gi_running, g.gi_suspended, g.gi_yieldfrom is None) for g in them])
them.clear()
middle = outer.gi_yieldfrom
inner = middle.gi_yieldfrom
print(next(inner), "of the innermost alone")
print(next(middle, "ended"))
print(next(outer, "ended too"))


# Errors pass through all, and each may handle them.
def raising(depth, at, handles):
    try:
        if depth == 0:
            yield "first"
            raise ZeroDivisionError("here")
        yield from raising(depth - 1, at, handles)
        yield ("after", depth)
    except ZeroDivisionError as error:
        if depth != handles:
            raise
        print("handled at", depth, error)
        for frame in traceback.extract_tb(error.__traceback__):
            print("   ", frame.name, frame.lineno)
        yield ("handled", depth)
        yield ("again", depth)
    finally:
        print("left", depth)


for handles in (0, 2, 4, 9):
    try:
        print(list(raising(4, 0, handles)))
    except ZeroDivisionError as error:
        print("outside", [(f.name, f.lineno) for f in traceback.extract_tb(error.__traceback__)])


# A StopIteration becomes a RuntimeError where it leaves the first of them.
def stopping(depth):
    if depth == 0:
        yield 1
        raise StopIteration("not an end")
    yield from stopping(depth - 1)


try:
    for value in stopping(3):
        print(value)
except RuntimeError as error:
    print(error, repr(error.__cause__), [f.name for f in traceback.extract_tb(error.__traceback__)])


# What is thrown goes in to the innermost, and comes out as values or errors.
def catching(depth):
    if depth == 0:
        while True:
            try:
                yield "waiting"
            except KeyError as error:
                yield f"caught {error}"
            except IndexError:
                return "done"
    got = yield from catching(depth - 1)
    yield got + str(depth)
    return got


g = catching(3)
print(next(g), g.throw(KeyError("a")), next(g), next(g), g.throw(IndexError), next(g), next(g))
print(next(g, "end"))
g = catching(3)
print(next(g), next(g))
g.close()
print(next(g, "closed"))


# Closed in the middle, from the innermost to the outermost.
def closing(depth):
    try:
        if depth:
            yield from closing(depth - 1)
        else:
            yield 1
            yield 2
            yield 3
    finally:
        print("closed", depth)


g = closing(3)
print(next(g), next(g))
del g


# Others than generators end the chain.
class Numbers:
    def __init__(self, stop):
        self.at = 0
        self.stop = stop

    def __iter__(self):
        return self

    def __next__(self):
        self.at += 1
        if self.at > self.stop:
            raise StopIteration("numbers")
        return self.at


def over(depth, things):
    if depth == 0:
        return (yield from things)
    got = yield from over(depth - 1, things)
    return (got, depth)


def show(g):
    while True:
        try:
            print(next(g), end=" ")
        except StopIteration as stop:
            print("->", stop.value)
            return


show(over(3, [1, 2]))
show(over(3, Numbers(3)))
show(over(2, range(4)))
show(over(2, (x * x for x in range(4))))

# Exceptions being handled, outside and inside.
def handling(depth):
    if depth == 0:
        try:
            raise KeyError("inner")
        except KeyError:
            yield sys.exc_info()[1]
            yield sys.exc_info()[1]
        yield sys.exc_info()[1]
        return
    yield from handling(depth - 1)


g = handling(3)
print(repr(next(g)), sys.exc_info()[1])
try:
    raise IndexError("outer")
except IndexError:
    print(repr(next(g)), repr(sys.exc_info()[1]))
    print(repr(next(g)), repr(sys.exc_info()[1]))
print(list(g))


# As deep as the limit of recursion lets them be.
def endless(n):
    yield n
    yield from endless(n + 1)


def count(g):
    seen = 0
    try:
        for _ in g:
            seen += 1
    except RecursionError as error:
        return seen > 400, seen < 1000, str(error).startswith("maximum recursion depth exceeded")
    return seen


print(count(endless(0)))


def below(depth):
    if depth:
        yield from below(depth - 1)
        return
    yield 1
    yield recurse(0)


def recurse(n):
    try:
        return recurse(n + 1)
    except RecursionError:
        return n


g = below(300)
next(g)
first = next(g)
g = below(1)
next(g)
second = next(g)
print(295 <= second - first <= 305)


# Coroutines that wait for coroutines.
async def waiting(depth, log):
    if depth == 0:
        for _ in range(3):
            await asyncio.sleep(0)
            log.append("slept")
        return "woke"
    try:
        return await waiting(depth - 1, log) + str(depth)
    finally:
        log.append(depth)


async def failing(depth):
    if depth == 0:
        await asyncio.sleep(0)
        raise LookupError("deep")
    await failing(depth - 1)


async def main():
    log = []
    print(await waiting(5, log), log)
    print(await asyncio.gather(waiting(2, []), waiting(3, []), failing(3), return_exceptions=True))
    try:
        await failing(4)
    except LookupError as error:
        print([(f.name) for f in traceback.extract_tb(error.__traceback__)])
    task = asyncio.create_task(waiting(3, log))
    await asyncio.sleep(0)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("cancelled", log[-4:])
    c = waiting(1, [])
    c.send(None)
    print(c.cr_running, c.cr_await is not None)
    c.close()
    try:
        await c
    except RuntimeError as error:
        print(error)


asyncio.run(main())
