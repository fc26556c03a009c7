# argv: --count 3 --name=x first second
"""argparse: the arguments of the program itself."""

import argparse
import sys

parser = argparse.ArgumentParser(prog="program")
parser.add_argument("words", nargs="*")
parser.add_argument("--count", type=int)
parser.add_argument("--name")
found = parser.parse_args()
print(found.words * found.count, found.name, len(sys.argv), vars(found))
