# exit: 1
# Any other object is printed with str.
import sys


class Reason:
    def __str__(self):
        return "the reason"


print("x")
sys.exit(Reason())
