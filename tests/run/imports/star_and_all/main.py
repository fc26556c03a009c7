# from x import * follows __all__, else takes what has no underscore.
from listed import *
from unlisted import *

print(a, _shown, "b" in globals(), c, "_hidden" in globals(), helper())
a = "rebound here"
import listed

print(listed.a)
