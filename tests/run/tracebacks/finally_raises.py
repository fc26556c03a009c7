# exit: 1
# The error of the finally block wins, the first one is its context.
def work():
    try:
        return 1 / 0
    finally:
        cleanup()


def cleanup():
    raise OSError("cleanup failed")


work()
