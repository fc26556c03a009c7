# exit: 5
"""`sys.excepthook` replaced by one that says the exit status."""

import sys


def hook(kind, value, traceback):
    print("hook", kind.__name__, value)
    sys.exit(5)


sys.excepthook = hook
raise ValueError("seen by the hook")
