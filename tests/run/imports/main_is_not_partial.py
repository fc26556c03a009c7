# __main__ has no __spec__, so that a name which it has not yet is plainly missing.
import sys

main = sys.modules["__main__"]
try:
    main.later
except AttributeError as error:
    print(error)
try:
    from __main__ import later
except ImportError as error:
    print(str(error).split(" (")[0])
later = 1
print(main.later)
