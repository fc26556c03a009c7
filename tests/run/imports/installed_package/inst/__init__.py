import marshal
import math

NAMES = dict(vars(math))


def store(value, file):
    marshal.dump(value, file)


def debug():
    breakpoint()
