# exit: 3
# sys.exit with a number; finally blocks run.
import sys

try:
    print("leaving")
    sys.exit(3)
finally:
    print("cleanup")
