# Recursion through generators ends at the limit, however they are run.
import sys


def delegating():
    yield from delegating()


def looping():
    for x in looping():
        yield x


def asking():
    yield next(asking())


def sending():
    yield sending().send(None)



def collecting():
    yield list(collecting())


class Holder:
    def __iter__(self):
        yield from self


for make in (delegating, looping, asking, sending, collecting, Holder):
    try:
        print(list(make()))
    except RecursionError as error:
        print(make.__name__, error)


def countdown(n):
    yield n
    if n:
        yield from countdown(n - 1)


# What is not too deep runs, and depth is given back.
for _ in range(3):
    print(sum(countdown(sys.getrecursionlimit() // 2)))


# A generator that could not run has ended.
def at_depth(n, g):
    if n:
        return at_depth(n - 1, g)
    return next(g)


def numbers():
    try:
        yield 1
        yield 2
    finally:
        print("finally")


started = numbers()
print(next(started))
for n in range(sys.getrecursionlimit() - 20, sys.getrecursionlimit()):
    try:
        at_depth(n, iter([1]))
    except RecursionError:
        break
try:
    at_depth(n - 1, started)
except RecursionError as error:
    print(error)
print(list(started))
