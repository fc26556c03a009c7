# A name that only `import builtins` and a star may bind is the module all the same where its names are set.
import builtins
from math import *

class Replaced:
    def __enter__(self):
        self.before = builtins.list
        builtins.list = floor

    def __exit__(self, *error):
        builtins.list = self.before
