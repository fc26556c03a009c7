"""`sys._current_frames` gives where each thread is, with its callers."""

import sys
import threading

entered, leave = threading.Event(), threading.Event()
numbers = []


def inner():
    numbers.append(threading.get_ident())
    entered.set()
    leave.wait()


def outer():
    inner()


def chain(frame):
    names = []
    while frame is not None:
        names.append((frame.f_code.co_name, frame.f_lineno))
        frame = frame.f_back
    return names


def alone():
    frames = sys._current_frames()
    print(list(frames) == [threading.get_ident()], frames[threading.get_ident()] is sys._getframe())
    print(chain(frames[threading.get_ident()]))


alone()
thread = threading.Thread(target=outer)
thread.start()
entered.wait()
frames = sys._current_frames()
print(len(frames), frames[threading.get_ident()] is sys._getframe())
print([name for name in chain(frames[numbers[0]]) if name[0] in ("inner", "outer")])
leave.set()
thread.join()
print(len(sys._current_frames()))
