"""Threads that wait for each other: locks, conditions, events, barriers, semaphores, queues, timers."""
import queue
import threading
import time

order = []
lock = threading.Lock()


def count():
    for _ in range(200):
        with lock:
            order.append(len(order))


workers = [threading.Thread(target=count) for _ in range(5)]
for worker in workers:
    worker.start()
for worker in workers:
    worker.join()
print(order == list(range(1000)), any(w.is_alive() for w in workers), threading.active_count())

requests, answers = queue.Queue(maxsize=1), queue.SimpleQueue()


def serve():
    while (item := requests.get()) is not None:
        answers.put(item * item)
        requests.task_done()


server = threading.Thread(target=serve, name="server", daemon=True)
server.start()
for i in range(5):
    requests.put(i)
requests.join()
print([answers.get() for _ in range(5)], server.name, server.daemon)
requests.put(None)
server.join()
try:
    requests.get(timeout=0.01)
except queue.Empty:
    print("empty")

event = threading.Event()
print(event.wait(0.01))
seen = []
waiting = threading.Thread(target=lambda: seen.append(event.wait(10)))
waiting.start()
event.set()
waiting.join()
print(seen)

condition = threading.Condition()
ready = []


def consume(name):
    with condition:
        condition.wait_for(lambda: ready)
        seen.append(name)


consumers = [threading.Thread(target=consume, args=(i,)) for i in range(3)]
for consumer in consumers:
    consumer.start()
with condition:
    ready.append(True)
    condition.notify_all()
for consumer in consumers:
    consumer.join()
print(sorted(map(str, seen)))

barrier = threading.Barrier(3)
numbers = []
meeting = [threading.Thread(target=lambda: numbers.append(barrier.wait())) for _ in range(2)]
for thread in meeting:
    thread.start()
numbers.append(barrier.wait())
for thread in meeting:
    thread.join()
print(sorted(numbers), barrier.broken)

inner = threading.RLock()


def twice():
    with inner, inner:
        seen.append("twice")


with inner:
    other = threading.Thread(target=twice)
    other.start()
    seen.append("first")
other.join()
print(seen[-2:])
try:
    threading.RLock().release()
except RuntimeError as error:
    print(error)
held = threading.Lock()
held.acquire()
print(held.acquire(False), held.acquire(timeout=0.01), held.locked())
for arguments in ((False, 1), (True, -2)):
    try:
        held.acquire(*arguments)
    except ValueError as error:
        print(error)

timer = threading.Timer(0.01, print, ["after a while"])
timer.start()
timer.join()

# One that does not wait for anything leaves others a turn.
done = []
short = threading.Thread(target=lambda: (time.sleep(0.02), done.append(1)))
short.start()
turns = 0
while not done:
    turns += 1
short.join()
print(turns > 0)


def generate():
    with lock:
        yield from range(3)


print([list(generate()) for _ in range(2)])
results = []
threads = [threading.Thread(target=lambda n=n: results.append((n, sum(range(n * 1000))))) for n in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join(5)
print(sorted(results))
