# what runs at the end: functions of atexit, the last first; and sys.excepthook
import atexit
import sys


@atexit.register
def first():
    print("registered first")


atexit.register(print, "second", "with", sep="-")
f = atexit.register(lambda: print("taken out"))
atexit.unregister(f)
print(atexit._ncallbacks())


def hook(kind, value, traceback):
    print("hook", kind.__name__, value, traceback.tb_lineno)


sys.excepthook = hook
print("body ends")
raise ValueError("uncaught")
