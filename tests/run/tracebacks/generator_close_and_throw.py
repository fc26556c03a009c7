# exit: 1
# An exception thrown into a generator shows the frame of the yield.
def worker():
    step = 0
    while True:
        try:
            step = yield step
        finally:
            print("step", step)


w = worker()
next(w)
w.send(5)
w.throw(RuntimeError("stop now"))
