import builtins


def half(x):
    return x / 2


def twice(x):
    return x * 2


def patch():
    import ctypes

    builtins.open = ctypes.CDLL
