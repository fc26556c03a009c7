# A suspended generator that is dropped runs its finally blocks at once.
def guarded(name):
    try:
        yield name
        yield "more"
    finally:
        print("finally", name)


def use():
    g = guarded("local")
    next(g)
    print("leaving")


use()
print("left")
for x in guarded("broken loop"):
    print(x)
    break
print("after the loop")
g = guarded("rebound")
next(g)
g = None
print("rebound done")
never_started = guarded("never started")
del never_started
print("never started: silent")
next(guarded("temporary"))
print("end of temporary")
items = [guarded("in list"), guarded("second")]
for item in items:
    next(item)
items.pop()
print("popped")
items.clear()
print([next(guarded("in display")), 5])
first, *_ = (x for x in guarded("unpacked"))
print(first)
