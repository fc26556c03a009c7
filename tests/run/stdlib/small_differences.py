# What CPython's modules in C do otherwise than those in Python.
import hashlib
import locale
import logging
import random
import stat
import sys

print([stat.filemode(mode) for mode in (0, 0o777, 0o7777, 0o100644, 0o40755, 0o120777, 0o170000)])
for function in (hashlib.blake2b, hashlib.blake2s):
    for name in ("leaf_size", "node_offset"):
        for value in (-1, 5, 1 << 32, (1 << 48) - 1, 1 << 48, (1 << 64) - 1, 1 << 64, 1.0, True):
            try:
                print(function.__name__, name, value, function(**{name: value}).hexdigest()[:16])
            except (ValueError, OverflowError, TypeError) as e:
                print(function.__name__, name, value, type(e).__name__, e)
for function, arguments in ((locale.strcoll, ("a\0", "a")), (locale.strxfrm, ("a\0",)), (locale.strxfrm, ("a",))):
    try:
        print(function(*arguments))
    except ValueError as e:
        print(e)
print(random._e, random._exp(0), random._log(1.0), random._pi, len(random._urandom(4)), random._floor(2.5))
random.seed(5)
state = random._inst.getstate()
print(random._inst.random(), random.getstate() != state, type(random._inst))


class Failing:
    def write(self, text):
        raise OSError("full")

    def flush(self):
        pass


# The package's own frames are left out of what it prints, which it knows by its folder.
print(logging.__path__[0].endswith("logging"))
before, sys.stderr = sys.stderr, sys.stdout
handler = logging.StreamHandler(Failing())
handler.handleError = lambda record: print("error", record.getMessage(), sys.exc_info()[1])
handler.handle(logging.LogRecord("name", 20, "path", 1, "message %d", (5,), None))
