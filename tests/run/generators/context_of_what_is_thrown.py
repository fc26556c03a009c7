"""What is thrown into a generator has the exception for its context that the generator handles, and none else."""
import contextlib
import sys


def handling():
    try:
        raise KeyError("handled")
    except KeyError:
        yield


def within():
    try:
        raise KeyError("handled")
    except KeyError:
        try:
            yield
        except ValueError as error:
            yield repr(error.__context__)


def delegating():
    yield from handling()


def delegating_while_handling():
    try:
        raise IndexError("outer")
    except IndexError:
        yield from plain()


def plain():
    yield 1


def show(generator, *thrown):
    next(generator)
    try:
        print(generator.throw(*thrown))
    except Exception as error:
        print(repr(error), repr(error.__context__))


for make in (handling, within, delegating, delegating_while_handling, plain):
    show(make(), ValueError)
    show(make(), ValueError("made"))
    try:
        raise LookupError("caller's")
    except LookupError as caught:
        show(make(), ValueError)
        print(sys.exc_info()[1] is caught)


@contextlib.contextmanager
def raising(error):
    try:
        yield
    finally:
        raise error


errors = [Exception(number) for number in range(5)]
try:
    with contextlib.ExitStack() as stack:
        for error in errors[:0:-1]:
            stack.enter_context(raising(error))
        raise errors[0]
except Exception as caught:
    link = caught
    while link is not None:
        print(link)
        link = link.__context__
