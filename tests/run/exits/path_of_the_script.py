"""`sys.path` begins with the folder that the script is in."""

import os
import sys

print(sys.path[0] == os.path.dirname(os.path.abspath(__file__)), os.path.isfile(os.path.join(sys.path[0], "path_of_the_script.py")))
