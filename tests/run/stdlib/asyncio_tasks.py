# `asyncio`: tasks, waiting, queues, locks, time limits, groups.
import asyncio
async def work(n, t):
    await asyncio.sleep(t)
    print("done", n)
    return n * 2
async def main():
    print(await asyncio.gather(work(1, 0.03), work(2, 0.01), work(3, 0.02)))
    t = asyncio.create_task(work(4, 0.01))
    print(await t, t.done())
    try:
        await asyncio.wait_for(asyncio.sleep(5), 0.02)
    except asyncio.TimeoutError as e:
        print("timeout", repr(e))
    q = asyncio.Queue()
    async def prod():
        for i in range(3):
            await q.put(i)
        await q.put(None)
    async def cons():
        while (x := await q.get()) is not None:
            print("got", x)
    await asyncio.gather(prod(), cons())
    lock = asyncio.Lock(); ev = asyncio.Event()
    async def locked(n):
        async with lock:
            print("in", n); await asyncio.sleep(0); print("out", n)
    await asyncio.gather(locked(1), locked(2))
    async def waiter():
        await ev.wait(); print("event")
    w = asyncio.create_task(waiter()); await asyncio.sleep(0); ev.set(); await w
    t = asyncio.create_task(asyncio.sleep(10)); await asyncio.sleep(0); t.cancel()
    try: await t
    except asyncio.CancelledError: print("cancelled")
    async with asyncio.timeout(1): await asyncio.sleep(0)
    try:
        async with asyncio.TaskGroup() as tg:
            a = tg.create_task(work(7, 0.01)); b = tg.create_task(work(8, 0.0))
        print(a.result(), b.result())
    except* ValueError as e: print(e)
    done, pending = await asyncio.wait([asyncio.create_task(work(i, i/100)) for i in range(2)], return_when=asyncio.FIRST_COMPLETED)
    print(len(done), len(pending))
    for p in pending: await p
    sem = asyncio.Semaphore(2)
    async with sem: pass
    async def fail(): raise ValueError("x")
    print(await asyncio.gather(fail(), return_exceptions=True))
    loop = asyncio.get_running_loop()
    f = loop.create_future(); loop.call_soon(f.set_result, 5); print(await f)
    for c in asyncio.as_completed([work(5, .02), work(6, .01)]): print(await c)
asyncio.run(main())
