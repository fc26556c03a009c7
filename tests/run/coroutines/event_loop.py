# A program with an event loop of its own: tasks, sleeping, a queue, cancellation.
import heapq
from collections import deque
from types import coroutine


@coroutine
def suspend():
    yield


class Loop:
    def __init__(self):
        self.ready = deque()
        self.sleeping = []
        self.now = 0
        self.count = 0

    def spawn(self, coro):
        task = Task(self, coro)
        self.ready.append(task)
        return task

    def run(self):
        while self.ready or self.sleeping:
            if not self.ready:
                self.now, _, task = heapq.heappop(self.sleeping)
                self.ready.append(task)
            self.ready.popleft().step(self)

    async def sleep(self, delay):
        self.count += 1
        heapq.heappush(self.sleeping, (self.now + delay, self.count, self.current))
        self.current.parked = True
        await suspend()


class Task:
    def __init__(self, loop, coro):
        self.loop, self.coro, self.done, self.result, self.parked = loop, coro, False, None, False
        self.waiters = []
        self.throwing = None

    def step(self, loop):
        if self.done:
            return
        loop.current, self.parked = self, False
        try:
            if self.throwing:
                error, self.throwing = self.throwing, None
                self.coro.throw(error)
            else:
                self.coro.send(None)
        except StopIteration as end:
            self.finish(end.value)
        except Cancelled:
            self.finish("cancelled")
        else:
            if not self.parked:
                loop.ready.append(self)

    def finish(self, result):
        self.done, self.result = True, result
        self.loop.ready.extend(self.waiters)

    def cancel(self):
        self.throwing = Cancelled()
        self.loop.ready.append(self)

    def __await__(self):
        if not self.done:
            self.waiters.append(self.loop.current)
            self.loop.current.parked = True
            yield
        return self.result


class Cancelled(BaseException):
    pass


loop = Loop()


async def worker(name, delay):
    for i in range(3):
        await loop.sleep(delay)
        print(loop.now, name, i)
    return name.upper()


async def forever():
    try:
        while True:
            await loop.sleep(4)
            print(loop.now, "tick")
    finally:
        print("cleaning up")


async def ticks(n):
    for i in range(n):
        await loop.sleep(1)
        yield i


async def main():
    endless = loop.spawn(forever())
    tasks = [loop.spawn(worker("a", 2)), loop.spawn(worker("b", 3))]
    print([await task for task in tasks])
    print([i async for i in ticks(3) if i != 1])
    endless.cancel()
    print(await endless)


loop.spawn(main())
loop.run()
