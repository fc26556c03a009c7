"""`from __future__ import x` binds a name as any import does; `repr` of modules that CPython has frozen."""

from __future__ import annotations, division as true_division

import abc
import codecs
import io
import os
import stat

print(annotations)
print(true_division.getOptionalRelease(), true_division.compiler_flag)
print([name for name in dir() if not name.startswith("_")])
print("annotations" in globals(), vars()["true_division"] is true_division)
print(annotations.mandatory)
print(os, os.path, abc, io, codecs, stat)
