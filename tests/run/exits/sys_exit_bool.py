# exit: 1
# True counts as the number 1 and prints nothing.
import sys

print("leaving")
sys.exit(True)
