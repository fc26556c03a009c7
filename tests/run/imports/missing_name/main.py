# exit: 1
# from x import y where y is not there.
import sys
from data import present

print(present)
try:
    from data import absent
except ImportError as error:
    print(error.name, str(error).split(" (")[0])
from data import absent
