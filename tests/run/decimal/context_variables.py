"""The current context is a context variable: each context of variables, task and thread has its own."""

import asyncio
import contextvars
import threading
from decimal import *

getcontext().prec = 10
print(Decimal(1) / 3)


def change(prec):
    getcontext().prec = prec
    return Decimal(1) / 3


def set_new(prec):
    setcontext(Context(prec=prec))
    return Decimal(1) / 3


copied = contextvars.copy_context()
print(copied.run(set_new, 4), Decimal(1) / 3)
print(copied.run(change, 6), Decimal(1) / 3, copied.run(lambda: getcontext().prec))
empty = contextvars.Context()
print(empty.run(lambda: getcontext().prec), getcontext().prec)
print([v.name for v in copied])


async def worker(prec):
    with localcontext() as c:
        c.prec = prec
        for _ in range(3):
            await asyncio.sleep(0)
            print(prec, Decimal(2) / 3)


async def main():
    await asyncio.gather(worker(3), worker(5), worker(7))
    print(Decimal(2) / 3)


asyncio.run(main())

results = []


def thread(prec):
    results.append(getcontext().prec)
    getcontext().prec = prec
    results.append(str(Decimal(1) / 3))


for p in (2, 4):
    t = threading.Thread(target=thread, args=(p,))
    t.start()
    t.join()
print(results, getcontext().prec)
DefaultContext.prec = 12
t = threading.Thread(target=thread, args=(3,))
t.start()
t.join()
print(results, getcontext().prec, Context().prec)
DefaultContext.prec = 28
