# exit: 1
# A relative import in a script that is no part of a package fails when it is reached.
print("before")
from . import sibling
