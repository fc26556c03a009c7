"""`tracemalloc`, which is never tracing: what asks whether it is gets an answer, what needs traces does not."""

from molt import MoltUnsupported


def is_tracing():
    return False


def start(nframe=1, /):
    raise MoltUnsupported("tracemalloc.start(): where memory is taken is not noted")


def stop():
    pass


def clear_traces():
    pass


def reset_peak():
    pass


def get_traceback_limit():
    return 1


def get_traced_memory():
    return (0, 0)


def get_tracemalloc_memory():
    raise MoltUnsupported("tracemalloc.get_tracemalloc_memory()")


def get_object_traceback(obj):
    return None


def take_snapshot():
    raise RuntimeError("the tracemalloc module must be tracing memory allocations to take a snapshot")
