# exit: 255
# -1 becomes 255.
import sys

print("status -1")
sys.exit(-1)
