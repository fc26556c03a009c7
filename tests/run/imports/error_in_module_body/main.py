# exit: 1
# An error in an imported module's body: the import line is a frame.
print("importing")
import settings
