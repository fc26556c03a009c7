"""The program ends when its threads have, but for daemons; then what `atexit` knows is called."""
# leaks: cycle
import atexit
import threading
import time

atexit.register(print, "at exit")
release = threading.Event()


def late():
    release.wait()
    time.sleep(0.01)
    print("late")


def for_ever():
    while True:
        time.sleep(0.001)


threading.Thread(target=late).start()
threading.Thread(target=for_ever, daemon=True).start()
release.set()
print("end of the main program")
