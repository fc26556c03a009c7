"""Handlers run in the main thread, also while it waits for what another thread will do."""

import queue
import signal
import threading
import time

waiting = queue.Queue()
seen = []


def note(number, frame):
    seen.append((number == signal.SIGALRM, threading.current_thread() is threading.main_thread()))


def fail(number, frame):
    raise KeyError("from a handler")


signal.signal(signal.SIGALRM, note)
signal.setitimer(signal.ITIMER_REAL, 0.05)
threading.Thread(target=lambda: (time.sleep(0.3), waiting.put(len(seen)))).start()
print(waiting.get(), seen)

# Another thread is busy, the main one waits for it.
signal.setitimer(signal.ITIMER_REAL, 0.05)
end = time.monotonic() + 0.3


def compute():
    n = 0
    while time.monotonic() < end:
        n += 1
    return n


thread = threading.Thread(target=compute)
thread.start()
thread.join()
print(len(seen), seen[-1])

for wait in waiting.get, threading.Event().wait, lambda: waiting.get(timeout=5), queue.SimpleQueue().get:
    signal.signal(signal.SIGALRM, fail)
    signal.setitimer(signal.ITIMER_REAL, 0.02)
    try:
        wait()
    except KeyError as error:
        print(repr(error))
