# stderr: expected
# An exception ends its thread only, and says so; SystemExit says nothing; `threading.excepthook` may do it instead.
import sys
import threading


def fail(n):
    raise ValueError(n)


def run(target, *args, **options):
    thread = threading.Thread(target=target, args=args, **options)
    thread.start()
    thread.join()
    return thread


def nested():
    try:
        fail(1)
    except ValueError as error:
        raise KeyError("second") from error


run(fail, 1, name="first")
run(sys.exit, name="quiet")
run(nested, name="second")


def deep(n):
    return deep(n + 1)


def too_deep():
    try:
        deep(0)
    except RecursionError as error:
        print("deep:", error)


run(too_deep)


def handling():
    try:
        raise OSError("outer")
    except OSError:
        print(run(lambda: print("inside", sys.exc_info())).is_alive())
        print(repr(sys.exc_info()[1]))


handling()


def hook(args):
    print("hook", args.exc_type.__name__, args.exc_value, args.thread.name, len(args))


threading.excepthook = hook
run(fail, 3, name="hooked")
threading.excepthook = threading.__excepthook__
run(fail, 4, name="again")
try:
    threading.Thread(target=print).join()
except RuntimeError as error:
    print(error)
thread = run(print, "printed")
try:
    thread.start()
except RuntimeError as error:
    print(error)
