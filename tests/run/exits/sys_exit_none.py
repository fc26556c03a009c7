# sys.exit() without an argument, or with None, is success.
import sys


def leave():
    print("bye")
    sys.exit(None)


leave()
print("never")
