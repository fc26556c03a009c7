# `logging` of exceptions, with their tracebacks.
import logging
import sys

logging.basicConfig(stream=sys.stdout, format="%(levelname)s:%(funcName)s:%(lineno)d:%(message)s")
log = logging.getLogger("some")


def read(values, key):
    return values[key]


def work():
    try:
        read({}, "k")
    except KeyError:
        log.exception("no %s", "k")
        log.error("again", exc_info=True)
        log.warning("with the stack", stack_info=True)
    try:
        read([], 1)
    except IndexError as error:
        log.error("given", exc_info=error)
    log.error("none", exc_info=True)


work()
