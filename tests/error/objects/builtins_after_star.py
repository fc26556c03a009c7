# A name that only `import builtins` and a star may bind is the module all the same where its names are set.
import builtins
from math import *

class Replaced:
    def __enter__(self):
        self.before = builtins.abs
        builtins.abs = floor

    def __exit__(self, *error):
        builtins.abs = self.before
