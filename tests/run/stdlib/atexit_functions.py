# exit: 1
# what runs at the end: functions of atexit, the last first, after the traceback
import atexit


@atexit.register
def first():
    print("registered first")


atexit.register(print, "second", "with", sep="-")
f = atexit.register(lambda: print("taken out"))
atexit.unregister(f)
print(atexit._ncallbacks())
print("body ends")
raise SystemExit(1)
