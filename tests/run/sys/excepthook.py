# exit: 1
"""`sys.excepthook`: called by the program, replaced by one of its own, which fails itself."""

import sys

sys.stderr.flush()
print(sys.excepthook is sys.__excepthook__, sys.excepthook.__name__)
try:
    raise ValueError("shown")
except ValueError as error:
    sys.excepthook(ValueError, error, error.__traceback__)
sys.excepthook(ValueError, ValueError("without traceback"), None)
try:
    sys.excepthook(1)
except TypeError as error:
    print(error)


def hook(kind, value, traceback):
    print("hook", kind.__name__, value, traceback.tb_lineno)
    raise KeyError("of the hook")


sys.excepthook = hook
1 / 0
