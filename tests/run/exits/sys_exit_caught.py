# SystemExit can be caught, looked at and dropped.
import sys

for argument in (0, 5, "text", None, (1, 2)):
    try:
        sys.exit(argument)
    except SystemExit as error:
        print(repr(error), repr(error.code), error.args)
try:
    try:
        sys.exit(2)
    except Exception:
        print("never")
except BaseException as error:
    print("base", type(error).__name__)
print("alive")
