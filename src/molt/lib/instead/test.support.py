"""In place of functions of the host's `test.support`: what is so of every compiled program."""


def has_no_debug_ranges():
    """False: tracebacks have columns."""
    return False
