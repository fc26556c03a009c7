# exit: 1
# sys.exit with a text prints it to stderr.
import sys

print("out")
sys.exit("fatal: größe wrong")
