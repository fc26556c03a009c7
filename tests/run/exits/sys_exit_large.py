# exit: 44
# The exit status is the low byte.
import sys

print("status 300")
sys.exit(300)
