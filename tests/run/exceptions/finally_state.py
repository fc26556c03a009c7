# Nested finally blocks run inside out; exceptions in flight survive calls made in finally.
import sys

log = []


def inner():
    try:
        try:
            raise ValueError("deep")
        finally:
            log.append("a")
            try:
                1 / 0
            except ZeroDivisionError:
                log.append("handled inside finally")
            log.append(repr(sys.exc_info()[1]))
    finally:
        log.append("b")


def outer():
    try:
        inner()
    finally:
        log.append("c")


try:
    outer()
except ValueError as error:
    log.append(str(error) + " " + repr(error.__context__))
print(log)


def generator():
    try:
        yield 1
        raise KeyError("in generator")
    finally:
        print("generator finally")


try:
    for x in generator():
        print(x)
except KeyError as error:
    print(error)
