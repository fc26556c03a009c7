# exit: 1
# A tuple of several is printed.
import sys

sys.exit((1, "two"))
