# exit: 1
# The recursion limit's own traceback, frames folded.
def ping(n):
    return pong(n + 1)


def pong(n):
    return ping(n)


def forever(n):
    return forever(n + 1)


forever(0)
