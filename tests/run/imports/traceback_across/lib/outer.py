from . import inner


def run(callback):
    return inner.apply(callback, 5)
